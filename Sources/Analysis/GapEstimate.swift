public import ExactNumbers
public import Questionnaires
import Scoring
public import Statistics

/// What is found less what is expected: per item, per dimension and over all.
///
/// Each gap is the mean of the respondents' own differences, so its interval is that of pairs. Answers
/// are on the score's range, turned around where low is good: under zero always means that what was
/// found falls short. Who answered only one half of a pair is not in its gap.
///
/// In R: `svymean(~I(perception - expectation), design, na.rm = TRUE)`.
/// Source: Parasuraman, Zeithaml & Berry (1988), SERVQUAL, Journal of Retailing 64(1).
public struct GapEstimate: Hashable, Sendable {
    public struct ItemGap: Hashable, Sendable {
        /// The half for what is found.
        public let item: Item
        public let dimension: DimensionID
        /// Within its dimension.
        public let weight: FixedDecimal
        /// Perception less expectation, of those who answered both.
        public let gap: MeanEstimate
        /// Of the same people, on the score's range; the difference is the gap.
        public let perception: Ratio?
        public let expectation: Ratio?
    }

    /// Dimensions with their gaps, and the whole weighted by the weights of the dimensions: the means
    /// of the respondents' own scores under the rules of the index.
    public let index: IndexEstimate
    /// From the most negative gap up; equal ones in the order of the questionnaire, those that nobody
    /// answered last.
    public let items: [Disclosed<ItemGap>]

    /// The dimensions of the index, from the most negative gap up.
    public var dimensions: [IndexEstimate.Part] {
        index.parts.inOrderOfSize { $0.mean.mean }
    }
}

extension Domain {
    /// Every index of the type gap, in the order of the questionnaire.
    ///
    /// An item is hidden when those who answered it, or those it leaves of `whole`, are fewer than the
    /// floor of the index.
    ///
    /// - Parameter whole: the domain this one is a part of; itself when `nil`.
    func gaps(beside whole: Domain? = nil) -> [GapEstimate] {
        indices().compactMap { index in
            guard case .gap(let parts, _) = index.index.kind else { return nil }
            let items = itemGaps(parts)
            let wholes = whole?.itemGaps(parts) ?? items
            let verdicts = zip(items, wholes).map { item, whole in
                Suppression.verdict(
                    for: item.gap.base, of: whole.gap.base, floor: index.index.floor)
            }
            let ordered = Array(zip(items, verdicts)).inOrderOfSize { $0.0.gap.mean }
            return GapEstimate(
                index: index, items: ordered.map { $0.1.disclosing($0.0) })
        }
    }

    private func itemGaps(_ parts: [WeightedItems]) -> [GapEstimate.ItemGap] {
        parts.flatMap { part in
            part.entries.compactMap { itemGap($0, of: part.id) }
        }
    }

    private func itemGap(
        _ entry: WeightedItems.Entry, of dimension: DimensionID
    ) -> GapEstimate.ItemGap? {
        let questionnaire = sample.questionnaire
        let layout = questionnaire.layout
        func field(of id: ItemID) -> Int? {
            layout.index(of: id).flatMap { layout.fields(ofItemAt: $0).first }
        }
        guard let item = questionnaire.item(entry.item), let scale = item.scale,
            let found = field(of: item.id), let wanted = field(of: item.expectationID)
        else { return nil }
        let range = questionnaire.score.range
        let mapping = ScoreMapping(of: item, scale, onto: range)
        let scores = scale.codes.map { mapping.score(Ratio($0)) }
        let perceptions = sample.columns.codes[found]
        let expectations = sample.columns.codes[wanted]
        func isPair(_ member: Int) -> Bool {
            Missing(rawValue: perceptions[member]) == nil
                && Missing(rawValue: expectations[member]) == nil
        }
        let reach = Double(range.upperBound - range.lowerBound)
        let gaps = table { member in
            isPair(member)
                ? scores[Int(perceptions[member])] - scores[Int(expectations[member])] : nil
        }
        let gap = estimate(gaps, .design, within: -reach...reach)
        func half(_ codes: [UInt8]) -> Ratio? {
            table(of: { isPair($0) ? scores[Int(codes[$0])] : nil }, clustered: false).mean
        }
        return GapEstimate.ItemGap(
            item: item, dimension: dimension, weight: entry.weight, gap: gap,
            perception: half(perceptions), expectation: half(expectations))
    }
}

extension Array {
    /// From the smallest value up, equal ones in their order, those without one last.
    fileprivate func inOrderOfSize(_ value: (Element) -> Ratio?) -> [Element] {
        let values = map(value)
        return indices.sorted { a, b in
            switch (values[a], values[b]) {
            case (let x?, let y?): x == y ? a < b : x < y
            case (_?, nil): true
            case (nil, _?): false
            case (nil, nil): a < b
            }
        }.map { self[$0] }
    }
}
