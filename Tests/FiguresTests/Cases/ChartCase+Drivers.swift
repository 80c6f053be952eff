import Figures
import Questionnaires
import Statistics

extension ChartCase {
    private static let names: [Words] = [
        Words("Waiting time", "电话等候时间"), Words("Complaint handling", "投诉处理的及时性"),
        Words("Solved first time", "一次性解决问题"), Words("Staff courtesy", "服务人员礼貌与态度"),
        Words("Clear explanation", "讲解清晰易懂"), Words("Spare parts", "备件供应"),
        Words("Invoices", "账单准确"), Words("Online portal", "数字渠道"),
    ]

    private static func points(
        _ figures: [(score: Double, importance: Double)], names: [Words]? = nil,
        half: Double? = nil
    ) -> [DriverQuadrantChart.Point] {
        figures.enumerated().map { place, figure in
            let name = (names ?? Self.names)
            return DriverQuadrantChart.Point(
                name: name[place % name.count], score: figure.score,
                scoreText: NumberText.score(figure.score),
                scoreInterval: half.map {
                    ConfidenceInterval(low: figure.score - $0, high: figure.score + $0)
                }, importance: figure.importance,
                importanceInterval: half.map {
                    ConfidenceInterval(
                        low: figure.importance - $0 / 5, high: figure.importance + $0 / 5)
                })
        }
    }

    private static let eight = [
        (3.72, 0.19), (3.88, 0.16), (4.21, 0.14), (4.63, 0.11), (4.41, 0.09), (3.95, 0.07),
        (4.5, 0.12), (4.1, 0.12),
    ]

    private static func quadrant(_ points: [DriverQuadrantChart.Point], count: Int = 400)
        -> DriverQuadrantChart
    {
        DriverQuadrantChart(
            id: "drivers", title: Words("Drivers", "驱动因素"), points: points, scoreLine: 4,
            scoreLineName: Words("limit 4.0", "下限 4.0"), importanceLine: 0.125, count: count)
    }

    private static func bars(_ points: [DriverQuadrantChart.Point]) -> ImportanceBars {
        ImportanceBars(
            id: "fix-first", title: Words("Fix first", "优先改进"), points: points, scoreLine: 4,
            most: 5)
    }

    private static let forty: [(Double, Double)] = (0..<40).map {
        (place: Int) -> (Double, Double) in
        let score = 3.4 + Double(place * 7 % 23) * 0.05
        let importance = 0.01 + Double(place * 11 % 17) * 0.01
        return (score, importance)
    }

    static let drivers: [ChartCase] = [
        ChartCase("drivers.eight", width: 480, height: 280, quadrant(points(eight, half: 0.06))),
        ChartCase(
            "drivers.eight.zh", width: 480, height: 280, languages: [.chinese, .english],
            quadrant(points(eight))),
        ChartCase("drivers.few", quadrant(points(eight), count: 29)),
        ChartCase("drivers.nothing", languages: [.chinese], quadrant([])),
        ChartCase("drivers.one", quadrant(points([(3.5, 0.4)]))),
        ChartCase(
            "drivers.forty", width: 480, height: 280,
            quadrant(points(forty, names: (1...40).map { Words("Item \($0)", "第\($0)题") }))),
        ChartCase(
            "drivers.equal", quadrant(points((0..<6).map { _ in (3.9, 0.2) }, names: [.longName]))
        ),
        ChartCase(
            "drivers.long.zh", languages: [.chinese, .english],
            quadrant(points([(3.7, 0.3), (3.75, 0.29), (4.2, 0.3)], names: [.longName, .hebrew]))),
        ChartCase(
            "drivers.extreme", quadrant(points([(1e9, 1e-9), (-1e9, 0.9), (.nan, 0.5)]))),
        ChartCase("importance.eight", width: 300, height: 160, bars(points(eight))),
        ChartCase(
            "importance.eight.zh", width: 300, height: 160, languages: [.chinese, .english],
            bars(points(eight))),
        ChartCase("importance.nothing", width: 300, height: 100, bars([])),
        ChartCase("importance.one", width: 300, height: 60, bars(points([(4.4, 0)]))),
        ChartCase(
            "importance.long", width: 300, height: 120,
            bars(points([(3.7, 0.3), (3.75, 0.3), (4.2, 0.3)], names: [.longName, .hebrew]))),
    ]
}
