/// A sign on a line that a Chinese keyboard makes instead of the one YAML needs, or a blank that is
/// missing: the likely cause of a fault that YAML's own words do not explain.
struct SlipOfTheKeyboard: Equatable {
    /// Where it stands on its line, from 1.
    let column: Int
    let message: String
    let advice: String

    /// As much of a line as is looked at, so that a hostile one costs little.
    private static let longestLine = 2_000
    private static let signs: [Unicode.Scalar: (name: String, write: String)] = [
        "：": ("colon", ": and a blank"), "，": ("comma", ", and a blank"),
        "；": ("semicolon", ", and a blank"), "｛": ("brace", "{"), "｝": ("brace", "}"),
        "［": ("bracket", "["), "］": ("bracket", "]"), "“": ("quotation mark", "\""),
        "”": ("quotation mark", "\""),
    ]

    /// False for a sign that a Chinese text may have rightly.
    let isCertain: Bool

    /// The first full-width sign outside quotation marks and notes, those that stand where YAML
    /// needs a sign before the others; `nil` when there is none.
    init?(fullWidthOn line: Substring) {
        let scalars = Array(line.unicodeScalars.prefix(Self.longestLine))
        let found = Self.outsideQuotes(scalars).filter { Self.signs[scalars[$0]] != nil }
        let certain = found.first { Self.isSign(at: $0, of: scalars) }
        guard let index = certain ?? found.first, let sign = Self.signs[scalars[index]] else {
            return nil
        }
        column = index + 1
        isCertain = certain != nil
        message = "a full-width \(sign.name) \(scalars[index]) stands here"
        advice = "write \(sign.write)"
    }

    /// Whether YAML needs a sign at this place.
    private static func isSign(at index: Int, of scalars: [Unicode.Scalar]) -> Bool {
        switch scalars[index] {
        case "：": endsKey(scalars[..<index])
        case "，", "；":
            scalars[(index + 1)...].firstIndex { ":：".unicodeScalars.contains($0) }
                .map { endsKey(scalars[..<$0], from: index) } ?? false
        case "“":
            scalars[..<index].last { $0 != " " }
                .map { "{[,-:｛［，：".unicodeScalars.contains($0) } ?? true
        case "”": false
        default: true
        }
    }

    /// A key with a colon and its value right behind it: `weight:60`.
    init?(missingBlankOn line: Substring) {
        let scalars = Array(line.unicodeScalars.prefix(Self.longestLine))
        let colon = Self.outsideQuotes(scalars).first { index in
            guard scalars[index] == ":", index + 1 < scalars.count else { return false }
            let next = scalars[index + 1]
            return !" \t/,}]".unicodeScalars.contains(next) && Self.endsKey(scalars[..<index])
        }
        guard let colon else { return nil }
        column = colon + 1
        isCertain = true
        message = "no blank stands behind this colon"
        var text = String.UnicodeScalarView()
        text.append(contentsOf: Self.key(scalars[..<colon]))
        text.append(contentsOf: [":", " "])
        text.append(
            contentsOf: scalars[(colon + 1)...].prefix { !",}] ".unicodeScalars.contains($0) })
        advice = "write \(String(text).quoted(limit: 40).dropFirst().dropLast())"
    }

    /// The letters of a key right before a colon.
    private static func key(_ before: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        before.suffix(while: { scalar in
            let isSign = "0123456789-_".unicodeScalars.contains(scalar)
            return scalar.isASCII && (scalar.properties.isAlphabetic || isSign)
        })
    }

    /// Whether what stands before a colon is a key: a word at the start of the line, of a list's
    /// entry or of a part between brackets.
    ///
    /// - Parameter sign: where the sign stands that the key must follow; `nil` for any.
    private static func endsKey(
        _ before: ArraySlice<Unicode.Scalar>, from sign: Int? = nil
    ) -> Bool {
        let key = key(before)
        guard let first = key.first, first.properties.isAlphabetic else { return false }
        let rest = before[..<key.startIndex].suffix(while: { $0 == " " })
        if let sign { return rest.startIndex == sign + 1 }
        return before[..<rest.startIndex].last
            .map { "{[,-｛［，；".unicodeScalars.contains($0) } ?? true
    }

    /// Whether a quotation mark behind this sign opens a text.
    private static func startsText(after before: Unicode.Scalar) -> Bool {
        " {[,:：，｛".unicodeScalars.contains(before)
    }

    /// The places that stand neither between quotation marks nor in a note.
    private static func outsideQuotes(_ scalars: [Unicode.Scalar]) -> [Int] {
        var places: [Int] = []
        var quote: Unicode.Scalar?
        var before: Unicode.Scalar = " "
        for (index, scalar) in scalars.enumerated() {
            if let open = quote {
                if scalar == open { quote = nil }
            } else if scalar == "#" && before == " " {
                break
            } else if (scalar == "\"" || scalar == "'") && startsText(after: before) {
                quote = scalar
            } else {
                places.append(index)
            }
            before = scalar
        }
        return places
    }
}

extension ArraySlice {
    /// The longest end of it whose elements all are a part.
    fileprivate func suffix(while isPart: (Element) -> Bool) -> Self {
        var start = endIndex
        while start > startIndex, isPart(self[start - 1]) { start -= 1 }
        return self[start...]
    }
}

extension String {
    /// The number that full-width digits stand for: `６０` is `60`; `nil` when the text has none or
    /// something else besides digits, signs and points.
    var plainNumber: String? {
        var plain = String.UnicodeScalarView()
        var hasFullWidth = false
        for scalar in unicodeScalars {
            switch scalar {
            case "\u{FF10}"..."\u{FF19}", "\u{FF0B}", "\u{FF0D}", "\u{FF0E}":
                guard let narrow = Unicode.Scalar(scalar.value - 0xFEE0) else { return nil }
                plain.append(narrow)
                hasFullWidth = true
            case "0"..."9", "+", "-", ".": plain.append(scalar)
            default: return nil
            }
        }
        return hasFullWidth ? String(plain) : nil
    }
}

extension Node {
    /// What to do about a number in full-width digits; `nil` where there are none.
    public var fullWidthAdvice: String? {
        guard case .scalar(let scalar) = self else { return nil }
        return scalar.text.plainNumber.map {
            "the digits \(scalar.text.quoted().dropFirst().dropLast()) are full-width; write \($0)"
        }
    }
}
