import Analysis
public import Statistics

/// A few lines over waves or periods, each named at its end: what rose, what fell, and where there
/// was nothing to measure.
public struct TrendChart: Chart {
    /// A line in one period.
    public struct Point: Hashable, Sendable {
        /// `nil` leaves a gap, as does what is not a number.
        public let value: Double?
        /// As it is printed, with its unit.
        public let text: String
        public let interval: ConfidenceInterval?
        /// Answers; those of few are drawn hollow.
        public let count: Int?

        public init(value: Double?, text: String, interval: ConfidenceInterval?, count: Int?) {
            self.value = value.flatMap { $0.magnitude < 1e14 ? $0 : nil }
            self.text = text
            self.interval = interval
            self.count = count
        }

        var isOfFew: Bool { count.map(LowBase.holds(of:)) ?? false }
    }

    public struct Line: Hashable, Sendable {
        public let name: Words
        /// One for each period; what is missing at the end is a gap.
        public let points: [Point]

        public init(name: Words, points: [Point]) {
            self.name = name
            self.points = points
        }

        /// The places of its points that have a value.
        var places: [Int] { points.indices.filter { points[$0].value != nil } }

        /// Places that follow one another without a gap.
        var runs: [[Int]] {
            places.reduce(into: []) { runs, place in
                if let last = runs.last?.last, last == place - 1 {
                    runs[runs.count - 1].append(place)
                } else {
                    runs.append([place])
                }
            }
        }
    }

    /// Lines that can be told apart by colour, dash and marker.
    public static let mostLines = LineStyle.all.count

    let id: String
    let title: Words
    let periods: [Words]
    let lines: [Line]
    let thresholds: [ThresholdLine]
    /// Names of lines that are not drawn.
    let undrawn: [Words]
    /// How the values are printed.
    let form: PrintedForm

    /// - Parameters:
    ///   - lines: the first four are drawn.
    ///   - thresholds: in the unit of the values as they are printed.
    ///   - undrawn: names of further lines that are left out.
    public init(
        id: String, title: Words, periods: [Words], lines: [Line], thresholds: [ThresholdLine],
        undrawn: [Words] = []
    ) {
        self.id = id
        self.title = title
        self.periods = periods
        self.lines = lines.prefix(Self.mostLines).map { line in
            Line(name: line.name, points: Array(line.points.prefix(periods.count)))
        }
        self.thresholds = thresholds
        self.undrawn = lines.dropFirst(Self.mostLines).map(\.name) + undrawn
        let samples = self.lines.flatMap(\.points).compactMap { point in
            point.value.map { ($0, point.text) }
        }
        form = PrintedForm(of: samples) ?? PrintedForm(places: 2)
    }

    public var table: DataTable {
        let rows = lines.flatMap { line in
            zip(periods, line.points).map { period, point -> [DataTable.Cell] in
                [
                    .text(line.name), .text(period), form.cell(point.value),
                    form.cell(point.interval?.low), form.cell(point.interval?.high),
                    point.count.map { .count($0) } ?? .none,
                ]
            }
        }
        return DataTable(
            id: id, title: title,
            columns: [
                .init("line", Words("Line", "折线")), .init("period", Words("Period", "时期")),
                .init("value", Words("Value", "数值")),
                .low, .high, .count,
            ], rows: rows, notes: undrawnNote(most: undrawn.count).map { [$0] } ?? [])
    }

    /// The names of the lines that are not drawn; `nil` without any.
    func undrawnNote(most: Int = 4) -> Words? {
        guard !undrawn.isEmpty else { return nil }
        let rest = undrawn.count - most
        let more = rest > 0 ? [Words("\(rest) more", "其他\(rest)条")] : []
        let list = Words.list(undrawn.prefix(most) + more)
        return Words("Not drawn: \(list.english)", "未画出：\(list.chinese)")
    }

    /// At most a dozen values of a line, else its ends.
    func alternative(_ context: DrawingContext) -> String {
        let parts = lines.map { line -> String in
            let places = line.places
            let told =
                places.count > 12 ? [places.first, places.last].compactMap(\.self) : places
            let values = told.map { "\(periods[$0][context.lead]) \(line.points[$0].text)" }
            let list =
                values.isEmpty ? "–" : values.joined(separator: context.lead.isChinese ? "，" : ", ")
            return "\(line.name[context.lead]) \(list)"
        }
        return context.alternative(title, parts + (undrawnNote().map { [$0[context.lead]] } ?? []))
    }
}

extension PrintedForm {
    /// A value as tables hold it: shares as shares, everything else with its decimals.
    func cell(_ value: Double?) -> DataTable.Cell {
        guard let value, value.isFinite else { return .none }
        return factor == 100 ? .share(value) : .number(value, places: places)
    }
}
