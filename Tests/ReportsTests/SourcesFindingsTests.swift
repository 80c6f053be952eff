import Figures
import Questionnaires
import Testing

@testable import Reports

@Suite("A title of what lies beside the wave")
struct SourcesFindingsTests {
    private static func survey() throws -> SmallSurvey {
        try SmallSurvey(
            DefinitionText().text, replies: (0..<12).map { _ in "north | 5 4 4 5" })
    }

    private static func findings() throws -> Findings { Findings(data: try survey().data()) }

    @Test(
        "says how many answered, and whether that is as many as were wanted",
        arguments: [
            (
                70, 200, 0.35, "35 % of those asked answered: the goal of 35 % is reached",
                "有效回收率为 35%，达到 35% 的目标"
            ),
            (
                70, 200, 0.5, "35 % of those asked answered, short of the goal of 50 %",
                "有效回收率为 35%，未达到 50% 的目标"
            ),
            (
                349, 1_000, 0.35, "34.9 % of those asked answered, short of the goal of 35.0 %",
                "有效回收率为 34.9%，未达到 35.0% 的目标"
            ),
            (
                34_999, 100_000, 0.35,
                "34.999 % of those asked answered, short of the goal of 35.000 %",
                "有效回收率为 34.999%，未达到 35.000% 的目标"
            ),
            (70, 200, nil, "35 % of those asked answered", "有效回收率为 35%"),
            (0, 200, nil, "0 % of those asked answered", "有效回收率为 0%"),
            (1_070, nil, 0.35, "1,070 valid replies came back", "收回有效答卷 1,070 份"),
            (1, nil, nil, "1 valid reply came back", "收回有效答卷 1 份"),
        ] as [(Int, Int?, Double?, String, String)])
    func response(
        valid: Int, sent: Int?, goal: Double?, english: String, chinese: String
    ) throws {
        let response = SourcesSample.response(valid: valid, sent: sent, goal: goal)
        #expect(try Self.findings().response(response).first == Words(english, chinese))
    }

    @Test(
        "says what remarks speak of most",
        arguments: [
            (
                ["wait", "wait", "wait", "wait", "price", "price", "price", "well"],
                "Remarks speak most of “Waiting” (50 %)", "书面意见最多涉及“等待”（50%）"
            ),
            (
                ["wait", "wait", "wait", "price", "price", "price", "a", "b", "c"],
                "Remarks speak most of “Waiting” and “Price” (33 % each)",
                "书面意见最多涉及“等待”和“价格”（各 33%）"
            ),
            (["a", "b", "c", "d"], "What remarks are about", "意见主题"),
            (["wait", "a"], "What remarks are about", "意见主题"),
            ([], "What remarks are about", "意见主题"),
        ])
    func themes(remarks: [String], english: String, chinese: String) throws {
        let table = try SourcesSample.themes(remarks)
        #expect(try Self.findings().themes(table) == [Words(english, chinese)])
    }

    /// The last day of the answers is 29 October 2021.
    @Test(
        "counts the actions that are done and those that are late",
        arguments: [
            (
                [(.done, "2021-10-01"), (.open, "2021-11-30"), (.inProgress, nil)],
                "1 of 3 actions is done", "3 项措施已完成 1 项"
            ),
            (
                [(.done, nil), (.done, nil), (.open, "2021-10-28")],
                "2 of 3 actions are done, 1 is late", "3 项措施已完成 2 项，逾期 1 项"
            ),
            (
                [(.inProgress, "2021-10-28"), (.open, "2021-09-30")],
                "0 of 2 actions are done, 2 are late", "2 项措施已完成 0 项，逾期 2 项"
            ),
            ([(.open, "2021-10-29")], "0 of 1 action is done", "1 项措施已完成 0 项"),
            ([(.done, nil)], "1 of 1 action is done", "1 项措施已完成 1 项"),
        ] as [([(ReportSources.Action.Status, due: String?)], String, String)])
    func actions(
        states: [(ReportSources.Action.Status, due: String?)], english: String, chinese: String
    ) throws {
        let survey = try Self.survey()
        let sources = ReportSources(actions: SourcesSample.actions(states))
        let report = Report(
            ReportDefinition(
                id: "a", title: Words("A"), languages: [], pages: [ReportPage(.actions)]),
            data: survey.data(sources: sources), context: survey.context([.english, .chinese]))
        let page = try #require(report.document().pages.first)
        #expect(page.figure.texts.contains(english))
        #expect(page.figure.texts.contains(chinese))
    }

