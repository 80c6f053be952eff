import Analysis
import ExactNumbers
import Figures
import Questionnaires
import Reports
import Testing

@Suite("The texts of a page")
struct LayoutTests {
    @Test("never lie on one another nor leave the margins", arguments: EdgeCase.all)
    func pages(edge: EdgeCase) throws {
        try check(edge.make())
    }

    @Test(
        "never do so on the pages of the shipped questionnaires",
        arguments: ["cable-group", "airport"])
    func shipped(name: String) throws {
        try check(.shipped(name))
    }

    // Closer together there is more room, so that these two are the hardest.
    @Test(
        "never do so on another paper", arguments: EdgeCase.all,
        [PageFormat(.letter), PageFormat(.screen)])
    func formats(edge: EdgeCase, format: PageFormat) throws {
        try check(edge.make(), on: format, [[.english], [.chinese, .english]])
    }

    @Test(
        "never do so on another paper or closer together with the shipped questionnaires",
        arguments: ["cable-group", "airport"],
        [
            PageFormat(.letter), PageFormat(.screen), PageFormat(density: .compact),
            PageFormat(.letter, density: .compact), PageFormat(.screen, density: .compact),
        ])
    func shipped(name: String, format: PageFormat) throws {
        try check(.shipped(name), on: format)
    }

    private func check(
        _ survey: SmallSurvey, on format: PageFormat = PageFormat(),
        _ choices: [[Language]] = ReportLanguages.all
    ) {
        let data = survey.data()
        var theme = Theme.standard
        theme.page = format
        for languages in choices {
            let pages = survey.report(languages, of: data, theme: theme).pages
            for (index, page) in pages.enumerated() {
                let place = "\(format.paper) \(format.density) \(languages) page \(index + 1)"
                #expect(page.figure.size == format.size)
                let faults = LayoutFaults(of: page.figure, measuring: TableMeasuring())
                #expect(faults.isEmpty, "\(place)\n\(faults)")
                let outside = page.figure.lines.filter { !isBetweenMargins($0, of: format) }
                #expect(outside.isEmpty, "\(place) \(outside)")
            }
        }
    }

    private func isBetweenMargins(_ line: TextLine, of format: PageFormat) -> Bool {
        let width = TableMeasuring().width(of: line.text, in: line.font)
        let left =
            switch line.anchor {
            case .start: line.position.x
            case .middle: line.position.x - width / 2
            case .end: line.position.x - width
            }
        return left > 41.5 && left + width < format.size.width - 41.5
    }

    @Test("never do so in a chart by itself", arguments: EdgeCase.all)
    func charts(edge: EdgeCase) throws {
        let survey = try edge.make()
        let drawn = try checkCharts(of: survey, .none)
        #expect(drawn.isDisjoint(with: [.waves, .daily, .response, .revenue, .themes]))
    }

    @Test("never do so in a chart of what lies beside the wave")
    func chartsOfSources() throws {
        var text = DefinitionText()
        text.scales += "\n" + DefinitionText.scale("ten", points: 11, from: 0)
        text.also = """
              - {id: overall, scale: five, ask: {en: Overall satisfaction, zh: 总体满意度}}
              - {id: nps, type: recommendation, scale: ten, ask: {en: Recommendation, zh: 推荐意愿}}
            """
        let index = """
            indices:
              - {id: net, type: nps, title: {en: NPS, zh: 净推荐值}, item: nps}

            """
        let survey = try SmallSurvey.patterned(text.text + index, count: 90, sent: 120)
        let earlier = try SmallSurvey.patterned(text.text + index, count: 70)
        let region = try #require(survey.questionnaire.segments.first)
        let usual = [4, 5, 4, 5, 4, 5, 4, 5]
        let low = Array(repeating: 1, count: 8)
        let sources = ReportSources(
            earlier: [
                EarlierWave(
                    selection: Selection(earlier.sample), answered: earlier.questionnaire)
            ],
            daily: try SourcesSample.daily(
                Array(repeating: usual, count: 12) + [low, usual, low], limitsFrom: 1...12),
            response: SourcesSample.response(valid: 90, sent: 120, goal: 0.8),
            themes: try SourcesSample.themes(
                ["wait", "price", "ok"].flatMap { Array(repeating: $0, count: 5) }),
            revenue: .init(
                segment: region,
                rows: ["north", "south", "west"].map {
                    .init(value: $0, customers: 1_200, revenue: .one)
                }))
        #expect(try checkCharts(of: survey, sources) == Set(ChartKind.allCases))
    }

    /// - Returns: the kinds that were drawn.
    private func checkCharts(
        of survey: SmallSurvey, _ sources: ReportSources
    ) throws -> Set<ChartKind> {
        let data = survey.data(
            by: Gallery.segments(of: survey.questionnaire), parts: Gallery.parts, sources: sources)
        var drawn: Set<ChartKind> = []
        for languages in [[Language.english], [.chinese, .english]] {
            let chart = StandaloneChart(data, context: survey.context(languages))
            for kind in ChartKind.allCases {
                do throws(StandaloneChart.Refusal) {
                    let figure = try chart.figure(kind)
                    drawn.insert(kind)
                    let faults = LayoutFaults(of: figure, measuring: TableMeasuring())
                    #expect(faults.isEmpty, "\(languages) \(kind)\n\(faults)")
                } catch {
                    guard case .nothing = error else {
                        Issue.record("\(languages) \(kind): does not fit the size it asks for")
                        continue
                    }
                }
            }
        }
        return drawn
    }
}
