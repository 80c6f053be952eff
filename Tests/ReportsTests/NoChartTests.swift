import Analysis
import Documents
import Figures
import Questionnaires
import Testing

@testable import Reports

/// Something a report or a chart asks for that a survey cannot give.
struct LeftOut: Sendable, CustomStringConvertible {
    /// The page as a definition writes it.
    let page: String
    let survey: @Sendable () throws -> SmallSurvey
    var sources: @Sendable () throws -> ReportSources = { .none }
    let reason: NoChart
    let words: Words

    var description: String { "\(page): \(words.english)" }

    private init(
        page: String, _ reason: NoChart, _ english: String, _ chinese: String,
        sources: @escaping @Sendable () throws -> ReportSources = { .none },
        of survey: @escaping @Sendable () throws -> SmallSurvey
    ) {
        self.page = page
        self.survey = survey
        self.sources = sources
        self.reason = reason
        words = Words(english, chinese)
    }

    /// On a page of figures.
    private init(
        _ chart: String, _ reason: NoChart, _ english: String, _ chinese: String,
        sources: @escaping @Sendable () throws -> ReportSources = { .none },
        of survey: @escaping @Sendable () throws -> SmallSurvey
    ) {
        self.init(
            page: "figures: {charts: [\(chart)]}", reason, english, chinese, sources: sources,
            of: survey)
    }

    static let all = definitions + answers + besides + drivers + needs

    /// - Parameter change: of the text of a definition with a composite, classes and regions.
    @Sendable
    private static func survey(
        _ replies: [String], _ change: (inout DefinitionText) -> Void = { _ in }
    ) throws -> SmallSurvey {
        var text = DefinitionText()
        change(&text)
        return try SmallSurvey(text.text, replies: replies)
    }

    private static let usual = (0..<20).map { _ in "north | 5 4 3 5" }
    private static let good = (0..<20).map { _ in "north | 5 5 5 5" }

    /// Two rated items and no composite.
    @Sendable
    private static func plain() throws -> SmallSurvey {
        try survey((0..<20).map { _ in "north | 5 4" }) { text in
            text.dimensions = ""
            text.score = ""
            text.also = """
                  - {id: look, scale: five, ask: Looks}
                  - {id: taste, scale: five, ask: Taste}
                """
        }
    }

    /// One question with options, and nothing on a scale.
    @Sendable
    private static func choice() throws -> SmallSurvey {
        try survey([]) { text in
            text.dimensions = ""
            text.score = ""
            text.scales = ""
            text.also = "  - {id: c, type: choice, options: {web: Web, post: Post}, ask: Channel}"
        }
    }

    private static let definitions =
        ["summary", "sheet", "classes", "groups", "segments", "heat-map", "years"].map { page in
            LeftOut(
                page: page, .noComposite, "the questionnaire has no composite", "问卷没有综合得分",
                sources: { ReportSources(earlier: [try earlier(plain())]) }, of: plain)
        }
        + ["groups", "classes", "composite", "dimensions", "heat-map", "tiles", "waves"]
        .map { chart in
            LeftOut(
                chart, .noComposite, "the questionnaire has no composite", "问卷没有综合得分",
                sources: { ReportSources(earlier: [try earlier(plain())]) }, of: plain)
        }
        + ["groups", "segments", "heat-map", "figures: {charts: [sizes]}"].map { page in
            LeftOut(page: page, .noSegments, "the questionnaire defines no segments", "问卷未定义分组") {
                try survey(usual.map { String($0.dropFirst(5)) }) { $0.segments = "" }
            }
        } + [
            LeftOut("classes", .noClasses, "the questionnaire defines no classes", "问卷未定义等级") {
                try survey(usual) { $0.score = "" }
            },
            LeftOut(
                "fix-first", .noThreshold,
                "the questionnaire defines no classes, so no item can be under a threshold",
                "问卷未定义等级，没有可低于的临界值"
            ) { try survey(usual) { $0.score = "" } },
            LeftOut(
                page: "indices", .noIndices, "the questionnaire defines no indices", "问卷未定义其他指标"
            ) { try survey(usual) },
            LeftOut("indices", .noIndices, "the questionnaire defines no indices", "问卷未定义其他指标") {
                try survey(usual)
            },
            LeftOut(
                page: "choices", .noChoices, "the questionnaire has no questions with options",
                "问卷没有选择题"
            ) { try survey(usual) },
            LeftOut(
                "recommendation", .noRecommendation,
                "no question on recommending may be shown", "没有可以显示的推荐意愿题"
            ) { try survey(usual) },
        ]

