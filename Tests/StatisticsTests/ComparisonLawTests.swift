import ExactNumbers
import ReferenceData
import Statistics
import Testing

@Suite("A difference of two parts of a sample")
struct ComparisonLawTests {
    /// Samples of all kinds with parts of several observations and clusters, each time the same ones.
    static let samples: [PartedSample] = {
        var random = FixedRandom(seed: 41)
        return (0..<60).map { _ in PartedSample(&random) }
    }()

    @Test("has the standard error of the formula, row by row")
    func formula() throws {
        var compared = 0
        for sample in Self.samples {
            guard let found = sample.difference.value else { continue }
            compared += 1
            #expect(relative(found.difference, sample.expectedDifference) < 1e-11)
            #expect(relative(found.standardError, sample.expectedStandardError) < 1e-11)
        }
        #expect(compared == 60)
    }

    @Test("is the same to the last bit in whatever order and in however many shards the rows come")
    func order() {
        var random = FixedRandom(seed: 42)
        for sample in Self.samples {
            var shuffled = sample
            shuffled.rows.shuffle(using: &random)
            #expect(shuffled.difference == sample.difference)
            #expect(shuffled.threeParts == sample.threeParts)
            #expect(shuffled.independence == sample.independence)
            #expect(sample.inShards(3) == sample.tables)
        }
    }

    @Test("changes its sign when the parts change places")
    func sign() throws {
        for sample in Self.samples {
            let tables = sample.tables
            let turned = MeanDifference.linearised(
                of: tables[1], minus: tables[0], design: sample.design)
            guard let found = sample.difference.value else {
                #expect(turned.value == nil)
                continue
            }
            let other = try turned.get()
            #expect(other.difference == -found.difference)
            #expect(relative(other.standardError, found.standardError) < 1e-14)
            #expect(relative(other.interval.low, -found.interval.high) < 1e-12)
            #expect(relative(other.probability, found.probability) < 1e-11)
        }
    }

    @Test("does not change when all weights are multiplied")
    func weights() throws {
        for sample in Self.samples {
            var heavier = sample
            for index in heavier.rows.indices { heavier.rows[index].weight *= 1_000 }
            if let found = sample.difference.value {
                let other = try heavier.difference.get()
                #expect(other.difference == found.difference)
                #expect(relative(other.standardError, found.standardError) < 1e-12)
            }
            if let found = sample.independence.value {
                let other = try heavier.independence.get()
                #expect(relative(other.secondOrder.statistic, found.secondOrder.statistic) < 1e-9)
            }
        }
    }

    @Test("has no error for a census, and no test of what is known")
    func census() throws {
        for sample in Self.samples where sample.difference.value != nil {
            var census = sample
            census.populations = census.design.strata.map(\.clusters)
            let found = try census.difference.get()
            #expect(found.standardError == 0 && found.statistic == nil)
            #expect(found.interval.low == found.difference)
            #expect(found.interval.high == found.difference)
            #expect(found.probability == (found.difference == 0 ? 1 : 0))
            #expect(census.threeParts.refusal == .census)
            if sample.independence.value != nil {
                #expect(census.independence.refusal == .census)
            }
        }
    }

    @Test("squared is the F of two parts")
    func square() throws {
        for sample in Self.samples {
            guard let found = sample.difference.value, let statistic = found.statistic else {
                continue
            }
            let squared = try FTest.linearised(sample.tables, design: sample.design).get()
            #expect(relative(squared.statistic, statistic * statistic) < 1e-11)
            #expect(relative(squared.probability, found.probability) < 1e-11)
        }
    }

    @Test("of parts in strata of their own has the sum of their variances")
    func independent() throws {
        var random = FixedRandom(seed: 43)
        var parts = [ValueTable(), ValueTable()]
        for row in 0..<60 {
            parts[row % 2].add(
                Ratio(Int.random(in: 1...5, using: &random)),
                weight: FixedDecimal(Int.random(in: 1...9, using: &random)), stratum: row % 2)
        }
        let stratum = StratifiedDesign.Stratum(
            clusters: 30, weightedClusters: 30, population: 100)
        let design = StratifiedDesign(strata: [stratum, stratum], isClustered: false)
        let errors = try parts.map {
            try #require(MeanEstimate($0, design: design).uncertainty.precision).standardError
        }
        let found = try MeanDifference.linearised(
            of: parts[0], minus: parts[1], design: design, degreesOfFreedom: 58
        ).get()
        let squared = errors[0] * errors[0] + errors[1] * errors[1]
        #expect(relative(found.standardError, squared.squareRoot()) < 1e-13)
        #expect(found.degreesOfFreedom == 58)
    }

    @Test("of pairs is narrower than of strangers where answers go together")
    func pairs() throws {
        var random = FixedRandom(seed: 44)
        var waves = [ValueTable(), ValueTable()]
        for person in 0..<50 {
            let level = Int.random(in: 1...8, using: &random)
            for wave in 0..<2 {
                let value = level + wave * Int.random(in: 0...2, using: &random)
                waves[wave].add(Ratio(value), weight: .one, cluster: person)
            }
        }
        func design(_ count: Int, isClustered: Bool) -> StratifiedDesign {
            StratifiedDesign(
                strata: [StratifiedDesign.Stratum(clusters: count, weightedClusters: count)],
                isClustered: isClustered)
        }
        let paired = try MeanDifference.linearised(
            of: waves[1], minus: waves[0], design: design(50, isClustered: true)
        ).get()
        let unpaired = try MeanDifference.welch(
            of: SampleMoments(waves[1]), minus: SampleMoments(waves[0])
        ).get()
        #expect(paired.difference == unpaired.difference)
        #expect(paired.standardError < unpaired.standardError / 3)
        #expect(ChangeVerdict(.success(paired)) == .rose)
        #expect(ChangeVerdict(.success(unpaired)) == .noSignificantChange)
    }

    @Test("of a table of a simple sample has the design effect n/(n−1)")
    func simple() throws {
        var random = FixedRandom(seed: 45)
        var table = ContingencyTable()
        for _ in 0..<200 {
            table.add(
                row: Int.random(in: 0...2, using: &random),
                column: Int.random(in: 0...3, using: &random))
        }
        let stratum = StratifiedDesign.Stratum(clusters: 200, weightedClusters: 200)
        let design = StratifiedDesign(strata: [stratum], isClustered: false)
        let found = try table.independence(design: design).get()
        let pearson = try table.independence().get().pearson
        #expect(relative(found.pearsonStatistic, pearson.statistic) < 1e-12)
        #expect(relative(found.meanDesignEffect, 200.0 / 199) < 1e-12)
        #expect(relative(found.secondOrder.numeratorDegreesOfFreedom, 6) < 1e-12)
        #expect(relative(found.secondOrder.denominatorDegreesOfFreedom, 6 * 199) < 1e-12)
    }

    private func relative(_ a: Double, _ b: Double) -> Double {
        a == b ? 0 : abs(a - b) / max(abs(a), abs(b))
    }
}
