import ExactNumbers

extension MeanDifference {
    /// Of two parts of one sample under its design, by Taylor linearisation: a cluster that has
    /// observations of both parts counts once, with its total z, and so with their covariance. People
    /// who answered twice are pairs where the person is the cluster.
    ///
    /// z = w(x−x̄₁)/Σ₁w for the first part, −w(x−x̄₂)/Σ₂w for the second and 0 for the rest of the
    /// sample; v as in `MeanEstimate`. The interval and the probability are those of Student's t.
    ///
    /// Source: Binder (1983), On the variances of asymptotically normal estimators from complex
    /// surveys, section 3. R's `svyttest(x ~ group, design)` of survey 4.1, where the second level is
    /// the one from which the first is taken away.
    ///
    /// - Parameters:
    ///   - first, second: parts without a common observation.
    ///   - degreesOfFreedom: `nil` for those of R's `svyttest`, one less than the clusters minus the
    ///     strata of both parts together.
    /// - Returns: a standard error of 0 only where everyone was asked.
    public static func linearised(
        of first: ValueTable, minus second: ValueTable, design: StratifiedDesign,
        degreesOfFreedom: Int? = nil, confidence: Double = 0.95
    ) -> Result<MeanDifference, NoTest> {
        let parts = DesignParts([first, second])
        return parts.covarianceOfContrasts(design: design).flatMap { covariance in
            let degreesOfFreedom =
                degreesOfFreedom ?? parts.degreesOfFreedom(isClustered: design.isClustered) - 1
            guard degreesOfFreedom > 0 else { return .failure(.noDegreesOfFreedom) }
            let standardError = max(0, covariance.values[0][0]).squareRoot()
            let largest = parts.means.reduce(0) { max($0, abs($1.double)) }
            // Smaller errors are what rounding leaves of none: the rule of R's `t.test`.
            let isConstant = standardError <= 10 * largest.ulp
            guard covariance.isCensus || !isConstant else { return .failure(.noVariance) }
            return make(
                difference: parts.means[0].difference(from: parts.means[1]),
                standardError: covariance.isCensus ? 0 : standardError,
                degreesOfFreedom: Double(degreesOfFreedom), confidence: confidence)
        }
    }
}

/// The parts of one sample that are compared, and how their observations move the differences of
/// their means.
struct DesignParts {
    private let tables: [ValueTable]
    /// Of the parts, while every one has a mean.
    let means: [Ratio]

    init(_ tables: [ValueTable]) {
        self.tables = tables
        means = tables.compactMap(\.mean)
    }

    func degreesOfFreedom(isClustered: Bool) -> Int {
        tables.reduce(into: ValueTable()) { $0.merge($1) }
            .degreesOfFreedom(isClustered: isClustered)
    }

    /// Of each part but the first, its mean less that of the first; for two parts the first less
    /// the second has the same variance.
    func covarianceOfContrasts(
        design: StratifiedDesign
    ) -> Result<LinearisedCovariance, NoTest> {
        if let refusal = refusal(isClustered: design.isClustered) { return .failure(refusal) }
        var influences: [LinearisedCovariance.Influence] = []
        for (index, (table, mean)) in zip(tables, means).enumerated() {
            let whole = table.total.weight.double
            for (cell, tally) in table.cells {
                let amount =
                    cell.value.difference(from: mean) * (tally.weight.double / whole)
                let amounts = (1..<tables.count).map { contrast in
                    index == 0 ? -amount : index == contrast ? amount : 0
                }
                influences.append(
                    LinearisedCovariance.Influence(
                        stratum: cell.stratum, cluster: cell.cluster, part: index,
                        order: cell.value, tally: tally, amounts: amounts))
            }
        }
        return LinearisedCovariance.of(
            influences, dimension: tables.count - 1, design: design)
    }

    private func refusal(isClustered: Bool) -> NoTest? {
        guard tables.count > 1 else { return .oneGroup }
        for (index, table) in tables.enumerated() {
            let total = table.total
            if total.count == 0 { return .emptyGroup(index) }
            if total.weight.ratio == .zero { return .weightlessGroup(index) }
            if total.weightedCount < 2 { return .loneObservation(group: index) }
            if isClustered, table.weightedClusters < 2 { return .loneCluster(group: index) }
        }
        return nil
    }
}

extension ValueTable {
    /// How many clusters have observations with weight in the table.
    fileprivate var weightedClusters: Int {
        Set(cells.filter { $0.value.weightedCount > 0 }.map { [$0.key.stratum, $0.key.cluster] })
            .count
    }
}
