public import Analysis
import ExactNumbers
import Questionnaires
import Statistics

/// The options of one item as bars: who chose each, of those who answered; of a ranking the mean rank.
public struct OptionsChart: Chart {
    /// In points.
    private static let headHeight = 18.0
    /// Higher where some option has a name for two lines.
    private let rowHeight: Double

    private let id: String
    private let title: Words
    private let rows: ArraySlice<OptionEstimate.Row>
    private let answered: Int
    /// How many options a ranking has; `nil` where options are chosen and not ranked.
    private let ranks: Int?
    private var isRanking: Bool { ranks != nil }
    /// Whether the first options are in another chart.
    private var isContinued: Bool { rows.startIndex > 0 }
    private var ending: Words { isContinued ? .continued : Words("") }

    private init(id: String, _ estimate: OptionEstimate, _ rows: ArraySlice<OptionEstimate.Row>) {
        self.id = id
        title = Words(estimate.item.title)
        self.rows = rows
        answered = estimate.answered
        ranks = estimate.rows.contains { $0.rank != nil } ? estimate.rows.count : nil
        rowHeight = Self.rowHeight(of: estimate)
    }

    private static func rowHeight(of estimate: OptionEstimate) -> Double {
        // A line of the column of names holds about sixteen Chinese characters, thirty-two others.
        let isLong = estimate.rows.map { Words($0.option.label) }.contains {
            $0.english.count > 32 || $0.chinese.count > 16
        }
        return isLong ? 21 : 17
    }

    /// One chart, or where it would be higher than `height` several, each with some of the options.
    public static func charts(
        id: String, _ estimate: OptionEstimate, within height: Double
    ) -> [OptionsChart] {
        let fitting = (height - headHeight - 4) / rowHeight(of: estimate)
        let most = max(1, Int(min(fitting, Double(estimate.rows.count))))
        return estimate.rows.evenSlices(of: most).enumerated().map { number, rows in
            OptionsChart(id: number == 0 ? id : "\(id)-\(number + 1)", estimate, rows)
        }
    }

    public var height: Double { Self.headHeight + Double(rows.count) * rowHeight + 4 }

    public func figure(width: Double, context: DrawingContext) -> Figure {
        let theme = context.theme
        let name = width * 0.40
        let start = name + 8
        let end = width - 34
        var marks: [Mark] = [
            .rect(Rect(x: 0, y: 0, width: width, height: 15), fill: theme.band)
        ]
        marks += context.heading(
            title, ending: ending, x: 6, y: 10.6, size: 8.6, within: width - 90)
        let base = Words("n = \(NumberText.count(answered))")
        marks.append(
            context.line(
                base[context.lead], x: width - 6, y: 10.8, size: 7.6, colour: theme.secondary,
                anchor: .end))
        // A full bar is everybody who answered.
        let isLow = LowBase.holds(of: answered)
        for (number, row) in rows.enumerated() {
            let middle = Self.headHeight + (Double(number) + 0.5) * rowHeight
            marks += context.label(
                Words(row.option.label), x: 6, middle: middle, width: name - 10,
                height: rowHeight, size: 8.2)
            guard answered > 0 else {
                marks.append(
                    context.line("–", x: start, y: middle + 2.9, size: 8, colour: theme.secondary))
                continue
            }
            let (part, text) = bar(of: row, context)
            let length = part * (end - start - 30)
            if length > 0 {
                marks.append(
                    .rect(
                        Rect(x: start, y: middle - 4.5, width: max(0.8, length), height: 9),
                        fill: isLow
                            ? theme.sequential[3].pale(LikertRow.pale) : theme.sequential[3]))
            }
            marks.append(
                context.line(
                    text, x: start + max(0.8, length) + 5,
                    y: middle + 2.9, size: 8, .semibold))
            marks.append(
                context.line(
                    NumberText.count(row.chosen.count), x: width - 6, y: middle + 2.9, size: 7.6,
                    colour: theme.secondary, anchor: .end))
        }
        let caption = Caption(
            id: id, outline: title[context.lead] + ending[context.lead],
            alternative: context.alternative(
                title,
                rows.map { row in
                    "\(Words(row.option.label)[context.lead]) \(bar(of: row, context).text)"
                }))
        return Figure(
            size: Size(width: width, height: height), marks: [.group(caption, marks)])
    }

    /// How long its bar is, of 1, and what stands beside it: the share that chose it; of a ranking the
    /// mean rank, the longest bar for the first.
    private func bar(
        of row: OptionEstimate.Row, _ context: DrawingContext
    ) -> (length: Double, text: String) {
        guard let ranks else {
            let share = row.chosen.share ?? .zero
            return (share.double, context.percent(share))
        }
        guard let rank = row.rank?.mean else { return (0, "–") }
        let length = (Double(ranks) + 1 - rank.double) / Double(ranks)
        return (min(1, max(0, length)), "ø \(NumberText.score(rank))")
    }

    /// In the width of `size`; the height is the chart's own, see `height`.
    public func figure(size: Size, context: DrawingContext) -> Figure {
        Figure(size: size, marks: figure(width: size.width, context: context).marks)
    }

    public var table: DataTable {
        let rank: [DataTable.Column] =
            isRanking ? [DataTable.Column("rank", Words("Mean rank", "平均名次"))] : []
        return DataTable(
            id: id, title: title.followed(by: ending),
            columns: [
                DataTable.Column("option", Words("Option", "选项")),
                DataTable.Column("share", Words("Share", "占比")), .count,
            ] + rank,
            rows: rows.map { row in
                let known: [DataTable.Cell] = [
                    .text(Words(row.option.label)), .share(row.chosen.share),
                    .count(row.chosen.count),
                ]
                return isRanking
                    ? known + [row.rank?.mean.map { .score($0, thresholds: []) } ?? .none] : known
            },
            notes: [Words("n = \(NumberText.count(answered))")])
    }
}
