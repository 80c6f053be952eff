public import ExactNumbers
public import Questionnaires

/// The scores that conditions name: the composite, its dimensions, and the indices that each reply has
/// a score of.
public struct NamedScores: Sendable {
    private let main: ScoreModel
    private let dimensions: [String: Int]
    private let indices: [String: ScoreModel]

    public init(_ questionnaire: Questionnaire) {
        main = ScoreModel(questionnaire)
        dimensions = Dictionary(
            questionnaire.dimensions.enumerated().map { ($0.element.id.name, $0.offset) }
        ) { first, _ in first }
        indices = Dictionary(
            questionnaire.indices.compactMap { index in
                ScoreModel(index, of: questionnaire).map { (index.id.name, $0) }
            }
        ) { first, _ in first }
    }

    /// - Parameter name: `nil` for the composite.
    /// - Returns: `nil` when too little was answered, and for a name that is none.
    public func score(_ name: String?, of codes: AnswerCodes) -> Ratio? {
        guard let name else { return main.scores(of: codes).composite.value }
        if let model = indices[name] { return model.scores(of: codes).composite.value }
        return dimensions[name].flatMap { main.scores(of: codes).dimensions[$0] }
    }

    /// The scores as a `Flow` asks for them.
    public var ofAnswersSoFar: Flow.Score {
        let scores = self
        return { codes, name in scores.score(name, of: codes) }
    }
}
