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
        let parts = DesignParts([first, second], design: design)
        return parts.covarianceOfContrasts.flatMap { covariance in
            let degreesOfFreedom = degreesOfFreedom ?? parts.degreesOfFreedom - 1
            guard degreesOfFreedom > 0 else { return .failure(.noDegreesOfFreedom) }
            guard covariance.isCensus || !parts.isConstant(covariance.values[0, 0]) else {
                return .failure(.noVariance)
            }
            return make(
                difference: parts.means[0].difference(from: parts.means[1]),
                standardError: covariance.isCensus ? 0 : covariance.values[0, 0].squareRoot(),
                degreesOfFreedom: Double(degreesOfFreedom), confidence: confidence)
        }
    }
}
