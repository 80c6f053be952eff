import Analysis
import ExactNumbers
import Questionnaires
import Statistics

/// The columns of a Likert chart: where bars, means and counts stand.
struct LikertColumns {
    let labelWidth: Double
    /// One per cent of answers, in points.
    let unit: Double
    let centre: Double
    /// Where the neutral column starts; `nil` for scales with an even number of points.
    let neutral: Double?
    let axis: ScoreAxis
    let panelStart: Double
    let meanRight: Double
    let countRight: Double
    private let chart: LikertChart
    private let context: DrawingContext

    init(width: Double, chart: LikertChart, context: DrawingContext) {
        self.chart = chart
        self.context = context
        let items = chart.sections.flatMap(\.items)
        labelWidth = context.labelWidth(
            items.map { Words($0.item.title).followed(by: " †") },
            within: (width * 0.2)...(width * 0.34))
        countRight = width
        let counts = items.map { context.width(NumberText.count($0.answered), size: 8.4) }
        meanRight = width - max(34, (counts.max() ?? 0) + 10)
        let shown = items.filter { $0.answered > 0 && !chart.hidden.contains($0.item.id) }
        let figures = shown.compactMap(chart.mean)
        let means = figures.map { context.width($0.text, size: 8.8, .semibold) }
        let panelEnd = meanRight - max(36, (means.max() ?? 0) + 18)
        panelStart = panelEnd - width * 0.155
        switch chart.meanScale {
        case .score:
            axis = ScoreAxis(
                showing: chart.ownEnds + chart.ends,
                rules: chart.rules, from: panelStart, to: panelEnd, context: context)
        case .own(let codes, let lowIsGood):
            axis = ScoreAxis(
                ownScale: codes, lowIsGood: lowIsGood, from: panelStart, to: panelEnd,
                context: context)
        }

        var widest = (negative: 0.0, positive: 0.0, neutral: 0.0)
        for item in shown {
            guard let scale = item.item.scale else { continue }
            let sides = ScaleSides(scale, lowIsGood: item.item.lowIsGood)
            func sum(_ codes: [Int]) -> Double {
                item.distribution.filter { codes.contains($0.code) }
                    .reduce(0) { $0 + ($1.share?.double ?? 0) * 100 }
            }
            widest.negative = max(widest.negative, sum(sides.negative))
            widest.positive = max(widest.positive, sum(sides.positive))
            widest.neutral = max(widest.neutral, sum(sides.neutral.map { [$0] } ?? []))
        }
        let hasNeutral = chart.hasNeutral
        let start = labelWidth + 14
        let gaps = 24.0 + 26 + (hasNeutral ? 30 : 8)
        let room = panelStart - start - gaps
        let neutralShare = hasNeutral ? max(widest.neutral, 12) : 0
        unit = room / max(40, max(8, widest.negative) + max(30, widest.positive) + neutralShare)
        centre = start + 24 + max(8, widest.negative) * unit
        neutral = hasNeutral ? centre + max(30, widest.positive) * unit + 26 : nil
    }

    func header(top: Double) -> [Mark] {
        var marks: [Mark] = []
        let mean = Words("Mean", "均值")[context.lead]
        // Centred over the strip, but no wider than from the bars up to the edge of the chart.
        let start = panelStart - 6
        let room = countRight - start
        let titles = panelTitles.map { $0[context.lead] }
        let panel =
            titles.first { context.width($0, size: 7.6, .semibold) <= room }
            ?? context.fitted(titles.last ?? "", within: room, size: 7.6, .semibold)
        let half = context.width(panel, size: 7.6, .semibold) / 2
        marks.append(
            context.line(
                panel, x: max(start + half, min((axis.left + axis.right) / 2, countRight - half)),
                y: top - 18,
                size: 7.6, .semibold, anchor: .middle))
        marks.append(
            context.line(
                mean, x: meanRight, y: top - 7, size: 7.6, colour: context.theme.secondary,
                anchor: .end))
        marks.append(
            context.line(
                "n", x: countRight, y: top - 7, size: 7.6, colour: context.theme.secondary,
                anchor: .end))
        return marks
    }

    /// What the means are told in, where that is not the scale of the answers: the fullest wording
    /// first.
    private var panelTitles: [Words] {
        let plain = Words("Mean and 95 % interval", "均值及95%置信区间")
        switch chart.meanScale {
        case .own(let codes, _):
            let range = "\(codes.lowerBound)–\(codes.upperBound)"
            return [
                Words("Mean on \(range) and 95 % interval", "均值（\(range)）及95%置信区间"),
                Words("Mean on \(range)", "均值（\(range)）"),
            ]
        case .score:
            let range = chart.rules.range
            guard chart.items.contains(where: { $0.item.scale?.codes != range }) else {
                return [plain, Words("Mean", "均值")]
            }
            let text = "\(range.lowerBound)–\(range.upperBound)"
            return [
                Words("Mean as a score of \(text), 95 % interval", "均值（折合\(text)分）及95%置信区间"),
                Words("Mean as a score of \(text)", "均值（折合\(text)分）"),
            ]
        }
    }

    /// Where a heading ends that a line from top to bottom would cross out; `nil` where none would.
    func end(ofCrossed heading: [Mark]) -> Double? {
        let spans = heading.flatMap { mark -> [ClosedRange<Double>] in
            guard case .text(let line) = mark else { return [] }
            let width = context.measuring.width(of: line.text, in: line.font)
            return [(line.position.x - 3)...(line.position.x + max(0, width) + 3)]
        }
        let lines =
            [centre] + (neutral.map { [$0] } ?? [])
            + axis.thresholds.map {
                axis.scale($0.double)
            }
        let isCrossed = spans.contains { span in lines.contains(where: span.contains) }
        return isCrossed ? spans.map(\.upperBound).max() : nil
    }

    func centreLines(top: Double, bottom: Double) -> [Mark] {
        var marks: [Mark] = [
            .line(
                from: Point(x: centre, y: top), to: Point(x: centre, y: bottom),
                Stroke(context.theme.ink, width: 0.9))
        ]
        if let neutral {
            marks.append(
                .line(
                    from: Point(x: neutral, y: top), to: Point(x: neutral, y: bottom),
                    Stroke(context.theme.rule, width: 0.9)))
        }
        return marks
    }

    func footer(bottom: Double) -> [Mark] {
        func caption(_ words: Words, x: Double, _ anchor: TextLine.Anchor) -> Mark {
            context.line(
                words[context.lead], x: x, y: bottom + 11, size: 7.2,
                colour: context.theme.secondary, anchor: anchor)
        }
        var marks = [
            caption(Words("% negative", "负面 %"), x: centre - 6, .end),
            caption(Words("% positive", "正面 %"), x: centre + 6, .start),
        ]
        if let neutral { marks.append(caption(Words("% neutral", "中立 %"), x: neutral, .start)) }
        return marks
    }
}
