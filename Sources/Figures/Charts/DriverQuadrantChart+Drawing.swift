import Questionnaires
import Statistics

extension DriverQuadrantChart {
    public func figure(size: Size, context: DrawingContext) -> Figure {
        let caption = Caption(
            id: id, outline: title[context.lead], alternative: alternative(context))
        if let refusal {
            return context.figure(saying: refusal, caption: caption, size: size)
        }
        let drawing = DriverDrawing(chart: self, size: size.forLayout, context: context)
        return Figure(size: size, marks: [.group(caption, drawing.marks)])
    }
}

/// A driver chart laid out in a size.
private struct DriverDrawing {
    let chart: DriverQuadrantChart
    let size: Size
    let context: DrawingContext
    private let form: PrintedForm
    private let plot: Rect
    private let x: LinearScale
    private let y: LinearScale
    private let keyLeft: Double

    private static let radius = 3.6

    init(chart: DriverQuadrantChart, size: Size, context: DrawingContext) {
        self.chart = chart
        self.size = size
        self.context = context
        form = chart.points.scoreForm
        let keyWidth =
            context.labelWidth(
                chart.points.map(\.name), size: 8,
                within: (size.width * 0.18)...(size.width * 0.28)) + 74
        keyLeft = size.width - keyWidth
        plot = Rect(left: 32, top: 18, right: keyLeft - 22, bottom: size.height - 30)
        let scores = ValueAxis.domain(
            showing: chart.points.map(\.score) + [chart.scoreLine], ticks: 5)
        x = LinearScale(scores, from: plot.left, to: plot.right)
        let most = max(chart.points.map(\.importance).max() ?? 0, chart.importanceLine, 0.01)
        let least = min(chart.points.map(\.importance).min() ?? 0, 0)
        // The names of the quadrants stand over the highest point.
        let head = 22.0
        let above = (most - least) * head / max(head, plot.height - head)
        y = LinearScale(least...(most + above), from: plot.bottom, to: plot.top)
    }

    private func place(_ point: DriverQuadrantChart.Point) -> Point {
        Point(x: x(point.score), y: y(point.importance))
    }

    var marks: [Mark] {
        var space = FreeSpace(plot)
        for dot in dots { space.take(dot) }
        var marks = ground + axes
        let corners = corners
        for corner in corners { space.take(corner.rect) }
        space.avoid(Rect(x: x(chart.scoreLine) - 1, y: plot.top, width: 2, height: plot.height))
        space.avoid(
            Rect(x: plot.left, y: y(chart.importanceLine) - 1, width: plot.width, height: 2))
        marks += chart.points.map(dot)
        marks += corners.map(\.mark)
        // Names where they have a place, and numbers for the rest.
        var numbered: [DriverQuadrantChart.Point] = []
        var named: [Mark] = []
        for point in chart.points {
            if chart.isFirst(point), let name = name(of: point, in: &space) {
                named += name
            } else {
                numbered.append(point)
            }
        }
        let room = keyRoom
        let shown = numbered.count > room ? room - 1 : numbered.count
        for (index, point) in numbered.prefix(max(0, shown)).enumerated() {
            named += number(index + 1, of: point, in: &space)
        }
        return marks + named
            + key(Array(numbered.prefix(max(0, shown))), more: numbered.count - max(0, shown))
    }

    // MARK: Ground

    private var ground: [Mark] {
        let theme = context.theme
        let (middleX, middleY) = (x(chart.scoreLine), y(chart.importanceLine))
        var marks: [Mark] = [
            .rect(
                Rect(left: plot.left, top: plot.top, right: middleX, bottom: middleY),
                fill: theme.limitTint),
            .rect(plot, stroke: Stroke(theme.rule, width: 0.7)),
        ]
        let line = Stroke(theme.below, width: 1.1, dash: [4, 2.4])
        marks += [
            .line(
                from: Point(x: middleX, y: plot.top), to: Point(x: middleX, y: plot.bottom), line),
            .line(
                from: Point(x: plot.left, y: middleY), to: Point(x: plot.right, y: middleY),
                Stroke(theme.secondary, width: 0.9, dash: [4, 2.4])),
        ]
        return marks
    }

