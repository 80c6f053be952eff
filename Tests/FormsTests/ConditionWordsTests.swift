import Questionnaires
import Testing

@testable import Forms

@Suite("A condition in plain words")
struct ConditionWordsTests {
    private static let definition = """
        canvass: 1
        id: x
        title: X
        languages: [en, zh]
        scales: {five: {points: {5: {en: Good, zh: 好}, 4: "4", 3: "3", 2: "2", 1: {en: Bad, zh: 坏}}, dont-know: {en: No idea, zh: 不清楚}}}
        segments: {tier: {title: {en: Tier, zh: 等级}, values: {gold: {en: Gold, zh: 黄金}, iron: {en: Iron, zh: 铁质}}}}
        dimensions:
          - {id: d, title: {en: Service, zh: 服务}, weight: 1, items: [{id: r, scale: five, ask: {en: Speed, zh: 速度}}, {id: s, scale: five, ask: {en: Care, zh: 态度}}]}
        also:
          - {id: y, type: yes-no, ask: {en: "Complaint", zh: 投诉}}
          - {id: c, type: choice, ask: {en: Way, zh: 方式}, options: {p: {en: Phone, zh: 电话}, v: {en: Visit, zh: 上门}}}
          - {id: m, type: choices, ask: {en: Why, zh: 原因}, options: {a: {en: Late, zh: 迟到}, b: {en: Dear, zh: 太贵}}}
          - {id: n, type: number, ask: {en: Visits, zh: 次数}}
          - {id: from, type: date, ask: {en: Start, zh: 开始}}
          - {id: w, type: text, ask: {en: Word, zh: 词}}
          - {id: q, type: text, when: "CONDITION", ask: {en: Q, zh: 问}}
        """

    @Test(
        "uses short names of questions and the words of answers",
        arguments: [
            ("r >= 4", "“Speed” is at least 4 (4)", "“速度”不低于 4（4）"),
            ("r < 5", "“Speed” is below 5 (Good)", "“速度”小于 5（好）"),
            ("y", "“Complaint” is “Yes”", "“投诉”为“是”"),
            ("not y", "“Complaint” is “No”", "“投诉”为“否”"),
            ("c = 'p'", "“Way” is “Phone”", "“方式”为“电话”"),
            ("c != 'p'", "“Way” is not “Phone”", "“方式”不为“电话”"),
            ("c in ['p', 'v']", "“Way” is “Phone” or “Visit”", "“方式”为“电话”或“上门”"),
            ("tier not in ['gold']", "“Tier” is not “Gold”", "“等级”不为“黄金”"),
            ("'a' in m", "“Why” includes “Late”", "“原因”包含“迟到”"),
            ("'a' not in m", "“Why” does not include “Late”", "“原因”不包含“迟到”"),
            ("answered(w)", "“Word” is answered", "“词”已作答"),
            ("not answered(w)", "“Word” is unanswered", "“词”未作答"),
            ("dont-know(r)", "“Speed” is “No idea”", "“速度”为“不清楚”"),
            ("count(m) > 1", "the number chosen in “Why” is above 1", "“原因”所选项数大于 1"),
            (
                "count(r <= 2, s <= 2) > 0",
                "at least one holds: “Speed” is at most 2 (2); “Care” is at most 2 (2)",
                "以下至少有一项成立：“速度”不超过 2（2）；“态度”不超过 2（2）"
            ),
            ("score('d') < 3.5", "the score “Service” is below 3.5", "“服务”的得分小于 3.5"),
            ("n + 1 > 2 * n", "“Visits” + 1 is above 2 × “Visits”", "“次数” + 1 大于 2 × “次数”"),
            ("from < today()", "“Start” is before today", "“开始”早于今天"),
            (
                "days(from, today()) > 30", "the days from “Start” to today is above 30",
                "从“开始”到今天的天数大于 30"
            ),
            ("length(w) > 3", "the length of “Word” is above 3", "“词”的字数大于 3"),
            ("w = 'x'", "“Word” is “x”", "“词”为“x”"),
            (
                "y and (c = 'p' or n > 1)",
                "“Complaint” is “Yes” and (“Way” is “Phone” or “Visits” is above 1)",
                "“投诉”为“是”，且（“方式”为“电话”，或“次数”大于 1）"
            ),
            (
                "not (y and n > 1)",
                "it is not so that (“Complaint” is “Yes” and “Visits” is above 1)",
                "并非（“投诉”为“是”，且“次数”大于 1）"
            ),
        ])
    func words(condition: String, english: String, chinese: String) throws {
        let questionnaire = try Questionnaire(
            definition: Self.definition.replacing("CONDITION", with: condition))
        let when = try #require(questionnaire.named("q")?.when)
        #expect(ConditionWords(questionnaire, in: .english).sentence(when) == english)
        #expect(ConditionWords(questionnaire, in: .chinese).sentence(when) == chinese)
    }

    @Test("has blanks around digits in Chinese")
    func blanks() throws {
        let words = FormWords(.chinese)
        #expect(words.askedOnly(when: "“次数”大于 1") == "仅当“次数”大于 1 时询问。")
        #expect(words.shownOnly(when: "“投诉”为“是”") == "仅当“投诉”为“是”时显示。")
    }

    @Test("stands with the checks, the orders and the objects as remarks for the author")
    func notes() throws {
        let questionnaire = try EveryItem.questionnaire()
        let annotations = Annotations(questionnaire, in: .english)
        func notes(_ name: String) throws -> [String] {
            annotations.notes(of: try #require(questionnaire.named(name)))
                .map { "\($0.subject.line): \($0.words.line)" }
        }
        #expect(
            try notes("reason") == [
                "Condition: Asked only when “Any complaint?” is “Yes” and “Tier” is “Gold”.",
                "Order: Options come in another order for each respondent; “Other” and “None” stay in place.",
            ])
        #expect(
            try notes("seen") == ["Condition: Shown only when “Any complaint?” is “No”."])
        #expect(
            try notes("ended") == [
                "Check: It must hold that “When did it start?” is not after “When did it end?”. "
                    + "Otherwise the respondent reads: “The end is too early.”"
            ])
        #expect(
            annotations.notes(of: try #require(questionnaire.sections.last)).map(\.words.line) == [
                "Asked once for each “Site”: North and South."
            ])
        #expect(
            annotations.notes(of: questionnaire.matrices[0]).map(\.words.line) == [
                "Rows come in another order for each respondent; “Price” stays in place."
            ])
    }
}
