import BigInt
import ExactNumbers
import Questionnaires

/// Lays the sums of a composite out in words, after proving that all of its numbers fit.
struct LaneMaker {
    private(set) var model: BatchScoreModel

    /// - Returns: `nil` when a number may take more than 63 bits.
    init?(_ plan: CompositePlan, _ layout: ReplyLayout) {
        let minimum = Ratio(plan.minimumAnswered)
        let needsUnanswered = plan.minimumAnswered > .zero
        let needsIncomplete = plan.rule == .complete
        let units = plan.parts.map { Self.unit(of: $0, plan) }
        guard Self.fits(plan, minimum),
            let valueScale = Int64(exactly: plan.valueScale),
            let numerator = Int64(exactly: minimum.numerator),
            let denominator = Int64(exactly: minimum.denominator)
        else { return nil }

        // The sums in their order: for each part values and weights, then what is missing.
        let partCount = plan.parts.count
        var most = [BigInt](repeating: 0, count: partCount * 2)
        for (index, part) in plan.parts.enumerated() {
            for entry in part.entries {
                let values = Self.values(of: entry)
                let highest = values.max() ?? 0
                most[index * 2] +=
                    entry.weight * (highest - units[index].lowest) / units[index].unit
                most[index * 2 + 1] += entry.weight
            }
        }
        let entries = plan.parts.flatMap(\.entries)
        if needsUnanswered { most.append(entries.reduce(0) { $0 + $1.effectiveWeight }) }
        if needsIncomplete { most.append(BigInt(entries.count)) }
        guard let lanes = Self.lanes(most) else { return nil }
        let wordCount = (lanes.last?.word ?? 0) + 1

        var parts: [BatchScoreModel.Part] = []
        for (index, part) in plan.parts.enumerated() {
            // Effective weights are weights times one factor a dimension.
            let share = part.entries.first.map { $0.effectiveWeight / $0.weight } ?? 0
            guard let unit = Int64(exactly: units[index].unit),
                let magnitude = Int64(exactly: units[index].lowest.magnitude),
                let weight = Int64(exactly: part.weight), let share = Int64(exactly: share)
            else { return nil }
            parts.append(
                BatchScoreModel.Part(
                    value: lanes[index * 2], weight: lanes[index * 2 + 1], unit: unit,
                    lowest: units[index].lowest.sign == .minus ? -magnitude : magnitude,
                    partWeight: weight, share: share))
        }
        let unanswered = needsUnanswered ? partCount * 2 : nil
        let incomplete = needsIncomplete ? most.count - 1 : nil
        var terms: [Sums] = []
        for (index, part) in plan.parts.enumerated() {
            for entry in part.entries {
                terms.append(
                    Sums(
                        entry, part: index, units[index], lanes, layout, wordCount,
                        unanswered: unanswered, incomplete: incomplete,
                        leavesOutNotApplicable: plan.notApplicable == .leftOut))
            }
        }
        model = BatchScoreModel(
            wordCount: wordCount, terms: Self.joined(terms, layout), parts: parts,
            unanswered: unanswered.map { lanes[$0] }, incomplete: incomplete.map { lanes[$0] },
            minimum: BatchScoreModel.Minimum(numerator: numerator, denominator: denominator),
            isFlat: plan.rule == .flat, valueScale: valueScale)
    }

    /// The lowest value of a part and the greatest unit that all distances from it are made of.
    private static func unit(
        of part: CompositePlan.Part, _ plan: CompositePlan
    ) -> (lowest: BigInt, unit: BigInt) {
        let lowest = part.entries.flatMap(values).min() ?? 0
        var unit = BigInt(0)
        for entry in part.entries {
            for value in values(of: entry) {
                unit = unit.greatestCommonDivisor(with: entry.weight * (value - lowest))
            }
        }
        return (lowest, unit.isZero ? 1 : unit)
    }

    /// Every value an entry may have.
    private static func values(of entry: CompositePlan.Entry) -> [BigInt] {
        guard entry.subtrahend != nil else { return entry.values }
        return entry.values.flatMap { value in entry.values.map { value - $0 } }
    }

