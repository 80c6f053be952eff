public import ExactNumbers

/// The observations of two variables at once as tallies by pair of values. Tables of shards add up
/// to the table of the whole.
public struct PairTable: Hashable, Sendable {
    struct Cell: Hashable {
        let x: Ratio
        let y: Ratio
    }

    private(set) var cells: [Cell: Tally] = [:]

    public init() {}

    /// Adds one observation that has a value of both variables. Cost: one look-up.
    public mutating func add(x: Ratio, y: Ratio, weight: FixedDecimal = .one) {
        cells[Cell(x: x, y: y), default: Tally()].add(weight: weight)
    }

    /// Adds observations that were tallied elsewhere, all of one pair of values.
    public mutating func add(x: Ratio, y: Ratio, counted tally: Tally) {
        cells[Cell(x: x, y: y), default: Tally()].merge(tally)
    }

    /// Adds the table of other observations.
    public mutating func merge(_ other: PairTable) {
        cells.merge(other.cells, uniquingKeysWith: +)
    }

    /// All observations together.
    public var total: Tally {
        cells.values.reduce(into: Tally()) { $0.merge($1) }
    }

    /// Tallies by value of one of the variables, from the lowest value up.
    func byValue(of variable: KeyPath<Cell, Ratio>) -> [(value: Ratio, tally: Tally)] {
        var tallies: [Ratio: Tally] = [:]
        for (cell, tally) in cells {
            tallies[cell[keyPath: variable], default: Tally()].merge(tally)
        }
        return tallies.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
