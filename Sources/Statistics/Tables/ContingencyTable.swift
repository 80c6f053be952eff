public import ExactNumbers

/// Observations by two classifications at once, as tallies by row, column, stratum and cluster.
/// Tables of shards add up to the table of the whole. A row or a column exists when an observation
/// is in it.
public struct ContingencyTable: Hashable, Sendable {
    struct Cell: Hashable {
        let row: Int
        let column: Int
        let stratum: Int
        let cluster: Int
    }

    private(set) var cells: [Cell: Tally] = [:]

    public init() {}

    /// Adds one observation. Cost: one look-up.
    ///
    /// - Parameters:
    ///   - row, column: names of the caller; their order means nothing.
    ///   - stratum: index into the design's strata.
    ///   - cluster: index of the primary sampling unit; ignored, and best 0, where each observation is
    ///     its own.
    public mutating func add(
        row: Int, column: Int, weight: FixedDecimal = .one, stratum: Int = 0, cluster: Int = 0
    ) {
        let cell = Cell(row: row, column: column, stratum: stratum, cluster: cluster)
        cells[cell, default: Tally()].add(weight: weight)
    }

    /// Adds a row that stands for `times` equal observations.
    public mutating func add(
        row: Int, column: Int, weight: FixedDecimal, times: FrequencyWeight, stratum: Int = 0,
        cluster: Int = 0
    ) {
        guard times.count > 0 else { return }
        let cell = Cell(row: row, column: column, stratum: stratum, cluster: cluster)
        cells[cell, default: Tally()].add(weight: weight, times: times)
    }

    /// Adds the table of other observations under the same design.
    public mutating func merge(_ other: ContingencyTable) {
        cells.merge(other.cells, uniquingKeysWith: +)
    }

    /// From the lowest up.
    public var rows: [Int] { Set(cells.keys.map(\.row)).sorted() }

    /// From the lowest up.
    public var columns: [Int] { Set(cells.keys.map(\.column)).sorted() }

    /// By row, then column, in the order of `rows` and `columns`; empty tallies where nobody is.
    public var tallies: [[Tally]] {
        let rows = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0) })
        let columns = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
        var tallies = [[Tally]](
            repeating: [Tally](repeating: Tally(), count: columns.count), count: rows.count)
        for (cell, tally) in cells {
            guard let row = rows[cell.row], let column = columns[cell.column] else { continue }
            tallies[row][column].merge(tally)
        }
        return tallies
    }

    /// Clusters less strata, of those with an observation of weight above zero; each observation is a
    /// cluster of its own unless the design has clusters.
    func degreesOfFreedom(isClustered: Bool) -> Int {
        cells.reduce(into: ValueTable()) { table, cell in
            table.add(
                .zero, counted: cell.value, stratum: cell.key.stratum, cluster: cell.key.cluster)
        }.degreesOfFreedom(isClustered: isClustered)
    }
}
