/// Parts of a whole or counts as bars, the longest first; a long tail is one bar at the end.
public struct SortedBarsChart: Chart {
    public struct Bar: Hashable, Sendable {
        public let name: Words
        public let value: Double
        /// The value as it is printed.
        public let text: String
        public let count: Int?
        /// A second figure beside the bar, as it is printed.
        public let note: String?
        public let isEmphasised: Bool

        public init(
            name: Words, value: Double, text: String, count: Int?, note: String? = nil,
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
    let bars: [Bar]
    let valueTitle: Words
    let noteTitle: Words?
    let hidden: [Words]

    /// - Parameters:
    ///   - bars: in any order; those whose value is no number are left out.
    ///   - most: bars that are drawn; when there are more, the last of them stands for all others.
    ///   - hidden: names of what may not be shown.
    public init(
        id: String, title: Words, bars: [Bar], most: Int, valueTitle: Words,
        noteTitle: Words? = nil, hidden: [Words] = []
    ) {
        self.id = id
        self.title = title
        self.bars = bars
        self.valueTitle = valueTitle
        self.noteTitle = noteTitle
        self.hidden = hidden
    }

    public func figure(size: Size, context: DrawingContext) -> Figure {
        context.figure(saying: title, caption: Caption(id: id, alternative: ""), size: size)
    }

    public var table: DataTable {
        DataTable(id: id, title: title, columns: [], rows: [])
    }
}
