import ExactNumbers
import ReferenceData
import Statistics
import Testing

@Suite("A control chart")
struct ControlChartTests {
    @Test("has Laney's limits in a small example")
    func laney() throws {
        // Shares 0.5, 0.7, 0.3 of 100: p̄ = 0.5, σ = 0.05, z = 0, 4, −4, ranges 4 and 8.
        let chart = try ControlChart.shares(
            Self.counts([(1, 100, 50), (2, 100, 70), (3, 100, 30)])
        )
        .get()
        let sigmaZ = 6 * Double.pi.squareRoot() / 2
        #expect(chart.centre == Ratio(Int128(1), 2) && chart.withinDays == 0.5)
        #expect(relativeDifference(chart.betweenDays, sigmaZ) < 1e-14)
        #expect(relativeDifference(chart.points[1].distance, 4 / sigmaZ) < 1e-14)
        #expect(chart.points.map(\.lower) == [0, 0, 0] && chart.points[0].upper == 1)
    }

    @Test("takes limits from days that are not all the same size")
    func sizes() throws {
        let chart = try ControlChart.shares(
            Self.counts([(1, 100, 50), (2, 400, 200), (3, 25, 10)]), isAdjusted: false
        ).get()
        let sigma = chart.withinDays
        #expect(relativeDifference(chart.points[0].sigma, sigma / 10) < 1e-15)
        #expect(relativeDifference(chart.points[1].sigma, sigma / 20) < 1e-15)
        #expect(relativeDifference(chart.points[2].sigma, sigma / 5) < 1e-15)
    }

    @Test("has pooled limits for means in a small example")
    func means() throws {
        var values = DailyValues()
        for (day, numbers) in [(1, [1, 3]), (2, [2, 4]), (5, [3, 5, 4])] {
            for number in numbers { values.add(day: day, Ratio(number)) }
        }
        // Σ(x−x̄)² = 2 + 2 + 2 over 1 + 1 + 2 degrees of freedom.
        let chart = try ControlChart.means(values).get()
        #expect(chart.withinDays == 1.5.squareRoot() && chart.betweenDays == 1)
        #expect(chart.centre == Ratio(Int128(22), 7))
        #expect(chart.points.map(\.value) == [2, 3, 4].map { Ratio($0) })
        #expect(chart.points.map(\.day) == [1, 2, 5])
        #expect(relativeDifference(chart.points[2].sigma, 0.5.squareRoot()) < 1e-15)
    }

    @Test("skips a day without answers, and takes the range of its neighbours")
    func gaps() throws {
        let with = Self.counts([(1, 50, 20), (2, 0, 0), (3, 60, 40), (4, 40, 20)])
        let without = Self.counts([(1, 50, 20), (3, 60, 40), (4, 40, 20)])
        let a = try ControlChart.shares(with).get()
        #expect(try ControlChart.shares(without).get() == a)
        #expect(a.points.map(\.day) == [1, 3, 4])
        // The distance from day to day is what matters, not how far apart they are.
        let close = try ControlChart.shares(Self.counts([(1, 50, 20), (2, 60, 40), (3, 40, 20)]))
            .get()
        #expect(close.betweenDays == a.betweenDays)
    }

    @Test("freezes its limits: later days change none of them")
    func frozen() throws {
        let first = [(1, 50, 20), (2, 60, 40), (3, 40, 20)]
        let short = try ControlChart.shares(Self.counts(first), baseline: 1...3).get()
        let long = try ControlChart.shares(
            Self.counts(first + [(4, 50, 50), (9, 10, 0)]), baseline: 1...3
        ).get()
        #expect(Array(long.points.prefix(3)) == short.points)
        #expect(long.betweenDays == short.betweenDays && long.baseline == [1, 2, 3])
    }

