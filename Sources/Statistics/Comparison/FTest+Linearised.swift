import ExactNumbers

extension FTest {
    /// Whether the means of several parts of one sample differ under its design: the differences from
    /// the first part with their covariances, F = βᵀV⁻¹β/(k−1). For two parts it is the square of
    /// `MeanDifference.linearised`.
    ///
    /// Source: Wald (1943); Korn & Graubard (1990), Simultaneous testing of regression coefficients
    /// with complex survey data. R's `regTermTest(svyglm(x ~ group, design), ~group)` of survey 4.1.
    ///
    /// - Parameters:
    ///   - parts: without a common observation, in any order.
    ///   - degreesOfFreedom: those of the denominator; `nil` for R's, clusters less strata of all parts
    ///     together less the parts but one.
    public static func linearised(
        _ parts: [ValueTable], design: StratifiedDesign, degreesOfFreedom: Int? = nil
    ) -> Result<FTest, NoTest> {
        let sample = DesignParts(parts, design: design)
        return sample.covarianceOfContrasts.flatMap { covariance in
            guard !covariance.isCensus else { return .failure(.census) }
            let contrasts = parts.count - 1
            let degreesOfFreedom =
                degreesOfFreedom ?? sample.degreesOfFreedom - contrasts
            guard degreesOfFreedom > 0 else { return .failure(.noDegreesOfFreedom) }
            let constant = (0..<contrasts).filter {
                sample.isConstant(covariance.values[$0, $0])
            }
            guard constant.count < contrasts else { return .failure(.noVariance) }
            guard constant.isEmpty, let factor = LowerTriangle.contrasts(covariance.values)
            else {
                return .failure(.dependentContrasts)
            }
            let differences = sample.means.dropFirst().map {
                $0.difference(from: sample.means[0])
            }
            let squared = factor.forwardSubstituted(differences).reduce(0) { $0 + $1 * $1 }
            return make(
                statistic: squared / Double(contrasts), numerator: Double(contrasts),
                denominator: Double(degreesOfFreedom))
        }
    }
}
