import Documents
import Expressions

/// What conditions and texts may name, decided by where they stand.
struct NameTable {
    /// A place in the questionnaire as it is asked.
    struct Site {
        /// Items before this position are asked earlier.
        let position: Int
        /// The objects that the page is about.
        var kind: ObjectKind?
        /// The item or matrix whose condition it is.
        var owner: String?
        /// `nil` outside pages.
        var section: SectionID?
    }

    enum Meaning {
        case known(ValueType)
        case later
        /// It exists and cannot be named here, with the sentence that says why.
        case elsewhere(String)
    }

    private let outline: Outline
    private let segments: [String: Segment]
    private let kinds: [String: ObjectKind]
    private let dimensions: [String: [ItemID]]
    private let composites: [String: [ItemID]]
    private let repeated: [ItemID: ObjectKindID]
    let positions: [ItemID: Int]
    private let sectionStarts: [SectionID: Int]
    private let sectionKinds: [SectionID: ObjectKind]
    private let sectionOfItem: [ItemID: SectionID]
    /// The names in each item's conditions, so that circles can be found.
    private let looks: [String: Set<String>]

    init(
        _ reader: DefinitionReader, sections: [WrittenSection], dimensions: [Dimension],
        indices: [Index]
    ) {
        outline = reader.outline
        segments = reader.segments
        kinds = Dictionary(reader.objectKinds.map { ($0.id.name, $0) }) { first, _ in first }
        repeated = reader.repeated
        self.dimensions = Dictionary(dimensions.map { ($0.id.name, $0.items.map(\.id)) }) { a, _ in
            a
        }
        var composites: [String: [ItemID]] = [:]
        for index in indices {
            if case .composite(let parts, _) = index.kind {
                composites[index.id.name] = parts.flatMap(\.entries).map(\.item)
            }
        }
        self.composites = composites
        var positions: [ItemID: Int] = [:]
        var starts: [SectionID: Int] = [:]
        var sectionKinds: [SectionID: ObjectKind] = [:]
        var sectionOfItem: [ItemID: SectionID] = [:]
        var looks: [String: Set<String>] = [:]
        for (owner, node) in outline.conditions {
            looks[owner.name, default: []].formUnion(node.words)
        }
        for section in sections {
            starts[section.id] = positions.count
            sectionKinds[section.id] = section.kind
            for entry in section.entries {
                for id in entry.items where positions[id] == nil {
                    positions[id] = positions.count
                    sectionOfItem[id] = section.id
                    if let node = section.when { looks[id.name, default: []].formUnion(node.words) }
                }
                if case .matrix(let matrix, let rows) = entry, let own = looks[matrix.name] {
                    for row in rows { looks[row.name, default: []].formUnion(own) }
                }
            }
        }
        self.positions = positions
        sectionStarts = starts
        self.sectionKinds = sectionKinds
        self.sectionOfItem = sectionOfItem
        self.looks = looks
    }

    // Where things stand.

    static let start = Site(position: 0)
    static let end = Site(position: .max)

    func site(of standing: TextStanding) -> Site {
        switch standing {
        case .start: Self.start
        case .end: Self.end
        case .section(let id): site(of: id)
        case .item(let id): site(ofCondition: .item(id))
        }
    }

    func site(of section: SectionID) -> Site {
        Site(
            position: sectionStarts[section] ?? .max, kind: sectionKinds[section],
            section: section)
    }

    func site(ofCondition owner: Outline.Owner) -> Site {
        let first: ItemID? =
            switch owner {
            case .item(let id): positions[id] == nil ? firstRow(of: id.name) ?? id : id
            case .matrix(let id): firstRow(of: id.name)
            }
        // What no section shows has a fault of its own.
        guard let first, let position = positions[first] else { return Self.end }
        let section = sectionOfItem[first]
        return Site(
            position: position, kind: section.flatMap { sectionKinds[$0] }, owner: owner.name,
            section: section)
    }

    /// The first row of a matrix, the first half of a pair.
    private func firstRow(of matrix: String) -> ItemID? {
        guard let range = outline.names[matrix], let entry = outline.entries[range].first else {
            return nil
        }
        return entry.items.first
    }

    // What names mean.

