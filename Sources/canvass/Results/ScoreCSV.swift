import Analysis
import ExactNumbers
import Questionnaires
import Spreadsheets
import Statistics

/// What `canvass score --format csv` prints: a row for all, which has the indices as well, and one
/// for each group.
struct ScoreCSV {
    static let fixedColumns =
        [
            "questionnaire", "wave", "segment", "group", "hidden", "replies", "unscored", "class",
            "certainty",
        ]
        + MeanCells.columns + [
            "units", "unit-mean", "unit-interval-low",
            "unit-interval-high",
        ]

    /// Each with the id of an index behind a full stop.
    static let indexColumns = [
        "index", "index-low", "index-high", "index-n", "index-class", "index-certainty",
    ]

    let chosen: ChosenSample

    init(_ chosen: ChosenSample) {
        self.chosen = chosen
    }

    func text(groups: GroupTable?) -> String {
        let classes = chosen.questionnaire.score.classes.flatMap { scoreClass in
            ["respondents.\(scoreClass.id)", "units.\(scoreClass.id)"]
        }
        let indices = chosen.selection.indices()
        var table = CSVTable(
            columns: Self.fixedColumns + classes
                + indices.flatMap { entry in
                    Self.indexColumns.map { "\($0).\(entry.index.id)" }
                })
        var all = chosen.sourceCells.merging(cells(of: chosen.selection.composite())) { $1 }
        for (index, estimate) in indices {
            guard let estimate = estimate.value else { continue }
            for (column, cell) in zip(Self.indexColumns, cells(of: estimate)) {
                all["\(column).\(index.id)"] = cell
            }
        }
        table.add(all)
        for row in groups?.rows ?? [] {
            let own: [String: CSVTable.Cell] = [
                "segment": CSVTable.Cell(groups) { .text($0.segment.id.name) },
                "group": .text(row.value),
            ]
            let cells = chosen.sourceCells.merging(own) { $1 }
            table.add(cells.merging(self.cells(of: row.composite)) { $1 })
        }
        return table.text
    }

    /// None without a composite: nothing is hidden then, there is nothing.
    private func cells(of composite: Disclosed<CompositeEstimate>) -> [String: CSVTable.Cell] {
        guard chosen.questionnaire.hasComposite else { return [:] }
        guard let composite = composite.value else { return ["hidden": .flag(true)] }
        let units = composite.unitMean
        let interval = units?.uncertainty.precision?.interval
        var cells: [String: CSVTable.Cell] = [
            "hidden": .flag(false),
            "replies": .integer(composite.replies),
            "unscored": .integer(composite.unscored),
            "class": CSVTable.Cell(composite.scoreClass) { .text($0.id.name) },
            "certainty": CSVTable.Cell(composite.certainty) { .text($0.name) },
            "units": CSVTable.Cell(units) { .integer($0.base.count) },
            "unit-mean": CSVTable.Cell(units?.mean) { .number($0.double) },
            "unit-interval-low": CSVTable.Cell(interval) { .number($0.low) },
            "unit-interval-high": CSVTable.Cell(interval) { .number($0.high) },
        ]
        for share in composite.classes {
            cells["respondents.\(share.scoreClass.id)"] = .integer(share.respondents.count)
            cells["units.\(share.scoreClass.id)"] = CSVTable.Cell(share.units) {
                .integer($0.count)
            }
        }
        return cells.merging(MeanCells.cells(of: composite.respondents)) { $1 }
    }

    /// In the order of `indexColumns`, the interval in the unit of the value.
    private func cells(of index: IndexEstimate) -> [CSVTable.Cell] {
        let interval: ConfidenceInterval? =
            switch index.figure {
            case .mean(let mean): mean.uncertainty.precision?.interval
            case .share(let share):
                share.printedInterval.map {
                    ConfidenceInterval(low: $0.low * 100, high: $0.high * 100)
                }
            }
        return [
            CSVTable.Cell(index.value) { .number($0.double) },
            CSVTable.Cell(interval) { .number($0.low) },
            CSVTable.Cell(interval) { .number($0.high) },
            .integer(index.answered),
            CSVTable.Cell(index.scoreClass) { .text($0.id.name) },
            CSVTable.Cell(index.certainty) { .text($0.name) },
        ]
    }
}
