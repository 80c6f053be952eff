import Foundation
import Statistics
import Testing

@Suite("An interval of a share")
struct ProportionIntervalTests {
    @Test(
        "by Wilson is that of prop.test(correct = FALSE)",
        arguments: [
            (0, 1, 0.95, 0, 0.793_450_685_622_763),
            (1, 1, 0.95, 0.206_549_314_377_237, 1),
            (0, 10, 0.95, 0, 0.277_532_799_862_889),
            (10, 10, 0.95, 0.722_467_200_137_111, 1),
            (5, 10, 0.95, 0.236_593_090_512_564, 0.763_406_909_487_436),
            (1, 1_000_000, 0.95, 1.765_245_767_453_721_3e-07, 5.664_911_804_311_441_1e-06),
            (39, 50, 0.95, 0.647_584_504_187_463_38, 0.872_460_840_297_855_87),
            (412, 2831, 0.99, 0.129_288_679_854_483_89, 0.163_432_169_327_337_59),
            (7, 88, 0.9, 0.043_700_615_431_979_201, 0.140_472_730_737_869_98),
        ] as [(Double, Double, Double, Double, Double)])
    func wilson(
        successes: Double, count: Double, confidence: Double, low: Double, high: Double
    ) throws {
        let interval = try #require(
            ConfidenceInterval.wilson(
                share: successes / count, count: count, confidence: confidence))
        #expect(interval.isClose(to: (low, high), within: 1e-13))
    }

    @Test("by Wilson takes an effective number that is not whole")
    func wilsonEffective() throws {
        let interval = try #require(
            ConfidenceInterval.wilson(share: 0.716_466_408_304_7, count: 1_209.052_810_742_48))
        #expect(
            interval.isClose(to: (0.690_406_443_176_347, 0.741_155_195_722_954), within: 1e-13))
    }

    @Test(
        "by Clopper and Pearson is that of binom.test",
        arguments: [
            (0, 1, 0.95, 0, 0.974_999_999_999_999_98),
            (1, 1, 0.95, 0.025_000_000_000_000_022, 1),
            (0, 10, 0.95, 0, 0.308_497_107_818_760_83),
            (10, 10, 0.95, 0.691_502_892_181_239_17, 1),
            (5, 10, 0.95, 0.187_086_028_447_398_58, 0.812_913_971_552_601_48),
            (39, 50, 0.95, 0.640_388_111_434_210_37, 0.884_734_173_962_151_37),
            (1, 1_000_000, 0.95, 2.531_780_766_379_421_1e-08, 5.571_630_655_172_236_6e-06),
            (412, 2831, 0.99, 0.128_892_931_315_898_91, 0.163_377_411_356_680_16),
            (7, 88, 0.9, 0.037_927_894_321_930_604, 0.144_218_300_252_184_85),
        ] as [(Int, Int, Double, Double, Double)])
    func clopperPearson(
        successes: Int, trials: Int, confidence: Double, low: Double, high: Double
    ) throws {
        let interval = try #require(
            ConfidenceInterval.clopperPearson(
                successes: successes, trials: trials, confidence: confidence))
        #expect(interval.isClose(to: (low, high), within: 1e-13))
    }

    @Test("by Korn and Graubard is that of svyciprop(method = \"beta\")")
    func kornGraubard() throws {
        let rows = try ReferenceTable.rows(of: "proportions.csv")
        #expect(rows.count == 36)
        for row in rows {
            let numbers = try row.map { try #require(Double($0)) }
            let interval = try #require(
                ConfidenceInterval.kornGraubard(
                    share: numbers[0], standardError: numbers[1], rows: Int(numbers[2]),
                    degreesOfFreedom: Int(numbers[3]), nominalCount: numbers[2],
                    confidence: numbers[4]))
            #expect(interval.isClose(to: (numbers[5], numbers[6]), within: 1e-11), "\(row)")
        }
    }

    @Test(
        "by Korn and Graubard keeps a bound when every value is the same",
        arguments: [(40, 2_000), (40, 3), (1.5, 10)] as [(Double, Int)])
    func kornGraubardAtTheEnds(count: Double, degreesOfFreedom: Int) throws {
        func interval(_ share: Double) -> ConfidenceInterval? {
            .kornGraubard(
                share: share, standardError: 0, rows: 2_001, degreesOfFreedom: degreesOfFreedom,
                nominalCount: count)
        }
        let none = try #require(interval(0))
        let all = try #require(interval(1))
        #expect(none.low == 0 && none.high > 0 && none.high < 1)
        #expect(all.high == 1 && abs(all.low - (1 - none.high)) < 1e-15)
        if degreesOfFreedom == 2_000 {
            let exact = try #require(ConfidenceInterval.clopperPearson(successes: 0, trials: 40))
            #expect(abs(none.high - exact.high) < 1e-15)
        }
    }

    @Test("is the share itself when the design leaves nothing to chance")
    func census() throws {
        let interval = try #require(
            ConfidenceInterval.kornGraubard(
                share: 0.3, standardError: 0, rows: 10, degreesOfFreedom: 9, nominalCount: 10))
        #expect(interval == ConfidenceInterval(low: 0.3, high: 0.3))
    }

    @Test("does not exist without values or outside the ranges")
    func refusals() {
        #expect(ConfidenceInterval.wilson(share: 0, count: 0) == nil)
        #expect(ConfidenceInterval.wilson(share: 0.5, count: .infinity) == nil)
        #expect(ConfidenceInterval.clopperPearson(successes: 0, trials: 0) == nil)
        #expect(ConfidenceInterval.clopperPearson(successes: 3, trials: 2) == nil)
        #expect(ConfidenceInterval.clopperPearson(successes: -1, trials: 2) == nil)
        for share in [-0.1, 1.1, .nan] {
            #expect(ConfidenceInterval.wilson(share: share, count: 9) == nil)
            #expect(design(share: share) == nil)
        }
        for confidence in [0, 1, -1, 2, Double.nan] {
            #expect(ConfidenceInterval.wilson(share: 0.5, count: 9, confidence: confidence) == nil)
            #expect(
                ConfidenceInterval.clopperPearson(
                    successes: 1, trials: 2, confidence: confidence) == nil)
            #expect(design(confidence: confidence) == nil)
        }
        #expect(design(standardError: .nan) == nil)
        #expect(design(standardError: -1) == nil)
        #expect(design(rows: 1) == nil)
        #expect(design(degreesOfFreedom: 0) == nil)
        #expect(design(share: 1, nominalCount: 0) == nil)
    }

    @Test(
        "stays around the share and within 0...1", arguments: [1e-300, 1e-9, 0.2, 30, 1e6, 1e300])
    func bounds(count: Double) throws {
        for share in [0, Double.leastNonzeroMagnitude, 1e-17, 0.1, 0.5, 1 - 0x1p-53, 1] {
            let intervals = [
                ConfidenceInterval.wilson(share: share, count: count),
                design(share: share, standardError: 1 / count, nominalCount: count),
            ]
            for interval in intervals {
                let found = try #require(interval)
                #expect(0 <= found.low && found.low <= share, "\(share)")
                #expect(share <= found.high && found.high <= 1, "\(share)")
            }
        }
    }

    private func design(
        share: Double = 0.5, standardError: Double = 0.1, rows: Int = 50,
        degreesOfFreedom: Int = 9, nominalCount: Double = 30, confidence: Double = 0.95
    ) -> ConfidenceInterval? {
        .kornGraubard(
            share: share, standardError: standardError, rows: rows,
            degreesOfFreedom: degreesOfFreedom, nominalCount: nominalCount, confidence: confidence)
    }
}

@Suite("A confidence interval")
struct ConfidenceIntervalTests {
    @Test("has its ends in order")
    func order() {
        #expect(ConfidenceInterval(low: 3, high: 1) == ConfidenceInterval(low: 1, high: 3))
        let open = ConfidenceInterval(low: .nan, high: 2)
        #expect(open.low == -.infinity && open.high == 2)
        #expect(open.contains(2) && !open.contains(2.1) && !open.contains(.nan))
    }
}

extension ConfidenceInterval {
    fileprivate func isClose(to ends: (low: Double, high: Double), within error: Double) -> Bool {
        abs(low - ends.low) <= error * ends.low && abs(high - ends.high) <= error * ends.high
    }
}
