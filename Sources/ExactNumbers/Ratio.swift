public import BigInt

/// An exact fraction in lowest terms with a positive denominator: narrow while both parts fit 128
/// bits, of any size after that.
///
/// Scores and means of groups are ratios, so that a threshold is met or missed and never nearly met.
public struct Ratio: Sendable {
    private enum Form: Sendable {
        case narrow(Int128, Int128)
        case wide(BigInt, BigInt)
    }

    private let form: Form

    public static let zero = Ratio(0)

    public init(_ whole: Int) {
        form = .narrow(Int128(whole), 1)
    }

    public init(_ decimal: FixedDecimal) {
        self.init(decimal.units, FixedDecimal.scale)
    }

    /// - Precondition: `denominator` is positive.
    public init(_ numerator: Int128, _ denominator: Int128) {
        precondition(denominator > 0, "a denominator is positive")
        guard denominator > 1 else {
            form = .narrow(numerator, 1)
            return
        }
        let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        guard divisor > 1, let small = Int128(exactly: divisor) else {
            form = .narrow(numerator, denominator)
            return
        }
        form = .narrow(numerator / small, denominator / small)
    }

    /// - Precondition: `denominator` is positive.
    public init(_ numerator: BigInt, _ denominator: BigInt) {
        precondition(denominator.sign == .plus && !denominator.isZero, "a denominator is positive")
        if let top = Int128(fitting: numerator), let bottom = Int128(fitting: denominator) {
            self.init(top, bottom)
            return
        }
        let divisor = numerator.greatestCommonDivisor(with: denominator)
        let (top, bottom) = (numerator / divisor, denominator / divisor)
        if let narrowTop = Int128(fitting: top), let narrowBottom = Int128(fitting: bottom) {
            self.init(.narrow(narrowTop, narrowBottom))
        } else {
            self.init(.wide(top, bottom))
        }
    }

    private init(_ form: Form) {
        self.form = form
    }

    public var numerator: BigInt {
        switch form {
        case .narrow(let top, _): BigInt(top)
        case .wide(let top, _): top
        }
    }

    public var denominator: BigInt {
        switch form {
        case .narrow(_, let bottom): BigInt(bottom)
        case .wide(_, let bottom): bottom
        }
    }

    /// The nearest double, within one unit in the last place.
    public var double: Double {
        if case .narrow(let top, let bottom) = form,
            let quotient = Self.quotient(top, bottom)
        {
            return quotient
        }
        return Self.quotient(numerator, denominator)
    }

    /// - Returns: `nil` when a part is no double.
    private static func quotient(_ top: Int128, _ bottom: Int128) -> Double? {
        guard let a = top.exactDouble, let b = bottom.exactDouble else { return nil }
        return a / b
    }

    /// Both parts are cut to a quotient of 66 or more bits, which is then rounded once.
    private static func quotient(_ top: BigInt, _ bottom: BigInt) -> Double {
        guard !top.isZero else { return 0 }
        let shift = 66 - (top.magnitude.bitWidth - bottom.magnitude.bitWidth)
        let scaled =
            shift >= 0
            ? (top.magnitude << shift) / bottom.magnitude
            : top.magnitude / (bottom.magnitude << -shift)
        let magnitude = Double(sign: .plus, exponent: -shift, significand: Double(scaled))
        return top.sign == .minus ? -magnitude : magnitude
    }

    private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
        var (a, b) = (a, b)
        while b != 0 {
            if let c = UInt64(exactly: a), let d = UInt64(exactly: b) {
                var (c, d) = (c, d)
                while d != 0 { (c, d) = (d, c % d) }
                return UInt128(c)
            }
            (a, b) = (b, a % b)
        }
        return a
    }
}

extension Ratio: Equatable, Hashable {
    public static func == (a: Ratio, b: Ratio) -> Bool {
        switch (a.form, b.form) {
        case (.narrow(let n, let d), .narrow(let m, let e)): n == m && d == e
        case (.wide(let n, let d), .wide(let m, let e)): n == m && d == e
        case (.narrow, .wide), (.wide, .narrow): false  // lowest terms: one value has one form
        }
    }

    public func hash(into hasher: inout Hasher) {
        switch form {
        case .narrow(let top, let bottom):
            // Nearly all fit into half the words, and tables of values hash every answer.
            if let top = Int64(exactly: top), let bottom = Int64(exactly: bottom) {
                hasher.combine(top)
                hasher.combine(bottom)
            } else {
                hasher.combine(top)
                hasher.combine(bottom)
            }
        case .wide(let top, let bottom):
            hasher.combine(top)
            hasher.combine(bottom)
        }
    }
}

extension Ratio: Comparable {
    /// Decided by cross-multiplication, never through `Double`.
    public static func < (a: Ratio, b: Ratio) -> Bool {
        if case .narrow(let n, let d) = a.form, case .narrow(let m, let e) = b.form {
            let (left, overflowLeft) = n.multipliedReportingOverflow(by: e)
            let (right, overflowRight) = m.multipliedReportingOverflow(by: d)
            if !overflowLeft && !overflowRight { return left < right }
        }
        return a.numerator * b.denominator < b.numerator * a.denominator
    }
}

