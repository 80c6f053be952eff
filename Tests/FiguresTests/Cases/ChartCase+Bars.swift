import Figures
import Questionnaires

extension ChartCase {
    private static let departments: [Words] = [
        Words("Account management", "客户经理部"), Words("Installation", "安装工程部"),
        Words("Technical support", "技术支持部"), Words("Logistics", "物流部"), Words("Billing", "财务结算部"),
    ]

    private static func rows(_ figures: [[Int?]], names: [Words] = departments)
        -> [ResponseChart.Row]
    {
        figures.enumerated().map { place, figure in
            ResponseChart.Row(
                name: names[place % names.count], sent: figure[0], delivered: figure[1],
                returned: figure[2], valid: figure[3])
        }
    }

    private static func response(_ sections: [ResponseChart.Section], goal: Double? = 0.35)
        -> ResponseChart
    {
        ResponseChart(
            id: "response", title: Words("Response", "回收情况"), sections: sections, goal: goal)
    }

    private static let sections: [ResponseChart.Section] = [
        .init(
            title: Words("Department", "部门"),
            rows: rows([
                [1450, 1402, 622, 602], [880, 871, 300, 291], [2100, 2004, 800, 770],
                [0, 0, 0, 0], [640, 611, 210, 198],
            ]), hidden: [Words("Legal", "法务部"), Words("Training", "培训部")]),
        .init(
            title: Words("Channel", "渠道"),
            rows: rows(
                [[4200, 4011, 1500, 1440], [870, 877, 432, 421], [nil, nil, 12, 11]],
                names: [Words("E-mail", "电子邮件"), Words("Post", "邮寄"), Words("Counter", "柜台")]),
            hidden: []),
    ]

    static let responses: [ChartCase] = [
        ChartCase("response.usual", width: 620, height: 320, response(sections)),
        ChartCase(
            "response.usual.zh", width: 620, height: 320, languages: [.chinese, .english],
            response(sections)),
        ChartCase("response.nothing", response([])),
        ChartCase(
            "response.hidden", languages: [.chinese],
            response([.init(title: nil, rows: [], hidden: departments)])),
        ChartCase(
            "response.one", width: 300, height: 90,
            response(
                [.init(title: nil, rows: rows([[1, 1, 1, 1]]), hidden: [])], goal: nil)),
        ChartCase(
            "response.forty", width: 480, height: 260,
            response([
                .init(
                    title: Words("Branch", "分公司"),
                    rows: rows(
                        (1...40).map { [$0 * 100, $0 * 90, $0 * 50, $0 * 30] },
                        names: (1...40).map { Words("Branch \($0)", "第\($0)分公司") }), hidden: [])
            ])),
        ChartCase(
            "response.long.zh", languages: [.chinese, .english],
            response([
                .init(
                    title: .longName,
                    rows: rows(
                        [[12_345_678, 12_000_000, 9, 1], [10, 10, 10, 12]],
                        names: [.longName, .hebrew]), hidden: [.longName])
            ])),
    ]

    private static func bars(
        _ values: [Double], names: [Words]? = nil, most: Int = 8, hasNotes: Bool = false,
        hidden: [Words] = [],
        text: (Double) -> String = { NumberText.fixed($0 * 100, places: 0) + " %" }
    ) -> SortedBarsChart {
        SortedBarsChart(
            id: "bars", title: Words("Share of revenue", "收入占比"),
            bars: values.enumerated().map { place, value in
                let name = names.map { $0[place % $0.count] }
                let text = text(value)
                return SortedBarsChart.Bar(
                    name: name ?? Words("Segment \(place + 1)", "第\(place + 1)类客户"), value: value,
                    text: Words(text, text.hasSuffix(" %") ? text.dropLast(2) + "%" : text),
                    count: hasNotes ? 40 + place * 31 : nil,
                    note: hasNotes && place != 2
                        ? NumberText.fixed(4.5 - Double(place) / 9, places: 2) : nil,
                    isEmphasised: place == 1)
            }, most: most, valueTitle: Words("Share of revenue", "收入占比"),
            noteTitle: hasNotes ? Words("Mean score", "平均得分") : nil, hidden: hidden)
    }

    private static let tail: [Double] = (0..<40).map { 0.2 / Double($0 + 1) + 0.0036 }

    static let sortedBars: [ChartCase] = [
        ChartCase(
            "bars.usual", bars([0.12, 0.31, 0.08, 0.22, 0.27], names: departments, hasNotes: true)),
        ChartCase(
            "bars.usual.zh", languages: [.chinese, .english],
            bars(
                [0.12, 0.31, 0.08, 0.22, 0.27], names: departments, hasNotes: true,
                hidden: [Words("Legal", "法务部")])),
        ChartCase("bars.forty", height: 160, bars(tail, hasNotes: true)),
        ChartCase("bars.nothing", bars([])),
        ChartCase("bars.hidden", languages: [.chinese], bars([], hidden: departments)),
        ChartCase("bars.one", height: 60, bars([1])),
        ChartCase("bars.equal", height: 100, bars([0, 0, 0])),
        ChartCase(
            "bars.long.zh", height: 100, languages: [.chinese, .english],
            bars([0.6, 0.3, 0.1], names: [.longName, .hebrew, .arabic])),
        ChartCase(
            "bars.numbers", height: 120,
            bars(
                [1e9, -2.5e8, 3, 0, .infinity, 4e8], most: 4,
                text: { NumberText.count(Int($0.magnitude < 1e12 ? $0 : 0)) })),
    ]
}
