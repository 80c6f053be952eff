import Documents
import ExactNumbers

extension Questionnaire {
    /// The most items a definition may have: far above any survey, far below what would hurt.
    public static let mostItems = 20_000
}

extension DefinitionReader {
    /// Where an item stands, which decides what it may be.
    private enum Standing { case inDimension, also }

    private enum ItemType: String, CaseIterable { case rating, recommendation, text }

    mutating func readDimensions(_ node: Node) -> [Dimension] {
        guard let nodes = document.list(node, in: "'dimensions'") else { return [] }
        if nodes.isEmpty {
            document.fault(
                "no dimension is defined", at: node.place,
                advice: "write at least one, with its items")
        }
        return nodes.compactMap { readDimension($0) }
    }

    /// Items outside the composite.
    mutating func readAlso(_ node: Node) -> [Item] {
        readItems(node, in: "'also'", .also)
    }

    private mutating func readDimension(_ node: Node) -> Dimension? {
        guard let fields = readFields(of: node, as: .dimension) else { return nil }
        let id = fields["id"].flatMap { readIdentifier($0, of: "a dimension", as: Dimension.self) }
        if let id, let place = fields["id"]?.place { claim(id.name, as: "dimension", at: place) }
        let title = fields["title"].flatMap { readText($0, in: "the title of a dimension", .label) }
        let weight = fields["weight"].flatMap { readWeight($0, of: "a dimension") }
        let items = fields["items"].map { readItems($0, in: "'items'", .inDimension) } ?? []
        if case .sequence(let nodes, let place)? = fields["items"], nodes.isEmpty {
            document.fault(
                "a dimension has no items", at: place, advice: "write at least one question")
        }
        guard let id, let title, let weight, !items.isEmpty else { return nil }
        return Dimension(id: id, title: title, weight: weight, items: items)
    }

    private mutating func readItems(
        _ node: Node, in what: String, _ standing: Standing
    ) -> [Item] {
        var items: [Item] = []
        for node in document.list(node, in: what) ?? [] {
            itemCount += 1
            if itemCount == Questionnaire.mostItems + 1 {
                document.fault(
                    "there are more than \(Questionnaire.mostItems) items", at: node.place,
                    advice: "divide the questionnaire")
            }
            guard itemCount <= Questionnaire.mostItems else { break }
            if let item = readItem(node, standing) { items.append(item) }
        }
        return items
    }

    private mutating func readItem(_ node: Node, _ standing: Standing) -> Item? {
        guard let fields = readFields(of: node, as: .item) else { return nil }
        let id = fields["id"].flatMap { readIdentifier($0, of: "an item", as: Item.self) }
        if let id, let place = fields["id"]?.place { claimItem(id, at: place) }
        let ask = fields["ask"].flatMap { readText($0, in: "a question", .question) }
        let label = fields["label"].flatMap { readText($0, in: "the label of an item", .label) }
        let isReversed = fields["reverse"].flatMap { document.flag($0, in: "'reverse'") } ?? false
        let weight = readItemWeight(fields, standing)
        let kind = readKind(fields, standing, isReversed: isReversed)
        guard let id, let ask, let kind else { return nil }
        return Item(
            id: id, kind: kind, ask: ask, label: label, weight: weight, isReversed: isReversed)
    }

    /// Items and segments share their names with the columns of the data.
    private mutating func claimItem(_ id: ItemID, at place: Place) {
        claim(id.name, as: "item", at: place)
        if let line = line(ofClaim: id.name, as: "segment") {
            document.fault(
                "'\(id)' is the name of a segment already, on line \(line)", at: place,
                advice: "give the item or the segment another name")
        }
    }

    private mutating func readItemWeight(_ fields: Fields, _ standing: Standing) -> FixedDecimal {
        guard let node = fields["weight"] else { return .one }
        switch standing {
        case .inDimension: return readWeight(node, of: "an item") ?? .one
        case .also:
            document.fault(
                "an item under 'also' has no weight", at: fields.place(of: "weight"),
                advice: "leave weight out, or move the item into a dimension")
            return .one
        }
    }

    private mutating func readKind(
        _ fields: Fields, _ standing: Standing, isReversed: Bool
    ) -> Item.Kind? {
        var type = ItemType.rating
        if let node = fields["type"] {
            guard let written: ItemType = document.choice(node, in: "type of item") else {
                return nil
            }
            type = written
            if standing == .inDimension && type != .rating {
                document.fault(
                    "an item of a dimension cannot be a \(type.rawValue)", at: node.place,
                    advice: "move it to the list 'also'")
            }
        }
        switch type {
        case .rating: return readScale(of: fields).map { .rating($0) }
        case .recommendation:
            noteReversed(fields, isReversed, type)
            return readRecommendationScale(fields).map { .recommendation($0) }
        case .text:
            noteReversed(fields, isReversed, type)
            if fields.has("scale") {
                document.fault(
                    "an item of the type text has no scale", at: fields.place(of: "scale"),
                    advice: "leave scale out, or leave type out")
            }
            return .text
        }
    }

    private mutating func noteReversed(_ fields: Fields, _ isReversed: Bool, _ type: ItemType) {
        guard isReversed else { return }
        document.fault(
            "an item of the type \(type.rawValue) cannot be reversed",
            at: fields.place(of: "reverse"), advice: "leave reverse out")
    }

    /// - Returns: `nil` when there is none, or when the scale itself has a fault.
    private mutating func readScale(of fields: Fields) -> Scale? {
        guard let node = fields["scale"] else {
            if !fields.has("scale") {
                document.fault(
                    "an item has no 'scale'", at: fields.place,
                    advice: "add scale: … with the name of a scale")
            }
            return nil
        }
        if case .scalar(let scalar) = node, let scale = scales[scalar.text] { return scale }
        // Without any scale the fault is that of the key 'scales'.
        guard !scaleNames.isEmpty else { return nil }
        return document.reference(node, to: "scale", among: scaleNames).flatMap { scales[$0] }
    }

    /// The net promoter score is defined on 0 to 10 with 10 as the best.
    private mutating func readRecommendationScale(_ fields: Fields) -> Scale? {
        guard let scale = readScale(of: fields), let place = fields["scale"]?.place else {
            return nil
        }
        guard scale.codes == 0...10, scale.direction == .highIsGood else {
            document.fault(
                "a recommendation needs a scale from 0 to 10 where high is good, and "
                    + "'\(scale.id)' is another",
                at: place, advice: "define a scale with range: [0, 10]")
            return nil
        }
        return scale
    }
}
