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
    public let theme: Written<String>?
    /// The report is about the last day, week or month with answers; `nil` for all of the wave.
    public let period: PeriodLength?
    public let pages: [ReportPage]

    init(
        id: String, title: Words, languages: [Language], theme: Written<String>? = nil,
        period: PeriodLength? = nil, pages: [ReportPage]
    ) {
        self.id = id
        self.title = title
        self.languages = languages
        self.theme = theme
        self.period = period
        self.pages = pages
    }

    /// - Parameter questionnaire: whose segments its pages may name; `nil` for any.
    /// - Throws: every fault of the file at once.
    public init(
        _ source: SourceText, for questionnaire: Questionnaire? = nil
    ) throws(DocumentFaults) {
        var reader = ReportReader(
            document: DocumentReader(source), questionnaire: questionnaire)
        var id = ""
        var title = Words("")
        var languages: [Language] = []
        var theme: Written<String>?
        var period: PeriodLength?
        var pages: [ReportPage] = []
        if let root = reader.document.root,
            reader.document.hasKnownVersion(root, key: "canvass-report", known: 1, "this report"),
            let fields = reader.document.fields(
                of: root, in: "a report", required: ["canvass-report", "id", "title", "pages"],
                optional: ["languages", "theme", "period"])
        {
            id = fields["id"].flatMap { reader.document.text($0, in: "the id") } ?? ""
            title =
                fields["title"].flatMap { Words($0, in: "the title", &reader.document) } ?? title
            languages = fields["languages"].map { Self.languages($0, &reader) } ?? []
            theme = fields["theme"].flatMap { node in
                reader.document.text(node, in: "the theme").map { Written($0, at: node.place) }
            }
            period = fields["period"].flatMap { reader.document.choice($0, in: "period") }
            pages = fields["pages"].map { Self.pages($0, &reader) } ?? []
        }
        try reader.document.finish()
        self.init(
            id: id, title: title, languages: languages, theme: theme, period: period, pages: pages)
    }

    private static func languages(_ node: Node, _ reader: inout ReportReader) -> [Language] {
        let nodes = reader.document.list(node, in: "the languages") ?? []
        if nodes.count > 2 {
            reader.document.fault(
                "a report has one or two languages, found \(nodes.count)", at: node.place,
                advice: "the first leads, the second follows it")
        }
        return nodes.compactMap { node in
            guard let tag = reader.document.text(node, in: "a language") else { return nil }
            if let language = Language(tag), ["zh", "en"].contains(language.tag) {
                return language
            }
            reader.document.fault(
                "reports are not written in \(tag.quoted())", at: node.place,
                advice: "languages: en, zh")
            return nil
        }
    }

    private static func pages(_ node: Node, _ reader: inout ReportReader) -> [ReportPage] {
        let nodes = reader.document.list(node, in: "the pages") ?? []
        if case .sequence(let written, _) = node, written.isEmpty {
            let names = ReportPage.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            reader.document.fault(
                "a report has at least one page", at: node.place, advice: "pages: \(names)")
        }
        return nodes.compactMap { ReportPage($0, &reader) }
    }
}
