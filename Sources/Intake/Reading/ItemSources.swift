import Documents
import Questionnaires

/// Where the answers to one item stand and what the mapping says of their cells.
struct ItemSource {
    /// `nil` when the file does not hold the item.
    var column: Int?
    /// In the order of the mapping: later ones overrule earlier ones.
    var meanings: [CellMeaning] = []
}

/// Where the answers to all items stand.
struct ItemSources {
    private(set) var byItem: [ItemID: ItemSource] = [:]
    private(set) var itemOfColumn: [Int: ItemID] = [:]

    mutating func add(_ meanings: [CellMeaning], to item: ItemID, column: Int?) {
        if let column {
            if let old = byItem[item]?.column, itemOfColumn[old] == item { itemOfColumn[old] = nil }
            byItem[item, default: ItemSource()].column = column
            itemOfColumn[column] = itemOfColumn[column] ?? item
        }
        byItem[item, default: ItemSource()].meanings += meanings
    }
}

extension ColumnResolver {
    /// The column of each item: as the entries of the mapping say, one after the other, and for
    /// items that no entry gave a column the one that has their name.
    mutating func itemSources(of questionnaire: Questionnaire) -> ItemSources {
        let items = questionnaire.items
        var byID: [ItemID: Item] = [:]
        var byName: [String: Item] = [:]
        for item in items {
            byID[item.id] = item
            byName[Header.loose(item.id.name)] = item
        }
        var sources = ItemSources()
        for entry in mapping.items {
            switch entry.selection {
            case .item(let id, let name):
                let column = name.flatMap { self.column($0) }
                add(entry, to: byID[id], column: column, &sources)
            case .column(let name):
                guard let column = column(name) else { continue }
                let item = item(named: header.names[column], byID: byID, byName: byName)
                if item == nil { noteNoItem(name, items) }
                add(entry, to: item, column: column, &sources)
            case .columns(let patterns):
                for pattern in patterns {
                    let columns = columns(matching: pattern, byID: byID, byName: byName)
                    for (item, column) in columns {
                        add(entry, to: item, column: column, &sources)
                    }
                }
            }
        }
        takeOwnColumns(of: items, &sources)
        return sources
    }

    private func item(
        named name: String, byID: [ItemID: Item], byName: [String: Item]
    ) -> Item? {
        ItemID(name).flatMap { byID[$0] } ?? byName[Header.loose(name)]
    }

    /// The columns that match and are items, each item once, in the order of the file.
    private mutating func columns(
        matching pattern: ColumnPattern, byID: [ItemID: Item], byName: [String: Item]
    ) -> [(Item, Int)] {
        let loose = ColumnPattern(pattern.text.lowercased(), place: pattern.place)
        var found: [(item: Item, column: Int)] = []
        var columnOf: [ItemID: Int] = [:]
        for (column, name) in header.names.enumerated() where loose.matches(Header.loose(name)) {
            guard let item = item(named: name, byID: byID, byName: byName) else { continue }
            if let first = columnOf[item.id] {
                noteTwice(item.id.name, [first, column])
            } else {
                columnOf[item.id] = column
                found.append((item, column))
            }
        }
        if found.isEmpty {
            note(
                "no column of \(file) that matches \(pattern.text.quoted()) is an item",
                at: pattern.place, advice: "'*' stands for any letters; take the pattern out")
        }
        return found.map { ($0.item, $0.column) }
    }

    private mutating func add(
        _ entry: ItemColumns, to item: Item?, column: Int?, _ sources: inout ItemSources
    ) {
        guard let item else { return }
        for meaning in entry.meanings {
            if let misfit = meaning.misfit(with: item) {
                note(misfit.message, at: meaning.place, advice: misfit.advice)
            }
        }
        if let column, let other = sources.itemOfColumn[column], other != item.id {
            note(
                "column \(header.names[column].quoted()) is read as '\(other)' already",
                at: entry.place, advice: "one column answers one item: name another")
        }
        sources.add(entry.meanings, to: item.id, column: column)
    }

    private mutating func noteNoItem(_ column: ColumnName, _ items: [Item]) {
        let names = items.map(\.id.name)
        let list = names.prefix(12).joined(separator: ", ") + (names.count > 12 ? ", …" : "")
        let near = nearest(to: column.name, among: names).map { "did you mean '\($0)'? " } ?? ""
        note(
            "the column \(column.name.quoted()) is not named like an item", at: column.place,
            advice: "\(near)Add item: … with one of: \(list)")
    }

    private mutating func takeOwnColumns(
        of items: [Item], _ sources: inout ItemSources
    ) {
        let claimed = Set(sources.itemOfColumn.keys)
        for item in items where sources.byItem[item.id]?.column == nil {
            guard let column = ownColumn(item.id.name), !claimed.contains(column) else { continue }
            sources.add([], to: item.id, column: column)
        }
    }
}