    /// - Returns: `nil` when there is no such name.
    func meaning(of name: String, at site: Site) -> Meaning? {
        if let segment = segments[name] {
            return .known(segment.values.map { .one(of: $0.map(\.name)) } ?? .text)
        }
        if let kind = kinds[name] {
            if site.kind?.id == kind.id { return .known(.one(of: kind.objects.map(\.id.name))) }
            return .elsewhere("'\(name)' is known only in sections for each \(name)")
        }
        if let id = ItemID(plain: name), let item = outline.items[id] {
            return meaning(of: item, at: site)
        }
        if let range = outline.names[name],
            case .matrix(_, let rows)? = outline.entries[range].first
        {
            let names = rows.prefix(8).map(\.name).joined(separator: ", ")
            return .elsewhere("'\(name)' is a matrix; name one of its rows: \(names)")
        }
        if dimensions[name] != nil || composites[name] != nil {
            return .elsewhere("'\(name)' is a score; write score('\(name)')")
        }
        return nil
    }

    private func meaning(of item: Item, at site: Site) -> Meaning {
        let name = item.id.name
        guard let type = item.valueType else {
            return .elsewhere("'\(name)' is a text to read and has no answer")
        }
        if name == site.owner {
            return .elsewhere("'\(name)' is the item itself; a condition can only look back")
        }
        if let kind = repeated[item.id], kind != site.kind?.id {
            return .elsewhere(
                "'\(name)' is asked for each \(kind) and can be named only in sections for each "
                    + "\(kind)")
        }
        guard let position = positions[item.id], position < site.position else {
            if let owner = site.owner, leads(from: name, to: owner) {
                return .elsewhere(
                    "the conditions of '\(owner)' and '\(name)' look at each other, in a circle")
            }
            return .later
        }
        return .known(type)
    }

    /// Whether a condition looks, by way of others, at an item.
    private func leads(from name: String, to goal: String) -> Bool {
        var seen: Set<String> = [name]
        var waiting = [name]
        while let next = waiting.popLast(), seen.count < 1_000 {
            for word in looks[next] ?? [] where seen.insert(word).inserted {
                if word == goal { return true }
                waiting.append(word)
            }
        }
        return false
    }

    /// Everything that may be named at a place, for suggestions.
    func names(at site: Site) -> [String] {
        let items = outline.entries.flatMap(\.items).filter { id in
            (positions[id] ?? .max) < site.position && ItemID(plain: id.name) != nil
                && (repeated[id] == nil || repeated[id] == site.kind?.id)
        }
        return items.map(\.name) + segments.keys.sorted() + [site.kind?.id.name].compactMap { $0 }
    }

    /// The scores whose items are all asked before a place.
    func scores(at site: Site) -> Scope.Scores {
        func isKnown(_ items: [ItemID]) -> Bool {
            items.allSatisfy { id in
                // On a page for each of several objects it is asked again for the next of them.
                if repeated[id] != nil && sectionOfItem[id] == site.section { return false }
                return (positions[id] ?? .max) < site.position
            }
        }
        let all = dimensions.merging(composites) { first, _ in first }
        let known = all.filter { isKnown($0.value) }.keys.sorted()
        let main = !dimensions.isEmpty && isKnown(dimensions.values.flatMap { $0 })
        if known.isEmpty {
            return .none(
                reason: all.isEmpty
                    ? "this questionnaire has no score"
                    : "no score is complete here; all its items must be asked earlier")
        }
        return .known(main: main, ids: known)
    }
}

extension Outline.Owner {
    var name: String {
        switch self {
        case .item(let id): id.name
        case .matrix(let id): id.name
        }
    }
}

extension Item {
    /// What its id stands for in a condition; `nil` when it is not answered.
    var valueType: ValueType? {
        switch kind {
        case .rating, .recommendation, .effort, .perception, .expectation, .number: .number
        case .yesNo: .truth
        case .choice(let options): .one(of: options.all.map(\.id.name))
        case .choices(let options, _): .several(of: options.all.map(\.id.name))
        case .ranking(let options, _): .ranking(of: options.all.map(\.id.name))
        case .date: .date
        case .text: .text
        case .information: nil
        }
    }
}

extension Node {
    /// The words of a condition that may be names; those in quotation marks as well, which does no
    /// harm.
    fileprivate var words: Set<String> {
        guard case .scalar(let scalar) = self else { return [] }
        return scalar.text.conditionWords
    }
}

extension String {
    /// The longest runs of letters, digits, `-`, `_` and `.`.
    var conditionWords: Set<String> {
        let parts = unicodeScalars.prefix(Expression.longest).split { scalar in
            !(scalar.isASCII
                && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                    || "-_.".unicodeScalars.contains(scalar)))
        }
        return Set(parts.map { String($0) })
    }
}
