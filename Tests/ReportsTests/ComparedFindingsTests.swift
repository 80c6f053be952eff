import Analysis
import Figures
import Questionnaires
import Testing

@testable import Reports

/// What titles say beside the wave before.
@Suite("A title that compares")
struct ComparedFindingsTests {
    private static func replies(_ north: String, _ south: String, _ count: Int = 20) -> [String] {
        // Every other reply differs by a point, so that there is some spread.
        func varied(_ answers: String, _ index: Int) -> String {
            answers.split(separator: " ").map { code in
                index.isMultiple(of: 2) ? String(max(1, (Int(code) ?? 1) - 1)) : String(code)
            }.joined(separator: " ")
        }
        return (0..<count).map { "north | \(varied(north, $0))" }
            + (0..<count).map { "south | \(varied(south, $0))" }
    }

    private static func data(
        _ now: [String], before: [[String]], _ text: DefinitionText = DefinitionText()
    ) throws -> ReportData {
        let survey = try SmallSurvey(text.text, replies: now)
        let earlier = try before.map { replies in
            EarlierWave(
                selection: Selection(try SmallSurvey(text.text, replies: replies).sample),
                answered: survey.questionnaire)
        }
        return survey.data(sources: ReportSources(earlier: earlier))
    }

    @Test(
        "of the summary says whether the score rose or fell",
        arguments: [
            (
                replies("5 5 5 3", "5 5 5 3"), replies("4 4 4 3", "4 4 4 3"),
                Words(
                    "Satisfaction rose to 4.00, but “Support” still misses the 4.0 limit",
                    "总体满意度升至 4.00 分，但“技术支持”仍低于 4.0 下限")
            ),
            (
                replies("5 5 5 3", "5 5 5 3"), replies("3 3 3 5", "3 3 3 5"),
                Words(
                    "Satisfaction rose to 4.00, but “Support” misses the 4.0 limit",
                    "总体满意度升至 4.00 分，但“技术支持”低于 4.0 下限")
            ),
            (
                replies("5 5 5 5", "5 5 5 5"), replies("4 4 4 4", "4 4 4 4"),
                Words(
                    "Satisfaction rose to 4.50; every item reaches the 4.0 limit",
                    "总体满意度升至 4.50 分；各题均达到 4.0 下限")
            ),
            (
                replies("3 3 3 5", "3 3 3 5"), replies("5 5 5 5", "5 5 5 5"),
                Words(
                    "Satisfaction fell to 3.00; 3 of 4 items miss the 4.0 limit",
                    "总体满意度降至 3.00 分；4 题中有 3 题低于 4.0 下限")
            ),
            (
                replies("5 5 3 3", "5 5 3 3"), replies("5 5 3 3", "5 5 3 3"),
                Words(
                    "Satisfaction stands at 3.50, no significant change since 2021; “Delivery” and "
                        + "“Support” miss the 4.0 limit",
                    "总体满意度为 3.50 分，与 2021 相比无显著变化；“交货”和“技术支持”低于 4.0 下限")
            ),
        ])
    func summary(now: [String], before: [String], expected: Words) throws {
        let findings = Findings(data: try Self.data(now, before: [before]))
        #expect(findings.summary.first == expected)
    }

    @Test(
        "of groups names those that fell, or else rose",
        arguments: [
            (
                replies("5 5 5 5", "3 3 3 3"), replies("5 5 5 5", "4 4 4 4"),
                Words(
                    "1 of 2 regions reaches the 4.0 limit; South fell",
                    "2 个区域中 1 个达到 4.0 下限；南方下降")
            ),
            (
                replies("5 5 5 5", "5 5 5 5"), replies("4 4 4 4", "3 3 3 3"),
                Words(
                    "Both regions reach the 4.0 limit; North and South rose",
                    "2 个区域均达到 4.0 下限；北方和南方上升")
            ),
        ])
    func groups(now: [String], before: [String], expected: Words) throws {
        let data = try Self.data(now, before: [before])
        let table = try #require(SegmentID("region").flatMap { data.groups[$0] })
        #expect(Findings(data: data).groups(table).first == expected)
    }

