import Documents
import Questionnaires

extension MappingReader {
    /// The entries of 'items' in the order of the file.
    mutating func readItems(_ node: Node) -> [ItemColumns] {
        guard let nodes = document.list(node, in: "'items'") else { return [] }
        let entries = nodes.compactMap { readItem($0) }
        let patterns = entries.reduce(0) { count, entry in
            guard case .columns(let patterns) = entry.selection else { return count }
            return count + patterns.count
        }
        if patterns > Self.mostPatterns {
            document.fault(
                "'items' has \(patterns) patterns", at: node.place,
                advice: "at most \(Self.mostPatterns) are allowed")
        }
        return entries
    }

    private mutating func readItem(_ node: Node) -> ItemColumns? {
        guard let fields = readFields(of: node, as: .item) else { return nil }
        let meanings = readMeanings(fields)
        guard let selection = readSelection(fields) else { return nil }
        if let item = item(of: selection) {
            for meaning in meanings { noteMisfit(meaning, item) }
        }
        return ItemColumns(selection: selection, meanings: meanings, place: fields.place)
    }

    /// The items of 'not-asked', each once.
    mutating func readNotAsked(_ node: Node) -> [NotAskedItem] {
        readCells(node).compactMap { name in
            guard let item = readItemName(name) else { return nil }
            return NotAskedItem(item: item, place: name.place)
        }
    }

    private mutating func readItemName(_ name: Node.Scalar) -> ItemID? {
        if let id = ItemID(name.text), items[id] != nil { return id }
        noteUnknown("item", name, known: itemNames)
        return nil
    }

    private mutating func readSelection(_ fields: Fields) -> ItemColumns.Selection? {
        if let node = fields["columns"] {
            if fields["column"] != nil || fields["item"] != nil {
                document.fault(
                    "'columns' stands beside 'column' or 'item'",
                    at: fields.place(of: "columns"),
                    advice: "'columns' is for several columns named like their items")
            }
            return .columns(readPatterns(node))
        }
        let column = fields["column"].flatMap { readColumn($0) }
        if let node = fields["item"] {
            guard let name = document.text(node, in: "the name of an item") else { return nil }
            let scalar = Node.Scalar(name, isQuoted: false, place: node.place)
            return readItemName(scalar).map { .item($0, column: column) }
        }
        if let column { return .column(column) }
        if fields["column"] == nil {
            document.fault(
                "an entry of 'items' names no column", at: fields.place,
                advice: "add column: …, columns: … or item: …")
        }
        return nil
    }

    private mutating func readPatterns(_ node: Node) -> [ColumnPattern] {
        let nodes: [Node] = if case .sequence(let nodes, _) = node { nodes } else { [node] }
        return nodes.compactMap { node in
            document.text(node, in: "a pattern of columns").map {
                ColumnPattern($0.trimmed, place: node.place)
            }
        }
    }

    /// Each cell may mean one thing in an entry.
    private mutating func readMeanings(_ fields: Fields) -> [CellMeaning] {
        var meanings: [CellMeaning] = []
        for (key, missing) in CellMeaning.missingKeys {
            for cell in fields[key].map({ readCells($0) }) ?? [] {
                meanings.append(
                    CellMeaning(cell: cell.text, answer: .missing(missing), place: cell.place))
            }
        }
        for entry in fields["values"].flatMap({ document.entries(of: $0, in: "'values'") }) ?? [] {
            let code = document.integer(
                entry.value, in: "the code of \(entry.key.text.quoted())",
                within: -1_000_000...1_000_000)
            guard let code else { continue }
            meanings.append(
                CellMeaning(
                    cell: entry.key.text.trimmed, answer: .code(code), place: entry.key.place))
        }
        var first: [String: Place] = [:]
        for meaning in meanings {
            if let other = first[meaning.cell] {
                document.fault(
                    "the cell \(meaning.cell.quoted()) has two meanings here", at: meaning.place,
                    advice: "the other is on line \(other.line); keep one")
            }
            first[meaning.cell] = first[meaning.cell] ?? meaning.place
        }
        return meanings
    }

    /// The item an entry is certainly for; `nil` when the columns of the file decide.
    private func item(of selection: ItemColumns.Selection) -> Item? {
        switch selection {
        case .item(let id, _): items[id]
        case .column(let column): ItemID(column.name).flatMap { items[$0] }
        case .columns: nil
        }
    }

    private mutating func noteMisfit(_ meaning: CellMeaning, _ item: Item) {
        guard let fault = meaning.misfit(with: item) else { return }
        document.fault(fault.message, at: meaning.place, advice: fault.advice)
    }
}

extension CellMeaning {
    /// The keys of an entry whose cells stand for no answer.
    static let missingKeys: [(key: String, missing: Missing)] = [
        ("not-applicable", .notApplicable), ("dont-know", .dontKnow), ("skipped", .skipped),
        ("not-asked", .notAsked),
    ]

    /// Why this cannot be an answer to `item`; `nil` when it can.
    func misfit(with item: Item) -> (message: String, advice: String)? {
        guard case .code(let code) = answer else { return nil }
        guard let codes = item.scale?.codes else {
            return ("'\(item.id)' is answered with a text and has no codes", "take 'values' out")
        }
        guard !codes.contains(code) else { return nil }
        return (
            "\(code) is not on the scale of '\(item.id)'",
            "its codes are \(codes.lowerBound) to \(codes.upperBound)"
        )
    }
}
