import Questionnaires
import Scoring

/// Where the cells of a counter stand: for each place a table of every field, or of pairs of fields,
/// which takes half the additions, and tables of scores with few values.
struct CounterLayout: Sendable {
    /// A table of one field, or of two together.
    struct Fields: Sendable {
        let first: Int
        let second: Int?
        /// States of the second field; 1 without one.
        let stride: Int
        /// Cells.
        let count: Int
        /// Of its first cell within a place.
        let offset: Int
    }

    /// A table of the sums of a score, which are one short word.
    struct Scores: Sendable {
        /// Index into the plan's scorers.
        let scorer: Int
        let count: Int
        let offset: Int
    }

    let fields: [Fields]
    let scores: [Scores]
    /// Cells of one place.
    let stride: Int

    /// Beyond so many cells two fields are counted apart.
    private static let mostPaired = 256
    /// More sums than these are looked up by their hash.
    private static let mostSums = 4_096

    /// - Parameter isSpread: whether there are so many places that their tables should be small.
    init(_ questionnaire: Questionnaire, _ scorers: [CountingPlan.Scorer], isSpread: Bool) {
        var tables: [Fields] = []
        var offset = 0
        func add(_ first: Int, _ second: Int?, _ firstCount: Int, _ secondCount: Int) {
            tables.append(
                Fields(
                    first: first, second: second, stride: secondCount,
                    count: firstCount * secondCount, offset: offset))
            offset += firstCount * secondCount
        }
        var waiting: (field: Int, states: Int)?
        for (field, states) in questionnaire.layout.fields.map(\.states.count).enumerated() {
            if let first = waiting, first.states * states <= Self.mostPaired, !isSpread {
                add(first.field, field, first.states, states)
                waiting = nil
            } else {
                if let first = waiting { add(first.field, nil, first.states, 1) }
                waiting = (field, states)
            }
        }
        if let first = waiting { add(first.field, nil, first.states, 1) }
        var scores: [Scores] = []
        for (index, scorer) in scorers.enumerated() where !isSpread {
            guard case .batch(let model) = scorer, let count = model.singleSumCount,
                count <= Self.mostSums
            else { continue }
            scores.append(Scores(scorer: index, count: count, offset: offset))
            offset += count
        }
        fields = tables
        self.scores = scores
        stride = offset
    }
}
