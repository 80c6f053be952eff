public import ExactNumbers

/// Whether figures of waves before and after a change may be set side by side.
public enum Comparability: String, Hashable, Sendable, CaseIterable, Comparable {
    case comparable
    /// They may, if it is said what changed.
    case withCare = "with-care"
    /// They may, once the earlier waves are scored by the new rules: their answers are kept.
    case afterRescoring = "after-rescoring"
    /// They may not, and nothing mends it.
    case notComparable = "not-comparable"

    public static func < (a: Self, b: Self) -> Bool { a.gravity < b.gravity }

    private var gravity: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Why a figure is not comparable as it is.
public struct ComparabilityReason: Hashable, Sendable {
    public enum Cause: Hashable, Sendable {
        /// In the order of the definition. The share is theirs together of the weight of the figure:
        /// by the older weights for what has left it, by the newer for all others.
        case items(ItemCause, [ItemID], share: Ratio)
        case weights([WeightShift])
        /// Another rule of the figure itself: what a missing answer does, the range, the best
        /// answers that count.
        case rule(KeyDifference)
        /// Which scores belong to which class. It touches the classes alone.
        case thresholds([KeyDifference])
        case type(from: String, to: String)
        /// Other replies count as complete.
        case completion
        /// Another promise of what becomes of the answers.
        case replies(from: Questionnaire.Confidentiality, to: Questionnaire.Confidentiality)
        /// Replies stand for people in another way.
        case sampling(from: SampleDesign.Weighting, to: SampleDesign.Weighting)
    }

    public enum ItemCause: String, Hashable, Sendable, CaseIterable {
        /// Not asked before.
        case new
        /// Not asked any more.
        case gone
        /// Asked before, but not counted.
        case takenIn = "taken-in"
        /// Still asked, but not counted.
        case leftOut = "left-out"
        /// Counted in another dimension.
        case regrouped
        case answeredOtherwise = "answered-otherwise"
        case askedAboutOthers = "asked-about-others"
        case reworded
        /// Another condition.
        case askedOfOthers = "asked-of-others"
        case retranslated
        /// Must be answered now, or need not.
        case required
        /// The other end of the scale counts as praise.
        case turned
    }

    public let cause: Cause
    public let effect: Comparability

    /// Whether it concerns the classes and not the scores.
    public var touchesClassesOnly: Bool {
        if case .thresholds = cause { true } else { false }
    }

    /// Whether it lies in the whole survey and not in the figure itself.
    public var concernsAllFigures: Bool {
        switch cause {
        case .completion, .replies, .sampling: true
        case .items, .weights, .rule, .thresholds, .type: false
        }
    }
}