    @Test(
        "of the waves says what became of the score",
        arguments: [
            (
                [replies("3 3 3 3", "3 3 3 3"), replies("4 4 4 4", "4 4 4 4")],
                Words(
                    "Satisfaction is at its highest of 3 waves: 4.50",
                    "总体满意度为 4.50 分，是 3 次调查中最高的一次")
            ),
            (
                [replies("4 4 4 4", "4 4 4 4")],
                Words("Satisfaction rose since 2021, to 4.50", "总体满意度较 2021 上升，达 4.50 分")
            ),
            (
                [replies("5 5 5 5", "5 5 5 5")],
                Words(
                    "Satisfaction stands at 4.50, no significant change since 2021",
                    "总体满意度为 4.50 分，与 2021 相比无显著变化")
            ),
        ])
    func waves(before: [[String]], expected: Words) throws {
        let data = try Self.data(Self.replies("5 5 5 5", "5 5 5 5"), before: before)
        #expect(Findings(data: data).waves == [expected])
    }

    @Test("calls the score what the questionnaire calls it")
    func named() throws {
        var text = DefinitionText()
        text.score = "  title: {en: Service index, zh: 服务指数}\n" + text.score
        let data = try Self.data(
            Self.replies("5 5 5 5", "5 5 5 5"), before: [Self.replies("4 4 4 4", "4 4 4 4")], text)
        let findings = Findings(data: data)
        #expect(findings.summary.first?.english.hasPrefix("Service index rose to 4.50") == true)
        #expect(
            findings.waves
                == [
                    Words("Service index rose since 2021, to 4.50", "服务指数较 2021 上升，达 4.50 分")
                ])
    }

    @Test(
        "of drivers names those that score low",
        arguments: [
            (
                [], "“Speed” goes with “Overall” most (60 %); no strong driver scores low",
                "与“总体”关联最强的是“速度”（60%）；影响大的因素得分均不低"
            ),
            ([0], "Fix first: “Speed” matters most and scores low", "优先改进：“速度”影响大而得分低"),
            (
                [0, 1], "Fix first: “Speed” and “Care” matter most and score low",
                "优先改进：“速度”和“态度”影响大而得分低"
            ),
        ])
    func drivers(low: [Int], english: String, chinese: String) throws {
        let points = [("Speed", "速度", 0.6), ("Care", "态度", 0.4)].map { name in
            DriverQuadrantChart.Point(
                name: Words(name.0, name.1), score: 3, scoreText: "3.00", scoreInterval: nil,
                importance: name.2, importanceInterval: nil)
        }
        let findings = Findings(data: try SmallSurvey(DefinitionText().text, replies: []).data())
        let titles = findings.drivers(
            low.map { points[$0] }, of: points, outcome: Words("Overall", "总体"))
        #expect(titles.first == Words(english, chinese))
    }

    @Test("of a heat map names the lowest cell")
    func heatMap() throws {
        let data = try Self.data(Self.replies("5 5 5 4", "5 5 5 5"), before: [])
        let table = try #require(SegmentID("region").flatMap { data.groups[$0] })
        #expect(
            Findings(data: data).heatMap(table)
                == [
                    Words(
                        "1 of 8 means misses the 4.0 limit; “Support” in North is lowest with 3.50",
                        "8 个均值中有 1 个低于 4.0 下限；北方的“技术支持”最低（3.50 分）"),
                    Words("1 of 8 means misses the 4.0 limit", "8 个均值中有 1 个低于 4.0 下限"),
                ])
    }

    @Test("says how many groups may be shown where most are hidden")
    func fewShown() throws {
        var text = DefinitionText()
        text.segments = "  company:\n    title: {en: Company, zh: 公司}"
        let replies =
            [("a", 8), ("b", 8)].flatMap { name, count in
                Array(repeating: "\(name) | 5 5 5 5", count: count)
            } + (1...3).flatMap { Array(repeating: "small\($0) | 4 4 4 4", count: 3) }
        let survey = try SmallSurvey(text.text, replies: replies)
        let table = try #require(
            SegmentID("company").flatMap { Selection(survey.sample).groups(by: $0) })
        #expect(
            Findings(data: survey.data()).groups(table).first
                == Words(
                    "Only 2 of 5 companies may be shown: both reach the 4.0 limit",
                    "5 个公司中仅有 2 个可以显示，均达到 4.0 下限"))
    }

    @Test("leaves expectations out of best and lowest")
    func expectations() throws {
        let survey = try SmallSurvey.shipped("servqual")
        let findings = Findings(data: survey.data())
        let expected = survey.table.also.filter {
            if case .expectation = $0.item.kind { true } else { false }
        }
        #expect(!expected.isEmpty)
        let title = try #require(findings.items(onPage: expected).first)
        #expect(title.english.hasPrefix("Expectations run from "))
        #expect(title.chinese.hasPrefix("期望均值介于 "))
        let mixed = findings.items(onPage: expected + Array(survey.table.items.prefix(2)))
        #expect(!mixed.contains { $0.english.contains("expected") })
    }
}