    private static let answers = [
        LeftOut(
            "fix-first", .noItemUnderThreshold,
            "no item that may be shown is under a threshold", "可显示的题目均达标"
        ) { try survey(good) },
        LeftOut(
            page: "items", .noItems, "no item has answers that may be shown", "没有可以显示的题目",
            of: choice),
        LeftOut(
            "items", .noItems, "no item has answers that may be shown", "没有可以显示的题目", of: choice),
        LeftOut(
            page: "heat-map", .noGroupShown(Words("Region", "区域")),
            "no group by region may be shown", "按区域没有可以显示的分组"
        ) { try survey(["north | 5 4 4 5", "south | 4 4 3 5"]) },
        LeftOut(
            "heat-map", .noGroupShown(Words("Region", "区域")),
            "no group by region may be shown", "按区域没有可以显示的分组"
        ) { try survey(["north | 5 4 4 5", "south | 4 4 3 5"]) },
        LeftOut(
            "sizes", .noGroupShown(Words("Region", "区域")),
            "no group by region may be shown", "按区域没有可以显示的分组"
        ) { try survey(["north | 5 4 4 5", "south | 4 4 3 5"]) },
        LeftOut(
            "composite", .tooFewScores(floor: 5),
            "fewer replies have a score than the reporting floor of 5",
            "有得分的答卷少于披露下限 5 份"
        ) { try survey(Array(usual.prefix(4))) },
    ]

    private static func earlier(_ survey: SmallSurvey) throws -> EarlierWave {
        EarlierWave(selection: Selection(survey.sample), answered: survey.questionnaire)
    }

    private static let besides: [LeftOut] =
        ["years", "figures: {charts: [waves]}"].map { page in
            LeftOut(page: page, .noEarlierWave, "no earlier wave is named", "未指定更早的批次") {
                try survey(usual)
            }
        }
        + ["daily", "figures: {charts: [daily]}"].map { page in
            LeftOut(page: page, .noDaily, "no daily form is named", "未指定每日问卷") {
                try survey(usual)
            }
        }
        + ["daily", "figures: {charts: [daily]}"].map { page in
            LeftOut(
                page: page, .noDays, "too few days have enough answers", "作答足够的天数太少",
                sources: {
                    ReportSources(
                        daily: try SourcesSample.daily(
                            Array(repeating: [4, 5, 4, 5], count: 12), limitsFrom: 1...12))
                }
            ) { try survey(usual) }
        }
        + ["daily", "figures: {charts: [daily]}"].map { page in
            LeftOut(
                page: page, .noVariation, "the answers of the daily form are all the same",
                "每日问卷的作答完全相同",
                sources: {
                    ReportSources(
                        daily: try SourcesSample.daily(
                            Array(repeating: [4, 4, 4, 4, 4, 4], count: 12), limitsFrom: 1...12))
                }
            ) { try survey(usual) }
        }
        + ["response", "figures: {charts: [response]}"].map { page in
            LeftOut(
                page: page, .noResponse, "it is not known how many were asked, by which group",
                "未提供各组的发放与回收数"
            ) { try survey(usual) }
        } + [
            LeftOut(page: "actions", .noActions, "no actions are given", "未提供改进措施") {
                try survey(usual)
            },
            LeftOut("revenue", .noRevenue, "no revenue is given", "未提供收入数据") {
                try survey(usual)
            },
            LeftOut("themes", .noRemarks, "no themes of remarks may be shown", "没有可以显示的意见主题") {
                try survey(usual)
            },
            LeftOut(
                "themes", .noRemarks, "no themes of remarks may be shown", "没有可以显示的意见主题",
                sources: { ReportSources(themes: try SourcesSample.themes(["wait"])) }
            ) { try survey(usual) },
        ]

