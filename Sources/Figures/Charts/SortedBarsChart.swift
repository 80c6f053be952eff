import Questionnaires

/// Parts of a whole or counts as bars, the longest first; a long tail is one bar at the end.
public struct SortedBarsChart: Chart {
    public struct Bar: Hashable, Sendable {
        public let name: Words
        public let value: Double
        /// The value as it is printed.
        public let text: Words
        public let count: Int?
        /// A second figure beside the bar, as it is printed.
        public let note: String?
        public let isEmphasised: Bool

        public init(
            name: Words, value: Double, text: Words, count: Int?, note: String? = nil,
            isEmphasised: Bool = false
        ) {
            self.name = name
            self.value = value
            self.text = text
            self.count = count
            self.note = note
            self.isEmphasised = isEmphasised
        }
    }

    let id: String
    let title: Words
    /// The longest first.
    let bars: [Bar]
    let most: Int
    let valueTitle: Words
    let noteTitle: Words?
    let countTitle: Words
    let hidden: [Words]
    private let form: PrintedForm?

    /// - Parameters:
    ///   - bars: in any order; those whose value is no number are left out. Equal ones keep theirs.
    ///   - most: bars that are drawn; when there are more, the last of them stands for all others.
    ///   - countTitle: over the counts of the bars.
    ///   - hidden: names of what may not be shown.
    public init(
        id: String, title: Words, bars: [Bar], most: Int, valueTitle: Words,
        noteTitle: Words? = nil, countTitle: Words = Words("n"), hidden: [Words] = []
    ) {
        self.id = id
        self.title = title
        let known = bars.filter { $0.value.magnitude < 1e14 }
        self.bars = known.enumerated().sorted {
            ($1.element.value, $0.offset) < ($0.element.value, $1.offset)
        }.map(\.element)
        self.most = max(1, most)
        self.valueTitle = valueTitle
        self.noteTitle = noteTitle
        self.countTitle = countTitle
        self.hidden = hidden
        form = PrintedForm(of: known.map { ($0.value, $0.text.english) })
    }

    /// The bars as they are drawn on at most `rows` rows: the rest is added up in the last.
    func shown(on rows: Int) -> (bars: [Bar], other: Bar?) {
        let rows = max(1, min(most, rows))
        guard bars.count > rows else { return (bars, nil) }
        let rest = bars.dropFirst(rows - 1)
        let value = rest.reduce(0) { $0 + $1.value }
        let counts = rest.compactMap(\.count)
        return (
            Array(bars.prefix(rows - 1)),
            Bar(
                name: Words("Other (\(rest.count))", "其他（\(rest.count)项）"), value: value,
                text: form?.words(value) ?? Words(""),
                count: counts.count == rest.count ? counts.reduce(0, +) : nil)
        )
    }

    /// Every bar, those of the tail as well.
    public var table: DataTable {
        let form = form ?? PrintedForm(places: 2)
        var columns: [DataTable.Column] = [
            .name, .init("value", valueTitle),
        ]
        let hasCounts = bars.contains { $0.count != nil }
        if hasCounts { columns.append(.init(DataTable.Column.count.key, countTitle)) }
        if let noteTitle { columns.append(.init("note", noteTitle)) }
        let rows = bars.map { bar -> [DataTable.Cell] in
            [.text(bar.name), form.cell(bar.value)]
                + (hasCounts ? [bar.count.map { .count($0) } ?? .none] : [])
                + (noteTitle == nil ? [] : [bar.note.map { .text(Words($0)) } ?? .none])
        }
        return DataTable(
            id: id, title: title, columns: columns, rows: rows,
            notes: [Withheld.names(hidden)].compactMap(\.self))
    }

    func alternative(_ context: DrawingContext) -> String {
        let (bars, other) = shown(on: most)
        let parts = (bars + [other].compactMap(\.self)).map { bar in
            let text = "\(bar.name[context.lead]) \(bar.text[context.lead])"
            return bar.count.map { context.value(text, count: $0) } ?? text
        }
        return context.alternative(title, parts.isEmpty ? ["–"] : parts)
    }
}
