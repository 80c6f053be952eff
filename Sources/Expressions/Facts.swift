public import ExactNumbers

/// What is known when an expression is worked out.
public struct Facts: Sendable {
    /// Why there is no answer.
    public enum Absence: Hashable, Sendable { case notAsked, skipped, notApplicable, dontKnow }

    /// What a name has.
    public enum Answer: Hashable, Sendable {
        case value(Value)
        case missing(Absence)
    }

    /// The answer to a question or the value of an attribute, by name.
    public let answer: @Sendable (String) -> Answer
    /// A score by its identifier, the main one by `nil`; `nil` where there is none.
    public let score: @Sendable (String?) -> Ratio?
    public let today: Day

    public init(
        today: Day, score: @escaping @Sendable (String?) -> Ratio? = { _ in nil },
        answer: @escaping @Sendable (String) -> Answer
    ) {
        self.today = today
        self.score = score
        self.answer = answer
    }
}

/// Why an expression could not be worked out.
public enum ExpressionFailure: Error, Hashable, Sendable {
    case tooManySteps(limit: Int)
    /// The numerator or the denominator of an exact result is larger.
    case numberTooLarge(limitInBits: Int)
    /// The facts have a value of another type than the scope said.
    case unexpectedValue(name: String)
}

extension ExpressionFailure: CustomStringConvertible {
    public var description: String {
        switch self {
        case .tooManySteps(let limit): "the expression takes more than \(limit) steps"
        case .numberTooLarge(let bits): "a number of the expression takes more than \(bits) bits"
        case .unexpectedValue(let name): "'\(name)' has a value of another type than it was given"
        }
    }
}
