public import ExactNumbers

/// What a reply's answers come to.
public enum Score: Hashable, Sendable {
    case scored(Ratio)
    /// Too little was answered for a score.
    ///
    /// - Parameter answered: the answered share of effective weight, from 0 to under the minimum, or
    ///   any share under the rule `complete`.
    case tooFewAnswers(answered: Ratio)

    public var value: Ratio? {
        switch self {
        case .scored(let value): value
        case .tooFewAnswers: nil
        }
    }
}

/// The scores of one reply.
public struct ReplyScores: Hashable, Sendable {
    public let composite: Score
    /// In the order of `Questionnaire.dimensions`; `nil` where nothing of the dimension was answered.
    public let dimensions: [Ratio?]
}
