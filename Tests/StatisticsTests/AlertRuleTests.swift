import ExactNumbers
import Statistics
import Testing

@Suite("An alert rule")
struct AlertRuleTests {
    /// Days of 100 answers; 5 more hits are one sigma. The baseline before them is centred at
    /// 50 and ends there, and is in no pattern.
    private static func alerts(_ hits: [Int], _ rule: AlertRule) throws -> [Alert] {
        let baseline = [(-2, 100, 49), (-1, 100, 51), (0, 100, 50)]
        let days = hits.enumerated().map { ($0.offset + 1, 100, $0.element) }
        let chart = try ControlChart.shares(
            ControlChartTests.counts(baseline + days), baseline: -2...0, isAdjusted: false
        ).get()
        return chart.alerts([rule])
    }

    @Test(
        "alerts on the days that complete it, and on no others",
        arguments: [
            (.beyondThreeSigmas, [66, 50, 34, 65, 35], [1, 3]),
            (.twoOfThreeBeyondTwoSigmas, [61, 50, 61, 50, 50, 61], [3]),
            (.twoOfThreeBeyondTwoSigmas, [61, 39, 61, 39], [3, 4]),
            (.twoOfThreeBeyondTwoSigmas, [61, 61, 50], [2]),
            (.twoOfThreeBeyondTwoSigmas, [60, 60, 60], []),
            (.fourOfFiveBeyondOneSigma, [56, 56, 50, 56, 56, 50], [5]),
            (.fourOfFiveBeyondOneSigma, [44, 44, 44, 44, 44], [4, 5]),
            (.fourOfFiveBeyondOneSigma, [56, 56, 44, 44, 56, 56], []),
            (.eightOnOneSide, [51, 52, 51, 52, 51, 52, 51, 52, 51], [8, 9]),
            (.eightOnOneSide, [51, 52, 51, 50, 51, 52, 51, 52, 51], []),
            (.eightOnOneSide, [49, 48, 49, 48, 49, 48, 49, 48, 50, 48], [8]),
            (.sixRisingOrFalling, [48, 49, 50, 51, 52, 53, 53, 54], [6]),
            (.sixRisingOrFalling, [48, 49, 50, 51, 51, 52, 53, 54], []),
            (.sixRisingOrFalling, [53, 50, 49, 48, 47, 46, 45], [6, 7]),
        ] as [(AlertRule, [Int], [Int])])
    func rules(rule: AlertRule, hits: [Int], days: [Int]) throws {
        #expect(try Self.alerts(hits, rule).map(\.day) == days)
    }

    @Test("says which days it looked at and in which direction")
    func facts() throws {
        let alert = try #require(try Self.alerts([61, 50, 61], .twoOfThreeBeyondTwoSigmas).first)
        #expect(alert.days == [1, 2, 3] && alert.direction == .up)
        let falling = try Self.alerts([53, 50, 49, 48, 47, 46], .sixRisingOrFalling)
        #expect(falling.map(\.direction) == [.down])
        #expect(try Self.alerts([30], .beyondThreeSigmas).map(\.direction) == [.down])
    }

    @Test("takes days with answers as neighbours, whatever lies between")
    func gaps() throws {
        let days = [(-1, 100, 49), (0, 100, 51)] + (1...6).map { (10 * $0, 100, 44 + 2 * $0) }
        let chart = try ControlChart.shares(
            ControlChartTests.counts(days), baseline: -1...0, isAdjusted: false
        ).get()
        let alerts = chart.alerts([.sixRisingOrFalling])
        #expect(alerts.map(\.day) == [60])
        #expect(alerts.first?.days == [10, 20, 30, 40, 50, 60])
    }

    @Test("is quiet on days that only vary by chance, and all are asked by default")
    func quiet() throws {
        let days = (1...30).map { ($0, 100, [50, 52, 47, 51, 49, 53, 48, 50][$0 % 8]) }
        let chart = try ControlChart.shares(ControlChartTests.counts(days)).get()
        #expect(chart.alerts() == [])
        #expect(AlertRule.allCases.count == 5)
    }
}
