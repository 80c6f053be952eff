import Questionnaires
import Statistics

extension TrendChart {
    public func figure(size: Size, context: DrawingContext) -> Figure {
        let caption = Caption(
            id: id, outline: title[context.lead], alternative: alternative(context))
        guard lines.contains(where: { !$0.places.isEmpty }) else {
            return context.figure(
                saying: Words("No values to show", "没有可以显示的数值"), caption: caption, size: size)
        }
        let drawing = TrendDrawing(chart: self, size: size.forLayout, context: context)
        return Figure(size: size, marks: [.group(caption, drawing.marks)])
    }
}

/// A trend chart laid out in a size.
private struct TrendDrawing {
    let chart: TrendChart
    let size: Size
    let context: DrawingContext
    private let axis: ValueAxis
    private let labels: [EndLabel]
    /// Of the plot; the first and the last period stand a little within.
    private let left: Double
    private let right: Double
    /// Of the periods.
    private let first: Double
    private let last: Double
    private let notes: [String]

    /// What stands at the end of a line.
    private struct EndLabel {
        let index: Int
        let place: Int
        let value: String
        /// Lines of the name and of its second language.
        let name: [String]
        let second: String?
        let valueWidth: Double
        let width: Double
        var height: Double { Double(name.count) * 9.8 + (second == nil ? 0 : 9) }
    }

    private static let top = 14.0

    init(chart: TrendChart, size: Size, context: DrawingContext) {
        self.chart = chart
        self.size = size
        self.context = context
        var notes: [Words] = []
        if chart.lines.flatMap(\.points).contains(where: { $0.value != nil && $0.isOfFew }) {
            notes.append(Words("Hollow: fewer than 30 answers", "空心点：作答不足30份"))
        }
        if let undrawn = chart.undrawnNote() { notes.append(undrawn) }
        let note = Words(notes, english: " · ", chinese: " · ")
        self.notes =
            notes.isEmpty
            ? [] : context.wrapped(note[context.lead], within: size.width, size: 7.2, most: 2)
        let bottom = size.height - 18 - Double(self.notes.count) * 10.5
        let points = chart.lines.flatMap(\.points).filter { $0.value != nil }
        axis = ValueAxis(
            showing: points.flatMap { [$0.value, $0.interval?.low, $0.interval?.high] }
                .compactMap(\.self),
            thresholds: chart.thresholds, form: chart.form, bottom: bottom, top: Self.top,
            context: context)
        labels = Self.labels(of: chart, size: size, height: bottom - Self.top, context)
        left = axis.labelWidth + 6
        right = size.width - (labels.map(\.width).max() ?? 0) - 16
        let firstTexts = chart.lines.compactMap { line in
            line.places.first == 0 && line.places.count > 1
                ? context.width(line.points[0].text, size: 8, .semibold) : nil
        }
        first = left + (firstTexts.max().map { $0 + 16 } ?? 10)
        last = max(first, right - 8)
    }

    private static func labels(
        of chart: TrendChart, size: Size, height: Double, _ context: DrawingContext
    ) -> [EndLabel] {
        let most = size.width * 0.34
        let ends = chart.lines.indices.filter { !chart.lines[$0].places.isEmpty }
        // In both languages where there is room for it, else in one, at last without a second line.
        let ways: [(rows: Int, hasSecond: Bool)] = [(2, true), (2, false), (1, false)]
        var labels: [EndLabel] = []
        for way in ways {
            labels = ends.map { index in
                let line = chart.lines[index]
                let place = line.places.last ?? 0
                let isOlder = place < chart.periods.count - 1
                let period =
                    chart.periods.indices.contains(place) ? chart.periods[place] : Words("")
                let brackets = Words("(\(period.english))", "（\(period.chinese)）")
                let value = line.points[place].text
                let valueWidth = context.width(value, size: 8.8, .semibold) + 5
                let room = max(20, most - valueWidth)
                let text =
                    line.name[context.lead] + (isOlder ? " " + brackets[context.lead] : "")
                let name = context.wrapped(text, within: room, size: 8.4, most: way.rows)
                let following = context.second.map { line.name[$0] } ?? ""
                let second =
                    way.hasSecond && !following.isEmpty && following != line.name[context.lead]
                    ? context.fitted(following, within: room, size: 7.2, in: context.second) : nil
                let widths =
                    name.map { context.width($0, size: 8.4) }
                    + [second.map { context.width($0, size: 7.2, in: context.second) } ?? 0]
                return EndLabel(
                    index: index, place: place, value: value, name: name, second: second,
                    valueWidth: valueWidth, width: valueWidth + (widths.max() ?? 0))
            }
            if labels.reduce(0, { $0 + $1.height + 2 }) <= height + 10 { break }
        }
        return labels
    }

