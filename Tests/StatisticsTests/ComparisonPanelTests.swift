import ExactNumbers
import Statistics
import Testing

/// People who were asked in two waves, held against the figures of `Reference/panel.R`.
@Suite("A panel of people")
struct ComparisonPanelTests {
    @Test("has the difference of its waves with the covariance of people who answered both")
    func waves() throws {
        let panel = try Panel()
        let people = try panel.compare(panel.design) { $0.wave }
        let rows = try panel.compare(panel.rowDesign) { $0.wave }
        try Panel.hold(people, "waves of people")
        try Panel.hold(rows, "waves of rows")
        // People who liked it then like it now: pairs are the narrower comparison.
        #expect(people.standardError < rows.standardError / 2)
    }

    @Test("has the difference of its waves within a part of it")
    func part() throws {
        let panel = try Panel()
        let part = try panel.compare(panel.design, where: { $0.part == 0 }) { $0.wave }
        try Panel.hold(part, "waves of part a")
    }

    @Test("has the paired t test of those who answered both")
    func pairs() throws {
        let panel = try Panel()
        let waves = Dictionary(grouping: panel.rows, by: \.person).mapValues(\.count)
        let both = panel.rows.filter { waves[$0.person] == 2 }
        let people = both.count / 2
        let design = StratifiedDesign(
            strata: [StratifiedDesign.Stratum(clusters: people, weightedClusters: people)],
            isClustered: true)
        let tables = (0..<2).map { wave in
            both.filter { $0.wave == wave }.reduce(into: ValueTable()) { table, row in
                table.add(Ratio(row.value), weight: .one, cluster: row.person)
            }
        }
        let found = try MeanDifference.linearised(
            of: tables[1], minus: tables[0], design: design, degreesOfFreedom: people - 1
        ).get()
        try Panel.hold(found, "pairs")
    }

    @Test("has the rank test of its waves")
    func ranks() throws {
        let panel = try Panel()
        let waves = ValueTable.rankScores(of: panel.tables(parts: 2) { $0.wave })
        let found = try MeanDifference.linearised(
            of: waves[1], minus: waves[0], design: panel.design
        ).get()
        try Panel.hold(
            [found.statistic, found.degreesOfFreedom, found.probability], "ranks of waves")
    }

    @Test("has the tests of several parts under its design")
    func parts() throws {
        let panel = try Panel()
        let parts = panel.tables(parts: 3) { $0.part }
        try Panel.hold(FTest.linearised(parts, design: panel.design).get(), "parts")
        try Panel.hold(
            FTest.linearised(ValueTable.rankScores(of: parts), design: panel.design).get(),
            "ranks of parts")
    }

    @Test("has the corrected tests of its tables, with and without clusters or an empty cell")
    func tables() throws {
        let panel = try Panel()
        for name in ["people", "rows", "hole"] {
            let design = name == "rows" ? panel.rowDesign : panel.design
            let table = panel.rows.reduce(into: ContingencyTable()) { table, row in
                if name == "hole" && row.part == 1 && row.grade == 2 { return }
                table.add(
                    row: row.part, column: row.grade, weight: row.weight, stratum: row.stratum,
                    cluster: design.isClustered ? row.person : 0)
            }
            let found = try table.independence(design: design).get()
            try Panel.hold(found.secondOrder, "grades of \(name)")
            try Panel.hold(
                [
                    found.pearsonStatistic, found.firstOrder.degreesOfFreedom,
                    found.firstOrder.probability,
                ], "first order of \(name)")
        }
    }
}

private struct Panel {
    struct Row {
        let person: Int
        let stratum: Int
        let weight: FixedDecimal
        let wave: Int
        let value: FixedDecimal
        let part: Int
        let grade: Int
    }

    let rows: [Row]
    let design: StratifiedDesign
    let rowDesign: StratifiedDesign

    init() throws {
        var populations: [Int: Int] = [:]
        rows = try ReferenceTable.rows(of: "panel.csv").map { cells in
            let stratum = try #require(Int(cells[1])) - 1
            populations[stratum] = Int(cells[2])
            return Row(
                person: try #require(Int(cells[0])), stratum: stratum,
                weight: try #require(FixedDecimal(cells[3])),
                wave: try #require(Int(cells[4])) - 1, value: try #require(FixedDecimal(cells[5])),
                part: try #require(["a", "b", "c"].firstIndex(of: cells[6])),
                grade: try #require(["low", "middle", "high"].firstIndex(of: cells[7])))
        }
        let rows = rows
        func stratum(_ count: Int, _ population: Int?) -> StratifiedDesign.Stratum {
            StratifiedDesign.Stratum(
                clusters: count, weightedClusters: count, population: population)
        }
        design = StratifiedDesign(
            strata: (0..<3).map { index in
                let people = Set(rows.filter { $0.stratum == index }.map(\.person))
                return stratum(people.count, populations[index])
            }, isClustered: true)
        rowDesign = StratifiedDesign(
            strata: (0..<3).map { index in stratum(rows.count { $0.stratum == index }, nil) },
            isClustered: false)
    }

    func tables(
        parts: Int, where isIncluded: (Row) -> Bool = { _ in true }, isClustered: Bool = true,
        part: (Row) -> Int
    ) -> [ValueTable] {
        rows.filter(isIncluded).reduce(into: [ValueTable](repeating: ValueTable(), count: parts)) {
            tables, row in
            tables[part(row)].add(
                Ratio(row.value), weight: row.weight, stratum: row.stratum,
                cluster: isClustered ? row.person : 0)
        }
    }

    func compare(
        _ design: StratifiedDesign, where isIncluded: (Row) -> Bool = { _ in true },
        part: (Row) -> Int
    ) throws -> MeanDifference {
        let tables = tables(
            parts: 2, where: isIncluded, isClustered: design.isClustered, part: part)
        return try MeanDifference.linearised(of: tables[1], minus: tables[0], design: design).get()
    }

    static func hold(_ found: MeanDifference, _ name: String) throws {
        try hold(
            [
                found.statistic, found.degreesOfFreedom, found.interval.low, found.interval.high,
                found.probability,
            ], name)
    }

    static func hold(_ found: FTest, _ name: String) throws {
        try hold(
            [
                found.statistic, found.numeratorDegreesOfFreedom,
                found.denominatorDegreesOfFreedom, found.probability,
            ], name)
    }

    static func hold(_ found: [Double?], _ name: String) throws {
        let figures = try ReferenceTable.rows(of: "panel-figures.csv")
        let expected = try #require(figures.first { $0[0] == name }).compactMap(Double.init)
        #expect(expected.count == found.count)
        for (value, figure) in zip(found, expected) {
            let value = try #require(value)
            #expect(abs(value / figure - 1) <= 1e-9, "\(name): \(value) instead of \(figure)")
        }
    }
}
