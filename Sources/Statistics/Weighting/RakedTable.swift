public import ExactNumbers

/// The observations of one variable in a raked sample, by stratum, cluster, joint cell and value.
/// Rows that were raked but have no value belong in it too: the margins speak of them as well.
/// Tables of shards add up to the table of the whole.
public struct RakedTable: Hashable, Sendable {
    struct Key: Hashable {
        let stratum: Int
        let cluster: Int
        let cell: Int
        let value: Ratio?
    }

    public let grid: MarginGrid
    private(set) var rows: [Key: Tally] = [:]

    public init(_ grid: MarginGrid) {
        self.grid = grid
    }

    /// Adds one row. Cost: one look-up.
    ///
    /// - Parameters:
    ///   - value: `nil` where the row has none.
    ///   - place: of the row; one outside the cells was not raked and is ignored.
    ///   - weight: after raking; a row of weight 0 was not raked and is ignored.
    public mutating func add(
        _ value: Ratio?, place: MarginGrid.Place, weight: FixedDecimal, stratum: Int = 0,
        cluster: Int = 0
    ) {
        guard case .cell(let cell) = place, weight.units > 0 else { return }
        let key = Key(stratum: stratum, cluster: cluster, cell: cell, value: value)
        rows[key, default: Tally()].add(weight: weight)
    }

    /// Adds a table of other rows over the same grid.
    ///
    /// - Precondition: the grids are equal.
    public mutating func merge(_ other: RakedTable) {
        precondition(grid == other.grid, "tables over the same grid")
        rows.merge(other.rows, uniquingKeysWith: +)
    }

    /// Those with a value.
    var values: ValueTable {
        var table = ValueTable()
        for (key, tally) in rows {
            guard let value = key.value else { continue }
            table.add(value, counted: tally, stratum: key.stratum, cluster: key.cluster)
        }
        return table
    }
}
