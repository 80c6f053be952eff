import ExactNumbers
public import Questionnaires
import Scoring
import Statistics

/// Counts replies block by block; what one counter has counted adds up with what others have.
///
/// Everything is summed in whole numbers, so that order, blocks and threads change no bit.
public struct ReplyCounter: Sendable {
    /// Why counting stopped: the replies fall into so many groups, strata, clusters and units that
    /// tables for each would fill the memory.
    public struct TooManyPlaces: Error, Hashable, Sendable {
        public let most: Int
    }

    /// The most that the tables of all places may take, in bytes.
    public static let standardMemory = 1 << 30
    /// From so many places on tables are kept small.
    private static let mostWithPairs = 64

    private let plan: CountingPlan
    private var places: PlaceTable
    private var counts: [ExactCounts] = []
    private var narrow: Counter<NarrowCell>
    private var wide: Counter<WideCell>
    private var isSpread = false
    private var completions: [Completion: Int] = [:]
    private var rooms = CountingRooms()
    private let mostMemory: Int

    /// - Parameters:
    ///   - design: how the replies came to be asked; what the questionnaire says when it is `nil`.
    ///     Frequency weights are not counted: each row is one respondent.
    ///   - groups: the segments whose groups are wanted; unknown ones are not looked at.
    ///   - mostMemory: bytes that the tables may take, about.
    public init(
        _ questionnaire: Questionnaire, design: SampleDesign? = nil, groups: [SegmentID] = [],
        mostMemory: Int = standardMemory
    ) {
        self.mostMemory = mostMemory
        let indices = groups.compactMap { id in
            questionnaire.segments.firstIndex { $0.id == id }
        }
        plan = CountingPlan(questionnaire, design ?? questionnaire.sample, groups: indices)
        places = PlaceTable(plan)
        let layout = CounterLayout(questionnaire, plan.scorers, isSpread: false)
        narrow = Counter(layout)
        wide = Counter(layout)
    }

    /// Counts the rows of a block of replies to the questionnaire.
    ///
    /// - Complexity: some nanoseconds a field and row; weights with many decimals take twice that,
    ///   and weights beyond 2⁴⁷ of their last place some hundreds a field.
    public mutating func add(_ block: ReplyBlock) throws(TooManyPlaces) {
        guard block.count > 0 else { return }
        places.meet(block.names)
        // Taken out while the block is counted, so that it is not copied.
        var rooms = rooms
        self.rooms = CountingRooms()
        block.read { columns in
            rooms.prepare(columns, plan)
            add(columns, block.weightForm, &rooms)
        }
        self.rooms = rooms
        let most = mostMemory / plan.bytesOfPlace(cells: narrow.layout.stride)
        guard places.places.count <= most else { throw TooManyPlaces(most: most) }
    }

    /// What was counted until now.
    public mutating func tabulation() -> Tabulation {
        narrow.empty(into: &counts, places, plan)
        wide.empty(into: &counts, places, plan)
        return Tabulation(plan, places, counts, completions)
    }

    private mutating func add(
        _ columns: ReplyBlock.Columns, _ form: ReplyBlock.WeightForm, _ rooms: inout CountingRooms
    ) {
        let isDecimal = plan.isWeighted && form == .decimal
        var unit = WeightUnit(places: 0)
        if plan.isWeighted {
            switch form {
            case .whole(let places):
                unit = WeightUnit(places: places)
                rooms.takeWeights(columns.wholeWeights, columns.count)
            case .decimal:
                unit = WeightUnit(places: FixedDecimal.places)
                rooms.takeWeights(columns.decimalWeights, columns.count)
            }
        }
        let range = rooms.weightRange(columns.count)
        rooms.places.withUnsafeMutableBufferPointer { target in
            rooms.weights.withUnsafeBufferPointer { weights in
                places.place(
                    columns, weights: range.lowerBound == 0 ? weights.baseAddress : nil,
                    into: target)
            }
        }
        leaveOutBreakOffs(columns, &rooms)
        spreadIfNeeded()
        if !isDecimal, range.upperBound < NarrowCell.weightLimit {
            narrow.prepare(
                for: columns.count, weightsTo: range.upperBound, unit: unit, places: places, plan,
                &counts)
            rooms.withRows(columns) { narrow.add($0, plan) }
        } else if !isDecimal, range.upperBound < WideCell.weightLimit {
            wide.prepare(
                for: columns.count, weightsTo: range.upperBound, unit: unit, places: places, plan,
                &counts)
            rooms.withRows(columns) { wide.add($0, plan) }
        } else {
            addOneByOne(columns, form, rooms)
        }
        for (index, scorer) in plan.scorers.enumerated() {
            guard case .single(let model) = scorer else { continue }
            score(columns, by: model, form, rooms, firstTable: plan.firstTable(ofScorer: index))
        }
    }

