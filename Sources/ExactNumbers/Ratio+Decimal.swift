import BigInt

extension Ratio {
    /// The value rounded to `places` digits after the point, halves away from zero, written with a
    /// point and without grouping: `4.16`.
    public func rounded(toPlaces places: Int) -> String {
        let scale = BigInt(10).power(places)
        let doubled = numerator.magnitude * scale.magnitude * 2 + denominator.magnitude
        let digits = doubled / (denominator.magnitude * 2)
        let isNegative = numerator.sign == .minus && !digits.isZero
        var text = String(digits)
        if text.count <= places {
            text = String(repeating: "0", count: places + 1 - text.count) + text
        }
        if places > 0 { text.insert(".", at: text.index(text.endIndex, offsetBy: -places)) }
        return (isNegative ? "-" : "") + text
    }

    /// The value rounded to `places` digits, with as many digits more as it takes for the printed
    /// value to stand on the same side of every threshold as the exact one: 4.496 below 4.5 is never
    /// printed as 4.50.
    ///
    /// - Parameter most: digits after which the value is cut to the next lower decimal instead of
    ///   rounded; not fewer than the thresholds have.
    public func rounded(
        toPlaces places: Int, onTheSideOf thresholds: [Ratio], most: Int = 15
    ) -> String {
        func side(_ value: Ratio) -> [Bool] { thresholds.map { value >= $0 } }
        let wanted = side(self)
        for digits in places...max(places, most) {
            let text = rounded(toPlaces: digits)
            if let decimal = Self.decimal(text), side(decimal) == wanted { return text }
        }
        return cut(toPlaces: max(places, most))
    }

    /// The next lower decimal: it stays above every threshold of no more places, and below those
    /// the value is below.
    private func cut(toPlaces places: Int) -> String {
        let scaled = numerator * BigInt(10).power(places)
        let (quotient, rest) = scaled.quotientAndRemainder(dividingBy: denominator)
        let floor = rest.sign == .minus && !rest.isZero ? quotient - 1 : quotient
        return Ratio(floor, BigInt(10).power(places)).rounded(toPlaces: places)
    }

    private static func decimal(_ text: String) -> Ratio? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let digits = BigInt(parts.joined()) else { return nil }
        return Ratio(digits, BigInt(10).power(parts.count > 1 ? parts[1].count : 0))
    }
}
