import Questionnaires

/// What is read from the columns of one file into the columns of replies, and how.
struct ColumnPlan: Sendable {
    /// An item whose answer is one cell of few kinds.
    struct Coded: Sendable {
        let item: Int
        let column: Int
        let field: Int
    }

    /// An item of which only matters whether something was written.
    struct Written: Sendable {
        let item: Int
        let column: Int
        let field: Int
    }

    /// An item whose answer stands in several cells, or depends on others.
    struct Mixed: Sendable {
        let item: Int
        let columns: [Int]
        let fields: Range<Int>
    }

    let reading: ReadingPlan
    let delimiter: Delimiter
    let questionnaire: Questionnaire
    /// Whether every row must be read as a whole, because conditions decide what was asked.
    let readsWholeRows: Bool
    private(set) var coded: [Coded] = []
    private(set) var written: [Written] = []
    private(set) var mixed: [Mixed] = []
    /// Fields of items without a column.
    private(set) var notAsked: [Int] = []
    /// By index of the questionnaire's segments.
    let segments: [(segment: Int, column: Int)]
    let leftOut: [(column: Int, cells: Set<String>)]

    init(
        _ reading: ReadingPlan, _ questionnaire: Questionnaire, delimiter: Delimiter
    ) {
        self.reading = reading
        self.delimiter = delimiter
        self.questionnaire = questionnaire
        readsWholeRows = Flow(questionnaire).hasConditions
        segments = reading.segments.enumerated().compactMap { index, cells in
            cells.column.map { (index, $0) }
        }
        leftOut = reading.leftOut
        let beside = Dictionary(grouping: reading.beside, by: \.item)
        for (item, cells) in reading.answers.enumerated() {
            let fields = questionnaire.layout.fields(ofItemAt: item)
            guard let field = fields.first else { continue }
            let others = (beside[item] ?? []).map(\.column)
            switch cells {
            case .none: notAsked += fields
            case .coded(let cells) where others.isEmpty:
                coded.append(Coded(item: item, column: cells.column, field: field))
            case .written(let cells) where !cells.form.isDay && others.isEmpty:
                written.append(Written(item: item, column: cells.column, field: field))
            case .coded, .options, .list, .written:
                let days = [reading.submitted?.column].compactMap { $0 }
                mixed.append(
                    Mixed(
                        item: item,
                        columns: cells.columns + others + (cells.isDay ? days : []),
                        fields: fields))
            }
        }
    }
}

extension WrittenCells.Form {
    fileprivate var isDay: Bool {
        switch self {
        case .day: true
        case .number, .text: false
        }
    }
}

extension AnswerCells {
    fileprivate var isDay: Bool {
        switch self {
        case .written(let cells): cells.form.isDay
        case .none, .coded, .options, .list: false
        }
    }
}
