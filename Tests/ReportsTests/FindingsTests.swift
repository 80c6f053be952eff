import Analysis
import Figures
import Questionnaires
import Testing

@testable import Reports

@Suite("A title")
struct FindingsTests {
    private func findings(
        of text: DefinitionText = DefinitionText(), _ replies: [String]
    ) throws -> Findings {
        Findings(data: try SmallSurvey(text.text, replies: replies).data())
    }

    private func all(_ answers: String, of count: Int = 10) -> [String] {
        (0..<count).map { ["north", "south"][$0 % 2] + " | " + answers }
    }

    /// Ten replies whose means are those of one.
    @Test(
        "says which items miss the limit",
        arguments: [
            (
                "5 4 4 5", "Every item reaches the 4.0 limit; lowest is “Packaging” with 4.00",
                "各题均达到 4.0 下限；最低为“包装”（4.00 分）"
            ),
            (
                "5 4 3 5", "“Reliability” leads with 5.00; “Delivery” misses the 4.0 limit",
                "最高为“可靠性”（5.00 分）；低于 4.0 下限：“交货”"
            ),
            (
                "5 2 3 2",
                "“Reliability” leads with 5.00; “Packaging”, “Support” and “Delivery” miss "
                    + "the 4.0 limit",
                "最高为“可靠性”（5.00 分）；低于 4.0 下限：“包装”、“技术支持”和“交货”"
            ),
            (
                "3 2 1 2", "All 4 items miss the 4.0 limit; lowest is “Delivery” with 1.00",
                "4 题均低于 4.0 下限；最低为“交货”（1.00 分）"
            ),
            ("4 4 4 4", "All 4 items score 4.00", "4 题得分均为 4.00 分"),
            (". 3 . .", "“Packaging” scores 3.00", "“包装”得分为 3.00 分"),
            (". . . .", "No item was answered", "没有题目得到回答"),
        ])
    func items(answers: String, english: String, chinese: String) throws {
        let title = try #require(try findings(all(answers)).items.first)
        #expect(title == Words(english, chinese))
    }

