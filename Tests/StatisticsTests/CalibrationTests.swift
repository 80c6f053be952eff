import ExactNumbers
import ReferenceData
import Statistics
import Testing

/// Not run where `../shared/reference` is absent.
@Suite(
    "Estimates after raking",
    .enabled(if: ReferenceFolder.isPresent, "../shared/reference is absent"))
struct CalibrationTests {
    @Test("have the standard errors of R's calibrate, too", arguments: ["apistrat", "synth_a"])
    func calibrated(name: String) throws {
        let data = try RakedReference(name)
        let raking = try data.raking.get()
        let rows = try ReferenceTable.rows(of: "calibrated.csv").filter { $0[0] == name }
        #expect(rows.count == 8)
        let type = try data.rows[data.names[0]]
        for fields in rows {
            var raked = RakedTable(raking.grid)
            for (row, cell) in try data.rows[fields[1]].enumerated() {
                guard let weight = raking.weight(data.places[row], base: data.base[row]) else {
                    continue
                }
                let isOutside = fields[2] != "all" && type[row] != fields[2]
                let value =
                    try cell.isEmpty || isOutside ? nil : Ratio(FixedDecimal(cell: cell))
                raked.add(value, place: data.places[row], weight: weight)
            }
            let design = Self.oneStratum(raking.after.count)
            let ways: [(CalibrationRegression, Int)] = [
                (.baseWeights(raking), 4), (.equalWeights, 5),
            ]
            for (way, column) in ways {
                let estimate = MeanEstimate(raked: raked, design: design, regression: way)
                let found = try #require(estimate.uncertainty.precision?.standardError)
                let mean = try #require(estimate.mean?.double)
                #expect(relativeDifference(mean, try #require(Double(fields[3]))) < 1e-9)
                #expect(
                    relativeDifference(found, try #require(Double(fields[column]))) < 1e-9,
                    "\(fields)")
            }
        }
    }

    private static func oneStratum(_ count: Int) -> StratifiedDesign {
        StratifiedDesign(
            strata: [StratifiedDesign.Stratum(clusters: count, weightedClusters: count)],
            isClustered: false)
    }
}

/// A data set with the margins it is raked to.
private struct RakedReference {
    let rows: PlainTable
    let names: [String]
    let places: [MarginGrid.Place]
    let base: [FixedDecimal]
    let raking: Result<Raking, RakingRefusal>

    init(_ name: String) throws {
        let rows = try ReferenceFolder.table(at: "sets/\(name).csv")
        self.rows = rows
        let spec = try #require(ReferenceFolder.figures(at: "sets/\(name).spec.json")["rake"])
        let margins = try #require(spec["margins"])
        // In the order in which R's labels of cells name them.
        let names = ["stype", "gender", "sch_wide", "age", "ageband"].filter {
            margins[$0] != nil
        }
        self.names = names
        let categories = names.map { margins[$0]?.group.keys.sorted() ?? [] }
        let grid = try MarginGrid(sizes: categories.map(\.count))
        let columns = try names.map { try rows[$0] }
        let places = rows.rows.indices.map { row in
            grid.place { margin in
                let cell = columns[margin][row]
                return cell.isEmpty ? nil : categories[margin].firstIndex(of: cell) ?? -1
            }
        }
        self.places = places
        let weights = try spec["base_weight"]?.text.map { try rows[$0] }
        let base = try rows.rows.indices.map { row in
            try weights.map { try FixedDecimal(cell: $0[row]) } ?? .one
        }
        self.base = base
        let targets = zip(names, categories).map { name, categories in
            categories.map { margins[name]?[$0]?.number ?? .nan }
        }
        var table = RakingTable(grid)
        for (place, weight) in zip(places, base) { table.add(place, weight: weight) }
        let total = try #require(spec["total"]?.number)
        raking = Raking.fit(table, targets: targets, total: .given(total))
    }
}