    /// Lines that share a period stand a little beside one another, so that their intervals do too.
    private func x(_ place: Int, line: Int) -> Double {
        let shift = hasIntervals ? (Double(line) - Double(chart.lines.count - 1) / 2) * 2.6 : 0
        return x(place) + shift
    }

    private func x(_ place: Int) -> Double {
        guard chart.periods.count > 1 else { return (first + last) / 2 }
        return first + Double(place) * step
    }

    private var step: Double { (last - first) / Double(max(1, chart.periods.count - 1)) }

    private var hasIntervals: Bool {
        chart.lines.count > 1 && step > 16
            && chart.lines.contains { $0.points.contains { $0.value != nil && $0.interval != nil } }
    }

    var marks: [Mark] {
        var marks = axis.ground(left: left, right: right) + axis.lines(left: left, right: right)
        marks += axis.labels(right: left - 5)
        for index in chart.lines.indices.reversed() { marks += line(index) }
        marks += firstValues + endLabels + periodLabels
        marks += context.paragraph(
            notes, x: 0, y: size.height - 3 - Double(notes.count - 1) * 10.5, size: 7.2,
            leading: 10.5, colour: context.theme.secondary)
        return marks
    }

    private func line(_ index: Int) -> [Mark] {
        let line = chart.lines[index]
        let style = LineStyle.all[index]
        let radius = step < 8 ? 1.6 : step < 16 ? 2.2 : 3.2
        func point(_ place: Int) -> Point {
            Point(x: x(place, line: index), y: axis.scale(line.points[place].value ?? 0))
        }
        var marks: [Mark] = []
        for place in line.places {
            guard let interval = line.points[place].interval else { continue }
            let x = x(place, line: index)
            marks.append(
                .line(
                    from: Point(x: x, y: axis.scale(interval.low)),
                    to: Point(x: x, y: axis.scale(interval.high)),
                    Stroke(style.colour(context.theme).pale(0.55), width: 1)))
        }
        for run in line.runs where run.count > 1 {
            marks.append(
                .path(
                    run.map(point),
                    stroke: Stroke(
                        style.colour(context.theme), width: index == 0 ? 1.9 : 1.5, dash: style.dash
                    )))
        }
        // Where points are close, only those that a line alone would not show.
        let isClose = step < 5
        for run in line.runs {
            for place in run
            where !isClose || run.count == 1 || place == line.places.first
                || place == line.places.last
            {
                marks.append(
                    style.mark(
                        at: point(place), radius: radius, isHollow: line.points[place].isOfFew,
                        context.theme))
            }
        }
        return marks
    }

