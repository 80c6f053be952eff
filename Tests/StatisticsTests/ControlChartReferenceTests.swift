import ExactNumbers
import Statistics
import Testing

@Suite("The control charts of simulated days")
struct ControlChartReferenceTests {
    @Test(
        "are those of the formulas written out in R",
        arguments: ["p", "p adjusted", "mean", "mean adjusted"])
    func reference(name: String) throws {
        let chart = try Self.chart(name)
        let average = try chart.exponential(weight: 0.2, limit: 3).get()
        let sums = try chart.cumulativeSums(allowance: 0.5, decision: 5).get()
        let rows = try ReferenceTable.rows(of: "control.csv").filter { $0[0] == name }
        #expect(rows.count == 65 && chart.points.count == 65)
        var worst = 0.0
        for (index, fields) in rows.enumerated() {
            let point = chart.points[index]
            #expect(String(point.day) == fields[1])
            let found = [
                point.value.double, chart.centre.double, point.sigma, point.distance,
                average.points[index].value, average.points[index].limit,
                sums.points[index].above, sums.points[index].below,
            ]
            for (value, text) in zip(found, fields.dropFirst(2)) {
                let wanted = try #require(Double(text))
                // Distances are differences of shares, which R takes in doubles.
                let difference = abs(value - wanted) / max(1, abs(wanted))
                worst = max(worst, difference)
            }
            #expect(
                point.upper
                    == min(chart.centre.double + 3 * point.sigma, Self.ends(name).upperBound))
            #expect(
                point.lower
                    == max(chart.centre.double - 3 * point.sigma, Self.ends(name).lowerBound))
        }
        print("control chart \(name): largest difference \(worst)")
        #expect(worst < 1e-11)
        let skipped = Set(1...70).subtracting(chart.points.map(\.day))
        #expect(skipped == [7, 8, 21, 33, 52])
        #expect(chart.baseline.count == 36 && chart.baseline.last == 40)
        #expect(name.contains("adjusted") ? chart.betweenDays > 1 : chart.betweenDays == 1)
    }

    private static func ends(_ name: String) -> ClosedRange<Double> {
        name.hasPrefix("p") ? 0...1 : 1...5
    }

    private static func chart(_ name: String) throws -> ControlChart {
        var counts = DailyCounts()
        var values = DailyValues()
        for fields in try ReferenceTable.rows(of: "control_days.csv") {
            let numbers = try fields.map { try #require(Int($0)) }
            try counts.add(day: numbers[0], count: numbers[1], hits: numbers[2])
            try values.add(
                day: numbers[0], count: numbers[1], sum: Ratio(numbers[3]),
                squares: Ratio(numbers[4]))
        }
        let isAdjusted = name.contains("adjusted")
        return name.hasPrefix("p")
            ? try ControlChart.shares(counts, baseline: 1...40, isAdjusted: isAdjusted).get()
            : try ControlChart.means(
                values, baseline: 1...40, isAdjusted: isAdjusted, within: 1...5
            ).get()
    }
}
