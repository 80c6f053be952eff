import ExactNumbers
import ReferenceData
import Statistics
import Testing

@Suite("A table of two classifications")
struct ContingencyTableTests {
    @Test("of two by two is the one worked by hand")
    func twoByTwo() throws {
        // n(ad − bc)²/(product of the margins) = 100·200²/(30·70·40·60); Yates takes n/2 from 200.
        let found = try Self.table([[10, 20], [30, 40]]).independence().get()
        #expect(isClose(found.pearson.statistic, 100.0 * 200 * 200 / 5_040_000))
        #expect(isClose(found.yates?.statistic, 100.0 * 150 * 150 / 5_040_000))
        #expect(found.pearson.degreesOfFreedom == 1)
        #expect(isClose(found.cramersV, (found.pearson.statistic / 100).squareRoot()))
        #expect(found.leastExpected == 12)
    }

    @Test("without any connection has a statistic of zero and a probability of one")
    func independent() throws {
        let found = try Self.table([[2, 4, 6], [3, 6, 9]]).independence().get()
        #expect(found.pearson.statistic == 0 && found.pearson.probability == 1)
        #expect(found.likelihoodRatio.statistic < 1e-14 && found.cramersV == 0)
        #expect(found.yates == nil)
    }

    @Test("with nothing but connection has a V of one")
    func dependent() throws {
        for table in [
            [[5, 0], [0, 9]], [[3, 0, 0], [0, 4, 0], [0, 0, 5]], [[2, 0, 3], [0, 4, 0]],
        ] {
            let found = try Self.table(table).independence().get()
            #expect(isClose(found.cramersV, 1))
            #expect(found.pearson.probability < 0.05)
        }
    }

    @Test("gives the same turned on its side, and in shards")
    func laws() throws {
        var random = FixedRandom(seed: 81)
        for _ in 0..<30 {
            let counts = (0..<3).map { _ in
                (0..<4).map { _ in Int.random(in: 0...9, using: &random) }
            }
            let table = Self.table(counts)
            let turned = Self.table((0..<4).map { column in counts.map { $0[column] } })
            let found = try table.independence().get()
            let other = try turned.independence().get()
            #expect(isClose(found.pearson.statistic, other.pearson.statistic))
            #expect(isClose(found.likelihoodRatio.statistic, other.likelihoodRatio.statistic))
            #expect(isClose(found.cramersV, other.cramersV))
            var merged = Self.table([counts[0], [], counts[2]])
            merged.merge(Self.table([[], counts[1], []]))
            #expect(merged == table)
            #expect(merged.independence() == table.independence())
        }
    }

    @Test("has no test with one row, one column or none, and says why")
    func shape() {
        #expect(ContingencyTable().independence().refusal == .oneRow)
        #expect(Self.table([[3, 4]]).independence().refusal == .oneRow)
        #expect(Self.table([[3], [4]]).independence().refusal == .oneColumn)
        let design = Self.design(7)
        #expect(ContingencyTable().independence(design: design).refusal == .oneRow)
        #expect(Self.table([[3, 4]]).independence(design: design).refusal == .oneRow)
        #expect(Self.table([[3], [4]]).independence(design: design).refusal == .oneColumn)
        // Where nobody is there is no row: [[3, 4], [0, 0]] has one.
        #expect(Self.table([[3, 4], [0, 0]]).independence().refusal == .oneRow)
    }

    @Test("has no test under a design where a row or a column has no weight, and says which")
    func weightless() {
        var row = Self.table([[3, 4], [2, 5]])
        row.add(row: 7, column: 0, weight: .zero)
        #expect(row.independence(design: Self.design(15)).refusal == .weightlessRow(7))
        var column = Self.table([[3, 4], [2, 5]])
        column.add(row: 1, column: -2, weight: .zero)
        #expect(column.independence(design: Self.design(15)).refusal == .weightlessColumn(-2))
        #expect(column.independence().value != nil)
        var nothing = ContingencyTable()
        for cell in 0..<4 { nothing.add(row: cell / 2, column: cell % 2, weight: .zero) }
        #expect(nothing.independence(design: Self.design(4)).refusal == .weightlessRow(0))
    }

    @Test("has no test under a design without a standard error, and says why")
    func design() {
        let table = Self.table([[3, 4], [2, 5]])
        var clustered = Self.design(1)
        clustered.isClustered = true
        #expect(
            table.independence(design: clustered).refusal
                == .noStandardError(.loneCluster(stratum: 0)))
        #expect(
            table.independence(design: Self.design(14, of: 13)).refusal
                == .noStandardError(.moreThanThePopulation(stratum: 0)))
        #expect(table.independence(design: Self.design(14, of: 14)).refusal == .census)
        clustered.strata[0].clusters = 2
        // Two clusters are said to be there, but all observations are in one.
        #expect(table.independence(design: clustered).refusal == .noDegreesOfFreedom)
    }

    @Test("has no test under a design where all clusters are alike")
    func alike() {
        var table = ContingencyTable()
        for cluster in 0..<7 {
            for (cell, weight) in ["0.1", "0.7", "1.3", "0.9"].enumerated() {
                table.add(
                    row: cell / 2, column: cell % 2, weight: FixedDecimal(weight) ?? .one,
                    cluster: cluster)
            }
        }
        var design = Self.design(7)
        design.isClustered = true
        #expect(table.independence(design: design).refusal == .noVariance)
    }

    @Test("has no test under a design with hundreds of rows and columns")
    func large() {
        var table = ContingencyTable()
        for row in 0..<300 {
            for column in 0..<3 { table.add(row: row, column: column) }
        }
        #expect(table.independence(design: Self.design(900)).refusal == .tooManyContrasts(598))
        #expect(table.independence().value?.pearson.probability == 1)
    }

    @Test("takes an empty cell, and refuses when too many are empty")
    func empty() throws {
        let one = Self.table([[5, 0, 3], [4, 6, 2]])
        #expect(one.independence(design: Self.design(20)).value != nil)
        let diagonal = Self.table([[5, 0, 0], [0, 6, 0], [0, 0, 4]])
        #expect(
            diagonal.independence(design: Self.design(15)).refusal == .dependentContrasts)
    }

    private static func table(_ counts: [[Int]]) -> ContingencyTable {
        var table = ContingencyTable()
        for (row, cells) in counts.enumerated() {
            for (column, count) in cells.enumerated() {
                for _ in 0..<count { table.add(row: row, column: column) }
            }
        }
        return table
    }

    private static func design(_ count: Int, of population: Int? = nil) -> StratifiedDesign {
        StratifiedDesign(
            strata: [
                StratifiedDesign.Stratum(
                    clusters: count, weightedClusters: count, population: population)
            ], isClustered: false)
    }

    private func isClose(_ a: Double?, _ b: Double) -> Bool {
        guard let a else { return false }
        return abs(a - b) <= 1e-13 * max(abs(a), abs(b))
    }
}
