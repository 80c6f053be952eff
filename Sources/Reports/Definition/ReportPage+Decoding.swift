import Documents
import Figures
import Questionnaires

extension ReportPage {
    /// A page by its name alone, or with options: `groups`, `groups: {by: region}`.
    ///
    /// - Returns: `nil` after noting what is wrong.
    init?(_ node: Node, _ reader: inout ReportReader) {
        if case .scalar = node {
            guard let name = reader.document.text(node, in: "the name of a page"),
                let kind = Self.kind(named: name, at: node.place, &reader)
            else { return nil }
            if kind == .figures {
                reader.document.fault(
                    "a page of figures has charts, found none", at: node.place,
                    advice: "write figures: {charts: [groups, classes]}")
                return nil
            }
            self.init(kind)
            return
        }
        guard let entries = reader.document.entries(of: node, in: "a page"),
            let entry = entries.first
        else { return nil }
        guard entries.count == 1 else {
            reader.document.fault(
                "a page has one kind, found \(entries.count)", at: node.place,
                advice: "start each page with its own '- ', and indent its options under its name")
            return nil
        }
        guard let kind = Self.kind(named: entry.key.text, at: entry.key.place, &reader) else {
            return nil
        }
        self.init(kind, options: entry.value, &reader)
    }

    private static func kind(
        named name: String, at place: Place, _ reader: inout ReportReader
    ) -> Kind? {
        if let kind = Kind(rawValue: name) { return kind }
        let names = Kind.allCases.map(\.rawValue)
        let guess = nearest(to: name, among: names).map { "did you mean '\($0)'? " } ?? ""
        reader.document.fault(
            "unknown page \(name.quoted())", at: place,
            advice: "\(guess)There are: \(names.joined(separator: ", "))")
        return nil
    }

    private init?(_ kind: Kind, options node: Node, _ reader: inout ReportReader) {
        var known = ["title", "needs"]
        if kind.isByOneSegment || kind == .classes { known.append("by") }
        guard
            let fields = reader.document.fields(
                of: node, in: "the page '\(kind.rawValue)'",
                required: kind == .figures ? ["charts"] : [], optional: known)
        else { return nil }
        let segments = fields["by"].map { Self.segments($0, of: kind, &reader) } ?? []
        let figures = fields["charts"].map { Self.figures($0, &reader) } ?? []
        let title = fields["title"].flatMap { Words($0, in: "the title", &reader.document) }
        let needs = fields["needs"].flatMap { Needs($0, &reader) } ?? Needs()
        self.init(kind, by: segments, figures: figures, title: title, needs: needs)
    }

    private static func segments(
        _ node: Node, of kind: Kind, _ reader: inout ReportReader
    ) -> [SegmentID] {
        let nodes: [Node]
        if case .sequence(let list, _) = node { nodes = list } else { nodes = [node] }
        let segments = nodes.compactMap { Self.segment($0, &reader) }
        if kind.isByOneSegment && segments.count > 1 {
            reader.document.fault(
                "the page '\(kind.rawValue)' shows one segment, found \(segments.count)",
                at: node.place, advice: "write a page for each")
        }
        return segments
    }

    private static func segment(_ node: Node, _ reader: inout ReportReader) -> SegmentID? {
        guard let name = reader.document.text(node, in: "the name of a segment") else { return nil }
        guard let id = SegmentID(name) else {
            reader.document.fault(
                "\(name.quoted()) cannot be the name of a segment", at: node.place,
                advice: "write the name from the questionnaire, such as region")
            return nil
        }
        reader.lookUp(id, at: node.place)
        return id
    }

    private static func figures(_ node: Node, _ reader: inout ReportReader) -> [Figure] {
        let nodes = reader.document.list(node, in: "the charts of a page") ?? []
        let isListed: Bool
        if case .sequence(let written, _) = node {
            isListed = !written.isEmpty
        } else {
            isListed = true
        }
        if !isListed || nodes.count > mostFigures {
            reader.document.fault(
                "a page of figures has 1 to \(mostFigures) charts, found \(nodes.count)",
                at: node.place,
                advice: nodes.isEmpty ? "write one, such as [groups]" : "write a page for more")
        }
        return nodes.compactMap { figure($0, &reader) }
    }

    private static func figure(_ node: Node, _ reader: inout ReportReader) -> Figure? {
        if case .scalar = node {
            return reader.document.choice(node, in: "chart", of: ChartKind.self).map { Figure($0) }
        }
        guard
            let fields = reader.document.fields(
                of: node, in: "a chart", required: ["chart"], optional: ["by"]),
            let name = fields["chart"],
            let kind = reader.document.choice(name, in: "chart", of: ChartKind.self)
        else { return nil }
        guard let by = fields["by"] else { return Figure(kind) }
        guard kind.isBySegment else {
            let kinds = ChartKind.allCases.filter(\.isBySegment).map(\.rawValue)
            reader.document.fault(
                "the chart '\(kind.rawValue)' shows no groups", at: fields.place(of: "by"),
                advice: "leave 'by' out; it goes with \(kinds.joined(separator: ", "))")
            return nil
        }
        return Self.segment(by, &reader).map { Figure(kind, by: $0) }
    }
}

extension ReportPage.Needs {
    fileprivate init?(_ node: Node, _ reader: inout ReportReader) {
        guard
            let fields = reader.document.fields(
                of: node, in: "what a page needs", optional: ["replies", "groups", "waves"])
        else { return nil }
        func number(_ key: String, _ what: String, _ reader: inout ReportReader) -> Int {
            fields[key].flatMap { reader.document.integer($0, in: what, within: 0...1_000_000) }
                ?? 0
        }
        self.init(
            replies: number("replies", "the number of replies", &reader),
            groups: number("groups", "the number of groups", &reader),
            waves: number("waves", "the number of waves", &reader))
    }
}
