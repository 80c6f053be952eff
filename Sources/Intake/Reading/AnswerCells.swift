import Questionnaires

/// Where the answer to one item stands in a row, and what its cells mean. Columns are numbered from 0.
indirect enum AnswerCells {
    /// No column holds it.
    case none
    case coded(CodedCells)
    /// A column for each option.
    case options(OptionCells)
    /// One column with the names of several options.
    case list(ListCells)
    case written(WrittenCells)

    /// Every column that is read.
    var columns: [Int] {
        switch self {
        case .none: []
        case .coded(let cells): [cells.column]
        case .options(let cells): cells.options.map(\.column)
        case .list(let cells): [cells.column]
        case .written(let cells): [cells.column]
        }
    }
}

/// A column of an item that is one of a few known answers.
struct CodedCells {
    enum Wanted {
        /// - Parameter words: `nil` when neither the scale nor the item has any.
        case code(ClosedRange<Int>, words: AnswerWords?)
        case yesOrNo(words: AnswerWords?)
        case option(OptionWords)
    }

    let column: Int
    /// What each known cell means.
    let answers: [String: Answer]
    let wanted: Wanted
}

/// The options of an item as faults name them.
struct OptionWords {
    let item: ItemID
    /// `price (价格 / The price)`.
    let listed: [String]
    let names: [String]
    let labels: [String]

    init(_ options: Options, of item: ItemID) {
        self.item = item
        listed = options.listed
        names = options.all.map(\.id.name)
        labels = options.all.flatMap(\.label.texts.values).sorted()
    }
}

struct OptionCells {
    struct Option {
        let position: Int
        let column: Int
        /// What each known cell means.
        let marks: [String: OptionMark]
    }

    let item: ItemID
    /// `nil` when options are chosen and not ranked.
    let mostRanks: Int?
    /// In the order of the item, those that have a column; never empty.
    let options: [Option]
}

struct ListCells {
    let column: Int
    let isRanking: Bool
    /// What a whole cell means that names no options.
    let reasons: [String: Missing]
    let positions: [String: Int]
    let words: OptionWords
}

struct WrittenCells {
    enum Form {
        case number(NumberForm)
        /// - Parameter declared: what the mapping says of the format; `nil` when it says nothing.
        case day(DateForm, declared: DayFormat?)
        case text(TextForm)
    }

    let item: ItemID
    let field: FieldID
    let column: Int
    /// What cells mean that are not the answer itself.
    let answers: [String: Answer]
    let form: Form
}

/// The column of what was written beside an option.
struct BesideCells {
    /// Of the item in the layout.
    let item: Int
    let position: Int
    let field: FieldID
    let column: Int
    /// Cells that say nothing was written.
    let absent: Set<String>
}
