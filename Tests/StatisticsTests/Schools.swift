import ExactNumbers
import ReferenceData
import Statistics
import Testing

/// A stratified sample of schools with known populations, whose values are no answer codes.
struct Schools {
    let rows: PlainTable
    let design: StratifiedDesign
    private let strata: [String]

    init() throws {
        rows = try ReferenceFolder.table(at: "sets/apistrat.csv")
        let types = try rows["stype"]
        let populations = Dictionary(zip(types, try rows["fpc"])) { first, _ in first }
        strata = populations.keys.sorted()
        design = StratifiedDesign(
            strata: strata.map { stratum in
                let count = types.count { $0 == stratum }
                return StratifiedDesign.Stratum(
                    clusters: count, weightedClusters: count,
                    population: populations[stratum].flatMap { Int($0) })
            }, isClustered: false)
    }

    func table(of column: String, where isIncluded: (Int) -> Bool) throws -> ValueTable {
        let types = try rows["stype"]
        let weights = try rows["pw"]
        var table = ValueTable()
        for (row, cell) in try rows[column].enumerated() where isIncluded(row) {
            table.add(
                Ratio(try FixedDecimal(cell: cell)), weight: try FixedDecimal(cell: weights[row]),
                stratum: try #require(strata.firstIndex(of: types[row])))
        }
        return table
    }
}
