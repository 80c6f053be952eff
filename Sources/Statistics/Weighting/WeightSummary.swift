/// What a set of weights is like: printed before and after weighting, side by side.
public struct WeightSummary: Hashable, Sendable {
    /// Rows with a weight above zero.
    public let count: Int
    public let sum: Double
    public let least: Double
    public let greatest: Double
    /// Kish: how many rows of equal weight these are worth, (Σw)²/Σw², at most `count`.
    /// Source: Kish (1965), Survey Sampling, section 11.7.
    public let effectiveCount: Double

    /// Kish: by how much unequal weights raise the variance of a mean, nΣw²/(Σw)², at least 1.
    public var designEffect: Double { Double(count) / effectiveCount }
}
