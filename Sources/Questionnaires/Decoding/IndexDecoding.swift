import Documents
import ExactNumbers

/// What the key 'type' of an index may say.
enum IndexType: String, CaseIterable {
    case composite, csat, nps, ces, gap, kano

    /// The keys of `DefinitionKeys.index` that an index of this type may have.
    var keys: Set<String> {
        let all: Set = ["id", "type", "title", "version", "classes", "floor"]
        let rules: Set = ["missing", "minimum-answered", "not-applicable"]
        switch self {
        case .composite: return all.union(rules).union(["dimensions", "range"])
        case .csat: return all.union(["item", "best"])
        case .nps: return all.union(["item"])
        case .ces: return all.union(["item", "measure", "best"])
        case .gap: return all.union(rules).union(["over"])
        case .kano: return all.subtracting(["classes"]).union(["features"])
        }
    }
}

extension DefinitionReader {
    private enum Measure: String, CaseIterable { case mean, share }

    /// - Parameters:
    ///   - score: the rules of the main score, whose range gaps have.
    ///   - floor: that of the report.
    mutating func readIndices(
        _ node: Node, dimensions: [Dimension], score: ScoreRules, floor: Int
    ) -> [Index] {
        let nodes = document.list(node, in: "'indices'") ?? []
        if nodes.count > Self.mostGroups {
            document.fault(
                "there are \(nodes.count) indices", at: nodes[Self.mostGroups].place,
                advice: "at most \(Self.mostGroups)")
        }
        return nodes.prefix(Self.mostGroups).compactMap {
            readIndex($0, dimensions: dimensions, score: score, floor: floor)
        }
    }

    private mutating func readIndex(
        _ node: Node, dimensions: [Dimension], score: ScoreRules, floor: Int
    ) -> Index? {
        guard let fields = readFields(of: node, as: .index) else { return nil }
        let id = fields["id"].flatMap { readIdentifier($0, of: "an index", as: Index.self) }
        if let id, let place = fields["id"]?.place { claimIndex(id, dimensions, at: place) }
        guard let node = fields["type"],
            let type: IndexType = document.choice(node, in: "type of index")
        else { return nil }
        for entry in fields.entries where !type.keys.contains(entry.key.text) {
            document.fault(
                "an index of the type \(type.rawValue) has no '\(entry.key.text)'",
                at: entry.key.place, advice: "leave \(entry.key.text) out, or write another type")
        }
        let name = id?.name ?? ""
        let title = readTitle(fields, type, name)
        let version = fields["version"].flatMap { readPlainText($0, in: "the version", .label) }
        let rules = readScoreRules(of: fields, range: type == .gap ? score.range : 1...5)
        let kind = readKind(fields, type, dimensions, rules, name)
        let unit = kind?.range(of: score) ?? rules.range
        let classes =
            fields["classes"].map {
                readClasses(
                    $0, in: unit, of: "the index", "indices/\(name)/classes", "class of \(name)")
            } ?? []
        let own = fields["floor"].flatMap {
            document.integer($0, in: "the floor", within: 0...1000)
        }
        if let own, own < floor, let place = fields["floor"]?.place {
            document.fault(
                "the floor \(own) of an index is below that of the report, \(floor)", at: place,
                advice: "write more, or leave floor out")
        }
        guard let id, let title, let kind else { return nil }
        return Index(
            id: id, title: title, version: version, kind: kind, classes: classes,
            floor: max(own ?? floor, floor))
    }

    private mutating func claimIndex(_ id: IndexID, _ dimensions: [Dimension], at place: Place) {
        if id.name == "composite" {
            document.fault(
                "'composite' is the name of the main score", at: place,
                advice: "give the index another id")
        }
        claim(id.name, as: "index", at: place)
        if let line = line(ofClaim: id.name, as: "dimension") {
            document.fault(
                "'\(id)' is the name of a dimension already, on line \(line)", at: place,
                advice: "give the index another id")
        }
    }

