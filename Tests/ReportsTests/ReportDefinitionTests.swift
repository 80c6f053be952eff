import Documents
import Figures
import Foundation
import Questionnaires
import Testing

@testable import Reports

@Suite("A report definition")
struct ReportDefinitionTests {
    private func faults(_ text: String) -> String {
        do {
            _ = try ReportDefinition(SourceText(name: "report.yaml", text: text))
            return ""
        } catch {
            return "\(error)"
        }
    }

    @Test("that is shipped is the one used when none is named")
    func shipped() throws {
        let url = SmallSurvey.root.appendingPathComponent("charts/reports/management.yaml")
        let source = try SourceText(name: "management.yaml", bytes: Array(Data(contentsOf: url)))
        #expect(try ReportDefinition(source) == .management)
    }

    @Test("names pages, groups and languages")
    func whole() throws {
        let definition = try ReportDefinition(
            SourceText(
                name: "report.yaml",
                text: """
                    canvass-report: 1
                    id: short
                    title: {en: Short report, zh: 简报}
                    languages: [zh, en]
                    pages:
                      - method
                      - groups: {by: region}
                      - classes: {by: [region, tier]}
                      - classes: {by: tier}
                      - groups
                    """))
        let (region, tier) = (try #require(SegmentID("region")), try #require(SegmentID("tier")))
        #expect(
            definition
                == ReportDefinition(
                    id: "short", title: Words("Short report", "简报"),
                    languages: [.chinese, .english],
                    pages: [
                        ReportPage(.method), ReportPage(.groups, by: [region]),
                        ReportPage(.classes, by: [region, tier]),
                        ReportPage(.classes, by: [tier]), ReportPage(.groups),
                    ]))
        let survey = try SmallSurvey(DefinitionText().text, replies: [])
        #expect(definition.unknownSegments(in: survey.questionnaire) == [tier, tier])
    }

    @Test("shows the segments its pages need, the unit first")
    func segments() throws {
        var text = DefinitionText()
        text.segments += "\n  company: {title: Company}"
        let plain = try SmallSurvey(text.text, replies: []).questionnaire
        #expect(
            ReportDefinition.management.segments(for: plain).map(\.name) == ["region", "region"])
        text.score = "  unit: company\n" + text.score
        let scored = try SmallSurvey(text.text, replies: []).questionnaire
        #expect(
            ReportDefinition.management.segments(for: scored).map(\.name) == ["company", "region"])
    }

    @Test("that is faulty says where and what to do", arguments: ReportFault.all)
    func faulty(fault: ReportFault) {
        #expect(faults(fault.text) == fault.expected)
    }
}
