import Documents
import Questionnaires

/// Where the answers to one item stand and what the mapping says of their cells.
struct ItemSource {
    /// Of the whole answer; `nil` when no column holds it.
    var column: Int?
    /// By the position of the option.
    var optionColumns: [Int: Int] = [:]
    /// Of what was written beside the option at a position.
    var writtenColumns: [Int: Int] = [:]
    /// How days are written; `nil` when nothing is said of it.
    var format: DayFormat?
    private var meanings: [ColumnTarget.Part: [(number: Int, meaning: CellMeaning)]] = [:]
    private var count = 0

    /// The first of the columns that say what was answered; `nil` when none does.
    var firstColumn: Int? { column ?? optionColumns.values.min() }

    var columns: [Int] {
        [column].compactMap { $0 } + optionColumns.values + writtenColumns.values
    }

    subscript(part: ColumnTarget.Part) -> Int? {
        get {
            switch part {
            case .whole: column
            case .option(let position): optionColumns[position]
            case .written(let position): writtenColumns[position]
            }
        }
        set {
            switch part {
            case .whole: column = newValue
            case .option(let position): optionColumns[position] = newValue
            case .written(let position): writtenColumns[position] = newValue
            }
        }
    }

    mutating func add(_ entry: ItemColumns, to part: ColumnTarget.Part) {
        for meaning in entry.meanings {
            meanings[part, default: []].append((count, meaning))
            count += 1
        }
        format = entry.format?.format ?? format
    }

    /// What the mapping says of the cells of a part, in its order: later ones overrule earlier ones.
    /// What is said of an item holds for the columns of its options too.
    func meanings(of part: ColumnTarget.Part) -> [CellMeaning] {
        let own = meanings[part] ?? []
        guard case .option = part, let whole = meanings[.whole] else { return own.map(\.meaning) }
        return (whole + own).sorted { $0.number < $1.number }.map(\.meaning)
    }
}

/// Where the answers to all items stand.
struct ItemSources {
    private(set) var byItem: [ItemID: ItemSource] = [:]
    private(set) var targetOfColumn: [Int: ColumnTarget] = [:]

    mutating func add(_ entry: ItemColumns?, to target: ColumnTarget, column: Int?) {
        var source = byItem[target.item] ?? ItemSource()
        if let column {
            if let old = source[target.part], targetOfColumn[old] == target {
                targetOfColumn[old] = nil
            }
            source[target.part] = column
            targetOfColumn[column] = targetOfColumn[column] ?? target
        }
        if let entry { source.add(entry, to: target.part) }
        byItem[target.item] = source
    }
}

extension ColumnResolver {
    /// The columns of each item: as the entries of the mapping say, one after the other, and for
    /// what no entry gave a column the one that has its name.
    mutating func itemSources(of questionnaire: Questionnaire) -> ItemSources {
        let names = TargetNames(questionnaire.layout)
        var sources = ItemSources()
        for entry in mapping.items {
            switch entry.selection {
            case .target(let target, let name):
                let column = name.flatMap { self.column($0) }
                add(entry, to: target, names, column: column, &sources)
            case .column(let name):
                guard let column = column(name) else { continue }
                guard let target = names.target(named: header.names[column]) else {
                    noteNoItem(name, names)
                    continue
                }
                add(entry, to: target, names, column: column, &sources)
            case .columns(let patterns):
                for pattern in patterns {
                    for (target, column) in columns(matching: pattern, names) {
                        add(entry, to: target, names, column: column, &sources)
                    }
                }
            }
        }
        takeOwnColumns(of: questionnaire.items, &sources)
        return sources
    }

    /// The columns that match and hold something, each thing once, in the order of the file.
    private mutating func columns(
        matching pattern: ColumnPattern, _ names: TargetNames
    ) -> [(ColumnTarget, Int)] {
        let loose = ColumnPattern(pattern.text.lowercased(), place: pattern.place)
        var found: [(target: ColumnTarget, column: Int)] = []
        var columnOf: [ColumnTarget: Int] = [:]
        for (column, name) in header.names.enumerated() where loose.matches(Header.loose(name)) {
            guard let target = names.target(named: name) else { continue }
            if let first = columnOf[target] {
                noteTwice(target.name, [first, column])
            } else {
                columnOf[target] = column
                found.append((target, column))
            }
        }
        if found.isEmpty {
            note(
                "no column of \(file) that matches \(pattern.text.quoted()) is an item",
                at: pattern.place, advice: "'*' stands for any letters; take the pattern out")
        }
        return found.map { ($0.target, $0.column) }
    }

    private mutating func add(
        _ entry: ItemColumns, to target: ColumnTarget, _ names: TargetNames, column: Int?,
        _ sources: inout ItemSources
    ) {
        guard let item = names.item(target.item) else { return }
        for fault in entry.misfits(with: item, target.part) {
            note(fault.message, at: fault.place, advice: fault.advice)
        }
        if let column, let other = sources.targetOfColumn[column], other != target {
            note(
                "column \(header.names[column].quoted()) is read as '\(other.name)' already",
                at: entry.place, advice: "one column answers one item: name another")
        }
        sources.add(entry, to: target, column: column)
    }

    private mutating func noteNoItem(_ column: ColumnName, _ names: TargetNames) {
        let near = nearest(to: column.name, among: names.names(near: column.name))
        let list =
            names.items.prefix(12).joined(separator: ", ")
            + (names.items.count > 12 ? ", …" : "")
        note(
            "the column \(column.name.quoted()) is not named like an item", at: column.place,
            advice: (near.map { "did you mean '\($0)'? " } ?? "")
                + "Add item: … with one of: \(list)")
    }

    private mutating func takeOwnColumns(of items: [Item], _ sources: inout ItemSources) {
        let claimed = Set(sources.targetOfColumn.keys)
        for item in items where item.isAnswered {
            let mapped = sources.byItem[item.id]
            func take(_ target: ColumnTarget?, _ resolver: inout Self) {
                guard let target, mapped?[target.part] == nil,
                    let column = resolver.ownColumn(target.name), !claimed.contains(column)
                else { return }
                sources.add(nil, to: target, column: column)
            }
            if mapped?.optionColumns.isEmpty ?? true { take(item.target, &self) }
            // Most files hold a few items only, and items may have many options.
            if let options = item.options, header.hasNames(below: item.id.name) {
                for position in options.all.indices {
                    if mapped?.column == nil { take(item.target(ofOptionAt: position), &self) }
                    take(item.target(besideOptionAt: position), &self)
                }
            }
            noteBothForms(item, sources.byItem[item.id])
        }
    }

    /// What was chosen may stand in one column or in one for each option.
    private mutating func noteBothForms(_ item: Item, _ source: ItemSource?) {
        guard let whole = source?.column, let option = source?.optionColumns.values.min() else {
            return
        }
        note(
            .bothForms(
                file: file, item: item.id, whole: header.names[whole],
                option: header.names[option]))
    }
}
