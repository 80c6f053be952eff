import Analysis
import ExactNumbers
import Expressions
import Questionnaires
import Statistics

extension DailyChart {
    public func figure(size: Size, context: DrawingContext) -> Figure {
        let caption = Caption(
            id: id, outline: title[context.lead], alternative: alternative(context))
        guard let drawing = DailyDrawing(chart: self, size: size.forLayout, context: context) else {
            return context.figure(
                saying: Words("No day has enough answers to be shown", "没有作答人数足以显示的日期"),
                caption: caption, size: size)
        }
        return Figure(size: size, marks: [.group(caption, drawing.marks)])
    }
}

/// A daily chart laid out in a size: its ground and its data.
struct DailyDrawing {
    let chart: DailyChart
    let size: Size
    let context: DrawingContext
    let values: ValueAxis
    let days: DayAxis
    let rolling: [(day: Day, mean: Double)]
    let endLabels: [EndLabel]
    /// Of the strip of answers.
    let stripTop: Double
    let stripBottom: Double

    struct EndLabel {
        let name: String
        let value: String
        let place: Double
        let isStrong: Bool
    }

    private static let top = 12.0

    /// - Returns: `nil` when no day may be shown.
    init?(chart: DailyChart, size: Size, context: DrawingContext) {
        guard let first = chart.slots.first, let last = chart.slots.last else { return nil }
        self.chart = chart
        self.size = size
        self.context = context
        stripBottom = size.height - 15
        stripTop = stripBottom - min(60, max(20, size.height * 0.15))
        let bottom = max(Self.top + 40, stripTop - 42)
        let tested = chart.slots.filter { !$0.isSmall }.map(\.figures)
        let form = chart.form(isChinese: context.lead.isChinese)
        let limits = chart.trend.measure.limits
        values = ValueAxis(
            showing: chart.slots.map(\.value) + tested.flatMap { [$0.lower, $0.upper] },
            thresholds: chart.thresholds,
            within: (Double(limits.lowerBound) / form.factor)...(Double(limits.upperBound)
                / form.factor), form: form, bottom: bottom, top: Self.top, context: context)
        rolling = chart.rolling
        var labels: [EndLabel] = []
        if let latest = rolling.last {
            labels.append(
                EndLabel(
                    name: Words("7-day", "7日均值")[context.lead], value: form.text(latest.mean),
                    place: values.scale(latest.mean), isStrong: true))
        }
        let centre = chart.trend.control.centre.double
        labels.append(
            EndLabel(
                name: Words("centre", "中心线")[context.lead], value: form.text(centre),
                place: values.scale(centre), isStrong: false))
        endLabels = labels
        let widths = labels.flatMap {
            [
                context.width($0.name, size: 7.4, .semibold),
                context.width($0.value, size: 8.6, .semibold),
            ]
        }
        days = DayAxis(
            days: first.days.lowerBound..<last.days.upperBound, left: values.labelWidth + 8,
            right: size.width - (widths.max() ?? 0) - 8, context: context)
    }

    var bottom: Double { values.scale.start }

    var marks: [Mark] {
        var marks = values.ground(left: days.left, right: days.right)
        marks += holidays
        marks += band
        marks += centreLine
        marks += values.lines(left: days.left, right: days.right)
        marks += values.labels(right: days.left - 6)
        marks += dots + rollingLine + numbers
        marks += endLabelMarks + legend + strip
        return marks + days.marks(y: stripBottom)
    }

    // MARK: Ground

    /// The part of a holiday that is in sight.
    private func days(of holiday: DailyChart.Holiday) -> Range<Int>? {
        let from = max(holiday.days.lowerBound.ordinal, days.days.lowerBound)
        let to = min(holiday.days.upperBound.ordinal + 1, days.days.upperBound)
        return from < to ? from..<to : nil
    }

