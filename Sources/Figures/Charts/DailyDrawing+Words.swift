import Analysis
import Questionnaires
import Statistics

/// What stands beside and under the plot: names, the legend, how many answered.
extension DailyDrawing {
    var endLabelMarks: [Mark] {
        let placed = endLabels.sorted { $0.place < $1.place }
        guard
            let tops = LabelRow.lefts(
                centres: placed.map(\.place), widths: placed.map { _ in 18 }, gap: 3,
                within: ClosedRange(between: 0, and: bottom + 6))
        else { return [] }
        return zip(placed, tops).flatMap { label, top in
            let colour = label.isStrong ? context.theme.between : context.theme.secondary
            let weight: Font.Weight = label.isStrong ? .semibold : .regular
            return [
                context.line(
                    label.name, x: days.right + 6, y: top + 7, size: 7.4, weight, colour: colour),
                context.line(
                    label.value, x: days.right + 6, y: top + 16.4, size: 8.6, weight,
                    colour: colour),
            ]
        }
    }

    var legend: [Mark] {
        let y = bottom + 17
        let theme = context.theme
        var entries: [(sign: Mark, text: Words)] = [
            (
                .circle(centre: Point(x: 0, y: y - 2.6), radius: 2.6, fill: dotColour),
                chart.trend.period.one
            )
        ]
        if chart.slots.contains(where: \.isSmall) {
            entries.append(
                (
                    .circle(
                        centre: Point(x: 0, y: y - 2.6), radius: 2.5, fill: theme.paper,
                        stroke: Stroke(dotColour, width: 0.9)),
                    Words("fewer than \(chart.smallest) answers", "作答不足\(chart.smallest)份")
                ))
        }
        if !limitRuns.isEmpty {
            entries.append(
                (
                    .rect(
                        Rect(x: -4, y: y - 6, width: 8, height: 7),
                        fill: context.theme.sequential[0],
                        stroke: Stroke(context.theme.sequential[1], width: 0.8)),
                    Words("what chance explains (control limits)", "偶然波动范围（控制限）")
                ))
        }
        let numbered = chart.slots.filter { chart.number(of: $0) != nil }
        for (isBeyond, name) in [(true, Words("alert", "预警")), (false, Words("note", "备注"))]
        where numbered.contains(where: { $0.isBeyond == isBeyond }) {
            entries.append(
                (
                    .circle(
                        centre: Point(x: 0, y: y - 2.6), radius: 3.2,
                        fill: isBeyond ? theme.below : theme.secondary), name
                ))
        }
        var marks: [Mark] = []
        var x = days.left + 5
        for entry in entries {
            let text = entry.text[context.lead]
            let width = context.width(text, size: 7.4)
            guard x + 8 + width <= size.width else { break }
            marks += Figure(size: size, marks: [entry.sign]).placed(at: Point(x: x, y: 0))
            marks.append(context.line(text, x: x + 8, y: y, size: 7.4, colour: theme.secondary))
            x += width + 24
        }
        return marks
    }

    /// How many answered, pale where too few to be tested.
    var strip: [Mark] {
        let most = chart.slots.map(\.figures.count).max() ?? 1
        let domain = LinearScale(0...Double(max(1, most)), from: 0, to: 1)
        let step = domain.step(about: 2)?.step ?? 1
        let end = (Double(max(1, most)) / step).rounded(.up) * step
        let scale = LinearScale(0...end, from: stripBottom, to: stripTop)
        var marks = context.heading(
            chart.trend.period.answersTitle, x: days.left, y: stripTop - 7, size: 8.2,
            within: days.right - days.left)
        for tick in scale.ticks(about: 2).values {
            marks.append(
                .line(
                    from: Point(x: days.left, y: scale(tick)),
                    to: Point(x: days.right, y: scale(tick)), Stroke(context.theme.grid, width: 0.6)
                ))
            marks.append(
                context.line(
                    NumberText.grouped(tick, places: 0), x: days.left - 6, y: scale(tick) + 2.6,
                    size: 7.4, colour: context.theme.secondary, anchor: .end))
        }
        marks += chart.slots.map { slot in
            let (left, right) = (days.x(slot.days.lowerBound), days.x(slot.days.upperBound))
            let gap = min(0.8, (right - left) * 0.15)
            let y = scale(Double(slot.figures.count))
            return .rect(
                Rect(left: left + gap, top: y, right: right - gap, bottom: stripBottom),
                fill: slot.isSmall ? context.theme.muted.pale(0.5) : context.theme.muted)
        }
        return marks
    }
}
