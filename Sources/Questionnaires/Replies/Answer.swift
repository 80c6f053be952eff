/// The answer to one item.
public enum Answer: Hashable, Sendable {
    /// A code of the item's scale.
    case code(Int)
    /// The position of the chosen option.
    case option(Int)
    /// The positions of the chosen options, rising; empty when none was chosen on purpose.
    case chosen([Int])
    /// The positions of the ranked options, the first is the most important.
    case ranked([Int])
    /// A number in digits, a day as `2026-11-24`, or words.
    case written(String)
    case missing(Missing)

    public var missing: Missing? {
        if case .missing(let reason) = self { return reason }
        return nil
    }
}

/// Why there is no answer. None of these is zero.
public enum Missing: UInt8, Hashable, Sendable, CaseIterable {
    case dontKnow = 252
    case notApplicable = 253
    case skipped = 254
    case notAsked = 255
}
