import ExactNumbers

/// How many equal observations a row stands for: a whole number, not below 0.
///
/// A row of frequency 21 is 21 respondents who said the same, and counts 21 in n. A row of sampling
/// weight 21 is one respondent who speaks for 21 people, and counts 1 in n. Taking the one for the
/// other makes standard errors wrong by the root of the weight, so the two are different types.
public struct FrequencyWeight: Hashable, Sendable {
    /// Within 0...`largest`.
    public let count: Int

    /// Small enough that counts of millions of rows stay within 64 bits.
    public static let largest = 1_000_000_000_000

    public init(_ count: Int) throws(WeightRefusal) {
        guard count >= 0 else { throw .negative }
        guard count <= Self.largest else { throw .tooLarge }
        self.count = count
    }

    /// Reads a whole number as people write it: `21`, `21.0`, `2.1e1`.
    public init(_ text: some StringProtocol) throws(WeightRefusal) {
        let decimal = try FixedDecimal(weight: text)
        guard decimal.units % FixedDecimal.one.units == 0 else { throw .fraction }
        guard let count = Int(exactly: decimal.units / FixedDecimal.one.units) else {
            throw .tooLarge
        }
        try self.init(count)
    }
}

extension FrequencyWeight: Comparable {
    public static func < (a: Self, b: Self) -> Bool { a.count < b.count }
}
