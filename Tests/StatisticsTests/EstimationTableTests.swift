import ExactNumbers
import ReferenceData
import Statistics
import Testing

@Suite("A table of values")
struct EstimationTableTests {
    @Test(
        "has its median at the smallest value that half of the weight reaches",
        arguments: [
            ([(1, "1"), (2, "1"), (3, "1")], 2), ([(1, "1"), (2, "1")], 1),
            ([(1, "1"), (5, "1.000000000001")], 5), ([(1, "0.1"), (2, "0.2"), (3, "0.3")], 2),
            ([(1, "0"), (4, "1")], 4), ([(2, "1"), (4, "0"), (5, "1")], 2),
            ([(3, "1000000000000"), (5, "0.000000000001")], 3),
        ] as [([(Int, String)], Int)])
    func median(rows: [(Int, String)], expected: Int) throws {
        #expect(try Self.table(rows).quantile(Ratio(Int128(1), 2)) == Ratio(expected))
    }

    @Test("has its quantiles at both ends and none without weight")
    func quantiles() throws {
        let table = try Self.table([(1, "1"), (2, "1"), (5, "1")])
        #expect(table.quantile(.zero) == Ratio(1))
        #expect(table.quantile(Ratio(Int128(1), 3)) == Ratio(1))
        #expect(table.quantile(Ratio(1)) == Ratio(5))
        #expect(ValueTable().quantile(Ratio(1)) == nil)
        #expect(try Self.table([(1, "0")]).quantile(Ratio(1)) == nil)
    }

    @Test("has its mean exactly, from the smallest weights to the largest")
    func mean() throws {
        let table = try Self.table([(1, "1000000000000"), (5, "1"), (5, "1"), (5, "1")])
        #expect(table.mean == Ratio(1) + Ratio(Int128(12), 1_000_000_000_003))
        let small = try Self.table([(1, "0.000000000001"), (2, "0.000000000002")])
        #expect(small.mean == Ratio(Int128(5), 3))
        #expect(ValueTable().mean == nil)
    }

    @Test("keeps negative values right whatever their weights")
    func negative() throws {
        // The net promoter score of a sample weighted up to a country.
        let table = try Self.table([(-100, "600000000"), (0, "300000000"), (100, "100000000")])
        #expect(table.mean == Ratio(-50))
    }

    @Test("counts observations, weights and what they are worth")
    func tally() throws {
        let total = try Self.table([(1, "2"), (2, "0"), (1, "1"), (3, "1")]).total
        #expect(total.count == 4 && total.weightedCount == 3)
        #expect(total.weight.ratio == Ratio(FixedDecimal(4)) * Ratio(FixedDecimal.one.units, 1))
        #expect(total.effectiveCount == 16.0 / 6)
        #expect(Tally().effectiveCount == nil)
    }

    @Test("replaces values without losing an observation")
    func mapped() throws {
        let table = try Self.table([(1, "0.5"), (2, "1"), (4, "2"), (5, "0")])
        let indicator = table.mapped { $0 >= Ratio(4) ? Ratio(1) : .zero }
        #expect(indicator.total == table.total)
        #expect(indicator.mean == Ratio(Int128(4), 7))
        #expect(indicator.byValue.map(\.tally.count) == [2, 2])
    }

    @Test("counts the degrees of freedom of those with weight")
    func degreesOfFreedom() {
        var table = ValueTable()
        for (stratum, cluster, weight) in [
            (0, 0, 1), (0, 0, 1), (0, 1, 1), (1, 0, 1), (1, 1, 0), (2, 0, 0),
        ] {
            table.add(
                Ratio(3), weight: FixedDecimal(weight), stratum: stratum, cluster: cluster)
        }
        #expect(table.degreesOfFreedom(isClustered: true) == 3 - 2)
        #expect(table.degreesOfFreedom(isClustered: false) == 4 - 2)
    }

    private static func table(_ rows: [(Int, String)]) throws -> ValueTable {
        try rows.reduce(into: ValueTable()) { table, row in
            table.add(Ratio(row.0), weight: try #require(FixedDecimal(row.1)))
        }
    }
}
