import BigInt
public import ExactNumbers
public import Questionnaires

/// The arithmetic of one score for many replies at once: all of it sums of small whole numbers that
/// stand beside each other in words of 64 bits.
///
/// A composite needs of each dimension Σw(x − lowest) and Σw over what was answered, and of the whole
/// what was not answered. Every field, or pair of fields, has a table of what its states add to these
/// sums, so a reply costs one addition a field. The scores are those of `ScoreModel`, exactly.
public struct BatchScoreModel: Sendable {
    /// One of the sums: so many bits of a word.
    struct Lane: Hashable, Sendable {
        let word: Int
        let shift: UInt64
        let mask: UInt64
    }

    /// What the states of a field, or of two together, add to the words.
    struct Term: Sendable {
        let first: Int
        let second: Int?
        /// States of the second field; 1 without one.
        let stride: Int
        /// By word, then by first state × `stride` + second state.
        let words: [[UInt64]]
    }

    struct Part: Sendable {
        let value: Lane
        let weight: Lane
        /// Σwx is `unit` times the lane `value` and `lowest` times the lane `weight`.
        let unit: Int64
        let lowest: Int64
        let partWeight: Int64
        /// What one of the part's weight is of the whole: W·(common denominator)/Σw.
        let share: Int64
    }

    /// The least share of the weight that has to be answered for a score, as a fraction.
    struct Minimum: Sendable {
        let numerator: Int64
        let denominator: Int64
    }

    /// Words of sums a reply has.
    public let wordCount: Int
    let terms: [Term]
    let parts: [Part]
    /// Effective weight of what should have been answered and was not; `nil` where it decides nothing.
    let unanswered: Lane?
    /// How many answers are missing; `nil` where that decides nothing.
    let incomplete: Lane?
    let minimum: Minimum
    let isFlat: Bool
    let valueScale: Int64

    /// The composite of a questionnaire.
    ///
    /// - Returns: `nil` when its numbers may take more than 63 bits: `ScoreModel` scores them one by
    ///   one.
    public init?(_ questionnaire: Questionnaire) {
        self.init(CompositePlan(questionnaire), questionnaire.layout)
    }

    /// An index that each reply has a score of.
    ///
    /// - Returns: `nil` for any other index, and when numbers may take more than 63 bits.
    public init?(_ index: Index, of questionnaire: Questionnaire) {
        switch index.kind {
        case .composite(let parts, let rules):
            self.init(
                CompositePlan(parts, rules, of: questionnaire, asGap: false), questionnaire.layout)
        case .gap(let parts, let rules):
            self.init(
                CompositePlan(parts, rules, of: questionnaire, asGap: true), questionnaire.layout)
        case .csat, .nps, .effortMean, .effortShare, .kano: return nil
        }
    }

    init?(_ plan: CompositePlan, _ layout: ReplyLayout) {
        guard let maker = LaneMaker(plan, layout) else { return nil }
        self = maker.model
    }

    init(
        wordCount: Int, terms: [Term], parts: [Part], unanswered: Lane?, incomplete: Lane?,
        minimum: Minimum, isFlat: Bool, valueScale: Int64
    ) {
        self.wordCount = wordCount
        self.terms = terms
        self.parts = parts
        self.unanswered = unanswered
        self.incomplete = incomplete
        self.minimum = minimum
        self.isFlat = isFlat
        self.valueScale = valueScale
    }

    /// Of a score of one dimension: how many values `sumIndex` may have, where that is known to be less
    /// than 2⁶²; `nil` for any other.
    public var singleSumCount: Int? {
        guard parts.count == 1, parts[0].weight.word == 0, singleSumBits < 61 else { return nil }
        return 1 << (singleSumBits + (decidesByMissing ? 1 : 0))
    }

    /// A number for all that a score of one dimension is made from.
    @inline(__always)
    public func sumIndex(_ sums: (Int) -> UInt64) -> Int {
        let own = sums(0) & (1 << UInt64(singleSumBits) - 1)
        guard decidesByMissing else { return Int(truncatingIfNeeded: own) }
        let isScored: UInt64 = score(sums) == nil ? 0 : 1
        return Int(truncatingIfNeeded: isScored << UInt64(singleSumBits) | own)
    }

