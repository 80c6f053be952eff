@testable import Analysis
import ExactNumbers
import Figures
import Questionnaires
import Statistics

extension ChartCase {
    static let histograms: [ChartCase] = [
        ChartCase("histogram.nothing-answered", 360, 120) {
            try histogram(EdgeCase.answers, "nothing answered")
        },
        ChartCase("histogram.one-answer", 360, 140, .chinese) {
            try histogram(EdgeCase.answers, "one reply")
        },
        ChartCase("histogram.one-value", 360, 140) {
            try histogram(EdgeCase.answers, "all the same")
        },
        ChartCase("histogram.all-missing", 360, 120, .chinese) {
            let survey = try SmallSurvey(
                DefinitionText().text, replies: (0..<9).map { _ in "north | . n k ." })
            return HistogramChart(survey.composite, rules: survey.questionnaire.score)
        },
        ChartCase("histogram.no-classes", 360, 140) {
            try histogram(EdgeCase.scores, "no classes")
        },
        ChartCase("histogram.score-from-0-to-100", 360, 140) {
            try histogram(EdgeCase.scores, "score from 0 to 100")
        },
    ]

    static let weakItems: [ChartCase] = [
        ChartCase("fix-first.one-answer", 280, 120, .both) {
            try weakest(EdgeCase.answers, "one reply")
        },
        ChartCase("fix-first.one-item", 280, 60, .chinese) {
            try weakest(EdgeCase.answers, "few answers", most: 1)
        },
        ChartCase("fix-first.long-labels", 280, 100, .chineseFirst) {
            try weakest(EdgeCase.texts, "long labels", most: 2)
        },
        ChartCase("fix-first.none-misses", 280, 80) {
            try weakest(EdgeCase.scores, "no classes", most: 2)
        },
    ]

    static let others: [ChartCase] = [
        ChartCase("options.nothing-answered", 360, 60, .chinese) { try options([0, 0], of: 0) },
        ChartCase("options.one-answer", 360, 60) { try options([1, 0], of: 1) },
        ChartCase("options.many", 360, 410, .chineseFirst) {
            try options((1...18).map { $0 * 50 }, of: 1_800)
        },
        ChartCase("options.ranking", 360, 110) {
            try options([31, 40, 40, 0], of: 40, ranks: [[1, 1, 2], [2, 2], [3], []])
        },
    ]

    static let indices: [ChartCase] = [
        ChartCase("indices.nothing-answered", 758, 160, .chinese) { try indices(count: 0) },
        ChartCase("indices.one-answer", 758, 160, .both) { try indices(count: 1, floor: 0) },
        ChartCase("indices.hidden", 758, 160) { try indices(count: 3) },
        ChartCase("indices.answered", 758, 160, .chineseFirst) { try indices(count: 60) },
    ]

    /// The recommendation with its classes, and a share.
    private static func indices(count: Int, floor: Int = 5) throws -> IndicesChart {
        var text = DefinitionText()
        text.scales += "\n" + DefinitionText.scale("ten", points: 11, from: 0)
        text.also = """
              - {id: recommend, type: recommendation, scale: ten, ask: {en: Recommendation, zh: 推荐}}
              - {id: overall, scale: five, ask: {en: Overall, zh: 总体}}
            """
        text.reporting = """
              floor: \(floor)
            indices:
              - id: nps
                type: nps
                item: recommend
                classes:
                  - {id: strong, from: 50, role: target, label: {en: Strong, zh: 强}}
                  - {id: fair, from: 20, role: limit, label: {en: Fair, zh: 中}}
                  - {id: weak, label: {en: Weak, zh: 弱}}
              - {id: csat, type: csat, item: overall}
            """
        let survey = try SmallSurvey.patterned(text.text, count: count)
        return IndicesChart(
            id: "indices",
            rows: Selection(survey.sample).indices().enumerated().map { place, pair in
                IndicesChart.Row(
                    index: pair.index, estimate: pair.estimate.value,
                    method: place == 0 ? Words("Promoters less detractors", "推荐者减贬损者") : .longName,
                    range: place == 0 ? -100...100 : 0...100)
            })
    }

    private static func histogram(_ cases: [EdgeCase], _ name: String) throws -> HistogramChart {
        guard let survey = try cases.first(where: { $0.name == name })?.make() else {
            throw CaseFault.noItems
        }
        return HistogramChart(survey.composite, rules: survey.questionnaire.score)
    }

    private static func weakest(
        _ cases: [EdgeCase], _ name: String, most: Int = 4
    ) throws -> WeakItemsChart {
        guard let survey = try cases.first(where: { $0.name == name })?.make(),
            let chart = WeakItemsChart(
                survey.table, questionnaire: survey.questionnaire, hidden: [], most: most)
        else { throw CaseFault.noItems }
        return chart
    }

    /// - Parameter ranks: places that were given to each option; none for options that are chosen.
    private static func options(
        _ counts: [Int], of base: Int, ranks: [[Int]] = []
    ) throws -> OptionsChart {
        var text = DefinitionText()
        let options = counts.indices.map { number in
            number == 0
                ? "o1: {en: \"\(Words.longName.english)\", zh: \(Words.longName.chinese)}"
                : "o\(number + 1): {en: Option \(number + 1), zh: 选项\(number + 1)}"
        }
        text.also = """
              - id: why
                type: choices
                ask: {en: Why did you choose us?, zh: 您为什么选择我们？}
                options: {\(options.joined(separator: ", "))}
            """
        let questionnaire = try SmallSurvey(text.text, replies: []).questionnaire
        guard let item = questionnaire.also.first, let all = item.options?.all else {
            throw CaseFault.noItems
        }
        let rows = zip(all, counts).enumerated().map { number, entry in
            let rank = ranks.dropFirst(number).first.map { places in
                var table = ValueTable()
                for place in places { table.add(Ratio(place), weight: .one) }
                return MeanEstimate(simple: table)
            }
            return OptionEstimate.Row(
                option: entry.0,
                chosen: ShareEstimate(
                    count: entry.1, base: base, share: Ratio(entry.1) / Ratio(base), interval: nil,
                    designInterval: nil, isClustered: false), rank: rank)
        }
        let estimate = OptionEstimate(item: item, missing: [:], answered: base, rows: rows)
        guard let chart = OptionsChart.charts(id: "options", estimate, within: 400).first else {
            throw CaseFault.noItems
        }
        return chart
    }
}
