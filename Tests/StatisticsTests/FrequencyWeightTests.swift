import ExactNumbers
import ReferenceData
import Statistics
import Testing

@Suite("A weight")
struct FrequencyWeightTests {
    @Test(
        "that counts is the nearest number that a row may stand for",
        arguments: [
            (21, 21), (0, 0), (-1, 0), (.min, 0), (1_000_000_000_000, 1_000_000_000_000),
            (.max, 1_000_000_000_000),
        ] as [(Int, Int)])
    func clamped(count: Int, expected: Int) {
        #expect(FrequencyWeight(clamping: count).count == expected)
    }

    @Test("that counts gives the bits of as many equal rows")
    func expanded() throws {
        var random = FixedRandom(seed: 72)
        for _ in 0..<50 {
            var (brief, long) = (ValueTable(), ValueTable())
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                let value = Ratio(Int.random(in: 1...5, using: &random))
                let times = Int.random(in: 0...9, using: &random)
                let weight = FixedDecimal(
                    units: Int128.random(in: 0...900_000_000_000_000_000_000, using: &random))
                let cluster = Int.random(in: 0...2, using: &random)
                brief.add(
                    value, weight: weight, times: FrequencyWeight(clamping: times), cluster: cluster
                )
                for _ in 0..<times { long.add(value, weight: weight, cluster: cluster) }
            }
            #expect(brief == long)
            #expect(MeanEstimate(simple: brief) == MeanEstimate(simple: long))
        }
    }

    @Test("that counts people beside clusters is as many clusters of one")
    func ownClusters() throws {
        var random = FixedRandom(seed: 73)
        for _ in 0..<20 {
            var tables = (brief: [ValueTable(), ValueTable()], long: [ValueTable(), ValueTable()])
            var people = 0
            for row in 0..<30 {
                let value = Ratio(Int.random(in: 1...5, using: &random))
                let times = Int.random(in: 1...5, using: &random)
                if row % 3 == 0 {
                    let cluster = row % 4
                    tables.brief[row % 2].add(value, weight: .one, stratum: 0, cluster: cluster)
                    tables.long[row % 2].add(value, weight: .one, stratum: 0, cluster: cluster)
                    continue
                }
                tables.brief[row % 2].add(
                    value, weight: .one, times: FrequencyWeight(clamping: times), stratum: 1,
                    cluster: ValueTable.ownCluster)
                for _ in 0..<times {
                    tables.long[row % 2].add(value, weight: .one, stratum: 1, cluster: people)
                    people += 1
                }
            }
            let design = StratifiedDesign(
                strata: [4, people].map { .init(clusters: $0, weightedClusters: $0) },
                isClustered: true)
            let (brief, long) = (
                try MeanDifference.linearised(
                    of: tables.brief[0], minus: tables.brief[1], design: design
                ).get(),
                try MeanDifference.linearised(
                    of: tables.long[0], minus: tables.long[1], design: design
                ).get()
            )
            #expect(brief.difference == long.difference)
            #expect(brief.degreesOfFreedom == long.degreesOfFreedom)
            #expect(abs(brief.standardError / long.standardError - 1) < 1e-12)
            let means = [tables.brief[0], tables.long[0]].map {
                MeanEstimate($0, design: design).uncertainty.precision?.standardError ?? 0
            }
            #expect(means[0] > 0 && abs(means[0] / means[1] - 1) < 1e-12)
        }
    }

    @Test(
        "that counts gives every figure of the expanded file, to the last bit",
        .enabled(if: ReferenceFolder.isPresent, "../shared/reference is absent"))
    func housing() throws {
        let brief = try ReferenceFolder.table(at: "sets/housing_freq.csv")
        let long = try ReferenceFolder.table(at: "sets/housing.csv")
        #expect(brief.rows.count == 72 && long.rows.count == 1681)
        let figures = try ReferenceFolder.figures(at: "sets/housing.ref.json")
        var comparison = Comparison()
        for item in ["sat", "infl"] {
            for type in ["", "Tower", "Apartment", "Atrium", "Terrace"] {
                var (counted, expanded) = (ValueTable(), ValueTable())
                for (row, cells) in brief.rows.enumerated() {
                    guard type.isEmpty || cells.contains(type) else { continue }
                    counted.add(
                        Ratio(try #require(Int(brief[item][row]))), weight: .one,
                        times: FrequencyWeight(
                            clamping: try #require(Int(brief["freq"][row]))))
                }
                for (row, cells) in long.rows.enumerated() {
                    guard type.isEmpty || cells.contains(type) else { continue }
                    expanded.add(Ratio(try #require(Int(long[item][row]))), weight: .one)
                }
                #expect(counted == expanded && counted.total.count > 0)
                let estimate = MeanEstimate(simple: counted)
                #expect(estimate == MeanEstimate(simple: expanded))
                #expect(
                    QuantileEstimate(simple: counted, share: Ratio(Int128(1), 2))
                        == QuantileEstimate(simple: expanded, share: Ratio(Int128(1), 2)))
                guard type.isEmpty else { continue }
                let expected = figures["items"]?[item]
                comparison.hold(estimate.mean?.double, against: expected, "mean", of: item)
                comparison.hold(estimate.standardDeviation, against: expected, "sd", of: item)
                comparison.hold(
                    estimate.uncertainty.precision?.standardError, against: expected, "se_mean",
                    of: item)
            }
        }
        #expect(comparison.faults == [] && comparison.count == 6)
    }
}
