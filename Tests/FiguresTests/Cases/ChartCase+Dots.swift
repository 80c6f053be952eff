@testable import Analysis
import ExactNumbers
import Figures
import Questionnaires
import Statistics

extension ChartCase {
    static let dots: [ChartCase] = [
        ChartCase("dots.nothing-answered", 400, 120) {
            try groups(of: EdgeCase.answers, "nothing answered", by: "region")
        },
        ChartCase("dots.one-answer", 400, 90, .both) {
            ScoreDotsChart(
                id: "one", title: Words("Score"), rows: [try row(Words("North", "北方"), [400])],
                hidden: [], rules: try .of())
        },
        ChartCase("dots.one-group", 400, 100) {
            try groups(of: EdgeCase.groups, "one group", by: "region")
        },
        ChartCase("dots.forty-groups", 758, 420) {
            try groups(of: EdgeCase.groups, "forty groups", by: "branch", changed: true)
        },
        ChartCase("dots.hidden-groups", 400, 110, .chinese) {
            try groups(of: EdgeCase.groups, "hidden groups", by: "region")
        },
        ChartCase("dots.all-hidden", 400, 100) {
            try groups(of: EdgeCase.groups, "all groups hidden", by: "region")
        },
        ChartCase("dots.long-labels", 420, 150, .chineseFirst) {
            ScoreDotsChart(
                id: "long", title: Words("Score", "得分"),
                rows: try [
                    row(Words.longName, [430, 460]), row(Words("South", "南方"), [380, 400]),
                ],
                hidden: [Words.longName], rules: try .of())
        },
        ChartCase("dots.previous-wave", 460, 190, .both) {
            ScoreDotsChart(
                id: "waves", title: Words("Score", "得分"), rows: try fourWithChanges(),
                hidden: [], rules: try .of(),
                waves: Waves(previous: Words("2024", "2024年"), current: Words("2025", "2025年")))
        },
        ChartCase("dots.previous-wave-narrow", 300, 150, .chinese) {
            ScoreDotsChart(
                id: "waves", title: Words("Score", "得分"), rows: try fourWithChanges(),
                hidden: [], rules: try .of())
        },
        ChartCase("dots.right-to-left", 400, 110) {
            ScoreDotsChart(
                id: "rtl", title: Words("Score"),
                rows: try [row(Words.hebrew, [430, 460]), row(Words.arabic, [380, 390])],
                hidden: [Words.hebrew], rules: try .of())
        },
    ]

    /// Rose, fell, no significant change, and one without an earlier wave.
    private static func fourWithChanges() throws -> [ScoreDotsChart.Row] {
        func change(_ value: Double, _ direction: ScoreChange.Direction) -> ScoreChange {
            ScoreChange(value: value, direction: direction)
        }
        return try [
            row(
                Words("Technical support", "技术支持部"), [432, 442], previous: 422,
                change(0.15, .rose)),
            row(Words("Spare parts", "备件部"), [416, 432], previous: 427, change(-0.03, .unclear)),
            row(Words("Training", "培训部"), [400, 410]),
            row(
                Words("Field service", "现场服务部"), [380, 400], previous: 404,
                change(-0.14, .fell)),
        ]
    }

    /// A mean of forty values in hundredths, or of one.
    private static func row(
        _ name: Words, _ values: [Int], previous: Int? = nil, _ change: ScoreChange? = nil
    ) throws -> ScoreDotsChart.Row {
        var table = ValueTable()
        for number in 0..<(values.count == 1 ? 1 : 40) {
            table.add(.hundredths(values[number % values.count]), weight: .one)
        }
        let mean = MeanEstimate(simple: table)
        guard
            let row = ScoreDotsChart.Row(
                name, mean, previous: previous.map { .hundredths($0) }, change: change)
        else { throw CaseFault.noMean }
        return row
    }

    private static func groups(
        of cases: [EdgeCase], _ name: String, by segment: String, changed: Bool = false
    ) throws -> ScoreDotsChart {
        guard let survey = try cases.first(where: { $0.name == name })?.make(),
            let id = SegmentID(segment), let table = Selection(survey.sample).groups(by: id)
        else { throw CaseFault.noGroups }
        var previous: [String: Ratio] = [:]
        var changes: [String: ScoreChange] = [:]
        for (place, row) in table.rows.enumerated() where changed && place % 3 != 2 {
            guard let mean = row.composite.value?.respondents.mean else { continue }
            let moved = place % 2 == 0 ? 12 : -9
            previous[row.value] = mean - .hundredths(moved)
            changes[row.value] = ScoreChange(
                value: Double(moved) / 100, direction: place % 2 == 0 ? .unclear : .fell)
        }
        return ScoreDotsChart(
            table, rules: survey.questionnaire.score, previous: previous, changes: changes)
    }
}
