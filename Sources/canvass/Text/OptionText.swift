import Analysis
import Documents
import ExactNumbers
import Questionnaires
import Statistics

/// The answers that have no scale, as `canvass analyse items` prints them: options and numbers.
struct OptionText {
    private let chosen: ChosenSample
    private let style: NumberStyle
    private let words: MethodWords

    private var language: OutputLanguage { chosen.language }

    init(_ chosen: ChosenSample, _ style: NumberStyle, _ words: MethodWords) {
        self.chosen = chosen
        self.style = style
        self.words = words
    }

    /// A table for each item with options, then one for all numbers; what too few answered is left
    /// out and named in `hidden`.
    func blocks(for terminal: Terminal) -> [[String]] {
        let tables = chosen.selection.options().compactMap { $0.estimate.value }.map(table)
        let numbers = numbers
        return (tables + (numbers.rows.isEmpty ? [] : [numbers])).map { $0.lines(for: terminal) }
    }

    /// Whether anything may not be shown.
    var isAnythingHidden: Bool {
        chosen.selection.options().contains { $0.estimate.value == nil }
            || chosen.selection.numbers().contains { $0.estimate.value == nil }
    }

    private func table(_ estimate: OptionEstimate) -> TextTable {
        let isRanking = estimate.rows.contains { $0.rank != nil }
        var columns = [
            TextTable.Column(
                heading: isRanking ? language.say("ranked", "排序人数") : language.say("n", "人数")),
            TextTable.Column(heading: language.say("share", "占比")),
            TextTable.Column(heading: language.say("95 % interval", "95% 置信区间")),
        ]
        if isRanking {
            columns.append(TextTable.Column(heading: language.say("mean rank", "平均名次")))
        }
        var table = TextTable(labelHeading: heading(estimate), columns: columns)
        for row in estimate.rows {
            var cells = [
                style.count(row.chosen.count), style.share(row.chosen.share),
                style.shareInterval(row.chosen.printedInterval),
            ]
            if isRanking { cells.append(style.value(row.rank?.mean)) }
            table.rows.append(
                TextTable.Row(
                    label: TextTable.Cell("  " + language[row.option.label]),
                    cells: cells.map { TextTable.Cell($0) }))
        }
        return table
    }

    /// `reason What should we do better (133 answered, 12 not)`.
    private func heading(_ estimate: OptionEstimate) -> String {
        let missing = estimate.missing.filter { $0.key != .notAsked }.values.reduce(0, +)
        let count = style.count(estimate.answered)
        let without = style.count(missing)
        return TextTable.Cell(estimate.item.name(in: language)).text
            + language.say(
                " (\(count) answered\(missing > 0 ? ", \(without) did not" : ""))",
                "（\(count) 人作答\(missing > 0 ? "，\(without) 人未答" : "")）")
    }

    private var numbers: TextTable {
        var table = TextTable(
            labelHeading: language.say("Numbers", "数值题"),
            columns: [
                TextTable.Column(heading: "n"),
                TextTable.Column(heading: language.say("mean", "均值")),
                TextTable.Column(heading: language.say("95 % interval", "95% 置信区间")),
                TextTable.Column(heading: language.say("median", "中位数")),
            ])
        for estimate in chosen.selection.numbers().compactMap(\.estimate.value) {
            let interval: String
            switch estimate.mean.uncertainty {
            case .known(let precision): interval = style.interval(precision.reachable)
            case .unknown(let reason): interval = words.noInterval(reason)
            }
            var label = estimate.item.name(in: language)
            if case .number(let form) = estimate.item.kind, let unit = form.unit {
                label += language.say(" (\(language[unit]))", "（\(language[unit])）")
            }
            table.rows.append(
                TextTable.Row(
                    label: TextTable.Cell(label),
                    cells: [
                        TextTable.Cell(style.count(estimate.answered)),
                        TextTable.Cell(style.value(estimate.mean.mean)), TextTable.Cell(interval),
                        TextTable.Cell(style.short(estimate.mean.median)),
                    ]))
        }
        return table
    }
}