    private var holidays: [Mark] {
        let shown = chart.holidays.compactMap { holiday in
            days(of: holiday).map { (holiday: holiday, days: $0) }
        }.sorted { $0.days.lowerBound < $1.days.lowerBound }
        // Not between plot and strip, where the legend stands.
        var marks: [Mark] = shown.flatMap { entry in
            [(Self.top - 2, bottom), (stripTop, stripBottom)].map { top, bottom in
                .rect(
                    Rect(
                        left: days.x(entry.days.lowerBound), top: top,
                        right: days.x(entry.days.upperBound), bottom: bottom),
                    fill: context.theme.band)
            }
        }
        let languages = [context.lead] + [context.second].compactMap(\.self)
        let sizes = shown.map { entry in
            languages.map { context.width(entry.holiday.name[$0], size: 7.2, in: $0) }.max() ?? 0
        }
        guard
            let lefts = LabelRow.lefts(
                centres: shown.map { days.x(middleOf: $0.days) }, widths: sizes, gap: 6,
                within: ClosedRange(between: days.left, and: days.right))
        else { return marks }
        for (index, entry) in shown.enumerated() {
            let middle = lefts[index] + sizes[index] / 2
            for (row, language) in languages.enumerated() {
                let name = entry.holiday.name[language]
                if row > 0, name == entry.holiday.name[context.lead] { continue }
                marks.append(
                    context.line(
                        name, x: middle, y: Self.top + 8 + Double(row) * 9, size: 7.2,
                        colour: context.theme.secondary, anchor: .middle, in: language))
            }
        }
        return marks
    }

    /// Ordinals that the limits are drawn over, with the limits, in runs without a gap.
    var limitRuns: [[(days: Range<Int>, figures: ControlChart.Point)]] {
        let tested = chart.slots.filter { !$0.isSmall }
        // Limits bridge days that are small or silent, not a week of them and no holiday.
        let bridged = chart.trend.period == .day ? 7 : 1
        var runs: [[(days: Range<Int>, figures: ControlChart.Point)]] = []
        for slot in tested {
            let end = runs.last?.last?.days.upperBound
            let gap = end.map { $0..<max($0, slot.days.lowerBound) }
            let isBridged =
                gap.map { gap in
                    gap.count < bridged
                        && !chart.holidays.contains { days(of: $0)?.overlaps(gap) ?? false }
                } ?? false
            guard isBridged, let gap, let before = runs[runs.count - 1].last else {
                runs.append([(slot.days, slot.figures)])
                continue
            }
            runs[runs.count - 1][runs[runs.count - 1].count - 1] = (
                before.days.lowerBound..<gap.upperBound, before.figures
            )
            runs[runs.count - 1].append((slot.days, slot.figures))
        }
        return runs
    }

    /// What chance keeps the days in: a tinted step band with its outline.
    private var band: [Mark] {
        let edge = Stroke(context.theme.sequential[1], width: 0.8)
        return limitRuns.flatMap { run -> [Mark] in
            func outline(_ value: (ControlChart.Point) -> Double) -> [Point] {
                run.flatMap { step in
                    let y = values.scale(value(step.figures))
                    return [
                        Point(x: days.x(step.days.lowerBound), y: y),
                        Point(x: days.x(step.days.upperBound), y: y),
                    ]
                }
            }
            let upper = outline(\.upper)
            let lower = outline(\.lower)
            return [
                .path(upper + lower.reversed(), fill: context.theme.sequential[0]),
                .path(upper, stroke: edge), .path(lower, stroke: edge),
            ]
        }
    }

    /// Where there are limits, and days of no limits too when there are none at all.
    private var centreLine: [Mark] {
        let y = values.scale(chart.trend.control.centre.double)
        let spans = limitRuns.compactMap { run in
            run.first.flatMap { first in
                run.last.map { (days.x(first.days.lowerBound), days.x($0.days.upperBound)) }
            }
        }
        return (spans.isEmpty ? [(days.left, days.right)] : spans).map { left, right in
            .line(
                from: Point(x: left, y: y), to: Point(x: right, y: y),
                Stroke(context.theme.sequential[3], width: 1))
        }
    }

    // MARK: Data

    private var radius: Double {
        let narrowest = chart.slots.map(\.days.count).min() ?? 1
        return min(2.7, max(1.1, days.dayWidth * Double(narrowest) * 0.38))
    }
    /// Between the colours of text and of bars: many dots are not to outweigh the line.
    var dotColour: Colour { context.theme.secondary.pale(0.85) }

    private func centre(_ slot: DailyChart.Slot) -> Point {
        Point(x: days.x(middleOf: slot.days), y: values.scale(slot.value))
    }

    /// Red beyond the limits; a day within them has a note.
    private func numberColour(_ slot: DailyChart.Slot) -> Colour {
        slot.isBeyond ? context.theme.below : context.theme.secondary
    }

