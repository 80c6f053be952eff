import Figures
import Questionnaires

/// What stands on every page: header, the finding as a title, scope, footnote and number.
struct PageFrame {
    private let scope: Words
    private let data: ReportData
    private let definition: ReportDefinition
    private let context: DrawingContext
    /// Title lines and their size: one line when it fits, smaller or two when it does not.
    private let heading: (title: Words, lines: [String], size: Double)
    private let footLines: [String]

    private var size: Size { context.theme.page.layout }
    private var margin: Double { context.theme.page.margin }
    private var width: Double { size.width - 2 * margin }

    /// - Parameter titles: the finding, in its fullest wording first: the first that fits one line is
    ///   taken.
    init(
        titles: [Words], scope: Words, footnote: Words, data: ReportData,
        definition: ReportDefinition, context: DrawingContext
    ) {
        self.scope = scope
        self.data = data
        self.definition = definition
        self.context = context
        let width = context.theme.page.layout.width - 2 * context.theme.page.margin
        heading = Self.heading(titles, within: width, context)
        footLines = context.wrapped(
            footnote[context.lead], within: width - 50, size: 7, most: 3)
    }

    private static func heading(
        _ titles: [Words], within width: Double, _ context: DrawingContext
    ) -> (title: Words, lines: [String], size: Double) {
        for title in titles {
            let text = title[context.lead]
            for size in [19.0, 18, 17] where context.width(text, size: size, .bold) <= width {
                return (title, [text], size)
            }
        }
        let title = titles.last ?? Words("")
        let lines = context.wrapped(
            title[context.lead], within: width, size: 15.5, .bold, most: 2)
        return (title, lines, 15.5)
    }

    private var titleHeight: Double {
        let lines = Double(heading.lines.count - 1) * 19
        return 66 + lines + (context.second == nil ? 0 : 19)
    }

    /// Where the page's own figures go.
    var content: Rect {
        Rect(
            left: margin, top: titleHeight + 38, right: size.width - margin, bottom: footTop - 10)
    }

    /// Where the rule over the footnote lies: higher when the footnote has three lines.
    private var footTop: Double { size.height - (footLines.count > 2 ? 48.88 : 39.28) }

    /// The whole page in the order it is read.
    ///
    /// - Parameter body: the page's own figures, laid out in `content`.
    func marks(around body: [Mark], number: Int, of count: Int) -> [Mark] {
        [.part(.artifact, header)] + headingMarks + body + footer(number: number, of: count)
    }

    private var header: [Mark] {
        let theme = context.theme
        let left = Words(data.questionnaire.title)[context.lead].uppercased()
        var parts = [definition.title[context.lead]]
        if let second = context.second { parts.append(definition.title[second]) }
        parts.append(data.wave.name)
        let logo = self.logo
        let edge = logo.map { $0.place.left - 12 } ?? size.width - margin
        let right = context.fitted(
            parts.joined(separator: "  ·  "), within: (edge - margin) * 0.6, size: 7.5)
        let room = edge - margin - context.width(right, size: 7.5) - 20
        return [
            context.line(
                context.fitted(left, within: room, size: 7.5, .semibold), x: margin, y: 30,
                size: 7.5, .semibold),
            context.line(
                right, x: edge, y: 30, size: 7.5, colour: theme.secondary,
                anchor: .end),
            .line(
                from: Point(x: margin, y: 38),
                to: Point(x: size.width - margin, y: 38),
                Stroke(theme.rule, width: 0.8)),
        ] + (logo.map { [$0.mark] } ?? [])
    }

    /// At the right end of the header, at most 16 points high.
    private var logo: (mark: Mark, place: Rect)? {
        guard let logo = context.theme.logo else { return nil }
        let right = size.width - margin
        let frame = Rect(left: right - width * 0.16, top: 17.5, right: right, bottom: 33.5)
        return (
            logo.mark(in: frame, anchor: .end), logo.picture.place(in: frame, anchor: .end)
        )
    }

    private var headingMarks: [Mark] {
        let theme = context.theme
        let (title, lines, size) = heading
        var marks: [Mark] = [
            .part(
                .heading(1),
                context.paragraph(lines, x: margin, y: 65, size: size, leading: 19, .bold))
        ]
        var y = 65 + Double(lines.count - 1) * 19
        if let second = context.second {
            y += 19
            let text = context.fitted(title[second], within: width, size: 11.5, in: second)
            marks.append(
                .part(
                    .paragraph,
                    [
                        context.line(
                            text, x: margin, y: y, size: 11.5, colour: theme.secondary, in: second)
                    ]))
        }
        let scopeLine = context.line(
            context.fitted(scope[context.lead], within: width, size: 8.8), x: margin, y: y + 18,
            size: 8.8, colour: theme.secondary)
        return marks + [.part(.paragraph, [scopeLine])]
    }

    private func footer(number: Int, of count: Int) -> [Mark] {
        let theme = context.theme
        let right = size.width - margin
        let repeated: [Mark] = [
            .line(
                from: Point(x: margin, y: footTop), to: Point(x: right, y: footTop),
                Stroke(theme.rule, width: 0.8)),
            context.line(
                "\(number) / \(count)", x: right, y: footTop + 11, size: 7.5, .semibold,
                anchor: .end),
        ]
        let footnote = context.paragraph(
            footLines, x: margin, y: footTop + 11, size: 7, leading: 9.6, colour: theme.secondary)
        return [.part(.paragraph, footnote), .part(.artifact, repeated)]
    }
}