    private mutating func readTitle(
        _ fields: Fields, _ type: IndexType, _ name: String
    ) -> LocalizedText? {
        if let node = fields["title"] {
            return readText(node, in: "the title of an index", .label, at: "indices/\(name)/title")
        }
        switch type {
        case .csat, .nps, .ces:
            return languages.first.map { LocalizedText(type.rawValue.uppercased(), in: $0) }
        case .composite, .gap, .kano:
            if !fields.has("title") {
                document.fault(
                    "an index of the type \(type.rawValue) has no 'title'", at: fields.place,
                    advice: "add title: … with what reports call it")
            }
            return nil
        }
    }

    private mutating func readKind(
        _ fields: Fields, _ type: IndexType, _ dimensions: [Dimension], _ rules: ScoreRules,
        _ name: String
    ) -> Index.Kind? {
        switch type {
        case .composite:
            guard let node = fields["dimensions"] else {
                if !fields.has("dimensions") {
                    document.fault(
                        "an index of the type composite has no 'dimensions'", at: fields.place,
                        advice: "add dimensions: with a list of dimensions and their items")
                }
                return nil
            }
            let parts = (document.list(node, in: "'dimensions'") ?? []).compactMap {
                readIndexDimension($0, of: name)
            }
            if case .sequence(let nodes, let place) = node, nodes.isEmpty {
                document.fault(
                    "no dimension is defined", at: place,
                    advice: "write at least one, with its items")
            }
            return parts.isEmpty ? nil : .composite(parts, rules)
        case .csat:
            return readMeasured(fields, type).map { .csat($0, best: readBest(fields, of: $0)) }
        case .nps: return readMeasured(fields, type).map { .nps($0) }
        case .ces:
            let measure = readChoice(fields, "measure", in: "measure", or: Measure.mean)
            if measure == .mean && fields.has("best") {
                document.fault(
                    "the mean of an effort has no 'best'", at: fields.place(of: "best"),
                    advice: "add measure: share, or leave best out")
            }
            return readMeasured(fields, type).map {
                measure == .mean
                    ? .effortMean($0) : .effortShare($0, best: readBest(fields, of: $0))
            }
        case .gap: return readGap(fields, dimensions).map { .gap($0, rules) }
        case .kano: return readKano(fields, of: name).map { .kano($0) }
        }
    }

    /// The item a figure of one item is made from.
    private mutating func readMeasured(_ fields: Fields, _ type: IndexType) -> ItemID? {
        let candidates = outline.entries.flatMap(\.items).compactMap { outline.items[$0] }
            .filter { type.measures($0.kind) }
        var id: ItemID?
        if let node = fields["item"] {
            guard let named = readItemReference(node) else { return nil }
            guard candidates.contains(where: { $0.id == named }) else {
                document.fault(
                    "\(type.rawValue) is made from \(type.measured), and '\(named)' is none",
                    at: node.place,
                    advice: candidates.isEmpty
                        ? "this questionnaire has none"
                        : "this questionnaire has: \(candidates.prefix(12).map(\.id.name).joined(separator: ", "))"
                )
                return nil
            }
            id = named
        } else if type != .csat && candidates.count == 1 {
            id = candidates.first?.id
        } else if !fields.has("item"), !hasBrokenItems {
            document.fault(
                "an index of the type \(type.rawValue) has no 'item'", at: fields.place,
                advice: "add item: … with the id of \(type.measured)")
        }
        if let id, let kind = repeated[id] {
            document.fault(
                "'\(id)' is asked for each \(kind)", at: fields["item"]?.place ?? fields.place,
                advice: "an index of the type composite takes all of them together")
            return nil
        }
        return id
    }

    /// Fewer points than the scale has, or everybody would be counted.
    private mutating func readBest(_ fields: Fields, of item: ItemID) -> Int {
        let most = (outline.items[item]?.scale?.codes.count ?? 3) - 1
        let standard = min(2, most)
        return fields["best"].flatMap {
            document.integer($0, in: "the best answers", within: 1...most)
        } ?? standard
    }