    private var axes: [Mark] {
        let theme = context.theme
        var marks: [Mark] = []
        func text(
            _ text: String, x: Double, y: Double, _ anchor: TextLine.Anchor,
            _ weight: Font.Weight = .regular, colour: Colour? = nil
        ) -> Mark {
            context.line(
                text, x: x, y: y, size: 7.4, weight, colour: colour ?? theme.secondary,
                anchor: anchor)
        }
        let lineName = chart.scoreLineName[context.lead]
        let half = context.width(lineName, size: 7.4, .semibold) / 2
        let lineX = min(max(x(chart.scoreLine), plot.left + half - 20), plot.right - half + 16)
        marks.append(
            text(lineName, x: lineX, y: plot.bottom + 11, .middle, .semibold, colour: theme.below))
        let printed = LinearScale(
            (x.domain.lowerBound * form.factor)...(x.domain.upperBound * form.factor), from: 0,
            to: 1)
        let ticks = printed.ticks(about: 5)
        let places = max(ticks.places, form.places > 0 && printed.length <= 8 ? 1 : 0)
        var last = -Double.infinity
        for tick in ticks.values {
            let name = form.axisText(tick / form.factor, places: places)
            let place = x(tick / form.factor)
            let width = context.width(name, size: 7.4)
            guard (place - lineX).magnitude > half + width / 2 + 4, place - width / 2 > last + 4
            else { continue }
            last = place + width / 2
            marks.append(text(name, x: place, y: plot.bottom + 11, .middle))
        }
        let lineY = y(chart.importanceLine)
        for tick in LinearScale(
            (y.domain.lowerBound * 100)...(y.domain.upperBound * 100), from: 0, to: 1
        ).ticks(about: 4).values where (y(tick / 100) - lineY).magnitude > 9 {
            marks.append(
                text(context.percent(tick / 100), x: plot.left - 5, y: y(tick / 100) + 2.6, .end))
        }
        marks.append(
            text(
                context.percent(chart.importanceLine), x: plot.left - 5, y: lineY + 2.6, .end,
                .semibold, colour: theme.ink))
        marks.append(
            text(
                context.fitted(
                    Words("Importance: share of what is explained ↑", "重要性：占可解释部分的比例 ↑")[
                        context.lead],
                    within: plot.right, size: 7.4), x: 0, y: 9, .start))
        marks.append(
            text(Words("Score →", "得分 →")[context.lead], x: plot.right, y: plot.bottom + 23, .end))
        return marks
    }

    /// The names of the quadrants, each in its corner where it has room.
    private var corners: [(rect: Rect, mark: Mark)] {
        let theme = context.theme
        let (middleX, middleY) = (x(chart.scoreLine), y(chart.importanceLine))
        let names: [(words: Words, isLeft: Bool, isTop: Bool, colour: Colour)] = [
            (Words("Fix first", "优先改进"), true, true, theme.below),
            (Words("Keep up", "继续保持"), false, true, theme.target),
            (Words("Low priority", "暂缓改进"), true, false, theme.secondary),
            (Words("Maintain", "维持现状"), false, false, theme.secondary),
        ]
        return names.compactMap { entry in
            let text = entry.words[context.lead]
            let width = context.width(text, size: 8, .semibold)
            let (room, height) = (
                entry.isLeft ? middleX - plot.left : plot.right - middleX,
                entry.isTop ? middleY - plot.top : plot.bottom - middleY
            )
            guard room > width + 12, height > 22 else { return nil }
            let outer = entry.isLeft ? plot.left + 6 : plot.right - 6 - width
            let inner = entry.isLeft ? middleX - 6 - width : middleX + 6
            let top = entry.isTop ? plot.top + 5 : plot.bottom - 14
            let rect = [outer, inner].map { Rect(x: $0, y: top, width: width, height: 9.5) }
                .first { rect in
                    !dots.contains { rect.touches($0) }
                }
            return rect.map { rect in
                let mark = context.line(
                    text, x: rect.left, y: top + 7.4, size: 8, .semibold, colour: entry.colour)
                return (rect, mark)
            }
        }
    }

    private var dots: [Rect] {
        chart.points.map { point in
            let (centre, half) = (place(point), Self.radius + 1)
            return Rect(x: centre.x - half, y: centre.y - half, width: half * 2, height: half * 2)
        }
    }

    // MARK: Points

    private func colour(_ point: DriverQuadrantChart.Point) -> Colour {
        chart.isFirst(point) ? context.theme.below : context.theme.between
    }

    private func dot(_ point: DriverQuadrantChart.Point) -> Mark {
        let isUnsure = chart.isUnsure(point)
        return .circle(
            centre: place(point), radius: Self.radius,
            fill: isUnsure ? context.theme.paper : colour(point),
            stroke: isUnsure
                ? Stroke(colour(point), width: 1.3) : Stroke(context.theme.paper, width: 0.6))
    }

    private static let sides: [FreeSpace.Side] = [
        .right, .left, .rightAbove, .rightBelow, .leftAbove, .leftBelow, .above, .below,
    ]

