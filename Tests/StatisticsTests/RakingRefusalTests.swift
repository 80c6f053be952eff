import ExactNumbers
import ReferenceData
import Statistics
import Testing

@Suite("Raking that cannot be done")
struct RakingRefusalTests {
    /// Each with what it is refused for. Rows are categories and weight.
    static let cases:
        [(
            sizes: [Int], rows: [([Int?], Int)], targets: [[Double]], total: Raking.Total,
            refusal: RakingRefusal
        )] = [
            (
                [2], [([0], 1), ([1], 1)], [[0.5, 0.5], [1]], .baseWeights,
                .marginCount(found: 2, wanted: 1)
            ),
            (
                [2], [([0], 1)], [[0.5]], .baseWeights,
                .targetCount(margin: 0, found: 1, wanted: 2)
            ),
            (
                [2], [([0], 1)], [[.nan, 0.5]], .baseWeights,
                .targetNotFinite(margin: 0, category: 0)
            ),
            (
                [2], [([0], 1)], [[0.5, .infinity]], .baseWeights,
                .targetNotFinite(margin: 0, category: 1)
            ),
            (
                [2], [([0], 1)], [[0.5, -0.5]], .baseWeights,
                .negativeTarget(margin: 0, category: 1)
            ),
            ([2], [([0], 1)], [[0, 0]], .baseWeights, .targetsAddUpToZero(margin: 0)),
            ([2], [([0], 1)], [[1e308, 1e308]], .baseWeights, .totalOutOfRange(.infinity)),
            (
                [1, 1], [([0, 0], 1)], [[100], [90]], .targets,
                .totalsDiffer(margin: 1, total: 90, first: 100)
            ),
            (
                [2], [([0], 1), ([1], 0)], [[0.5, 0.5]], .baseWeights,
                .targetWithoutSample(margin: 0, category: 1)
            ),
            (
                [2], [([0], 1), ([1], 1), ([1], 2)], [[1, 0]], .baseWeights,
                .sampleWithoutTarget(margin: 0, category: 1, rows: 2)
            ),
            (
                [2], [([0], 1), ([5], 1), ([-1], 1)], [[0.5, 0.5]], .baseWeights,
                .unknownCategory(margin: 0, category: -1, rows: 1)
            ),
            (
                [2], [([0], 1), ([1], -1)], [[0.5, 0.5]], .baseWeights, .negativeWeights(rows: 1)
            ),
            (
                [2], [([0], 0), ([1], 0), ([nil], 1)], [[0.5, 0.5]], .baseWeights,
                .nothingToWeight(missingMargin: 1, zeroWeight: 2)
            ),
            (
                [2], [], [[0.5, 0.5]], .baseWeights,
                .nothingToWeight(missingMargin: 0, zeroWeight: 0)
            ),
            ([1], [([0], 1)], [[1]], .given(0), .totalOutOfRange(0)),
            ([1], [([0], 1)], [[1]], .given(1e15), .totalOutOfRange(1e15)),
            ([1], [([0], 1)], [[1]], .given(1e-4), .weightsTooSmall(margin: 0, category: 0)),
            // The first of one margin is only found in the first of the other, which may hold less.
            (
                [2, 2], [([0, 0], 1), ([1, 0], 1), ([1, 1], 1)], [[60, 40], [50, 50]], .targets,
                .contradiction(
                    margin: 0, categories: [0], wanted: 60, other: 1, reached: [0], available: 50)
            ),
        ]

    @Test("says what is in the way", arguments: 0..<cases.count)
    func refusal(index: Int) throws {
        let (sizes, rows, targets, total, refusal) = Self.cases[index]
        let grid = try MarginGrid(sizes: sizes)
        var table = RakingTable(grid)
        for (categories, weight) in rows {
            table.add(grid.place(categories), weight: FixedDecimal(weight))
        }
        #expect(Raking.fit(table, targets: targets, total: total) == .failure(refusal))
    }