    private mutating func readIndexDimension(_ node: Node, of index: String) -> WeightedItems? {
        guard let fields = readFields(of: node, as: .indexDimension) else { return nil }
        let id = fields["id"].flatMap { readIdentifier($0, of: "a dimension", as: Dimension.self) }
        if let id, let place = fields["id"]?.place {
            claim(id.name, as: "dimension of \(index)", at: place)
        }
        let title = fields["title"].flatMap {
            readText(
                $0, in: "the title of a dimension", .label,
                at: "indices/\(index)/dimensions/\(id?.name ?? "")/title")
        }
        let weight = fields["weight"].flatMap { readWeight($0, of: "a dimension") }
        let entries = fields["items"].map { readWeightedItems($0) } ?? []
        guard let id, let title, let weight, !entries.isEmpty else { return nil }
        return WeightedItems(id: id, title: title, weight: weight, entries: entries)
    }

    /// A list of ids, which weigh alike, or a group of ids and weights.
    private mutating func readWeightedItems(_ node: Node) -> [WeightedItems.Entry] {
        var entries: [WeightedItems.Entry] = []
        var seen: Set<ItemID> = []
        func add(_ node: Node, _ weight: FixedDecimal, _ reader: inout DefinitionReader) {
            guard let id = reader.readScoredItem(node) else { return }
            if !seen.insert(id).inserted {
                reader.document.fault(
                    "the item '\(id)' appears twice", at: node.place, advice: "keep one")
            }
            entries.append(WeightedItems.Entry(item: id, weight: weight))
        }
        if case .mapping(let weights, _) = node {
            for entry in weights {
                let weight = readWeight(entry.value, of: "an item") ?? .one
                add(.scalar(entry.key), weight, &self)
            }
        } else {
            for node in document.list(node, in: "'items'") ?? [] { add(node, .one, &self) }
        }
        if entries.isEmpty && node.isEmptyCollection {
            document.fault(
                "a dimension has no items", at: node.place, advice: "name at least one item")
        }
        return entries
    }

    private mutating func readScoredItem(_ node: Node) -> ItemID? {
        guard let id = readItemReference(node) else { return nil }
        guard outline.items[id]?.scale != nil else {
            document.fault(
                "the item '\(id)' has no scale and cannot be scored", at: node.place,
                advice: "name a rating, an effort, a recommendation, a yes-no item or a pair")
            return nil
        }
        return id
    }

    /// The pairs of dimensions, with the weights these have in the score.
    private mutating func readGap(_ fields: Fields, _ dimensions: [Dimension]) -> [WeightedItems]? {
        var chosen = dimensions
        if let node = fields["over"] {
            let known = dimensions.map(\.id.name)
            guard let nodes = document.list(node, in: "'over'") else { return nil }
            let names = nodes.compactMap {
                document.reference($0, to: "dimension", among: known)
            }
            guard names.count == nodes.count else { return nil }
            for (index, name) in names.enumerated() where names[..<index].contains(name) {
                document.fault(
                    "the dimension '\(name)' appears twice", at: nodes[index].place,
                    advice: "keep one")
            }
            chosen = dimensions.filter { names.contains($0.id.name) }
        }
        let parts = chosen.compactMap { dimension -> WeightedItems? in
            let pairs = dimension.items.filter {
                if case .perception = $0.kind { true } else { false }
            }
            guard !pairs.isEmpty else { return nil }
            return WeightedItems(
                id: dimension.id, title: dimension.title, weight: dimension.weight,
                entries: pairs.map { WeightedItems.Entry(item: $0.id, weight: $0.weight) })
        }
        guard parts.isEmpty else { return parts }
        document.fault(
            "a gap is made from pairs, and these dimensions have none",
            at: fields["over"]?.place ?? fields.place,
            advice: "give their items the type pair")
        return nil
    }
}

extension IndexType {
    /// Whether a figure of one item of this type can be made from such an item.
    fileprivate func measures(_ kind: Item.Kind) -> Bool {
        switch (self, kind) {
        case (.nps, .recommendation), (.ces, .effort), (.csat, .rating), (.csat, .perception): true
        default: false
        }
    }

    fileprivate var measured: String {
        switch self {
        case .nps: "a recommendation"
        case .ces: "an effort"
        case .csat, .composite, .gap, .kano: "a rating"
        }
    }
}

extension Node {
    fileprivate var isEmptyCollection: Bool {
        switch self {
        case .scalar: false
        case .sequence(let nodes, _): nodes.isEmpty
        case .mapping(let entries, _): entries.isEmpty
        }
    }
}
