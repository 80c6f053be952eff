/// A language of a questionnaire or a report, as in BCP 47: `zh`, `en`.
public struct Language: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let tag: String

    public static let chinese = Language(known: "zh")
    public static let english = Language(known: "en")

    private init(known tag: String) {
        self.tag = tag
    }

    /// - Returns: `nil` unless `tag` is two or three lower-case letters, with subtags if any.
    public init?(_ tag: String) {
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.utf8.count),
            first.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }),
            parts.dropFirst().allSatisfy({ part in
                (1...8).contains(part.utf8.count)
                    && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
            })
        else { return nil }
        self.tag = tag
    }

    public var description: String { tag }

    /// Whether it is written from right to left, by its script or, where the tag names none, by the
    /// language: Arabic, Hebrew, Persian, Urdu and others.
    public var isRightToLeft: Bool {
        let parts = tag.split(separator: "-")
        if let script = parts.dropFirst().first(where: { $0.utf8.count == 4 }) {
            return Self.rightToLeftScripts.contains(script.lowercased())
        }
        return parts.first.map { Self.rightToLeftLanguages.contains(String($0)) } ?? false
    }

    /// ISO 15924 and ISO 639 codes.
    private static let rightToLeftScripts: Set<String> = [
        "adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa",
    ]
    private static let rightToLeftLanguages: Set<String> = [
        "ar", "arc", "arz", "ckb", "dv", "fa", "glk", "he", "ks", "lrc", "mzn", "nqo", "pnb", "prs",
        "ps", "sd", "syr", "ug", "ur", "yi",
    ]

    /// The language without script, country and the like: `zh` of `zh-Hant`.
    public var primary: String { String(tag.prefix { $0 != "-" }) }

    public static func < (a: Language, b: Language) -> Bool { a.tag < b.tag }
}

/// One text in one or more languages; never empty.
public struct LocalizedText: Hashable, Sendable {
    public let texts: [Language: String]
    /// The language shown to those whose own is missing.
    public let fallback: Language

    /// - Returns: `nil` when there is no text at all. Where `fallback` is missing the first language
    ///   in alphabetical order takes its place.
    public init?(_ texts: [Language: String], fallback: Language) {
        guard let first = texts.keys.min() else { return nil }
        self.texts = texts
        self.fallback = texts[fallback] == nil ? first : fallback
    }

    /// The same text for every language: a number, a code.
    public init(_ text: String, in language: Language) {
        texts = [language: text]
        fallback = language
    }

    public subscript(language: Language) -> String {
        texts[language] ?? texts[fallback] ?? ""
    }

    /// The text written for `language`; `nil` when there is none.
    public func exact(_ language: Language) -> String? { texts[language] }

    /// Each text with a few words behind it, the English ones in all languages but Chinese.
    func withWords(zh: String, en: String) -> LocalizedText {
        combined { language, text in text + (language.primary == "zh" ? zh : en) }
    }

    /// Each text made anew.
    func combined(_ change: (Language, String) -> String) -> LocalizedText {
        var texts = texts
        for (language, text) in texts { texts[language] = change(language, text) }
        return LocalizedText(texts, fallback: fallback) ?? self
    }
}
