public import Analysis
public import ExactNumbers
public import Questionnaires
public import Statistics

/// Means as dots with their intervals, tints under the limit and over the target, score, change and n
/// beside them. What may not be shown is named under the axis.
public struct ScoreDotsChart: Chart {
    /// One mean.
    public struct Row: Hashable, Sendable {
        public let name: Words
        public let count: Int
        public let mean: Ratio
        /// `nil` where there is none; the dot then stands alone.
        public let interval: ConfidenceInterval?
        /// The mean of the wave before; `nil` where there was none or it may not be shown.
        public let previous: Ratio?
        public let change: ScoreChange?

        /// Behind the name of a mean of few answers.
        var sign: String { isOfFew ? " †" : "" }

        /// Whether it has the sign of few answers, which the page explains.
        public var isOfFew: Bool { LowBase.holds(of: count) }

        /// The mean of an item on the range of the score.
        ///
        /// - Returns: `nil` when nobody answered.
        public init?(_ item: ItemEstimate, previous: Ratio? = nil, change: ScoreChange? = nil) {
            guard let mean = item.scoreMean else { return nil }
            name = Words(item.item.title)
            self.mean = mean
            self.previous = previous
            self.change = change
            count = item.answered
            interval = item.scoreInterval
        }

        /// - Returns: `nil` when there is no mean.
        public init?(
            _ name: Words, _ estimate: MeanEstimate, previous: Ratio? = nil,
            change: ScoreChange? = nil
        ) {
            guard let mean = estimate.mean else { return nil }
            self.name = name
            self.mean = mean
            self.previous = previous
            self.change = change
            count = estimate.base.count
            interval = estimate.uncertainty.precision?.interval
        }
    }

    /// Rows a page can show and still be read, in two columns.
    public static let mostRows = 2 * rowsOfOneColumn
    static let rowsOfOneColumn = 24

    let id: String
    let title: Words
    let rows: [Row]
    let hidden: [Words]
    let rules: ScoreRules
    /// Stands where there is no row.
    let empty: Words
    /// What the strip must have in sight, the same on every page of a chart.
    let ends: [Double]
    /// The key of the hollow and the full dots; `nil` where no row has an earlier mean.
    let waves: Waves?

    /// - Parameters:
    ///   - rows: drawn in this order.
    ///   - hidden: names of what may not be shown.
    ///   - empty: what to say when there is no row.
    ///   - waves: what the hollow and the full dots are called.
    public init(
        id: String, title: Words, rows: [Row], hidden: [Words], rules: ScoreRules,
        empty: Words = Words("No group may be shown", "没有可以显示的分组"), waves: Waves? = nil
    ) {
        let ends = rows.flatMap { row in
            [row.mean.double, row.interval?.low, row.interval?.high, row.previous?.double]
                .compactMap { $0 }
        }
        let hasPrevious = rows.contains { $0.previous != nil }
        self.init(
            id: id, title: title, rows: rows, hidden: hidden, rules: rules, empty: empty,
            ends: ends, waves: hasPrevious ? waves ?? .unnamed : nil)
    }

    private init(
        id: String, title: Words, rows: [Row], hidden: [Words], rules: ScoreRules, empty: Words,
        ends: [Double], waves: Waves?
    ) {
        self.id = id
        self.title = title
        self.rows = rows
        self.hidden = hidden
        self.rules = rules
        self.empty = empty
        self.ends = ends
        self.waves = waves
    }

    /// The chart in parts of equal length that a page can show; what is hidden is named on the last.
    public var pages: [ScoreDotsChart] {
        guard !rows.isEmpty else { return [self] }
        let slices = rows.evenSlices(of: Self.mostRows)
        return slices.enumerated().map { page, slice in
            ScoreDotsChart(
                id: id, title: title, rows: Array(slice),
                hidden: page == slices.count - 1 ? hidden : [], rules: rules, empty: empty,
                ends: ends, waves: waves)
        }
    }

    /// The groups of a segment, the best first.
    ///
    /// - Parameters:
    ///   - previous: means of the wave before by the segment's value; of a value that may not be shown
    ///     there is none.
    ///   - changes: since then, by the segment's value.
    public init(
        _ table: GroupTable, rules: ScoreRules, previous: [String: Ratio] = [:],
        changes: [String: ScoreChange] = [:], waves: Waves? = nil
    ) {
        let segment = table.segment
        func name(_ row: GroupTable.Row) -> Words {
            Words(
                segment.label(of: row.value, in: .english),
                segment.label(of: row.value, in: .chinese))
        }
        let rows = table.rows.compactMap { row in
            row.composite.value.flatMap {
                Row(
                    name(row), $0.respondents, previous: previous[row.value],
                    change: changes[row.value])
            }
        }
        let title = Words(segment.title)
        self.init(
            id: "groups-\(segment.id)",
            title: Words(
                "Score by \(title.english.lowercasedFirst)", "按\(title.chinese)的得分"),
            rows: rows.sorted { ($1.mean, $0.name.english) < ($0.mean, $1.name.english) },
            hidden: table.rows.filter { $0.composite.value == nil }.map(name), rules: rules,
            waves: waves)
    }
}

extension String {
    /// "Customer tier" within a sentence: "customer tier". Abbreviations stay.
    var lowercasedFirst: String {
        guard let first, dropFirst().first?.isLowercase == true else { return self }
        return first.lowercased() + dropFirst()
    }
}
