public import Questionnaires

/// Checked replies on their way into one wave, and where they come from.
public struct ReplyBatch: Hashable, Sendable {
    public var questionnaire: Questionnaire
    /// The text of the definition `questionnaire` was read from.
    public var definition: String
    public var wave: Wave
    /// What the mapping says of the sample beside the definition; `nil` when nothing.
    public var sample: SampleDesign.Amendment?
    public var replies: [Reply]
    /// True when the ids were made from the content of the rows: two people who answered the same
    /// in two files then look like one.
    public var idsAreMade: Bool
    public var origin: Origin

    /// What the log of imports keeps of a file.
    public struct Origin: Hashable, Sendable {
        /// Its name, without a folder.
        public var file: String
        /// Over its bytes.
        public var contentHash: ContentHash
        /// Over the bytes of the mapping file; `nil` when there was none.
        public var mappingHash: ContentHash?
        /// Rows that were refused, when the good ones were stored without them.
        public var refused: Int
        /// Rows that the mapping leaves out.
        public var leftOut: Int

        public init(
            file: String, contentHash: ContentHash, mappingHash: ContentHash?, refused: Int,
            leftOut: Int
        ) {
            self.file = file
            self.contentHash = contentHash
            self.mappingHash = mappingHash
            self.refused = refused
            self.leftOut = leftOut
        }
    }

    /// - Parameter replies: replies to `questionnaire`, whose codes were made for its items.
    public init(
        questionnaire: Questionnaire, definition: String, wave: Wave,
        sample: SampleDesign.Amendment? = nil, replies: [Reply], idsAreMade: Bool = false,
        origin: Origin
    ) {
        self.questionnaire = questionnaire
        self.definition = definition
        self.wave = wave
        self.sample = sample
        self.replies = replies
        self.idsAreMade = idsAreMade
        self.origin = origin
    }
}

/// What storing a batch came to.
public struct StoredCounts: Hashable, Sendable {
    /// Replies that are new in the store.
    public let stored: Int
    /// Replies that it held before, equal in every part.
    public let alreadyThere: Int

    public init(stored: Int, alreadyThere: Int) {
        self.stored = stored
        self.alreadyThere = alreadyThere
    }
}
