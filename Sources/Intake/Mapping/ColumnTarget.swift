import Questionnaires

/// What one column may hold: the answer to an item, what was done with one of its options, or what
/// was written beside an option.
struct ColumnTarget: Hashable, Sendable {
    enum Part: Hashable, Sendable {
        case whole
        /// The option at this position: whether it was chosen, or its rank.
        case option(Int)
        /// What was written beside the option at this position.
        case written(Int)
    }

    let item: ItemID
    let part: Part
    /// As data call it: `reason`, `reason/price`, `reason/other/text`.
    let name: String
}

extension Item {
    var target: ColumnTarget { ColumnTarget(item: id, part: .whole, name: id.name) }

    /// The column of one option; `nil` for items that are answered in one column only.
    func target(ofOptionAt position: Int) -> ColumnTarget? {
        switch kind {
        case .choices(let options, _), .ranking(let options, _):
            ColumnTarget(
                item: id, part: .option(position),
                name: "\(id.name)/\(options.all[position].id.name)")
        case .rating, .recommendation, .effort, .yesNo, .perception, .expectation, .choice,
            .number, .date, .text, .information:
            nil
        }
    }

    /// The column of what stands beside an option; `nil` when nothing may be written there.
    func target(besideOptionAt position: Int) -> ColumnTarget? {
        options.flatMap { writtenField(of: $0.all[position]) }.map {
            ColumnTarget(item: id, part: .written(position), name: $0.name)
        }
    }
}

/// Finds what the names of columns stand for.
struct TargetNames {
    /// Every item, and where it stands.
    private let layout: ReplyLayout
    /// By the name in small letters.
    private let loose: [String: Int]
    /// The names of all items that are answered.
    let items: [String]

    init(_ layout: ReplyLayout) {
        self.layout = layout
        loose = Dictionary(
            layout.items.enumerated().map { (Header.loose($0.element.id.name), $0.offset) }
        ) { first, _ in first }
        items = layout.items.filter(\.isAnswered).map(\.id.name)
    }

    /// Names that may have been meant by one that is none: those of the options, where it begins
    /// with the name of an item that has options.
    func names(near name: String) -> [String] {
        guard let front = name.cutAtLastStroke?.front,
            let item = item(named: front)
                ?? front.cutAtLastStroke.flatMap({ item(named: $0.front) }),
            let options = item.options
        else { return items }
        return options.all.indices.flatMap { position in
            [item.target(ofOptionAt: position), item.target(besideOptionAt: position)]
                .compactMap { $0?.name }
        }
    }

    func item(_ id: ItemID) -> Item? { layout.index(of: id).map { layout.items[$0] } }

    /// The item with this name, but for upper case.
    func item(named name: String) -> Item? {
        if let item = ItemID(name).flatMap({ item($0) }) { return item }
        return loose[Header.loose(name)].map { layout.items[$0] }
    }

    /// What a column with this name holds, but for upper case; `nil` when it is none of the
    /// questionnaire's.
    func target(named name: String) -> ColumnTarget? {
        if let item = item(named: name) { return item.isAnswered ? item.target : nil }
        guard let (front, last) = name.cutAtLastStroke else { return nil }
        if let item = item(named: front) {
            return item.position(ofOptionNamed: last).flatMap { item.target(ofOptionAt: $0) }
        }
        guard last.lowercased() == "text", let (item, option) = front.cutAtLastStroke,
            let item = self.item(named: item)
        else { return nil }
        return item.position(ofOptionNamed: option).flatMap { item.target(besideOptionAt: $0) }
    }
}

extension String {
    /// `reason/other` and `text` of `reason/other/text`.
    fileprivate var cutAtLastStroke: (front: String, last: String)? {
        guard let slash = lastIndex(of: "/") else { return nil }
        return (String(self[..<slash]), String(self[index(after: slash)...]))
    }
}

extension Item {
    fileprivate func position(ofOptionNamed name: String) -> Int? {
        let options = options?.all ?? []
        return options.firstIndex { $0.id.name == name }
            ?? options.firstIndex { $0.id.name.lowercased() == name.lowercased() }
    }
}
