public import ExactNumbers

/// The complete rows of an outcome and its predictors, kept for resampling.
///
/// The rows are put into an order of their own before anything is drawn, so that the order in which
/// they came, and the shards they came from, change no bit of what follows.
public struct DriverSample: Sendable {
    /// The sums of the rows, for `DriverModel.fit`.
    public private(set) var products: CrossProducts

    private var rows: [Row] = []

    private struct Row {
        /// `nil` where the row was drawn on its own.
        let cluster: Int?
        /// In units of 10⁻¹², the weight first.
        let units: [Int128]
    }

    /// - Parameter columns: the outcome and its predictors.
    public init(columns: Int) {
        products = CrossProducts(columns: columns)
    }

    /// - Parameters:
    ///   - row: the outcome first; left out when a value is missing.
    ///   - cluster: the primary sampling unit, drawn as a whole; `nil` where the row is its own.
    public mutating func add(
        _ row: [FixedDecimal?], weight: FixedDecimal = .one, cluster: Int? = nil
    ) {
        products.add(row, weight: weight)
        let values = row.compactMap { $0?.units }
        guard values.count == row.count, weight.units > 0 else { return }
        rows.append(Row(cluster: cluster, units: [weight.units] + values))
    }

    public mutating func merge(_ other: DriverSample) {
        products.merge(other.products)
        rows += other.rows
    }

    /// The rows, ready to be drawn from.
    var units: ResamplingUnits {
        let ordered = rows.sorted { a, b in
            switch (a.cluster, b.cluster) {
            case (let left?, let right?) where left != right: left < right
            case (.some, nil): true
            case (nil, .some): false
            case (.some, .some), (nil, nil): a.units.lexicographicallyPrecedes(b.units)
            }
        }
        var starts: [Int] = []
        for (index, row) in ordered.enumerated() {
            if index == 0 || row.cluster == nil || row.cluster != ordered[index - 1].cluster {
                starts.append(index)
            }
        }
        // From the middle and in spreads, so that sums of squares lose nothing.
        let columns = products.columns
        let middles = (0..<columns).map { products.mean($0)?.double ?? 0 }
        let spreads = (0..<columns).map { products.rootMeanSquare($0) ?? 0 }
        let heaviest = ordered.reduce(0) { max($0, Double($1.units[0])) }
        var values: [Double] = []
        values.reserveCapacity(ordered.count * (columns + 1))
        for row in ordered {
            values.append(Double(row.units[0]) / heaviest)
            for column in 0..<columns {
                let distance = Double(row.units[column + 1]) / 1e12 - middles[column]
                values.append(spreads[column] > 0 ? distance / spreads[column] : 0)
            }
        }
        return ResamplingUnits(columns: columns, values: values, starts: starts + [ordered.count])
    }
}

/// Rows in doubles, weight first, standing together by the unit they are drawn with.
struct ResamplingUnits: Sendable {
    let columns: Int
    /// Row by row: the weight, then the columns from their middle in spreads.
    let values: [Double]
    /// The first row of each unit, then the number of rows.
    let starts: [Int]

    var count: Int { starts.count - 1 }

    /// Of as many units drawn with replacement as there are; `nil` when a column of the resample does
    /// not vary. The sums run in the order of the units, not of the draws.
    func resampledCorrelations(_ random: inout Xoshiro) -> SymmetricMatrix? {
        var times = [Double](repeating: 0, count: count)
        for _ in 0..<count { times[random.index(below: count)] += 1 }
        let width = columns + 1
        // Σw, Σwx and Σwxy: the lower half of a matrix whose first column is the constant 1.
        var sums = [Double](repeating: 0, count: width * (width + 1) / 2)
        sums.withUnsafeMutableBufferPointer { sums in
            values.withUnsafeBufferPointer { values in
                for unit in 0..<count where times[unit] > 0 {
                    for row in starts[unit]..<starts[unit + 1] {
                        Self.add(
                            UnsafeBufferPointer(
                                rebasing: values[(row * width)..<((row + 1) * width)]),
                            times: times[unit], to: sums)
                    }
                }
            }
        }
        func sum(_ row: Int, _ column: Int) -> Double { sums[row * (row + 1) / 2 + column] }
        func spread(_ row: Int, _ column: Int) -> Double {
            sum(row, column) / sum(0, 0) - sum(row, 0) / sum(0, 0) * (sum(column, 0) / sum(0, 0))
        }
        let deviations = (1...columns).map { spread($0, $0).squareRoot() }
        // In spreads of the whole: less than a millionth is a constant and its rounding.
        guard deviations.allSatisfy({ $0 > 1e-6 }) else { return nil }
        return SymmetricMatrix(order: columns) { row, column in
            guard row != column else { return 1 }
            let product = spread(row + 1, column + 1)
            return min(1, max(-1, product / deviations[row] / deviations[column]))
        }
    }

    private static func add(
        _ row: UnsafeBufferPointer<Double>, times: Double,
        to sums: UnsafeMutableBufferPointer<Double>
    ) {
        let weight = row[0] * times
        sums[0] += weight
        var index = 1
        for a in 1..<row.count {
            let weighted = weight * row[a]
            sums[index] += weighted
            for b in 1...a { sums[index + b] += weighted * row[b] }
            index += a + 1
        }
    }
}
