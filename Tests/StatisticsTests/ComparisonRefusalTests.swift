import ExactNumbers
import Statistics
import Testing

@Suite("A comparison under a design")
struct ComparisonRefusalTests {
    @Test("does not exist without observations or weight, and says in which part")
    func nothing() {
        let some = Self.table([(1, "1", 0, 0), (4, "1", 0, 1), (5, "2", 0, 2)])
        let weightless = Self.table([(1, "0", 0, 0), (4, "0", 0, 1)])
        let lone = Self.table([(1, "1", 0, 0), (4, "0", 0, 1)])
        #expect(Self.compare(some, ValueTable()) == .emptyGroup(1))
        #expect(Self.compare(weightless, some) == .weightlessGroup(0))
        #expect(Self.compare(lone, some) == .loneObservation(group: 0))
        let design = Self.design([9])
        #expect(FTest.linearised([some], design: design).refusal == .oneGroup)
        #expect(FTest.linearised([], design: design).refusal == .oneGroup)
        #expect(
            FTest.linearised([some, some, weightless], design: design).refusal
                == .weightlessGroup(2))
    }

    @Test("does not exist where a part lies in one cluster, or a stratum has only one")
    func clusters() {
        let oneCluster = Self.table([(1, "1", 0, 0), (4, "1", 0, 0)])
        let spread = Self.table([(1, "1", 0, 0), (4, "1", 0, 1), (5, "2", 0, 2)])
        let design = Self.design([3], isClustered: true)
        #expect(
            MeanDifference.linearised(of: spread, minus: oneCluster, design: design).refusal
                == .loneCluster(group: 1))
        let elsewhere = Self.table([(1, "1", 0, 0), (4, "1", 1, 0)])
        #expect(
            MeanDifference.linearised(
                of: spread, minus: elsewhere, design: Self.design([3, 1], isClustered: true)
            ).refusal == .noStandardError(.loneCluster(stratum: 1)))
        var few = Self.design([3])
        few.strata[0].population = 2
        #expect(
            MeanDifference.linearised(of: spread, minus: oneCluster, design: few).refusal
                == .noStandardError(.moreThanThePopulation(stratum: 0)))
    }

    @Test("does not exist where nothing varies")
    func constant() {
        let fives = Self.table([(5, "1", 0, 0), (5, "2.5", 0, 1), (5, "1", 0, 2)])
        let twos = Self.table([(2, "1", 0, 3), (2, "0.7", 0, 4)])
        #expect(Self.compare(fives, twos) == .noVariance)
        #expect(FTest.linearised([fives, twos], design: Self.design([9])).refusal == .noVariance)
        // Both parts fall and rise with the cluster: what differs has no spread.
        let third = [(1, "1", 0, 0), (2, "1", 0, 1), (3, "1", 0, 2)]
        let moved = third.map { ($0.0 + 1, $0.1, $0.2, $0.3) }
        #expect(
            MeanDifference.linearised(
                of: Self.table(third), minus: Self.table(moved),
                design: Self.design([3], isClustered: true), degreesOfFreedom: 2
            ).refusal == .noVariance)
        // The sums of each cluster are zero but for rounding.
        let alike = [("0.1", 1), ("0.2", 2), ("0.7", 4)].flatMap { weight, value in
            (0..<3).map { (value, weight, 0, $0) }
        }
        let turned = alike.map { (9 - $0.0, $0.1, $0.2, $0.3) }
        let parts = [Self.table(alike), Self.table(turned)]
        let clusters = Self.design([3], isClustered: true)
        #expect(
            MeanDifference.linearised(
                of: parts[0], minus: parts[1], design: clusters, degreesOfFreedom: 2
            ).refusal == .noVariance)
        #expect(
            FTest.linearised(parts, design: clusters, degreesOfFreedom: 2).refusal == .noVariance)
        // Two of three contrasts are one: the first and the second part are the same people.
        let other = Self.table([(1, "1", 0, 0), (5, "1", 0, 1), (1, "1", 0, 2)])
        #expect(
            FTest.linearised(
                [other, Self.table(third), Self.table(moved)],
                design: Self.design([3], isClustered: true), degreesOfFreedom: 2
            ).refusal == .dependentContrasts)
    }

    @Test("does not exist for strata that the design does not have")
    func unknownStrata() {
        let first = Self.table([(1, "1", 5, 0), (4, "1", 5, 1), (2, "1", 5, 0)])
        let second = Self.table([(2, "1", -1, 0), (4, "1", 5, 1), (3, "1", 7, 0)])
        #expect(Self.compare(first, second) == .noVariance)
        let nowhere = StratifiedDesign(strata: [], isClustered: false)
        #expect(
            MeanDifference.linearised(
                of: first, minus: second, design: nowhere, degreesOfFreedom: 3
            ).refusal == .noVariance)
    }

    @Test("needs a degree of freedom and a confidence")
    func degreesOfFreedom() {
        let first = Self.table([(1, "1", 0, 0), (4, "1", 0, 1)])
        let second = Self.table([(2, "1", 0, 0), (4, "1", 0, 1)])
        let design = Self.design([2], isClustered: true)
        #expect(
            MeanDifference.linearised(of: first, minus: second, design: design).refusal
                == .noDegreesOfFreedom)
        #expect(
            MeanDifference.linearised(
                of: first, minus: second, design: design, degreesOfFreedom: 1
            ).value != nil)
        #expect(
            FTest.linearised([first, second], design: design).refusal == .noDegreesOfFreedom)
        #expect(
            MeanDifference.linearised(
                of: first, minus: second, design: design, degreesOfFreedom: 1, confidence: .nan
            ).refusal == .confidenceOutOfRange)
    }

    @Test("follows the rule for a stratum with one cluster")
    func loneCluster() throws {
        // Means 2 and 4 of two each; z of the lone 6 is −(6−4)/2.
        let first = Self.table([(1, "1", 0, 0), (3, "1", 0, 0)])
        let second = Self.table([(2, "1", 0, 0), (6, "1", 1, 0)])
        var design = Self.design([3, 1])
        func standardError(_ rule: StratifiedDesign.LoneCluster) -> Double? {
            design.loneCluster = rule
            return MeanDifference.linearised(
                of: first, minus: second, design: design, degreesOfFreedom: 1
            ).value?.standardError
        }
        #expect(standardError(.refuse) == nil)
        // z in the first stratum: −½, ½ and 1, of mean ⅓.
        let within = 1.5 * (1.5 - 1.0 / 3)
        let certain = try #require(standardError(.certainty))
        #expect(abs(certain - within.squareRoot()) < 1e-15)
        let adjusted = try #require(standardError(.adjust))
        #expect(abs(adjusted - (within + 1).squareRoot()) < 1e-15)
    }

    private static func compare(_ first: ValueTable, _ second: ValueTable) -> NoTest? {
        MeanDifference.linearised(of: first, minus: second, design: design([9])).refusal
    }

    private static func table(
        _ rows: [(value: Int, weight: String, stratum: Int, cluster: Int)]
    ) -> ValueTable {
        rows.reduce(into: ValueTable()) { table, row in
            table.add(
                Ratio(row.value), weight: FixedDecimal(row.weight) ?? .zero, stratum: row.stratum,
                cluster: row.cluster)
        }
    }

    private static func design(
        _ clusters: [Int], isClustered: Bool = false
    ) -> StratifiedDesign {
        StratifiedDesign(
            strata: clusters.map {
                StratifiedDesign.Stratum(clusters: $0, weightedClusters: $0)
            }, isClustered: isClustered)
    }
}
