extension ConfidenceInterval {
    /// The interval of a share by inverting the score test: near the wanted level for any share,
    /// also with few values.
    ///
    /// Source: Wilson (1927), Probable inference, in a form without cancellation;
    /// `prop.test(correct = FALSE)` in R.
    ///
    /// - Parameters:
    ///   - share: the observed share, within 0...1.
    ///   - count: how many independent values it stands on; with weights the effective number, so
    ///     not always whole.
    ///   - confidence: how often such intervals hold the true share: above 0, below 1.
    /// - Returns: ends within 0...1 around the share; `nil` when `count` is not above 0 and finite
    ///   or another number is outside its range.
    public static func wilson(
        share: Double, count: Double, confidence: Double = 0.95
    ) -> ConfidenceInterval? {
        guard (0...1).contains(share), count > 0, count.isFinite,
            let outside = outsideEachEnd(confidence: confidence),
            let z = StandardNormal().quantile(upperTail: outside)
        else { return nil }
        let rest = 1 - share
        let middle = count * share + z * z / 2
        let spread = z * (count * share * rest + z * z / 4).squareRoot()
        // One end is a sum; the other one would be a difference, and follows from their product.
        let low = share * (count * share / (middle + spread))
        let high =
            share < 0.5
            ? (middle + spread) / (count + z * z)
            : 1 - rest * (count * rest / (count * rest + z * z / 2 + spread))
        return ConfidenceInterval(ofShare: share, low: low, high: high)
    }
}
