import Figures
import Questionnaires
import Testing

@testable import Reports

@Suite("A sentence of a report")
struct SentenceTests {
    @Test(
        "has the English plural of a title",
        arguments: [
            ("Company", "companies"), ("Branch", "branches"), ("Region", "regions"),
            ("Day", "days"),
            ("Business", "businesses"), ("Box", "boxes"), ("SFO area", "SFO areas"), ("Y", "Ys"),
            ("", "s"),
        ])
    func plural(title: String, expected: String) {
        #expect(title.plural == expected)
    }

    @Test(
        "writes a title small unless it is an abbreviation",
        arguments: [
            ("Company", "company"), ("SFO area", "SFO area"), ("NPS", "NPS"), ("A", "A"), ("", ""),
            ("客户单位", "客户单位"),
        ])
    func inSentence(title: String, expected: String) {
        #expect(title.inSentence == expected)
    }

    @Test("counts", arguments: [(0, "0 companies"), (1, "1 company"), (27, "27 companies")])
    func counted(count: Int, expected: String) {
        #expect("Company".counted(count) == expected)
    }

    @Test(
        "says a period once",
        arguments: [
            ("2021-10-08", "2021-10-29", "8–29 October 2021", "2021年10月8日至29日"),
            ("2021-10-08", "2021-10-08", "8 October 2021", "2021年10月8日"),
            (
                "2021-09-30", "2021-10-29", "30 September – 29 October 2021",
                "2021年9月30日至10月29日"
            ),
            (
                "2021-12-30", "2022-01-02", "30 December 2021 – 2 January 2022",
                "2021年12月30日至2022年1月2日"
            ),
            ("spring", "summer", "spring – summer", "spring至summer"),
            ("2021-13-01", "2021-13-02", "2021-13-01 – 2021-13-02", "2021-13-01至2021-13-02"),
        ])
    func days(first: String, last: String, english: String, chinese: String) {
        #expect(Report.days(first...last, .english) == english)
        #expect(Report.days(first...last, .chinese) == chinese)
    }

    @Test("of the scope says period, choice, return, units and weighting")
    func scope() throws {
        var text = DefinitionText()
        text.score = "  unit: region\n" + text.score
        let survey = try SmallSurvey(
            text.text, replies: (0..<10).map { _ in "north | 5 5 5 5" }, sent: 1600)
        let report = Report(
            .management, data: survey.data(), context: survey.context([.english]))
        #expect(
            report.scope
                == Words(
                    "8 October 2021  ·  10 of 1,600 questionnaires returned (1 %)  ·  1 region  ·  "
                        + "unweighted",
                    "2021年10月8日  ·  发出 1,600 份，收回 10 份（1%）  ·  1 个区域  ·  未加权"))
    }

    @Test("ends with the full stop of its language")
    func sentences() {
        #expect([Words("One", "一"), Words("Two", "二")].sentences == Words("One. Two.", "一。二。"))
    }
}
