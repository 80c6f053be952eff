import Questionnaires

extension ResponseChart {
    public func figure(size: Size, context: DrawingContext) -> Figure {
        let caption = Caption(
            id: id, outline: title[context.lead], alternative: alternative(context))
        guard !rows.isEmpty || sections.contains(where: { !$0.hidden.isEmpty }) else {
            return context.figure(
                saying: Words("Nothing is known of what was sent", "没有发放记录"), caption: caption,
                size: size)
        }
        let drawing = ResponseDrawing(chart: self, size: size.forLayout, context: context)
        return Figure(size: size, marks: [.group(caption, drawing.marks)])
    }
}

/// A response chart laid out in a size.
private struct ResponseDrawing {
    let chart: ResponseChart
    let size: Size
    let context: DrawingContext
    private let labelWidth: Double
    /// Counts from the left to the right, with their right edges.
    private let columns: [(stage: ResponseChart.Stage, right: Double)]
    private let rateRight: Double
    private let scale: LinearScale
    private let notes: [String]
    private let rowHeight: Double
    /// Rows of each section that have room.
    private let shown: [Int]

    private static let top = 34.0
    private static let bandHeight = 15.0

    init(chart: ResponseChart, size: Size, context: DrawingContext) {
        self.chart = chart
        self.size = size
        self.context = context
        let rows = chart.rows
        labelWidth = context.labelWidth(
            rows.map(\.name), within: (size.width * 0.16)...(size.width * 0.34))
        let stages: [ResponseChart.Stage] =
            size.width < 400 ? [.sent, .valid] : ResponseChart.Stage.allCases
        var right = size.width
        var columns: [(stage: ResponseChart.Stage, right: Double)] = []
        for stage in stages.reversed() {
            let texts = rows.map { $0.count(stage).map(NumberText.count) ?? "–" }
            let widest = texts.map { context.width($0, size: 8.4) }.max() ?? 0
            columns.insert((stage, right), at: 0)
            right -= max(widest, context.width(stage.title[context.lead], size: 7.4)) + 12
        }
        self.columns = columns
        rateRight = right - 4
        let rates = rows.map { $0.rate.map(context.percent) ?? "–" }
        let rateWidth = rates.map { context.width($0, size: 8.8, .semibold) }.max() ?? 0
        let barStart = labelWidth + 10
        scale = LinearScale(
            0...1, from: barStart, to: max(barStart + 20, rateRight - max(rateWidth, 22) - 24))
        notes = context.hiddenNote(chart.sections.flatMap(\.hidden), within: size.width)
        let bands = Double(chart.sections.count { $0.title != nil })
        let room =
            size.height - Self.top - bands * Self.bandHeight - 16 - Double(notes.count) * 11 - 4
        rowHeight = min(27, max(11, room / Double(max(1, rows.count))))
        var left = max(1, Int(room / rowHeight + 1e-6))
        shown = chart.sections.map { section in
            let count = min(left, section.rows.count)
            left -= count
            return count
        }
    }

    var marks: [Mark] {
        var under: [Mark] = []
        var over = chart.rows.isEmpty ? [] : legend + heads
        var y = Self.top
        for (section, count) in zip(chart.sections, shown) where count > 0 {
            if let title = section.title {
                under.append(
                    .rect(
                        Rect(x: 0, y: y, width: size.width, height: Self.bandHeight),
                        fill: context.theme.band))
                over += context.heading(
                    title, x: 6, y: y + 10.6, size: 8.6, within: size.width - 12)
                y += Self.bandHeight
            }
            for (index, row) in section.rows.prefix(count).enumerated() {
                if index > 0 {
                    under.append(
                        .line(
                            from: Point(x: 0, y: y), to: Point(x: size.width, y: y),
                            Stroke(context.theme.grid, width: 0.6)))
                }
                over += marks(of: row, middle: y + rowHeight / 2)
                y += rowHeight
            }
        }
        return under + over + foot(y)
    }

