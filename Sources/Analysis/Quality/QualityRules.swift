public import ExactNumbers

/// What makes a reply look carelessly given. Nothing is ever deleted for it.
public enum QualityFlag: String, Hashable, Sendable, CaseIterable {
    /// The same answer again and again.
    case straightLine = "straight-line"
    /// Too much was skipped.
    case unanswered
    case tooFast = "too-fast"
    /// Every answer is that of another reply.
    case duplicate
    /// Answers that a check of the definition says cannot stand together.
    case failedCheck = "failed-check"
}

/// Where the line is drawn between a reply and a flagged one. The defaults are starting points: no
/// rule tells a careless reply from one of somebody who is content with everything.
public struct QualityRules: Hashable, Sendable {
    /// The fewest equal answers in a row that are a straight line; 8 by default.
    ///
    /// Rows are of rated items on the same scale that follow each other in the questionnaire as it is
    /// written. A skipped item or another kind of question ends a row; what was not asked does not.
    public var straightLineAnswers = 8
    /// The share of the row's answers that a straight line must have, besides; half by default.
    ///
    /// Source: Curran (2016), Methods for the detection of carelessly invalid responses in survey
    /// data, Journal of Experimental Social Psychology 66: half the length of the scale.
    public var straightLineShare = Ratio(Int128(1), 2)
    /// The fewest answered rows of a matrix that are a straight line when all are equal; 5 by default.
    public var straightLineRows = 5
    /// The share of what was asked that must be skipped; more than half by default. Words, numbers and
    /// days that nobody must write do not count.
    public var unansweredShare = Ratio(Int128(1), 2)
    public var tooFast = TooFast.underShareOfMedian(Ratio(Int128(1), 3))
    /// The fewest coded answers that make it worth a word that two replies have the same; 10 by
    /// default. With fewer, or when all ratings are equal, replies agree by chance.
    public var duplicateAnswers = 10

    public enum TooFast: Hashable, Sendable {
        /// Under this share of the median duration; a third by default.
        ///
        /// Source: Greszki, Meyer & Schoen (2015), Exploring the effects of removing "too fast"
        /// responses and respondents from web surveys, Public Opinion Quarterly 79.
        case underShareOfMedian(Ratio)
        case underSeconds(Double)
    }

    public init() {}
}
