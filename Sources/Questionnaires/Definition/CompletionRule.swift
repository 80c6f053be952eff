public import ExactNumbers

/// Which replies count.
///
/// Source: American Association for Public Opinion Research, Standard Definitions (2016), which leaves
/// the shares to the survey and gives 50 and 80 % as an example.
public struct CompletionRule: Hashable, Sendable {
    /// The share of counted questions from which a reply is complete, 0 to 1.
    public let complete: FixedDecimal
    /// The share from which it is partial; not above `complete`.
    public let partial: FixedDecimal
    /// Items without whose answer a reply is a break-off.
    public let essential: [ItemID]
}

/// What a reply counts as.
public enum Completion: Hashable, Sendable {
    case complete, partial
    /// Left out of all figures.
    case breakOff
}
