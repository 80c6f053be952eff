/// Why items cannot be said to hang together or not. Items are counted from 0 in the order in which
/// they were given.
public enum ReliabilityRefusal: Error, Hashable, Sendable {
    /// One item, or none, has no company to agree with.
    case tooFewItems(Int, needed: Int)
    /// Complete rows with weight, and how many there have to be.
    case tooFewRows(complete: Int, needed: Int)
    /// Items that hardly anybody answered together.
    case pairWithoutRows(Int, Int)
    /// Rows of a weight below zero.
    case negativeWeights(rows: Int)
    /// Items that are the same in every row.
    case constantItems([Int])
    /// The items vary, but what one gains another loses: their sum is the same in every row.
    case constantTotal
}
