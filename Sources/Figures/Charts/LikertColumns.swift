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
    let meanRight: Double
    let countRight: Double
    private let chart: LikertChart
    private let context: DrawingContext

    init(width: Double, chart: LikertChart, context: DrawingContext) {
        self.chart = chart
        self.context = context
        let items = chart.sections.flatMap(\.items)
        labelWidth = width * 0.235
        countRight = width
        meanRight = width - 34
        let panelEnd = meanRight - 36
        let panelStart = panelEnd - width * 0.155
        let shown = items.filter { $0.answered >= max(1, chart.floor) }
        axis = ScoreAxis(
            showing: shown.flatMap { item in
                [item.scoreMean?.double, item.scoreInterval?.low, item.scoreInterval?.high]
                    .compactMap { $0 }
            },
            rules: chart.rules, from: panelStart, to: panelEnd, context: context)

        var widest = (negative: 0.0, positive: 0.0, neutral: 0.0)
        for item in shown {
            let sides = ScaleSides(chart.scale, lowIsGood: item.item.lowIsGood)
            func sum(_ codes: [Int]) -> Double {
                item.distribution.filter { codes.contains($0.code) }
                    .reduce(0) { $0 + ($1.share?.double ?? 0) * 100 }
            }
            widest.negative = max(widest.negative, sum(sides.negative))
            widest.positive = max(widest.positive, sum(sides.positive))
            widest.neutral = max(widest.neutral, sum(sides.neutral.map { [$0] } ?? []))
        }
        let hasNeutral = chart.scale.codes.count % 2 == 1
        let start = labelWidth + 14
        let gaps = 24.0 + 26 + (hasNeutral ? 30 : 8)
        let room = panelStart - start - gaps
        let neutralShare = hasNeutral ? max(widest.neutral, 12) : 0
        unit = room / max(40, max(8, widest.negative) + max(30, widest.positive) + neutralShare)
        centre = start + 24 + max(8, widest.negative) * unit
        neutral = hasNeutral ? centre + max(30, widest.positive) * unit + 26 : nil
    }

    func header(top: Double) -> [Mark] {
        let colours = context.theme.scaleColours(chart.scale.codes.count)
        let sides = ScaleSides(chart.scale, lowIsGood: chart.scale.direction == .lowIsGood)
        let y = top - 13
        func key(
            _ code: Int, _ colour: Colour, at x: Double, within room: Double = .infinity
        ) -> (marks: [Mark], width: Double) {
            let label = chart.scale.label(of: code, in: context.lead)
            let text = context.fitted(label, within: room, size: 7.6)
            return (
                [
                    .rect(Rect(x: x, y: y - 6.4, width: 7.6, height: 7.6), fill: colour),
                    context.line(text, x: x + 11, y: y + 0.2, size: 7.6),
                ], 11 + context.width(text, size: 7.6)
            )
        }
        var marks: [Mark] = []
        let ordered = sides.negative + (sides.neutral.map { [$0] } ?? []) + sides.positive
        let hue = Dictionary(uniqueKeysWithValues: zip(ordered, colours))
        // Scales of many points show their ends only.
        let negatives = sides.negative.count > 3 ? [sides.negative[0]] : sides.negative
        let positives =
            sides.positive.count > 3 ? [sides.positive[sides.positive.count - 1]] : sides.positive
        var x = centre + 2
        for code in positives {
            let (drawn, width) = key(code, hue[code] ?? context.theme.ink, at: x)
            marks += drawn
            x += width + 12
        }
        let widths = negatives.map {
            11 + context.width(chart.scale.label(of: $0, in: context.lead), size: 7.6) + 12
        }
        x = centre - widths.reduce(0, +)
        for (code, width) in zip(negatives, widths) {
            marks += key(code, hue[code] ?? context.theme.ink, at: x).marks
            x += width
        }
        if let neutral, let code = sides.neutral {
            let room = axis.scale.start - neutral - 24
            marks += key(code, hue[code] ?? context.theme.ink, at: neutral + 2, within: room).marks
        }
        let mean = Words("Mean", "均值")[context.lead]
        let panel = Words("Mean and 95 % interval", "均值及95%置信区间")[context.lead]
        marks.append(
            context.line(
                panel, x: (axis.scale.start + axis.scale.end) / 2, y: top - 18, size: 7.6,
                .semibold, anchor: .middle))
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
