public import Analysis
public import Documents
public import Figures
public import Questionnaires

/// What a report shows: which pages, on which groups, in which languages. It is a file, not code.
public struct ReportDefinition: Hashable, Sendable {
    public let id: String
    public let title: Words
    /// The first leads, a second follows it; empty leaves the choice to the questionnaire.
    public let languages: [Language]
    /// The name of a shipped theme or of a file beside the definition; `nil` for the standard one.
    public let theme: String?
    /// The report is about the last day, week or month with answers; `nil` for all of the wave.
    public let period: PeriodLength?
    public let pages: [ReportPage]

    init(
        id: String, title: Words, languages: [Language], theme: String? = nil,
        period: PeriodLength? = nil, pages: [ReportPage]
    ) {
        self.id = id
        self.title = title
        self.languages = languages
        self.theme = theme
        self.period = period
        self.pages = pages
    }

    /// - Throws: every fault of the file at once.
    public init(_ source: SourceText) throws(DocumentFaults) {
        var reader = DocumentReader(source)
        var id = ""
        var title = Words("")
        var languages: [Language] = []
        var theme: String?
        var period: PeriodLength?
        var pages: [ReportPage] = []
        if let root = reader.root,
            reader.hasKnownVersion(root, key: "canvass-report", known: 1, "this report"),
            let fields = reader.fields(
                of: root, in: "a report", required: ["canvass-report", "id", "title", "pages"],
                optional: ["languages", "theme", "period"])
        {
            id = fields["id"].flatMap { reader.text($0, in: "the id") } ?? ""
            title = fields["title"].flatMap { Words($0, in: "the title", &reader) } ?? title
            languages = fields["languages"].map { Self.languages($0, &reader) } ?? []
            theme = fields["theme"].flatMap { reader.text($0, in: "the theme") }
            period = fields["period"].flatMap { reader.choice($0, in: "period") }
            pages = fields["pages"].map { Self.pages($0, &reader) } ?? []
        }
        try reader.finish()
        self.init(
            id: id, title: title, languages: languages, theme: theme, period: period, pages: pages)
    }

    private static func languages(_ node: Node, _ reader: inout DocumentReader) -> [Language] {
        let nodes = reader.list(node, in: "the languages") ?? []
        if nodes.count > 2 {
            reader.fault(
                "a report has one or two languages, found \(nodes.count)", at: node.place,
                advice: "the first leads, the second follows it")
        }
        return nodes.compactMap { node in
            guard let tag = reader.text(node, in: "a language") else { return nil }
            if let language = Language(tag), ["zh", "en"].contains(language.tag) {
                return language
            }
            reader.fault(
                "reports are not written in \(tag.quoted())", at: node.place,
                advice: "languages: en, zh")
            return nil
        }
    }

    private static func pages(_ node: Node, _ reader: inout DocumentReader) -> [ReportPage] {
        let nodes = reader.list(node, in: "the pages") ?? []
        if case .sequence(let written, _) = node, written.isEmpty {
            let names = ReportPage.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            reader.fault(
                "a report has at least one page", at: node.place, advice: "pages: \(names)")
        }
        return nodes.compactMap { ReportPage($0, &reader) }
    }
}
