import ExactNumbers

/// The covariances of several estimates from one sample under its design.
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

    let values: SymmetricMatrix
    /// True where every stratum that has an influence was asked as a whole, so that nothing is left
    /// to chance.
    let isCensus: Bool

    /// The cost grows with the square of the number of estimates.
    static let mostEstimates = 500

    static func of(
        _ influences: [Influence], dimension: Int, design: StratifiedDesign
    ) -> Result<LinearisedCovariance, NoTest> {
        // Numbers are sorted in place of the influences, which are long.
        let order = influences.indices.sorted { first, second in
            let (a, b) = (influences[first], influences[second])
            return a.stratum != b.stratum
                ? a.stratum < b.stratum
                : (a.cluster, a.part, a.order) < (b.cluster, b.part, b.order)
        }
        var totals = ClusterTotals(dimension: dimension, design: design)
        for place in order {
            let influence = influences[place]
            totals.add(influence.tally, stratum: influence.stratum, cluster: influence.cluster) {
                influence.amounts[$0]
            }
        }
        switch totals.covariances(under: design) {
        case .failure(let refusal): return .failure(.noStandardError(refusal.reason))
        case .success(let values):
            guard values.allSatisfy(\.isFinite) else { return .failure(.figuresTooLarge) }
            return .success(
                LinearisedCovariance(
                    values: SymmetricMatrix(order: dimension) { values[$0 * ($0 + 1) / 2 + $1] },
                    isCensus: totals.isCensus(of: design)))
        }
    }
}
