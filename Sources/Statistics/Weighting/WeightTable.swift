public import ExactNumbers

/// How often each weight occurs.
public struct WeightTable: Hashable, Sendable {
    private(set) var counts: [FixedDecimal: Int] = [:]
    /// Rows of a weight below 0, which are not in the counts.
    public private(set) var negative = 0

    public init() {}

    /// Adds a row that stands for `times` respondents of this weight each.
    public mutating func add(_ weight: FixedDecimal, times: FrequencyWeight = .one) {
        if weight.units < 0 {
            negative += times.count
        } else if times.count > 0 {
            counts[weight, default: 0] += times.count
        }
    }
}