    /// The name beside its dot, on two lines at most; `nil` where it has no place.
    private func name(of point: DriverQuadrantChart.Point, in space: inout FreeSpace) -> [Mark]? {
        let centre = place(point)
        // On one line or two, but rather narrow than across a line of the plot.
        let widths = [min(plot.width * 0.45, 130), 64.0]
        for (width, mayCross) in widths.map({ ($0, false) }) + widths.map({ ($0, true) }) {
            let lines = context.wrapped(
                point.name[context.lead], within: width, size: 8.2, .semibold, most: 2)
            let widest = lines.map { context.width($0, size: 8.2, .semibold) }.max() ?? 0
            guard
                let rect = space.place(
                    Size(width: widest + 2, height: Double(lines.count) * 9.6 + 1),
                    around: centre, sides: Self.sides, distances: [6, 10, 16, 24],
                    mayCross: mayCross)
            else { continue }
            // A line of the plot does not run through a name.
            return leader(from: centre, to: rect)
                + (mayCross ? [.rect(rect, fill: context.theme.paper)] : [])
                + context.paragraph(
                    lines, x: rect.left + 1, y: rect.top + 7.8, size: 8.2, leading: 9.6, .semibold)
        }
        return nil
    }

    private func number(
        _ number: Int, of point: DriverQuadrantChart.Point, in space: inout FreeSpace
    )
        -> [Mark]
    {
        let text = String(number)
        let width = context.width(text, size: 7.2)
        let centre = place(point)
        guard
            let rect = space.place(
                Size(width: width + 1.5, height: 8), around: centre, sides: Self.sides,
                distances: [4.6, 8, 13, 20, 30, 42])
        else { return [] }
        return leader(from: centre, to: rect)
            + [context.line(text, x: rect.midX, y: rect.top + 6.6, size: 7.2, anchor: .middle)]
    }

    /// A thin line where a label had to go further away.
    private func leader(from centre: Point, to rect: Rect) -> [Mark] {
        let near = Point(
            x: min(max(centre.x, rect.left), rect.right),
            y: min(max(centre.y, rect.top), rect.bottom))
        let (dx, dy) = (near.x - centre.x, near.y - centre.y)
        let distance = (dx * dx + dy * dy).squareRoot()
        guard distance > 9 else { return [] }
        let share = Self.radius / distance
        return [
            .line(
                from: Point(x: centre.x + dx * share, y: centre.y + dy * share), to: near,
                Stroke(context.theme.secondary, width: 0.5))
        ]
    }

    // MARK: Key

    private static let leastRow = 10.0
    private var hasUnsure: Bool { chart.points.contains(where: chart.isUnsure) }
    private var keyTop: Double { 18 }
    private var keyBottom: Double { size.height - (hasUnsure ? 18 : 4) }
    private var keyRoom: Int { max(1, Int((keyBottom - keyTop) / Self.leastRow)) }

    private func key(_ points: [DriverQuadrantChart.Point], more: Int) -> [Mark] {
        let theme = context.theme
        let right = size.width
        let scoreWidth = points.map { context.width($0.scoreText, size: 8) }.max() ?? 0
        let importanceRight = right - max(scoreWidth, 24) - 8
        var marks: [Mark] = []
        if !points.isEmpty {
            for (words, x) in [
                (Words("Imp.", "重要性"), importanceRight), (Words("Score", "得分"), right),
            ] {
                marks.append(
                    context.line(
                        words[context.lead], x: x, y: 9, size: 7.2, colour: theme.secondary,
                        anchor: .end))
            }
        }
        let rows = points.count + (more > 0 ? 1 : 0)
        let height = min(22, (keyBottom - keyTop) / Double(max(1, rows)))
        let textSize = height < 12 ? 7.4 : 8
        for (index, point) in points.enumerated() {
            let middle = keyTop + (Double(index) + 0.5) * height
            let baseline = middle + textSize * 0.36
            marks.append(
                context.line(
                    String(index + 1), x: keyLeft + 10, y: baseline, size: textSize,
                    colour: theme.secondary, anchor: .end))
            marks += context.label(
                point.name, x: keyLeft + 15, middle: middle,
                width: importanceRight - 26 - keyLeft - 15, height: height, size: textSize,
                chart.isFirst(point) ? .semibold : .regular)
            marks.append(
                context.line(
                    context.percent(point.importance), x: importanceRight, y: baseline,
                    size: textSize, colour: theme.secondary, anchor: .end))
            marks.append(
                context.line(point.scoreText, x: right, y: baseline, size: textSize, anchor: .end))
        }
        if more > 0 {
            let text = Words("and \(more) more without a number", "另有\(more)题未编号")
            marks.append(
                context.line(
                    text[context.lead], x: keyLeft + 15,
                    y: keyTop + (Double(points.count) + 0.5) * height + textSize * 0.36,
                    size: textSize, colour: theme.secondary))
        }
        if hasUnsure {
            let y = size.height - 6
            marks.append(
                .circle(
                    centre: Point(x: keyLeft + 7, y: y - 2.6), radius: Self.radius - 0.4,
                    fill: theme.paper, stroke: Stroke(theme.between, width: 1.2)))
            let text = Words("open: its interval crosses a line", "空心：区间跨过分界线")
            marks.append(
                context.line(
                    context.fitted(text[context.lead], within: right - keyLeft - 15, size: 7.2),
                    x: keyLeft + 15, y: y, size: 7.2, colour: theme.secondary))
        }
        return marks
    }
}