    /// The composite and the dimension that a number of `sumIndex` stands for; `nil` where there is
    /// none.
    public func scores(ofSumIndex index: Int) -> (composite: Ratio?, part: Ratio?) {
        let sums = UInt64(index) & (1 << UInt64(singleSumBits) - 1)
        guard let part = score(ofPart: 0, { _ in sums }) else { return (nil, nil) }
        let value = Ratio(Int128(part.numerator), Int128(part.denominator))
        let isScored = !decidesByMissing || index >> singleSumBits == 1
        return (isScored ? value : nil, value)
    }

    private var decidesByMissing: Bool { unanswered != nil || incomplete != nil }

    /// The lanes of the only dimension are the first two.
    private var singleSumBits: Int {
        (parts[0].value.mask.nonzeroBitCount + parts[0].weight.mask.nonzeroBitCount)
    }

    /// How many dimensions the score has.
    public var partCount: Int { parts.count }

    /// The sums of every row of a block.
    ///
    /// - Parameter sums: word w of row r comes to stand at w × `columns.capacity` + r; there must be
    ///   room for `wordCount` × `columns.capacity`.
    public func sum(
        _ columns: ReplyBlock.Columns, into sums: UnsafeMutableBufferPointer<UInt64>
    ) {
        let count = columns.count
        let capacity = columns.capacity
        for word in 0..<wordCount {
            let target = UnsafeMutableBufferPointer(
                rebasing: sums[word * capacity..<word * capacity + count])
            target.update(repeating: 0)
            for term in terms {
                term.words[word].withUnsafeBufferPointer { table in
                    Self.add(term, table, columns, to: target)
                }
            }
        }
    }

    @inline(__always)
    private static func add(
        _ term: Term, _ table: UnsafeBufferPointer<UInt64>, _ columns: ReplyBlock.Columns,
        to sums: UnsafeMutableBufferPointer<UInt64>
    ) {
        let first = columns.states(ofField: term.first)
        if let second = term.second {
            let second = columns.states(ofField: second)
            let stride = term.stride
            for row in sums.indices {
                sums[row] &+= table[Int(first[row]) &* stride &+ Int(second[row])]
            }
        } else {
            for row in sums.indices { sums[row] &+= table[Int(first[row])] }
        }
    }

    /// The score of a reply as a fraction, not in lowest terms; `nil` where too little was answered.
    ///
    /// - Parameter sums: its words.
    @inline(__always)
    public func score(_ sums: (Int) -> UInt64) -> (numerator: Int64, denominator: Int64)? {
        var weight: Int64 = 0
        var flat: Int64 = 0
        for part in parts {
            let answered = part.weight.of(sums)
            weight &+= part.share &* answered
            flat &+=
                part.share
                &* (part.unit &* part.value.of(sums) &+ part.lowest &* answered)
        }
        guard weight > 0, isEnough(weight, sums) else { return nil }
        if isFlat { return (flat, weight &* valueScale) }
        var numerator: Int64 = 0
        var denominator: Int64 = 1
        var answeredParts: Int64 = 0
        for part in parts {
            let answered = part.weight.of(sums)
            guard answered > 0 else { continue }
            let value = part.unit &* part.value.of(sums) &+ part.lowest &* answered
            numerator = numerator &* answered &+ part.partWeight &* value &* denominator
            denominator &*= answered
            answeredParts &+= part.partWeight
        }
        return (numerator, denominator &* answeredParts &* valueScale)
    }

    /// The score of one dimension; `nil` where nothing of it was answered.
    @inline(__always)
    public func score(
        ofPart part: Int, _ sums: (Int) -> UInt64
    ) -> (numerator: Int64, denominator: Int64)? {
        let part = parts[part]
        let answered = part.weight.of(sums)
        guard answered > 0 else { return nil }
        return (
            part.unit &* part.value.of(sums) &+ part.lowest &* answered, answered &* valueScale
        )
    }

    @inline(__always)
    private func isEnough(_ weight: Int64, _ sums: (Int) -> UInt64) -> Bool {
        if let incomplete, incomplete.of(sums) > 0 { return false }
        guard let unanswered else { return true }
        let base = weight &+ unanswered.of(sums)
        return weight &* minimum.denominator >= minimum.numerator &* base
    }
}

extension BatchScoreModel.Lane {
    @inline(__always)
    func of(_ sums: (Int) -> UInt64) -> Int64 {
        Int64(truncatingIfNeeded: sums(word) >> shift & mask)
    }
}
