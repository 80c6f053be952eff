import Analysis
import Figures
import Questionnaires

extension ChartCase {
    static let likert: [ChartCase] =
        [2, 3, 4, 5, 6, 7, 10, 11].map { points in
            ChartCase("likert.scale-of-\(points)", 758, 150, points % 2 == 0 ? .both : .chinese) {
                try chart(of: EdgeCase.scales, "scale of \(points)", items: 2)
            }
        } + [
            ChartCase("likert.nothing-answered", 758, 130) {
                try chart(of: EdgeCase.answers, "nothing answered", items: 2)
            },
            ChartCase("likert.one-answer", 758, 130, .chinese) {
                try chart(of: EdgeCase.answers, "one reply", items: 2)
            },
            ChartCase("likert.few-answers", 758, 180, .both) {
                // 60, 24, 3 and 0 answers: in full, pale, hidden and none.
                try chart(of: EdgeCase.answers, "few answers", items: 4)
            },
            ChartCase("likert.mixed-scales", 758, 140, .both) {
                try chart(of: EdgeCase.scales, "mixed scales", items: 2, from: 2)
            },
            ChartCase("likert.outside-the-composite", 758, 110, .chineseFirst) {
                try chart(of: EdgeCase.scales, "mixed scales", items: 1, from: 4, isOutside: true)
            },
            ChartCase("likert.low-is-good-outside", 758, 130) {
                try chart(
                    of: EdgeCase.scales, "low is good and reversed", items: 1, isOutside: true)
            },
            ChartCase("likert.long-labels", 758, 150, .chineseFirst) {
                try chart(of: EdgeCase.texts, "long labels", items: 2)
            },
            ChartCase("likert.right-to-left", 758, 130) {
                var text = DefinitionText()
                let (hebrew, arabic) = (Words.hebrew.english, Words.arabic.english)
                text.dimensions = DefinitionText.dimensions([
                    ("{en: \(hebrew), zh: 服务}", ["{en: \(arabic), zh: 交货}"])
                ])
                return try chart(.patterned(text.text, count: 60), items: 1)
            },
        ]

    private static func chart(
        of cases: [EdgeCase], _ name: String, items: Int, from first: Int = 0,
        isOutside: Bool = false
    ) throws -> LikertChart {
        guard let survey = try cases.first(where: { $0.name == name })?.make() else {
            throw CaseFault.noItems
        }
        return try chart(survey, items: items, from: first, isOutside: isOutside)
    }

    /// All items as one section, under the title of the first dimension.
    private static func chart(
        _ survey: SmallSurvey, items: Int, from first: Int = 0, isOutside: Bool = false
    ) throws -> LikertChart {
        let floor = survey.questionnaire.reportingFloor
        let chosen = Array(survey.table.items.dropFirst(first).prefix(items))
        let title =
            isOutside
            ? Words("Outside the composite", "不计入综合得分")
            : survey.table.dimensions.first.map { Words($0.dimension.title) } ?? Words("")
        guard
            let chart = LikertChart(
                id: "items",
                sections: [.init(title: title, items: chosen, isOutside: isOutside)],
                rules: survey.questionnaire.score,
                hidden: Set(
                    chosen.filter { $0.answered > 0 && $0.answered < floor }.map(\.item.id)))
        else { throw CaseFault.noItems }
        return chart
    }
}
