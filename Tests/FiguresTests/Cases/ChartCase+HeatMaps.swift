import ExactNumbers
import Figures
import Questionnaires

extension ChartCase {
    static let heatMaps: [ChartCase] = [
        ChartCase("heat-map.departments", 758, 190, .both) {
            try map(
                columns: [
                    Words("Installation", "安装部"), Words("Technical support", "技术支持部"),
                    Words("Field service", "现场服务部"), Words("Spare parts", "备件部"),
                ], rows: 6, hides: { $0 == 3 && $1 == 2 }, lacks: { $0 == 1 && $1 == 0 })
        },
        ChartCase("heat-map.departments-zh", 758, 190, .chineseFirst) {
            try map(
                columns: [Words("Installation", "安装部"), Words("Field service", "现场服务部")],
                rows: 4, hides: { $0 == 1 && $1 == 2 })
        },
        ChartCase("heat-map.nothing-answered", 500, 90, .chinese) {
            try map(columns: [Words("North", "北方")], rows: 2, lacks: { _, _ in true })
        },
        ChartCase("heat-map.no-rows", 500, 60) { try map(columns: [], rows: 0) },
        ChartCase("heat-map.one-answer", 500, 70) {
            HeatMapChart(
                id: "heat", title: Words("Heat"), columns: [Words("North")],
                sections: [
                    .init(
                        title: Words("Service"),
                        rows: [
                            .init(
                                name: Words("Delivery"), cells: [.mean(Ratio(4), count: 1)],
                                total: .mean(Ratio(4), count: 1))
                        ])
                ], rules: try .of(), totalTitle: Words("All"))
        },
        ChartCase("heat-map.all-hidden", 500, 90) {
            try map(
                columns: [Words("North"), Words("South")], rows: 2, hides: { _, _ in true })
        },
        ChartCase("heat-map.forty-groups", 758, 110) {
            try map(columns: Words.numbered("Branch", "分公司", 40), rows: 2).pages[0]
        },
        ChartCase("heat-map.long-labels", 758, 120, .chineseFirst) {
            try map(
                columns: Array(repeating: Words.longName, count: 5), rows: 2,
                named: { _ in Words.longName }
            )
        },
        ChartCase("heat-map.right-to-left", 500, 80) {
            try map(
                columns: [Words.hebrew, Words.arabic], rows: 1, named: { _ in Words.hebrew })
        },
        ChartCase("heat-map.no-thresholds", 500, 100) {
            try map(
                columns: [Words("North"), Words("South")], rows: 3, rules: .of { $0.score = "" })
        },
        ChartCase("heat-map.one-threshold", 500, 100) {
            try map(
                columns: [Words("North"), Words("South")], rows: 3,
                rules: .of {
                    $0.score = """
                          range: [0, 100]
                          classes:
                            - {id: good, from: 75, role: limit, label: {en: Good, zh: 好}}
                            - {id: poor, label: {en: Poor, zh: 差}}
                        """
                })
        },
    ]

    /// Means that fall from row to row and differ between columns, over the whole range.
    private static func map(
        columns: [Words], rows: Int, rules: ScoreRules? = nil,
        hides: (Int, Int) -> Bool = { _, _ in false },
        lacks: (Int, Int) -> Bool = { _, _ in false },
        named: (Int) -> Words = { Words("Question \($0 + 1)", "第\($0 + 1)题") }
    ) throws -> HeatMapChart {
        let rules = try rules ?? .of()
        let range = rules.range
        let span = range.upperBound - range.lowerBound
        func cell(_ column: Int, _ row: Int) -> HeatMapChart.Cell {
            if hides(column, row) { return .hidden }
            if lacks(column, row) { return .none }
            let part = 92 - row * 7 - column * 23 % 31
            return .mean(
                Ratio(range.lowerBound) + Ratio(Int128(span * part), 100),
                count: (column + row) % 5 == 4 ? 24 : 310)
        }
        let all = (0..<rows).map { row in
            HeatMapChart.Row(
                name: named(row), cells: columns.indices.map { cell($0, row) },
                total: cell(columns.count, row))
        }
        let half = (rows + 1) / 2
        return HeatMapChart(
            id: "heat", title: Words("Scores by department", "各部门得分"), columns: columns,
            sections: [
                .init(title: Words("Service", "服务"), rows: Array(all.prefix(half))),
                .init(title: Words("Product", "产品"), rows: Array(all.dropFirst(half))),
            ].filter { !$0.rows.isEmpty }, rules: rules, totalTitle: Words("All", "全部"))
    }
}
