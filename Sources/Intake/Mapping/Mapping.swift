public import Documents
public import Questionnaires

/// How to read somebody else's file: which column is what, which cells mean what.
///
/// It is checked against a questionnaire when it is read, and against the columns of a file when the
/// file is read. `docs/mapping.md` describes the format.
public struct Mapping: Hashable, Sendable {
    /// The version of the format that this program reads.
    public static let formatVersion = 1

    public let source: SourceText
    /// `nil` when the file itself must tell.
    public let encoding: TextEncoding?
    public let delimiter: Delimiter
    /// The name of the wave; `nil` when the command line must say it.
    public let waveName: String?
    /// How many were asked; `nil` when unknown.
    public let sent: Int?
    /// What it says of the sample beside the definition; `nil` when nothing.
    public let sample: SampleDesign.Amendment?
    /// The columns whose cells, joined by `-`, are a reply's id; empty when there are none.
    let reply: [ColumnName]
    let submitted: SubmittedColumn?
    let weight: ColumnName?
    let segments: [SegmentColumn]
    /// Later entries add to earlier ones and overrule them.
    let items: [ItemColumns]
    /// Items that the file does not hold because they were not asked.
    let notAsked: [NotAskedItem]
    let leftOut: [LeftOutRows]
}

/// The name of a column as the mapping file writes it.
struct ColumnName: Hashable, Sendable {
    let name: String
    let place: Place
}

struct SubmittedColumn: Hashable, Sendable {
    let column: ColumnName
    /// `nil` when nothing is said of it: the year comes first.
    let format: DayFormat?
    /// Put in front of the cell: a file may hold only the day of the month.
    let before: String
}

struct SegmentColumn: Hashable, Sendable {
    let segment: SegmentID
    let column: ColumnName
    /// The value each cell stands for, `nil` when it is unknown; a cell that is not here stands for
    /// itself.
    let values: [String: String?]
}

/// What the cells of one or more columns mean.
struct ItemColumns: Hashable, Sendable {
    enum Selection: Hashable, Sendable {
        /// The column's own name tells the item.
        case column(ColumnName)
        /// Every column that matches one of these and is an item.
        case columns([ColumnPattern])
        /// `column` is `nil` when an earlier entry or the column's own name tells it.
        case target(ColumnTarget, column: ColumnName?)
    }

    let selection: Selection
    let meanings: [CellMeaning]
    /// How days are written; `nil` when nothing is said of it.
    let format: WrittenFormat?
    let place: Place
}

/// A format of days, and where the mapping says it.
struct WrittenFormat: Hashable, Sendable {
    let format: DayFormat
    let place: Place
}

struct NotAskedItem: Hashable, Sendable {
    let item: ItemID
    let place: Place
}

/// One cell that is not what it looks like.
struct CellMeaning: Hashable, Sendable {
    enum Meaning: Hashable, Sendable {
        case missing(Missing)
        /// A code, a rank, the name of an option, yes or no, a number or a day: which of them the
        /// item tells.
        case value(String)
    }

    let cell: String
    let meaning: Meaning
    let place: Place
}

/// Rows that are not replies: those with one of `cells` in the column.
struct LeftOutRows: Hashable, Sendable {
    let column: ColumnName
    let cells: Set<String>
}
