/// What became of an item, in one word.
public enum ItemLabel: String, Hashable, Sendable, CaseIterable, Comparable {
    // From the slightest to the gravest: what re-scoring mends stands below what nothing mends.
    case identical
    /// Its name in tables and figures.
    case relabelled
    /// What it counts.
    case weightChanged = "weight-changed"
    /// Its words in other languages than the first.
    case retranslated
    /// Who is asked.
    case conditionChanged = "condition-changed"
    /// Its words.
    case reworded
    /// What can be answered, and which way round it counts.
    case scaleChanged = "scale-changed"
    case added
    case removed

    public static func < (a: Self, b: Self) -> Bool { a.gravity < b.gravity }

    private var gravity: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// One thing that was changed in an item.
public struct ItemChange: Hashable, Sendable {
    /// What it means for answers that were given before.
    public enum Effect: Int, Hashable, Sendable, Comparable {
        /// Nothing.
        case none
        /// They can be scored by the new rule.
        case scoring
        /// They may differ a little, or for a few.
        case slight
        /// They are answers to a question in other words, or of other people.
        case asking
        /// They are answers of another kind.
        case answers

        public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }

    public let label: ItemLabel
    public let effect: Effect
    public let key: String
    public let difference: Difference
}
