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

    private static let head = "canvass-report: 1\nid: a\ntitle: A\n"

    @Test("that is shipped is the one used when none is named")
    func shipped() throws {
        let url = SmallSurvey.root.appendingPathComponent("charts/management.yaml")
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
                        .method, .groups(by: region), .classes(by: [region, tier]),
                        .classes(by: [tier]), .groups(by: nil),
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

    @Test(
        "that is faulty says where and what to do",
        arguments: [
            (head + "pages: []\n", ""), (head + "pages: [items, sumary]\n", ""),
            (head + "pages: [items]\nlanguages: [de]\n", ""),
            (head + "pages: [items]\nlanguages: [en, zh, en]\n", ""),
            (head + "pages: [{groups: {by: [a, b]}}]\n", ""),
            (head + "pages: [{groups: {by: a}, classes: {by: b}}]\n", ""),
            (head + "pages: [{groups: {by: a b}}]\n", ""),
            (head + "pages: [{items: {by: a}}]\n", ""),
            (head + "pages: [{groups: {}}]\n", ""),
            ("canvass-report: 2\nid: a\ntitle: {zh: 甲}\npages: items\nextra: 1\n", ""),
            ("", ""),
        ])
    func faulty(text: String, expected: String) {
        #expect(faults(text) == expected)
    }
}
