public import Expressions

/// An expression that is true, false or unknown, checked against the items it names.
public struct Condition: Hashable, Sendable {
    public let expression: Expression

    /// One way to write it, whatever the layout in the file.
    public var text: String { expression.canonical }
}

/// What answers must be together.
public struct CrossCheck: Hashable, Sendable {
    /// Violated only when false.
    public let must: Condition
    public let message: LocalizedText
    /// Where the message stands.
    public let item: ItemID
}
