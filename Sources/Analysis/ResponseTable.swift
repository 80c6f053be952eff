public import Questionnaires

/// What became of everyone who was asked, in all and by the groups of a segment.
public struct ResponseTable: Hashable, Sendable {
    /// What is known of a group, or of all.
    public struct Outcome: Hashable, Sendable {
        public let rates: ResponseRates
        /// Replies that came back, break-offs among them.
        public let returned: Int
        /// Replies that count: complete and partial.
        public let valid: Int

        public init(rates: ResponseRates, returned: Int, valid: Int) {
            self.rates = rates
            self.returned = returned
            self.valid = valid
        }

        /// `nil` when it was not counted.
        public var sent: Int? { rates.dispositions.delivery.sent }
        /// `nil` when it was not counted.
        public var delivered: Int? { rates.dispositions.delivery.delivered }
    }

    public struct Row: Hashable, Sendable {
        /// The segment's value as it is stored.
        public let value: String
        public let outcome: Disclosed<Outcome>

        public init(value: String, outcome: Disclosed<Outcome>) {
            self.value = value
            self.outcome = outcome
        }
    }

    public let whole: Outcome
    /// `nil` where everyone is counted together.
    public let segment: Segment?
    /// In the order of the definition, then by name, those nobody answered of last; empty without a
    /// segment.
    public let rows: [Row]
}
