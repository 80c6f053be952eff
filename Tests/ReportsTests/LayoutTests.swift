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
        let data = survey.data()
        for languages in [[Language.english], [.chinese, .english]] {
            let chart = StandaloneChart(data, context: survey.context(languages))
            for kind in ChartKind.allCases {
                guard let figure = try? chart.figure(kind, by: nil, size: kind.size) else {
                    continue
                }
                let faults = LayoutFaults(of: figure, measuring: TableMeasuring())
                #expect(faults.isEmpty, "\(languages) \(kind)\n\(faults)")
            }
        }
    }
}
