/// The themes that remarks are sorted into, each with the words it is recognised by.
public struct CodeFrame: Hashable, Sendable {
    public struct Theme: Hashable, Sendable {
        public let id: ThemeID
        public let title: LocalizedText
        /// Never empty, unless only a clerk assigns the theme.
        public let keywords: [ThemeKeyword]

        public init(id: ThemeID, title: LocalizedText, keywords: [ThemeKeyword]) {
            self.id = id
            self.title = title
            self.keywords = keywords
        }
    }

    /// In the order of the file; no two with one id.
    public let themes: [Theme]

    /// A second theme with the id of an earlier one is left out.
    public init(_ themes: [Theme]) {
        var known: Set<ThemeID> = []
        self.themes = themes.filter { known.insert($0.id).inserted }
    }

    public func theme(_ id: ThemeID) -> Theme? { themes.first { $0.id == id } }
}

public typealias ThemeID = Identifier<CodeFrame.Theme>
