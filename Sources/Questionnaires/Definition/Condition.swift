public import Expressions

/// An expression that is true, false or unknown, checked against the items it names.
public struct Condition: Hashable, Sendable {
    public let expression: Expression
    /// What it looks at, each once.
    let names: [String]
    /// Whether nothing but answers decides it: no score, not the day, not why an answer is missing.
    let isDecidedByAnswers: Bool

    init(expression: Expression) {
        self.expression = expression
        names = expression.names
        isDecidedByAnswers =
            expression.scores.isEmpty && !expression.usesToday && !expression.asksForReasons
    }

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