    @Test("has margins, and categories in each")
    func grids() {
        #expect(throws: RakingRefusal.noMargins) { try MarginGrid(sizes: []) }
        #expect(throws: RakingRefusal.emptyMargin(1)) { try MarginGrid(sizes: [2, 0]) }
        #expect(throws: RakingRefusal.emptyMargin(0)) { try MarginGrid(sizes: [-1]) }
        #expect(throws: RakingRefusal.tooManyCells) {
            try MarginGrid(sizes: [1 << 31, 1 << 31, 2])
        }
    }

    @Test("fails after the last sweep, and says how far it got")
    func notConverged() throws {
        // Three margins that fit two by two, and not together: each pair of equal categories only.
        let grid = try MarginGrid(sizes: [2, 2, 2])
        var table = RakingTable(grid)
        for cell in [[0, 0, 1], [0, 1, 0], [1, 0, 0], [1, 1, 1]] {
            table.add(grid.place(cell), weight: .one)
        }
        let targets = [[0.9, 0.1], [0.9, 0.1], [0.9, 0.1]]
        let result = Raking.fit(table, targets: targets, total: .baseWeights, limit: 40)
        guard case .failure(.notConverged(let sweeps, _, _, let achieved, let target)) = result
        else {
            Issue.record("\(result)")
            return
        }
        #expect(sweeps == 40 && abs(achieved / target - 1) > 1e-3 && achieved.isFinite)
        let none = Raking.fit(
            table, targets: [[0.5, 0.5], [0.5, 0.5], [0.5, 0.5]], total: .baseWeights, limit: 0)
        guard case .failure(.notConverged(sweeps: 0, _, _, _, _)) = none else {
            Issue.record("\(none)")
            return
        }
    }

    @Test("is not refused where empty cells do no harm")
    func structuralZeros() throws {
        // A cycle of five by five with two cells a category: found only by taking back.
        let grid = try MarginGrid(sizes: [5, 5])
        var table = RakingTable(grid)
        for category in 0..<5 {
            table.add(grid.place([category, category]), weight: .one)
            table.add(grid.place([category, (category + 1) % 5]), weight: .one)
        }
        let uneven = [0.1, 0.15, 0.2, 0.25, 0.3]
        let shifted = [0.2, 0.13, 0.17, 0.22, 0.28]
        let raking = try Raking.fit(
            table, targets: [uneven, shifted], total: .baseWeights, limit: 5_000
        ).get()
        #expect(raking.worst <= 1e-9)
        // And one where a group of categories wants more than its neighbours have.
        let greedy = Raking.fit(
            table, targets: [[0.45, 0.45, 0.04, 0.03, 0.03], [0.2, 0.2, 0.2, 0.2, 0.2]],
            total: .baseWeights)
        guard
            case .failure(
                .contradiction(0, let categories, let wanted, 1, let reached, let available)) =
                greedy
        else {
            Issue.record("\(greedy)")
            return
        }
        #expect(wanted > available && Set(reached).isSuperset(of: categories))
    }

    @Test("never gives a number that is none", arguments: 0..<200)
    func hostile(seed: Int) throws {
        var random = FixedRandom(seed: UInt64(seed))
        let sizes = (0..<Int.random(in: 1...3, using: &random)).map { _ in
            Int.random(in: 1...3, using: &random)
        }
        let grid = try MarginGrid(sizes: sizes)
        var table = RakingTable(grid)
        for _ in 0..<Int.random(in: 1...30, using: &random) {
            let weights: [Int128] = [1, 1_000_000_000_000, 1_000_000_000_000_000_000_000_000_000]
            table.add(
                grid.place(sizes.map { Int.random(in: 0..<$0, using: &random) }),
                weight: FixedDecimal(units: random.pick(weights)))
        }
        let parts = [1e-308, 1e-12, 0.5, 1, 1e12, 1e300]
        let targets = sizes.map { size in (0..<size).map { _ in random.pick(parts) } }
        let totals: [Raking.Total] = [.targets, .baseWeights, .given(1), .given(1e14)]
        guard
            let raking = try? Raking.fit(table, targets: targets, total: random.pick(totals)).get()
        else { return }
        #expect(raking.factors.values.allSatisfy { $0.isFinite && $0 > 0 })
        #expect(raking.after.effectiveCount.isFinite && raking.worst <= 1e-9)
    }
}
