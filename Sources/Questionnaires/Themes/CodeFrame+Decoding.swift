public import Documents

extension CodeFrame {
    /// The keys of the file, and of each theme in it.
    enum Keys {
        static let version = "canvass-themes"
        static let file = [version, "themes"]
        static let theme = (required: ["id", "title"], optional: ["keywords"])
    }

    /// - Throws: every fault of the file at once.
    public init(_ source: SourceText) throws(DocumentFaults) {
        var reader = DocumentReader(source)
        var themes: [Theme] = []
        if let root = reader.root,
            reader.hasKnownVersion(root, key: Keys.version, known: 1, "this code frame"),
            let fields = reader.fields(
                of: root, in: "a code frame", required: Keys.file),
            let list = fields["themes"]
        {
            var places: [ThemeID: Place] = [:]
            for node in reader.list(list, in: "the themes") ?? [] {
                guard let (theme, place) = Self.theme(node, &reader) else { continue }
                if let first = places[theme.id] {
                    reader.fault(
                        "there is a theme \(theme.id.name.quoted()) already, in line \(first.line)",
                        at: place, advice: "give each theme an id of its own")
                } else {
                    places[theme.id] = place
                    themes.append(theme)
                }
            }
            if case .sequence(let nodes, let place) = list, nodes.isEmpty {
                reader.fault(
                    "a code frame has at least one theme", at: place,
                    advice: "write - {id: waiting, title: …, keywords: […]}")
            }
        }
        try reader.finish()
        self.init(themes)
    }

    private static func theme(
        _ node: Node, _ reader: inout DocumentReader
    ) -> (Theme, Place)? {
        guard
            let fields = reader.fields(
                of: node, in: "a theme", required: Keys.theme.required,
                optional: Keys.theme.optional)
        else { return nil }
        let title = fields["title"].flatMap { Self.title($0, &reader) }
        let keywords = fields["keywords"].map { Self.keywords($0, &reader) } ?? []
        guard let id = fields["id"], let name = reader.text(id, in: "the id of a theme") else {
            return nil
        }
        guard let identifier = ThemeID(plain: name) else {
            reader.fault(
                "\(name.quoted()) cannot be the id of a theme", at: id.place,
                advice: "write a short name of letters, digits and '-', such as waiting")
            return nil
        }
        return title.map { (Theme(id: identifier, title: $0, keywords: keywords), id.place) }
    }

    /// One text for all languages, or one for each.
    private static func title(_ node: Node, _ reader: inout DocumentReader) -> LocalizedText? {
        if case .scalar = node {
            return reader.text(node, in: "the title of a theme")
                .map { LocalizedText($0, in: .english) }
        }
        var texts: [Language: String] = [:]
        for entry in reader.entries(of: node, in: "the title of a theme") ?? [] {
            guard let language = Language(entry.key.text) else {
                reader.fault(
                    "\(entry.key.text.quoted()) is no language", at: entry.key.place,
                    advice: "write zh, en or another tag of BCP 47")
                continue
            }
            texts[language] = reader.text(entry.value, in: "the title of a theme")
        }
        return LocalizedText(texts, fallback: .english)
    }

    private static func keywords(
        _ node: Node, _ reader: inout DocumentReader
    ) -> [ThemeKeyword] {
        (reader.list(node, in: "the keywords") ?? []).compactMap { node in
            guard let text = reader.text(node, in: "a keyword") else { return nil }
            if let keyword = ThemeKeyword(text) { return keyword }
            reader.fault(
                "\(text.quoted()) cannot be a keyword", at: node.place,
                advice:
                    "write a word or a few; * only at the end, for all words that begin so: wait*")
            return nil
        }
    }
}