    /// Of `count` replies with an item outside the composite, all of them the same or not.
    @Sendable
    private static func outcome(_ count: Int, isVaried: Bool) throws -> SmallSurvey {
        let replies = (0..<count).map { number in
            isVaried
                ? "north | \(number % 5 + 1) \(number % 4 + 1) \(number % 3 + 1) "
                    + "\(number % 2 + 1) \(number * 7 % 5 + 1)"
                : "north | 4 4 4 4 4"
        }
        return try survey(replies) {
            $0.also = "  - {id: overall, scale: five, ask: {en: Overall, zh: 总体}}"
        }
    }

    private static let drivers: [LeftOut] = [
        "drivers", "figures: {charts: [drivers]}", "figures: {charts: [importance]}",
    ].flatMap { page in
        [
            LeftOut(
                page: page, .noOutcome,
                "there is no rated item outside the composite that its items could explain",
                "综合得分之外没有可供解释的评分题"
            ) { try survey(usual) },
            LeftOut(
                page: page, .tooFewForDrivers(least: 30),
                "drivers take at least 30 replies that answered everything",
                "驱动因素分析至少需要 30 份完整作答的答卷"
            ) { try outcome(29, isVaried: true) },
            LeftOut(
                page: page, .tooFewForDrivers(least: 30),
                "drivers take at least 30 replies that answered everything",
                "驱动因素分析至少需要 30 份完整作答的答卷"
            ) { try outcome(4, isVaried: true) },
            LeftOut(
                page: page, .noDrivers,
                "the items do not tell apart what goes with the outcome", "各题无法区分与结果的关联"
            ) { try outcome(40, isVaried: false) },
        ]
    }

    private static let needs = [
        LeftOut(
            page: "items: {needs: {replies: 21}}", .needsReplies(21),
            "the report’s definition wants at least 21 replies with a score for it",
            "报告定义要求至少 21 份计分答卷"
        ) { try survey(usual) },
        LeftOut(
            page: "groups: {by: region, needs: {groups: 2}}", .needsGroups(2),
            "the report’s definition wants at least 2 groups that may be shown for it",
            "报告定义要求至少 2 个可显示的分组"
        ) { try survey(usual) },
        LeftOut(
            page: "summary: {needs: {waves: 3}}", .needsWaves(3),
            "the report’s definition wants at least 3 waves for it", "报告定义要求至少 3 个批次",
            sources: { ReportSources(earlier: [try earlier(survey(usual))]) }
        ) { try survey(usual) },
    ]
}

@Suite("A page or a chart without data")
struct NoChartTests {
    private static func report(_ left: LeftOut) throws -> Report {
        let definition = try ReportDefinition(
            SourceText(
                name: "report.yaml",
                text: """
                    canvass-report: 1
                    id: a
                    title: A
                    pages: [\(left.page.contains(":") ? "{\(left.page)}" : left.page), method]

                    """))
        let survey = try left.survey()
        return Report(
            definition,
            data: survey.data(
                by: definition.segments(for: survey.questionnaire), parts: definition.parts,
                sources: try left.sources()), context: survey.context([.english]))
    }

    @Test("is left out for the reason there is", arguments: LeftOut.all)
    func reason(left: LeftOut) throws {
        let report = try Self.report(left)
        let reasons = report.absences.map(\.reason)
        #expect(reasons == [left.reason])
        #expect(reasons.first?.words == left.words)
        #expect(report.document().pages.map(\.outline) == ["Method"])
    }

    @Test("is drawn where its needs are met")
    func met() throws {
        let survey = try SmallSurvey(
            DefinitionText().text, replies: (0..<20).map { _ in "north | 5 4 3 5" })
        let page = ReportPage(
            .groups, needs: ReportPage.Needs(replies: 20, groups: 1, waves: 1))
        let report = Report(
            .management, data: survey.data(), context: survey.context([.english]))
        #expect(report.absence(of: page) == nil)
    }
}
