import ExactNumbers
import Questionnaires
import Scoring
import Statistics

extension Sample {
    /// The value each reply has of a measure, by its index in the sample.
    ///
    /// - Returns: `nil` when the questionnaire has no such measure.
    func values(of measure: Measure) -> ((Int) -> Ratio?)? {
        switch measure {
        case .composite:
            guard questionnaire.hasComposite else { return nil }
            return { columns.composites[$0] }
        case .dimension(let id):
            guard let place = questionnaire.dimensions.firstIndex(where: { $0.id == id }) else {
                return nil
            }
            let scores = columns.dimensions[place]
            return { scores[$0] }
        case .item(let id): return codes(of: id) { $0 }
        case .topTwo(let id):
            guard let best = questionnaire.item(id)?.bestCodes(2) else { return nil }
            return codes(of: id, Self.percent(of: best))
        case .index(let id):
            guard let place = questionnaire.indices.firstIndex(where: { $0.id == id }) else {
                return nil
            }
            return values(of: questionnaire.indices[place], at: place)
        }
    }

    private func values(of index: Index, at place: Int) -> ((Int) -> Ratio?)? {
        switch index.kind {
        case .composite, .gap:
            guard let scores = columns.indices[place] else { return nil }
            return { scores[$0].composite.value }
        case .csat(let item, let best), .effortShare(let item, let best):
            guard let best = questionnaire.item(item)?.bestCodes(best) else { return nil }
            return codes(of: item, Self.percent(of: best))
        case .nps(let item): return codes(of: item, NetPromoter.points)
        case .effortMean(let item): return codes(of: item) { $0 }
        case .kano: return nil
        }
    }

    /// 100 for these codes and 0 for the others: their mean is a share in per cent.
    private static func percent(of codes: ClosedRange<Int>) -> (Ratio) -> Ratio {
        { code in
            code >= Ratio(codes.lowerBound) && code <= Ratio(codes.upperBound) ? Ratio(100) : .zero
        }
    }

    /// - Parameter transform: what a code counts.
    private func codes(
        of id: ItemID, _ transform: (Ratio) -> Ratio
    ) -> ((Int) -> Ratio?)? {
        let layout = questionnaire.layout
        guard let scale = questionnaire.item(id)?.scale, let place = layout.index(of: id),
            let field = layout.fields(ofItemAt: place).first
        else { return nil }
        let values = scale.codes.map { transform(Ratio($0)) }
        let codes = columns.codes[field]
        return { member in
            Missing(rawValue: codes[member]) == nil ? values[Int(codes[member])] : nil
        }
    }
}

extension Domain {
    /// Of the members that have a value of a measure.
    ///
    /// - Returns: `nil` when the questionnaire has no such measure.
    func table(of measure: Measure, clustered: Bool = true) -> ValueTable? {
        sample.values(of: measure).map { table(of: $0, clustered: clustered) }
    }

    /// The members that `holds` is true of, with their weights.
    func tally(where holds: (Int) -> Bool) -> Tally {
        members.reduce(into: Tally()) { tally, member in
            guard holds(member) else { return }
            tally.add(weight: sample.columns.weights[member], times: sample.columns.times[member])
        }
    }
}
