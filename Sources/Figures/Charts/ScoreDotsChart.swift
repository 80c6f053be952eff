public import Analysis
public import ExactNumbers
public import Questionnaires
public import Statistics

/// Means as dots with their intervals, tints under the limit and over the target, score and n beside
/// them. What may not be shown is named under the axis.
public struct ScoreDotsChart {
    /// One mean.
    public struct Row: Hashable, Sendable {
        public let name: Words
        public let count: Int
        public let mean: Ratio
        /// `nil` where there is none; the dot then stands alone.
        public let interval: ConfidenceInterval?

        /// Behind the name of a mean of few answers.
        var sign: String { isOfFew ? " †" : "" }

        /// Whether it has the sign of few answers, which the page explains.
        public var isOfFew: Bool { LowBase.holds(of: count) }

        /// - Returns: `nil` when there is no mean.
        public init?(_ name: Words, _ estimate: MeanEstimate) {
            guard let mean = estimate.mean else { return nil }
            self.name = name
            self.mean = mean
            count = estimate.base.count
            interval = estimate.uncertainty.precision?.interval
        }
    }

    /// Rows a page can show and still be read, in two columns.
    public static let mostRows = 2 * rowsOfOneColumn
    private static let rowsOfOneColumn = 24
    /// Points a row needs at least.
    private static let leastHeight = 9.5

    private let id: String
    private let title: Words
    private let rows: [Row]
    private let hidden: [Words]
    private let rules: ScoreRules
    /// Stands where there is no row.
    private let empty: Words
    /// What the strip must have in sight, the same on every page of a chart.
    private let ends: [Double]

    /// - Parameters:
    ///   - rows: drawn in this order.
    ///   - hidden: names of what may not be shown.
    ///   - empty: what to say when there is no row.
    public init(
        id: String, title: Words, rows: [Row], hidden: [Words], rules: ScoreRules,
        empty: Words = Words("No group may be shown", "没有可以显示的分组")
    ) {
        let ends = rows.flatMap { row in
            [row.mean.double, row.interval?.low, row.interval?.high].compactMap { $0 }
        }
        self.init(
            id: id, title: title, rows: rows, hidden: hidden, rules: rules, empty: empty, ends: ends
        )
    }

    private init(
        id: String, title: Words, rows: [Row], hidden: [Words], rules: ScoreRules, empty: Words,
        ends: [Double]
    ) {
        self.id = id
        self.title = title
        self.rows = rows
        self.hidden = hidden
        self.rules = rules
        self.empty = empty
        self.ends = ends
    }

    /// The chart in parts of equal length that a page can show; what is hidden is named on the last.
    public var pages: [ScoreDotsChart] {
        let count = max(1, (rows.count + Self.mostRows - 1) / Self.mostRows)
        let length = (rows.count + count - 1) / count
        return (0..<count).map { page in
            ScoreDotsChart(
                id: id, title: title, rows: Array(rows.dropFirst(page * length).prefix(length)),
                hidden: page == count - 1 ? hidden : [], rules: rules, empty: empty, ends: ends)
        }
    }

    /// The groups of a segment, the best first.
    public init(_ table: GroupTable, rules: ScoreRules) {
        let segment = table.segment
        func name(_ row: GroupTable.Row) -> Words {
            Words(
                segment.label(of: row.value, in: .english),
                segment.label(of: row.value, in: .chinese))
        }
        let rows = table.rows.compactMap { row in
            row.composite.value.flatMap { Row(name(row), $0.respondents) }
        }
        let title = Words(segment.title)
        self.init(
            id: "groups-\(segment.id)",
            title: Words(
                "Score by \(title.english.lowercasedFirst)", "按\(title.chinese)的得分"),
            rows: rows.sorted { ($1.mean, $0.name.english) < ($0.mean, $1.name.english) },
            hidden: table.rows.filter { $0.composite.value == nil }.map(name), rules: rules)
    }

    public func figure(size: Size, context: DrawingContext) -> Figure {
        let top = 30.0
        let notes = notes(context, within: size.width)
        let bottom = size.height - 16 - Double(notes.count) * 11
        let fitting = max(1, Int((bottom - top) / Self.leastHeight))
        let columns = columns(fitting: fitting, width: size.width)
        // What does not fit is counted, never squeezed until it cannot be read.
        let shown = Array(rows.prefix(columns * fitting))
        let left = rows.count - shown.count
        let perColumn = (shown.count + columns - 1) / columns
        let gutter = 30.0
        let width = (size.width - gutter * Double(columns - 1)) / Double(columns)
        let height = min(40, max(Self.leastHeight, (bottom - top) / Double(max(1, perColumn))))
        var marks: [Mark] = []
        for column in 0..<columns {
            let slice = shown.dropFirst(column * perColumn).prefix(perColumn)
            guard !slice.isEmpty else { continue }
            marks += self.column(
                Array(slice), x: Double(column) * (width + gutter), width: width, top: top,
                height: height, context: context)
        }
        if rows.isEmpty {
            marks.append(
                context.line(
                    empty[context.lead], x: 0, y: top, size: 9, colour: context.theme.secondary))
        }
        let end = rows.isEmpty ? top - 14 : top + Double(perColumn) * height
        marks += context.paragraph(
            notes, x: 0, y: end + 26, size: 7.4, leading: 11, colour: context.theme.secondary)
        if left > 0 {
            let text = Words("\(left) more left out for lack of room", "另有\(left)组因篇幅所限未列出")
            marks.append(
                context.line(
                    text[context.lead], x: size.width, y: 6, size: 7.4,
                    colour: context.theme.secondary, anchor: .end))
        }
        let caption = Caption(
            id: id, outline: title[context.lead], alternative: alternative(context))
        return Figure(size: size, marks: [.group(caption, marks)])
    }

