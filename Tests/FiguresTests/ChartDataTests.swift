import Analysis
import Expressions
import Questionnaires
import Statistics
import Testing

@testable import Figures

@Suite("The data of a chart")
struct ChartDataTests {
    private let context = DrawingContext(languages: [.english], measuring: TableMeasuring())

    private func texts(_ chart: any Chart) -> [String] {
        chart.figure(size: Size(width: 500, height: 300), context: context).marks
            .flatMap(\.texts)
    }

    @Test("keeps gaps in a line")
    func gaps() {
        let line = TrendChart.Line(
            name: Words("All"), points: ChartCase.points([4, nil, 4.1, 4.2, .nan, 4.3]))
        #expect(line.runs == [[0], [2, 3], [5]])
        let chart = TrendChart(
            id: "t", title: Words("T"), periods: (0..<6).map { Words("\($0)") }, lines: [line],
            thresholds: [])
        #expect(
            chart.table.rows.map { $0[2] == .none } == [false, true, false, false, true, false])
        #expect(chart.table.rows[0][2] == .number(4, places: 2))
    }

    @Test("names the lines that have no place, a few in the drawing and all in the table")
    func lines() {
        let lines = (0..<7).map {
            TrendChart.Line(name: Words("L\($0)"), points: ChartCase.points([4]))
        }
        let chart = TrendChart(
            id: "t", title: Words("T"), periods: [Words("1")], lines: lines, thresholds: [],
            undrawn: [Words("M"), Words("N")])
        #expect(chart.lines.count == 4)
        #expect(texts(chart).contains("Not drawn: L4, L5, L6, M and 1 more"))
        #expect(chart.table.notes == [Words("Not drawn: L4, L5, L6, M and N", "未画出：L4、L5、L6、M和N")])
    }

    @Test("pools seven days by their answers, and ends where a week is silent")
    func rolling() throws {
        let counts = [10, 20, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 15, 9]
        let chart = try #require(
            ChartCase.daily(from: "2025-03-03", count: 14, answers: { counts[$0] }))
        let values = chart.slots.map { ($0.value * Double($0.figures.count), $0.figures.count) }
        #expect(values.map(\.1) == [10, 20, 12, 15, 9])
        #expect(
            chart.rolling.map(\.day.description) == [
                "2025-03-03", "2025-03-04", "2025-03-05", "2025-03-06", "2025-03-07",
                "2025-03-15", "2025-03-16",
            ])
        func mean(_ places: Range<Int>) -> Double {
            values[places].reduce(0) { $0 + $1.0 } / Double(values[places].reduce(0) { $0 + $1.1 })
        }
        let expected = [0..<1, 0..<2, 0..<2, 0..<2, 0..<3, 3..<4, 3..<5].map(mean)
        #expect(zip(chart.rolling, expected).allSatisfy { ($0.mean - $1).magnitude < 1e-12 })
    }

    @Test("holds no trace of a hidden day")
    func hidden() throws {
        // Of two weeks two days have three answers, under the floor of five.
        let chart = try #require(
            ChartCase.daily(
                from: "2025-03-03", count: 14, answers: { [3, 9].contains($0) ? 3 : 12 },
                numbered: [3, 5]))
        #expect(chart.trend.points.count == 14)
        #expect(chart.slots.allSatisfy { $0.figures.count == 12 })
        #expect(chart.slots.count < 14)
        #expect(chart.table.rows.count == chart.slots.count)
        let days = Set(chart.slots.map(\.firstDay.description))
        #expect(!days.contains("2025-03-06") && !days.contains("2025-03-12"))
        let alternative = chart.alternative(context)
        #expect(!alternative.contains("alert 1") && alternative.contains("alert 2: 8 Mar"))
        #expect(!texts(chart).contains("1") && texts(chart).contains("2"))
    }

    @Test("puts first what is important and low, and nothing where few answered")
    func first() {
        func chart(_ count: Int) -> DriverQuadrantChart {
            let points = [(3.7, 0.3), (3.9, 0.1), (4.2, 0.4), (3.5, 0.3)].map { score, importance in
                DriverQuadrantChart.Point(
                    name: Words("\(score)"), score: score, scoreText: "\(score)0",
                    scoreInterval: ConfidenceInterval(low: score - 0.15, high: score + 0.15),
                    importance: importance, importanceInterval: nil)
            }
            return DriverQuadrantChart(
                id: "d", title: Words("D"), points: points, scoreLine: 4,
                scoreLineName: Words("limit"), importanceLine: 0.3, count: count)
        }
        #expect(chart(30).first.map(\.score) == [3.5, 3.7])
        #expect(chart(30).points.filter(chart(30).isUnsure).map(\.score) == [3.9])
        #expect(chart(29).first.isEmpty && chart(29).table.rows.isEmpty)
        #expect(!texts(chart(29)).joined().contains("29"))
    }

    @Test("adds up a long tail, with its answers where all are known")
    func tail() {
        func chart(_ count: Int?) -> SortedBarsChart {
            SortedBarsChart(
                id: "b", title: Words("B"),
                bars: [0.1, 0.4, 0.2, 0.3].map {
                    .init(
                        name: Words("\($0)"), value: $0,
                        text: Words(NumberText.fixed($0 * 100, places: 0) + " %"), count: count)
                }, most: 3, valueTitle: Words("Share"))
        }
        let shown = chart(5).shown(on: 10)
        #expect(shown.bars.map(\.value) == [0.4, 0.3])
        #expect(shown.other?.text == Words("30 %", "30%") && shown.other?.count == 10)
        #expect(shown.other?.name.english == "Other (2)")
        #expect(chart(nil).shown(on: 10).other?.count == nil)
        #expect(chart(nil).shown(on: 0).bars.isEmpty)
        #expect(chart(5).table.rows.count == 4)
    }

    @Test(
        "has a rate only where something was sent",
        arguments: [
            (100, 40, 0.4), (0, 0, nil), (nil, 5, nil), (10, nil, nil), (10, 12, 1.2),
        ] as [(Int?, Int?, Double?)])
    func rate(sent: Int?, valid: Int?, expected: Double?) {
        let row = ResponseChart.Row(
            name: Words("A"), sent: sent, delivered: nil, returned: nil, valid: valid)
        #expect(row.rate == expected)
    }
}
