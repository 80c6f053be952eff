import Analysis
import Figures
import GoldenFiles
import Questionnaires
import Testing

@Suite("A chart of small fixed data")
struct ChartGoldenTests {
    let survey: SmallSurvey
    let english: DrawingContext
    let both: DrawingContext

    init() throws {
        // The second item has 24 answers, the third 3: low and hidden. The recommendation has all.
        var text = DefinitionText()
        text.scales += "\n" + DefinitionText.scale("ten", points: 11, from: 0)
        text.also = """
              - {id: nps, type: recommendation, scale: ten, ask: {en: Recommendation, zh: 推荐意愿}}
            """
        survey = try .patterned(text.text, count: 60) { reply, item in
            item == 1 && reply >= 24 || item == 2 && reply >= 3
        }
        english = DrawingContext(languages: [.english], measuring: TableMeasuring())
        both = DrawingContext(languages: [.chinese, .english], measuring: TableMeasuring())
    }

    private var rules: ScoreRules { survey.questionnaire.score }
    private var items: [ItemEstimate] { survey.table.dimensions.flatMap(\.items) }

    @Test("shows answers by item")
    func likert() throws {
        let sections = survey.table.dimensions.map {
            LikertChart.Section(title: Words($0.dimension.title), items: $0.items)
        }
        let chart = try #require(
            LikertChart(
                id: "items", sections: sections, rules: rules,
                hidden: Set(items.filter { $0.answered < 5 }.map(\.item.id))))
        let size = Size(width: 758, height: 240)
        try compareWithGolden(
            chart.figure(size: size, context: english).markList, "likert.marks.txt")
        try compareWithGolden(
            chart.figure(size: size, context: both).markList, "likert.zh.marks.txt")
    }

    @Test("shows scores of groups")
    func dots() throws {
        let id = try #require(SegmentID("region"))
        let table = try #require(Selection(survey.sample).groups(by: id))
        let figure = ScoreDotsChart(table, rules: rules)
            .figure(size: Size(width: 500, height: 200), context: english)
        try compareWithGolden(figure.markList, "dots.marks.txt")
    }

    @Test("shows class shares")
    func classes() throws {
        let shares = survey.composite.classes.map(\.respondents)
        let chart = ClassSharesChart(
            id: "classes",
            sections: [
                .init(title: nil, rows: [.init(name: Words("Respondents", "受访者"), shares: shares)]),
                .init(
                    title: Words("Region", "区域"), rows: [.init(name: Words("North"), shares: nil)]),
            ], classes: rules.classes)
        let figure = chart.figure(size: Size(width: 440, height: 140), context: both)
        try compareWithGolden(figure.markList, "classes.marks.txt")
    }

    @Test("shows the spread of the composite")
    func histogram() throws {
        let figure = HistogramChart(survey.composite, rules: rules)
            .figure(size: Size(width: 360, height: 220), context: english)
        try compareWithGolden(figure.markList, "histogram.marks.txt")
    }

    @Test("shows what to mend first")
    func weakItems() throws {
        let chart = try #require(
            WeakItemsChart(
                survey.table, questionnaire: survey.questionnaire, hidden: [], most: 3))
        let figure = chart.figure(size: Size(width: 280, height: 110), context: english)
        try compareWithGolden(figure.markList, "fix-first.marks.txt")
    }

    @Test("shows the recommendation")
    func recommendation() throws {
        let item = try #require(survey.table.also.first)
        let row = try #require(PromoterChart.Row(Words("Recommendation", "推荐意愿"), item))
        let chart = PromoterChart(
            id: "recommendation", title: Words("Net promoter score", "净推荐值"), rows: [row],
            hidden: [])
        try compareWithGolden(
            chart.figure(size: Size(width: 758, height: 62), context: both).markList,
            "recommendation.marks.txt")
        #expect(PromoterChart.Row(Words("x"), items[0]) == nil)
    }

    @Test("is a tile with a key figure")
    func tile() throws {
        let tiles = [
            Tile(
                label: Words("Composite score (1–5)"), value: "4.16", unit: Words("± 0.09"),
                note: Words("mean of 149 respondents"),
                drawing: .score(4.16, low: 4.07, high: 4.25)),
            Tile(
                label: Words("Respondents at 4.0 or above"), value: "73", unit: Words("%"),
                note: Words("of 149 scored replies"),
                drawing: .shares(
                    [0.27, 0.57, 0.16], colours: Theme.standard.scaleColours(3),
                    start: Words("Dissatisfied"), end: Words("Satisfied"))),
        ]
        let marks = tiles.enumerated().flatMap { index, tile in
            tile.marks(
                in: Rect(x: Double(index) * 154, y: 0, width: 142, height: 96), rules: rules,
                context: english)
        }
        try compareWithGolden(
            Figure(size: Size(width: 296, height: 96), marks: marks).markList, "tiles.marks.txt")
    }
}
