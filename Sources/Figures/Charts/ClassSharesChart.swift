public import Analysis
import ExactNumbers
public import Questionnaires

/// The threshold classes as one stacked bar a row: units, respondents, and groups of them.
///
/// A class nobody is in keeps its place in the key and shows a 0 in the counts.
public struct ClassSharesChart {
    public struct Row: Hashable, Sendable {
        public let name: Words
        /// In the order of the definition's classes; `nil` when the row may not be shown.
        public let shares: [ShareEstimate]?

        public init(name: Words, shares: [ShareEstimate]?) {
            self.name = name
            self.shares = shares
        }
    }

    public struct Section: Hashable, Sendable {
        /// `nil` for rows that need no heading.
        public let title: Words?
        public let rows: [Row]

        public init(title: Words?, rows: [Row]) {
            self.title = title
            self.rows = rows
        }
    }

    private let sections: [Section]
    private let classes: [ScoreClass]
    private let id: String

    public init(id: String, sections: [Section], classes: [ScoreClass]) {
        self.id = id
        self.sections = sections
        self.classes = classes
    }

    private var rowCount: Int { sections.reduce(0) { $0 + $1.rows.count } }
    private var headingCount: Int { sections.count { $0.title != nil } }

    /// The height at which nothing is squeezed.
    public var comfortableHeight: Double {
        30 + Double(rowCount) * 27 + Double(headingCount) * 22
    }

    public func figure(size: Size, context: DrawingContext) -> Figure {
        let top = 26.0
        let bars = size.height - top - Double(headingCount) * 22
        let height = min(30, max(12, bars / Double(max(1, rowCount))))
        var marks = key(context, width: size.width)
        var y = top
        for section in sections {
            if let title = section.title {
                marks += context.heading(title, x: 0, y: y + 14, size: 8.8, within: size.width)
                y += 22
            }
            for row in section.rows {
                marks += draw(row, middle: y + height / 2, height: height, size.width, context)
                y += height
            }
        }
        let caption = Caption(
            id: id, outline: title[context.lead], alternative: alternative(context))
        return Figure(size: size, marks: [.group(caption, marks)])
    }

    private var title: Words { Words("Classes by score", "得分等级分布") }

    /// Colours from the lowest class to the highest, shared with the histogram.
    static func colours(of classes: [ScoreClass], _ theme: Theme) -> [Colour] {
        switch classes.count {
        case 0: []
        case 3: [Colour(0x1F5F99), Colour(0x8DB9DA), Colour(0xA8450F)]
        default: theme.scaleColours(classes.count).reversed()
        }
    }

    private func key(_ context: DrawingContext, width: Double) -> [Mark] {
        var marks: [Mark] = []
        var x = 0.0
        for (item, colour) in zip(classes, Self.colours(of: classes, context.theme)) {
            let text = Self.name(of: item, in: classes)[context.lead]
            let shown = context.fitted(text, within: max(40, width - x - 12), size: 7.8)
            marks.append(.rect(Rect(x: x, y: 4, width: 7.6, height: 7.6), fill: colour))
            marks.append(context.line(shown, x: x + 11.5, y: 10.8, size: 7.8))
            x += 11.5 + context.width(shown, size: 7.8) + 16
        }
        return marks
    }

    /// `satisfied (≥ 4.5)`, `fairly satisfied (4.0 – 4.5)`, `dissatisfied (< 4.0)`.
    public static func name(of item: ScoreClass, in classes: [ScoreClass]) -> Words {
        let index = classes.firstIndex { $0.id == item.id } ?? 0
        let above = index > 0 ? classes[index - 1].from.map(NumberText.threshold) : nil
        let range: String
        switch (item.from.map(NumberText.threshold), above) {
        case (let from?, nil): range = " (≥ \(from))"
        case (let from?, let above?): range = " (\(from) – \(above))"
        case (nil, let above?): range = " (< \(above))"
        case (nil, nil): range = ""
        }
        return Words(item.label).followed(by: range)
    }

    private func draw(
        _ row: Row, middle: Double, height: Double, _ width: Double, _ context: DrawingContext
    ) -> [Mark] {
        let labelWidth = width * 0.26
        let start = labelWidth + 10
        let countRight = width
        let room = width - start - 44
        var marks = context.label(row.name, x: 0, middle: middle, width: labelWidth)
        func note(_ words: Words) -> Mark {
            context.line(
                words[context.lead], x: start, y: middle + 3, size: 8,
                colour: context.theme.secondary)
        }
        guard let shares = row.shares else {
            marks.append(note(Words("Too few answers to show", "作答人数过少，不予显示")))
            return marks
        }
        let total = shares.reduce(0) { $0 + $1.count }
        guard total > 0 else {
            marks.append(note(Words("No scores", "没有得分")))
            return marks
        }
        var x = start
        let thickness = min(15, height * 0.62)
        for (share, colour) in zip(shares, Self.colours(of: classes, context.theme)) {
            guard let value = share.share, value > .zero else { continue }
            let length = value.double * room
            let gap = min(0.8, length * 0.3)
            marks.append(
                .rect(
                    Rect(x: x, y: middle - thickness / 2, width: length - gap, height: thickness),
                    fill: colour))
            let full = "\(share.count) · \(NumberText.percent(value)) %"
            let short = "\(share.count)"
            let fits = [full, short].first { context.width($0, size: 7.6) + 6 < length }
            if let fits {
                marks.append(
                    context.line(
                        fits, x: x + length / 2, y: middle + 2.7, size: 7.6,
                        colour: context.theme.text(on: colour), anchor: .middle))
            }
            x += length
        }
        marks.append(
            context.line(
                "n = \(NumberText.count(total))", x: countRight, y: middle + 3, size: 8,
                colour: context.theme.secondary, anchor: .end))
        return marks
    }

    private func alternative(_ context: DrawingContext) -> String {
        let rows = sections.flatMap(\.rows).map { row in
            guard let shares = row.shares else { return "\(row.name[context.lead]) –" }
            let parts = zip(classes, shares).map { item, share in
                "\(item.label[context.lead]) \(share.count)"
            }
            return "\(row.name[context.lead]): \(parts.joined(separator: ", "))"
        }
        return title[context.lead] + ": " + rows.joined(separator: "; ")
    }
}
