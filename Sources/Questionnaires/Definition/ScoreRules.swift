public import ExactNumbers

/// How answers become a composite score and the score a class.
public struct ScoreRules: Hashable, Sendable {
    /// What an unanswered item does to the composite.
    public enum MissingRule: String, Hashable, Sendable, CaseIterable {
        /// Weights are shared among the answered items of the dimension, then among the dimensions
        /// that have a score.
        case withinDimension = "within-dimension"
        /// Effective weights are shared among all answered items.
        case flat
        /// All items or no score.
        case complete
    }

    public enum Headline: String, Hashable, Sendable, CaseIterable { case respondents, units }

    /// Whether "not applicable" and "don't know" lower the answered share.
    public enum NotApplicable: String, Hashable, Sendable, CaseIterable {
        case unanswered
        case leftOut = "left-out"
    }

    /// What reports call the score; `nil` for their own word.
    public let title: LocalizedText?
    /// What the author calls this state of the rules.
    public let version: String?
    /// The segment whose members are scored as one, such as the company; `nil` when each respondent
    /// stands alone.
    public let unit: SegmentID?
    /// Which mean stands on the first page.
    public let headline: Headline
    public let missing: MissingRule
    /// The share of effective weight that must be answered for a score, from 0 to 1.
    public let minimumAnswered: FixedDecimal
    public let notApplicable: NotApplicable
    /// The scale of the composite; answers on other scales are mapped onto it.
    public let range: ClosedRange<Int>
    /// From the highest down; all but the last have a threshold. Empty when scores have no classes.
    public let classes: [ScoreClass]

    /// The thresholds from the highest down.
    public var thresholds: [FixedDecimal] { classes.compactMap(\.from) }
}

/// A range of scores with a name, closed below and open above: a tie belongs to the upper class.
public struct ScoreClass: Hashable, Sendable {
    /// What meeting the threshold means to management.
    public enum Role: String, Hashable, Sendable, CaseIterable { case target, limit }

    public let id: ClassID
    /// The lowest score of the class; `nil` for the lowest class.
    public let from: FixedDecimal?
    public let role: Role?
    public let label: LocalizedText
}
