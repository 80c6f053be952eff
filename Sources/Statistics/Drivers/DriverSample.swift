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
        let stratum: Int
        /// `nil` where the row was drawn on its own.
        let cluster: Int?
        /// In units of 10⁻¹², the weight first.
        let units: [Int128]
        /// Equal observations it stands for.
        var times: Int
    }

    /// Of more complete rows that were drawn by themselves there are no resamples: they would take
    /// hours, and all of them would say the same.
    public static let mostDrawn = 1_000_000

    /// - Parameter columns: the outcome and its predictors.
    public init(columns: Int) {
        products = CrossProducts(columns: columns)
    }

    /// - Parameters:
    ///   - row: the outcome first; left out when a value is missing.
    ///   - weight: of one observation.
    ///   - times: how many equal observations the row stands for, each drawn by itself unless they
    ///     lie in a cluster. The same to the last bit as adding each of them.
    ///   - stratum: its index in the design.
    ///   - cluster: the primary sampling unit of its stratum, drawn as a whole; `nil` where the row is
    ///     its own.
    public mutating func add(
        _ row: [FixedDecimal?], weight: FixedDecimal = .one, times: FrequencyWeight = .one,
        stratum: Int = 0, cluster: Int? = nil
    ) {
        products.add(row, weight: weight, times: times)
        let values = row.compactMap { $0?.units }
        guard values.count == row.count, weight.units > 0, times.count > 0 else { return }
        rows.append(
            Row(
                stratum: stratum, cluster: cluster, units: [weight.units] + values,
                times: times.count))
    }

    /// Adds the rows of another sample of the same columns and strata.
    public mutating func merge(_ other: DriverSample) {
        products.merge(other.products)
        rows += other.rows
    }

    /// The rows, ready to be drawn from.
    func units(
        of design: StratifiedDesign?
    ) -> Result<ResamplingUnits, DriverBootstrap.Refusal> {
        let drawn = rows.reduce(0) { $0 + ($1.cluster == nil ? $1.times : 0) }
        guard drawn <= Self.mostDrawn else {
            return .failure(.tooManyUnits(drawn, most: Self.mostDrawn))
        }
        let ordered = drawable(
            rows.sorted { a, b in
                if a.stratum != b.stratum { return a.stratum < b.stratum }
                return switch (a.cluster, b.cluster) {
                case (let left?, let right?) where left != right: left < right
                case (.some, nil): true
                case (nil, .some): false
                case (.some, .some), (nil, nil): a.units.lexicographicallyPrecedes(b.units)
                }
            })
        var starts: [Int] = []
        var strata: [ResamplingUnits.Stratum] = []
        var names: [Int] = []
        for (index, row) in ordered.enumerated() {
            let isFirst = row.stratum != names.last
            if isFirst {
                names.append(row.stratum)
                strata.append(ResamplingUnits.Stratum(first: starts.count))
            }
            if isFirst || row.cluster == nil || row.cluster != ordered[index - 1].cluster {
                starts.append(index)
                strata[strata.count - 1].present += 1
            }
        }
        for (place, name) in names.enumerated() {
            if let design, design.isClustered, design.strata.indices.contains(name) {
                strata[place].all = max(strata[place].present, design.strata[name].clusters)
            }
            let isLone = strata[place].count == 1 && strata.count > 1
            if isLone, design?.loneCluster != .certainty {
                return .failure(.loneUnit(stratum: name))
            }
        }
        return .success(
            ResamplingUnits(
                columns: products.columns, values: values(of: ordered),
                starts: starts + [ordered.count], strata: strata))
    }

    /// Rows that are drawn by themselves one by one, and equal rows of a cluster, which are drawn
    /// together, as one: so that it does not matter how they were counted.
    private func drawable(_ sorted: [Row]) -> [Row] {
        var drawable: [Row] = []
        drawable.reserveCapacity(sorted.count)
        for var row in sorted {
            if row.cluster == nil {
                let times = row.times
                row.times = 1
                drawable += repeatElement(row, count: times)
            } else if let last = drawable.last, last.stratum == row.stratum,
                last.cluster == row.cluster, last.units == row.units
            {
                drawable[drawable.count - 1].times += row.times
            } else {
                drawable.append(row)
            }
        }
        return drawable
    }

    /// From the middle and in spreads, so that sums of squares lose nothing.
    private func values(of ordered: [Row]) -> [Double] {
        let columns = products.columns
        let middles = (0..<columns).map { products.mean($0)?.double ?? 0 }
        let spreads = (0..<columns).map { products.rootMeanSquare($0) ?? 0 }
        let heaviest = ordered.reduce(0) { max($0, Double($1.units[0])) }
        var values: [Double] = []
        values.reserveCapacity(ordered.count * (columns + 1))
        for row in ordered {
            values.append(Double(row.units[0]) / heaviest * Double(row.times))
            for column in 0..<columns {
                let distance = Double(row.units[column + 1]) / 1e12 - middles[column]
                values.append(spreads[column] > 0 ? distance / spreads[column] : 0)
            }
        }
        return values
    }
}
