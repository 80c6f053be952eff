public import Analysis
import ExactNumbers
public import Questionnaires
import Statistics

/// Indices one under the other: name and rule, the value with its interval on the index's own range
/// beside its thresholds, class and n.
public struct IndicesChart: Chart {
    public struct Row: Sendable {
        public let index: Index
        /// `nil` when too few answered for it to be shown.
        public let estimate: IndexEstimate?
        /// How it is made.
        public let method: Words
        /// The values it may have.
        public let range: ClosedRange<Int>
        /// How sure its class is, in a word or two; `nil` without a class.
        public let certainty: Words?
        /// Which of its dimensions are under it; `nil` for all.
        private var shown: Range<Int>?

        public init(
            index: Index, estimate: IndexEstimate?, method: Words, range: ClosedRange<Int>,
            certainty: Words? = nil
        ) {
            self.index = index
            self.estimate = estimate
            self.method = method
            self.range = range
            self.certainty = certainty
        }

        /// Its dimensions; one alone is the index itself.
        private var allParts: [IndexEstimate.Part] {
            guard let parts = estimate?.parts, parts.count > 1 else { return [] }
            return parts
        }

        /// Those of its dimensions that are under it.
        var parts: ArraySlice<IndexEstimate.Part> {
            shown.map { allParts[$0] } ?? allParts[...]
        }

        /// Whether the first of its dimensions are under another row.
        fileprivate var isContinued: Bool { (shown?.lowerBound ?? 0) > 0 }

        /// Itself, or where a chart of it would be higher than `height` several rows, each with some
        /// of its dimensions.
        public func slices(within height: Double) -> [Row] {
            guard IndicesChart.height(of: [self]) > height else { return [self] }
            let room = height - IndicesChart.height(of: []) - IndicesChart.rowHeight - 4
            let most = max(1, Int(room / IndicesChart.partHeight))
            return allParts.indices.evenSlices(of: most).map { shown in
                var row = self
                row.shown = shown
                return row
            }
        }

        fileprivate var height: Double {
            IndicesChart.rowHeight
                + (parts.isEmpty ? 0 : Double(parts.count) * IndicesChart.partHeight + 4)
        }

        /// What the axis shows: of a gap no more than the figures need, alike on both sides.
        fileprivate var shownRange: ClosedRange<Int> {
            guard case .gap = index.kind, let estimate else { return range }
            var values = index.classes.compactMap(\.from).map { Ratio($0).double }
            values += [estimate.value?.double, estimate.interval?.low, estimate.interval?.high]
                .compactMap { $0 }
            for mean in allParts.compactMap(\.disclosed.value) {
                values += [mean.mean?.double].compactMap { $0 }
                if let interval = mean.uncertainty.precision?.reachable {
                    values += [interval.low, interval.high]
                }
            }
            let farthest = Int((values.map(\.magnitude).max() ?? 1).rounded(.up))
            let bound = min(max(1, farthest), range.upperBound)
            return -bound...bound
        }
    }

    /// In points; a dimension of an index takes less than the index.
    private static let rowHeight = 46.0
    private static let partHeight = 20.0
    private static let headHeight = 16.0

    let id: String
    let rows: [Row]
    let title = Words("Indices", "指标")

    public init(id: String, rows: [Row]) {
        self.id = id
        self.rows = rows
    }

    /// The height of a chart of these rows.
    public static func height(of rows: [Row]) -> Double {
        rows.reduce(headHeight) { $0 + $1.height }
    }

    private struct Columns {
        let nameWidth: Double
        let axis: ClosedRange<Double>
        let valueRight: Double
        let classLeft: Double
        let width: Double

        init(width: Double) {
            self.width = width
            nameWidth = width * 0.36
            axis = (width * 0.39)...(width * 0.62)
            valueRight = width * 0.70
            classLeft = width * 0.82
        }

        func scale(_ range: ClosedRange<Int>) -> LinearScale {
            LinearScale(
                Double(range.lowerBound)...Double(range.upperBound), from: axis.lowerBound,
                to: axis.upperBound)
        }
    }

