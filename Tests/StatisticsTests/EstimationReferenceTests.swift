import ExactNumbers
import ReferenceData
import Statistics
import Testing

/// A stratified sample of schools with known populations, whose values are no answer codes. Not run
/// where `../shared/reference` is absent.
@Suite(
    "The estimates of the schools",
    .enabled(if: ReferenceFolder.isPresent, "../shared/reference is absent"))
struct EstimationReferenceTests {
    @Test("are those of R under strata with finite populations")
    func schools() throws {
        let schools = try Schools()
        let figures = try ReferenceFolder.figures(at: "sets/apistrat.ref.json")
        var comparison = Comparison()
        for item in ["api00", "api99", "avg_ed", "enroll", "full"] {
            let found = MeanEstimate(
                try schools.table(of: item) { _ in true }, design: schools.design)
            Self.hold(found, figures["weighted_items"]?[item], item, &comparison)
            for group in ["stype", "sch_wide"] {
                let expected = figures["weighted_groups_svyby"]?[group]?[item]
                let levels = expected?["levels"]?.list.compactMap(\.text) ?? []
                let cells = try schools.rows[group]
                let parts = try levels.map { level in
                    MeanEstimate(
                        try schools.table(of: item) { cells[$0] == level }, design: schools.design)
                }
                comparison.hold(
                    parts.map { $0.mean?.double }, against: expected?["mean"], "\(group) mean")
                comparison.hold(
                    parts.map { $0.uncertainty.precision?.standardError },
                    against: expected?["se"], "\(group) se")
            }
        }
        print(comparison.summary(of: "apistrat, estimates"))
        #expect(comparison.faults == [])
        #expect(comparison.count == 100)
    }

    private static func hold(
        _ found: MeanEstimate, _ expected: JSONTree?, _ item: String,
        _ comparison: inout Comparison
    ) {
        let precision = found.uncertainty.precision
        let figures: [(String, Double?)] = [
            ("n", Double(found.base.count)), ("n_nonzero_weight", Double(found.base.weightedCount)),
            ("sum_w", found.base.weight.ratio.double / 1e12), ("mean", found.mean?.double),
            ("sd_times_n_over_nminus1", found.standardDeviation),
            ("se_design", precision?.standardError),
            ("degf_design", (precision?.degreesOfFreedom).map(Double.init)),
            ("ci95_design_t_low", precision?.interval.low),
            ("ci95_design_t_high", precision?.interval.high),
            ("median_svyquantile_math", found.median?.double),
        ]
        for (key, value) in figures { comparison.hold(value, against: expected, key, of: item) }
    }
}

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
                Ratio(try Self.decimal(cell)), weight: try Self.decimal(weights[row]),
                stratum: try #require(strata.firstIndex(of: types[row])))
        }
        return table
    }

    /// Cut after twelve places: some cells are printed with fifteen.
    private static func decimal(_ cell: String) throws -> FixedDecimal {
        let parts = cell.split(separator: ".")
        let text = parts.count > 1 ? "\(parts[0]).\(parts[1].prefix(12))" : cell
        return try #require(FixedDecimal(text))
    }
}
