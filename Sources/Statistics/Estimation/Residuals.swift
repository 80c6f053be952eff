import ExactNumbers

/// The distances of a table's values from their mean, each exact before it becomes a double, so that
/// a mean next to an answer loses no digits.
struct Residuals {
    struct Entry {
        let stratum: Int
        let cluster: Int
        /// (x − x̄), rounded once.
        let distance: Double
        /// Σw/W of the cell, with W the weight of the table.
        let weight: Double
        let tally: Tally
    }

    let base: Tally
    /// In order of stratum, cluster and value, so that sums do not depend on the order of the data.
    private let entries: [Entry]

    init(_ table: ValueTable, mean: Ratio) {
        let base = table.total
        self.base = base
        let whole = base.weight.double
        // Numbers are sorted in place of the cells, which are long.
        let cells = Array(table.cells)
        entries = cells.indices
            .sorted { a, b in
                let (a, b) = (cells[a].key, cells[b].key)
                return (a.stratum, a.cluster, a.value) < (b.stratum, b.cluster, b.value)
            }
            .map { place in
                let (cell, tally) = cells[place]
                return Entry(
                    stratum: cell.stratum, cluster: cell.cluster,
                    distance: cell.value.difference(from: mean),
                    weight: tally.weight.double / whole, tally: tally)
            }
    }

    /// - Parameter entries: in an order that does not depend on that of the data, those of a cluster
    ///   together.
    init(base: Tally, entries: [Entry]) {
        self.base = base
        self.entries = entries
    }

    /// Σ(x−x̄)² over the observations with weight.
    var sumOfSquares: Double {
        entries.reduce(0) { $0 + Double($1.tally.weightedCount) * $1.distance * $1.distance }
    }

    /// Σw(x−x̄)²/Σw.
    var weightedSumOfSquares: Double {
        entries.reduce(0) { $0 + $1.weight * $1.distance * $1.distance }
    }

    /// With the finite population correction of the design and, where it has one, also without.
    func variances(
        _ design: StratifiedDesign, degreesOfFreedom: Int
    ) -> Result<Variances, Refusal> {
        var totals = ClusterTotals(dimension: 1, design: design)
        var weighted = WeightedClusters()
        for entry in entries {
            totals.add(entry.tally, stratum: entry.stratum, cluster: entry.cluster) { _ in
                entry.weight * entry.distance
            }
            weighted.add(
                observations: entry.tally.weightedCount, stratum: entry.stratum,
                cluster: entry.cluster)
        }
        // A part that lies in one cluster says nothing of the spread between clusters.
        if design.isClustered && weighted.count < 2 { return .failure(.oneCluster) }
        return totals.covariances(under: design).map { shown in
            guard design.isFinite else {
                return Variances(shown: shown[0], freedom: degreesOfFreedom)
            }
            let process = try? totals.covariances(under: design.withoutPopulations).get()
            return Variances(
                shown: shown[0], process: process?[0], scope: .finitePopulation,
                freedom: degreesOfFreedom)
        }
    }
}
