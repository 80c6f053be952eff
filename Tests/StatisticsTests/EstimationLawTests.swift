import ExactNumbers
import ReferenceData
import Statistics
import Testing

@Suite("An estimated mean")
struct EstimationLawTests {
    /// Samples of all kinds, each time the same ones.
    static let samples: [EstimationOracle] = {
        var random = FixedRandom(seed: 21)
        return (0..<80).map { _ in EstimationOracle(&random) }
    }()

    @Test("has the standard error of the formula, row by row")
    func formula() throws {
        var compared = 0
        for sample in Self.samples {
            let estimate = MeanEstimate(sample.table, design: sample.design)
            guard let precision = estimate.uncertainty.precision else { continue }
            compared += 1
            let mean = try #require(estimate.mean)
            #expect(relative(mean.double, sample.mean) < 1e-13)
            #expect(relative(precision.standardError, sample.standardError) < 1e-11)
        }
        #expect(compared == 80)
    }

    @Test("is the same to the last bit in whatever order the rows come")
    func order() {
        var random = FixedRandom(seed: 22)
        for sample in Self.samples {
            var shuffled = sample
            shuffled.rows.shuffle(using: &random)
            let (a, b) = (sample.table, shuffled.table)
            #expect(a == b)
            #expect(
                MeanEstimate(a, design: sample.design) == MeanEstimate(b, design: shuffled.design))
            #expect(MeanEstimate(simple: a) == MeanEstimate(simple: b))
        }
    }

    @Test("of merged shards is that of the whole to the last bit")
    func merge() {
        for sample in Self.samples {
            let whole = MeanEstimate(sample.table, design: sample.design)
            for shards in [2, 3, 7] {
                var merged = ValueTable()
                for shard in 0..<shards {
                    var part = sample
                    part.rows = sample.rows.enumerated().filter { $0.offset % shards == shard }
                        .map(\.element)
                    merged.merge(part.table)
                }
                #expect(MeanEstimate(merged, design: sample.design) == whole)
            }
        }
    }

    @Test("does not change when all weights are multiplied", arguments: [2, 3, 1_000] as [Int128])
    func weights(factor: Int128) throws {
        for sample in Self.samples {
            var heavier = sample
            for index in heavier.rows.indices { heavier.rows[index].weight *= factor }
            let a = MeanEstimate(sample.table, design: sample.design)
            let b = MeanEstimate(heavier.table, design: sample.design)
            #expect(a.mean == b.mean && a.median == b.median)
            #expect(a.base.effectiveCount == b.base.effectiveCount)
            #expect(relative(a.standardDeviation ?? 0, b.standardDeviation ?? 0) < 1e-15)
            let precision = try #require(a.uncertainty.precision)
            let other = try #require(b.uncertainty.precision)
            #expect(relative(precision.standardError, other.standardError) < 1e-13)
            #expect(precision.degreesOfFreedom == other.degreesOfFreedom)
        }
    }

    @Test("of one stratum without weights is the textbook's, finite or not")
    func simple() throws {
        var random = FixedRandom(seed: 23)
        for count in [2, 3, 10, 400] {
            var table = ValueTable()
            for _ in 0..<count {
                table.add(Ratio(Int.random(in: 0...10, using: &random)), weight: .one)
            }
            func estimate(_ population: Int?) throws -> MeanEstimate.Precision {
                let stratum = StratifiedDesign.Stratum(
                    clusters: count, weightedClusters: count, population: population)
                let design = StratifiedDesign(strata: [stratum], isClustered: false)
                return try #require(
                    MeanEstimate(table, design: design).uncertainty.precision)
            }
            let textbook = try #require(MeanEstimate(simple: table).uncertainty.precision)
            let infinite = try estimate(nil)
            #expect(relative(infinite.standardError, textbook.standardError) < 1e-13)
            #expect(infinite.degreesOfFreedom == textbook.degreesOfFreedom)
            let half = try estimate(2 * count)
            let shrunk = textbook.standardError * 0.5.squareRoot()
            #expect(relative(half.standardError, shrunk) < 1e-13)
            #expect(try estimate(count).standardError == 0)
        }
    }

    @Test("has an error of exactly zero where no stratum varies")
    func constantStrata() throws {
        for weights in [["1", "1"], ["0.3", "1.7"], ["0.000000000007", "123456789.1"]] {
            for isClustered in [false, true] {
                var table = ValueTable()
                for (stratum, weight) in weights.enumerated() {
                    for cluster in 0..<(3 + 4 * stratum) {
                        table.add(
                            Ratio(5 - stratum), weight: try #require(FixedDecimal(weight)),
                            stratum: stratum, cluster: isClustered ? cluster : 0)
                    }
                }
                let design = StratifiedDesign(
                    strata: [3, 7].map {
                        StratifiedDesign.Stratum(clusters: $0, weightedClusters: $0)
                    }, isClustered: isClustered)
                let estimate = MeanEstimate(table, design: design)
                #expect(estimate.uncertainty.precision?.standardError == 0)
            }
        }
    }

    private func relative(_ a: Double, _ b: Double) -> Double {
        a == b ? 0 : abs(a - b) / max(abs(a), abs(b))
    }
}
