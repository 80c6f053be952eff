public import Analysis
import ExactNumbers
public import Questionnaires
import Statistics

/// How many respondents have which composite score, in steps that meet the thresholds.
public struct HistogramChart: Chart {
    private let composite: CompositeEstimate
    private let rules: ScoreRules

    public init(_ composite: CompositeEstimate, rules: ScoreRules) {
        self.composite = composite
        self.rules = rules
    }

    /// A step of the score, closed below and open above, with how many are in it by class.
    private struct Bin {
        let from: Ratio
        let to: Ratio
        /// In the order of the definition's classes; one entry without classes.
        var counts: [Int]

        var count: Int { counts.reduce(0, +) }
    }

    /// A sixteenth of the range at most: 1, 2, 2.5 or 5 times a power of ten, a quarter on 1–5.
    private var step: Ratio {
        let span = Ratio(rules.range.upperBound - rules.range.lowerBound)
        var unit = Ratio(Int128(1), 1000)
        while unit * Ratio(160) <= span { unit = unit * Ratio(10) }
        let factors = [Ratio(5), Ratio(Int128(5), 2), Ratio(2), Ratio(1)]
        return factors.map { $0 * unit }.first { $0 * Ratio(16) <= span } ?? unit
    }

    /// All steps of one width, so that a bar's height says how many; a threshold within a step divides
    /// its bar by colour.
    private var bins: [Bin] {
        let low = Ratio(rules.range.lowerBound)
        let high = Ratio(rules.range.upperBound)
        let step = step
        let none = [Int](repeating: 0, count: max(1, rules.classes.count))
        var bins: [Bin] = []
        var from = low
        while from < high {
            bins.append(Bin(from: from, to: from + step, counts: none))
            from = from + step
        }
        for entry in composite.scores {
            // The highest score of all belongs to the last bar.
            let index = bins.firstIndex { entry.score < $0.to } ?? bins.count - 1
            let place = rules.classes.firstIndex { item in
                item.from.map { entry.score >= Ratio($0) } ?? true
            }
            bins[index].counts[place ?? 0] += entry.count
        }
        // From the lowest that somebody has, or a quarter of the range under the thresholds.
        let lowest = (rules.thresholds.min().map { Ratio($0) } ?? high) - step * Ratio(4)
        let first = bins.firstIndex { $0.count > 0 || $0.from >= lowest } ?? 0
        return Array(bins.dropFirst(first))
    }

    public func figure(size: Size, context: DrawingContext) -> Figure {
        let bins = bins
        let caption = Caption(
            id: "composite", outline: title[context.lead], alternative: alternative(bins, context))
        guard composite.respondents.base.count > 0, let first = bins.first, let last = bins.last
        else {
            let text = Withheld.noScores[context.lead]
            let mark = context.line(text, x: 0, y: 20, size: 9, colour: context.theme.secondary)
            return Figure(size: size, marks: [.group(caption, [mark])])
        }
        let top = 32.0
        let bottom = size.height - 26
        let scale = LinearScale(
            first.from.double...last.to.double, from: 10, to: max(11, size.width - 10))
        let most = max(1, bins.map(\.count).max() ?? 1)
        // Counts stand above the bars and under the names of the thresholds.
        let heights = LinearScale(0...Double(most), from: 0, to: bottom - top - 12)
        let colours = ClassSharesChart.colours(of: rules.classes, context.theme)
        var marks: [Mark] = []
        var figures: [Mark] = []
        for bin in bins {
            let (left, right) = (scale(bin.from.double), scale(bin.to.double))
            let height = heights(Double(bin.count))
            // The lowest class at the foot of the bar.
            var foot = bottom
            for (place, count) in bin.counts.enumerated().reversed() where count > 0 {
                let head = foot - heights(Double(count))
                marks.append(
                    .rect(
                        Rect(left: left + 0.8, top: head, right: right - 0.8, bottom: foot),
                        fill: colours.indices.contains(place)
                            ? colours[place] : context.theme.between))
                foot = head
            }
            let text = NumberText.count(bin.count)
            let width = context.width(text, size: 7.8)
            if bin.count > 0, width < right - left + 6 {
                // A threshold within the step would cross its figure out.
                let middle = (left + right) / 2
                if rules.thresholdLines.contains(where: {
                    abs(scale($0.double) - middle) < width / 2 + 1.5
                }) {
                    figures.append(
                        .rect(
                            Rect(
                                x: middle - width / 2 - 1.5, y: bottom - height - 11,
                                width: width + 3, height: 8.4), fill: context.theme.paper))
                }
                figures.append(
                    context.line(
                        text, x: middle, y: bottom - height - 4,
                        size: 7.8, anchor: .middle))
            }
        }
        marks += thresholdLines(scale, top: top, bottom: bottom, context) + figures
        marks.append(
            .line(
                from: Point(x: 0, y: bottom), to: Point(x: size.width, y: bottom),
                Stroke(context.theme.secondary, width: 0.8)))
        let (ticks, places) = scale.ticks(about: 9)
        for tick in ticks {
            marks.append(
                context.line(
                    NumberText.fixed(tick, places: max(1, places)), x: scale(tick), y: bottom + 11,
                    size: 7.2, colour: context.theme.secondary, anchor: .middle))
        }
        marks.append(
            context.line(
                Words("Composite score of a respondent", "答卷综合得分")[context.lead],
                x: size.width / 2, y: bottom + 22, size: 7.4, colour: context.theme.secondary,
                anchor: .middle))
        return Figure(size: size, marks: [.group(caption, marks)])
    }

    private func thresholdLines(
        _ scale: LinearScale, top: Double, bottom: Double, _ context: DrawingContext
    ) -> [Mark] {
        let lines = rules.thresholdLines.map { line in
            let x = scale(line.double)
            return Mark.line(
                from: Point(x: x, y: top - 10), to: Point(x: x, y: bottom),
                Stroke(line.colour(context.theme), width: 1.1, dash: [3, 2]))
        }
        return lines
            + rules.thresholdLines.names(
                on: scale, y: top - 14, size: 7.4, within: scale.start...scale.end,
                context: context)
    }

    private var title: Words { Words("Distribution of the composite", "综合得分分布") }

    /// One row for each bar that is drawn.
    public var table: DataTable {
        let bins = composite.respondents.base.count > 0 ? bins : []
        return DataTable(
            id: "composite", title: title,
            columns: [
                DataTable.Column("from", Words("From", "起")),
                DataTable.Column("to", Words("To below", "止（不含）")),
                DataTable.Column("n", Words("Respondents", "受访者")),
            ],
            rows: bins.map { bin in
                [
                    .score(bin.from, thresholds: []), .score(bin.to, thresholds: []),
                    .count(bin.count),
                ]
            },
            notes: [Words("The last step includes its end.", "最后一组包含上限。")])
    }

    private func alternative(_ bins: [Bin], _ context: DrawingContext) -> String {
        let parts = bins.filter { $0.count > 0 }.map { bin in
            context.value(
                "\(NumberText.score(bin.from)) – \(NumberText.score(bin.to))", count: bin.count)
        }
        return context.alternative(title, parts)
    }
}
