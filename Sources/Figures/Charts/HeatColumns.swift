import Questionnaires

/// Where the columns of a heat map stand, and their heads.
struct HeatColumns {
    let labelWidth: Double
    let cellWidth: Double
    /// The size of the figures in the cells.
    let type: Double
    let headHeight: Double
    private let chart: HeatMapChart
    private let lines: [[String]]

    /// Between the groups and the total.
    private static let gap = 8.0
    private static let size = 7.6
    private static let leading = 9.0
    private static let leastType = 6.6
    /// A word that is longer gets an ellipsis.
    private static let widestHead = 40.0

    /// How many groups have room for a mean that can be read, one at least.
    static func most(
        of chart: HeatMapChart, width: Double, _ context: DrawingContext
    ) -> Int {
        let words = chart.columns.map { columnWidth(of: $0, context) }
        let least = max(
            context.width("4.44 †", size: leastType, .semibold) + 3,
            min(widestHead, words.max() ?? 0) + 8)
        let room = width - labelWidth(of: chart, width: width, context) - gap
        return max(1, Int(max(0, room / least)) - 1)
    }

    /// What the longest word of a head takes.
    private static func columnWidth(of head: Words, _ context: DrawingContext) -> Double {
        let language = context.lead
        return context.measuring.lines(
            of: String(head[language].prefix(60)), in: context.font(size, in: language), within: 1
        ).map { context.width($0, size: size) }.max() ?? 0
    }

    private static func labelWidth(
        of chart: HeatMapChart, width: Double, _ context: DrawingContext
    ) -> Double {
        let names = chart.sections.flatMap(\.rows).map(\.name)
        return context.labelWidth(names, size: 8.4, within: (width * 0.16)...(width * 0.34)) + 10
    }

    init(of chart: HeatMapChart, width: Double, _ context: DrawingContext) {
        self.chart = chart
        let count = Double(chart.columns.count + 1)
        labelWidth = Self.labelWidth(of: chart, width: width, context)
        // A few columns are not stretched over the whole width.
        cellWidth = min(128, max(8, (width - labelWidth - Self.gap) / count))
        let widest = context.width("4.44 †", size: 8.4, .semibold)
        type = widest <= cellWidth - 3 ? 8.4 : 8.4 * max(0.6, (cellWidth - 3) / widest)
        let room = cellWidth - 7
        lines = (chart.columns + [chart.totalTitle]).map { words in
            context.wrapped(words[context.lead], within: room, size: Self.size, most: 2)
        }
        headHeight = 6 + Self.leading * Double(lines.map(\.count).max() ?? 1)
    }

    /// Where the total ends.
    var right: Double { left(of: chart.columns.count) + cellWidth - 1 }

    /// - Parameter column: the last is the total.
    func left(of column: Int) -> Double {
        labelWidth + Double(column) * cellWidth + (column == chart.columns.count ? Self.gap : 0)
    }

    /// The groups' names on two lines at most, standing on the cells.
    func heads(_ context: DrawingContext) -> [Mark] {
        lines.enumerated().flatMap { column, lines in
            lines.enumerated().map { number, text in
                context.line(
                    text, x: left(of: column) + (cellWidth - 1) / 2,
                    y: headHeight - 2 - Self.leading * Double(lines.count - 1 - number),
                    size: Self.size, column == chart.columns.count ? .semibold : .regular,
                    colour: column == chart.columns.count
                        ? context.theme.ink : context.theme.secondary, anchor: .middle)
            }
        }
    }
}
