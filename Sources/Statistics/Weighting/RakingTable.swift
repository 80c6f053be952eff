public import ExactNumbers

/// The rows of a sample put together by joint cell of their margins, with exact sums of weights.
/// Tables of shards add up to the table of the whole.
public struct RakingTable: Hashable, Sendable {
    /// The rows of one cell with a weight above zero.
    struct Cell: Hashable, Sendable {
        var tally = Tally()
        var least: FixedDecimal
        var greatest: FixedDecimal

        init(_ weight: FixedDecimal) {
            least = weight
            greatest = weight
        }

        static func + (a: Cell, b: Cell) -> Cell {
            var sum = a
            sum.tally.merge(b.tally)
            sum.least = min(a.least, b.least)
            sum.greatest = max(a.greatest, b.greatest)
            return sum
        }
    }

    struct Category: Hashable, Sendable {
        let margin: Int
        let category: Int
    }

    public let grid: MarginGrid
    private(set) var cells: [Int: Cell] = [:]
    /// Rows without a category in a margin, by index of the first such margin. They are left out.
    public private(set) var missing: [Int]
    /// Rows of weight 0. They are left out.
    public private(set) var weightless = 0
    /// Rows of a weight below 0, which no table with one of them is raked.
    public private(set) var negative = 0
    private(set) var unknown: [Category: Int] = [:]

    public init(_ grid: MarginGrid) {
        self.grid = grid
        missing = [Int](repeating: 0, count: grid.sizes.count)
    }

    /// Adds one row. Cost: one look-up.
    ///
    /// - Parameter place: of the row in `grid`.
    public mutating func add(_ place: MarginGrid.Place, weight: FixedDecimal) {
        switch place {
        case .missing(let margin): missing[margin] += 1
        case .unknown(let margin, let category):
            unknown[Category(margin: margin, category: category), default: 0] += 1
        case .cell where weight.units < 0: negative += 1
        case .cell where weight.units == 0: weightless += 1
        case .cell(let cell): cells[cell, default: Cell(weight)].add(weight)
        }
    }

    /// Adds a table of other rows over the same grid.
    ///
    /// - Precondition: the grids are equal.
    public mutating func merge(_ other: RakingTable) {
        precondition(grid == other.grid, "tables over the same grid")
        cells.merge(other.cells, uniquingKeysWith: +)
        for margin in missing.indices { missing[margin] += other.missing[margin] }
        weightless += other.weightless
        negative += other.negative
        unknown.merge(other.unknown, uniquingKeysWith: +)
    }

    /// Rows that take part.
    public var count: Int { cells.values.reduce(0) { $0 + $1.tally.count } }

    /// Σw of those.
    var weight: ExactSum { cells.values.reduce(into: ExactSum()) { $0.add($1.tally.weight) } }
}

extension RakingTable.Cell {
    mutating func add(_ weight: FixedDecimal) {
        tally.add(weight: weight)
        least = min(least, weight)
        greatest = max(greatest, weight)
    }
}