extension Ratio {
    public static func + (a: Ratio, b: Ratio) -> Ratio {
        if case .narrow(let n, let d) = a.form, case .narrow(let m, let e) = b.form {
            if d == e {
                let (sum, overflow) = n.addingReportingOverflow(m)
                if !overflow { return Ratio(sum, d) }
            } else {
                let (left, overflowLeft) = n.multipliedReportingOverflow(by: e)
                let (right, overflowRight) = m.multipliedReportingOverflow(by: d)
                let (bottom, overflowBottom) = d.multipliedReportingOverflow(by: e)
                let (top, overflowTop) = left.addingReportingOverflow(right)
                if !overflowLeft && !overflowRight && !overflowBottom && !overflowTop {
                    return Ratio(top, bottom)
                }
            }
        }
        return Ratio(
            a.numerator * b.denominator + b.numerator * a.denominator,
            a.denominator * b.denominator)
    }

    public static prefix func - (a: Ratio) -> Ratio {
        switch a.form {
        case .narrow(let top, let bottom) where top > Int128.min: Ratio(-top, bottom)
        default: Ratio(-a.numerator, a.denominator)
        }
    }

    public static func - (a: Ratio, b: Ratio) -> Ratio { a + -b }

    public static func * (a: Ratio, b: Ratio) -> Ratio {
        if case .narrow(let n, let d) = a.form, case .narrow(let m, let e) = b.form {
            let (top, overflowTop) = n.multipliedReportingOverflow(by: m)
            let (bottom, overflowBottom) = d.multipliedReportingOverflow(by: e)
            if !overflowTop && !overflowBottom { return Ratio(top, bottom) }
        }
        return Ratio(a.numerator * b.numerator, a.denominator * b.denominator)
    }

    /// - Returns: `nil` when `b` is zero.
    public static func / (a: Ratio, b: Ratio) -> Ratio? {
        if case .narrow(let n, let d) = a.form, case .narrow(let m, let e) = b.form, m > 0 {
            let (top, overflowTop) = n.multipliedReportingOverflow(by: e)
            let (bottom, overflowBottom) = d.multipliedReportingOverflow(by: m)
            if !overflowTop && !overflowBottom { return Ratio(top, bottom) }
        }
        let divisor = b.numerator
        guard !divisor.isZero else { return nil }
        let sign: BigInt = divisor.sign == .minus ? -1 : 1
        return Ratio(a.numerator * b.denominator * sign, a.denominator * divisor * sign)
    }

    /// The exact sum. Parts with the same denominator are added first, the rest in pairs, so that
    /// the numbers grow late.
    public static func sum(_ values: [Ratio]) -> Ratio {
        if let sum = narrowSum(values) { return sum }
        var numerators: [BigInt: BigInt] = [:]
        for value in values { numerators[value.denominator, default: 0] += value.numerator }
        let parts = numerators.sorted { $0.key < $1.key }.map { Ratio($0.value, $0.key) }
        return sumInPairs(parts[...])
    }

    /// - Returns: `nil` when a part or the sum of those with the same denominator takes more than 128
    ///   bits.
    private static func narrowSum(_ values: [Ratio]) -> Ratio? {
        var parts: [(numerator: Int128, denominator: Int128)] = []
        for value in values {
            guard case .narrow(let top, let bottom) = value.form else { return nil }
            guard let place = parts.firstIndex(where: { $0.denominator == bottom }) else {
                // Few values have few denominators; of many a table is quicker.
                guard parts.count < 16 else { return nil }
                parts.append((top, bottom))
                continue
            }
            let (sum, overflow) = parts[place].numerator.addingReportingOverflow(top)
            guard !overflow else { return nil }
            parts[place].numerator = sum
        }
        parts.sort { $0.denominator < $1.denominator }
        return sumInPairs(parts.map { Ratio($0.numerator, $0.denominator) }[...])
    }

    private static func sumInPairs(_ values: ArraySlice<Ratio>) -> Ratio {
        guard values.count > 2 else { return values.reduce(.zero, +) }
        let middle = values.startIndex + values.count / 2
        return sumInPairs(values[..<middle]) + sumInPairs(values[middle...])
    }

    /// `self − other`, exact until it is rounded once to a double.
    public func difference(from other: Ratio) -> Double {
        if case .narrow(let n, let d) = form, case .narrow(let m, let e) = other.form {
            let (left, overflowLeft) = n.multipliedReportingOverflow(by: e)
            let (right, overflowRight) = m.multipliedReportingOverflow(by: d)
            let (top, overflowTop) = left.subtractingReportingOverflow(right)
            let (bottom, overflowBottom) = d.multipliedReportingOverflow(by: e)
            let isNarrow = !overflowLeft && !overflowRight && !overflowTop && !overflowBottom
            if isNarrow, let quotient = Self.quotient(top, bottom) { return quotient }
        }
        return Self.quotient(
            numerator * other.denominator - other.numerator * denominator,
            denominator * other.denominator)
    }
}

extension Ratio: CustomStringConvertible {
    /// `9/2`; a whole number has the denominator 1.
    public var description: String { "\(numerator)/\(denominator)" }
}
