import ExactNumbers
import Questionnaires
import Statistics

/// One column of a chart of scores: names, the strip with its dots, and the figures beside it.
struct ScoreDotsColumn {
    private let chart: ScoreDotsChart
    private let context: DrawingContext
    private let x: Double
    private let width: Double
    private let top: Double
    private let rowHeight: Double
    private let labelWidth: Double
    private let axis: ScoreAxis
    private let scoreRight: Double
    /// `nil` where no row has a change, or the column is too narrow for one more.
    private let changeRight: Double?

    private var theme: Theme { context.theme }
    private var size: Double { Self.size(rowHeight: rowHeight) }
    private var countRight: Double { x + width }

    /// In points; a narrower column has room for score and n only.
    private static let leastWidthWithChange = 320.0

    init(
        chart: ScoreDotsChart, x: Double, width: Double, top: Double, rowHeight: Double,
        context: DrawingContext
    ) {
        self.chart = chart
        self.x = x
        self.width = width
        self.top = top
        self.rowHeight = rowHeight
        self.context = context
        let size = Self.size(rowHeight: rowHeight)
        labelWidth = context.labelWidth(
            chart.rows.map { $0.name.followed(by: $0.sign) }, size: size,
            within: (width * 0.2)...(width * 0.34))
        let counts = chart.rows.map { context.width(NumberText.count($0.count), size: size) }
        let beforeCount = x + width - max(34, (counts.max() ?? 0) + 10)
        let changes = chart.rows.compactMap { $0.change?.width(size: size, context) }
        let hasChange =
            !changes.isEmpty && chart.waves != nil && width >= Self.leastWidthWithChange
        changeRight = hasChange ? beforeCount : nil
        let scoreRight =
            hasChange ? beforeCount - max(40, (changes.max() ?? 0) + 10) : beforeCount
        self.scoreRight = scoreRight
        let scores = chart.rows.map {
            context.width(
                NumberText.score($0.mean, thresholds: chart.rules.thresholds), size: size,
                .semibold)
        }
        axis = ScoreAxis(
            showing: chart.ends, rules: chart.rules, from: x + labelWidth + 10,
            to: scoreRight - max(40, (scores.max() ?? 0) + 20), context: context)
    }

    /// Of the text, in points.
    private static func size(rowHeight: Double) -> Double {
        if rowHeight < 12 { return 7.6 }
        return rowHeight < ScoreDotsChart.highHeight ? 8.8 : 10.4
    }

    func marks(of rows: [ScoreDotsChart.Row]) -> [Mark] {
        let bottom = top + Double(rows.count) * rowHeight
        // The thresholds lie under the dots, so that a dot on one stays whole.
        var marks =
            axis.ground(top: top, bottom: bottom, grid: true) + header
            + axis.lines(top: top, bottom: bottom)
        for (index, row) in rows.enumerated() {
            let middle = top + (Double(index) + 0.5) * rowHeight
            if index > 0 {
                let y = top + Double(index) * rowHeight
                marks.append(
                    .line(
                        from: Point(x: x, y: y), to: Point(x: x + width, y: y),
                        Stroke(theme.grid, width: 0.6)))
            }
            marks += context.label(
                row.name, sign: row.sign, x: x, middle: middle, width: labelWidth,
                height: rowHeight, size: size)
            marks += dots(of: row, middle: middle) + figures(of: row, middle: middle)
        }
        return marks
    }

    private var header: [Mark] {
        var heads = [(Words("Score", "得分"), scoreRight), (Words("n"), countRight)]
        if let changeRight { heads.insert((Words("Change", "变化"), changeRight), at: 1) }
        return heads.map { words, right in
            context.line(
                words[context.lead], x: right, y: top - 7, size: 7.6, colour: theme.secondary,
                anchor: .end)
        }
    }

    private func dots(of row: ScoreDotsChart.Row, middle: Double) -> [Mark] {
        let colour = Standing(row.mean, axis.thresholds).colour(theme)
        let radius = rowHeight < ScoreDotsChart.highHeight ? min(3.8, rowHeight * 0.3) : 5
        let here = Point(x: axis.scale(row.mean.double), y: middle)
        var marks: [Mark] = []
        if let previous = row.previous {
            let before = Point(x: axis.scale(previous.double), y: middle)
            marks.append(.line(from: before, to: here, Stroke(theme.muted, width: 1)))
        }
        // A ring of paper would cut an interval that is hardly longer than the dot into crumbs.
        var ring: Stroke? = Stroke(theme.paper, width: 0.8)
        if let interval = row.interval {
            let (low, high) = (axis.scale(interval.low), axis.scale(interval.high))
            if high - low < 2 * radius + 10 { ring = nil }
            let half = min(2.4, rowHeight * 0.2)
            marks.append(
                row.isOfFew
                    // Open, as the interval of few answers is in every chart.
                    ? .rect(
                        Rect(left: low, top: middle - half, right: high, bottom: middle + half),
                        radius: half, fill: theme.paper, stroke: Stroke(colour, width: 0.8))
                    : .line(
                        from: Point(x: low, y: middle), to: Point(x: high, y: middle),
                        Stroke(colour, width: 2.4, cap: .round)))
        }
        if let previous = row.previous {
            marks.append(
                ScoreDotsChart.previousDot(
                    at: Point(x: axis.scale(previous.double), y: middle), radius: radius - 0.5,
                    theme))
        }
        marks.append(
            .circle(
                centre: here, radius: radius,
                fill: row.isOfFew ? colour.pale(LikertRow.pale) : colour,
                stroke: row.isOfFew
                    ? Stroke(colour, width: 1) : ring))
        return marks
    }

    private func figures(of row: ScoreDotsChart.Row, middle: Double) -> [Mark] {
        let standing = Standing(row.mean, axis.thresholds)
        let text = NumberText.score(row.mean, thresholds: chart.rules.thresholds)
        let baseline = middle + size * 0.36
        var marks = [
            context.line(
                text, x: scoreRight, y: baseline, size: size, .semibold,
                colour: standing == .between ? theme.ink : standing.colour(theme), anchor: .end),
            context.line(
                NumberText.count(row.count), x: countRight, y: baseline, size: size,
                colour: theme.secondary, anchor: .end),
        ]
        let width = context.width(text, size: size, .semibold)
        marks += standing.sign(at: Point(x: scoreRight - width - 6, y: middle), theme)
        guard let changeRight else { return marks }
        marks +=
            row.change?.marks(right: changeRight, middle: middle, size: size, context)
            ?? [
                context.line(
                    "–", x: changeRight, y: baseline, size: size, colour: theme.secondary,
                    anchor: .end)
            ]
        return marks
    }
}