    @Test("is the same for shards and any order of answers")
    func merge() throws {
        var random = FixedRandom(seed: 1931)
        var answers = (0..<600).map { _ in
            (
                day: Int.random(in: 1...30, using: &random),
                value: Int.random(in: 1...5, using: &random)
            )
        }
        var (counts, values) = (DailyCounts(), DailyValues())
        for (day, value) in answers {
            counts.add(day: day, isHit: value > 3)
            values.add(day: day, Ratio(value))
        }
        answers.shuffle(using: &random)
        var countParts = [DailyCounts(), DailyCounts()]
        var valueParts = [DailyValues(), DailyValues()]
        for (index, (day, value)) in answers.enumerated() {
            countParts[index % 2].add(day: day, isHit: value > 3)
            valueParts[index % 2].add(day: day, Ratio(value))
        }
        countParts[0].merge(countParts[1])
        valueParts[0].merge(valueParts[1])
        #expect(countParts[0] == counts && valueParts[0] == values)
        #expect(
            try ControlChart.shares(countParts[0]).get() == ControlChart.shares(counts).get())
        #expect(try ControlChart.means(valueParts[0]).get() == ControlChart.means(values).get())
    }

    @Test(
        "of shares is refused by name",
        arguments: [
            ([], nil, .noDays), ([(1, 0, 0)], nil, .noDays),
            ([(1, 9, 3)], nil, .tooFewBaselineDays(found: 1, wanted: 2)),
            ([(1, 9, 3), (2, 0, 0)], nil, .tooFewBaselineDays(found: 1, wanted: 2)),
            ([(1, 9, 3), (2, 9, 4)], 5...9, .tooFewBaselineDays(found: 0, wanted: 2)),
            ([(1, 9, 9), (2, 8, 8)], nil, .noVariation),
            ([(1, 9, 0), (2, 8, 0)], nil, .noVariation),
            ([(1, 9, 3), (2, 6, 2)], nil, .noVariation),
        ] as [([(Int, Int, Int)], ClosedRange<Int>?, ChartRefusal)])
    func refusals(
        days: [(Int, Int, Int)], baseline: ClosedRange<Int>?, refusal: ChartRefusal
    ) {
        let result = ControlChart.shares(Self.counts(days), baseline: baseline)
        #expect(result == .failure(refusal))
    }

    @Test("of means is refused by name")
    func refusedMeans() throws {
        var values = DailyValues()
        #expect(ControlChart.means(values) == .failure(.noDays))
        values.add(day: 1, Ratio(3))
        #expect(
            ControlChart.means(values, minimum: 0)
                == .failure(.tooFewBaselineDays(found: 1, wanted: 2)))
        values.add(day: 2, Ratio(4))
        #expect(ControlChart.means(values) == .failure(.noRepeatsWithinDays))
        values.add(day: 2, Ratio(4))
        #expect(ControlChart.means(values) == .failure(.noVariation))
        values.add(day: 2, Ratio(5))
        #expect(throws: Never.self) { try ControlChart.means(values).get() }
        #expect(
            ControlChart.means(values, minimum: 20)
                == .failure(.tooFewBaselineDays(found: 2, wanted: 20)))
    }

    @Test("does not take counts that cannot be")
    func impossible() throws {
        var (counts, values) = (DailyCounts(), DailyValues())
        for (count, hits) in [(-1, 0), (3, 4), (3, -1), (.max, 0)] {
            #expect(throws: ChartRefusal.impossibleCount(day: 4)) {
                try counts.add(day: 4, count: count, hits: hits)
            }
        }
        for (count, sum, squares) in [(-1, 0, 0), (0, 1, 1), (2, 4, 7), (1, 1, -1)] {
            #expect(throws: ChartRefusal.impossibleCount(day: 4)) {
                try values.add(day: 4, count: count, sum: Ratio(sum), squares: Ratio(squares))
            }
        }
        #expect(counts == DailyCounts() && values == DailyValues())
        // Days of any number, however far apart.
        let chart = try ControlChart.shares(
            Self.counts([(.min, 9, 3), (0, 9, 5), (.max, 9, 4)])
        ).get()
        #expect(chart.points.count == 3)
    }

    @Test("remembers drift that single days do not show")
    func drift() throws {
        // Four days at the centre, then 1.5 sigmas above it for good.
        let days = (1...40).map { ($0, 100, $0 > 20 ? 57 : $0 % 2 == 0 ? 54 : 46) }
        let chart = try ControlChart.shares(
            Self.counts(days), baseline: 1...20, isAdjusted: false
        ).get()
        #expect(!chart.points.contains { abs($0.distance) > 3 })
        let average = try chart.exponential().get()
        let first = try #require(average.points.first { $0.isAlert })
        #expect(first.day > 20 && first.day < 30)
        let sums = try chart.cumulativeSums().get()
        #expect(sums.alerts.allSatisfy { $0.direction == .up && $0.day > 20 })
        // 0.9 a day: past 5 on the sixth.
        #expect(sums.alerts.first?.day == 26)
        let everything = try chart.exponential(weight: 1, limit: 3).get()
        for (point, plain) in zip(everything.points, chart.points) {
            #expect(point.value == plain.distance && point.limit == 3)
        }
    }

    @Test("refuses settings out of range", arguments: [0, -1, .nan, .infinity] as [Double])
    func settings(value: Double) throws {
        let chart = try ControlChart.shares(Self.counts([(1, 9, 3), (2, 9, 5)])).get()
        #expect(throws: ChartRefusal.self) { try chart.exponential(weight: value).get() }
        #expect(throws: ChartRefusal.self) { try chart.exponential(limit: value).get() }
        #expect(throws: ChartRefusal.self) { try chart.cumulativeSums(decision: value).get() }
        #expect(throws: ChartRefusal.self) {
            try chart.cumulativeSums(allowance: value == 0 ? -0.1 : value).get()
        }
        #expect(throws: ChartRefusal.self) { try chart.exponential(weight: 1.01).get() }
    }

    static func counts(_ days: [(Int, Int, Int)]) -> DailyCounts {
        days.reduce(into: DailyCounts()) { counts, day in
            do {
                try counts.add(day: day.0, count: day.1, hits: day.2)
            } catch {
                Issue.record(error)
            }
        }
    }
}
