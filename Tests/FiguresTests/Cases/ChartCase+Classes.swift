@testable import Analysis
import ExactNumbers
import Figures
import Questionnaires

extension ChartCase {
    static let classes: [ChartCase] = [
        ChartCase("classes.waves", 520, 190, .both) {
            try chart([
                .init(name: Words("Respondents", "受访者"), shares: shares(45, 28, 17)),
                .init(name: Words("2024", "2024年"), shares: shares(30, 30, 30), isEarlier: true),
                .init(name: Words("Field service", "现场服务部"), shares: shares(9, 20, 0)),
                .init(name: Words("2024", "2024年"), shares: nil, isEarlier: true),
            ])
        },
        ChartCase("classes.nothing-answered", 400, 60) {
            try chart([.init(name: Words("Respondents"), shares: shares(0, 0, 0))])
        },
        ChartCase("classes.one-answer", 400, 60, .chinese) {
            try chart([.init(name: Words("Respondents", "受访者"), shares: shares(0, 1, 0))])
        },
        ChartCase("classes.hidden", 400, 60, .chinese) {
            try chart([.init(name: Words("Respondents", "受访者"), shares: nil)])
        },
        ChartCase("classes.forty-groups", 400, 200) {
            try chart(
                Words.numbered("Branch", "分公司", 40).map {
                    .init(name: $0, shares: shares(4, 5, 1_234_567))
                })
        },
        ChartCase("classes.long-labels", 400, 90, .chineseFirst) {
            try chart([.init(name: Words.longName, shares: shares(40, 5, 4))])
        },
        ChartCase("classes.right-to-left", 400, 60) {
            try chart([.init(name: Words.hebrew, shares: shares(40, 5, 4))])
        },
    ]

    private static func chart(_ rows: [ClassSharesChart.Row]) throws -> ClassSharesChart {
        ClassSharesChart(
            id: "classes", sections: [.init(title: nil, rows: rows)],
            classes: try ScoreRules.of().classes)
    }

    private static func shares(_ counts: Int...) -> [ShareEstimate] {
        let base = counts.reduce(0, +)
        return counts.map { count in
            ShareEstimate(
                count: count, base: base, share: Ratio(count) / Ratio(base), interval: nil,
                designInterval: nil, isClustered: false)
        }
    }
}