    /// As few as keep the rows legible, each at least 220 points wide.
    private func columns(fitting: Int, width: Double) -> Int {
        let most = max(1, min(3, Int((width + 30) / 250)))
        let wanted =
            rows.count > min(Self.rowsOfOneColumn, fitting) || rows.count > 14 && width > 600
            ? 2 : 1
        return min(most, rows.count > 2 * fitting ? 3 : wanted)
    }

    private func column(
        _ rows: [Row], x: Double, width: Double, top: Double, height: Double,
        context: DrawingContext
    ) -> [Mark] {
        let theme = context.theme
        let size = height < 12 ? 7.6 : 8.8
        let labelWidth = context.labelWidth(
            self.rows.map { $0.name.followed(by: $0.sign) }, size: size,
            within: (width * 0.2)...(width * 0.34))
        let countRight = x + width
        let scoreRight = countRight - 34
        let scores = rows.map { NumberText.score($0.mean, thresholds: rules.thresholds) }
        let widest = scores.map { context.width($0, size: size, .semibold) }.max() ?? 0
        let axis = ScoreAxis(
            showing: ends, rules: rules, from: x + labelWidth + 10,
            to: scoreRight - max(40, widest + 20), context: context)
        let bottom = top + Double(rows.count) * height
        var marks = axis.ground(top: top, bottom: bottom, grid: true)
        for (words, right) in [(Words("Score", "得分"), scoreRight), (Words("n"), countRight)] {
            marks.append(
                context.line(
                    words[context.lead], x: right, y: top - 7, size: 7.6, colour: theme.secondary,
                    anchor: .end))
        }
        for (index, row) in rows.enumerated() {
            let middle = top + (Double(index) + 0.5) * height
            if index > 0 {
                let y = top + Double(index) * height
                marks.append(
                    .line(
                        from: Point(x: x, y: y), to: Point(x: x + width, y: y),
                        Stroke(theme.grid, width: 0.6)))
            }
            marks += draw(row, axis, x: x, middle: middle, height: height, labelWidth, context)
            let standing = Standing(row.mean, axis.thresholds)
            let text = scores[index]
            marks.append(
                context.line(
                    text, x: scoreRight, y: middle + size * 0.36, size: size, .semibold,
                    colour: standing == .between ? theme.ink : standing.colour(theme), anchor: .end)
            )
            let scoreWidth = context.width(text, size: size, .semibold)
            marks += standing.sign(at: Point(x: scoreRight - scoreWidth - 6, y: middle), theme)
            marks.append(
                context.line(
                    NumberText.count(row.count), x: countRight, y: middle + size * 0.36, size: size,
                    colour: theme.secondary, anchor: .end))
        }
        return marks + axis.lines(top: top, bottom: bottom)
    }

    private func draw(
        _ row: Row, _ axis: ScoreAxis, x: Double, middle: Double, height: Double,
        _ labelWidth: Double, _ context: DrawingContext
    ) -> [Mark] {
        let isLow = row.isOfFew
        var marks = context.label(
            row.name, sign: row.sign, x: x, middle: middle, width: labelWidth, height: height,
            size: height < 12 ? 7.6 : 8.8)
        let colour = Standing(row.mean, axis.thresholds).colour(context.theme)
        if let interval = row.interval {
            marks.append(
                .line(
                    from: Point(x: axis.scale(interval.low), y: middle),
                    to: Point(x: axis.scale(interval.high), y: middle),
                    Stroke(
                        isLow ? colour.pale(0.5) : colour, width: isLow ? 1.6 : 2.4, cap: .round)))
        }
        let radius = min(3.6, height * 0.3)
        marks.append(
            .circle(
                centre: Point(x: axis.scale(row.mean.double), y: middle), radius: radius,
                fill: isLow ? context.theme.paper : colour,
                stroke: isLow ? Stroke(colour, width: 1.2) : Stroke(context.theme.paper, width: 0.8)
            ))
        return marks
    }

    private func notes(_ context: DrawingContext, within width: Double) -> [String] {
        guard !hidden.isEmpty else { return [] }
        let names = Array(hidden.prefix(12))
        let rest = hidden.count - names.count
        let more = rest > 0 ? [Words("\(rest) more", "其他\(rest)组")] : []
        let list = Words.list(names + more)
        let note = Words(
            "Not shown: \(list.english) – too few answers, or hidden so that nothing can be worked out "
                + "from the total.",
            "不予显示：\(list.chinese)（作答人数过少，或为防止由总数推算而一并隐藏）。")
        return context.wrapped(note[context.lead], within: width, size: 7.4, most: 2)
    }

    private func alternative(_ context: DrawingContext) -> String {
        let parts = rows.map { row in
            let score = NumberText.score(row.mean, thresholds: rules.thresholds)
            return context.value("\(row.name[context.lead]) \(score)", count: row.count)
        }
        return context.alternative(title, parts)
    }
}

extension String {
    /// "Customer tier" within a sentence: "customer tier". Abbreviations stay.
    var lowercasedFirst: String {
        guard let first, dropFirst().first?.isLowercase == true else { return self }
        return first.lowercased() + dropFirst()
    }
}
