import ExactNumbers

/// The mean of one group less that of another in standard deviations, by which differences on
/// unlike scales can be compared.
public struct StandardizedDifference: Hashable, Sendable {
    /// (x̄₁ − x̄₂)/s with s² pooled. Source: Cohen (1988), Statistical power analysis, equation 2.5.1.
    public let cohensD: Double
    /// d times 1 − 3/(4(n₁+n₂−2) − 1), which takes away the bias of small samples.
    /// Source: Hedges (1981), Distribution theory for Glass's estimator of effect size, equation 7.
    public let hedgesG: Double

    /// Of two groups drawn independently, whose variances are taken to be one.
    ///
    /// - Returns: the refusals of `MeanDifference.pooled`, such as `.emptyGroup` and `.noVariance`, and
    ///   `.figuresTooLarge`.
    public static func of(
        _ first: SampleMoments, minus second: SampleMoments
    ) -> Result<StandardizedDifference, NoTest> {
        MeanDifference.pooledVariance(of: [first, second]).flatMap { pooled in
            guard let mean = first.mean, let other = second.mean else {
                return .failure(.emptyGroup(first.count == 0 ? 0 : 1))
            }
            let d = mean.difference(from: other) / pooled.squareRoot()
            guard d.isFinite else { return .failure(.figuresTooLarge) }
            let degreesOfFreedom = Double(first.count) + Double(second.count) - 2
            return .success(
                StandardizedDifference(
                    cohensD: d, hedgesG: d * (1 - 3 / (4 * degreesOfFreedom - 1))))
        }
    }
}
