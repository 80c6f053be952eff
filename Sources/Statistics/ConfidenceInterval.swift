/// A range that covers an unknown value with a stated confidence.
public struct ConfidenceInterval: Hashable, Sendable {
    public let low: Double
    /// Never under `low`.
    public let high: Double

    public init(low: Double, high: Double) {
        self.low = min(low, high)
        self.high = max(low, high)
    }
}
