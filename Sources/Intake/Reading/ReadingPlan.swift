import Questionnaires

/// Which cell of a row is what: the mapping, brought together with the columns of one file. Columns
/// are numbered from 0.
struct ReadingPlan {
    struct DayCells {
        let column: Int
        /// `nil` when nothing is said of it: the year comes first.
        let format: DayFormat?
        let before: String
    }

    struct SegmentCells {
        let segment: Segment
        /// `nil` when the file does not hold the segment.
        let column: Int?
        /// What a cell stands for; a cell that is not here stands for itself where any text is a
        /// value, and is a fault where values are listed.
        let values: [String: String?]
        /// The listed values with their labels: `gold (Gold / 黄金)`.
        let listed: [String]
        /// `nil` when a reply may be without a value.
        let role: DesignRole?
    }

    let file: String
    let columns: [String]
    /// Empty when ids are made from the content of a row.
    let reply: [Int]
    let submitted: DayCells?
    /// `nil` when replies are not weighted.
    let weight: Int?
    /// What the number in that column means.
    let weighting: SampleDesign.Weighting
    /// In the order of the questionnaire.
    let segments: [SegmentCells]
    /// By item of the layout.
    let answers: [AnswerCells]
    let beside: [BesideCells]
    let leftOut: [(column: Int, cells: Set<String>)]
    /// Items without a column, in the order of the questionnaire.
    let notAsked: [ItemID]
    /// Those of them that the mapping names.
    let knownNotAsked: Set<ItemID>
    /// Options without a column of items that have some.
    let neverChosen: [String]
    /// A column that is called a weight in a survey that has none.
    let ignoredWeight: String?

    /// The names of the columns nothing is read from, in the order of the file.
    var unreadColumns: [String] {
        var used = Set(reply)
        used.formUnion([submitted?.column, weight].compactMap { $0 })
        used.formUnion(segments.compactMap(\.column))
        used.formUnion(answers.flatMap(\.columns))
        used.formUnion(beside.map(\.column))
        used.formUnion(leftOut.map(\.column))
        return columns.indices.filter { !used.contains($0) }.map { columns[$0] }
    }
}
