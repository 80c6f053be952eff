/// The values an unknown figure may reasonably have, both ends included, in the figure's own units.
public struct ConfidenceInterval: Hashable, Sendable {
    /// Never above `high`.
    public let low: Double

    /// Never below `low`.
    public let high: Double

    /// Ends in the wrong order are exchanged; an end that is not a number bounds nothing and becomes
    /// infinite.
    public init(low: Double, high: Double) {
        let ends = (low.isNaN ? -.infinity : low, high.isNaN ? .infinity : high)
        self.low = min(ends.0, ends.1)
        self.high = max(ends.0, ends.1)
    }

    /// False of what is not a number.
    public func contains(_ value: Double) -> Bool { low <= value && value <= high }
}

extension ConfidenceInterval {
    /// An interval of a share; rounding may not carry it outside 0...1 or past its own middle.
    init(ofShare share: Double, low: Double, high: Double) {
        self.low = max(0, min(low, share))
        self.high = min(1, max(high, share))
    }

    /// The probability that a two-sided interval leaves outside at each end; `nil` unless the
    /// confidence is above 0 and below 1.
    static func outsideEachEnd(confidence: Double) -> Double? {
        confidence > 0 && confidence < 1 ? (1 - confidence) / 2 : nil
    }
}
