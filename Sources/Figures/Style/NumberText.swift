public import ExactNumbers

/// Numbers as reports print them.
public enum NumberText {
    /// Two decimals, or as many more as keep the number on its side of every threshold.
    public static func score(_ value: Ratio, thresholds: [FixedDecimal] = []) -> String {
        signed(value.rounded(toPlaces: 2, onTheSideOf: thresholds.map { Ratio($0) }))
    }

    /// A score that has lost its exact form: an end of an interval.
    public static func score(_ value: Double) -> String { fixed(value, places: 2) }

    /// A threshold: at least one decimal, `4.0`, `4.25`.
    public static func threshold(_ value: FixedDecimal) -> String {
        let text = signed(value.description)
        return text.contains(".") ? text : text + ".0"
    }

    /// A share of one as a whole per cent without its sign.
    public static func percent(_ share: Ratio) -> String {
        (share * Ratio(100)).rounded(toPlaces: 0)
    }

    /// Points of a net promoter score with their sign, `+41`, `−3`, `0`.
    public static func points(_ value: Ratio) -> String {
        let text = value.rounded(toPlaces: 0)
        if text.hasPrefix("-") { return signed(text) }
        return text == "0" ? text : "+" + text
    }

    /// With a true minus sign in place of the hyphen of computers.
    private static func signed(_ text: String) -> String {
        text.hasPrefix("-") ? "−" + text.dropFirst() : text
    }

    /// A whole number with thousands set apart, `12,345`.
    public static func count(_ value: Int) -> String {
        var digits = Array(String(value.magnitude))
        var place = digits.count - 3
        while place > 0 {
            digits.insert(",", at: place)
            place -= 3
        }
        return (value < 0 ? "−" : "") + String(digits)
    }

    /// A double rounded to `places` decimals with a true minus sign.
    public static func fixed(_ value: Double, places: Int) -> String {
        guard value.isFinite else { return "–" }
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        let units = (value.magnitude * scale).rounded()
        guard units < 1e15 else { return "–" }
        var digits = String(Int(units))
        if digits.count <= places {
            digits = String(repeating: "0", count: places + 1 - digits.count) + digits
        }
        if places > 0 { digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -places)) }
        return (value < 0 && units > 0 ? "−" : "") + digits
    }
}
