import ExactNumbers
import Questionnaires
import Scoring
import Statistics

/// Counts the rows of blocks into small cells, which go into exact sums before they can overflow.
struct Counter<Cell: CounterCell>: Sendable {
    private(set) var layout: CounterLayout
    private var cells: [Cell] = []
    private var hash = ScoreHash<Cell>()
    private var rows = 0
    private var largestWeight: UInt64 = 0
    private var unit = WeightUnit(places: 0)

    init(_ layout: CounterLayout) {
        self.layout = layout
    }

    /// Makes room for a block, emptying the cells into `counts` when they could overflow.
    ///
    /// - Parameter largest: of the weights, under the cells' limit.
    mutating func prepare(
        for count: Int, weightsTo largest: UInt64, unit: WeightUnit, places: PlaceTable,
        _ plan: CountingPlan, _ counts: inout [ExactCounts]
    ) {
        let most = max(largest, largestWeight)
        if unit != self.unit || !Cell.holds(rows + count, weightsTo: most) {
            empty(into: &counts, places, plan)
            self.unit = unit
            largestWeight = largest
        } else {
            largestWeight = most
        }
        rows += count
        let wanted = places.places.count * layout.stride
        if cells.count < wanted {
            cells.reserveCapacity(max(wanted, cells.count * 2))
            cells += repeatElement(Cell(), count: wanted - cells.count)
        }
    }

    /// Counts rows whose places and weights were prepared for.
    mutating func add(_ rows: CountedRows, _ plan: CountingPlan) {
        cells.withUnsafeMutableBufferPointer { cells in
            guard let start = cells.baseAddress else { return }
            for table in layout.fields {
                Self.count(table, rows, into: start, stride: layout.stride)
            }
            for table in layout.scores {
                guard case .batch(let model) = plan.scorers[table.scorer] else { continue }
                Self.count(
                    table, model, rows.sums[table.scorer], rows, into: start,
                    stride: layout.stride)
            }
        }
        for (index, scorer) in plan.scorers.enumerated() {
            guard case .batch(let model) = scorer,
                !layout.scores.contains(where: { $0.scorer == index })
            else { continue }
            countScores(
                model, rows.sums[index], rows,
                firstTable: UInt32(plan.firstTable(ofScorer: index)))
        }
    }

    @inline(__always)
    private static func count(
        _ table: CounterLayout.Fields, _ rows: CountedRows, into cells: UnsafeMutablePointer<Cell>,
        stride: Int
    ) {
        let first = rows.columns.states(ofField: table.first)
        let cells = cells + table.offset
        let places = rows.places
        let weights = rows.weights
        if let second = table.second {
            let second = rows.columns.states(ofField: second)
            let width = table.stride
            for row in 0..<rows.columns.count {
                let cell = Int(first[row]) &* width &+ Int(second[row])
                cells[Int(places[row]) &* stride &+ cell].add(weight: weights[row])
            }
        } else {
            for row in 0..<rows.columns.count {
                cells[Int(places[row]) &* stride &+ Int(first[row])].add(weight: weights[row])
            }
        }
    }

    @inline(__always)
    private static func count(
        _ table: CounterLayout.Scores, _ model: BatchScoreModel,
        _ sums: UnsafeBufferPointer<UInt64>, _ rows: CountedRows,
        into cells: UnsafeMutablePointer<Cell>, stride: Int
    ) {
        let capacity = rows.columns.capacity
        let cells = cells + table.offset
        for row in 0..<rows.columns.count {
            let index = model.sumIndex { sums[$0 &* capacity &+ row] }
            cells[Int(rows.places[row]) &* stride &+ index].add(weight: rows.weights[row])
        }
    }

    private mutating func countScores(
        _ model: BatchScoreModel, _ sums: UnsafeBufferPointer<UInt64>, _ rows: CountedRows,
        firstTable: UInt32
    ) {
        let capacity = rows.columns.capacity
        for row in 0..<rows.columns.count {
            if let score = model.score({ sums[$0 &* capacity &+ row] }) {
                hash.add(
                    score, table: firstTable, place: rows.places[row], weight: rows.weights[row])
            }
        }
        for part in 0..<model.partCount {
            let table = firstTable + 1 + UInt32(part)
            for row in 0..<rows.columns.count {
                if let score = model.score(ofPart: part, { sums[$0 &* capacity &+ row] }) {
                    hash.add(
                        score, table: table, place: rows.places[row], weight: rows.weights[row])
                }
            }
        }
    }

    /// Empties the cells and goes on with tables of another shape.
    mutating func change(
        to layout: CounterLayout, _ counts: inout [ExactCounts], _ places: PlaceTable,
        _ plan: CountingPlan
    ) {
        empty(into: &counts, places, plan)
        self.layout = layout
        cells = []
    }

    /// Moves everything that was counted into exact sums.
    mutating func empty(
        into counts: inout [ExactCounts], _ places: PlaceTable, _ plan: CountingPlan
    ) {
        rows = 0
        largestWeight = 0
        while counts.count < places.places.count { counts.append(ExactCounts(plan)) }
        for place in 0..<(layout.stride > 0 ? cells.count / layout.stride : 0) {
            let start = place * layout.stride
            let isWeightless = places.places[place].isWeightless
            for table in layout.fields {
                move(table, at: start, isWeightless, plan, &counts[place])
            }
            for table in layout.scores {
                move(table, at: start, isWeightless, plan, &counts[place])
            }
        }
        cells.withUnsafeMutableBufferPointer { $0.update(repeating: Cell()) }
        for (key, cell) in zip(hash.keys, hash.cells) {
            let isWeightless = places.places[Int(key.place)].isWeightless
            counts[Int(key.place)].add(
                unit.tally(of: cell, isWeightless: isWeightless),
                of: Ratio(Int128(key.numerator), Int128(key.denominator)),
                toTable: Int(key.table))
        }
        hash.removeAll()
    }

    private func move(
        _ table: CounterLayout.Fields, at start: Int, _ isWeightless: Bool, _ plan: CountingPlan,
        _ counts: inout ExactCounts
    ) {
        for index in 0..<table.count {
            let cell = cells[start + table.offset + index]
            guard cell.count > 0 else { continue }
            let tally = unit.tally(of: cell, isWeightless: isWeightless)
            // Each reply stands once in the table of the first field.
            if table.first == 0 { counts.addReplies(tally) }
            counts.add(
                tally, toState: plan.stateOffsets[table.first] + index / table.stride)
            if let second = table.second {
                counts.add(tally, toState: plan.stateOffsets[second] + index % table.stride)
            }
        }
    }

    private func move(
        _ table: CounterLayout.Scores, at start: Int, _ isWeightless: Bool, _ plan: CountingPlan,
        _ counts: inout ExactCounts
    ) {
        guard case .batch(let model) = plan.scorers[table.scorer] else { return }
        let first = plan.firstTable(ofScorer: table.scorer)
        for index in 0..<table.count {
            let cell = cells[start + table.offset + index]
            guard cell.count > 0 else { continue }
            let tally = unit.tally(of: cell, isWeightless: isWeightless)
            let (composite, part) = model.scores(ofSumIndex: index)
            if let composite { counts.add(tally, of: composite, toTable: first) }
            if let part { counts.add(tally, of: part, toTable: first + 1) }
        }
    }
}
