import Analysis
public import Statistics

/// Items by their score and by how strongly they go with the overall judgement: where mending is
/// likely to matter most. An association, and no promise of what a change would bring.
public struct DriverQuadrantChart: Chart {
    public struct Point: Hashable, Sendable {
        public let name: Words
        public let score: Double
        public let scoreText: String
        public let scoreInterval: ConfidenceInterval?
        /// Of one.
        public let importance: Double
        public let importanceInterval: ConfidenceInterval?

        public init(
            name: Words, score: Double, scoreText: String, scoreInterval: ConfidenceInterval?,
            importance: Double, importanceInterval: ConfidenceInterval?
        ) {
            self.name = name
            self.score = score
            self.scoreText = scoreText
            self.scoreInterval = scoreInterval
            self.importance = importance
            self.importanceInterval = importanceInterval
        }
    }

    let id: String
    let title: Words
    /// The most important first.
    public let points: [Point]
    public let scoreLine: Double
    let scoreLineName: Words
    public let importanceLine: Double
    let count: Int

    /// - Parameters:
    ///   - points: those without a finite score and importance are left out.
    ///   - scoreLine: below it scores are low.
    ///   - importanceLine: of one; from it on importance is high.
    ///   - count: answers that the importance is worked out from; under 30 nothing is drawn.
    public init(
        id: String, title: Words, points: [Point], scoreLine: Double, scoreLineName: Words,
        importanceLine: Double, count: Int
    ) {
        self.id = id
        self.title = title
        self.points = points.mostImportantFirst
        self.scoreLine = scoreLine
        self.scoreLineName = scoreLineName
        self.importanceLine = importanceLine
        self.count = count
    }

    /// Why nothing is drawn; `nil` when there is something. How many answered is not told.
    var refusal: Words? {
        if points.isEmpty { return Words("No items to show", "没有可以显示的题目") }
        guard count < LowBase.bound else { return nil }
        return Words(
            "Not drawn: fewer than \(LowBase.bound) complete answers say too little about what matters.",
            "不予绘制：完整作答不足\(LowBase.bound)份，不足以判断各题的重要性。")
    }

    /// Low scores of high importance, the most important first; empty where too few answered.
    public var first: [Point] { refusal == nil ? points.filter(isFirst) : [] }

    func isFirst(_ point: Point) -> Bool {
        point.score < scoreLine && point.importance >= importanceLine
    }

    /// Whether an interval reaches over a line, so that the quadrant is not sure.
    func isUnsure(_ point: Point) -> Bool {
        point.scoreInterval?.contains(scoreLine) ?? false
            || point.importanceInterval?.contains(importanceLine) ?? false
    }

    public var table: DataTable {
        guard refusal == nil else {
            return DataTable(
                id: id, title: title, columns: points.driverColumns, rows: [],
                notes: [refusal].compactMap(\.self))
        }
        return DataTable(
            id: id, title: title, columns: points.driverColumns,
            rows: points.driverRows(isFirst: isFirst))
    }

    func alternative(_ context: DrawingContext) -> String {
        if let refusal { return context.alternative(title, [refusal[context.lead]]) }
        let first = first
        let head =
            first.isEmpty
            ? Words("nothing is both important and low", "没有既重要又得分低的题目")
            : Words("fix first", "优先改进")
        let told = first.isEmpty ? Array(points.prefix(5)) : first
        return context.alternative(
            title, [head[context.lead]] + told.map { $0.described(context) })
    }
}

extension DriverQuadrantChart.Point {
    /// `Waiting time 3.72, importance 19 %`.
    func described(_ context: DrawingContext) -> String {
        let share = context.percent(importance)
        return context.lead.isChinese
            ? "\(name.chinese) \(scoreText)，重要性\(share)"
            : "\(name.english) \(scoreText), importance \(share)"
    }
}

extension [DriverQuadrantChart.Point] {
    /// Those that have a place, by importance.
    var mostImportantFirst: [DriverQuadrantChart.Point] {
        filter { $0.score.magnitude < 1e14 && $0.importance.magnitude < 1e14 }
            .sorted { ($1.importance, $0.score) < ($0.importance, $1.score) }
    }

    /// How the scores are printed.
    var scoreForm: PrintedForm {
        PrintedForm(of: map { ($0.score, $0.scoreText) }) ?? PrintedForm(places: 2)
    }

    var driverColumns: [DataTable.Column] {
        [
            .item, .init("importance", Words("Importance", "重要性")),
            .init("importance-low", Words("Importance from", "重要性区间下限")),
            .init("importance-high", Words("Importance to", "重要性区间上限")),
            .score, .init("low", Words("Score from", "得分区间下限")),
            .init("high", Words("Score to", "得分区间上限")),
            .init("fix-first", Words("Fix first", "优先改进")),
        ]
    }

    func driverRows(isFirst: (DriverQuadrantChart.Point) -> Bool) -> [[DataTable.Cell]] {
        let form = scoreForm
        func share(_ value: Double?) -> DataTable.Cell {
            value.flatMap { $0.isFinite ? .share($0) : nil } ?? .none
        }
        return map { point in
            [
                .text(point.name), share(point.importance), share(point.importanceInterval?.low),
                share(point.importanceInterval?.high), form.cell(point.score),
                form.cell(point.scoreInterval?.low), form.cell(point.scoreInterval?.high),
                .text(isFirst(point) ? Words("yes", "是") : Words("no", "否")),
            ]
        }
    }
}
