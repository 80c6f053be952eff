public import Analysis
import ExactNumbers
public import Questionnaires
import Statistics

/// How many respondents have which composite score, in steps that meet the thresholds.
public struct HistogramChart {
    private let composite: CompositeEstimate
    private let rules: ScoreRules

    public init(_ composite: CompositeEstimate, rules: ScoreRules) {
        self.composite = composite
        self.rules = rules
    }

    private struct Bin {
        let from: Ratio
        let to: Ratio
        let classIndex: Int?
        var count = 0
    }

    /// Steps of a quarter, or of a sixteenth of the range where that is coarser; a threshold within
    /// a step divides it, so that each bar belongs to one class.
    private var bins: [Bin] {
        let low = Ratio(rules.range.lowerBound)
        let high = Ratio(rules.range.upperBound)
        let span = rules.range.upperBound - rules.range.lowerBound
        let step = span <= 8 ? Ratio(Int128(1), 4) : Ratio(Int128(span), 16)
        var edges = [low]
        while let last = edges.last, last + step < high { edges.append(last + step) }
        edges.append(high)
        edges += rules.thresholds.map { Ratio($0) }.filter { $0 > low && $0 < high }
        let sorted = Array(Set(edges)).sorted()
        var bins = zip(sorted, sorted.dropFirst()).map { from, to in
            let index = rules.classes.firstIndex { item in
                item.from.map { from >= Ratio($0) } ?? true
            }
            return Bin(from: from, to: to, classIndex: index)
        }
        for entry in composite.scores {
            // Half-open from below; the highest score of all belongs to the last bar.
            let index = bins.firstIndex { entry.score < $0.to } ?? bins.count - 1
            if bins.indices.contains(index) { bins[index].count += entry.count }
        }
        let first = bins.firstIndex { $0.count > 0 } ?? 0
        let last = bins.lastIndex { $0.count > 0 } ?? bins.count - 1
        let lowest = rules.thresholds.min().map { Ratio($0) - Ratio(1) } ?? low
        return bins.enumerated().filter { index, bin in
            index >= first && index <= last || (bin.from >= lowest && index >= first)
                || (index < first && bin.from >= lowest)
        }.map(\.element)
    }

    public func figure(size: Size, context: DrawingContext) -> Figure {
        let bins = bins
        let caption = Caption(
            id: "composite", outline: title[context.lead], alternative: alternative(bins, context))
        guard composite.respondents.base.count > 0, let first = bins.first, let last = bins.last
        else {
            let text = Words("No reply has a score", "没有可计分的答卷")[context.lead]
            let mark = context.line(text, x: 0, y: 20, size: 9, colour: context.theme.secondary)
            return Figure(size: size, marks: [.group(caption, [mark])])
        }
        let top = 32.0
        let bottom = size.height - 26
        let scale = LinearScale(first.from.double...last.to.double, from: 2, to: size.width - 2)
        let most = max(1, bins.map(\.count).max() ?? 1)
        let heights = LinearScale(0...Double(most), from: 0, to: bottom - top - 12)
        let colours = ClassSharesChart.colours(of: rules.classes, context.theme)
        var marks: [Mark] = []
        for bin in bins {
            let (left, right) = (scale(bin.from.double), scale(bin.to.double))
            let height = heights(Double(bin.count))
            let colour = bin.classIndex.flatMap { colours.indices.contains($0) ? colours[$0] : nil }
            marks.append(
                .rect(
                    Rect(left: left + 0.8, top: bottom - height, right: right - 0.8, bottom: bottom),
                    fill: colour ?? context.theme.between))
            if bin.count > 0 {
                marks.append(
                    context.line(
                        NumberText.count(bin.count), x: (left + right) / 2, y: bottom - height - 4,
                        size: 7.8, anchor: .middle))
            }
        }
        marks.append(
            .line(
                from: Point(x: 0, y: bottom), to: Point(x: size.width, y: bottom),
                Stroke(context.theme.secondary, width: 0.8)))
        marks += thresholdLines(scale, top: top, bottom: bottom, context)
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
        rules.thresholdLines.flatMap { line -> [Mark] in
            let x = scale(line.double)
            return [
                .line(
                    from: Point(x: x, y: top - 10), to: Point(x: x, y: bottom),
                    Stroke(line.colour(context.theme), width: 1.1, dash: [3, 2])),
                context.line(
                    line.words()[context.lead], x: x, y: top - 14, size: 7.4, .semibold,
                    colour: line.colour(context.theme), anchor: .middle),
            ]
        }
    }

    private var title: Words { Words("Distribution of the composite", "综合得分分布") }

    private func alternative(_ bins: [Bin], _ context: DrawingContext) -> String {
        let parts = bins.filter { $0.count > 0 }.map { bin in
            "\(bin.from.rounded(toPlaces: 2)) – \(bin.to.rounded(toPlaces: 2)): \(bin.count)"
        }
        return title[context.lead] + ": " + parts.joined(separator: "; ")
    }
}
