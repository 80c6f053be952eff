/// Names with a bar for what they weigh and the score they have; what weighs much and scores low
/// stands out.
struct ScoredBars {
    struct Row: Hashable, Sendable {
        let name: Words
        /// Of one; the bar.
        let share: Double
        let score: String
        let standing: Standing
    }

    let rows: [Row]
    /// Over the bars.
    let title: Words

    func marks(in size: Size, context: DrawingContext) -> [Mark] {
        let theme = context.theme
        let labelWidth = context.labelWidth(
            rows.map(\.name), within: (size.width * 0.34)...(size.width * 0.46))
        let barStart = labelWidth + 8
        let scoreWidth = rows.map { context.width($0.score, size: 8.8, .semibold) }.max() ?? 0
        let shareWidth =
            rows.map { context.width(context.percent($0.share), size: 8) }.max() ?? 0
        let barRoom = max(1, size.width - barStart - scoreWidth - shareWidth - 30)
        let most = rows.map(\.share).max() ?? 1
        let top = 16.0
        let height = min(30, (size.height - top) / Double(max(1, rows.count)))
        var marks: [Mark] = [
            context.line(
                context.fitted(
                    title[context.lead], within: size.width - barStart - 34, size: 7.4),
                x: barStart, y: 6, size: 7.4, colour: theme.secondary),
            context.line(
                Words("Score", "得分")[context.lead], x: size.width, y: 6, size: 7.4,
                colour: theme.secondary, anchor: .end),
        ]
        for (index, row) in rows.enumerated() {
            let middle = top + (Double(index) + 0.5) * height
            let isBelow = row.standing == .below
            if index > 0 {
                let y = top + Double(index) * height
                marks.append(
                    .line(
                        from: Point(x: 0, y: y), to: Point(x: size.width, y: y),
                        Stroke(theme.grid, width: 0.6)))
            }
            marks += context.label(
                row.name, x: 0, middle: middle, width: labelWidth, height: height,
                isBelow ? .semibold : .regular)
            let length = most > 0 ? max(1, row.share / most * barRoom) : 1
            let thickness = min(11, height * 0.6)
            marks.append(
                .rect(
                    Rect(x: barStart, y: middle - thickness / 2, width: length, height: thickness),
                    fill: isBelow ? theme.below : theme.muted))
            marks.append(
                context.line(
                    context.percent(row.share), x: barStart + length + 4, y: middle + 2.9, size: 8))
            marks.append(
                context.line(
                    row.score, x: size.width, y: middle + 3.1, size: 8.8, .semibold,
                    colour: isBelow ? theme.below : theme.ink, anchor: .end))
            let width = context.width(row.score, size: 8.8, .semibold)
            marks += row.standing.sign(at: Point(x: size.width - width - 7, y: middle), theme)
        }
        return marks
    }
}
