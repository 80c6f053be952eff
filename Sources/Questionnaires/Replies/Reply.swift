public import ExactNumbers

/// One person's answers, checked against the questionnaire they answered.
public struct Reply: Hashable, Sendable {
    /// Unique in its wave.
    public let id: String
    /// The day it was given, `2021-10-29`; `nil` when unknown.
    public let submitted: String?
    /// Zero or more; 1 when the sample is not weighted.
    public let weight: FixedDecimal
    /// In the order of `Questionnaire.segments`; `nil` where unknown.
    public let segments: [String?]
    public let codes: AnswerCodes
    /// What was written: by number, day or text item, and by option for what stands beside it
    /// (`reason/other/text`). Absent where nothing was written.
    public let texts: [FieldID: String]

    public init(
        id: String, submitted: String?, weight: FixedDecimal, segments: [String?],
        codes: AnswerCodes, texts: [FieldID: String]
    ) {
        self.id = id
        self.submitted = submitted
        self.weight = weight
        self.segments = segments
        self.codes = codes
        self.texts = texts
    }
}

/// One campaign of a questionnaire that is asked again and again.
public struct Wave: Hashable, Sendable {
    /// Unique for its questionnaire: `2021`.
    public let name: String
    /// How many were asked; `nil` when unknown.
    public let sent: Int?

    public init(name: String, sent: Int?) {
        self.name = name
        self.sent = sent
    }
}
