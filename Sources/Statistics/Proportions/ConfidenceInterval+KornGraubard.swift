extension ConfidenceInterval {
    /// The interval of a share of a stratified or clustered sample: the one of Clopper and Pearson
    /// on the number of independent values that would have given the same standard error.
    ///
    /// That number is p(1 − p) / SE², times (t with `rows` − 1 degrees of freedom / t with
    /// `degreesOfFreedom`)². It may exceed `rows`.
    ///
    /// Source: Korn & Graubard (1998), Confidence intervals for proportions with small expected
    /// number of positive counts estimated from survey data; `svyciprop(method = "beta")` of the R
    /// package survey 4.1, which looks at the domain alone: its rows, and its degrees of freedom.
    ///
    /// - Parameters:
    ///   - share: the weighted share, within 0...1.
    ///   - standardError: that of the share under the design, not below 0. With a share between
    ///     0 and 1 an error of 0 leaves nothing to chance, and both ends are the share.
    ///   - rows: how many values there are in the domain, those of weight 0 included.
    ///   - degreesOfFreedom: primary units less strata, of those that have a value of positive
    ///     weight in the domain.
    ///   - nominalCount: stands for p(1 − p) / SE² where the share is 0 or 1 and its standard error
    ///     therefore says nothing, so that one end is still a bound. R gives none there.
    ///   - confidence: how often such intervals hold the true share: above 0, below 1.
    /// - Returns: ends within 0...1 around the share; `nil` when there are fewer than two rows, no
    ///   degree of freedom, or a number outside its range.
    public static func kornGraubard(
        share: Double, standardError: Double, rows: Int, degreesOfFreedom: Int,
        nominalCount: Double, confidence: Double = 0.95
    ) -> ConfidenceInterval? {
        guard (0...1).contains(share), standardError >= 0, rows > 1,
            let outside = outsideEachEnd(confidence: confidence),
            let independent = StudentT(degreesOfFreedom: Double(rows) - 1),
            let design = StudentT(degreesOfFreedom: Double(degreesOfFreedom)),
            let wanted = independent.quantile(upperTail: outside),
            let available = design.quantile(upperTail: outside)
        else { return nil }
        let isExtreme = share == 0 || share == 1
        guard !isExtreme || (nominalCount > 0 && nominalCount.isFinite) else { return nil }
        let fromError = share / standardError * ((1 - share) / standardError)
        let ratio = wanted / available
        let count = (isExtreme ? nominalCount : fromError) * ratio * ratio
        guard count < mostCount else {
            return ConfidenceInterval(ofShare: share, low: share, high: share)
        }
        guard count > 0 else { return ConfidenceInterval(ofShare: share, low: 0, high: 1) }
        return exact(successes: count * share, failures: count * (1 - share), outside: outside)
    }

    /// An interval on more values than this is narrower than the numbers next to the share.
    private static let mostCount = 1e34
}
