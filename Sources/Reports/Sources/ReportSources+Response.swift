public import Analysis
public import Questionnaires

extension ReportSources {
    /// What became of everyone who was asked, and by which groups.
    public struct Response: Hashable, Sendable {
        /// A segment with its groups.
        public struct Part: Hashable, Sendable {
            public var segment: Segment
            /// In the order of the definition, then by name.
            public var rows: [ResponseTable.Row]

            public init(segment: Segment, rows: [ResponseTable.Row]) {
                self.segment = segment
                self.rows = rows
            }
        }

        /// The share that should answer, above 0 and at most 1; `nil` when none is set.
        public var goal: Double?
        public var whole: ResponseTable.Outcome
        public var parts: [Part]

        public init(goal: Double?, whole: ResponseTable.Outcome, parts: [Part]) {
            self.goal = goal
            self.whole = whole
            self.parts = parts
        }
    }
}
