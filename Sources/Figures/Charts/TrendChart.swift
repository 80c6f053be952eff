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
            self.value = value.flatMap { $0.isFinite ? $0 : nil }
            self.text = text
            self.interval = interval
            self.count = count
        }
    }

    public struct Line: Hashable, Sendable {
        public let name: Words
        /// One for each period; what is missing at the end is a gap.
        public let points: [Point]

        public init(name: Words, points: [Point]) {
            self.name = name
            self.points = points
        }
    }

    /// Lines that can be told apart by colour and by marker.
    public static let mostLines = 4

    let id: String
    let title: Words
    let periods: [Words]
    let lines: [Line]
    let thresholds: [ThresholdLine]
    /// Lines that are not drawn.
    let more: Int

    /// - Parameters:
    ///   - lines: the first four are drawn.
    ///   - thresholds: in the unit of the values as they are printed.
    ///   - more: lines left out, said in words.
    public init(
        id: String, title: Words, periods: [Words], lines: [Line], thresholds: [ThresholdLine],
        more: Int = 0
    ) {
        self.id = id
        self.title = title
        self.periods = periods
        self.lines = lines.prefix(Self.mostLines).map { line in
            Line(name: line.name, points: Array(line.points.prefix(periods.count)))
        }
        self.thresholds = thresholds
        self.more = max(0, more) + max(0, lines.count - Self.mostLines)
    }

    public func figure(size: Size, context: DrawingContext) -> Figure {
        context.figure(saying: title, caption: Caption(id: id, alternative: ""), size: size)
    }

    public var table: DataTable {
        DataTable(id: id, title: title, columns: [], rows: [])
    }
}
