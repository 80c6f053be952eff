import ExactNumbers
import ReferenceData
import Statistics
import Testing

@Suite("Trimmed weights")
struct TrimmingTests {
    static func sample(_ seed: UInt64) -> [FixedDecimal] {
        var random = FixedRandom(seed: seed)
        return (0..<300).map { _ in
            let size = Double.random(in: -2...2, using: &random)
            return FixedDecimal(units: Int128(1e12 * (size * size * size + 9)))
        } + [.zero, FixedDecimal(60), FixedDecimal(41)]
    }

    static let bounds: [WeightBounds] = [
        .given(lower: nil, upper: FixedDecimal(15)),
        .given(lower: FixedDecimal(6), upper: FixedDecimal(12)),
        .given(lower: FixedDecimal(8), upper: nil), .quartileDistances(1.5),
        .multiplesOfMean(lower: 0.5, upper: 1.3), .multiplesOfMean(lower: nil, upper: 2),
        .given(lower: nil, upper: nil),
    ]

    @Test("stay within their bounds and keep their total", arguments: bounds)
    func laws(bounds: WeightBounds) throws {
        for seed in 1...10 as ClosedRange<UInt64> {
            let weights = Self.sample(seed)
            let trimming = try Trimming.trim(Self.table(weights), to: bounds).get()
            let trimmed = weights.map(trimming.weight)
            for (weight, new) in zip(weights, trimmed) where weight.units > 0 {
                #expect(new >= trimming.lower && trimming.upper.map { new <= $0 } ?? true)
            }
            #expect(zip(weights, trimmed).allSatisfy { ($0.units == 0) == ($1.units == 0) })
            let (before, after) = (Self.sum(weights), Self.sum(trimmed))
            #expect(abs(before - after) <= Int128(weights.count))
            // In proportion: those that were not clipped keep their ratios.
            let free = zip(weights, trimmed).filter { _, new in
                new > trimming.lower && trimming.upper.map { new < $0 } ?? true
            }
            for (weight, new) in free {
                let ratio = Ratio(new).double / Ratio(weight).double
                #expect(abs(ratio - trimming.factor) < 1e-11)
            }
            let clipped = trimming.raised + trimming.cut
            #expect(clipped + free.count >= weights.count - 1)
            #expect(try Self.effectiveCount(trimmed) >= Self.effectiveCount(weights) - 1e-9)
            // Again changes nothing.
            let kept = WeightBounds.given(lower: trimming.lower, upper: trimming.upper)
            let again = try Trimming.trim(Self.table(trimmed), to: kept).get()
            #expect(trimmed.map(again.weight) == trimmed && again.factor == 1)
        }
    }

    @Test("are those of the small example")
    func example() throws {
        // 1, 1, 2, 16 to at most 8: 8 are cut off and spread over 4, so 3, 3, 6, 8.
        let weights = [1, 1, 2, 16].map { FixedDecimal($0) }
        let trimming = try Trimming.trim(
            Self.table(weights), to: .given(lower: nil, upper: FixedDecimal(8))
        ).get()
        #expect(weights.map(trimming.weight) == [3, 3, 6, 8].map { FixedDecimal($0) })
        #expect(trimming.factor == 3 && trimming.cut == 1 && trimming.raised == 0)
        // To at most 6 the 2 reaches the bound as well: 4, 4, 6, 6.
        let tighter = try Trimming.trim(
            Self.table(weights), to: .given(lower: nil, upper: FixedDecimal(6))
        ).get()
        #expect(weights.map(tighter.weight) == [4, 4, 6, 6].map { FixedDecimal($0) })
        // The mean itself is the tightest bound.
        let equal = try Trimming.trim(
            Self.table(weights), to: .multiplesOfMean(lower: nil, upper: 1)
        ).get()
        #expect(weights.map(equal.weight) == [5, 5, 5, 5].map { FixedDecimal($0) })
    }