    /// Whether every number of `BatchScoreModel.score` is under 2⁶²: it is not larger than that of
    /// the same name in `CompositeKernel`, but for the share that must be answered, which is in lowest
    /// terms here.
    private static func fits(_ plan: CompositePlan, _ minimum: Ratio) -> Bool {
        let values = plan.parts.flatMap(\.entries).flatMap(values).map { BigInt($0.magnitude) }
        // A sum over a lane counts from the lowest value, which may be far below zero.
        let largest = values.reduce(plan.valueScale) { max($0, $1) } * 2
        let weights = plan.parts.map(\.weight).reduce(0, +)
        let sums = plan.parts.map { $0.entries.map(\.weight).reduce(0, +) }
        let effective = plan.parts.flatMap(\.entries).map(\.effectiveWeight).reduce(0, +)
        let bounds = [
            sums.reduce(1, *) * weights * largest, effective * largest,
            effective * max(minimum.numerator, minimum.denominator),
        ]
        return bounds.allSatisfy { $0 * 4 < BigInt(1) << 62 }
    }

    /// Lanes one after the other, each with as many bits as its largest sum takes; `nil` when one
    /// takes more than 62.
    private static func lanes(_ most: [BigInt]) -> [BatchScoreModel.Lane]? {
        var lanes: [BatchScoreModel.Lane] = []
        var word = 0
        var used = 0
        for largest in most {
            let bits = max(1, largest.magnitude.bitWidth)
            guard bits <= 62 else { return nil }
            if used + bits > 64 {
                word += 1
                used = 0
            }
            lanes.append(
                BatchScoreModel.Lane(word: word, shift: UInt64(used), mask: (1 << UInt64(bits)) - 1)
            )
            used += bits
        }
        return lanes
    }

    /// Two fields that add by themselves are looked up together where that saves a pass.
    private static func joined(_ all: [Sums], _ layout: ReplyLayout) -> [BatchScoreModel.Term] {
        var terms: [BatchScoreModel.Term] = []
        var waiting: Sums?
        for sums in all {
            guard sums.second == nil else {
                terms.append(sums.term)
                continue
            }
            guard let other = waiting else {
                waiting = sums
                continue
            }
            if other.words[0].count * sums.words[0].count <= 1 << 12 {
                terms.append(other.joined(with: sums))
                waiting = nil
            } else {
                terms.append(other.term)
                waiting = sums
            }
        }
        if let waiting { terms.append(waiting.term) }
        return terms
    }
}

/// What the answers to one entry add.
private struct Sums {
    let first: Int
    let second: Int?
    let stride: Int
    /// By word and state, or pair of states.
    var words: [[UInt64]]

    init(
        _ entry: CompositePlan.Entry, part: Int, _ units: (lowest: BigInt, unit: BigInt),
        _ lanes: [BatchScoreModel.Lane], _ layout: ReplyLayout, _ wordCount: Int,
        unanswered: Int?, incomplete: Int?, leavesOutNotApplicable: Bool
    ) {
        first = entry.index
        second = entry.subtrahend
        let states = layout.fields[entry.index].states
        let others = entry.subtrahend.map { layout.fields[$0].states }
        let width = others?.count ?? 1
        stride = width
        let cells = states.count * width
        var words = Array(repeating: [UInt64](repeating: 0, count: cells), count: wordCount)
        func add(_ amount: BigInt, to lane: Int, _ cell: Int) {
            words[lanes[lane].word][cell] += UInt64(amount.magnitude) << lanes[lane].shift
        }
        for cell in 0..<cells {
            let reasons = [
                states.missing(cell / width), others.flatMap { $0.missing(cell % width) },
            ]
            // Of a pair both halves must be answered, and the reason that weighs most counts.
            let missing = [Missing.notAsked, .skipped, .notApplicable, .dontKnow].first {
                reasons.contains($0)
            }
            if let missing {
                guard missing != .notAsked else { continue }
                if let incomplete { add(1, to: incomplete, cell) }
                if let unanswered, !(leavesOutNotApplicable && missing != .skipped) {
                    add(entry.effectiveWeight, to: unanswered, cell)
                }
            } else {
                let value =
                    entry.values[cell / width]
                    - (others == nil ? 0 : entry.values[cell % width])
                add(entry.weight * (value - units.lowest) / units.unit, to: part * 2, cell)
                add(entry.weight, to: part * 2 + 1, cell)
            }
        }
        self.words = words
    }

    var term: BatchScoreModel.Term {
        BatchScoreModel.Term(first: first, second: second, stride: stride, words: words)
    }

    func joined(with other: Sums) -> BatchScoreModel.Term {
        BatchScoreModel.Term(
            first: first, second: other.first, stride: other.words[0].count,
            words: zip(words, other.words).map { own, theirs in
                own.flatMap { own in theirs.map { own + $0 } }
            })
    }
}
