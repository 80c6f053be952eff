import Figures
import Questionnaires

extension ChartCase {
    static let tiles: [ChartCase] = [
        ChartCase("tiles.changes", 758, 96) { row(changes, try .of()) },
        ChartCase("tiles.changes-zh", 758, 96, .chinese) { row(changes, try .of()) },
        ChartCase("tiles.edges", 758, 96) {
            row(
                [
                    Tile(
                        label: Words("Nothing answered"), value: "–", unit: Words(""),
                        note: Words("no scores"), drawing: .none),
                    Tile(
                        label: Words("Response rate, nothing returned"), value: "0",
                        unit: Words("%"), note: Words("of 400 sent"),
                        drawing: .bullet(share: 0, goal: nil, goalName: Words(""))),
                    Tile(
                        label: Words("Goal at the end"), value: "100", unit: Words("%"),
                        note: Words("of 40 sent"),
                        drawing: .bullet(share: 1, goal: 1, goalName: Words("goal 100 %"))),
                    Tile(
                        label: Words("One day"), value: "4.20", unit: Words("n = 12"),
                        note: Words(""), change: .unclear,
                        drawing: .sparkline([nil, 4.2, nil], low: 4, high: 4.5, alerts: [])),
                    Tile(
                        label: Words("No day"), value: "–", unit: Words(""), note: Words(""),
                        drawing: .sparkline([nil, nil], low: 4, high: 4.5, alerts: [0])),
                ], try .of())
        },
        ChartCase("tiles.long-labels", 300, 96, .chinese) {
            row(
                [
                    Tile(
                        label: Words.longName, value: "4.16", unit: Words.longName,
                        note: Words.longName,
                        fullerNotes: [Words.longName], change: .rose(Words.longName),
                        drawing: .shares(
                            [0.5, 0.5], colours: Theme.standard.scaleColours(2),
                            start: Words.longName, end: Words.longName)),
                    Tile(
                        label: Words.hebrew, value: "123,456,789.00", unit: Words("%"),
                        note: Words.arabic,
                        drawing: .bullet(share: .infinity, goal: 0.02, goalName: Words.longName)),
                ], try .of())
        },
    ]

    private static func row(_ tiles: [Tile], _ rules: ScoreRules) -> TileRow {
        TileRow(id: "tiles", tiles: tiles, rules: rules)
    }

    private static var changes: [Tile] {
        [
            Tile(
                label: Words("Composite score (1–5)", "综合得分（1–5）"), value: "4.32",
                unit: Words("± 0.03"), note: Words("mean of 2,314 respondents", "2,314 份答卷的均值"),
                change: .rose(Words("+0.08 vs 2024", "较2024年 +0.08")),
                drawing: .score(4.32, low: 4.29, high: 4.35, previous: 4.24)),
            Tile(
                label: Words("Net promoter score", "净推荐值"), value: "+41", unit: Words("± 3"),
                note: Words(""), change: .fell(Words("−5 vs 2024", "较2024年 −5")),
                drawing: .shares(
                    [0.14, 0.31, 0.55], colours: Theme.standard.recommendation.colours,
                    start: Words("detractors", "贬损者"), end: Words("promoters", "推荐者"))),
            Tile(
                label: Words("Response rate", "回收率"), value: "38.6", unit: Words("%"),
                note: Words(""), change: .unclear,
                drawing: .bullet(share: 0.386, goal: 0.35, goalName: Words("goal 35 %", "目标 35%"))),
            Tile(
                label: Words("Respondents at 4.0 or above", "达到 4.0 分的受访者"), value: "73",
                unit: Words("%"), note: Words("of 149 scored replies", "基于 149 份计分答卷"),
                drawing: .shares(
                    [0.27, 0.57, 0.16], colours: Theme.standard.scaleColours(3),
                    start: Words("Dissatisfied", "不满意"), end: Words("Satisfied", "满意"))),
            Tile(
                label: Words("Daily score, last 30 days", "近30日每日得分"), value: "4.24",
                unit: Words("n = 740"), note: Words("2 alerts open, 1 closed", "2 项预警未关闭"),
                drawing: .sparkline(daily, low: 4.1, high: 4.5, alerts: [19])),
        ]
    }

    /// Two days without answers, and one that stands out.
    private static var daily: [Double?] {
        (0..<30).map { day -> Double? in
            if day == 11 || day == 12 { return nil }
            if day == 19 { return 3.9 }
            return 4.3 + Double(day * 7 % 11) / 40 - Double(day) / 200
        }
    }
}
