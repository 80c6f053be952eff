import ExactNumbers
import ReferenceData
import Statistics
import Testing

@Suite("A comparison of means")
struct MeanDifferenceTests {
    /// Means 3 and 6, variances 1 and 4: worked by hand.
    private static let first = moments([2, 3, 4])
    private static let second = moments([4, 6, 8])

    @Test("of two small groups is the one worked by hand")
    func twoGroups() throws {
        let welch = try MeanDifference.welch(of: Self.first, minus: Self.second).get()
        #expect(welch.difference == -3)
        #expect(isClose(welch.standardError, (5.0 / 3).squareRoot()))
        #expect(isClose(welch.degreesOfFreedom, 50.0 / 17))
        #expect(isClose(welch.statistic, -3 / (5.0 / 3).squareRoot()))
        let student = try MeanDifference.student(of: Self.first, minus: Self.second).get()
        #expect(isClose(student.standardError, (2.5 * 2 / 3).squareRoot()))
        #expect(student.degreesOfFreedom == 4)
        let effect = try StandardizedDifference.of(Self.first, minus: Self.second).get()
        #expect(isClose(effect.cohensD, -3 / 2.5.squareRoot()))
        #expect(isClose(effect.hedgesG, -3 / 2.5.squareRoot() * 0.8))
    }

