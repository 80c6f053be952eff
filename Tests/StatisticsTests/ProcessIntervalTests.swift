import ExactNumbers
import ReferenceData
import Statistics
import Testing

@Suite("The interval of the population and that of the process")
struct ProcessIntervalTests {
    @Test(
        "are those of R with and without population sizes",
        .enabled(if: ReferenceFolder.isPresent, "../shared/reference is absent"))
    func schools() throws {
        let schools = try Schools()
        for fields in try ReferenceTable.rows(of: "process.csv") {
            let table = try schools.table(of: fields[0]) { _ in true }
            let precision = try #require(
                MeanEstimate(table, design: schools.design).uncertainty.precision)
            let process = try #require(precision.process)
            #expect(precision.scope == .finitePopulation)
            let found = [
                precision.standardError, process.standardError, precision.interval.low,
                precision.interval.high, process.interval.low, process.interval.high,
            ]
            for (value, text) in zip(found, fields.dropFirst()) {
                #expect(relativeDifference(value, try #require(Double(text))) < 1e-12)
            }
            let unlimited = try #require(
                MeanEstimate(table, design: schools.design.withoutPopulations)
                    .uncertainty.precision)
            #expect(unlimited.scope == .process && unlimited.process == nil)
            #expect(unlimited.interval == process.interval)
        }
    }

    @Test("of a census are a point and what other years may bring")
    func census() throws {
        var table = ValueTable()
        for value in [1, 2, 4, 5, 5] { table.add(Ratio(value), weight: .one) }
        let design = StratifiedDesign(
            strata: [StratifiedDesign.Stratum(clusters: 5, weightedClusters: 5, population: 5)],
            isClustered: false)
        let precision = try #require(
            MeanEstimate(table, design: design, within: 1...5).uncertainty.precision)
        #expect(precision.standardError == 0 && precision.scope == .finitePopulation)
        let process = try #require(precision.process)
        let simple = try #require(
            MeanEstimate(simple: table, within: 1...5).uncertainty.precision)
        #expect(relativeDifference(process.standardError, simple.standardError) < 1e-14)
        #expect(process.reachable.high == 5 && process.interval.high > 5)
        #expect(simple.scope == .process && simple.process == nil)
    }

    @Test("has no process where a stratum holds one cluster, though it is all of it")
    func loneCluster() throws {
        var table = ValueTable()
        for (value, stratum) in [(1, 0), (2, 0), (3, 0), (4, 1)] {
            table.add(Ratio(value), weight: .one, stratum: stratum)
        }
        let design = StratifiedDesign(
            strata: [(3, nil), (1, 1)].map {
                StratifiedDesign.Stratum(clusters: $0, weightedClusters: $0, population: $1)
            }, isClustered: false)
        let precision = try #require(MeanEstimate(table, design: design).uncertainty.precision)
        #expect(precision.scope == .finitePopulation && precision.process == nil)
        #expect(precision.standardError > 0)
    }
}