    public func figure(width: Double, context: DrawingContext) -> Figure {
        let columns = Columns(width: width)
        var marks = head(columns, context)
        var top = Self.headHeight
        for row in rows {
            marks += self.marks(of: row, top: top, columns, context)
            for (number, part) in row.parts.enumerated() {
                marks += self.marks(
                    of: part, in: row,
                    middle: top + Self.rowHeight + (Double(number) + 0.5) * Self.partHeight - 2,
                    columns, context)
            }
            top += row.height
            marks.append(
                .line(
                    from: Point(x: 0, y: top), to: Point(x: width, y: top),
                    Stroke(context.theme.grid, width: 0.6)))
        }
        let caption = Caption(
            id: id, outline: title[context.lead],
            alternative: context.alternative(title, rows.map { described($0, context) }))
        return Figure(
            size: Size(width: width, height: Self.height(of: rows)),
            marks: [.group(caption, marks)])
    }

    private func head(_ columns: Columns, _ context: DrawingContext) -> [Mark] {
        let theme = context.theme
        func title(_ words: Words, _ x: Double, _ anchor: TextLine.Anchor = .start) -> Mark {
            context.line(
                words[context.lead], x: x, y: 10.6, size: 7.6, colour: theme.secondary,
                anchor: anchor)
        }
        return [
            .rect(
                Rect(x: 0, y: 0, width: columns.width, height: Self.headHeight - 1),
                fill: theme.band),
            title(Words("Index and its rule", "指标与规则"), 6),
            title(
                Words("Value on its range, interval, thresholds", "取值范围内的数值、区间与临界值"),
                columns.axis.lowerBound),
            title(Words("Value", "数值"), columns.valueRight, .end),
            title(Words("n"), columns.width - 6, .end),
        ]
            + (rows.contains { $0.estimate?.scoreClass != nil }
                ? [title(Words("Class", "等级"), columns.classLeft)] : [])
    }

    private func marks(
        of row: Row, top: Double, _ columns: Columns, _ context: DrawingContext
    ) -> [Mark] {
        let theme = context.theme
        let middle = top + Self.rowHeight / 2
        let name = Words(row.index.title)
        let method = row.method[context.lead]
        let lines = context.wrapped(method, within: columns.nameWidth - 6, size: 7, most: 2)
        var marks = context.heading(
            name, ending: row.isContinued ? .continued : Words(""), x: 6,
            y: middle - Double(lines.count) * 4.4 + 1, size: 9.6,
            within: columns.nameWidth - 6)
        marks += context.paragraph(
            lines, x: 6, y: middle - Double(lines.count) * 4.4 + 12, size: 7, leading: 8.8,
            colour: theme.secondary)
        guard let estimate = row.estimate, let value = estimate.value else {
            let text = row.estimate == nil ? Withheld.tooFew : Withheld.noAnswers
            marks.append(
                context.line(
                    text[context.lead], x: columns.axis.lowerBound, y: middle + 3, size: 8,
                    colour: theme.secondary))
            return marks
        }
        marks += axis(row, value, estimate.interval, middle: middle, columns, context)
        marks.append(
            context.line(
                IndexNumber(row.index).words(value)[context.lead], x: columns.valueRight,
                y: middle + 1, size: 14, .semibold, anchor: .end))
        if LowBase.holds(of: estimate.answered) {
            // Beside the column, so that values end at one edge.
            marks.append(
                context.line("†", x: columns.valueRight + 4, y: middle + 1, size: 11))
        }
        if let interval = estimate.interval {
            marks.append(
                context.line(
                    IndexNumber(row.index).text(interval), x: columns.valueRight, y: middle + 12,
                    size: 7.4, colour: theme.secondary, anchor: .end))
        }
        if let scoreClass = estimate.scoreClass {
            let status = ClassStatus(of: scoreClass, in: row.index.classes)
            marks += status.marks(
                Words(scoreClass.label)[context.lead], x: columns.classLeft, middle: middle,
                within: columns.width - columns.classLeft - 34, context)
            if let certainty = row.certainty {
                marks.append(
                    context.line(
                        certainty[context.lead], x: columns.classLeft, y: middle + 12, size: 7.4,
                        colour: theme.secondary))
            }
        }
        marks.append(
            context.line(
                NumberText.count(estimate.answered), x: columns.width - 6, y: middle + 3, size: 8.4,
                colour: theme.secondary, anchor: .end))
        return marks
    }

