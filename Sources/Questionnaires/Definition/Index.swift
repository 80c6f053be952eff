public import ExactNumbers

/// A figure besides the composite that is made from the answers by declared rules.
public struct Index: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// A weighted score of items that the definition asks.
        case composite([WeightedItems], ScoreRules)
        /// The share of the `best` answers of a rating, in per cent.
        case csat(ItemID, best: Int)
        /// Promoters less detractors, −100 to 100.
        case nps(ItemID)
        /// The mean of an effort on 1 to 7.
        case effortMean(ItemID)
        /// The share of the `best` answers to an effort, in per cent.
        case effortShare(ItemID, best: Int)
        /// What is found less what is expected. The entries are perceptions, each with an item
        /// `r1/expectation` beside it; the range is that of the score.
        case gap([WeightedItems], ScoreRules)
        /// What people make of features that are there, or are not: a category for each. It has no
        /// value of its own.
        case kano([KanoFeature])
    }

    public let id: IndexID
    public let title: LocalizedText
    /// What the author calls this state of its rules.
    public let version: String?
    public let kind: Kind
    /// From the highest down; empty when the index has no classes.
    public let classes: [ScoreClass]
    /// The fewest answers it is shown for: at least the reporting floor.
    public let floor: Int

    /// The class of a value in the unit of the index: the first from the top whose threshold it
    /// reaches; `nil` without classes.
    public func scoreClass(of value: Ratio) -> ScoreClass? {
        classes.first { entry in entry.from.map { value >= Ratio($0) } ?? true }
    }
}

extension Index.Kind {
    /// The values the index may have, in its unit.
    public func range(of score: ScoreRules) -> ClosedRange<Int> {
        switch self {
        case .composite(_, let rules): rules.range
        case .csat, .effortShare: 0...100
        case .nps: -100...100
        case .effortMean: 1...7
        case .gap(_, let rules):
            (rules.range.lowerBound - rules.range.upperBound)...(rules.range.upperBound
                - rules.range.lowerBound)
        // The coefficients of a feature: how much it can please and displease.
        case .kano: -1...1
        }
    }
}

/// Items of a dimension by reference.
public struct WeightedItems: Hashable, Sendable {
    public struct Entry: Hashable, Sendable {
        public let item: ItemID
        /// More than zero.
        public let weight: FixedDecimal
    }

    public let id: DimensionID
    public let title: LocalizedText
    /// More than zero.
    public let weight: FixedDecimal
    /// Never empty.
    public let entries: [Entry]
}
