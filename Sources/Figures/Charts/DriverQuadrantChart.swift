import Analysis
public import Statistics

/// Items by their score and by how strongly they go with the overall judgement: where mending is
/// likely to matter most.
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
    let points: [Point]
    let scoreLine: Double
    let scoreLineName: Words
    let importanceLine: Double
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

    /// Whether there are enough answers.
    var isDrawn: Bool { count >= LowBase.bound && !points.isEmpty }

    /// Low scores of high importance, the most important first; empty where too few answered.
    public var first: [Point] {
        isDrawn ? points.filter { $0.score < scoreLine && $0.importance >= importanceLine } : []
    }

    public func figure(size: Size, context: DrawingContext) -> Figure {
        context.figure(saying: title, caption: Caption(id: id, alternative: ""), size: size)
    }

    public var table: DataTable {
        DataTable(id: id, title: title, columns: [], rows: [])
    }
}

extension [DriverQuadrantChart.Point] {
    /// Those that have a place, by importance.
    var mostImportantFirst: [DriverQuadrantChart.Point] {
        filter { $0.score.isFinite && $0.importance.isFinite }
            .sorted { ($1.importance, $0.score) < ($0.importance, $1.score) }
    }
}
