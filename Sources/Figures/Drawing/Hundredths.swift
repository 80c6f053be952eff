extension Double {
    /// The number rounded to 0.01, without needless zeros and with a full stop in every locale:
    /// `12`, `0.5`, `-3.07`. What is not finite, or too large for a drawing, reads `0`.
    var hundredths: String {
        let scaled = (self * 100).rounded()
        guard abs(scaled) < 1e15 else { return "0" }
        let whole = Int(scaled)
        let cents = whole.magnitude % 100
        let units = "\(whole < 0 ? "-" : "")\(whole.magnitude / 100)"
        if cents == 0 { return units }
        if cents % 10 == 0 { return "\(units).\(cents / 10)" }
        return cents < 10 ? "\(units).0\(cents)" : "\(units).\(cents)"
    }
}

extension Colour {
    /// `#1B2A41`, without the opacity.
    var hex: String {
        let digits = String(
            UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue), radix: 16, uppercase: true)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
}
