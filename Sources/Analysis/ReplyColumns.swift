import ExactNumbers
import Questionnaires
import Scoring
import Statistics

/// What tables are made from, in columns by reply, so that a pass reads no more than it needs.
struct ReplyColumns: Sendable {
    /// Of one respondent; 1 throughout where the sample is not weighted.
    let weights: [FixedDecimal]
    /// For how many respondents the reply stands; above 0.
    let times: [FrequencyWeight]
    /// Indices into the design's strata.
    let strata: [Int]
    /// Indices of clusters within their stratum; 0 where each reply is its own.
    let clusters: [Int]
    /// `nil` where too little was answered.
    let composites: [Ratio?]
    /// By dimension; `nil` where nothing of it was answered.
    let dimensions: [[Ratio?]]
    /// By index of the questionnaire; `nil` where a reply has no score of it.
    let indices: [[ReplyScores]?]
    /// By field, as in `AnswerCodes`.
    let codes: [[UInt8]]

    init(
        _ replies: [Sample.ScoredReply], _ questionnaire: Questionnaire, _ design: Design,
        _ rows: RowWeights
    ) {
        weights = rows.weights
        times = rows.times
        strata = design.places.map(\.stratum)
        clusters = design.places.map(\.cluster)
        composites = replies.map(\.scores.composite.value)
        dimensions = questionnaire.dimensions.indices.map { index in
            replies.map { $0.scores.dimensions[index] }
        }
        indices = questionnaire.indices.map { index in
            ScoreModel(index, of: questionnaire).map { model in
                replies.map { model.scores(of: $0.reply.codes) }
            }
        }
        codes = questionnaire.layout.fields.indices.map { index in
            replies.map { $0.reply.codes.bytes[index] }
        }
    }
}
