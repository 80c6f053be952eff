import ExactNumbers
import ReferenceData
import Statistics
import Testing

/// Not run where `../shared/reference` is absent.
@Suite(
    "Raked weights of the reference",
    .enabled(if: ReferenceFolder.isPresent, "../shared/reference is absent"))
struct RakingReferenceTests {
    @Test(
        "are those of R, and so are the means under them",
        arguments: ["apistrat", "bfi", "synth_a"])
    func reference(name: String) throws {
        let data = try RakedReference(name)
        let raking = try data.raking.get()
        var comparison = Comparison()
        let expected = data.expected
        comparison.hold(Double(raking.after.count), against: expected, "n_used", of: name)
        comparison.hold(
            Double(raking.missing.reduce(0, +)), against: expected, "dropped_missing_margin",
            of: name)
        comparison.hold(
            Double(raking.weightless), against: expected, "dropped_zero_weight", of: name)
        comparison.hold(raking.after.least, against: expected, "weight_min", of: name)
        comparison.hold(raking.after.greatest, against: expected, "weight_max", of: name)
        comparison.hold(raking.after.sum, against: expected, "weight_sum", of: name)
        comparison.hold(raking.after.effectiveCount, against: expected, "kish_n_eff", of: name)
        comparison.hold(raking.after.designEffect, against: expected, "kish_deff", of: name)
        #expect(raking.factors.count == expected["factor_by_cell"]?.group.count)
        for (cell, factor) in raking.factors {
            comparison.hold(
                factor, against: expected["factor_by_cell"], data.label(of: cell), of: "factor")
        }
        for (margin, categories) in data.categories.enumerated() {
            for (category, label) in categories.enumerated() {
                let line = raking.margins[margin][category]
                comparison.hold(
                    line.after, against: expected["margins_check"]?[data.names[margin]], label,
                    of: "margins_check")
                #expect(abs(line.after / line.target - 1) <= 1e-13)
            }
        }
        try Self.holdWeights(data, raking, &comparison)
        try Self.holdMeans(data, raking, &comparison)
        print(comparison.summary(of: "\(name), raking in \(raking.sweeps) sweeps"))
        #expect(comparison.faults == [])
        #expect(comparison.count > 200 + 5 * data.items.count)
        #expect(raking.worst <= 1e-13)
    }

    private static func holdWeights(
        _ data: RakedReference, _ raking: Raking, _ comparison: inout Comparison
    ) throws {
        let stored = try ReferenceFolder.table(at: "sets/\(data.name).raked_weights.csv")
        let expected = Dictionary(
            uniqueKeysWithValues: zip(try stored["id"], try stored["weight"]))
        var found = 0
        for (row, id) in try data.rows["id"].enumerated() {
            let weight = raking.weight(data.places[row], base: data.base[row])
            guard let weight else {
                #expect(expected[id] == nil)
                continue
            }
            found += 1
            let value = try #require(expected[id].flatMap { Double($0) })
            comparison.hold(
                Ratio(weight).double, against: .number(value), "weight of \(id)")
        }
        #expect(found == expected.count)
    }

    private static func holdMeans(
        _ data: RakedReference, _ raking: Raking, _ comparison: inout Comparison
    ) throws {
        for item in data.items {
            let expected = data.expected["weighted_means"]?[item]
            var answered = ValueTable()
            var raked = RakedTable(raking.grid)
            for (row, cell) in try data.rows[item].enumerated() {
                guard let weight = raking.weight(data.places[row], base: data.base[row]) else {
                    continue
                }
                let value = try cell.isEmpty ? nil : Ratio(RakedReference.decimal(cell))
                raked.add(value, place: data.places[row], weight: weight)
                if let value { answered.add(value, weight: weight) }
            }
            let fixed = MeanEstimate(answered, design: Self.oneStratum(answered.total.count))
            let design = MeanEstimate(raked: raked, design: Self.oneStratum(raking.after.count))
            #expect(fixed.mean == design.mean)
            comparison.hold(fixed.mean?.double, against: expected, "mean", of: item)
            comparison.hold(Double(fixed.base.count), against: expected, "n", of: item)
            comparison.hold(fixed.base.effectiveCount, against: expected, "n_eff", of: item)
            comparison.hold(
                fixed.uncertainty.precision?.standardError, against: expected,
                "se_weights_fixed", of: item)
            comparison.hold(
                design.uncertainty.precision?.standardError, against: expected,
                "se_raked_design", of: item)
        }
    }

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
                    try cell.isEmpty || isOutside ? nil : Ratio(RakedReference.decimal(cell))
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
    let name: String
    let rows: PlainTable
    let expected: JSONTree
    let names: [String]
    let categories: [[String]]
    let places: [MarginGrid.Place]
    let base: [FixedDecimal]
    let raking: Result<Raking, RakingRefusal>

    var items: [String] { expected["weighted_means"]?.group.keys.sorted() ?? [] }

    init(_ name: String) throws {
        self.name = name
        let rows = try ReferenceFolder.table(at: "sets/\(name).csv")
        self.rows = rows
        expected = try #require(ReferenceFolder.figures(at: "sets/\(name).ref.json")["rake"])
        let spec = try #require(ReferenceFolder.figures(at: "sets/\(name).spec.json")["rake"])
        let margins = try #require(spec["margins"])
        // In the order in which R's labels of cells name them.
        let names = ["stype", "gender", "sch_wide", "age", "ageband"].filter {
            margins[$0] != nil
        }
        self.names = names
        let categories = names.map { margins[$0]?.group.keys.sorted() ?? [] }
        self.categories = categories
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
            try weights.map { try Self.decimal($0[row]) } ?? .one
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

    func label(of cell: Int) -> String {
        guard let grid = try? MarginGrid(sizes: categories.map(\.count)) else { return "" }
        return zip(categories, grid.categories(of: cell)).map { $0[$1] }.joined(separator: " | ")
    }

    /// Cut after twelve places: some cells are printed with fifteen.
    static func decimal(_ cell: String) throws -> FixedDecimal {
        let parts = cell.split(separator: ".")
        let text = parts.count > 1 ? "\(parts[0]).\(parts[1].prefix(12))" : cell
        return try #require(FixedDecimal(text))
    }
}
