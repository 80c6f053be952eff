import BigInt
import ExactNumbers
import ReferenceData

/// Arithmetic of fractions as it stands in school books, never reduced: what `Ratio` is held
/// against.
struct PlainFraction: Equatable {
    var top: BigInt
    var bottom: BigInt

    init(_ top: BigInt, _ bottom: BigInt) {
        self.top = bottom.sign == .minus ? -top : top
        self.bottom = BigInt(bottom.magnitude)
    }

    init(_ ratio: Ratio) {
        self.init(ratio.numerator, ratio.denominator)
    }

    /// - Precondition: `value` is finite.
    init(exactly value: Double) {
        let mantissa = value.significand * 0x1p52
        let exponent = (value == 0 ? 0 : Int(value.exponent)) - 52
        let whole = BigInt(Int(mantissa)) * (value < 0 ? -1 : 1)
        self.init(
            exponent > 0 ? whole << exponent : whole,
            exponent < 0 ? BigInt(1) << -exponent : 1)
    }

    static func == (a: Self, b: Self) -> Bool { a.top * b.bottom == b.top * a.bottom }

    static func < (a: Self, b: Self) -> Bool { a.top * b.bottom < b.top * a.bottom }

    static func + (a: Self, b: Self) -> Self {
        Self(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom)
    }

    static func - (a: Self, b: Self) -> Self {
        Self(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom)
    }

    static func * (a: Self, b: Self) -> Self { Self(a.top * b.top, a.bottom * b.bottom) }

    static func / (a: Self, b: Self) -> Self { Self(a.top * b.bottom, a.bottom * b.top) }
}

extension FixedRandom {
    /// A whole number of up to `bits` bits, often next to where 128 bits end.
    mutating func wholeNumber(bits: Int) -> BigInt {
        switch Int.random(in: 0..<12, using: &self) {
        case 0: return BigInt(Int128.max) - BigInt(Int.random(in: -1...1, using: &self))
        case 1: return BigInt(Int128.min) + BigInt(Int.random(in: -1...1, using: &self))
        case 2: return BigInt(Int.random(in: -2...2, using: &self))
        default:
            let width = Int.random(in: 1...bits, using: &self)
            let magnitude = BigUInt.randomInteger(withMaximumWidth: width, using: &self)
            return BigInt(sign: Bool.random(using: &self) ? .plus : .minus, magnitude: magnitude)
        }
    }

    mutating func ratio(bits: Int) -> Ratio {
        Ratio(wholeNumber(bits: bits), 1 + BigInt(wholeNumber(bits: bits).magnitude))
    }
}
