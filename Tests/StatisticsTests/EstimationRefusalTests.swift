import ExactNumbers
import Statistics
import Testing

@Suite("A standard error")
struct EstimationRefusalTests {
    @Test("does not exist without observations, and says why")
    func nothing() {
        let design = Self.design([(3, nil)])
        #expect(MeanEstimate(ValueTable(), design: design).mean == nil)
        #expect(
            MeanEstimate(ValueTable(), design: design).uncertainty == .unknown(.nothingObserved))
        #expect(MeanEstimate(simple: ValueTable()).uncertainty == .unknown(.nothingObserved))
    }

    @Test("does not exist where all weights are zero, and says why")
    func weightless() {
        let table = Self.table([(1, "0", 0), (5, "0", 0)])
        let estimate = MeanEstimate(table, design: Self.design([(2, nil)]))
        #expect(estimate.mean == nil && estimate.median == nil)
        #expect(estimate.standardDeviation == nil && estimate.base.effectiveCount == nil)
        #expect(estimate.base.count == 2 && estimate.base.weightedCount == 0)
        #expect(estimate.uncertainty == .unknown(.allWeightsZero))
    }

    @Test("does not exist for one observation, and says why")
    func single() {
        let table = Self.table([(4, "2.5", 0), (1, "0", 0)])
        let estimate = MeanEstimate(table, design: Self.design([(2, nil)]))
        #expect(estimate.mean == Ratio(4) && estimate.standardDeviation == nil)
        #expect(estimate.uncertainty == .unknown(.oneObservation))
        let simple = MeanEstimate(simple: Self.table([(4, "1", 0)]))
        #expect(simple.uncertainty == .unknown(.oneObservation))
    }

    @Test(
        "has no interval at a confidence that is none, and says so",
        arguments: [0, 1, -0.5, 2, .nan] as [Double])
    func confidence(level: Double) {
        let table = Self.table([(4, "1", 0), (5, "1", 0), (1, "1", 0)])
        #expect(
            MeanEstimate(simple: table, confidence: level).uncertainty
                == .unknown(.confidenceOutOfRange))
    }

    @Test("does not exist where all observations are of one cluster, and says why")
    func oneCluster() {
        let table = Self.table([(4, "1", 0), (5, "1", 0), (1, "1", 0)])
        let design = StratifiedDesign(
            strata: [StratifiedDesign.Stratum(clusters: 4, weightedClusters: 4)],
            isClustered: true)
        #expect(MeanEstimate(table, design: design).uncertainty == .unknown(.oneCluster))
    }

    @Test("follows the rule for a stratum with one observation")
    func loneCluster() throws {
        // Two strata: 1, 2, 3 and a lone 4. Mean 2.5; z is a quarter of each distance.
        let table = Self.table([(1, "1", 0), (2, "1", 0), (3, "1", 0), (4, "1", 1)])
        func uncertainty(
            _ rule: StratifiedDesign.LoneCluster, _ population: Int? = nil
        ) -> MeanEstimate.Uncertainty {
            var design = Self.design([(3, nil), (1, population)])
            design.loneCluster = rule
            return MeanEstimate(table, design: design).uncertainty
        }
        #expect(uncertainty(.refuse) == .unknown(.loneCluster(stratum: 1)))
        let within = 1.5 * 2 / 16
        let certain = try #require(uncertainty(.certainty).precision)
        #expect(abs(certain.standardError - within.squareRoot()) < 1e-15)
        #expect(certain.degreesOfFreedom == 2)
        let lone = 1.5 * 1.5 / 16
        let adjusted = try #require(uncertainty(.adjust).precision)
        #expect(abs(adjusted.standardError - (within + lone).squareRoot()) < 1e-15)
        // A lone observation that is its whole stratum leaves nothing to chance.
        let census = try #require(uncertainty(.refuse, 1).precision)
        #expect(census.interval == certain.interval)
        #expect(census.standardError == certain.standardError)
        let half = try #require(uncertainty(.adjust, 2).precision)
        #expect(abs(half.standardError - (within + lone / 2).squareRoot()) < 1e-15)
    }

    @Test("does not exist where more answered than there are, and says in which stratum")
    func population() {
        let table = Self.table([(1, "1", 0), (2, "1", 0), (3, "1", 1), (5, "1", 1)])
        for populations in [[2, 1], [100, 1]] {
            let design = Self.design([(2, populations[0]), (2, populations[1])])
            #expect(
                MeanEstimate(table, design: design).uncertainty
                    == .unknown(.moreThanThePopulation(stratum: 1)))
        }
    }

    @Test("is zero for a census")
    func census() throws {
        let table = Self.table([(1, "1", 0), (2, "1.5", 0), (3, "1", 1), (5, "1", 1)])
        let design = Self.design([(2, 2), (2, 2)])
        let precision = try #require(MeanEstimate(table, design: design).uncertainty.precision)
        let mean = try #require(MeanEstimate(table, design: design).mean).double
        #expect(precision.standardError == 0)
        #expect(precision.interval == ConfidenceInterval(low: mean, high: mean))
    }

    @Test("needs more clusters than strata")
    func degreesOfFreedom() {
        let table = Self.table([(1, "1", 0), (2, "1", 1)])
        var design = Self.design([(1, nil), (1, nil)])
        design.loneCluster = .certainty
        #expect(design.degreesOfFreedom == 0)
        #expect(MeanEstimate(table, design: design).uncertainty == .unknown(.oneCluster))
        // A stratum without weight counts neither way.
        design.strata[1].weightedClusters = 0
        design.strata[0].clusters = 3
        design.strata[0].weightedClusters = 3
        #expect(design.degreesOfFreedom == 2)
    }

    private static func table(
        _ rows: [(value: Int, weight: String, stratum: Int)]
    ) -> ValueTable {
        rows.reduce(into: ValueTable()) { table, row in
            table.add(
                Ratio(row.value), weight: FixedDecimal(row.weight) ?? .zero, stratum: row.stratum)
        }
    }

    private static func design(_ strata: [(count: Int, population: Int?)]) -> StratifiedDesign {
        StratifiedDesign(
            strata: strata.map {
                StratifiedDesign.Stratum(
                    clusters: $0.count, weightedClusters: $0.count, population: $0.population)
            }, isClustered: false)
    }
}
