/// The strongest drivers with their scores: long bars with low scores are what to mend first.
public struct ImportanceBars: Chart {
    let id: String
    let title: Words
    let points: [DriverQuadrantChart.Point]
    let scoreLine: Double

    /// - Parameters:
    ///   - scoreLine: below it scores are low.
    ///   - most: how many points, the most important ones.
    public init(
        id: String, title: Words, points: [DriverQuadrantChart.Point], scoreLine: Double, most: Int
    ) {
        self.id = id
        self.title = title
        self.points = Array(points.mostImportantFirst.prefix(max(0, most)))
        self.scoreLine = scoreLine
    }

    public func figure(size: Size, context: DrawingContext) -> Figure {
        context.figure(saying: title, caption: Caption(id: id, alternative: ""), size: size)
    }

    public var table: DataTable {
        DataTable(id: id, title: title, columns: [], rows: [])
    }
}
