import ExactNumbers

extension ContingencyTable {
    /// Whether two classifications have to do with each other in a sample with a design.
    public struct DesignIndependence: Hashable, Sendable {
        /// X² over the sum of its design effects, with degrees of freedom that are rarely whole: the
        /// second-order correction, the one to use.
        public let secondOrder: FTest
        /// Pearson's X² of the weighted shares, with the observations of the sample for n: not a test.
        public let pearsonStatistic: Double
        /// X² over the mean of its design effects, the first-order correction, with
        /// (rows−1)(columns−1) degrees of freedom.
        public let firstOrder: ChiSquaredTest
        /// The mean of the design effects: by how much X² is too large.
        public let meanDesignEffect: Double
    }

    /// Tests whether rows and columns are independent of each other under the design.
    ///
    /// With p the weighted shares of the cells, D their diagonal matrix, V their covariance under the
    /// design and C contrasts of the interaction: Δ = n(CᵀD⁻¹C)⁻¹CᵀD⁻¹VD⁻¹C, F = X²/tr Δ,
    /// d = (tr Δ)²/tr Δ², p from F with d and d·ν degrees of freedom, ν being clusters less strata of
    /// the table. An empty cell has 0 for its 1/p, as in R.
    ///
    /// Source: Rao & Scott (1984), On chi-squared tests for multiway contingency tables with cell
    /// proportions estimated from survey data, sections 3 and 4; Thomas & Rao (1987) for F.
    /// R's `svychisq(~row + column, design)` of survey 4.1 and, for `firstOrder`, with
    /// `statistic = "Chisq"`, whose statistic is `pearsonStatistic`.
    public func independence(
        design: StratifiedDesign
    ) -> Result<DesignIndependence, NoTest> {
        WeightedShares.of(self).flatMap { shares in
            let dimension = (shares.rows.count - 1) * (shares.columns.count - 1)
            guard dimension <= LinearisedCovariance.mostEstimates else {
                return .failure(.tooManyContrasts(dimension))
            }
            guard let contrasts = InteractionContrasts(shares) else {
                return .failure(.dependentContrasts)
            }
            return LinearisedCovariance.of(
                influences(shares, contrasts), dimension: contrasts.dimension, design: design
            ).flatMap { covariance in
                corrected(
                    shares, contrasts.designEffects(of: covariance.values),
                    isCensus: covariance.isCensus, isClustered: design.isClustered)
            }
        }
    }

    private func influences(
        _ shares: WeightedShares, _ contrasts: InteractionContrasts
    ) -> [LinearisedCovariance.Influence] {
        let rows = Dictionary(uniqueKeysWithValues: shares.rows.enumerated().map { ($1, $0) })
        let columns = Dictionary(uniqueKeysWithValues: shares.columns.enumerated().map { ($1, $0) })
        return cells.map { cell, tally in
            let (row, column) = (rows[cell.row] ?? 0, columns[cell.column] ?? 0)
            let weight = tally.weight.double / shares.weight
            return LinearisedCovariance.Influence(
                stratum: cell.stratum, cluster: cell.cluster, part: cell.row,
                order: Ratio(cell.column), tally: tally,
                amounts: contrasts[row, column].map { $0 * weight })
        }
    }

    private func corrected(
        _ shares: WeightedShares, _ effects: DesignEffects, isCensus: Bool, isClustered: Bool
    ) -> Result<DesignIndependence, NoTest> {
        if isCensus { return .failure(.census) }
        let dimension = Double((shares.rows.count - 1) * (shares.columns.count - 1))
        let distance = shares.squaredContingency
        let count = Double(shares.count)
        let numerator = effects.sum / effects.sumOfSquares * effects.sum
        let clusters = degreesOfFreedom(isClustered: isClustered)
        guard clusters > 0 else { return .failure(.noDegreesOfFreedom) }
        guard effects.sum > Self.rounding else { return .failure(.noVariance) }
        return FTest.make(
            statistic: distance / effects.sum, numerator: numerator,
            denominator: numerator * Double(clusters)
        ).flatMap { secondOrder in
            ChiSquaredTest.make(
                statistic: distance / effects.sum * dimension, degreesOfFreedom: dimension
            ).map { firstOrder in
                DesignIndependence(
                    secondOrder: secondOrder, pearsonStatistic: distance * count,
                    firstOrder: firstOrder, meanDesignEffect: effects.sum * count / dimension)
            }
        }
    }

    /// What rounding leaves of design effects over n where all clusters are alike.
    private static let rounding = 1e-26
}
