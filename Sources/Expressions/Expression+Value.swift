extension Expression {
    /// How many parts are worked out at most, unless a caller says otherwise.
    public static let mostSteps = 10_000
    /// How large the parts of an exact fraction may grow: six hundred digits, little enough that the
    /// longest expression is worked out at once.
    public static let mostBits = 2_048

    /// The value with these facts; `nil` when it is unknown, as what has no answer makes unknown all
    /// that depends on it.
    ///
    /// Source: Kleene (1938), On notation for ordinal numbers: false and unknown is false, true or
    /// unknown is true, whatever the unknown turns out to be.
    public func value(
        in facts: Facts, steps: Int = mostSteps
    ) throws(ExpressionFailure) -> Value? {
        var evaluation = Evaluation(facts, steps: steps)
        switch body {
        case .condition(let condition): return try evaluation.truth(condition).map { .truth($0) }
        case .number(let quantity): return try evaluation.number(quantity).map { .number($0) }
        case .date(let moment): return try evaluation.day(moment).map { .date($0) }
        case .text(let wording): return try evaluation.text(wording).map { .text($0) }
        }
    }

    /// Whether a condition is met; false while it is unknown, and for what is no condition.
    public func isTrue(in facts: Facts) throws(ExpressionFailure) -> Bool {
        try value(in: facts) == .truth(true)
    }

    /// Whether a condition is known not to be met; false while it is unknown.
    public func isFalse(in facts: Facts) throws(ExpressionFailure) -> Bool {
        try value(in: facts) == .truth(false)
    }
}
