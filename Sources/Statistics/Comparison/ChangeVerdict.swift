/// Whether a figure changed: a change is called a change only when it is significant.
public enum ChangeVerdict: Hashable, Sendable {
    case rose
    case fell
    /// Chance alone makes such a difference often enough: no proof that nothing changed.
    case noSignificantChange
    case unknown(Reason)

    /// Why nothing can be said.
    public enum Reason: Hashable, Sendable {
        case noTest(NoTest)
        /// A probability that is none, or a level that is not above 0 and below 1.
        case notAProbability
    }

    /// - Parameters:
    ///   - difference: later less earlier.
    ///   - probability: the adjusted one, where the test is one of a family; `nil` for the test's own.
    ///   - level: a probability below it is significant.
    public init(
        _ difference: Result<MeanDifference, NoTest>, adjusted probability: Double? = nil,
        level: Double = 0.05
    ) {
        switch difference {
        case .failure(let reason): self = .unknown(.noTest(reason))
        case .success(let difference):
            self.init(
                difference: difference.difference,
                probability: probability ?? difference.probability, level: level)
        }
    }

    /// - Parameters:
    ///   - difference: later less earlier.
    ///   - probability: two-sided, adjusted where the test is one of a family.
    ///   - level: a probability below it is significant.
    public init(difference: Double, probability: Double, level: Double = 0.05) {
        guard (0...1).contains(probability), level > 0, level < 1, !difference.isNaN else {
            self = .unknown(.notAProbability)
            return
        }
        guard probability < level, difference != 0 else {
            self = .noSignificantChange
            return
        }
        self = difference > 0 ? .rose : .fell
    }
}
