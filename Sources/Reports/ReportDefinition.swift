public import Documents
public import Figures
public import Questionnaires

/// What a report shows: which pages, on which groups, in which languages. It is a file, not code.
public struct ReportDefinition: Hashable, Sendable {
    public enum Page: Hashable, Sendable {
        case summary
        /// The indices besides the composite; left out where the questionnaire has none.
        case indices
        case items
        /// Questions with options; left out where the questionnaire has none.
        case choices
        /// Scores of the groups of a segment; without one, of the scored unit or the first segment.
        case groups(by: SegmentID?)
        /// Class shares and the histogram, with groups of these segments; without any, of every
        /// segment with a list of values.
        case classes(by: [SegmentID])
        case method

        static let names = [
            "summary", "indices", "items", "choices", "groups", "classes", "method",
        ]
    }

    public let id: String
    public let title: Words
    /// The first leads, a second follows it; empty leaves the choice to the questionnaire.
    public let languages: [Language]
    public let pages: [Page]

    init(id: String, title: Words, languages: [Language], pages: [Page]) {
        self.id = id
        self.title = title
        self.languages = languages
        self.pages = pages
    }

    /// - Throws: every fault of the file at once.
    public init(_ source: SourceText) throws(DocumentFaults) {
        var reader = DocumentReader(source)
        var id = ""
        var title = Words("")
        var languages: [Language] = []
        var pages: [Page] = []
        if let root = reader.root,
            reader.hasKnownVersion(root, key: "canvass-report", known: 1, "this report"),
            let fields = reader.fields(
                of: root, in: "a report", required: ["canvass-report", "id", "title", "pages"],
                optional: ["languages"])
        {
            id = fields["id"].flatMap { reader.text($0, in: "the id") } ?? ""
            title = fields["title"].flatMap { Words($0, in: "the title", &reader) } ?? title
            languages = fields["languages"].map { Self.languages($0, &reader) } ?? []
            pages = fields["pages"].map { Self.pages($0, &reader) } ?? []
            if let node = fields["pages"], case .sequence(let nodes, _) = node, nodes.isEmpty {
                reader.fault(
                    "a report has at least one page", at: node.place,
                    advice: "pages: \(Page.names.joined(separator: ", "))")
            }
        }
        try reader.finish()
        self.init(id: id, title: title, languages: languages, pages: pages)
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

    private static func pages(_ node: Node, _ reader: inout DocumentReader) -> [Page] {
        (reader.list(node, in: "the pages") ?? []).compactMap { page($0, &reader) }
    }

    private static func page(_ node: Node, _ reader: inout DocumentReader) -> Page? {
        if case .scalar = node {
            guard let name = reader.text(node, in: "the name of a page") else { return nil }
            if let known = page(name, by: []) { return known }
            let guess = nearest(to: name, among: Page.names).map { "did you mean '\($0)'? " } ?? ""
            reader.fault(
                "unknown page \(name.quoted())", at: node.place,
                advice: "\(guess)There are: \(Page.names.joined(separator: ", "))")
            return nil
        }
        guard
            let fields = reader.fields(of: node, in: "a page", optional: ["groups", "classes"]),
            let entry = fields.entries.first
        else { return nil }
        guard fields.entries.count == 1 else {
            reader.fault(
                "a page has one kind, found \(fields.entries.count)", at: node.place,
                advice: "start each page with its own '- '")
            return nil
        }
        guard let options = reader.fields(of: entry.value, in: "a page", required: ["by"]),
            let by = options["by"]
        else { return nil }
        let nodes: [Node]
        if case .sequence(let list, _) = by { nodes = list } else { nodes = [by] }
        let segments = nodes.compactMap { node -> SegmentID? in
            guard let name = reader.text(node, in: "the name of a segment") else { return nil }
            if let id = SegmentID(name) { return id }
            reader.fault(
                "\(name.quoted()) cannot be the name of a segment", at: node.place,
                advice: "write the name from the questionnaire, such as region")
            return nil
        }
        if entry.key.text == "groups" && segments.count > 1 {
            reader.fault(
                "a page of groups shows one segment, found \(segments.count)", at: by.place,
                advice: "write a page for each")
        }
        return page(entry.key.text, by: segments)
    }

    private static func page(_ name: String, by segments: [SegmentID]) -> Page? {
        switch name {
        case "summary": .summary
        case "indices": .indices
        case "items": .items
        case "choices": .choices
        case "groups": .groups(by: segments.first)
        case "classes": .classes(by: segments)
        case "method": .method
        default: nil
        }
    }
}
