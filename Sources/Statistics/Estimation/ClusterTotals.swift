import ExactNumbers

/// What the observations of a sample move some estimates by, put together by stratum and cluster: all
/// that a variance by Taylor linearisation needs.
struct ClusterTotals {
    /// One cluster, or observations that move the estimates alike per unit of weight.
    private struct Unit {
        let count: Int
        /// Σ(w−w̄)²/(Σw)² of the observations.
        let spread: Double
    }

    private struct Stratum {
        var units: [Unit] = []
        /// Σz by unit, for each estimate.
        var totals: [Double] = []
    }

    private let dimension: Int
    private let isClustered: Bool
    private var strata: [Stratum]
    private var last: (stratum: Int, cluster: Int)?

    /// - Parameter dimension: how many estimates.
    init(dimension: Int, design: StratifiedDesign) {
        self.dimension = dimension
        isClustered = design.isClustered
        strata = [Stratum](repeating: Stratum(), count: design.strata.count)
    }

    /// Adds observations in an order that does not depend on that of the data, those of a cluster
    /// together. A stratum that the design does not have is left out.
    ///
    /// - Parameter amount: Σz of these observations, for each estimate.
    mutating func add(
        _ tally: Tally, stratum: Int, cluster: Int, amount: (_ estimate: Int) -> Double
    ) {
        guard strata.indices.contains(stratum) else { return }
        let isCluster = isClustered && cluster != ValueTable.ownCluster
        if isCluster, let last, last == (stratum, cluster) {
            let start = strata[stratum].totals.count - dimension
            for index in 0..<dimension { strata[stratum].totals[start + index] += amount(index) }
            return
        }
        last = (stratum, cluster)
        strata[stratum].units.append(
            isCluster
                ? Unit(count: 1, spread: 0)
                : Unit(count: tally.count, spread: tally.relativeWeightSpread))
        for index in 0..<dimension { strata[stratum].totals.append(amount(index)) }
    }

    /// True where every stratum that has an observation was asked as a whole, so that nothing is left
    /// to chance.
    func isCensus(of design: StratifiedDesign) -> Bool {
        let seen = strata.indices.filter { !strata[$0].units.isEmpty }
        return !seen.isEmpty && seen.allSatisfy { design.strata[$0].isCensus }
    }

    /// Σₕ (1−fₕ)·nₕ/(nₕ−1)·Σ(z−z̄ₕ)(z−z̄ₕ)ᵀ: the lower half with its diagonal, row by row.
    ///
    /// Cost: the clusters times the square of the estimates.
    ///
    /// - Parameter design: of the same strata, with populations or without.
    func covariances(under design: StratifiedDesign) -> Result<[Double], Refusal> {
        var values = [Double](repeating: 0, count: dimension * (dimension + 1) / 2)
        for (index, stratum) in strata.enumerated() {
            switch design.factor(of: index) {
            case .failure(let refusal): return .failure(refusal)
            case .success(.nothing): break
            case .success(.spread(let factor)):
                let clusters = design.strata[index].clusters
                let middle = (0..<dimension).map { estimate in
                    stride(from: estimate, to: stratum.totals.count, by: dimension)
                        .reduce(0) { $0 + stratum.totals[$1] } / Double(clusters)
                }
                let unseen = clusters - stratum.units.reduce(0) { $0 + $1.count }
                add(factor, stratum, around: middle, unseen: unseen, to: &values)
            case .success(.lone(let factor)):
                let zero = [Double](repeating: 0, count: dimension)
                add(factor, stratum, around: zero, unseen: 0, to: &values)
            }
        }
        return .success(values)
    }

    /// Adds `factor` Σ(z−`middle`)(z−`middle`)ᵀ, the `unseen` clusters being zeros. Sums of squares
    /// alone, so that they are zero where all z are equal.
    private func add(
        _ factor: Double, _ stratum: Stratum, around middle: [Double], unseen: Int,
        to values: inout [Double]
    ) {
        var place = 0
        for row in 0..<dimension {
            for column in 0...row {
                var sum = Double(unseen) * middle[row] * middle[column]
                var start = 0
                for unit in stratum.units {
                    let (a, b) = (stratum.totals[start + row], stratum.totals[start + column])
                    let count = Double(unit.count)
                    sum += count * (a / count - middle[row]) * (b / count - middle[column])
                    sum += unit.spread * a * b
                    start += dimension
                }
                values[place] += factor * sum
                place += 1
            }
        }
    }
}

extension Tally {
    /// Σ(w−w̄)²/(Σw)², exactly zero where all weights are equal.
    fileprivate var relativeWeightSpread: Double {
        let spread = Ratio(count) * squaredWeight.ratio - weight.ratio * weight.ratio
        guard spread > .zero else { return 0 }
        let whole = weight.double
        return spread.double / (Double(count) * whole * whole)
    }
}
