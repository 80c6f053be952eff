/// What the weights are like that a raking comes to.
public struct WeightSummary: Hashable, Sendable {
    /// Rows with a weight above zero.
    public let count: Int
    /// Σw.
    public let sum: Double
    /// The least weight above zero.
    public let least: Double
    public let greatest: Double
    /// Kish: how many rows of equal weight these are worth, (Σw)²/Σw², at most `count`.
    /// Source: Kish (1965), Survey Sampling, section 11.7.
    public let effectiveCount: Double

    /// Kish: by how much unequal weights raise the variance of a mean, nΣw²/(Σw)², at least 1.
    public var designEffect: Double { Double(count) / effectiveCount }
}
