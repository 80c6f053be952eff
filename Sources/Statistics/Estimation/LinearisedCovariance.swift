import ExactNumbers

/// The covariances of several estimates from one sample under its design:
/// Σₕ (1−fₕ)·nₕ/(nₕ−1)·Σ(z−z̄ₕ)(z−z̄ₕ)ᵀ, with z the vector of what a cluster moves each estimate by.
struct LinearisedCovariance {
    /// Observations of one stratum and cluster that move the estimates alike per unit of weight.
    struct Influence {
        let stratum: Int
        let cluster: Int
        /// With `order` what sorts the influences of a cluster, so that sums do not depend on the
        /// order of the data.
        let part: Int
        let order: Ratio
        let tally: Tally
        /// Σz of these observations, for each estimate.
        let amounts: [Double]
    }

    /// Square, symmetric.
    let values: [[Double]]
    /// True where every stratum that has an influence was asked as a whole, so that nothing is left
    /// to chance.
    let isCensus: Bool

    /// The cost grows with the square of the number of estimates.
    static let mostEstimates = 500

    static func of(
        _ influences: [Influence], dimension: Int, design: StratifiedDesign
    ) -> Result<LinearisedCovariance, NoTest> {
        let sorted = influences.sorted {
            ($0.stratum, $0.cluster, $0.part, $0.order)
                < ($1.stratum, $1.cluster, $1.part, $1.order)
        }
        var strata = [StratumSpread](
            repeating: StratumSpread(dimension: dimension), count: design.strata.count)
        var start = sorted.startIndex
        while start < sorted.endIndex {
            let first = sorted[start]
            var end = start + 1
            var total = first.amounts
            let isCluster = design.isClustered && first.cluster != ValueTable.ownCluster
            while isCluster, end < sorted.endIndex, sorted[end].stratum == first.stratum,
                sorted[end].cluster == first.cluster
            {
                for index in total.indices { total[index] += sorted[end].amounts[index] }
                end += 1
            }
            if strata.indices.contains(first.stratum) {
                strata[first.stratum].units.append(
                    StratumSpread.Unit(
                        count: isCluster ? 1 : first.tally.count, total: total,
                        spread: isCluster ? 0 : first.tally.relativeWeightSpread))
            }
            start = end
        }
        var values = [[Double]](
            repeating: [Double](repeating: 0, count: dimension), count: dimension)
        var isCensus = strata.contains { !$0.units.isEmpty }
        for (index, stratum) in strata.enumerated() {
            isCensus = isCensus && (stratum.units.isEmpty || design.strata[index].isCensus)
            switch design.factor(of: index) {
            case .failure(let refusal): return .failure(.noStandardError(refusal.reason))
            case .success(.nothing): continue
            case .success(.spread(let factor)):
                stratum.add(
                    factor, around: stratum.mean(of: design.strata[index].clusters),
                    unseen: design.strata[index].clusters - stratum.count, to: &values)
            case .success(.lone(let factor)):
                stratum.add(
                    factor, around: [Double](repeating: 0, count: dimension), unseen: 0,
                    to: &values)
            }
        }
        guard values.allSatisfy({ $0.allSatisfy(\.isFinite) }) else {
            return .failure(.figuresTooLarge)
        }
        return .success(LinearisedCovariance(values: values, isCensus: isCensus))
    }
}

/// The clusters or observations of a stratum that move an estimate.
private struct StratumSpread {
    /// `count` observations with weights that differ, or one cluster.
    struct Unit {
        let count: Int
        let total: [Double]
        /// Σ(w−w̄)²/(Σw)² of the observations.
        let spread: Double
    }

    let dimension: Int
    var units: [Unit] = []

    init(dimension: Int) {
        self.dimension = dimension
    }

    var count: Int { units.reduce(0) { $0 + $1.count } }

    func mean(of clusters: Int) -> [Double] {
        (0..<dimension).map { index in
            units.reduce(0) { $0 + $1.total[index] } / Double(clusters)
        }
    }

    /// Adds `factor` Σ(z−`middle`)(z−`middle`)ᵀ, the `unseen` clusters being zeros. Sums of squares
    /// alone, so that they are zero where all z are equal.
    func add(
        _ factor: Double, around middle: [Double], unseen: Int, to values: inout [[Double]]
    ) {
        for row in 0..<dimension {
            for column in 0...row {
                var sum = Double(unseen) * middle[row] * middle[column]
                for unit in units {
                    let count = Double(unit.count)
                    let a = unit.total[row] / count - middle[row]
                    let b = unit.total[column] / count - middle[column]
                    sum += count * a * b + unit.spread * unit.total[row] * unit.total[column]
                }
                values[row][column] += factor * sum
                if row != column { values[column][row] += factor * sum }
            }
        }
    }
}

extension Tally {
    /// Σ(w−w̄)²/(Σw)², exactly zero where all weights are equal.
    fileprivate var relativeWeightSpread: Double {
        let sum = weight.ratio * weight.ratio
        let spread = Ratio(count) * squaredWeight.ratio - sum
        return (spread / (sum * Ratio(count)))?.double ?? 0
    }
}