    /// The values of the first period at the left of it, kept apart; lines that begin later have
    /// theirs over their first point.
    private var firstValues: [Mark] {
        var space = FreeSpace(
            Rect(left: left, top: 0, right: right, bottom: axis.scale.start))
        var atStart: [(index: Int, y: Double)] = []
        var later: [Int] = []
        for (index, line) in chart.lines.enumerated() {
            for place in line.places {
                space.take(
                    Point(x: x(place, line: index), y: axis.scale(line.points[place].value ?? 0)),
                    radius: 4)
            }
            guard line.places.count > 1, let place = line.places.first else { continue }
            if place == 0 {
                atStart.append((index, axis.scale(line.points[0].value ?? 0)))
            } else {
                later.append(index)
            }
        }
        func text(_ index: Int, _ place: Int, x: Double, y: Double, _ anchor: TextLine.Anchor)
            -> Mark
        {
            context.line(
                chart.lines[index].points[place].text, x: x, y: y, size: 8, .semibold,
                colour: LineStyle.all[index].textColour(context.theme), anchor: anchor)
        }
        atStart.sort { ($0.y, $0.index) < ($1.y, $1.index) }
        let tops = LabelRow.lefts(
            centres: atStart.map(\.y), widths: atStart.map { _ in 9 }, gap: 0.5,
            within: ClosedRange(between: 0, and: axis.scale.start + 6))
        var marks = zip(atStart, tops ?? []).map { entry, top in
            text(entry.index, 0, x: first - 11, y: top + 7.4, .end)
        }
        for index in later {
            guard let place = chart.lines[index].places.first else { continue }
            let label = chart.lines[index].points[place].text
            let centre = Point(
                x: x(place, line: index),
                y: axis.scale(chart.lines[index].points[place].value ?? 0))
            let width = context.width(label, size: 8, .semibold)
            if let rect = space.place(
                Size(width: width + 2, height: 9), around: centre,
                sides: [.above, .below, .leftAbove, .leftBelow, .left], distances: [5, 9, 14])
            {
                marks.append(text(index, place, x: rect.left + 1, y: rect.top + 7.4, .start))
            }
        }
        return marks
    }

    private var endLabels: [Mark] {
        let placed = labels.map { label -> (label: EndLabel, point: Point) in
            let value = chart.lines[label.index].points[label.place].value ?? 0
            return (label, Point(x: x(label.place, line: label.index), y: axis.scale(value)))
        }.sorted { ($0.point.y, $0.label.index) < ($1.point.y, $1.label.index) }
        guard
            let tops = LabelRow.lefts(
                centres: placed.map(\.point.y), widths: placed.map(\.label.height), gap: 2,
                within: ClosedRange(between: 0, and: axis.scale.start + 10))
        else { return [] }
        let start = right + 16
        var marks: [Mark] = []
        for ((label, point), top) in zip(placed, tops) {
            let style = LineStyle.all[label.index]
            let middle = top + label.height / 2
            marks.append(
                .path(
                    [
                        Point(x: point.x + 5, y: point.y), Point(x: right + 1, y: point.y),
                        Point(x: start - 3, y: middle),
                    ],
                    stroke: Stroke(
                        style.colour(context.theme).pale(0.6), width: 0.7, dash: [1.5, 1.5])))
            marks.append(
                context.line(
                    label.value, x: start, y: top + 7.8, size: 8.8, .semibold,
                    colour: style.textColour(context.theme)))
            marks += context.paragraph(
                label.name, x: start + label.valueWidth, y: top + 7.8, size: 8.4, leading: 9.8)
            if let second = label.second, let language = context.second {
                marks.append(
                    context.line(
                        second, x: start + label.valueWidth,
                        y: top + 7.4 + Double(label.name.count) * 9.8, size: 7.2,
                        colour: context.theme.secondary, in: language))
            }
        }
        return marks
    }

    /// Every period where there is room, else every second, third … back from the last.
    private var periodLabels: [Mark] {
        let texts = chart.periods.map { $0[context.lead] }
        let widest = texts.map { context.width($0, size: 7.6) }.max() ?? 0
        let stride = step > 0 ? max(1, Int(((min(widest, 80) + 8) / step).rounded(.up))) : 1
        let room = texts.count > 1 ? max(step * Double(stride) - 6, 12) : right - left
        return texts.indices.filter { (texts.count - 1 - $0).isMultiple(of: stride) }.map { place in
            let text = context.fitted(texts[place], within: room, size: 7.6)
            let half = context.width(text, size: 7.6) / 2
            let centre = min(size.width - half, max(half, x(place)))
            return context.line(
                text, x: centre, y: axis.scale.start + 13, size: 7.6,
                colour: context.theme.secondary, anchor: .middle)
        }
    }
}
