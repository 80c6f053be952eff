import Questionnaires

extension SortedBarsChart {
    public func figure(size: Size, context: DrawingContext) -> Figure {
        let caption = Caption(
            id: id, outline: title[context.lead], alternative: alternative(context))
        guard !bars.isEmpty || !hidden.isEmpty else {
            return context.figure(
                saying: Words("Nothing to show", "没有可以显示的内容"), caption: caption, size: size)
        }
        let drawing = SortedBarsDrawing(chart: self, size: size.forLayout, context: context)
        return Figure(size: size, marks: [.group(caption, drawing.marks)])
    }
}

/// A chart of sorted bars laid out in a size.
private struct SortedBarsDrawing {
    let chart: SortedBarsChart
    let size: Size
    let context: DrawingContext
    private let bars: [SortedBarsChart.Bar]
    private let other: SortedBarsChart.Bar?
    private let notes: [String]
    private let labelWidth: Double
    private let noteRight: Double
    private let hasNotes: Bool
    private let hasCounts: Bool
    private let scale: LinearScale
    private let rowHeight: Double

    private static let top = 16.0

    init(chart: SortedBarsChart, size: Size, context: DrawingContext) {
        self.chart = chart
        self.size = size
        self.context = context
        notes = context.hiddenNote(chart.hidden, within: size.width)
        let room = size.height - Self.top - (notes.isEmpty ? 0 : Double(notes.count) * 11 + 6)
        let shown = chart.shown(on: Int(room / 11))
        (bars, other) = (shown.bars, shown.other)
        let all = shown.bars + [shown.other].compactMap(\.self)
        rowHeight = min(27, room / Double(max(1, all.count)))
        labelWidth = context.labelWidth(
            all.map(\.name), within: (size.width * 0.16)...(size.width * 0.34))
        hasCounts = all.contains { $0.count != nil }
        let countWidth =
            hasCounts
            ? 12
                + max(
                    context.width(chart.countTitle[context.lead], size: 7.4),
                    all.map { context.width($0.count.map(NumberText.count) ?? "–", size: 8) }.max()
                        ?? 0) : 0
        noteRight = size.width - countWidth
        let title = chart.noteTitle.map { context.width($0[context.lead], size: 7.4) } ?? 0
        hasNotes = chart.noteTitle != nil || all.contains { $0.note != nil }
        let noteWidth =
            hasNotes
            ? 12
                + max(
                    min(title, size.width * 0.2),
                    all.map { context.width($0.note ?? "–", size: 8.4, .semibold) }.max() ?? 0) : 0
        let textWidth =
            all.map { context.width($0.text[context.lead], size: 8, .semibold) }.max() ?? 0
        let values = all.map(\.value)
        let lowest = min(0, values.min() ?? 0)
        let left = labelWidth + 10 + (lowest < 0 ? textWidth + 4 : 0)
        scale = LinearScale(
            lowest...max(lowest, 0, values.max() ?? 0), from: left,
            to: max(left + 10, noteRight - noteWidth - textWidth - 12))
    }

    /// Where bars begin.
    private var zero: Double { scale.length > 0 ? scale(0) : scale.start }

    var marks: [Mark] {
        var marks = heads
        let all = bars + [other].compactMap(\.self)
        for (index, bar) in all.enumerated() {
            let y = Self.top + Double(index) * rowHeight
            if index > 0 {
                marks.append(
                    .line(
                        from: Point(x: 0, y: y), to: Point(x: size.width, y: y),
                        Stroke(context.theme.grid, width: 0.6)))
            }
            marks += row(bar, isOther: index == bars.count, middle: y + rowHeight / 2)
        }
        let end = Self.top + Double(all.count) * rowHeight
        if scale.domain.lowerBound < 0 {
            marks.append(
                .line(
                    from: Point(x: zero, y: Self.top), to: Point(x: zero, y: end),
                    Stroke(context.theme.secondary, width: 0.8)))
        }
        return marks
            + context.paragraph(
                notes, x: 0, y: end + (all.isEmpty ? 0 : 13), size: 7.4, leading: 11,
                colour: context.theme.secondary)
    }

    private var heads: [Mark] {
        guard !bars.isEmpty || other != nil else { return [] }
        func head(_ words: Words, x: Double, within width: Double, _ anchor: TextLine.Anchor)
            -> Mark
        {
            context.line(
                context.fitted(words[context.lead], within: width, size: 7.4), x: x, y: 8,
                size: 7.4, colour: context.theme.secondary, anchor: anchor)
        }
        var marks = [
            head(chart.valueTitle, x: zero, within: max(20, scale.end - zero + 20), .start)
        ]
        if let title = chart.noteTitle {
            marks.append(head(title, x: noteRight, within: size.width * 0.2, .end))
        }
        if hasCounts { marks.append(head(chart.countTitle, x: size.width, within: 60, .end)) }
        return marks
    }

    private func row(_ bar: SortedBarsChart.Bar, isOther: Bool, middle: Double) -> [Mark] {
        let theme = context.theme
        let weight: Font.Weight = bar.isEmphasised ? .semibold : .regular
        var marks = context.label(
            bar.name, x: 0, middle: middle, width: labelWidth, height: rowHeight, weight,
            colour: isOther ? theme.secondary : nil)
        let thickness = min(12, rowHeight * 0.6)
        let end = scale.length > 0 ? scale(bar.value) : zero
        let (left, right) = (min(zero, end), max(zero, end))
        if bar.value != 0 {
            marks.append(
                .rect(
                    Rect(
                        x: left, y: middle - thickness / 2, width: max(0.8, right - left),
                        height: thickness),
                    fill: isOther ? theme.rule : bar.isEmphasised ? theme.between : theme.muted))
        }
        marks.append(
            context.line(
                bar.text[context.lead], x: bar.value < 0 ? left - 4 : right + 5, y: middle + 2.9,
                size: 8,
                .semibold, anchor: bar.value < 0 ? .end : .start))
        if hasNotes {
            marks.append(
                context.line(
                    bar.note ?? "–", x: noteRight, y: middle + 3, size: 8.4,
                    bar.note == nil ? .regular : .semibold,
                    colour: bar.note == nil ? theme.secondary : nil, anchor: .end))
        }
        if hasCounts {
            marks.append(
                context.line(
                    bar.count.map(NumberText.count) ?? "–", x: size.width, y: middle + 2.9, size: 8,
                    colour: theme.secondary, anchor: .end))
        }
        return marks
    }
}
