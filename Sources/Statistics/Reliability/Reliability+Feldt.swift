/// Why α has no interval.
public enum NoReliabilityInterval: Error, Hashable, Sendable {
    /// The distribution is that of complete rows.
    case pairwise
    /// And of rows that weigh the same.
    case unequalWeights
    /// And of rows that were drawn by themselves: whoever knows the clusters says so.
    case clusteredRows
    case confidenceOutOfRange
}

extension Reliability {
    /// 1−(1−α)·F at both ends, with n−1 and (n−1)(k−1) degrees of freedom; exact for normal items of
    /// equal covariances.
    ///
    /// Source: Feldt, Woodruff & Salih (1987), Statistical inference for coefficient alpha, Applied
    /// Psychological Measurement 11. R: `1 - (1 - a) * qf(c(.975, .025), n - 1, (n - 1) *
    /// (k - 1))`.
    public func feldtInterval(
        confidence: Double = 0.95
    ) -> Result<ConfidenceInterval, NoReliabilityInterval> {
        guard missing == .listwise else { return .failure(.pairwise) }
        guard hasEqualWeights else { return .failure(.unequalWeights) }
        let freedom = Double(rows - 1)
        guard let outside = ConfidenceInterval.outsideEachEnd(confidence: confidence),
            let f = FDistribution(
                numerator: freedom, denominator: freedom * Double(items.count - 1)),
            let high = f.quantile(outside), let low = f.quantile(upperTail: outside)
        else { return .failure(.confidenceOutOfRange) }
        return .success(
            ConfidenceInterval(low: 1 - (1 - alpha) * low, high: 1 - (1 - alpha) * high))
    }
}