    @Test(
        "are refused by name",
        arguments: [
            ([], .given(lower: nil, upper: .one), .nothingToTrim),
            ([0], .given(lower: nil, upper: .one), .nothingToTrim),
            ([1, -1], .given(lower: nil, upper: .one), .negativeWeights(rows: 1)),
            (
                [1, 3], .given(lower: nil, upper: .one),
                .meanOutside(mean: 2, lower: 0, upper: 1)
            ),
            (
                [1, 3], .given(lower: FixedDecimal(3), upper: FixedDecimal(4)),
                .meanOutside(mean: 2, lower: 3, upper: 4)
            ),
            (
                [1, 3], .given(lower: FixedDecimal(3), upper: .one),
                .impossibleBounds(lower: 3, upper: 1)
            ),
            (
                [1, 3], .given(lower: nil, upper: .zero), .impossibleBounds(lower: 0, upper: 0)
            ),
            (
                [1, 3], .given(lower: FixedDecimal(-1), upper: nil),
                .impossibleBounds(lower: -1, upper: .infinity)
            ),
            ([1, 3], .quartileDistances(-1), .notAMultiple(-1)),
            ([1, 3], .multiplesOfMean(lower: nil, upper: .infinity), .notAMultiple(.infinity)),
        ] as [([Int], WeightBounds, TrimmingRefusal)])
    func refusals(weights: [Int], bounds: WeightBounds, refusal: TrimmingRefusal) {
        let table = Self.table(weights.map { FixedDecimal($0) })
        #expect(Trimming.trim(table, to: bounds) == .failure(refusal))
        let noNumber = Trimming.trim(
            Self.table([.one]), to: .multiplesOfMean(lower: .nan, upper: nil))
        #expect(throws: TrimmingRefusal.self) { try noNumber.get() }
    }

    @Test("keep margins and bounds together when there is room")
    func alternating() throws {
        var random = FixedRandom(seed: 1990)
        let sample = try RakingSampleRows(&random)
        let plain = try sample.fit()
        let bounds = WeightBounds.multiplesOfMean(lower: 0.1, upper: 5)
        let both = try TrimmedRaking.fit(
            sample.places, base: sample.weights, grid: sample.grid, targets: sample.targets,
            total: .baseWeights, bounds: bounds, allowed: 1e-6
        ).get()
        #expect(both.raking == plain && both.drift.worst <= 1e-6 && both.rounds > 1)
        for weight in both.weights.compactMap({ $0 }) {
            #expect(weight >= both.trimming.lower && weight <= both.trimming.upper ?? weight)
        }
        #expect(both.weights.count { $0 != nil } == plain.after.count)
        let once = try TrimmedRaking.fit(
            sample.places, base: sample.weights, grid: sample.grid, targets: sample.targets,
            total: .baseWeights, bounds: bounds, allowed: .infinity
        ).get()
        #expect(once.rounds == 1 && once.drift.worst > 1e-6 && once.trimming.cut > 0)
        let tight = TrimmedRaking.fit(
            sample.places, base: sample.weights, grid: sample.grid, targets: sample.targets,
            total: .baseWeights, bounds: .multiplesOfMean(lower: 1, upper: 1), allowed: 1e-6,
            limit: 5)
        guard case .failure(.notSettled(rounds: 5, let drift)) = tight else {
            Issue.record("\(tight)")
            return
        }
        #expect(drift.worst > 1e-6)
    }

    private static func table(_ weights: [FixedDecimal]) -> WeightTable {
        weights.reduce(into: WeightTable()) { $0.add($1) }
    }

    private static func effectiveCount(_ weights: [FixedDecimal]) throws -> Double {
        try #require(SortedWeights(table(weights)).tally.effectiveCount)
    }

    private static func sum(_ weights: [FixedDecimal]) -> Int128 {
        weights.reduce(0) { $0 + $1.units }
    }
}
