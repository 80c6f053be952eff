import Questionnaires

/// The strongest drivers with their scores: long bars with low scores are what to mend first.
public struct ImportanceBars: Chart {
    let id: String
    let title: Words
    let points: [DriverQuadrantChart.Point]
    let scoreLine: Double

    /// - Parameters:
    ///   - scoreLine: below it scores are low, and marked.
    ///   - most: how many points, the most important ones.
    public init(
        id: String, title: Words, points: [DriverQuadrantChart.Point], scoreLine: Double, most: Int
    ) {
        self.id = id
        self.title = title
        self.points = Array(points.mostImportantFirst.prefix(max(0, most)))
        self.scoreLine = scoreLine
    }

    private func isFirst(_ point: DriverQuadrantChart.Point) -> Bool { point.score < scoreLine }

    public func figure(size: Size, context: DrawingContext) -> Figure {
        let caption = Caption(
            id: id, outline: title[context.lead],
            alternative: context.alternative(
                title, points.isEmpty ? ["–"] : points.map { $0.described(context) }))
        guard !points.isEmpty else {
            return context.figure(
                saying: Words("No items to show", "没有可以显示的题目"), caption: caption, size: size)
        }
        // A row that would be too low to read is left out: the strongest drivers stand first.
        let layout = size.forLayout
        let fitting = max(1, Int((layout.height - 16) / 10))
        let bars = ScoredBars(
            rows: points.prefix(fitting).map { point in
                ScoredBars.Row(
                    name: point.name, share: max(0, point.importance), score: point.scoreText,
                    standing: isFirst(point) ? .below : .between)
            }, title: Words("Importance", "重要性"))
        return Figure(
            size: size, marks: [.group(caption, bars.marks(in: layout, context: context))])
    }

    public var table: DataTable {
        DataTable(
            id: id, title: title, columns: points.driverColumns,
            rows: points.driverRows(isFirst: isFirst))
    }
}