    private func axis(
        _ row: Row, _ value: Ratio, _ interval: ConfidenceInterval?, middle: Double,
        _ columns: Columns, _ context: DrawingContext
    ) -> [Mark] {
        let theme = context.theme
        let range = row.shownRange
        let scale = columns.scale(range)
        var marks: [Mark] = [
            .line(
                from: Point(x: scale.start, y: middle), to: Point(x: scale.end, y: middle),
                Stroke(theme.rule, width: 0.8))
        ]
        let number = IndexNumber(row.index)
        for end in [range.lowerBound, range.upperBound] {
            marks.append(
                context.line(
                    number.end(end), x: scale(Double(end)), y: middle + 15, size: 6.6,
                    colour: theme.secondary, anchor: .middle))
        }
        // Zero is where a gap or an NPS turns.
        if range.lowerBound < 0 {
            marks.append(
                .line(
                    from: Point(x: scale(0), y: middle - 4), to: Point(x: scale(0), y: middle + 4),
                    Stroke(theme.secondary, width: 0.8)))
        }
        var lastLabel = -Double.infinity
        for item in row.index.classes.reversed() {
            guard let threshold = item.from else { continue }
            let colour = ThresholdLine(value: threshold, role: item.role).colour(theme)
            let x = scale(Ratio(threshold).double)
            marks.append(
                .line(
                    from: Point(x: x, y: middle - 9), to: Point(x: x, y: middle + 6),
                    Stroke(colour, width: 0.9)))
            // Labels that would touch leave the later one out; the class says on which side it is.
            guard x - lastLabel > 16 else { continue }
            lastLabel = x
            marks.append(
                context.line(
                    number.end(threshold), x: x, y: middle - 11, size: 6.6, colour: colour,
                    anchor: .middle))
        }
        return marks + dot(value, interval, middle: middle, radius: 3.4, scale, theme)
    }

    private func dot(
        _ value: Ratio, _ interval: ConfidenceInterval?, middle: Double, radius: Double,
        _ scale: LinearScale, _ theme: Theme
    ) -> [Mark] {
        var marks: [Mark] = []
        if let interval {
            let (low, high) = (scale(interval.low), scale(interval.high))
            marks.append(
                .rect(
                    Rect(
                        x: low, y: middle - radius * 0.9, width: max(1, high - low),
                        height: radius * 1.8),
                    radius: radius * 0.9, fill: theme.between.pale(0.42)))
        }
        marks.append(
            .circle(
                centre: Point(x: scale(value.double), y: middle), radius: radius,
                fill: theme.between))
        return marks
    }

    /// A dimension of an index, on the index's own axis.
    private func marks(
        of part: IndexEstimate.Part, in row: Row, middle: Double, _ columns: Columns,
        _ context: DrawingContext
    ) -> [Mark] {
        let theme = context.theme
        var marks = context.heading(
            Words(part.dimension.title), x: 18, y: middle + 3, size: 8,
            within: columns.nameWidth - 18)
        guard let mean = part.disclosed.value, let value = mean.mean else {
            marks.append(
                context.line(
                    "–", x: columns.valueRight, y: middle + 3, size: 8.4, colour: theme.secondary,
                    anchor: .end))
            return marks
        }
        let scale = columns.scale(row.shownRange)
        marks.append(
            .line(
                from: Point(x: scale.start, y: middle), to: Point(x: scale.end, y: middle),
                Stroke(theme.grid, width: 0.7)))
        if row.shownRange.lowerBound < 0 {
            marks.append(
                .line(
                    from: Point(x: scale(0), y: middle - 4), to: Point(x: scale(0), y: middle + 4),
                    Stroke(theme.rule, width: 0.8)))
        }
        let interval = mean.uncertainty.precision?.reachable
        marks += dot(value, interval, middle: middle, radius: 2.6, scale, theme)
        let number = IndexNumber(row.index)
        marks.append(
            context.line(
                number.words(value)[context.lead], x: columns.valueRight, y: middle + 3, size: 8.8,
                .semibold,
                anchor: .end))
        if let interval {
            marks.append(
                context.line(
                    number.text(interval), x: columns.valueRight + 8, y: middle + 3, size: 7.4,
                    colour: theme.secondary))
        }
        marks.append(
            context.line(
                NumberText.count(mean.base.count), x: columns.width - 6, y: middle + 3, size: 7.8,
                colour: theme.secondary, anchor: .end))
        return marks
    }

    private func described(_ row: Row, _ context: DrawingContext) -> String {
        let name = Words(row.index.title)[context.lead]
        guard let estimate = row.estimate, let value = estimate.value else { return "\(name) –" }
        return "\(name) "
            + context.value(
                IndexNumber(row.index).words(value)[context.lead], count: estimate.answered)
    }
}