    private func marks(of row: ResponseChart.Row, middle: Double) -> [Mark] {
        let theme = context.theme
        var marks = context.label(
            row.name, x: 6, middle: middle, width: labelWidth - 6, height: rowHeight)
        let thickness = min(11, rowHeight * 0.6)
        if let sent = row.sent, sent > 0 {
            for stage in ResponseChart.Stage.allCases {
                guard let count = row.count(stage), count > 0 else { continue }
                let end = scale(Double(count) / Double(sent))
                marks.append(
                    .rect(
                        Rect(
                            x: scale.start, y: middle - thickness / 2,
                            width: max(0.8, end - scale.start), height: thickness),
                        fill: stage.colour(theme)))
            }
            if let goal = chart.goal {
                let x = scale(goal)
                marks.append(
                    .line(
                        from: Point(x: x, y: middle - thickness / 2 - 2.5),
                        to: Point(x: x, y: middle + thickness / 2 + 2.5),
                        Stroke(theme.ink, width: 1.3)))
            }
        }
        let isBelow = row.rate.flatMap { rate in chart.goal.map { rate < $0 } } ?? false
        let text = row.rate.map(context.percent) ?? "–"
        marks.append(
            context.line(
                text, x: rateRight, y: middle + 3.1, size: 8.8, .semibold,
                colour: isBelow ? theme.below : theme.ink, anchor: .end))
        if isBelow {
            let width = context.width(text, size: 8.8, .semibold)
            marks += Standing.below.sign(at: Point(x: rateRight - width - 7, y: middle), theme)
        }
        return marks
            + columns.map { column in
                context.line(
                    row.count(column.stage).map(NumberText.count) ?? "–", x: column.right,
                    y: middle + 3, size: 8.4, colour: theme.secondary, anchor: .end)
            }
    }

    private var legend: [Mark] {
        var marks: [Mark] = []
        var x = scale.start
        for stage in ResponseChart.Stage.allCases.reversed()
        where chart.rows.contains(where: { $0.shows(stage) }) {
            let text = stage.rest[context.lead]
            let width = 11 + context.width(text, size: 7.4)
            guard x + width <= size.width else { break }
            marks.append(
                .rect(
                    Rect(x: x, y: 1.6, width: 7.4, height: 7.4),
                    fill: stage.colour(context.theme)))
            marks.append(
                context.line(
                    text, x: x + 11, y: 8.2, size: 7.4, colour: context.theme.secondary))
            x += width + 12
        }
        return marks
    }

    private var heads: [Mark] {
        let theme = context.theme
        var marks = columns.map { column in
            context.line(
                column.stage.title[context.lead], x: column.right, y: Self.top - 6, size: 7.4,
                colour: theme.secondary, anchor: .end)
        }
        marks.append(
            context.line(
                Words("Rate", "回收率")[context.lead], x: rateRight, y: Self.top - 6, size: 7.4,
                colour: theme.secondary, anchor: .end))
        if let goal = chart.goal, goal.isFinite {
            let share = context.percent(goal)
            let text = Words("goal \(share)", "目标\(share)")[context.lead]
            let half = context.width(text, size: 7.4, .semibold) / 2
            let x = min(max(scale(goal), scale.start + half), max(scale.end, scale.start) - half)
            marks.append(
                context.line(
                    text, x: x, y: Self.top - 6, size: 7.4, .semibold, anchor: .middle))
        }
        return marks
    }

    /// The shares under the bars, then what is left out and what is hidden.
    private func foot(_ bottom: Double) -> [Mark] {
        let theme = context.theme
        var marks: [Mark] = []
        if !chart.rows.isEmpty {
            for share in [0, 0.25, 0.5, 0.75, 1.0] {
                marks.append(
                    .line(
                        from: Point(x: scale(share), y: bottom),
                        to: Point(x: scale(share), y: bottom + 3), Stroke(theme.rule, width: 0.8)))
                if share == 0.25 || share == 0.75 { continue }
                marks.append(
                    context.line(
                        context.percent(share), x: scale(share), y: bottom + 11.5, size: 7.2,
                        colour: theme.secondary, anchor: .middle))
            }
        }
        let left = chart.rows.count - shown.reduce(0, +)
        if left > 0 {
            marks.append(
                context.line(
                    Withheld.leftOut(left)[context.lead], x: size.width, y: bottom + 11.5,
                    size: 7.4,
                    colour: theme.secondary, anchor: .end))
        }
        return marks
            + context.paragraph(
                notes, x: 0, y: bottom - (chart.rows.isEmpty ? 14 : -26), size: 7.4, leading: 11,
                colour: theme.secondary)
    }
}
