public import Analysis
import ExactNumbers
public import Questionnaires

/// The threshold classes as one stacked bar a row: units, respondents, and groups of them.
///
/// A class nobody is in keeps its place in the key and shows a 0 in the counts.
public struct ClassSharesChart: Chart {
    public struct Row: Hashable, Sendable {
        public let name: Words
        /// In the order of the definition's classes; `nil` when the row may not be shown.
        public let shares: [ShareEstimate]?
        /// Whether it is what the row above it was in a wave before: its name is the wave's.
        public let isEarlier: Bool

        public init(name: Words, shares: [ShareEstimate]?, isEarlier: Bool = false) {
            self.name = name
            self.shares = shares
            self.isEarlier = isEarlier
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

    /// Points a row can be read at, in one language.
    private static let least = 12.0
    private static let heading = 22.0

    private func height(of sections: [Section], row: Double) -> Double {
        sections.reduce(0) { sum, section in
            sum + Double(section.rows.count) * row + (section.title == nil ? 0 : Self.heading)
        }
    }

    /// Points a row takes when nothing is squeezed.
    private func comfortable(_ context: DrawingContext) -> Double {
        context.second == nil ? 19 : 24
    }

    /// The height at which nothing is squeezed, with a key of two lines.
    public func comfortableHeight(_ context: DrawingContext) -> Double {
        38 + height(of: sections, row: comfortable(context) + 3)
    }

    /// The chart in parts that stand in frames of these heights without being squeezed, sections kept
    /// whole where they fit.
    ///
    /// - Parameters:
    ///   - first: the height of the first frame.
    ///   - next: the height of every other frame.
    public func parts(
        first: Double, next: Double, context: DrawingContext
    ) -> [ClassSharesChart] {
        let comfortable = comfortable(context)
        var parts: [[Section]] = []
        var current: [Section] = []
        func room() -> Double {
            (parts.isEmpty ? first : next) - 38 - height(of: current, row: comfortable)
        }
        for section in sections {
            var rows = section.rows[...]
            let whole = height(of: [section], row: comfortable)
            if whole > room(), whole <= next - 38, !current.isEmpty {
                parts.append(current)
                current = []
            }
            while !rows.isEmpty {
                let heading = section.title == nil ? 0 : Self.heading
                let count = Int((room() - heading) / comfortable)
                if count < min(3, rows.count), !current.isEmpty {
                    parts.append(current)
                    current = []
                    continue
                }
                let taken = rows.prefix(max(1, count))
                current.append(Section(title: section.title, rows: Array(taken)))
                rows = rows.dropFirst(taken.count)
            }
        }
        if !current.isEmpty || parts.isEmpty { parts.append(current) }
        return parts.enumerated().map { index, sections in
            ClassSharesChart(
                id: index == 0 ? id : "\(id)-\(index + 1)", sections: sections, classes: classes)
        }
    }

    public func figure(size: Size, context: DrawingContext) -> Figure {
        let (key, keyHeight) = key(context, width: size.width)
        let top = 13 + keyHeight
        let rowCount = sections.reduce(0) { $0 + $1.rows.count }
        let headings = height(of: sections, row: 0)
        let height = min(
            30, max(Self.least, (size.height - top - headings) / Double(max(1, rowCount))))
        var marks = key
        let isCut = headings + Double(rowCount) * Self.least > size.height - top
        let end = size.height - (isCut ? 14 : 0) + 0.01
        var y = top
        var left = rowCount
        drawing: for section in sections {
            let heading = section.title == nil ? 0 : Self.heading
            guard y + heading + height <= end else { break }
            if let title = section.title {
                marks += context.heading(title, x: 0, y: y + 14, size: 8.8, within: size.width)
                y += heading
            }
            let hasEarlier = section.rows.contains(where: \.isEarlier)
            for (number, row) in section.rows.enumerated() {
                guard y + height <= end else { break drawing }
                // Between groups of waves.
                if hasEarlier, number > 0, !row.isEarlier {
                    marks.append(
                        .line(
                            from: Point(x: 0, y: y), to: Point(x: size.width, y: y),
                            Stroke(context.theme.grid, width: 0.6)))
                }
                marks += draw(row, middle: y + height / 2, height: height, size.width, context)
                y += height
                left -= 1
            }
        }
        if left > 0 {
            marks.append(
                context.line(
                    Withheld.leftOut(left)[context.lead], x: size.width, y: size.height - 3,
                    size: 7.4,
                    colour: context.theme.secondary, anchor: .end))
        }
        let caption = Caption(
            id: id, outline: title[context.lead], alternative: alternative(context))
        return Figure(size: size, marks: [.group(caption, marks)])
    }

    private var title: Words { Words("Classes by score", "得分等级分布") }

    /// Colours from the lowest class to the highest, shared with the histogram.
    public static func colours(of classes: [ScoreClass], _ theme: Theme) -> [Colour] {
        theme.classColours(classes.count).reversed()
    }

    /// On as many lines as the names need.
    private func key(
        _ context: DrawingContext, width: Double
    ) -> (marks: [Mark], height: Double) {
        var marks: [Mark] = []
        var (x, y) = (0.0, 0.0)
        for (item, colour) in zip(classes, Self.colours(of: classes, context.theme)).reversed() {
            let text = context.fitted(
                Self.name(of: item, in: classes)[context.lead], within: width - 12, size: 7.8)
            let length = 11.5 + context.width(text, size: 7.8)
            if x > 0, x + length > width { (x, y) = (0, y + 12) }
            marks.append(.rect(Rect(x: x, y: y + 4, width: 7.6, height: 7.6), fill: colour))
            marks.append(context.line(text, x: x + 11.5, y: y + 10.8, size: 7.8))
            x += length + 16
        }
        return (marks, y + 13)
    }

    /// `satisfied (≥ 4.5)`, `fairly satisfied (4.0 – 4.5)`, `dissatisfied (< 4.0)`.
    public static func name(of item: ScoreClass, in classes: [ScoreClass]) -> Words {
        let index = classes.firstIndex { $0.id == item.id } ?? 0
        let above = index > 0 ? classes[index - 1].from.map(NumberText.threshold) : nil
        let range: String
        switch (item.from.map(NumberText.threshold), above) {
        case (let from?, nil): range = "≥ \(from)"
        case (let from?, let above?): range = "\(from) – \(above)"
        case (nil, let above?): range = "< \(above)"
        case (nil, nil): return Words(item.label)
        }
        let name = Words(item.label)
        return Words("\(name.english) (\(range))", "\(name.chinese)（\(range)）")
    }

    private func draw(
        _ row: Row, middle: Double, height: Double, _ width: Double, _ context: DrawingContext
    ) -> [Mark] {
        let rows = sections.flatMap(\.rows)
        let labelWidth = context.labelWidth(
            rows.map { $0.name.followed(by: $0.sign) }, within: (width * 0.2)...(width * 0.34))
        let start = labelWidth + 10
        let countRight = width
        let counts = rows.compactMap(\.total).map { context.width(Self.base($0), size: 8) }
        let room = width - start - max(44, (counts.max() ?? 0) + 8)
        let indent = row.isEarlier ? 10.0 : 0
        var marks = context.label(
            row.name, sign: row.sign, x: indent, middle: middle, width: labelWidth - indent,
            height: height,
            size: row.isEarlier ? 8 : 8.8, colour: row.isEarlier ? context.theme.secondary : nil)
        func note(_ words: Words) -> Mark {
            context.line(
                words[context.lead], x: start, y: middle + 3, size: 8,
                colour: context.theme.secondary)
        }
        guard let shares = row.shares else {
            marks.append(note(Withheld.tooFew))
            return marks
        }
        guard let total = row.total, total > 0 else {
            marks.append(note(Withheld.noScores))
            return marks
        }
        var x = start
        // Beside a weighted share the unweighted count would be another share.
        let isWeighted = isWeighted
        // A wave before is thinner, so that the eye finds the groups.
        let thickness = min(15, height * 0.62) * (row.isEarlier ? 0.7 : 1)
        for (share, colour) in zip(shares, Self.colours(of: classes, context.theme)).reversed() {
            guard let value = share.share, value > .zero else { continue }
            let length = value.double * room
            let gap = min(0.8, length * 0.3)
            marks.append(
                .rect(
                    Rect(x: x, y: middle - thickness / 2, width: length - gap, height: thickness),
                    fill: colour))
            let count = NumberText.count(share.count)
            let percent = context.percent(value)
            let texts = isWeighted ? [percent] : ["\(count) · \(percent)", count]
            let fits = texts.first { context.width($0, size: 7.6) + 6 < length }
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
                Self.base(total), x: countRight, y: middle + 3, size: 8,
                colour: context.theme.secondary, anchor: .end))
        return marks
    }

