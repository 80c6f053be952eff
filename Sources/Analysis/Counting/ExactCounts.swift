import ExactNumbers
import Statistics

/// What was counted at one place, in sums that cannot overflow.
struct ExactCounts: Hashable, Sendable {
    /// Replies.
    private(set) var total = Tally()
    /// By state of each field, the fields one after the other.
    private(set) var states: [Tally]
    /// By table of scores.
    private(set) var scores: [[Ratio: Tally]]

    init(_ plan: CountingPlan) {
        states = Array(repeating: Tally(), count: plan.stateOffsets[plan.stateOffsets.count - 1])
        scores = Array(repeating: [:], count: plan.tableCount)
    }

    mutating func addReplies(_ tally: Tally) { total.merge(tally) }

    mutating func add(_ tally: Tally, toState state: Int) { states[state].merge(tally) }

    mutating func add(_ tally: Tally, of score: Ratio, toTable table: Int) {
        scores[table][score, default: Tally()].merge(tally)
    }

    mutating func merge(_ other: ExactCounts) {
        total.merge(other.total)
        for (state, tally) in other.states.enumerated() { states[state].merge(tally) }
        for (table, tallies) in other.scores.enumerated() {
            for (score, tally) in tallies { add(tally, of: score, toTable: table) }
        }
    }
}

/// The value of one unit of the weights in a counter, in units of 10⁻¹².
struct WeightUnit: Hashable {
    let power: Int128

    init(places: Int) {
        power = (places..<FixedDecimal.places).reduce(1) { power, _ in power * 10 }
    }

    /// - Parameter isWeightless: whether all weights of the cell are zero; otherwise none is.
    func tally(of cell: some CounterCell, isWeightless: Bool) -> Tally {
        var weight = ExactSum()
        weight.add(product: cell.weight, power)
        var squares = ExactSum()
        // (10¹²)² is 80 bits, which leaves 47 for the low part of the squares and fewer for the high.
        let (low, high) = cell.squares
        squares.add(product: low, power * power)
        if high > 0 { squares.add(product: high << 47, power * power) }
        return Tally(
            count: cell.count, weightedCount: isWeightless ? 0 : cell.count, weight: weight,
            squaredWeight: squares)
    }
}
