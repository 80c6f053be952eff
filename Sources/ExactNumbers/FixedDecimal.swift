/// A decimal number with up to twelve places, held as a whole number of 10⁻¹².
///
/// Weights and thresholds are written by people as decimals; binary fractions would move them.
public struct FixedDecimal: Hashable, Sendable {
    /// Digits after the point.
    public static let places = 12
    static let scale: Int128 = 1_000_000_000_000
    /// Digits before the point: enough for any population, little enough that sums of billions of
    /// weights stay within 128 bits.
    public static let largestDigits = 15

    /// The value times 10¹².
    public let units: Int128

    public init(units: Int128) {
        self.units = units
    }

    public init(_ value: Int) {
        units = Int128(value) * Self.scale
    }

    public static let zero = FixedDecimal(units: 0)
    public static let one = FixedDecimal(1)

    /// Reads digits with an optional sign, an optional point and an optional exponent: `4.5`,
    /// `-0.25`, `1e-9`. No group separators, no comma, no infinity.
    ///
    /// - Returns: `nil` when the text is not such a number, has more than twelve places after
    ///   trailing zeros are dropped, or more than fifteen digits before the point.
    public init?(_ text: some StringProtocol) {
        guard let parsed = DecimalDigits(text) else { return nil }
        guard !parsed.digits.isEmpty else {
            self = .zero
            return
        }
        // value = digits × 10^exponent; wanted are units of 10⁻¹².
        let shift = parsed.exponent + Self.places
        guard shift >= 0, parsed.digits.count + shift <= Self.largestDigits + Self.places
        else { return nil }
        var units: Int128 = 0
        for digit in parsed.digits { units = units * 10 + Int128(digit) }
        for _ in 0..<shift { units *= 10 }
        self.init(units: parsed.isNegative ? -units : units)
    }
}

extension FixedDecimal: Comparable {
    public static func < (a: FixedDecimal, b: FixedDecimal) -> Bool { a.units < b.units }
}

extension FixedDecimal: CustomStringConvertible {
    /// The shortest exact form: no exponent, no trailing zeros.
    public var description: String {
        let (whole, rest) = units.magnitude.quotientAndRemainder(dividingBy: Self.scale.magnitude)
        let sign = units < 0 ? "-" : ""
        guard rest > 0 else { return sign + String(whole) }
        var digits = String(rest)
        digits = String(repeating: "0", count: Self.places - digits.count) + digits
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(sign)\(whole).\(digits)"
    }
}

/// Significant digits and a power of ten, without leading or trailing zeros.
private struct DecimalDigits {
    var isNegative = false
    var digits: [UInt8] = []
    var exponent = 0

    init?(_ text: some StringProtocol) {
        var bytes = Array(text.utf8)[...]
        if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
            isNegative = first == UInt8(ascii: "-")
            bytes.removeFirst()
        }
        var sawDigit = false
        var sawPoint = false
        while let byte = bytes.first {
            if byte == UInt8(ascii: ".") && !sawPoint {
                sawPoint = true
            } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
                sawDigit = true
                if sawPoint { exponent -= 1 }
                digits.append(byte - UInt8(ascii: "0"))
                guard digits.count <= 64 else { return nil }
            } else {
                break
            }
            bytes.removeFirst()
        }
        guard sawDigit else { return nil }
        if let byte = bytes.first, byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
            bytes.removeFirst()
            guard let power = Int(String(decoding: bytes, as: UTF8.self)),
                (-99...99).contains(power)
            else { return nil }
            exponent += power
        } else if !bytes.isEmpty {
            return nil
        }
        while digits.first == 0 { digits.removeFirst() }
        while digits.last == 0 {
            digits.removeLast()
            exponent += 1
        }
    }
}
