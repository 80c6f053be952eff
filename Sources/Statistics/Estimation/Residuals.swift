import ExactNumbers

/// The distances of a table's values from their mean, each exact before it becomes a double, so that
/// a mean next to an answer loses no digits.
struct Residuals {
    private struct Entry {
        let stratum: Int
        let cluster: Int
        /// (x − x̄), rounded once.
        let distance: Double
        /// Σw/W and Σw²/W² of the cell, with W the weight of the table.
        let weight: Double
        let squaredWeight: Double
        let count: Int
    }

    let base: Tally
    /// In order of stratum, cluster and value, so that sums do not depend on the order of the data.
    private let entries: [Entry]

    init(_ table: ValueTable, mean: Ratio) {
        let base = table.total
        self.base = base
        let whole = base.weight.ratio
        entries = table.cells
            .sorted {
                ($0.key.stratum, $0.key.cluster, $0.key.value)
                    < ($1.key.stratum, $1.key.cluster, $1.key.value)
            }
            .map { cell, tally in
                Entry(
                    stratum: cell.stratum, cluster: cell.cluster,
                    distance: cell.value.difference(from: mean),
                    weight: (tally.weight.ratio / whole)?.double ?? 0,
                    squaredWeight: (tally.squaredWeight.ratio / (whole * whole))?.double ?? 0,
                    count: tally.weightedCount)
            }
    }

    /// Σ(x−x̄)² over the observations with weight.
    var sumOfSquares: Double {
        entries.reduce(0) { $0 + Double($1.count) * $1.distance * $1.distance }
    }

    /// Σw(x−x̄)²/Σw.
    var weightedSumOfSquares: Double {
        entries.reduce(0) { $0 + $1.weight * $1.distance * $1.distance }
    }

    /// How many clusters of the design have observations with weight in the table.
    private var clusterCount: Int {
        Set(entries.filter { $0.count > 0 }.map { [$0.stratum, $0.cluster] }).count
    }

    func linearisedVariance(_ design: StratifiedDesign) -> Result<Double, Refusal> {
        // A part that lies in one cluster says nothing of the spread between clusters.
        if design.isClustered && clusterCount < 2 { return .failure(.oneCluster) }
        var variance = 0.0
        let totals = totals(in: design)
        for (index, stratum) in design.strata.enumerated() {
            if let population = stratum.population, stratum.clusters > population {
                return .failure(.moreThanThePopulation(stratum: index))
            }
            let sampled =
                stratum.population.map { Double(stratum.clusters) / Double($0) } ?? 0
            let (sum, squares) = totals[index]
            if stratum.clusters > 1 {
                let count = Double(stratum.clusters)
                let spread = max(0, squares - sum * sum / count)
                variance += (1 - sampled) * count / (count - 1) * spread
            } else if stratum.clusters == 1, sampled < 1 {
                switch design.loneCluster {
                case .refuse: return .failure(.loneCluster(stratum: index))
                case .certainty: break
                case .adjust: variance += (1 - sampled) * squares
                }
            }
        }
        return .success(variance)
    }

    /// Σz and Σz² over the clusters of each stratum; those without a row of their own are zeros.
    private func totals(in design: StratifiedDesign) -> [(sum: Double, squares: Double)] {
        var totals = [(sum: Double, squares: Double)](
            repeating: (0, 0), count: design.strata.count)
        guard design.isClustered else {
            for entry in entries where totals.indices.contains(entry.stratum) {
                totals[entry.stratum].sum += entry.weight * entry.distance
                totals[entry.stratum].squares +=
                    entry.squaredWeight * entry.distance * entry.distance
            }
            return totals
        }
        var start = entries.startIndex
        while start < entries.endIndex {
            let first = entries[start]
            var end = start
            var total = 0.0
            while end < entries.endIndex, entries[end].stratum == first.stratum,
                entries[end].cluster == first.cluster
            {
                total += entries[end].weight * entries[end].distance
                end += 1
            }
            if totals.indices.contains(first.stratum) {
                totals[first.stratum].sum += total
                totals[first.stratum].squares += total * total
            }
            start = end
        }
        return totals
    }
}
