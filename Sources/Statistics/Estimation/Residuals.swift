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

    /// Clusters or observations of one stratum with their z: `count` of them of mean `amount`, whose
    /// squared distances from it add up to `spread`.
    private struct Contribution {
        let count: Int
        let amount: Double
        let spread: Double
    }

    let base: Tally
    /// W, in units of 10⁻¹².
    private let whole: Double
    /// In order of stratum, cluster and value, so that sums do not depend on the order of the data.
    private let entries: [Entry]

    init(_ table: ValueTable, mean: Ratio) {
        let base = table.total
        self.base = base
        let whole = base.weight.double
        self.whole = whole
        entries = table.cells
            .sorted {
                ($0.key.stratum, $0.key.cluster, $0.key.value)
                    < ($1.key.stratum, $1.key.cluster, $1.key.value)
            }
            .map { cell, tally in
                Entry(
                    stratum: cell.stratum, cluster: cell.cluster,
                    distance: cell.value.difference(from: mean),
                    weight: tally.weight.double / whole, tally: tally)
            }
    }

    /// - Parameter entries: in an order that does not depend on that of the data, those of a cluster
    ///   together.
    init(base: Tally, entries: [Entry]) {
        self.base = base
        whole = base.weight.double
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

    /// How many clusters of the design have observations with weight in the table.
    private var clusterCount: Int {
        let weighted = entries.filter { $0.tally.weightedCount > 0 }
        let (alone, clustered) = (
            weighted.filter { $0.cluster == ValueTable.ownCluster },
            weighted.filter { $0.cluster != ValueTable.ownCluster }
        )
        return Set(clustered.map { [$0.stratum, $0.cluster] }).count
            + alone.reduce(0) { $0 + $1.tally.weightedCount }
    }

    /// With the finite population correction of the design and, where it has one, also without.
    func variances(
        _ design: StratifiedDesign, degreesOfFreedom: Int
    ) -> Result<Variances, Refusal> {
        linearisedVariance(design).map { shown in
            guard design.isFinite else { return Variances(shown: shown, freedom: degreesOfFreedom) }
            let process = try? linearisedVariance(design.withoutPopulations).get()
            return Variances(
                shown: shown, process: process, scope: .finitePopulation,
                freedom: degreesOfFreedom)
        }
    }

    func linearisedVariance(_ design: StratifiedDesign) -> Result<Double, Refusal> {
        // A part that lies in one cluster says nothing of the spread between clusters.
        if design.isClustered && clusterCount < 2 { return .failure(.oneCluster) }
        var variance = 0.0
        let contributions = contributions(in: design)
        for (index, stratum) in design.strata.enumerated() {
            switch design.factor(of: index) {
            case .failure(let refusal): return .failure(refusal)
            case .success(.nothing): break
            case .success(.spread(let factor)):
                variance +=
                    factor * Self.spread(of: contributions[index], among: stratum.clusters)
            case .success(.lone(let factor)):
                let amount = contributions[index].reduce(0) { $0 + $1.amount }
                variance += factor * amount * amount
            }
        }
        return .success(variance)
    }

    /// Σ(z−z̄)² over the clusters of a stratum, those without a row of their own being zeros. A sum of
    /// squares alone, so that it is zero where all z are equal.
    private static func spread(of contributions: [Contribution], among clusters: Int) -> Double {
        let seen = contributions.reduce(0) { $0 + $1.count }
        let sum = contributions.reduce(0) { $0 + Double($1.count) * $1.amount }
        let mean = sum / Double(clusters)
        return contributions.reduce(Double(clusters - seen) * mean * mean) { spread, part in
            let distance = part.amount - mean
            return spread + part.spread + Double(part.count) * distance * distance
        }
    }

    /// For each stratum of the design; where there are clusters the total of each.
    private func contributions(in design: StratifiedDesign) -> [[Contribution]] {
        var contributions = [[Contribution]](repeating: [], count: design.strata.count)
        var start = entries.startIndex
        while start < entries.endIndex {
            let first = entries[start]
            var end = start + 1
            var total = first.weight * first.distance
            let isCluster = design.isClustered && first.cluster != ValueTable.ownCluster
            while isCluster, end < entries.endIndex, entries[end].stratum == first.stratum,
                entries[end].cluster == first.cluster
            {
                total += entries[end].weight * entries[end].distance
                end += 1
            }
            let count = isCluster ? 1 : first.tally.count
            if contributions.indices.contains(first.stratum) {
                contributions[first.stratum].append(
                    Contribution(
                        count: count, amount: total / Double(count),
                        spread: isCluster
                            ? 0 : weightSpread(of: first.tally) * first.distance * first.distance))
            }
            start = end
        }
        return contributions
    }

    /// Σ(w − w̄)²/W² of a cell, exactly zero where all its weights are equal.
    private func weightSpread(of tally: Tally) -> Double {
        let count = Ratio(tally.count)
        let spread = count * tally.squaredWeight.ratio - tally.weight.ratio * tally.weight.ratio
        return spread.double / (Double(tally.count) * whole * whole)
    }
}
