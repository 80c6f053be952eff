public import Questionnaires

/// An earlier wave of a questionnaire, its replies scored by the rules of the later one.
public struct EarlierWave: Sendable {
    /// The replies that meet the conditions of the later selection.
    public let selection: Selection
    /// The definition they answered.
    public let answered: Questionnaire

    public init(selection: Selection, answered: Questionnaire) {
        self.selection = selection
        self.answered = answered
    }

    public var wave: Wave { selection.sample.wave }
}
