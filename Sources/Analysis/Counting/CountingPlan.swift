import ExactNumbers
import Questionnaires
import Scoring
import Statistics

/// What a tabulation counts, made ready once for all threads.
struct CountingPlan: Sendable {
    /// How the scores of a composite or an index are found.
    enum Scorer: Sendable {
        case batch(BatchScoreModel)
        /// One by one, because its numbers may take more than 64 bits.
        case single(ScoreModel)
    }

    let questionnaire: Questionnaire
    /// How the replies came to be asked; no frequency weights.
    let sample: SampleDesign
    /// The segments by which replies are told apart, rising: the groups that are wanted, and those
    /// that the design or the score needs.
    let segments: [Int]
    /// That of the composite first, where there is one, then those of the indices that have one.
    let scorers: [Scorer]
    /// By scorer: the index of the questionnaire; `nil` for the composite.
    let indices: [Int?]
    /// By scorer: how many dimensions.
    let partCounts: [Int]
    let completion: CompletionCount?
    let isWeighted: Bool
    /// By field, the first of its states among all; behind the last their number.
    let stateOffsets: [Int]
    let states: [AnswerStates]

    /// - Parameter groups: the segments whose groups are wanted.
    init(_ questionnaire: Questionnaire, _ sample: SampleDesign, groups: [Int]) {
        self.questionnaire = questionnaire
        self.sample = sample
        let roles = Design.roles(sample, in: questionnaire)
        let unit = questionnaire.score.unit.flatMap { unit in
            questionnaire.segments.firstIndex { $0.id == unit }
        }
        segments = Set(groups + [roles.strata, roles.clusters, unit].compactMap { $0 }).sorted()
        var scorers: [Scorer] = []
        var indices: [Int?] = []
        var partCounts: [Int] = []
        if questionnaire.hasComposite {
            scorers.append(
                BatchScoreModel(questionnaire).map { .batch($0) }
                    ?? .single(ScoreModel(questionnaire)))
            indices.append(nil)
            partCounts.append(questionnaire.dimensions.count)
        }
        for (place, index) in questionnaire.indices.enumerated() {
            switch index.kind {
            case .composite(let parts, _), .gap(let parts, _):
                guard let model = ScoreModel(index, of: questionnaire) else { continue }
                scorers.append(
                    BatchScoreModel(index, of: questionnaire).map { .batch($0) } ?? .single(model))
                indices.append(place)
                partCounts.append(parts.count)
            case .csat, .nps, .effortMean, .effortShare, .kano: continue
            }
        }
        self.scorers = scorers
        self.indices = indices
        self.partCounts = partCounts
        completion = CompletionCount(questionnaire)
        isWeighted = sample.weighting == .sampling
        states = questionnaire.layout.fields.map(\.states)
        var offsets = [0]
        for field in states { offsets.append(offsets[offsets.count - 1] + field.count) }
        stateOffsets = offsets
    }

    /// The number of the table that holds a score; tables of a scorer stand together, first the
    /// composite, then its dimensions.
    func table(of score: ObservedScore) -> Int? {
        func first(_ index: Int?) -> Int? {
            indices.firstIndex(of: index).map { firstTable(ofScorer: $0) }
        }
        switch score {
        case .composite: return first(nil)
        case .dimension(let part): return first(nil).map { $0 + 1 + part }
        case .index(let index): return first(index)
        case .part(let part, let index): return first(index).map { $0 + 1 + part }
        }
    }

    func firstTable(ofScorer scorer: Int) -> Int {
        partCounts[..<scorer].reduce(0) { $0 + 1 + $1 }
    }

    /// What a place takes in the memory without its scores: its cells and its exact sums.
    func bytesOfPlace(cells: Int) -> Int {
        1 + cells * MemoryLayout<NarrowCell>.stride
            + stateOffsets[stateOffsets.count - 1] * MemoryLayout<Tally>.stride
    }

    var tableCount: Int { firstTable(ofScorer: scorers.count) }
}

/// What a definition's rule of completion counts in a reply, as sums over its fields.
struct CompletionCount: Sendable {
    private static let bits: UInt64 = 20
    private static let mask: UInt64 = 1 << bits - 1

    /// A field and what each of its states adds: questions asked, those answered, and essential ones
    /// that were skipped.
    let terms: [(field: Int, amounts: [UInt64])]
    /// By the number asked, the fewest answers of a complete and of a partial reply.
    private let complete: [Int]
    private let partial: [Int]

    /// - Returns: `nil` when every reply counts.
    init?(_ questionnaire: Questionnaire) {
        guard let rule = questionnaire.completion else { return nil }
        let layout = questionnaire.layout
        var terms: [(field: Int, amounts: [UInt64])] = []
        for (index, item) in layout.items.enumerated() {
            guard let field = layout.fields(ofItemAt: index).first else { continue }
            let states = layout.fields[field].states
            let isCounted = !item.isWritten || item.isRequired
            let isEssential = rule.essential.contains(item.id)
            guard isCounted || isEssential else { continue }
            let amounts = (0..<states.count).map { state -> UInt64 in
                let missing = states.missing(state)
                if missing == .notAsked { return 0 }
                let isSkipped = missing == .skipped
                return (isCounted ? 1 : 0) + (isCounted && !isSkipped ? 1 << Self.bits : 0)
                    + (isEssential && isSkipped ? 1 << (2 * Self.bits) : 0)
            }
            terms.append((field, amounts))
        }
        self.terms = terms
        complete = (0...terms.count).map { Self.fewest(rule.complete, of: $0) }
        partial = (0...terms.count).map { Self.fewest(rule.partial, of: $0) }
    }

    /// The smallest number that is at least the share of `whole`.
    private static func fewest(_ share: FixedDecimal, of whole: Int) -> Int {
        let one = FixedDecimal.one.units
        return Int((share.units * Int128(whole) + one - 1) / one)
    }

    @inline(__always)
    func completion(_ sums: UInt64) -> Completion {
        guard sums >> (2 * Self.bits) == 0 else { return .breakOff }
        let asked = Int(sums & Self.mask)
        let answered = Int(sums >> Self.bits & Self.mask)
        if answered >= complete[asked] { return .complete }
        return answered >= partial[asked] ? .partial : .breakOff
    }
}