    @Test("counts the items that miss the limit when they are many")
    func manyItems() throws {
        var text = DefinitionText()
        text.dimensions = DefinitionText.dimensions([
            ("Product", (1...6).map { "{en: Question \($0), zh: 第\($0)题}" })
        ])
        let titles = try findings(of: text, all("5 3 3 3 2 5")).items
        #expect(
            titles == [
                Words(
                    "4 of 6 items miss the 4.0 limit; lowest is “Question 5” with 2.00",
                    "6 题中有 4 题低于 4.0 下限；最低为“第5题”（2.00 分）"),
                Words("4 of 6 items miss the 4.0 limit", "6 题中有 4 题低于 4.0 下限"),
            ])
    }

    @Test("of one of several pages speaks of that page")
    func page() throws {
        let survey = try SmallSurvey(DefinitionText().text, replies: all("5 4 3 5"))
        let findings = Findings(data: survey.data())
        let items = survey.table.items
        #expect(
            findings.items(onPage: Array(items[0...1])).first
                == Words(
                    "Every item on this page reaches the 4.0 limit; lowest is “Packaging” with 4.00",
                    "本页各题均达到 4.0 下限；最低为“包装”（4.00 分）"))
        #expect(
            findings.items(onPage: items).last
                == Words("1 of 4 items on this page misses the 4.0 limit", "本页 4 题中有 1 题低于 4.0 下限"))
    }

    @Test("speaks of the best and the lowest item where there is no limit")
    func noClasses() throws {
        var text = DefinitionText()
        text.score = ""
        let findings = try findings(of: text, all("5 4 3 5"))
        #expect(
            findings.items.first
                == Words(
                    "“Reliability” leads with 5.00; lowest is “Delivery” with 3.00",
                    "最高为“可靠性”（5.00 分）；最低为“交货”（3.00 分）"))
        #expect(
            findings.summary.first == Words("Satisfaction stands at 4.25", "总体满意度为 4.25 分"))
        #expect(findings.classes == [Words("How the scores are spread", "得分分布")])
    }

    @Test("speaks of the items outside a composite where there is none")
    func noComposite() throws {
        let text = """
            canvass: 1
            id: plain
            title: {en: Plain, zh: 简单}
            languages: [en, zh]
            scales: {five: {range: [1, 5]}}
            segments: {region: {title: Region, values: {north: North, south: South}}}
            also:
              - {id: look, scale: five, ask: {en: Looks, zh: 外观}}
              - {id: taste, scale: five, ask: {en: Taste, zh: 味道}}

            """
        let survey = try SmallSurvey(text, replies: all("5 3"))
        let title = try #require(Findings(data: survey.data()).items.first)
        #expect(
            title
                == Words(
                    "“Looks” leads with 5.00; lowest is “Taste” with 3.00",
                    "最高为“外观”（5.00 分）；最低为“味道”（3.00 分）"))
    }

    @Test("of the summary counts respondents")
    func respondents() throws {
        let findings = try findings(
            all("5 5 5 5", of: 6) + all("4 4 4 4", of: 2) + all("2 2 2 2", of: 2))
        #expect(
            findings.summary.first
                == Words(
                    "Satisfaction stands at 4.20: 80 % of respondents reach the 4.0 limit, 60 % the 4.5 "
                        + "target",
                    "总体满意度为 4.20 分：80% 的受访者达到 4.0 下限，60% 达到 4.5 目标"))
        #expect(
            findings.classes.first
                == Words(
                    "60 % of respondents are in the class “Satisfied”, 20 % in “Dissatisfied”",
                    "60% 的受访者得分处于“满意”等级，20% 处于“不满意”等级"))
        #expect(
            findings.classes.last
                == Words("60 % “Satisfied”, 20 % “Dissatisfied”", "“满意”占 60%，“不满意”占 20%"))
    }

    @Test("speaks of limit and target where other thresholds have no role")
    func roles() throws {
        let survey = try #require(EdgeCase.scores.first { $0.name == "five classes" }).make()
        let findings = Findings(data: survey.data())
        #expect(
            findings.summary.first?.english
                == "Satisfaction stands at 4.19: 83 % of respondents reach the 4.0 limit, 27 % the 4.5 "
                + "target")
        #expect(
            findings.items.first?.english
                == "Every item reaches the 4.0 limit; lowest is “Support” with 4.03")
    }

    @Test("of the summary counts units where there are any")
    func units() throws {
        var text = DefinitionText()
        text.score = "  unit: region\n" + text.score
        let some = try findings(
            of: text,
            (0..<6).map { _ in "north | 5 5 5 5" } + (0..<6).map { _ in "south | 2 2 2 2" })
        #expect(
            some.summary.first
                == Words(
                    "Satisfaction stands at 3.50: 1 of 2 regions reaches the 4.0 limit, 1 the 4.5 target",
                    "总体满意度为 3.50 分：2 个区域中 1 个达到 4.0 下限，1 个达到 4.5 目标"))
    }

    @Test("names the class of all when nobody is at either end")
    func middle() throws {
        #expect(
            try findings(all("4 4 4 4")).classes == [
                Words(
                    "100 % of respondents are in the class “Fairly satisfied”",
                    "100% 的受访者得分处于“比较满意”等级")
            ])
    }

    @Test("says that there is no score")
    func nothing() throws {
        #expect(
            try findings([]).summary.first == Words("No reply has a score yet", "尚无可计分的答卷"))
        #expect(
            try findings(all("5 5 5 5", of: 4)).summary.first
                == Words("Too few replies to show a score", "答卷过少，不予显示得分"))
        #expect(
            try findings(all("5 5 5 5", of: 4)).items
                == [Words("No item was answered by enough people", "没有题目达到足够的作答人数")])
    }

    @Test("of groups speaks of those that are shown")
    func groups() throws {
        func title(_ replies: [String]) throws -> Words {
            let survey = try SmallSurvey(DefinitionText().text, replies: replies)
            let region = try #require(SegmentID("region"))
            let table = try #require(Selection(survey.sample).groups(by: region))
            return try #require(Findings(data: survey.data()).groups(table).first)
        }
        func replies(_ region: String, _ answers: String, _ count: Int) -> [String] {
            (0..<count).map { _ in "\(region) | \(answers)" }
        }
        let north = replies("north", "5 5 5 5", 8)
        let south = replies("south", "4 4 4 4", 8)
        let west = replies("west", "2 2 2 2", 8)
        #expect(
            try title(north + south)
                == Words("Both regions reach the 4.0 limit", "2 个区域均达到 4.0 下限"))
        #expect(
            try title(north + south + west)
                == Words(
                    "2 of 3 regions reach the 4.0 limit; the lowest stands at 2.00",
                    "3 个区域中 2 个达到 4.0 下限；最低为 2.00 分"))
        #expect(
            try title(north)
                == Words("The only region shown stands at 5.00", "仅显示一个区域，得分为 5.00 分"))
        #expect(
            try title(replies("north", "5 5 5 5", 2))
                == Words("No region can be shown", "没有可以显示的区域"))
        #expect(
            try title(
                north + south + replies("west", "2 2 2 2", 3) + replies("", "3 3 3 3", 3))
                == Words("Both regions shown reach the 4.0 limit", "所示 2 个区域均达到 4.0 下限"))
    }

    @Test("never shows a score on the wrong side of a threshold")
    func sides() throws {
        var text = DefinitionText()
        text.sample = "  weight: sampling"
        let replies = ["| 5 5 5 5 | 499", "| 4 4 4 4 | 501"].map { "north " + $0 }
        let findings = try findings(of: text, Array(repeating: replies, count: 4).flatMap { $0 })
        #expect(findings.summary.first?.english.hasPrefix("Satisfaction stands at 4.499: ") == true)
    }
}
