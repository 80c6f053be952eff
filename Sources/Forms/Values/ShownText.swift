import Questionnaires

/// A text as one respondent reads it: the author's words, with what is known in their places.
public struct ShownText: Hashable, Sendable {
    public struct Part: Hashable, Sendable {
        public let words: String
        /// Stands for what is not known yet.
        public let isPlaceholder: Bool
    }

    public let parts: [Part]
    /// The language it is in, where that is not the language of the page.
    public let foreign: PageLanguage?

    init(_ parts: [Part], foreign: PageLanguage? = nil) {
        self.parts = parts
        self.foreign = foreign
    }

    init(_ words: String) {
        self.init([Part(words: words, isPlaceholder: false)])
    }

    /// All of it as one line.
    public var line: String {
        parts.map(\.words).joined().split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}

/// What the `lang` and `dir` of a page or of a text say.
public struct PageLanguage: Hashable, Sendable {
    public let tag: String
    /// `rtl` or `ltr`.
    public let direction: String

    init(_ language: Language) {
        tag = language.tag
        direction = language.isRightToLeft ? "rtl" : "ltr"
    }
}
