import ExactNumbers
import ReferenceData
import Statistics
import Testing

/// A data set raked to the margins of its specification.
struct RakedSet {
    let rows: DesignedRows
    let margins: [(name: String, categories: [String])]
    let places: [MarginGrid.Place]
    let base: [FixedDecimal]
    let raking: Raking

    /// - Parameter labels: R's names of the cells, which tell the order of the margins.
    /// - Returns: `nil` when the set has no margins.
    init?(_ set: ReferenceSet, _ rows: DesignedRows, labels: [String]) throws {
        guard let specification = set.specification["rake"], let label = labels.first,
            let targets = specification["margins"]?.group
        else { return nil }
        self.rows = rows
        let margins = try label.split(separator: " | ").map { part in
            let category = String(part)
            let name = try #require(targets.keys.first { targets[$0]?[category] != nil })
            return (name: name, categories: (targets[name]?.group ?? [:]).keys.sorted())
        }
        self.margins = margins
        let grid = try MarginGrid(sizes: margins.map(\.categories.count))
        let columns = try margins.map { try set.table[$0.name] }
        let places = rows.table.rows.indices.map { row in
            grid.place { margin in
                let cell = columns[margin][row]
                return cell.isEmpty ? nil : margins[margin].categories.firstIndex(of: cell) ?? -1
            }
        }
        self.places = places
        let base =
            specification["base_weight"]?.text == nil
            ? rows.table.rows.map { _ in FixedDecimal.one } : rows.weights
        self.base = base
        var table = RakingTable(grid)
        for (place, weight) in zip(places, base) { table.add(place, weight: weight) }
        raking = try Raking.fit(
            table,
            targets: margins.map { margin in
                margin.categories.map { targets[margin.name]?[$0]?.number ?? .nan }
            }, total: .given(try #require(specification["total"]?.number))
        ).get()
    }

    func label(of cell: Int) -> String {
        zip(margins, raking.grid.categories(of: cell)).map { $0.categories[$1] }
            .joined(separator: " | ")
    }

    /// By row of the table; `nil` for rows that were left out.
    var weights: [FixedDecimal?] {
        zip(places, base).map { raking.weight($0, base: $1) }
    }
}
