/// How many equal observations a row stands for: a whole number, not below 0.
///
/// A row of frequency 21 is 21 respondents who said the same, and counts 21 in n. A row of sampling
/// weight 21, which is a `FixedDecimal`, is one respondent who speaks for 21 people, and counts 1 in
/// n; multiplying all sampling weights by the same number changes no mean and no standard error.
/// Taking the one for the other makes standard errors wrong by the root of the weight, so the two are
/// different types.
public struct FrequencyWeight: Hashable, Sendable {
    /// Within 0...`largest`.
    public let count: Int

    /// A row that stands for itself alone.
    public static let one = FrequencyWeight(clamping: 1)

    /// Small enough that counts of millions of rows stay within 64 bits.
    public static let largest = 1_000_000_000_000

    /// The nearest number to `count` that a row may stand for: one below 0 is 0, one above `largest`
    /// is `largest`.
    public init(clamping count: Int) {
        self.count = min(max(count, 0), Self.largest)
    }
}
