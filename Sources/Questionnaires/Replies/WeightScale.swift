public import ExactNumbers

/// The power of ten that brings the weights of a source to whole numbers. It only grows, so that
/// blocks that follow each other mostly have the same.
public struct WeightScale: Hashable, Sendable {
    /// Leaves room for a sum of two.
    @usableFromInline
    static let limit: UInt64 = 1 << 62

    public private(set) var form = ReplyBlock.WeightForm.whole(places: 0)
    @usableFromInline
    private(set) var places = 0

    public init() {}

    /// The weight as a whole number of the scale.
    ///
    /// - Returns: `nil` when the scale must grow first, with which a block must end.
    @inlinable
    public func whole(_ weight: DecimalBytes) -> UInt64? {
        if weight.places == places { return weight.digits }
        guard weight.places < places else { return nil }
        let (scaled, overflow) = weight.digits.multipliedReportingOverflow(
            by: Self.powers[places &- weight.places])
        return overflow || scaled >= Self.limit ? nil : scaled
    }

    /// Makes room for a weight that did not fit.
    public mutating func grow(for weight: DecimalBytes) {
        places = max(places, weight.places)
        form = whole(weight) == nil ? .decimal : .whole(places: places)
    }

    /// Goes over to decimals, which hold any weight.
    public mutating func giveUp() { form = .decimal }

    @usableFromInline
    static let powers: [UInt64] = (0...FixedDecimal.places).map { power in
        (0..<power).reduce(1) { product, _ in product * 10 }
    }
}
