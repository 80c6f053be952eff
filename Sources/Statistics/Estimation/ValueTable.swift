public import ExactNumbers

/// The observations of one variable as tallies by stratum, cluster and value. Tables of shards add
/// up to the table of the whole.
public struct ValueTable: Hashable, Sendable {
    struct Cell: Hashable {
        let stratum: Int
        let cluster: Int
        let value: Ratio

        /// One word for stratum and cluster: a table hashes every observation.
        func hash(into hasher: inout Hasher) {
            hasher.combine(stratum &<< 32 ^ cluster)
            hasher.combine(value)
        }
    }

    /// The cluster of observations that are each a cluster of its own, also in a design that has
    /// clusters elsewhere: of a sample of people that stands beside one of companies.
    public static let ownCluster = -1

    private(set) var cells: [Cell: Tally] = [:]

    public init() {}

    /// Adds one observation. Cost: one look-up.
    ///
    /// - Parameters:
    ///   - stratum: index into the design's strata.
    ///   - cluster: index of the primary sampling unit, or `ownCluster`; ignored, and best 0, where a
    ///     design has no clusters.
    public mutating func add(
        _ value: Ratio, weight: FixedDecimal, stratum: Int = 0, cluster: Int = 0
    ) {
        cells[Cell(stratum: stratum, cluster: cluster, value: value), default: Tally()]
            .add(weight: weight)
    }

    /// Adds a row that stands for `times` equal observations, each a cluster of its own or all of
    /// the same `cluster`. The same to the last bit as adding each of them.
    public mutating func add(
        _ value: Ratio, weight: FixedDecimal, times: FrequencyWeight, stratum: Int = 0,
        cluster: Int = 0
    ) {
        guard times.count > 0 else { return }
        cells[Cell(stratum: stratum, cluster: cluster, value: value), default: Tally()]
            .add(weight: weight, times: times)
    }

    /// Adds the table of other observations under the same design.
    public mutating func merge(_ other: ValueTable) {
        cells.merge(other.cells, uniquingKeysWith: +)
    }

    /// Adds observations that were tallied elsewhere, all of one value.
    public mutating func add(
        _ value: Ratio, counted tally: Tally, stratum: Int = 0, cluster: Int = 0
    ) {
        cells[Cell(stratum: stratum, cluster: cluster, value: value), default: Tally()]
            .merge(tally)
    }

    /// The same observations with each value replaced: a share is the mean of an indicator.
    public func mapped(_ transform: (Ratio) -> Ratio) -> ValueTable {
        var table = ValueTable()
        for (cell, tally) in cells {
            let key = Cell(
                stratum: cell.stratum, cluster: cell.cluster, value: transform(cell.value))
            table.cells[key, default: Tally()].merge(tally)
        }
        return table
    }

    /// The same observations in one stratum, each a cluster of its own: a part that is taken for a
    /// sample by itself.
    public func gathered(inStratum stratum: Int) -> ValueTable {
        var table = ValueTable()
        for (cell, tally) in cells {
            let key = Cell(stratum: stratum, cluster: 0, value: cell.value)
            table.cells[key, default: Tally()].merge(tally)
        }
        return table
    }

    /// Clusters less strata, of those with an observation of weight above zero in this table alone;
    /// each observation is a cluster of its own unless the design has clusters.
    public func degreesOfFreedom(isClustered: Bool) -> Int {
        weightedClusters.degreesOfFreedom(isClustered: isClustered)
    }

    var weightedClusters: WeightedClusters {
        cells.reduce(into: WeightedClusters()) { clusters, cell in
            clusters.add(
                observations: cell.value.weightedCount, stratum: cell.key.stratum,
                cluster: cell.key.cluster)
        }
    }

    /// All observations together.
    public var total: Tally {
        cells.values.reduce(into: Tally()) { $0.merge($1) }
    }

    /// Tallies by value over all strata and clusters, from the lowest value up.
    public var byValue: [(value: Ratio, tally: Tally)] {
        // Numbers are sorted in place of the tallies, which are long.
        let values = tallies.map { (value: $0.key, tally: $0.value) }
        return values.indices.sorted { values[$0].value < values[$1].value }.map { values[$0] }
    }

    /// Over all strata and clusters.
    var tallies: [Ratio: Tally] {
        var tallies: [Ratio: Tally] = [:]
        for (cell, tally) in cells { tallies[cell.value, default: Tally()].merge(tally) }
        return tallies
    }

    /// Σwx/Σw, exact; `nil` when all weights are zero or nothing was observed.
    public var mean: Ratio? {
        // The sum is exact, so in any order.
        Self.mean(tallies.map { (value: $0.key, tally: $0.value) })
    }

    /// - Parameter values: in any order.
    static func mean(_ values: [(value: Ratio, tally: Tally)]) -> Ratio? {
        let weight = values.reduce(into: ExactSum()) { $0.add($1.tally.weight) }
        return Ratio.sum(values.map { $0.value * $0.tally.weight.ratio }) / weight.ratio
    }

    /// The smallest value at which the cumulated share of weight reaches `share`; `nil` when all
    /// weights are zero. Decided on exact sums. The same as R's `svyquantile(qrule = "math")`.
    public func quantile(_ share: Ratio) -> Ratio? { Self.quantile(share, of: byValue) }

    /// - Parameter values: from the lowest up.
    static func quantile(
        _ share: Ratio, of values: [(value: Ratio, tally: Tally)]
    ) -> Ratio? {
        let whole = values.reduce(into: ExactSum()) { $0.add($1.tally.weight) }.ratio
        guard whole > .zero else { return nil }
        var reached = ExactSum()
        for (value, tally) in values {
            reached.add(tally.weight)
            if tally.weightedCount > 0 && reached.ratio >= share * whole { return value }
        }
        return values.last?.value
    }
}
