import Analysis
import Figures
import Questionnaires
import Testing

@testable import Reports

@Suite("The method page")
struct MethodPageTests {
    private func paragraph(
        _ heading: String, of survey: SmallSurvey,
        _ definition: ReportDefinition = .management
    ) -> Words? {
        Report(definition, data: survey.data(), context: survey.context([.english])).paragraphs
            .first { $0.heading.english == heading }?.text
    }

    private func replies(_ count: Int = 12) -> [String] {
        (0..<count).map { "north | 5 4 \(4 + $0 % 2) 4" }
    }

    @Test("names what is left out, with the reason")
    func leftOut() throws {
        let survey = try SmallSurvey(DefinitionText().text, replies: replies())
        let definition = ReportDefinition(
            id: "a", title: Words("A"), languages: [],
            pages: [
                ReportPage(.summary), ReportPage(.choices), ReportPage(.indices),
                ReportPage(.response), ReportPage(.groups, needs: ReportPage.Needs(groups: 2)),
                ReportPage(
                    .figures, figures: [ReportPage.Figure(.items), ReportPage.Figure(.waves)]),
                ReportPage(.method),
            ])
        #expect(
            paragraph("Left out", of: survey, definition)
                == Words(
                    "Questions with options: the questionnaire has no questions with options. "
                        + "Indices: the questionnaire defines no indices. Response: it is not known "
                        + "how many were asked, by which group. Groups: the report’s definition wants "
                        + "at least 2 groups that may be shown for it. Chart “waves”: no earlier wave "
                        + "is named.",
                    "选择题：问卷没有选择题。指标：问卷未定义其他指标。回收情况：未提供各组的发放与回收数。"
                        + "分组得分：报告定义要求至少 2 个可显示的分组。图表“waves”：未指定更早的批次。"))
        let whole = ReportDefinition(
            id: "a", title: Words("A"), languages: [],
            pages: [ReportPage(.summary), ReportPage(.method)])
        #expect(paragraph("Left out", of: survey, whole) == nil)
    }

    @Test("names the units of a census that is counted in units")
    func census() throws {
        var text = DefinitionText()
        text.sample = "  clusters: region\n  population: 2"
        let survey = try SmallSurvey(
            text.text,
            replies: (0..<20).map { "\(["north", "south"][$0 % 2]) | 5 4 \(4 + $0 % 2) 4" })
        let asked = try #require(paragraph("Who was asked", of: survey))
        #expect(asked.english.contains("Every region of the population answered"))
        #expect(asked.chinese.contains("总体中的区域已全部作答，抽样本身没有误差"))
        let classes = try #require(paragraph("Classes", of: survey))
        #expect(!classes.chinese.contains("总体已全部作答"))
    }

    @Test("gives degrees of freedom only where there is an interval")
    func freedom() throws {
        let some = try SmallSurvey(DefinitionText().text, replies: replies())
        #expect(paragraph("Precision", of: some)?.english.contains("df = 11") == true)
        let none = try SmallSurvey(DefinitionText().text, replies: [])
        let precision = try #require(paragraph("Precision", of: none))
        #expect(!precision.english.contains("df"))
        #expect(!precision.chinese.contains("自由度"))
    }

    @Test("says how sure the classes of indices are, and so does their page")
    func indices() throws {
        let indices = """
            indices:
              - id: ix
                type: composite
                title: {en: Both, zh: 两者}
                dimensions:
                  - {id: da, title: {en: First, zh: 一}, weight: 1, items: [q1]}
                classes:
                  - {id: high, from: 4, label: {en: Good, zh: 好}}
                  - {id: low, label: {en: Poor, zh: 差}}

            """
        let survey = try SmallSurvey(DefinitionText().text + indices, replies: replies(40))
        let text = try #require(paragraph("Indices", of: survey))
        #expect(text.english.contains("; its class, “Good”, is "), "\(text.english)")
        #expect(text.chinese.contains("；其等级“好”"), "\(text.chinese)")
        let page = try #require(survey.report().pages.first { $0.outline == "Indices" })
        #expect(page.figure.texts.contains { ["confirmed", "indicative"].contains($0) })
    }
}
