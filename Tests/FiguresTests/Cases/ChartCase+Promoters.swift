import ExactNumbers
import Figures
import Questionnaires
import Statistics

extension ChartCase {
    static let promoters: [ChartCase] = [
        ChartCase("promoters.tiers", 758, 190, .both) {
            PromoterChart(
                id: "nps", title: Words("Net promoter score", "净推荐值"),
                rows: [
                    row(Words("Platinum", "白金"), 8, 63, 240, change(6, .rose)),
                    row(Words("Gold", "黄金"), 14, 55, 900, change(-2, .unclear)),
                    row(Words("Iron", "铁质"), 40, 21, 1_200, change(-7, .fell)),
                    row(Words("Lead", "铅质"), 33, 33, 24),
                    row(Words("New", "新客户"), 0, 0, 0),
                ], hidden: [Words("Unknown tier", "等级不明")])
        },
        ChartCase("promoters.nothing-answered", 400, 60) {
            PromoterChart(
                id: "nps", title: Words("Net promoter score"), rows: [], hidden: [])
        },
        ChartCase("promoters.one-answer", 400, 60, .chinese) {
            PromoterChart(
                id: "nps", title: Words("Net promoter score", "净推荐值"),
                rows: [row(Words("All", "全部"), 0, 100, 1)], hidden: [])
        },
        ChartCase("promoters.all-hidden", 400, 60, .chinese) {
            PromoterChart(
                id: "nps", title: Words("Net promoter score", "净推荐值"), rows: [],
                hidden: [Words("Recommendation", "推荐意愿")])
        },
        ChartCase("promoters.forty-groups", 500, 200) {
            PromoterChart(
                id: "nps", title: Words("Net promoter score"),
                rows: Words.numbered("Branch", "分公司", 40).map { row($0, 20, 50, 60) },
                hidden: Words.numbered("Office", "办事处", 20))
        },
        ChartCase("promoters.long-labels", 400, 100, .chineseFirst) {
            PromoterChart(
                id: "nps", title: Words.longName, rows: [row(Words.longName, 20, 50, 1_234_567)],
                hidden: [Words.longName])
        },
        ChartCase("promoters.right-to-left", 500, 70) {
            PromoterChart(
                id: "nps", title: Words("Net promoter score"),
                rows: [row(Words.arabic, 20, 50, 60)],
                hidden: [])
        },
    ]

    private static func change(_ value: Double, _ direction: ScoreChange.Direction) -> ScoreChange {
        ScoreChange(value: value, direction: direction)
    }

    private static func row(
        _ name: Words, _ low: Int, _ high: Int, _ count: Int, _ change: ScoreChange? = nil
    ) -> PromoterChart.Row {
        let score = Double(high - low)
        return PromoterChart.Row(
            name: name, detractors: .hundredths(low), passives: .hundredths(100 - low - high),
            promoters: .hundredths(high), score: Ratio(high - low),
            interval: count < 2 ? nil : ConfidenceInterval(low: score - 5.4, high: score + 5.4),
            count: count, change: change)
    }
}
