import Analysis
import Questionnaires
import Statistics

/// The items of a questionnaire below each other, without groups.
struct ItemTables {
    private let table: DisclosedTable
    private let composite: Disclosed<CompositeEstimate>
    private let questionnaire: Questionnaire
    private let style: NumberStyle
    private let isWeighted: Bool

    private var language: OutputLanguage { style.language }

    init(
        _ table: DisclosedTable, _ composite: Disclosed<CompositeEstimate>,
        _ questionnaire: Questionnaire, _ style: NumberStyle, isWeighted: Bool
    ) {
        self.table = table
        self.composite = composite
        self.questionnaire = questionnaire
        self.style = style
        self.isWeighted = isWeighted
    }

    /// The dimensions with the composite, where there is one, then the items outside of it.
    func blocks(for terminal: Terminal) -> [[String]] {
        let tables = (questionnaire.hasComposite ? [compositeTable] : []) + alsoTables
        return tables.map { $0.lines(for: terminal) }
    }

    /// What stands below: what is hidden, and why there are no intervals.
    ///
    /// - Parameter isMoreHidden: whether something is hidden beside the items.
    func notes(_ words: MethodWords, isMoreHidden: Bool = false) -> [String] {
        let hidden =
            isAnythingHidden || isMoreHidden
            ? [GroupNotes.hidden(floor: questionnaire.reportingFloor, language)] : []
        return hidden + GroupNotes.noIntervals(means, words)
    }

    /// Every mean of the tables that may be shown, as a note names it.
    private var means: [(name: String, estimate: MeanEstimate)] {
        func item(_ row: DisclosedTable.ItemRow) -> [(name: String, estimate: MeanEstimate)] {
            row.estimate.value.map { [(row.item.id.name, $0.mean)] } ?? []
        }
        let dimensions = table.dimensions.flatMap { row in
            (row.estimate.value.map { [(language[row.dimension.title], $0.mean)] } ?? [])
                + row.items.flatMap(item)
        }
        let whole =
            questionnaire.hasComposite
            ? composite.value.map {
                [(questionnaire.respondentMeanName(in: language), $0.respondents)]
            } ?? [] : []
        return dimensions + whole + table.also.flatMap(item)
    }

    /// Whether an item or the composite may not be shown.
    private var isAnythingHidden: Bool {
        table.items.contains { $0.estimate.value == nil }
            || questionnaire.hasComposite && composite.value == nil
    }

    private var compositeTable: TextTable {
        let columns = columns(of: table.dimensions.flatMap(\.items))
        var text = TextTable(labelHeading: language.say("Item", "题目"), columns: columns.columns)
        for row in table.dimensions {
            let label = TextTable.Cell(language[row.dimension.title], .strong)
            let cells = row.estimate.value.map { columns.cells(of: $0.mean) }
            text.rows.append(TextTable.Row(label: label, cells: cells ?? columns.hiddenCells))
            text.rows += row.items.map { self.row($0, columns, indented: true) }
        }
        let title = questionnaire.respondentMeanName(in: language)
        let cells = composite.value.map { columns.cells(of: $0.respondents) }
        text.rows.append(
            TextTable.Row(
                label: TextTable.Cell(title, .strong), cells: cells ?? columns.hiddenCells))
        return text
    }

    /// The items outside the composite, those with the same codes in one table.
    private var alsoTables: [TextTable] {
        var parts: [[DisclosedTable.ItemRow]] = []
        for row in table.also {
            let codes = row.item.scale?.codes
            if let known = parts.firstIndex(where: { $0.first?.item.scale?.codes == codes }) {
                parts[known].append(row)
            } else {
                parts.append([row])
            }
        }
        return parts.map { rows in
            let columns = columns(of: rows)
            return TextTable(
                labelHeading: questionnaire.hasComposite
                    ? language.say("Outside the composite", "不计入综合得分")
                    : language.say("Item", "题目"),
                columns: columns.columns, rows: rows.map { row($0, columns, indented: false) })
        }
    }

    private func columns(of rows: [DisclosedTable.ItemRow]) -> ItemColumns {
        ItemColumns(rows, style: style, isWeighted: isWeighted)
    }

    private func row(
        _ row: DisclosedTable.ItemRow, _ columns: ItemColumns, indented: Bool
    ) -> TextTable.Row {
        TextTable.Row(
            label: TextTable.Cell((indented ? "  " : "") + row.item.name(in: language)),
            cells: row.estimate.value.map(columns.cells) ?? columns.hiddenCells)
    }
}
