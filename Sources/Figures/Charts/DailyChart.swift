public import Analysis
import ExactNumbers
public import Expressions
public import Questionnaires
import Statistics

/// A measure day by day on its control chart: dots, what chance keeps them in, and the days on which
/// something happened.
public struct DailyChart: Chart {
    /// Days on which nothing was asked, shaded and named.
    public struct Holiday: Hashable, Sendable {
        public let name: Words
        public let days: ClosedRange<Day>

        public init(name: Words, days: ClosedRange<Day>) {
            self.name = name
            self.days = days
        }
    }

    let id: String
    let title: Words
    let trend: Trend
    let smallest: Int
    let holidays: [Holiday]
    let numbered: [Day]
    let thresholds: [ThresholdLine]
    let rules: ScoreRules

    /// - Parameters:
    ///   - smallest: days with fewer answers are hollow and have no limits drawn.
    ///   - numbered: the days that have an alert, in order; their numbers stand in the list beside the
    ///     chart.
    ///   - thresholds: in the unit of the measure, of a share in per cent.
    public init(
        id: String, title: Words, trend: Trend, smallest: Int, holidays: [Holiday],
        numbered: [Day], thresholds: [ThresholdLine], rules: ScoreRules
    ) {
        self.id = id
        self.title = title
        self.trend = trend
        self.smallest = smallest
        self.holidays = holidays
        self.numbered = numbered
        self.thresholds = thresholds
        self.rules = rules
    }

    public var rolling: [(day: Day, mean: Double)] { [] }

    public func figure(size: Size, context: DrawingContext) -> Figure {
        context.figure(saying: title, caption: Caption(id: id, alternative: ""), size: size)
    }

    public var table: DataTable {
        DataTable(id: id, title: title, columns: [], rows: [])
    }
}