    @Test(
        "in standard deviations weighs the observations, where weights are equal as if there were none"
    )
    func weighted() throws {
        func table(_ values: [Int], _ weights: [String]) throws -> ValueTable {
            var table = ValueTable()
            for (value, weight) in zip(values, weights) {
                table.add(Ratio(value), weight: try #require(FixedDecimal(weight)))
            }
            return table
        }
        let even = SampleMoments(weighted: try table([2, 3, 4], ["2.5", "2.5", "2.5"]))
        #expect(even == Self.first)
        // x̄ = 13/4, Σw(x−x̄)² = 2.75, of three with weight: s² = 2.75/4·3/2.
        let uneven = SampleMoments(weighted: try table([2, 3, 4, 9], ["1", "1", "2", "0"]))
        #expect(uneven.count == 3)
        #expect(uneven.mean == Ratio(Int128(13), 4))
        #expect(uneven.variance == 1.031_25)
        #expect(SampleMoments(weighted: try table([2, 3], ["0", "0"])) == SampleMoments())
    }

    @Test("of two groups has F for the square of t")
    func square() throws {
        let groups = [Self.first, Self.second]
        let welch = try MeanDifference.welch(of: Self.first, minus: Self.second).get()
        let student = try MeanDifference.student(of: Self.first, minus: Self.second).get()
        for (f, t) in [
            (try FTest.welch(groups).get(), welch),
            (try FTest.analysisOfVariance(groups).get(), student),
        ] {
            #expect(isClose(f.statistic, t.statistic.map { $0 * $0 }))
            #expect(isClose(f.denominatorDegreesOfFreedom, t.degreesOfFreedom))
            #expect(isClose(f.probability, t.probability))
        }
    }

    @Test("of three groups is the one worked by hand")
    func threeGroups() throws {
        // Means 3, 6 and 3 of three each, 4 of all: between 18, within 2 + 8 + 2.
        let groups = [Self.first, Self.second, Self.moments([2, 3, 4])]
        let found = try FTest.analysisOfVariance(groups).get()
        #expect(found.statistic == 4.5)
        #expect(found.numeratorDegreesOfFreedom == 2 && found.denominatorDegreesOfFreedom == 6)
        #expect(isClose(found.probability, 0.064))
        #expect(FTest.etaSquared(groups) == 0.6)
    }

    @Test("changes its sign with the groups, and no bit with the order of the values or the shards")
    func laws() throws {
        var random = FixedRandom(seed: 71)
        for _ in 0..<40 {
            let groups = (0..<3).map { _ in
                (0..<Int.random(in: 2...20, using: &random)).map { _ in
                    Int.random(in: 0...10, using: &random)
                }
            }
            let moments = groups.map(Self.moments)
            let merged = groups.map { values in
                let half = values.count / 2
                var shard = Self.moments(Array(values[half...].reversed()))
                shard.merge(Self.moments(Array(values[..<half])))
                return shard
            }
            #expect(merged == moments)
            #expect(moments == groups.map { SampleMoments(RankTests.table($0)) })
            for test in [MeanDifference.welch, MeanDifference.student] {
                guard let found = test(moments[0], moments[1], 0.95).value else { continue }
                let turned = try test(moments[1], moments[0], 0.95).get()
                #expect(turned.difference == -found.difference)
                #expect(turned.probability == found.probability)
                #expect(turned.interval.low == -found.interval.high)
                #expect(found.interval.contains(0) == (found.probability >= 0.05))
            }
        }
    }

    @Test("keeps its digits where the values are far from zero")
    func farFromZero() throws {
        let near = try MeanDifference.welch(of: Self.first, minus: Self.second).get()
        let far = try MeanDifference.welch(
            of: Self.moments([2, 3, 4].map { $0 + 1_000_000_000_000_000_000 }),
            minus: Self.moments([4, 6, 8].map { $0 + 1_000_000_000_000_000_000 })
        ).get()
        #expect(far == near)
    }

    @Test("does not exist without groups, values or variance, and says why")
    func refusals() {
        let (none, one, some) = (SampleMoments(), Self.moments([4]), Self.first)
        let constant = Self.moments([5, 5, 5])
        #expect(MeanDifference.welch(of: none, minus: some).refusal == .emptyGroup(0))
        #expect(MeanDifference.student(of: some, minus: none).refusal == .emptyGroup(1))
        #expect(MeanDifference.welch(of: some, minus: one).refusal == .loneObservation(group: 1))
        #expect(MeanDifference.student(of: some, minus: one).value != nil)
        #expect(
            MeanDifference.student(of: one, minus: one).refusal
                == .tooFewObservations(count: 2, needed: 3))
        #expect(MeanDifference.welch(of: constant, minus: constant).refusal == .noVariance)
        #expect(
            MeanDifference.student(of: constant, minus: Self.moments([2, 2])).refusal
                == .noVariance)
        #expect(MeanDifference.welch(of: constant, minus: some).value != nil)
        #expect(StandardizedDifference.of(constant, minus: constant).refusal == .noVariance)
        #expect(StandardizedDifference.of(none, minus: some).refusal == .emptyGroup(0))
        #expect(FTest.analysisOfVariance([]).refusal == .oneGroup)
        #expect(FTest.welch([some]).refusal == .oneGroup)
        #expect(FTest.welch([some, none]).refusal == .emptyGroup(1))
        #expect(FTest.welch([some, one]).refusal == .loneObservation(group: 1))
        #expect(FTest.welch([some, constant]).refusal == .constantGroup(1))
        #expect(FTest.welch([constant, constant]).refusal == .noVariance)
        #expect(FTest.analysisOfVariance([constant, constant]).refusal == .noVariance)
        #expect(FTest.etaSquared([constant, constant]) == nil && FTest.etaSquared([]) == nil)
        #expect(FTest.etaSquared([constant, Self.moments([2, 2])]) == 1)
        for confidence in [0, 1, -1, .nan, .infinity] {
            #expect(
                MeanDifference.welch(of: some, minus: some, confidence: confidence).refusal
                    == .confidenceOutOfRange)
        }
    }

    @Test("of figures beyond every double is refused, not infinite")
    func tooLarge() {
        var huge = SampleMoments()
        var square = Ratio(Int.max)
        for _ in 0..<5 { square = square * square }
        huge.add(square)
        huge.add(-square)
        #expect(
            MeanDifference.welch(of: huge, minus: Self.first).refusal == .figuresTooLarge)
        #expect(
            MeanDifference.student(of: huge, minus: Self.first).refusal == .figuresTooLarge)
        #expect(
            FTest.analysisOfVariance([huge, Self.first]).refusal == .figuresTooLarge)
        #expect(FTest.welch([huge, Self.first]).value == nil)
    }

    private static func moments(_ values: [Int]) -> SampleMoments {
        values.reduce(into: SampleMoments()) { $0.add(Ratio($1)) }
    }

    private func isClose(_ a: Double?, _ b: Double?) -> Bool {
        guard let a, let b else { return false }
        return abs(a - b) <= 1e-14 * max(abs(a), abs(b))
    }
}
