public import ExactNumbers

/// How many of the population one observation speaks for, up to a common factor: not below 0.
///
/// Multiplying all sampling weights by the same number changes no mean and no standard error. See
/// `FrequencyWeight` for the other kind.
public struct SamplingWeight: Hashable, Sendable {
    /// Not below 0; up to fifteen digits before the point and twelve after it.
    public let value: FixedDecimal

    public static let one: SamplingWeight = .init(unchecked: .one)

    public init(_ value: FixedDecimal) throws(WeightRefusal) {
        guard value >= .zero else { throw .negative }
        guard value.units < Self.limit else { throw .tooLarge }
        self.value = value
    }

    public init(_ text: some StringProtocol) throws(WeightRefusal) {
        try self.init(FixedDecimal(weight: text))
    }

    private init(unchecked value: FixedDecimal) {
        self.value = value
    }

    /// 10¹⁵ in units of 10⁻¹².
    private static let limit: Int128 = 1_000_000_000_000_000 * FixedDecimal.one.units
}

extension SamplingWeight: Comparable {
    public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}
