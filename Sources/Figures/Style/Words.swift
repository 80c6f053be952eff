public import Questionnaires

/// A phrase of the program's own in the languages reports are written in.
public struct Words: Hashable, Sendable {
    public let english: String
    public let chinese: String

    public init(_ english: String, _ chinese: String) {
        self.english = english
        self.chinese = chinese
    }

    /// The same signs in every language: a number, a code.
    public init(_ text: String) {
        self.init(text, text)
    }

    public init(_ text: LocalizedText) {
        self.init(text[.english], text[.chinese])
    }

    /// Chinese for Chinese, English for every other language.
    public subscript(language: Language) -> String {
        language.isChinese ? chinese : english
    }

    /// Several phrases joined, by language.
    public init(_ parts: [Words], english separator: String, chinese chineseSeparator: String) {
        self.init(
            parts.map(\.english).joined(separator: separator),
            parts.map(\.chinese).joined(separator: chineseSeparator))
    }

    /// `"a"`, `"a and b"`, `"a, b and c"`.
    public static func list(_ parts: [Words]) -> Words {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? Words("") }
        let head = parts.dropLast()
        return Words(
            head.map(\.english).joined(separator: ", ") + " and " + last.english,
            head.map(\.chinese).joined(separator: "、") + "和" + last.chinese)
    }
}

extension Language {
    public var isChinese: Bool { tag == "zh" || tag.hasPrefix("zh-") }
}
