import Figures
import Questionnaires

/// What stands on every page: header, the finding as a title, scope, footnote and number.
struct PageFrame {
    /// A4 landscape in points.
    static let size = Size(width: 841.89, height: 595.28)
    static let margin = 42.0

    private let scope: Words
    private let data: ReportData
    private let definition: ReportDefinition
    private let context: DrawingContext
    /// Title lines and their size: one line when it fits, smaller or two when it does not.
    private let heading: (title: Words, lines: [String], size: Double)
    private let footLines: [String]

    private static let width = size.width - 2 * margin
    private var width: Double { Self.width }

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
        heading = Self.heading(titles, context)
        footLines = context.wrapped(
            footnote[context.lead], within: Self.width - 50, size: 7, most: 3)
    }

    private static func heading(
        _ titles: [Words], _ context: DrawingContext
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
            left: Self.margin, top: titleHeight + 38, right: Self.size.width - Self.margin,
            bottom: footTop - 10)
    }

    /// Where the rule over the footnote lies: higher when the footnote has three lines.
    private var footTop: Double { footLines.count > 2 ? 546.4 : 556 }

    func marks(number: Int, of count: Int) -> [Mark] {
        header + headingMarks + footer(number: number, of: count)
    }

    private var header: [Mark] {
        let theme = context.theme
        let left = Words(data.questionnaire.title)[context.lead].uppercased()
        var parts = [definition.title[context.lead]]
        if let second = context.second { parts.append(definition.title[second]) }
        parts.append(data.wave.name)
        let right = context.fitted(
            parts.joined(separator: "  ·  "), within: width * 0.6, size: 7.5)
        let room = width - context.width(right, size: 7.5) - 20
        return [
            context.line(
                context.fitted(left, within: room, size: 7.5, .semibold), x: Self.margin, y: 30,
                size: 7.5, .semibold),
            context.line(
                right, x: Self.size.width - Self.margin, y: 30, size: 7.5, colour: theme.secondary,
                anchor: .end),
            .line(
                from: Point(x: Self.margin, y: 38),
                to: Point(x: Self.size.width - Self.margin, y: 38),
                Stroke(theme.rule, width: 0.8)),
        ]
    }

    private var headingMarks: [Mark] {
        let theme = context.theme
        let (title, lines, size) = heading
        var marks = context.paragraph(
            lines, x: Self.margin, y: 65, size: size, leading: 19, .bold)
        var y = 65 + Double(lines.count - 1) * 19
        if let second = context.second {
            y += 19
            marks.append(
                context.line(
                    context.fitted(title[second], within: width, size: 11.5, in: second),
                    x: Self.margin, y: y, size: 11.5, colour: theme.secondary, in: second))
        }
        marks.append(
            context.line(
                context.fitted(scope[context.lead], within: width, size: 8.8), x: Self.margin,
                y: y + 18, size: 8.8, colour: theme.secondary))
        return marks
    }

    private func footer(number: Int, of count: Int) -> [Mark] {
        let theme = context.theme
        let right = Self.size.width - Self.margin
        return [
            .line(
                from: Point(x: Self.margin, y: footTop), to: Point(x: right, y: footTop),
                Stroke(theme.rule, width: 0.8)),
            context.line(
                "\(number) / \(count)", x: right, y: footTop + 11, size: 7.5, .semibold,
                anchor: .end),
        ]
            + context.paragraph(
                footLines, x: Self.margin, y: footTop + 11, size: 7, leading: 9.6,
                colour: theme.secondary)
    }
}
