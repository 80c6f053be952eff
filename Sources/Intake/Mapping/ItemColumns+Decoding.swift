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
        let format = fields["format"].flatMap { node in
            readFormat(node).map { WrittenFormat(format: $0, place: node.place) }
        }
        guard let selection = readSelection(fields) else { return nil }
        let entry = ItemColumns(
            selection: selection, meanings: meanings, format: format, place: fields.place)
        if let target = target(of: selection), let item = names.item(target.item) {
            for fault in entry.misfits(with: item, target.part) {
                document.fault(fault.message, at: fault.place, advice: fault.advice)
            }
        }
        return entry
    }

    /// The items of 'not-asked', each once.
    mutating func readNotAsked(_ node: Node) -> [NotAskedItem] {
        readCells(node).compactMap { name in
            if let item = ItemID(name.text).flatMap({ names.item($0) }), item.isAnswered {
                return NotAskedItem(item: item.id, place: name.place)
            }
            noteUnknown("item", name, known: names.items)
            return nil
        }
    }

    private mutating func readTarget(_ name: Node.Scalar) -> ColumnTarget? {
        if let target = names.target(named: name.text), target.name == name.text { return target }
        noteUnknown("item", name, known: names.names(near: name.text))
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
            return readTarget(scalar).map { .target($0, column: column) }
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
                    CellMeaning(cell: cell.text, meaning: .missing(missing), place: cell.place))
            }
        }
        for entry in fields["values"].flatMap({ document.entries(of: $0, in: "'values'") }) ?? [] {
            guard
                let value = document.text(
                    entry.value, in: "the answer that \(entry.key.text.quoted()) stands for")
            else { continue }
            meanings.append(
                CellMeaning(
                    cell: entry.key.text.trimmed, meaning: .value(value.trimmed),
                    place: entry.key.place))
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

    /// What an entry is certainly for; `nil` when the columns of the file decide.
    private func target(of selection: ItemColumns.Selection) -> ColumnTarget? {
        switch selection {
        case .target(let target, _): target
        case .column(let column):
            names.target(named: column.name).flatMap { $0.name == column.name ? $0 : nil }
        case .columns: nil
        }
    }
}

extension ItemColumns {
    /// What the entry says that cannot be said of a column of `item`, one after the other.
    func misfits(
        with item: Item, _ part: ColumnTarget.Part
    ) -> [(message: String, advice: String, place: Place)] {
        var misfits = meanings.compactMap { meaning in
            meaning.misfit(with: item, part).map { ($0.message, $0.advice, meaning.place) }
        }
        if let format, !item.isDay || part != .whole {
            misfits.append(
                ("'\(item.id)' is not answered with a day", "take 'format' out", format.place))
        }
        return misfits
    }
}

extension Item {
    fileprivate var isDay: Bool {
        if case .date = kind { return true }
        return false
    }
}
