import Figures
import Questionnaires

/// Shared pieces of pages: a chart under its heading, columns with a rule between, sentences.
extension Report {
    /// Two columns and the rule between them.
    struct Columns {
        let left: Rect
        let right: Rect
        let rule: [Mark]
    }

    /// - Parameter share: of the width that is left of the rule.
    func columns(in area: Rect, at share: Double) -> Columns {
        let x = area.x + area.width * share
        return Columns(
            left: Rect(left: area.x, top: area.y, right: x - 18, bottom: area.bottom),
            right: Rect(left: x + 18, top: area.y, right: area.right, bottom: area.bottom),
            rule: [
                .part(
                    .artifact,
                    [
                        .line(
                            from: Point(x: x, y: area.y), to: Point(x: x, y: area.bottom),
                            Stroke(context.theme.rule, width: 0.7))
                    ])
            ])
    }

    /// A heading as a part of the page's text.
    func heading(_ words: Words, in area: Rect, y: Double, size: Double = 10.5) -> [Mark] {
        [
            .part(
                .heading(2),
                context.heading(words, x: area.x, y: y, size: size, within: area.width))
        ]
    }

    /// A chart under its finding and a line on what it shows, filling `area`.
    func panel(_ titled: TitledChart, in area: Rect) -> [Mark] {
        let lead = context.lead
        let title =
            titled.titles.first {
                context.width($0[lead], size: 10.5, .semibold) <= area.width
            } ?? titled.titles.last ?? Words("")
        let subtitle = context.wrapped(
            titled.subtitle[lead], within: area.width, size: 8, most: 2)
        let top = 20 + Double(max(1, subtitle.count)) * 10
        return heading(title, in: area, y: area.y + 8)
            + [
                .part(
                    .paragraph,
                    context.paragraph(
                        subtitle, x: area.x, y: area.y + 20, size: 8, leading: 10,
                        colour: context.theme.secondary))
            ]
            + marks(
                of: titled.chart,
                in: Rect(left: area.x, top: area.y + top, right: area.right, bottom: area.bottom))
    }

    /// A chart that fills `area`.
    func marks(of chart: any Chart, in area: Rect) -> [Mark] {
        chart.figure(size: Size(width: area.width, height: area.height), context: context)
            .placed(at: Point(x: area.x, y: area.y))
    }

    /// Under another heading, where the finding is the page's title.
    func named(_ chart: TitledChart, _ name: Words) -> TitledChart {
        TitledChart([name], subtitle: chart.subtitle, chart: chart.chart, notes: chart.notes)
    }

    /// Sentences under a heading, and the height they take.
    func text(
        _ title: Words, _ sentences: [Words], in area: Rect, y: Double
    ) -> (marks: [Mark], height: Double) {
        let lines = context.wrapped(
            sentences.sentences[context.lead], within: area.width, size: 8, most: 14)
        let marks =
            heading(title, in: area, y: y)
            + [
                .part(
                    .paragraph,
                    context.paragraph(
                        lines, x: area.x, y: y + 15, size: 8, leading: 11.4,
                        colour: context.theme.secondary))
            ]
        return (marks, 15 + Double(lines.count) * 11.4)
    }

    /// A status in a small tinted box, its left edge at `x`; the box's width with it.
    func badge(
        _ words: Words, _ status: Badge, x: Double, middle: Double
    ) -> (marks: [Mark], width: Double) {
        let text = words[context.lead]
        let width = context.width(text, size: 7.4, .semibold) + 12
        let (fill, colour) = status.colours(context.theme)
        return (
            [
                .rect(
                    Rect(x: x, y: middle - 6.5, width: width, height: 13), radius: 3, fill: fill),
                context.line(
                    text, x: x + 6, y: middle + 2.7, size: 7.4, .semibold, colour: colour),
            ], width
        )
    }

    enum Badge {
        case good, waiting, bad

        func colours(_ theme: Theme) -> (fill: Colour, text: Colour) {
            switch self {
            case .good: (theme.targetTint, theme.target)
            case .waiting: (theme.amberTint, theme.amber)
            case .bad: (theme.limitTint, theme.below)
            }
        }
    }
}
