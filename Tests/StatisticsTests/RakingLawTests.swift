import ExactNumbers
import ReferenceData
import Testing

@testable import Statistics

@Suite("Raking")
struct RakingLawTests {
    static func samples() throws -> [RakingSampleRows] {
        var random = FixedRandom(seed: 1940)
        return try (0..<20).map { _ in try RakingSampleRows(&random) }
    }

    @Test("gives the same bits for shards and for any order of rows")
    func merge() throws {
        var random = FixedRandom(seed: 1941)
        for sample in try Self.samples() {
            let whole = try sample.fit()
            var merged = sample.table { $0 % 3 == 2 }
            merged.merge(sample.table { $0 % 3 == 0 })
            merged.merge(sample.table { $0 % 3 == 1 })
            #expect(merged == sample.table())
            var shuffled = RakingTable(sample.grid)
            for row in sample.places.indices.shuffled(using: &random) {
                shuffled.add(sample.places[row], weight: sample.weights[row])
            }
            for table in [merged, shuffled] {
                let other = Raking.fit(table, targets: sample.targets, total: .baseWeights)
                #expect(try other.get() == whole)
            }
        }
    }

    @Test("meets every margin with the weights as they are stored")
    func margins() throws {
        for sample in try Self.samples() {
            let raking = try sample.fit(total: .given(10_000))
            var sums = sample.targets.map { $0.map { _ in ExactSum() } }
            var stored = WeightTable()
            var left = 0
            for (place, base) in zip(sample.places, sample.weights) {
                guard let weight = raking.weight(place, base: base), case .cell(let cell) = place
                else {
                    left += 1
                    continue
                }
                stored.add(weight)
                for (margin, category) in sample.grid.categories(of: cell).enumerated() {
                    sums[margin][category].add(weight.units)
                }
            }
            for (margin, targets) in sample.targets.enumerated() {
                for (category, target) in targets.enumerated() {
                    let achieved = sums[margin][category].double / 1e12
                    #expect(relativeDifference(achieved, target * 10_000) < 1e-11)
                    let line = raking.margins[margin][category]
                    #expect(relativeDifference(line.after, achieved) < 1e-11)
                }
            }
            #expect(left == raking.missing.reduce(0, +) + raking.weightless && left > 0)
            let sorted = SortedWeights(stored)
            let (least, greatest) = (sorted.weights.first?.weight, sorted.weights.last?.weight)
            let effectiveCount = try #require(sorted.tally.effectiveCount)
            #expect(sorted.tally.count == raking.after.count && left + sorted.tally.count == 400)
            for (found, expected) in [
                (sorted.tally.weight.double / 1e12, raking.after.sum),
                (Ratio(try #require(least)).double, raking.after.least),
                (Ratio(try #require(greatest)).double, raking.after.greatest),
                (effectiveCount, raking.after.effectiveCount),
            ] {
                #expect(relativeDifference(found, expected) < 1e-11)
            }
            #expect(raking.after.designEffect >= 1)
        }
    }

    @Test("keeps its result when all base weights are multiplied", arguments: [2, 3, 1_000])
    func scale(factor: Int) throws {
        for sample in try Self.samples() {
            var heavier = sample
            heavier.weights = sample.weights.map { FixedDecimal(units: $0.units * Int128(factor)) }
            let (a, b) = (
                try sample.fit(total: .given(5_000)), try heavier.fit(total: .given(5_000))
            )
            #expect(a.margins.map { $0.map(\.after) } == b.margins.map { $0.map(\.after) })
            #expect(a.sweeps == b.sweeps && a.worst == b.worst)
            for row in sample.places.indices {
                let mine = a.weight(sample.places[row], base: sample.weights[row])
                let other = b.weight(heavier.places[row], base: heavier.weights[row])
                guard let mine, let other else {
                    #expect(mine == other)
                    continue
                }
                #expect(abs(mine.units - other.units) <= Int128(mine.units.magnitude >> 50) + 1)
            }
        }
    }

    @Test("changes nothing the second time")
    func again() throws {
        for sample in try Self.samples() {
            let first = try sample.fit()
            var raked = sample
            raked.weights = zip(sample.places, sample.weights).map {
                first.weight($0, base: $1) ?? .zero
            }
            let second = try raked.fit()
            #expect(second.factors.values.allSatisfy { abs($0 - 1) < 1e-10 })
        }
    }

    @Test("of one margin is the share wanted over the share there")
    func oneMargin() throws {
        let grid = try MarginGrid(sizes: [2])
        var table = RakingTable(grid)
        for _ in 0..<3 { table.add(grid.place([0]), weight: .one) }
        table.add(grid.place([1]), weight: FixedDecimal(2))
        let raking = try Raking.fit(
            table, targets: [[0.5, 0.5]], total: .baseWeights
        ).get()
        #expect(raking.factors == [0: 2.5 / 3, 1: 1.25])
        #expect(raking.sweeps == 1 && raking.worst == 0)
    }

    @Test("scales to what is wanted: targets, base weights or a given sum")
    func totals() throws {
        let sample = try Self.samples()[0]
        let counts = sample.targets.map { $0.map { $0 * 700 } }
        let fitted = try Raking.fit(sample.table(), targets: counts, total: .targets).get()
        #expect(relativeDifference(fitted.after.sum, 700) < 1e-13)
        let kept = try sample.fit()
        let base = sample.table().weight.double / 1e12
        #expect(relativeDifference(kept.after.sum, base) < 1e-13)
        #expect(relativeDifference(try sample.fit(total: .given(12)).after.sum, 12) < 1e-13)
    }

    @Test("has a standard error that the regression on the margins explains a part of")
    func residuals() throws {
        // What the margins explain wholly has no error left; what they do not, keeps it.
        let sample = try Self.samples()[1]
        let raking = try sample.fit()
        for regression in [
            CalibrationRegression.equalWeights, .baseWeights(raking), .newWeights,
        ] {
            var table = RakedTable(raking.grid)
            var shards = [RakedTable(raking.grid), RakedTable(raking.grid)]
            for (row, place) in sample.places.enumerated() {
                guard let weight = raking.weight(place, base: sample.weights[row]),
                    case .cell(let cell) = place
                else { continue }
                let categories = raking.grid.categories(of: cell)
                let value = Ratio(3 * categories[0] - categories[1] + 7 * categories[2])
                table.add(value, place: place, weight: weight)
                shards[row % 2].add(value, place: place, weight: weight)
            }
            shards[0].merge(shards[1])
            #expect(shards[0] == table)
            let design = StratifiedDesign(
                strata: [
                    StratifiedDesign.Stratum(
                        clusters: raking.after.count, weightedClusters: raking.after.count)
                ], isClustered: false)
            let estimate = MeanEstimate(raked: table, design: design, regression: regression)
            let precision = try #require(estimate.uncertainty.precision)
            #expect(precision.standardError < 1e-12)
            #expect(estimate.mean != nil && precision.process == nil)
        }
        let empty = MeanEstimate(
            raked: RakedTable(raking.grid), design: StratifiedDesign(strata: [], isClustered: false)
        )
        #expect(empty.uncertainty == .unknown(.nothingObserved))
    }
}