    /// Whether some share is another than that of the respondents counted.
    private var isWeighted: Bool {
        sections.flatMap(\.rows).contains { row in
            guard let shares = row.shares, let total = row.total, total > 0 else { return false }
            return shares.contains { $0.share != Ratio($0.count) / Ratio(total) }
        }
    }

    private static func base(_ count: Int) -> String { "n = \(NumberText.count(count))" }

    public var table: DataTable {
        let each = classes.enumerated().flatMap { place, item in
            let name = Self.name(of: item, in: classes)
            return [
                DataTable.Column("count-\(place + 1)", name),
                DataTable.Column(
                    "share-\(place + 1)",
                    Words("\(name.english), share", "\(name.chinese)占比")),
            ]
        }
        let rows = sections.flatMap { section in
            section.rows.map { row -> [DataTable.Cell] in
                let head: [DataTable.Cell] = [
                    section.title.map { .text($0) } ?? .none, .text(row.name),
                ]
                guard let shares = row.shares, let total = row.total else {
                    return head + Array(repeating: .hidden, count: each.count + 1)
                }
                let cells = shares.prefix(classes.count).flatMap {
                    [DataTable.Cell.count($0.count), .share($0.share)]
                }
                let missing = max(0, each.count - cells.count)
                return head + cells + Array(repeating: .none, count: missing) + [.count(total)]
            }
        }
        return DataTable(
            id: id, title: title, columns: [.section, .name] + each + [.count], rows: rows)
    }

    private func alternative(_ context: DrawingContext) -> String {
        let rows = sections.flatMap(\.rows).map { row in
            guard let shares = row.shares else { return "\(row.name[context.lead]) –" }
            let parts = zip(classes, shares).map { item, share in
                "\(item.label[context.lead]) \(share.count)"
            }
            return context.lead.isChinese
                ? "\(row.name.chinese)：\(parts.joined(separator: "、"))"
                : "\(row.name.english): \(parts.joined(separator: ", "))"
        }
        return context.alternative(title, rows)
    }
}

extension ClassSharesChart.Row {
    /// All who have a class; `nil` when the row may not be shown.
    fileprivate var total: Int? { shares.map { $0.reduce(0) { $0 + $1.count } } }

    /// Behind the name of few answers.
    fileprivate var sign: String { total.map(LowBase.holds(of:)) ?? false ? " †" : "" }
}
