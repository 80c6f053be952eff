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

    private func check(_ survey: SmallSurvey) {
        let data = survey.data()
        for languages in ReportLanguages.all {
            for (index, page) in survey.report(languages, of: data).pages.enumerated() {
                let faults = LayoutFaults(of: page.figure, measuring: TableMeasuring())
                #expect(faults.isEmpty, "\(languages) page \(index + 1)\n\(faults)")
                let outside = page.figure.lines.filter { !isBetweenMargins($0) }
                #expect(outside.isEmpty, "\(languages) page \(index + 1)")
            }
        }
    }

    private func isBetweenMargins(_ line: TextLine) -> Bool {
        let width = TableMeasuring().width(of: line.text, in: line.font)
        let left =
            switch line.anchor {
            case .start: line.position.x
            case .middle: line.position.x - width / 2
            case .end: line.position.x - width
            }
        return left > 41.5 && left + width < 841.89 - 41.5
    }

    @Test("never do so in a chart by itself", arguments: EdgeCase.all)
    func charts(edge: EdgeCase) throws {
        let survey = try edge.make()
        let data = survey.data()
        for languages in [[Language.english], [.chinese, .english]] {
            let chart = StandaloneChart(data, context: survey.context(languages))
            for kind in StandaloneChart.Kind.allCases {
                guard let figure = chart.figure(kind, by: nil, size: kind.size) else { continue }
                let faults = LayoutFaults(of: figure, measuring: TableMeasuring())
                #expect(faults.isEmpty, "\(languages) \(kind)\n\(faults)")
            }
        }
    }
}
