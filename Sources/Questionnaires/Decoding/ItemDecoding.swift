import Documents
import ExactNumbers

extension Questionnaire {
    /// The most items a definition may have: far above any survey, far below what would hurt.
    public static let mostItems = 20_000
}

extension DefinitionReader {
    /// Where an item stands, which decides what it may be.
    enum Standing { case inDimension, also }

    mutating func readDimensions(_ node: Node) -> [Dimension] {
        guard let nodes = document.list(node, in: "'dimensions'") else { return [] }
        if nodes.isEmpty {
            document.fault(
                "no dimension is defined", at: node.place,
                advice: "write at least one, with its items; or leave 'dimensions' out")
        }
        return nodes.compactMap { readDimension($0) }
    }

    /// Items outside the composite, behind what is expected of the dimensions' pairs.
    mutating func readAlso(_ node: Node) -> [Item] {
        readItems(node, in: "'also'", .also)
    }

    private mutating func readDimension(_ node: Node) -> Dimension? {
        guard let fields = readFields(of: node, as: .dimension) else { return nil }
        let id = fields["id"].flatMap { readIdentifier($0, of: "a dimension", as: Dimension.self) }
        if let id, let place = fields["id"]?.place { claim(id.name, as: "dimension", at: place) }
        let title = fields["title"].flatMap {
            readText(
                $0, in: "the title of a dimension", .label,
                at: "dimensions/\(id?.name ?? "")/title")
        }
        let weight = fields["weight"].flatMap { readWeight($0, of: "a dimension") }
        let first = outline.entries.count
        let items = fields["items"].map { readItems($0, in: "'items'", .inDimension) } ?? []
        if case .sequence(let nodes, let place)? = fields["items"], nodes.isEmpty {
            document.fault(
                "a dimension has no items", at: place, advice: "write at least one question")
        }
        if let id { outline.dimensions[id.name] = first..<outline.entries.count }
        guard let id, let title, let weight, !items.isEmpty else { return nil }
        return Dimension(id: id, title: title, weight: weight, items: items)
    }

    private mutating func readItems(
        _ node: Node, in what: String, _ standing: Standing
    ) -> [Item] {
        var items: [Item] = []
        for node in document.list(node, in: what) ?? [] {
            guard countItem(at: node.place) else { break }
            items += readItem(node, standing)
        }
        return items
    }

    /// - Returns: false when there are too many items already.
    mutating func countItem(at place: Place) -> Bool {
        itemCount += 1
        if itemCount == Questionnaire.mostItems + 1 {
            document.fault(
                "there are more than \(Questionnaire.mostItems) items", at: place,
                advice: "divide the questionnaire")
        }
        return itemCount <= Questionnaire.mostItems
    }

    /// - Returns: the items it stands for: several for a matrix, two for a pair outside dimensions.
    private mutating func readItem(_ node: Node, _ standing: Standing) -> [Item] {
        guard let fields = readFields(of: node, as: .item) else { return [] }
        var type = ItemType.rating
        if let node = fields["type"] {
            guard let written: ItemType = document.choice(node, in: "type of item") else {
                // Its id is known, so that naming it elsewhere is no second fault.
                _ = readHead(fields)
                return []
            }
            type = written
            if standing == .inDimension && !type.isScored {
                document.fault(
                    "an item of a dimension cannot be \(type.named)", at: node.place,
                    advice: "move it to the list 'also'")
            }
        }
        noteForeignKeys(of: fields, type, standing)
        if confidentiality == .anonymous && (type == .email || type == .phone) {
            document.fault(
                "an anonymous questionnaire cannot ask for "
                    + (type == .email ? "an e-mail address" : "a telephone number"),
                at: fields["type"]?.place,
                advice: "leave the question out, or promise 'replies: confidential'")
        }
        switch type {
        case .matrix: return readMatrix(fields, standing)
        case .pair: return readPair(fields, standing)
        case .rating, .recommendation, .effort, .yesNo, .choice, .choices, .ranking, .number,
            .date, .text, .longText, .email, .phone, .information:
            let head = readHead(fields)
            guard let kind = readKind(fields, type, head), let item = head.item(kind) else {
                return []
            }
            noteSameWords(as: item, fields)
            outline.add(item, when: fields["when"])
            return [item]
        }
    }

