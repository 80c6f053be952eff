import Documents
import Figures
import Questionnaires
import Testing

@testable import Reports

@Suite("A title that a report's definition gives")
struct PageTitleTests {
    /// Every page but the cover, which has no finding.
    private static let kinds = ReportPage.Kind.allCases.filter { $0 != .cover }

    private static func definition(_ titled: (ReportPage.Kind) -> String) throws -> ReportDefinition
    {
        let pages = kinds.map { kind in
            let charts = kind == .figures ? "charts: [composite], " : ""
            return "  - \(kind.rawValue): {\(charts)title: \(titled(kind))}\n"
        }
        return try ReportDefinition(
            SourceText(
                name: "report.yaml",
                text: "canvass-report: 1\nid: own\ntitle: Own\npages:\n" + pages.joined()))
    }

    /// A survey that has something for each of them.
    private static func pages(
        of definition: ReportDefinition, _ languages: [Language]
    ) throws -> [ReportDocument.Page] {
        var text = DefinitionText()
        text.also = """
              - {id: overall, scale: five, ask: {en: Overall, zh: 总体}}
              - {id: channel, type: choice, options: {web: Web, post: Post}, ask: {en: Channel, zh: 渠道}}
            """
        let index = """
            indices:
              - {id: csat, type: csat, title: {en: CSAT, zh: 满意率}, item: overall}

            """
        let survey = try SmallSurvey.patterned(text.text + index, count: 90)
        let day = [4, 5, 4, 5, 4, 5, 4, 5]
        let sources = ReportSources(
            daily: try SourcesSample.daily(Array(repeating: day, count: 12), limitsFrom: 1...12),
            response: SourcesSample.response(valid: 90, sent: 120),
            actions: SourcesSample.actions([(.open, due: nil)]),
            themes: try SourcesSample.themes(Array(repeating: "wait", count: 6)))
        let data = survey.data(
            by: definition.segments(for: survey.questionnaire), parts: definition.parts,
            sources: sources)
        let report = Report(definition, data: data, context: survey.context(languages))
        #expect(report.absences.map(\.reason) == [])
        return report.document().pages
    }

    @Test("stands in place of the finding, on every page in both languages")
    func instead() throws {
        let definition = try Self.definition { "{en: Our \($0.rawValue), zh: 我们的\($0.rawValue)}" }
        for languages in ReportLanguages.all {
            let heads = try Self.pages(of: definition, languages).map { $0.figure.texts }
            for kind in Self.kinds {
                for language in languages {
                    let wanted = Words("Our \(kind.rawValue)", "我们的\(kind.rawValue)")[language]
                    #expect(heads.contains { $0.contains(wanted) }, "\(wanted)")
                }
            }
            for text in heads.flatMap(\.self) {
                #expect(!text.hasPrefix("Satisfaction stands") && !text.hasPrefix("总体满意度为"))
            }
        }
    }

    @Test("stands for both languages where it has one text")
    func one() throws {
        let definition = try Self.definition { "Our \($0.rawValue)" }
        for page in try Self.pages(of: definition, [.chinese]) {
            #expect(page.figure.texts.contains { $0.hasPrefix("Our ") }, "\(page.outline)")
        }
    }
}