    /// Half of them 4 and half 5, so that the centre is 4.5 and the limits lie 0.57 around it.
    private static let usual = [4, 5, 4, 5, 4, 5, 4, 5]
    private static let ones = Array(repeating: 1, count: 8)
    private static let fives = Array(repeating: 5, count: 40)
    private static let twoTens = Array(repeating: [2, 3, 2, 3, 2, 3, 2, 3], count: 10)

    @Test(
        "says where the days stand, and how many left the limits on which side",
        arguments: [
            (
                [], "The daily score is stable at 4.50: no day broke the control limits",
                "每日得分稳定在 4.50：没有一天越出控制限"
            ),
            (
                [ones], "The daily score averages 4.50; one day fell below the control limits",
                "每日得分的平均水平为 4.50；有 1 天跌破控制下限"
            ),
            (
                [ones, usual, ones],
                "The daily score averages 4.50; 2 days fell below the control limits",
                "每日得分的平均水平为 4.50；有 2 天跌破控制下限"
            ),
            (
                [fives], "The daily score averages 4.50; one day rose above the control limits",
                "每日得分的平均水平为 4.50；有 1 天升破控制上限"
            ),
            (
                [fives, ones],
                "The daily score averages 4.50; one day fell below the control limits",
                "每日得分的平均水平为 4.50；有 1 天跌破控制下限"
            ),
        ] as [([[Int]], String, String)])
    func daily(days: [[Int]], english: String, chinese: String) throws {
        let daily = try SourcesSample.daily(
            Array(repeating: Self.usual, count: 10) + days, limitsFrom: 1...10)
        #expect(try title(of: daily) == Words(english, chinese))
    }

    @Test("calls a day bad that rose where a low answer is good")
    func lowIsGood() throws {
        let daily = try SourcesSample.daily(
            Self.twoTens + [Array(repeating: 5, count: 8)], scale: ", direction: low-is-good",
            limitsFrom: 1...10)
        #expect(
            try title(of: daily)
                == Words(
                    "The daily score averages 2.50; one day rose above the control limits",
                    "每日得分的平均水平为 2.50；有 1 天升破控制上限"))
    }

    @Test("writes a share of days as the other shares")
    func shares() throws {
        let daily = try SourcesSample.daily(
            Array(repeating: [[5, 5, 5, 5, 5, 5, 5, 1], [5, 5, 5, 5, 5, 1, 1, 1]], count: 6)
                .flatMap(\.self), of: "mood/top-two", limitsFrom: 1...12)
        #expect(
            try title(of: daily)
                == Words(
                    "The daily score is stable at 75 %: no day broke the control limits",
                    "每日得分稳定在 75%：没有一天越出控制限"))
    }

    @Test("lists the newest alerts where there is no room for all, and says so under their heading")
    func manyAlerts() throws {
        let bad = [Self.ones, Self.usual]
        let daily = try SourcesSample.daily(
            Array(repeating: Self.usual, count: 8)
                + Array(repeating: bad, count: 11).flatMap(\.self),
            limitsFrom: 1...8)
        let survey = try Self.survey()
        let report = Report(
            ReportDefinition(
                id: "d", title: Words("D"), languages: [], pages: [ReportPage(.daily)]),
            data: survey.data(parts: [.trend], sources: ReportSources(daily: daily)),
            context: survey.context([.english]))
        let lines = try #require(report.document().pages.first).figure.lines
        let heading = try #require(lines.first { $0.text == "Alerts" })
        let count = try #require(lines.first { $0.text.hasPrefix("the last ") })
        let days = lines.filter { $0.position.x > heading.position.x && $0.text.hasSuffix(" Mar") }
        #expect(count.text == "the last \(days.count) of 11")
        #expect(days.last?.text == "29 Mar")
        let first = try #require(days.first)
        #expect((heading.position.y..<first.position.y).contains(count.position.y))
    }

    private func title(of daily: ReportSources.Daily) throws -> Words {
        let survey = try Self.survey()
        let report = Report(
            .management,
            data: survey.data(parts: [.trend], sources: ReportSources(daily: daily)),
            context: survey.context([.english]))
        return try #require(try report.dailyChart.get().titles.first)
    }
}
