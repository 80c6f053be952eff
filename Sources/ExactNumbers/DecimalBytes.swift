/// A decimal that is written plainly, read without making a text of it: `1.35` is 135 with two places.
public struct DecimalBytes: Hashable, Sendable {
    /// Without the point.
    public let digits: UInt64
    /// Digits after the point, trailing zeros included.
    public let places: Int

    @usableFromInline
    static let mostDigits = 18

    /// Reads digits with at most one point, which is not the first or the last sign.
    ///
    /// - Returns: `nil` for anything else, and for more than 18 digits or 12 places: `FixedDecimal` says
    ///   whether it is a number.
    @inlinable
    public init?(_ bytes: UnsafeRawBufferPointer) {
        var digits: UInt64 = 0
        var point: Int?
        let count = bytes.count
        guard count > 0, count <= Self.mostDigits + 1 else { return nil }
        for index in 0..<count {
            let value = bytes[index] &- 0x30
            if value < 10 {
                digits = digits &* 10 &+ UInt64(value)
            } else if bytes[index] == 0x2E, point == nil, index > 0, index < count &- 1 {
                point = index
            } else {
                return nil
            }
        }
        let places = point.map { count &- 1 &- $0 } ?? 0
        guard places <= FixedDecimal.places, point != nil || count <= Self.mostDigits else {
            return nil
        }
        // FixedDecimal takes no more than fifteen digits before the point.
        guard count <= FixedDecimal.largestDigits || (point ?? count) <= FixedDecimal.largestDigits
        else { return nil }
        self.digits = digits
        self.places = places
    }
}
