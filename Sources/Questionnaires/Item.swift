public import ExactNumbers

/// One question.
public struct Item: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case rating(Scale)
        /// "How likely are you to recommend us?" on 0…10, from which the net promoter score comes.
        case recommendation(Scale)
        case text
    }

    public let id: ItemID
    public let kind: Kind
    /// What the respondent reads.
    public let ask: LocalizedText
    /// A short name for tables and figures; `nil` when the question is short enough.
    public let label: LocalizedText?
    /// Within its dimension; more than zero. 1 for items outside the composite.
    public let weight: FixedDecimal
    /// True when agreeing is bad: the answer is turned around before it is scored.
    public let isReversed: Bool

    /// The scale of a rating or recommendation, `nil` for text.
    public var scale: Scale? {
        switch kind {
        case .rating(let scale), .recommendation(let scale): scale
        case .text: nil
        }
    }

    /// Whether a low code is praise, from the scale's direction and the item's own.
    public var lowIsGood: Bool { (scale?.direction == .lowIsGood) != isReversed }

    /// What tables and figures call the item.
    public var title: LocalizedText { label ?? ask }
}

/// Items that measure one thing, and their weight in the composite.
public struct Dimension: Hashable, Sendable {
    public let id: DimensionID
    public let title: LocalizedText
    /// More than zero.
    public let weight: FixedDecimal
    /// Never empty; ratings only.
    public let items: [Item]
}