    /// Keys that items have and items of this type do not.
    private mutating func noteForeignKeys(
        of fields: Fields, _ type: ItemType, _ standing: Standing
    ) {
        for entry in fields.entries where !type.keys.contains(entry.key.text) {
            let key = entry.key.text
            guard key != "weight" else { continue }  // told below
            document.fault(
                "an item of the type \(type.rawValue) has no '\(key)'", at: entry.key.place,
                advice: "leave \(key) out, or write another type")
        }
        guard fields.has("weight") else { return }
        let place = fields.place(of: "weight")
        if type == .matrix {
            document.fault(
                "an item of the type matrix has no 'weight'", at: place,
                advice: "give each of its rows a weight")
        } else if standing == .also {
            document.fault(
                "an item under 'also' has no weight", at: place,
                advice: "leave weight out, or move the item into a dimension")
        }
    }

    /// What all items have.
    struct ItemHead {
        var id: ItemID?
        var ask: LocalizedText?
        var label: LocalizedText?
        var help: LocalizedText?
        var weight = FixedDecimal.one
        var isReversed = false
        var isRequired = false
        var notApplicable = Item.Offer.asScale
        var dontKnow = Item.Offer.asScale

        /// `nil` when its id or its question is missing, which was noted.
        func item(_ kind: Item.Kind, as other: ItemID? = nil, asking: LocalizedText? = nil) -> Item?
        {
            guard let id = other ?? id, let ask = asking ?? ask else { return nil }
            return Item(
                id: id, kind: kind, ask: ask, label: label, help: help, weight: weight,
                isReversed: isReversed, isRequired: isRequired, notApplicable: notApplicable,
                dontKnow: dontKnow)
        }
    }

    mutating func readHead(_ fields: Fields) -> ItemHead {
        var head = ItemHead()
        head.id = fields["id"].flatMap { readIdentifier($0, of: "an item", as: Item.self) }
        if let id = head.id, let place = fields["id"]?.place { claimItem(id, at: place) }
        let address = "items/\(head.id?.name ?? "")"
        let standing = head.id.map { TextStanding.item($0) }
        head.ask = fields["ask"].flatMap {
            readText($0, in: "a question", .long, at: "\(address)/ask", naming: standing)
        }
        head.label = fields["label"].flatMap {
            readText($0, in: "the label of an item", .label, at: "\(address)/label")
        }
        head.help = fields["help"].flatMap {
            readText($0, in: "the help of an item", .long, at: "\(address)/help", naming: standing)
        }
        head.weight = fields["weight"].flatMap { readWeight($0, of: "an item") } ?? .one
        head.isReversed = fields["reverse"].flatMap { document.flag($0, in: "'reverse'") } ?? false
        head.isRequired =
            fields["required"].flatMap { document.flag($0, in: "'required'") } ?? false
        head.notApplicable = readOffer(
            fields["not-applicable"], "the words for 'not applicable'", "\(address)/not-applicable")
        head.dontKnow = readOffer(
            fields["dont-know"], "the words for 'don't know'", "\(address)/dont-know")
        return head
    }

    private mutating func readOffer(
        _ node: Node?, _ what: String, _ address: String
    ) -> Item.Offer {
        guard let node else { return .asScale }
        if case .scalar(let scalar) = node, !scalar.isQuoted {
            switch scalar.text {
            case "no", "false": return .no
            case "yes", "true":
                document.fault(
                    "\(what) cannot be \(node.kind)", at: node.place,
                    advice: "write the words, or no")
                return .asScale
            default: break
            }
        }
        return readText(node, in: what, .label, at: address).map { .words($0) } ?? .asScale
    }

    /// Columns of data that are not answers.
    private static let columns = [
        "response": "the id of a reply", "submitted": "the day of a reply",
        "weight": "the weight of a reply",
    ]

    /// Data have columns of their own beside those of items and segments.
    mutating func noteColumn(_ name: String, at place: Place) {
        guard let what = Self.columns[name.lowercased()] else { return }
        document.fault(
            "'\(name)' is the name of the column that holds \(what)", at: place,
            advice: "write another id")
    }

    /// Items, segments and kinds of objects share their names with the columns of the data and with
    /// conditions.
    mutating func claimItem(_ id: ItemID, at place: Place) {
        claim(id.name, as: "item", at: place)
        noteColumn(id.name, at: place)
        for (subject, what) in [("segment", "a segment"), ("kind of objects", "a kind of objects")]
        {
            guard let line = line(ofClaim: id.name, as: subject) else { continue }
            document.fault(
                "'\(id)' is the name of \(what) already, on line \(line)", at: place,
                advice: "give the item or the \(subject) another name")
        }
    }
}
