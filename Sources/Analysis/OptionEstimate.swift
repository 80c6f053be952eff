import ExactNumbers
public import Questionnaires
public import Statistics

/// What the answers to an item with options say; yes and no are two of them.
public struct OptionEstimate: Hashable, Sendable {
    /// One option, of those who answered the item.
    public struct Row: Hashable, Sendable {
        public let option: AnswerOption
        /// Who chose it, or ranked it at all.
        public let chosen: ShareEstimate
        /// Of those who ranked it, 1 is the most important; `nil` for items that are no ranking.
        public let rank: MeanEstimate?
    }

    public let item: Item
    /// How many did not answer, for each reason.
    public let missing: [Missing: Int]
    public let answered: Int
    /// In the order of the options.
    public let rows: [Row]

    /// Those who answered, with their weights.
    var base: Tally { rows.first?.chosen.tally ?? Tally() }
}

/// What the answers to a question for a number say.
public struct NumberEstimate: Hashable, Sendable {
    public let item: Item
    /// How many did not answer, for each reason.
    public let missing: [Missing: Int]
    public let mean: MeanEstimate

    public var answered: Int { mean.base.count }
}

extension TabulatedDomain {
    /// Every choice, several choices, ranking and yes or no, in the order of the questionnaire.
    ///
    /// - Complexity: one pass over the members for each option.
    func options() -> [OptionEstimate] {
        questionnaire.items.compactMap { options(of: $0, .design) }
    }

    private func options(of item: Item, _ variance: Variance) -> OptionEstimate? {
        let layout = questionnaire.layout
        guard let options = item.options?.all ?? item.answersOfYesNo,
            let place = layout.index(of: item.id)
        else { return nil }
        let fields = layout.fields(ofItemAt: place)
        guard let first = fields.first else { return nil }
        let isClustered = variance == .design
        let missing = missing(inField: first)
        let rows = options.indices.map { position -> OptionEstimate.Row in
            // Yes stands before no, and has the higher code.
            let code = item.options == nil ? 1 - position : position
            let (field, wanted) = fields.count > 1 ? (first + position, nil) : (first, code)
            // The position of the only choice, or whether this option was chosen or ranked.
            let values = (0...options.count).map { byte in
                (wanted.map { byte == $0 } ?? (byte > 0)) ? Ratio(1) : .zero
            }
            let table = table(ofField: field, values: values, clustered: isClustered)
            return OptionEstimate.Row(
                option: options[position],
                chosen: share(table, variance) { $0 > .zero },
                rank: rank(item, field, of: options.count, variance))
        }
        return OptionEstimate(
            item: item, missing: missing,
            answered: count - missing.values.reduce(0, +), rows: rows)
    }

    private func rank(
        _ item: Item, _ field: Int, of count: Int, _ variance: Variance
    ) -> MeanEstimate? {
        guard case .ranking = item.kind else { return nil }
        let values = (0...count).map { $0 > 0 ? Ratio($0) : nil }
        return estimate(
            table(ofField: field, values: values, clustered: variance == .design), variance,
            within: 1...Double(count))
    }
}

extension Domain {
    /// Every question for a number.
    func numbers() -> [NumberEstimate] {
        sample.questionnaire.items.compactMap { number(of: $0, .design) }
    }

    private func number(of item: Item, _ variance: Variance) -> NumberEstimate? {
        guard case .number(let form) = item.kind,
            let place = sample.questionnaire.layout.index(of: item.id),
            let field = sample.questionnaire.layout.fields(ofItemAt: place).first
        else { return nil }
        let id = sample.questionnaire.layout.fields[field].id
        var missing: [Missing: Int] = [:]
        let codes = sample.columns.codes[field]
        let table = table(
            of: { member in
                if let reason = Missing(rawValue: codes[member]) {
                    missing[reason, default: 0] += sample.columns.times[member].count
                    return nil
                }
                return sample.replies[member].reply.texts[id].flatMap { FixedDecimal($0) }
                    .map { Ratio($0) }
            }, clustered: variance == .design)
        let low = form.minimum.map { Ratio($0).double } ?? -.infinity
        let high = form.maximum.map { Ratio($0).double } ?? .infinity
        return NumberEstimate(
            item: item, missing: missing, mean: estimate(table, variance, within: low...high))
    }
}