    /// Many places get small tables, so that they stay in the cache and in memory.
    private mutating func spreadIfNeeded() {
        guard !isSpread, places.places.count > Self.mostWithPairs else { return }
        isSpread = true
        let layout = CounterLayout(plan.questionnaire, plan.scorers, isSpread: true)
        narrow.change(to: layout, &counts, places, plan)
        wide.change(to: layout, &counts, places, plan)
    }

    private mutating func leaveOutBreakOffs(
        _ columns: ReplyBlock.Columns, _ rooms: inout CountingRooms
    ) {
        guard let completion = plan.completion else {
            completions[.complete, default: 0] += columns.count
            return
        }
        for row in 0..<columns.count {
            var sums: UInt64 = 0
            for term in completion.terms {
                sums &+= term.amounts[Int(columns.states[term.field * columns.capacity + row])]
            }
            let found = completion.completion(sums)
            completions[found, default: 0] += 1
            if found == .breakOff { rooms.places[row] = places.placeOfBreakOffs() }
        }
    }

    /// For weights that no cell can hold.
    private mutating func addOneByOne(
        _ columns: ReplyBlock.Columns, _ form: ReplyBlock.WeightForm, _ rooms: CountingRooms
    ) {
        growCounts()
        for row in 0..<columns.count {
            let place = Int(rooms.places[row])
            var tally = Tally()
            tally.add(weight: weight(of: row, columns, form))
            counts[place].addReplies(tally)
            for field in plan.states.indices {
                let state = Int(columns.states[field * columns.capacity + row])
                counts[place].add(tally, toState: plan.stateOffsets[field] + state)
            }
            for (index, scorer) in plan.scorers.enumerated() {
                guard case .batch(let model) = scorer else { continue }
                let sums = { (word: Int) in rooms.sums[index][word * columns.capacity + row] }
                let first = plan.firstTable(ofScorer: index)
                let scores =
                    [model.score(sums)]
                    + (0..<model.partCount).map { model.score(ofPart: $0, sums) }
                for (table, score) in scores.enumerated() {
                    guard let score else { continue }
                    counts[place].add(
                        tally, of: Ratio(Int128(score.numerator), Int128(score.denominator)),
                        toTable: first + table)
                }
            }
        }
    }

    /// For scores whose numbers do not fit 64 bits.
    private mutating func score(
        _ columns: ReplyBlock.Columns, by model: ScoreModel, _ form: ReplyBlock.WeightForm,
        _ rooms: CountingRooms, firstTable: Int
    ) {
        growCounts()
        for row in 0..<columns.count {
            let bytes = plan.states.enumerated().map { field, states in
                states.byte(of: Int(columns.states[field * columns.capacity + row]))
            }
            guard let codes = AnswerCodes(bytes: bytes, by: plan.questionnaire.layout) else {
                continue
            }
            var tally = Tally()
            tally.add(weight: weight(of: row, columns, form))
            let scores = model.scores(of: codes)
            for (table, score) in ([scores.composite.value] + scores.dimensions).enumerated() {
                guard let score else { continue }
                counts[Int(rooms.places[row])].add(tally, of: score, toTable: firstTable + table)
            }
        }
    }

    private mutating func growCounts() {
        while counts.count < places.places.count { counts.append(ExactCounts(plan)) }
    }

    private func weight(
        of row: Int, _ columns: ReplyBlock.Columns, _ form: ReplyBlock.WeightForm
    ) -> FixedDecimal {
        guard plan.isWeighted else { return .one }
        switch form {
        case .whole(let places):
            let units = Int128(columns.wholeWeights[row]) * WeightUnit(places: places).power
            return FixedDecimal(units: units)
        case .decimal: return columns.decimalWeights[row]
        }
    }
}
