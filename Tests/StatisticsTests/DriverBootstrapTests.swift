import ExactNumbers
import ReferenceData
import Statistics
import Testing

@Suite("The bootstrap of importances")
struct DriverBootstrapTests {
    static let data: DriverRows = {
        var random = FixedRandom(seed: 71)
        return DriverRows(&random)
    }()

    @Test("draws the numbers of xoshiro256** from a state filled by SplitMix64")
    func generator() {
        // By another program of the same two papers.
        var first = Xoshiro(seed: 42, stream: 0)
        var second = Xoshiro(seed: 42, stream: 1)
        #expect(
            (0..<3).map { _ in first.next() } == [
                1_546_998_764_402_558_742, 6_990_951_692_964_543_102, 12_544_586_762_248_559_009,
            ])
        #expect(
            (0..<3).map { _ in second.next() } == [
                18_330_915_271_058_917_507, 9_208_610_281_346_260_016, 13_029_452_075_364_618_272,
            ])
    }

    @Test("draws every index below a bound, and none above")
    func indices() {
        var random = Xoshiro(seed: 7, stream: 3)
        for bound in [1, 2, 3, 10] {
            var counts = [Int](repeating: 0, count: bound)
            for _ in 0..<3_000 { counts[random.index(below: bound)] += 1 }
            let expected = 3_000 / Double(bound)
            #expect(
                counts.allSatisfy { abs(Double($0) - expected) <= 5 * expected.squareRoot() })
        }
    }

    @Test("is the same for the same seed, in any order of rows, and another for another seed")
    func determinism() throws {
        var random = FixedRandom(seed: 72)
        for clustered in [false, true] {
            var shuffled = Self.data
            shuffled.rows.shuffle(using: &random)
            let a = try Self.draw(Self.data.sample(clustered: clustered), 0..<60)
            let b = try Self.draw(shuffled.sample(clustered: clustered), 0..<60)
            #expect(a == b)
            #expect(a.intervals() == b.intervals())
            let c = try Self.draw(Self.data.sample(clustered: clustered), 0..<60, seed: 2)
            #expect(c.intervals() != a.intervals())
        }
    }

    @Test("is the same from shards of rows, of replicates, and from several threads")
    func shards() async throws {
        let whole = try Self.draw(Self.data.sample(clustered: true), 0..<60)
        var sample = DriverSample(columns: Self.data.columns)
        for shard in 0..<3 {
            var part = Self.data
            part.rows = part.rows.indices.filter { $0 % 3 == shard }.map { part.rows[$0] }
            sample.merge(part.sample(clustered: true))
        }
        let parts = [40..<60, 0..<15, 15..<40]
        let merged = try await withThrowingTaskGroup(of: DriverBootstrap.self) { group in
            for part in parts { group.addTask { [sample] in try Self.draw(sample, part) } }
            var merged: DriverBootstrap?
            for try await part in group {
                merged?.merge(part)
                merged = merged ?? part
            }
            return merged
        }
        #expect(merged == whole)
        #expect(merged?.intervals() == whole.intervals())
    }

    @Test("surrounds the importances of the data, and percentages of 0 to 100")
    func coverage() throws {
        let model = try DriverModel.fit(Self.data.products).get()
        let found = try model.correlations.relativeWeights().get()
        let percentages = try #require(found.percentages)
        let bootstrap = try Self.draw(Self.data.sample(clustered: false), 0..<200)
        #expect(bootstrap.count == 200)
        #expect(bootstrap.failed == 0)
        let intervals = try bootstrap.intervals().get()
        #expect(intervals.count == found.values.count)
        for (index, interval) in intervals.enumerated() {
            #expect(interval.value.contains(found.values[index]))
            #expect(interval.percentage.contains(percentages[index]))
            #expect(interval.percentage.low >= 0 && interval.percentage.high <= 100)
        }
        let narrow = try bootstrap.intervals(confidence: 0.5).get()
        for (wide, narrow) in zip(intervals, narrow) {
            #expect(wide.value.low < narrow.value.low && narrow.value.high < wide.value.high)
        }
    }

    @Test("ends where R's quantile of type 7 puts the ends")
    func percentiles() throws {
        // Of 41 values the second and the last but one.
        let bootstrap = try Self.draw(Self.data.sample(clustered: false), 0..<41)
        let intervals = try bootstrap.intervals().get()
        #expect(bootstrap.values.count == 41)
        for (predictor, interval) in intervals.enumerated() {
            let sorted = bootstrap.values.map { $0[predictor] }.sorted()
            #expect(abs(interval.value.low - sorted[1]) < 1e-15)
            #expect(abs(interval.value.high - sorted[39]) < 1e-15)
        }
    }

    @Test("of clusters that repeat one row is that of the rows")
    func clusters() throws {
        // Rows in the order of the sample, so that clusters and rows have the same numbers.
        var random = FixedRandom(seed: 73)
        let rows = (0..<30).map { _ in
            let x = Int.random(in: 1...5, using: &random)
            let y = Int.random(in: 1...5, using: &random)
            return [x + y + Int.random(in: 0...3, using: &random), x, y]
        }.sorted { $0.lexicographicallyPrecedes($1) }
        var single = DriverSample(columns: 3)
        var threefold = DriverSample(columns: 3)
        for (cluster, row) in rows.enumerated() {
            let values = row.map { FixedDecimal($0) }
            single.add(values)
            for _ in 0..<3 { threefold.add(values, cluster: cluster) }
        }
        let a = try Self.draw(single, 0..<50).intervals().get()
        let b = try Self.draw(threefold, 0..<50).intervals().get()
        for (a, b) in zip(a, b) {
            #expect(abs(a.value.low - b.value.low) < 1e-12)
            #expect(abs(a.value.high - b.value.high) < 1e-12)
        }
    }

    @Test("divides by Shapley as well")
    func shapley() throws {
        let sample = Self.data.sample(clustered: false)
        let bootstrap = try DriverBootstrap.draw(
            sample, method: .shapley, seed: 1, replicates: 0..<40
        ).get()
        #expect(bootstrap.method == .shapley)
        #expect(throws: Never.self) { try bootstrap.intervals().get() }
    }

    @Test("is refused where it would say nothing")
    func refusals() throws {
        let sample = Self.data.sample(clustered: false)
        #expect(
            try Self.draw(sample, 0..<39).intervals()
                == .failure(.tooFewReplicates(39, needed: 40)))
        #expect(
            try Self.draw(sample, 0..<0).intervals() == .failure(.tooFewReplicates(0, needed: 40)))
        for confidence in [0, 1, -1, .nan, .infinity] as [Double] {
            #expect(
                try Self.draw(sample, 0..<2).intervals(confidence: confidence)
                    == .failure(.confidenceOutOfRange))
        }
        func draw(_ rows: [[Int]], cluster: Int?) -> Result<
            DriverBootstrap, DriverBootstrap.Refusal
        > {
            var sample = DriverSample(columns: 2)
            for row in rows { sample.add(row.map { FixedDecimal($0) }, cluster: cluster) }
            return DriverBootstrap.draw(sample, seed: 1, replicates: 0..<100)
        }
        #expect(draw([[1, 1], [2, 2], [3, 4]], cluster: 5) == .failure(.tooFewUnits(1)))
        #expect(
            draw([[1, 1], [1, 2], [1, 4]], cluster: nil) == .failure(.model(.constantOutcome)))
        // A predictor that one row alone makes vary is constant in a third of the draws.
        let lone = [[1, 0], [2, 0], [3, 0], [4, 0], [5, 1], [6, 0], [7, 0]]
        let unstable = try draw(lone, cluster: nil).get()
        #expect((20...60).contains(unstable.failed))
        #expect(
            unstable.intervals() == .failure(.unstable(failed: unstable.failed, of: 100)))
    }

    private static func draw(
        _ sample: DriverSample, _ replicates: Range<Int>, seed: UInt64 = 1
    ) throws -> DriverBootstrap {
        try DriverBootstrap.draw(sample, seed: seed, replicates: replicates).get()
    }
}
