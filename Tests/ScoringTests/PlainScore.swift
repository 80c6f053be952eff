import ExactNumbers
import Questionnaires
import Scoring

/// The composite as the method's page writes it, in fractions and without any of the model's
/// preparations: what `ScoreModel` is held against.
struct PlainScore {
    let questionnaire: Questionnaire

    /// `nil` where there is no score.
    func composite(of codes: AnswerCodes) -> Ratio? {
        let rules = questionnaire.score
        let parts = answered(codes)
        let all = questionnaire.dimensions.flatMap(\.items)
        var notAsked = 0
        var answeredWeight = Ratio.zero
        var base = Ratio.zero
        var flat = Ratio.zero
        for (index, item) in all.enumerated() {
            let weight = effectiveWeight(of: item)
            switch answer(codes, index) {
            case .code(let code):
                answeredWeight = answeredWeight + weight
                flat = flat + weight * value(code, of: item)
                base = base + weight
            case .missing(.notAsked): notAsked += 1
            case .missing(.skipped): base = base + weight
            case .missing(.notApplicable), .missing(.dontKnow):
                if rules.notApplicable == .unanswered { base = base + weight }
            case .option, .chosen, .ranked, .written: break
            }
        }
        guard let share = answeredWeight / base, share > .zero,
            share >= Ratio(rules.minimumAnswered)
        else { return nil }
        let isComplete = parts.flatMap(\.self).count + notAsked == all.count
        switch rules.missing {
        case .flat: return flat / answeredWeight
        case .complete where !isComplete: return nil
        case .complete, .withinDimension: return nested(dimensions(of: codes))
        }
    }

    func dimensions(of codes: AnswerCodes) -> [Ratio?] {
        answered(codes).map { part in
            let sum = part.map { Ratio($0.item.weight) * value($0.code, of: $0.item) }
            return Ratio.sum(sum) / Ratio.sum(part.map { Ratio($0.item.weight) })
        }
    }

    private func nested(_ scores: [Ratio?]) -> Ratio? {
        let scored = zip(questionnaire.dimensions, scores).compactMap { dimension, score in
            score.map { (weight: Ratio(dimension.weight), score: $0) }
        }
        return Ratio.sum(scored.map { $0.weight * $0.score }) / Ratio.sum(scored.map(\.weight))
    }

    private func answered(_ codes: AnswerCodes) -> [[(item: Item, code: Int)]] {
        var index = 0
        return questionnaire.dimensions.map { dimension in
            dimension.items.compactMap { item in
                defer { index += 1 }
                guard case .code(let code) = answer(codes, index) else { return nil }
                return (item, code)
            }
        }
    }

    private func answer(_ codes: AnswerCodes, _ index: Int) -> Answer {
        codes.answer(toItemAt: index, by: questionnaire.layout, texts: [:])
    }

    private func effectiveWeight(of item: Item) -> Ratio {
        for dimension in questionnaire.dimensions where dimension.items.contains(item) {
            let sum = Ratio.sum(dimension.items.map { Ratio($0.weight) })
            return (Ratio(dimension.weight) * Ratio(item.weight) / sum) ?? .zero
        }
        return .zero
    }

    private func value(_ code: Int, of item: Item) -> Ratio {
        guard let codes = item.scale?.codes else { return .zero }
        let range = questionnaire.score.range
        let turned = item.lowIsGood ? codes.lowerBound + codes.upperBound - code : code
        let position = Ratio(Int128(turned - codes.lowerBound), Int128(codes.count - 1))
        return Ratio(range.lowerBound) + Ratio(range.upperBound - range.lowerBound) * position
    }
}
