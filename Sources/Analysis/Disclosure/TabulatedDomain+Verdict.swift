import Questionnaires
import Statistics

extension TabulatedDomain {
    /// Those who have a value of a measure; nobody when the questionnaire has no such measure.
    func tally(of measure: Measure) -> Tally {
        switch measure {
        case .composite:
            return questionnaire.hasComposite
                ? tally(of: ObservedScore.composite) : Tally()
        case .dimension(let id):
            return questionnaire.dimensions.firstIndex { $0.id == id }
                .map { tally(of: ObservedScore.dimension($0)) } ?? Tally()
        case .item(let id), .topTwo(let id):
            return questionnaire.item(id).map { tally(answering: $0) } ?? Tally()
        case .index(let id):
            guard let place = questionnaire.indices.firstIndex(where: { $0.id == id }) else {
                return Tally()
            }
            switch questionnaire.indices[place].kind {
            case .composite, .gap: return tally(of: ObservedScore.index(place))
            case .csat(let item, _), .effortShare(let item, _), .effortMean(let item),
                .nps(let item):
                return tally(of: .item(item))
            case .kano: return Tally()
            }
        }
    }

    /// Those who have each of the dimensions that a measure is made of; empty where it is made of none.
    private func parts(of measure: Measure) -> [Tally] {
        switch measure {
        case .composite: return questionnaire.dimensions.map { tally(of: .dimension($0.id)) }
        case .dimension, .item, .topTwo: return []
        case .index(let id):
            guard let place = questionnaire.indices.firstIndex(where: { $0.id == id }) else {
                return []
            }
            switch questionnaire.indices[place].kind {
            case .composite(let parts, _), .gap(let parts, _):
                return parts.indices.map {
                    tally(of: ObservedScore.part($0, ofIndex: place))
                }
            case .csat, .effortShare, .effortMean, .nps, .kano: return []
            }
        }
    }

    /// Whether a figure may be shown: neither those behind it nor those that the whole leaves when
    /// they are taken away may be under its floor, nor may one of the dimensions it is made of protect
    /// such people: it could be reckoned from the figure and the other dimensions.
    ///
    /// - Parameter whole: what this is a part of; itself when `nil`.
    /// - Complexity: one pass over the members, and under conditions over those of the whole, for the
    ///   figure and for each of its dimensions.
    func verdict(of measure: Measure, beside whole: Self?) -> Suppression.Verdict {
        let floor = questionnaire.floor(of: measure)
        let base = tally(of: measure)
        guard let whole else { return Suppression.verdict(for: base, of: base, floor: floor) }
        return Suppression.verdict(for: base, of: whole.tally(of: measure), floor: floor)
            .hiddenWith(
                zip(parts(of: measure), whole.parts(of: measure)).map {
                    Suppression.verdict(for: $0, of: $1, floor: floor)
                })
    }
}

extension Suppression.Verdict {
    /// That of a figure, with those of the parts it is made of: it and the other parts would give away
    /// the one that protects others.
    func hiddenWith(_ parts: [Self]) -> Self {
        self == .shown && parts.contains(.hidden(.protectsAnother))
            ? .hidden(.protectsAnother) : self
    }
}
