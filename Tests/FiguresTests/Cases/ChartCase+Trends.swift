import Figures
import Questionnaires
import Statistics

extension ChartCase {
    static func points(
        _ values: [Double?], places: Int = 2, half: Double? = nil, count: Int? = 200,
        text: ((Double) -> String)? = nil
    ) -> [TrendChart.Point] {
        values.map { value in
            TrendChart.Point(
                value: value,
                text: value.map { text?($0) ?? NumberText.fixed($0, places: places) } ?? "–",
                interval: half.flatMap { half in
                    value.map { ConfidenceInterval(low: $0 - half, high: $0 + half) }
                }, count: count)
        }
    }

    private static func years(_ count: Int) -> [Words] {
        (0..<count).map { Words("\(2026 - count + $0)", "\(2026 - count + $0)年") }
    }

    private static func trend(
        _ lines: [TrendChart.Line], periods: [Words]? = nil, thresholds: [ThresholdLine] = .usual,
        undrawn: [Words] = []
    ) -> TrendChart {
        TrendChart(
            id: "trend", title: Words("Score by year", "历年得分"),
            periods: periods ?? years(lines.map(\.points.count).max() ?? 0), lines: lines,
            thresholds: thresholds, undrawn: undrawn)
    }

    private static let four: [TrendChart.Line] = [
        .init(
            name: Words("All departments", "全部部门"),
            points: points([4.18, 4.21, 4.19, 4.24, 4.32], half: 0.05)),
        .init(
            name: Words("Field service", "现场服务部"),
            points: points([4.05, 4.12, nil, 4.04, 3.91], half: 0.08)),
        .init(
            name: Words("Technical support", "技术支持部"),
            points: points([nil, nil, 4.22, 4.22, 4.37], half: 0.07)),
        .init(
            name: Words("Training", "培训部"),
            points: points([4.41, 4.36, 4.4, 4.35, nil], half: 0.2, count: 21)),
    ]

    private static let weeks: [Double?] = (0..<53).map { (week: Int) -> Double? in
        week % 17 == 9 ? nil : Double(1200 + week * week % 47 * 31)
    }

    static let trends: [ChartCase] = [
        ChartCase(
            "trend.four", width: 520, height: 260,
            trend(
                four,
                undrawn: [
                    Words("Spare parts", "备件部"), Words("Billing", "财务部"), Words("Legal", "法务部"),
                    Words("Logistics", "物流部"), Words("Sales", "销售部"), Words("IT", "信息部"),
                ])),
        ChartCase(
            "trend.four.zh", width: 520, height: 260, languages: [.chinese, .english],
            trend(four, undrawn: [Words("Spare parts", "备件部")])),
        ChartCase("trend.nothing", trend([.init(name: Words("All"), points: points([nil, nil]))])),
        ChartCase("trend.none", trend([])),
        ChartCase(
            "trend.one-point",
            trend([.init(name: Words("All", "全部"), points: points([4.2], half: 0.1))])),
        ChartCase(
            "trend.gaps",
            trend([
                .init(
                    name: Words("All", "全部"),
                    points: points([4.2, nil, 4.3, 4.4, nil, nil, 4.1, nil]))
            ])),
        ChartCase(
            "trend.equal",
            trend(
                (1...6).map {
                    .init(name: Words("Branch \($0)", "第\($0)分公司"), points: points([4, 4, 4]))
                },
                thresholds: [.test("4.0", .limit)])),
        ChartCase(
            "trend.long.zh", languages: [.chinese, .english],
            trend([
                .init(name: .longName, points: points([3.8, 4.5])),
                .init(name: .longName, points: points([3.9, 4.49])),
                .init(name: .hebrew, points: points([4.6, 4.48])),
            ])),
        ChartCase(
            "trend.weeks", width: 520,
            trend(
                [
                    .init(
                        name: Words("Answers", "答卷"),
                        points: points(weeks, places: 0, text: { NumberText.count(Int($0)) }))
                ], periods: (1...53).map { Words("W\($0)", "第\($0)周") }, thresholds: [])),
        ChartCase(
            "trend.shares",
            trend(
                [
                    .init(
                        name: Words("Satisfied or very satisfied", "满意或非常满意"),
                        points: points(
                            [0.78, 0.84, 0.93],
                            text: { NumberText.fixed($0 * 100, places: 0) + " %" }
                        ))
                ], thresholds: [.test("80", .target)])),
        ChartCase(
            "trend.large",
            trend(
                [
                    .init(name: Words("Large", "大"), points: points([1e9, 3.5e9, 2e9], places: 0)),
                    .init(
                        name: Words("Negative", "负"), points: points([-4e8, 0, -1e7], places: 0)),
                ], thresholds: [])),
        ChartCase(
            "trend.small",
            trend(
                [
                    .init(
                        name: Words("Small", "小"), points: points([1e-4, 4e-4, 2.5e-4], places: 5))
                ],
                thresholds: [])),
    ]
}