    private var dots: [Mark] {
        let radius = radius
        return chart.slots.map { slot in
            let isNumbered = chart.number(of: slot) != nil
            let colour = isNumbered ? numberColour(slot) : dotColour
            return .circle(
                centre: centre(slot),
                radius: isNumbered ? max(radius, 2.4) : slot.isSmall ? max(radius, 1.7) : radius,
                fill: slot.isSmall ? context.theme.paper : colour,
                stroke: slot.isSmall ? Stroke(colour, width: 0.9) : nil)
        }
    }

    /// Runs of neighbouring days of the 7-day mean; none over a holiday.
    private var rollingRuns: [[Point]] {
        let closed = chart.holidays.compactMap(days(of:))
        var runs: [[Point]] = []
        var before = Int.min
        for entry in rolling {
            let ordinal = entry.day.ordinal
            guard !closed.contains(where: { $0.contains(ordinal) }) else { continue }
            let point = Point(
                x: days.x(middleOf: ordinal..<(ordinal + 1)), y: values.scale(entry.mean))
            if ordinal == before &+ 1 {
                runs[runs.count - 1].append(point)
            } else {
                runs.append([point])
            }
            before = ordinal
        }
        return runs
    }

    /// The line of seven days, red where it is under the limit.
    private var rollingLine: [Mark] {
        let limit = chart.thresholds.first { $0.role == .limit }.map(values.place(of:))
        return rollingRuns.filter { $0.count > 1 }.flatMap { run -> [Mark] in
            [.path(run, stroke: Stroke(context.theme.between, width: 2, cap: .round))]
                + (limit.map { limit in
                    run.parts(below: limit).map {
                        .path($0, stroke: Stroke(context.theme.below, width: 2, cap: .round))
                    }
                } ?? [])
        }
    }

    /// The numbers of the alerts beside their dots, where they cover nothing.
    private var numbers: [Mark] {
        var space = FreeSpace(
            Rect(left: days.left, top: Self.top, right: days.right, bottom: bottom + 8))
        let around = radius + 0.8
        for slot in chart.slots { space.take(centre(slot), radius: around) }
        for point in rollingRuns.joined() {
            space.avoid(Rect(x: point.x - 2, y: point.y - 2, width: 4, height: 4))
        }
        let half = 6.4
        return chart.slots.flatMap { slot -> [Mark] in
            guard let number = chart.number(of: slot) else { return [] }
            let point = centre(slot)
            let isLow = slot.figures.distance < 0
            let text = String(number)
            guard
                let rect = space.place(
                    Size(width: half * 2 + 1, height: half * 2 + 1), around: point,
                    sides: isLow
                        ? [.below, .leftBelow, .rightBelow, .left, .right, .leftAbove, .rightAbove]
                        : [
                            .above, .leftAbove, .rightAbove, .left, .right, .leftBelow, .rightBelow,
                        ],
                    distances: [5, 9, 14, 20, 28, 38, 50])
            else { return [] }
            let middle = Point(x: rect.midX, y: rect.midY)
            let (dx, dy) = (middle.x - point.x, middle.y - point.y)
            let isFar = (dx * dx + dy * dy).squareRoot() > 18
            return
                (isFar
                ? [.line(from: point, to: middle, Stroke(numberColour(slot), width: 0.7))] : [])
                + [
                    .circle(centre: middle, radius: half, fill: numberColour(slot)),
                    context.line(
                        text, x: middle.x, y: middle.y + 2.7,
                        size: text.count > 2 ? 5.6 : text.count > 1 ? 6.8 : 7.6, .semibold,
                        colour: context.theme.paper, anchor: .middle),
                ]
        }
    }
}

extension [Point] {
    /// The parts of an open run that lie lower on the page than `y`, ending where they cross it.
    fileprivate func parts(below y: Double) -> [[Point]] {
        var parts: [[Point]] = []
        var part: [Point] = []
        for (index, point) in enumerated() {
            if index > 0 {
                let before = self[index - 1]
                if (before.y > y) != (point.y > y), point.y != before.y {
                    let share = (y - before.y) / (point.y - before.y)
                    part.append(Point(x: before.x + (point.x - before.x) * share, y: y))
                }
            }
            if point.y > y {
                part.append(point)
            } else if !part.isEmpty {
                parts.append(part)
                part = []
            }
        }
        return (part.isEmpty ? parts : parts + [part]).filter { $0.count > 1 }
    }
}
