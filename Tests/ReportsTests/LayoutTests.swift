import Figures
import Questionnaires
import Reports
import Testing

@Suite("The texts of a page")
struct LayoutTests {
    @Test("never lie on one another nor leave the page", arguments: EdgeCase.all)
    func pages(edge: EdgeCase) throws {
        let survey = try edge.make()
        for languages in ReportLanguages.all {
            for (index, page) in survey.report(languages).pages.enumerated() {
                let faults = LayoutFaults(of: page.figure, measuring: TableMeasuring())
                #expect(faults.isEmpty, "\(languages) page \(index + 1)\n\(faults)")
            }
        }
    }

    @Test(
        "never do so on the pages of the shipped questionnaires",
        arguments: ["cable-group", "airport"])
    func shipped(name: String) throws {
        let survey = try SmallSurvey.shipped(name)
        for languages in ReportLanguages.all {
            for (index, page) in survey.report(languages).pages.enumerated() {
                let faults = LayoutFaults(of: page.figure, measuring: TableMeasuring())
                #expect(faults.isEmpty, "\(languages) page \(index + 1)\n\(faults)")
            }
        }
    }

    @Test("never do so in a chart by itself", arguments: EdgeCase.all)
    func charts(edge: EdgeCase) throws {
        let survey = try edge.make()
        for languages in ReportLanguages.all {
            let chart = StandaloneChart(survey.data(), context: survey.context(languages))
            for kind in StandaloneChart.Kind.allCases {
                guard let figure = chart.figure(kind, by: nil, size: kind.size) else { continue }
                let faults = LayoutFaults(of: figure, measuring: TableMeasuring())
                #expect(faults.isEmpty, "\(languages) \(kind)\n\(faults)")
            }
        }
    }

    @Test("stand between the margins, apart from nothing", arguments: EdgeCase.all)
    func margins(edge: EdgeCase) throws {
        for page in try edge.make().report([.english, .chinese]).pages {
            for line in page.figure.lines {
                let width = TableMeasuring().width(of: line.text, in: line.font)
                let left =
                    switch line.anchor {
                    case .start: line.position.x
                    case .middle: line.position.x - width / 2
                    case .end: line.position.x - width
                    }
                #expect(left > 41.5 && left + width < page.figure.size.width - 41.5, "\(line.text)")
            }
        }
    }
}
