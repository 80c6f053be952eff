import Documents
import Figures
import Foundation
import Questionnaires
import Testing

@testable import Reports

@Suite("A report definition")
struct ReportDefinitionTests {
    private func faults(_ text: String, for questionnaire: Questionnaire? = nil) -> String {
        do {
            _ = try ReportDefinition(
                SourceText(name: "report.yaml", text: text), for: questionnaire)
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
    }

    @Test("names segments that the questionnaire has, wherever it names one")
    func unknownSegments() throws {
        let text = """
            canvass-report: 1
            id: a
            title: A
            pages:
              - groups: {by: region}
              - classes: {by: [region, tier]}
              - figures: {charts: [sizes, {chart: groups, by: regoin}]}

            """
        #expect(faults(text) == "")
        var definition = DefinitionText()
        #expect(
            faults(text, for: try SmallSurvey(definition.text, replies: []).questionnaire) == """
                report.yaml:6:28: unknown segment 'tier'
                6 │   - classes: {by: [region, tier]}
                  │                            ^^^^ the questionnaire defines: region
                report.yaml:7:51: unknown segment 'regoin'
                7 │   - figures: {charts: [sizes, {chart: groups, by: regoin}]}
                  │                                                   ^^^^^^ did you mean 'region'? the questionnaire defines: region
                """)
        definition.segments = ""
        #expect(
            faults(
                "canvass-report: 1\nid: a\ntitle: A\npages: [{segments: {by: tier}}]",
                for: try SmallSurvey(definition.text, replies: []).questionnaire) == """
                    report.yaml:4:25: unknown segment 'tier'
                    4 │ pages: [{segments: {by: tier}}]
                      │                         ^^^^ the questionnaire defines none
                    """)
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
