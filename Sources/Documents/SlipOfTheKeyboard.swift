/// A sign on a line that a Chinese keyboard makes instead of the one YAML needs, or a blank that is
/// missing: the cause of a fault that YAML's own words do not explain.
struct SlipOfTheKeyboard: Equatable {
    /// Where it stands on its line, from 1.
    let column: Int
    private(set) var length = 1
    let message: String
    let advice: String

    private static let signs: [Unicode.Scalar: (name: String, write: String)] = [
        "：": ("colon", ": and a blank"), "，": ("comma", ", and a blank"),
        "；": ("semicolon", ", and a blank"), "｛": ("brace", "{"), "｝": ("brace", "}"),
        "［": ("bracket", "["), "］": ("bracket", "]"), "“": ("quotation mark", "\""),
    ]

    /// The first full-width sign outside quotation marks and notes that stands where YAML needs a
    /// sign; `nil` when there is none.
    init?(fullWidthOn line: WrittenLine) {
        let scalars = line.scalars
        let index = line.bare.first {
            Self.signs[scalars[$0]] != nil && Self.isSign(at: $0, of: scalars)
        }
        guard let index, let sign = Self.signs[scalars[index]] else { return nil }
        column = index + 1
        message = "a full-width \(sign.name) \(scalars[index]) stands here"
        advice = "write \(sign.write)"
    }

    /// Whether YAML needs a sign at this place; a Chinese text may rightly have it elsewhere.
    private static func isSign(at index: Int, of scalars: [Unicode.Scalar]) -> Bool {
        switch scalars[index] {
        case "：":
            endsKey(scalars[..<index], before: index + 1 < scalars.count ? scalars[index + 1] : " ")
        case "，", "；":
            scalars[(index + 1)...].firstIndex { ":：".unicodeScalars.contains($0) }
                .map { endsKey(scalars[..<$0], from: index) } ?? false
        case "“":
            scalars[..<index].last { $0 != " " }
                .map { "{[,-:｛［，：".unicodeScalars.contains($0) } ?? true
        default: true
        }
    }

    /// A blank that YAML does not know where it needs an ordinary one: in front of a key or a `-`,
    /// or behind a `-`, a colon, a comma or a bracket.
    init?(blankOn line: WrittenLine) {
        let scalars = line.scalars
        let index = line.bare.first {
            ForeignBlank(scalars[$0]) != nil && Self.isBlank(at: $0, of: scalars)
        }
        guard let index, let blank = ForeignBlank(scalars[index]) else { return nil }
        column = index + 1
        length = scalars[index...].prefix { ForeignBlank($0) != nil }.count
        message = "\(blank.name) stands here"
        advice = blank.advice(for: length)
    }

    private static func isBlank(at index: Int, of scalars: [Unicode.Scalar]) -> Bool {
        func blank(_ scalar: Unicode.Scalar) -> Bool {
            scalar == " " || ForeignBlank(scalar) != nil
        }
        let before = scalars[..<index].dropLast(scalars[..<index].suffix(while: blank).count)
        let rest = scalars[index...].drop(while: blank)
        guard let next = rest.first else { return false }
        if next == ":" || next == "：" { return endsKey(before) }
        switch before.last {
        case ":": return endsKey(before.dropLast())
        case "-": return before.dropLast().allSatisfy(blank)
        case ",", "{", "[", nil:
            if next == "-" && before.isEmpty { return true }
            let key = rest.prefix { !":： {[,".unicodeScalars.contains($0) }
            let sign = scalars[key.endIndex...].first
            return !key.isEmpty && (sign == ":" || sign == "：")
        default: return false
        }
    }

    /// A key with a colon and its value right behind it: `weight:60`, `5:{zh: 好}`.
    init?(missingBlankOn line: WrittenLine) {
        let scalars = line.scalars
        let colon = line.bare.first { index in
            guard scalars[index] == ":", index + 1 < scalars.count else { return false }
            let next = scalars[index + 1]
            return !" \t/,}]".unicodeScalars.contains(next)
                && Self.endsKey(scalars[..<index], before: next)
        }
        guard let colon else { return nil }
        column = colon + 1
        message = "no blank stands behind this colon"
        let key = Self.key(scalars[..<colon])
        let isInside = scalars[..<key.startIndex].contains { "{[".unicodeScalars.contains($0) }
        let value = line.value(from: colon + 1, endsAtComma: isInside)
        advice = "write \(line.text(key.indices)): \(line.shown(value))"
    }

    /// An entry of a list without a blank behind its `-`, or with another sign for it: `-id: speed`,
    /// `• id: speed`, `1. id: speed`.
    init?(missingBlankBehindDashOn line: WrittenLine) {
        let content = line.scalars[..<line.end].dropFirst(line.indentation)
        guard let first = content.first, line.dashes.isEmpty else { return nil }
        let digits = content.prefix { "0"..."9" ~= $0 }
        let sign = content.dropFirst(digits.count).first
        let isNumber =
            !digits.isEmpty && (sign.map { ".)、．".unicodeScalars.contains($0) } ?? false)
        let isOther = isNumber || "–—－‐•·".unicodeScalars.contains(first)
        guard first == "-" || isOther else { return nil }
        length = isNumber ? digits.count + 1 : 1
        let rest = content.dropFirst(length).drop { isOther && $0 == " " }
        guard let next = rest.first,
            next.properties.isAlphabetic || "{[\"'".unicodeScalars.contains(next)
        else { return nil }
        column = content.startIndex + 1
        let found = line.text(content.startIndex..<content.startIndex + length)
        message =
            isOther ? "\(found.quoted()) stands here for a '-'" : "no blank stands behind this '-'"
        advice = "write - \(line.shown(rest.indices))"
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
    /// - Parameters:
    ///   - sign: where the sign stands that the key must follow; `nil` for any.
    ///   - next: what stands behind the colon. A number is a key before anything but a digit, so that
    ///     a time of day is none.
    private static func endsKey(
        _ before: ArraySlice<Unicode.Scalar>, from sign: Int? = nil,
        before next: Unicode.Scalar = "0"
    ) -> Bool {
        let key = key(before)
        guard let first = key.first else { return false }
        let isNumber = key.allSatisfy { "0"..."9" ~= $0 } && !("0"..."9" ~= next)
        guard first.properties.isAlphabetic || isNumber else { return false }
        let rest = before[..<key.startIndex].suffix(while: { $0 == " " })
        if let sign { return rest.startIndex == sign + 1 }
        return before[..<rest.startIndex].last
            .map { "{[,-｛［，；".unicodeScalars.contains($0) } ?? true
    }
}
