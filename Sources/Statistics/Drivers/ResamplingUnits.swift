/// Rows in doubles, weight first, standing together by the unit they are drawn with.
struct ResamplingUnits: Sendable {
    let columns: Int
    /// Row by row: the weight, then the columns from their middle in spreads.
    let values: [Double]
    /// The first row of each unit, then the number of rows.
    let starts: [Int]
    /// In the order of the units.
    let strata: [Stratum]

    /// What is drawn from by itself.
    struct Stratum: Sendable {
        /// Its first unit.
        let first: Int
        /// Units with rows.
        var present = 0
        /// Units with rows or without.
        var all = 0

        init(first: Int) { self.first = first }

        var count: Int { max(present, all) }
    }

    /// Units of all strata, with rows or without.
    var count: Int { strata.reduce(0) { $0 + $1.count } }

    /// What each unit with rows counts in a resample: how often it was drawn, one draw fewer than
    /// there are units, times n/(n−1). The only unit of a stratum counts once.
    private func draws(_ random: inout Xoshiro) -> [Double] {
        var times = [Double](repeating: 0, count: starts.count - 1)
        for stratum in strata {
            let count = stratum.count
            guard count > 1 else {
                times[stratum.first] = 1
                continue
            }
            let each = Double(count) / Double(count - 1)
            for _ in 1..<count {
                let drawn = random.index(below: count)
                if drawn < stratum.present { times[stratum.first + drawn] += each }
            }
        }
        return times
    }

    /// `nil` when a column of the resample does not vary. The sums run in the order of the units, not
    /// of the draws.
    func resampledCorrelations(_ random: inout Xoshiro) -> SymmetricMatrix? {
        let times = draws(&random)
        let width = columns + 1
        // Σw, Σwx and Σwxy: the lower half of a matrix whose first column is the constant 1.
        var sums = [Double](repeating: 0, count: width * (width + 1) / 2)
        sums.withUnsafeMutableBufferPointer { sums in
            values.withUnsafeBufferPointer { values in
                for unit in times.indices where times[unit] > 0 {
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
