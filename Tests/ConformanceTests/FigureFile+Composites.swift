@testable import Analysis
import ExactNumbers
import Questionnaires
import ReferenceData
import Scoring
import Statistics
import Testing

/// Composites, dimensions and their classes, against exact arithmetic.
extension FigureFile {
    mutating func holdComposite(
        of sample: Sample, rule: String, _ design: ReferenceSet.Design
    ) {
        hold(ScoredFigures(sample.everyone.composite()), design, at: ["rules", rule])
    }

    mutating func holdDimensions(of sample: Sample, _ design: ReferenceSet.Design) {
        for dimension in sample.everyone.estimates().dimensions {
            hold(
                ScoredFigures(dimension, in: sample.everyone), design,
                at: ["dimensions", dimension.dimension.id.name])
        }
    }

    mutating func holdComposites(
        of groups: [String: GroupTable], _ design: ReferenceSet.Design
    ) throws {
        for (group, table) in groups {
            for row in table.rows {
                hold(
                    ScoredFigures(try #require(row.composite.value)), design,
                    at: ["groups_R1", group, row.value])
            }
        }
    }

    private mutating func hold(
        _ found: ScoredFigures, _ design: ReferenceSet.Design, at place: JSONTree.Place
    ) {
        var values: [(String, Double?)] = [
            ("scored", Double(found.mean.base.count)), ("none", Double(found.unscored)),
            ("min", found.scores.first?.value.double), ("max", found.scores.last?.value.double),
        ]
        for (key, threshold) in [("exactly_4_5", Ratio(Int128(9), 2)), ("exactly_4_0", Ratio(4))] {
            let tie = found.scores.first { $0.value == threshold }
            values.append((key, Double(tie?.count ?? 0)))
        }
        values += found.classes.map { ("count_" + $0.name, Double($0.share.count)) }
        switch design {
        case .nothing:
            values += [("mean", found.mean.mean?.double), ("sd", found.mean.standardDeviation)]
            hold(text: found.scoreClass ?? "none", at: place + ["class_of_mean"])
        case .weights: break
        case .everything:
            values += [
                ("sum_w", found.mean.sumOfWeights), ("weighted_mean", found.mean.mean?.double),
            ]
            values += found.classes.map { ("weighted_share_" + $0.name, $0.share.share?.double) }
            hold(text: found.scoreClass ?? "none", at: place + ["class_of_weighted_mean"])
        }
        for (key, value) in values { hold(value, at: place + [key]) }
    }

    /// Of all items the best answer to one and the worst to the others: the composite then says how
    /// much this item weighs.
    mutating func holdEffectiveWeights(_ questionnaire: Questionnaire) throws {
        let model = ScoreModel(questionnaire)
        let weighted = questionnaire.dimensions.flatMap(\.items)
        for item in weighted {
            let answers = questionnaire.items.map { other -> Answer in
                guard let codes = other.scale?.codes else { return .missing(.notAsked) }
                let isBest = other.id == item.id
                return .code(isBest == other.lowIsGood ? codes.lowerBound : codes.upperBound)
            }
            let codes = try #require(AnswerCodes(answers, by: questionnaire.layout))
            let score = model.scores(of: codes).composite.value
            hold(
                score.map { ($0.double - 1) / 4 },
                at: ["effective_item_weights_R2", item.column])
        }
    }

    /// Reply by reply.
    mutating func holdScores(of sample: Sample, rule: String) {
        let composites = sample.replies.map(\.scores.composite.value)
        let classes = composites.map { score in
            score.flatMap { sample.model.scoreClass(of: $0) }?.id.name ?? "none"
        }
        hold(texts: classes, at: ["\(rule)_class"])
        // The composites of the third rule are those of the first, or none.
        if rule != "R1_min50" { hold(composites.map { $0?.double }, at: [rule]) }
        guard rule == "R1" else { return }
        for (index, dimension) in sample.questionnaire.dimensions.enumerated() {
            hold(
                sample.replies.map { $0.scores.dimensions[index]?.double },
                at: ["dimension", dimension.id.name])
        }
    }

    /// Units with as few ratings as the set wants at least; every other reply is left out.
    mutating func holdUnits(_ composite: CompositeEstimate) {
        let counts = Dictionary(
            uniqueKeysWithValues: composite.classes.map {
                ($0.scoreClass.id.name, $0.units?.count ?? -1)
            })
        func ties(_ threshold: FixedDecimal) -> Int {
            composite.ties.first { $0.threshold == threshold }?.units ?? 0
        }
        let values: [(String, Int?)] = [
            ("units", composite.units.count), ("at_or_above_4_5", counts["high"]),
            ("from_4_0_to_below_4_5", counts["mid"]), ("below_4_0", counts["low"]),
            ("exactly_4_5", ties(FixedDecimal(units: 4_500_000_000_000))),
            ("exactly_4_0", ties(FixedDecimal(4))),
        ]
        for (key, value) in values { hold(value.map(Double.init), at: ["units", key]) }
    }
}

/// What is said of any mean of scores.
private struct ScoredFigures {
    let mean: MeanEstimate
    let unscored: Int
    /// From the lowest up.
    let scores: [(value: Ratio, count: Int)]
    let classes: [(name: String, share: ShareEstimate)]
    let scoreClass: String?

    init(_ composite: CompositeEstimate) {
        mean = composite.respondents
        unscored = composite.unscored
        scores = composite.scores.map { ($0.score, $0.count) }
        classes = composite.classes.map { ($0.scoreClass.id.name, $0.respondents) }
        scoreClass = composite.scoreClass?.id.name
    }

    init(_ dimension: DimensionEstimate, in domain: Domain) {
        let model = domain.sample.model
        let table = domain.table(of: .dimension(dimension.dimension.id)) ?? ValueTable()
        mean = dimension.mean
        unscored = domain.count - dimension.mean.base.count
        scores = table.byValue.map { ($0.value, $0.tally.count) }
        classes = domain.sample.questionnaire.score.classes.map { scoreClass in
            let share = domain.share(table, .design) {
                model.scoreClass(of: $0)?.id == scoreClass.id
            }
            return (scoreClass.id.name, share)
        }
        scoreClass = dimension.scoreClass?.id.name
    }
}
