import Analysis
import ExactNumbers
import Questionnaires
import Spreadsheets
import Statistics

/// What `canvass analyse items --format csv` prints: a row for each item, and one for each item and
/// group.
struct ItemCSV {
    static let fixedColumns =
        ["questionnaire", "wave", "segment", "group", "dimension", "item", "title", "hidden"]
        + MeanCells.columns + ["skipped", "not-applicable", "dont-know", "not-asked"]
        + [
            "score-mean", "class", "certainty", "top-two", "top-two-low", "top-two-high",
            "net-promoter",
            "net-promoter-low", "net-promoter-high",
        ]

    private let questionnaire: Questionnaire
    private let language: OutputLanguage
    private let source: [String: CSVTable.Cell]
    private let rows: [DisclosedTable.ItemRow]

    init(_ chosen: ChosenSample) {
        self.init(
            chosen.selection.estimates().items, of: chosen.questionnaire, chosen.language,
            source: chosen.sourceCells)
    }

    /// - Parameter source: the cells that every row begins with.
    init(
        _ rows: [DisclosedTable.ItemRow], of questionnaire: Questionnaire,
        _ language: OutputLanguage, source: [String: CSVTable.Cell]
    ) {
        self.questionnaire = questionnaire
        self.language = language
        self.source = source
        self.rows = rows
    }

    func text(groups: GroupTable?) -> String {
        let codes = Set(questionnaire.scaleItems.compactMap(\.scale?.codes).joined())
            .sorted()
        let columns = codes.map { "count.\($0)" } + codes.map { "share.\($0)" }
        var table = CSVTable(columns: Self.fixedColumns + columns)
        for row in rows { table.add(cells(of: row.estimate, to: row.item)) }
        for group in groups?.rows ?? [] {
            for (row, estimate) in zip(rows, group.items) {
                var cells = cells(of: estimate, to: row.item)
                cells["segment"] = CSVTable.Cell(groups) { .text($0.segment.id.name) }
                cells["group"] = .text(group.value)
                table.add(cells)
            }
        }
        return table.text
    }

    private func cells(
        of estimate: Disclosed<ItemEstimate>, to item: Item
    ) -> [String: CSVTable.Cell] {
        let dimension = questionnaire.dimensions.first { $0.items.contains(item) }
        var cells = source
        cells["dimension"] = CSVTable.Cell(dimension) { .text($0.id.name) }
        cells["item"] = .text(item.id.name)
        cells["title"] = .text(language[item.title])
        cells["hidden"] = .flag(estimate.value == nil)
        guard let estimate = estimate.value else { return cells }
        for kind in Missing.allCases {
            cells[kind.name] = .integer(estimate.missing[kind, default: 0])
        }
        cells["score-mean"] = CSVTable.Cell(estimate.scoreMean) { .number($0.double) }
        cells["class"] = CSVTable.Cell(estimate.scoreClass) { .text($0.id.name) }
        cells["certainty"] = CSVTable.Cell(estimate.certainty) { .text($0.name) }
        cells["top-two"] = CSVTable.Cell(estimate.topTwo.share) { .number($0.double) }
        cells["top-two-low"] = CSVTable.Cell(estimate.topTwo.interval) { .number($0.low) }
        cells["top-two-high"] = CSVTable.Cell(estimate.topTwo.interval) { .number($0.high) }
        let promoters = estimate.netPromoter?.score
        let interval = promoters?.uncertainty.precision?.interval
        cells["net-promoter"] = CSVTable.Cell(promoters?.mean) { .number($0.double) }
        cells["net-promoter-low"] = CSVTable.Cell(interval) { .number($0.low) }
        cells["net-promoter-high"] = CSVTable.Cell(interval) { .number($0.high) }
        for share in estimate.distribution {
            cells["count.\(share.code)"] = .integer(share.count)
            cells["share.\(share.code)"] = CSVTable.Cell(share.share) { .number($0.double) }
        }
        return cells.merging(MeanCells.cells(of: estimate.mean)) { $1 }
    }
}
