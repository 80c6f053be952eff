import Documents

/// A section as it is written, before it is made one for each of its objects.
struct WrittenSection {
    var id: SectionID
    var title: LocalizedText?
    var intro: LocalizedText?
    var entries: [Section.Entry]
    var show: [String]
    var part: Section.Part?
    var order = Order.asWritten
    var kind: ObjectKind?
    var when: Node?
    var condition: Condition?
}

extension DefinitionReader {
    /// The pages; a single one with everything where the file has none.
    mutating func readSections(_ node: Node?) -> [WrittenSection] {
        guard let node else {
            let everything = WrittenSection(
                id: .everything, entries: outline.entries, show: [])
            return outline.entries.isEmpty ? [] : [everything]
        }
        guard let nodes = document.list(node, in: "'sections'") else { return [] }
        if nodes.isEmpty {
            document.fault(
                "no section is written", at: node.place,
                advice: "write at least one, or leave 'sections' out for a single page")
        }
        if nodes.count > Self.mostGroups {
            document.fault(
                "there are \(nodes.count) sections", at: nodes[Self.mostGroups].place,
                advice: "at most \(Self.mostGroups)")
        }
        var shown: [Shown: Int] = [:]
        let faults = document.faults.count
        let sections = nodes.prefix(Self.mostGroups).compactMap { readSection($0, &shown) }
        // What is missing because a section has a fault is no second fault, nor in what order.
        if document.faults.count > faults { sectionsAreKnown = false }
        if !nodes.isEmpty && sectionsAreKnown { noteUnshown(shown, at: node.place) }
        return sections
    }

    /// An item on a page, or half of a pair.
    private typealias Shown = ItemID

    private mutating func readSection(
        _ node: Node, _ shown: inout [Shown: Int]
    ) -> WrittenSection? {
        guard let fields = readFields(of: node, as: .section) else { return nil }
        let id = fields["id"].flatMap { readIdentifier($0, of: "a section", as: Section.self) }
        if let id, let place = fields["id"]?.place { claim(id.name, as: "section", at: place) }
        let address = "sections/\(id?.name ?? "")"
        let standing = id.map { TextStanding.section($0) }
        let title = fields["title"].flatMap {
            readText(
                $0, in: "the title of a section", .label, at: "\(address)/title", naming: standing)
        }
        let intro = fields["intro"].flatMap {
            readText(
                $0, in: "the intro of a section", .long, at: "\(address)/intro", naming: standing)
        }
        let part: Section.Part? = fields["part"].flatMap { document.choice($0, in: "part") }
        var names: [String] = []
        var entries: [Section.Entry] = []
        if let list = fields["show"] {
            let nodes = document.list(list, in: "'show'") ?? []
            if case .sequence(_, let place) = list, nodes.isEmpty {
                document.fault(
                    "a section shows nothing", at: place,
                    advice: "write ids of items, matrices or dimensions")
            }
            for node in nodes {
                guard let name = readShown(node) else { continue }
                names.append(name)
                for entry in outline.entries(shownBy: name, part) {
                    entries.append(entry)
                    noteShown(entry, name, at: node.place, &shown)
                }
            }
        }
        let kind = fields["for-each"].flatMap { node in
            document.reference(node, to: "kind of objects", among: objectKinds.map(\.id.name))
                .flatMap { name in objectKinds.first { $0.id.name == name } }
        }
        let order = readOrder(fields, of: names, entries)
        guard let id else { return nil }
        return WrittenSection(
            id: id, title: title, intro: intro, entries: entries, show: names, part: part,
            order: order, kind: kind, when: fields["when"])
    }

    /// - Returns: what stays in its place by the names of its entries: those of a dimension that is
    ///   named stay where they are.
    private mutating func readOrder(
        _ fields: Fields, of names: [String], _ entries: [Section.Entry]
    ) -> Order {
        var seen = Set(names)
        let parts = entries.map(\.declaredName).filter { seen.insert($0).inserted }
        guard case .random(let fixed) = readOrder(fields, of: names + parts, "entry") else {
            return .asWritten
        }
        return .random(
            fixed: fixed.reduce(into: []) { all, name in
                guard outline.names[name] == nil else {
                    all.insert(name)
                    return
                }
                all.formUnion(outline.entries(shownBy: name, nil).map(\.declaredName))
            })
    }

    /// The name of an item, a matrix or a dimension.
    private mutating func readShown(_ node: Node) -> String? {
        if case .scalar(let scalar) = node {
            let isItem = outline.names[scalar.text] != nil
            let isDimension = outline.dimensions[scalar.text] != nil
            if isItem && isDimension {
                document.fault(
                    "'\(scalar.text)' is both an item and a dimension", at: node.place,
                    advice: "give one of them another id")
                return nil
            }
            if isItem || isDimension { return scalar.text }
            // An item with a fault of its own.
            if hasItem(named: scalar.text), outline.rows[scalar.text] == nil {
                sectionsAreKnown = false
                return nil
            }
            if let matrix = outline.rows[scalar.text] {
                document.fault(
                    "'\(scalar.text)' is a row of the matrix '\(matrix)'", at: node.place,
                    advice: "a matrix is shown whole: write \(matrix)")
                return nil
            }
        }
        let known =
            document.isFull ? [] : outline.names.keys.sorted() + outline.dimensions.keys.sorted()
        return document.reference(node, to: "item, matrix or dimension", among: known)
    }

    private mutating func noteShown(
        _ entry: Section.Entry, _ name: String, at place: Place, _ shown: inout [Shown: Int]
    ) {
        for item in entry.items {
            guard let line = shown.updateValue(place.line, forKey: item) else { continue }
            document.fault(
                line == place.line && item.name == name
                    ? "'\(name)' stands twice in 'show'"
                    : "'\(name)' shows '\(item)', which line \(line) shows already", at: place,
                advice: "each question is shown once")
            return
        }
    }

    private mutating func noteUnshown(_ shown: [Shown: Int], at place: Place) {
        let missing = outline.entries.flatMap(\.items).filter { shown[$0] == nil }
        guard let first = missing.first else { return }
        let names = missing.prefix(12).map(\.name).joined(separator: ", ")
        let more = missing.count > 12 ? ", …" : ""
        let halves =
            first.name.hasSuffix("/expectation")
            ? "; write the section with 'part' for each half" : ""
        document.fault(
            missing.count == 1
                ? "no section shows '\(first)'"
                : "no section shows \(missing.count) questions: \(names)\(more)",
            at: place, advice: "add them to 'show'\(halves)")
    }
}

extension SectionID {
    /// The only page of a questionnaire without sections.
    static let everything = SectionID(known: "questions")
}

extension Outline {
    /// - Parameter part: which half of pairs; `nil` for both.
    func entries(shownBy name: String, _ part: Section.Part?) -> [Section.Entry] {
        guard let range = names[name] ?? dimensions[name] else { return [] }
        return entries[range].filter { entry in
            guard let part, case .item(let id) = entry, let item = items[id] else { return true }
            switch (item.kind, part) {
            case (.expectation, .perception), (.perception, .expectation): return false
            default: return true
            }
        }
    }
}
