/// What became of everyone who was asked, as counts that add up over shards, waves and channels.
///
/// The final dispositions have the letters of the standard: I, P, R, NC, O, UH and UO, with those who
/// turned out not to belong to the population beside them.
///
/// Source: American Association for Public Opinion Research, Standard Definitions (9th edition, 2016).
public struct Dispositions: Hashable, Sendable {
    /// I: completed.
    public var complete = 0
    /// P: answered enough to count, not all.
    public var partial = 0
    /// R: refused, and broke off before enough was answered.
    public var refused = 0
    /// NC: belongs to the population and was not reached.
    public var notReached = 0
    /// O: belongs to the population and was reached, but could not answer.
    public var other = 0
    /// UH: nothing is known of who was asked, not even that the address exists.
    public var unknownHousehold = 0
    /// UO: unknown for other reasons whether they belong to the population.
    public var unknownOther = 0
    /// Does not belong to the population.
    public var ineligible = 0
    /// What is known of the sending, before anyone answered.
    public var delivery = Delivery()

    /// Counts of messages, each `nil` when it was not counted.
    public struct Delivery: Hashable, Sendable {
        public var sent: Int?
        public var delivered: Int?
        /// Came back undelivered.
        public var bounced: Int?
        public var opened: Int?

        public init(
            sent: Int? = nil, delivered: Int? = nil, bounced: Int? = nil, opened: Int? = nil
        ) {
            self.sent = sent
            self.delivered = delivered
            self.bounced = bounced
            self.opened = opened
        }
    }

    /// Of nobody.
    public init() {}

    /// Adds another part of the same campaign. What was not counted in one part is not known of the
    /// whole. A sum too large for a count stays at the largest, which `faults` names.
    public mutating func merge(_ part: Dispositions) {
        for count in Self.counts {
            self[keyPath: count] = Self.sum(self[keyPath: count], part[keyPath: count])
        }
        for count in Self.deliveryCounts {
            let (mine, theirs) = (delivery[keyPath: count], part.delivery[keyPath: count])
            delivery[keyPath: count] = mine.flatMap { mine in theirs.map { Self.sum(mine, $0) } }
        }
    }

    private static func sum(_ a: Int, _ b: Int) -> Int {
        let (sum, overflow) = a.addingReportingOverflow(b)
        return overflow ? (a < 0 ? .min : .max) : sum
    }

    static var counts: [WritableKeyPath<Dispositions, Int>] {
        [
            \.complete, \.partial, \.refused, \.notReached, \.other, \.unknownHousehold,
            \.unknownOther, \.ineligible,
        ]
    }

    static var deliveryCounts: [WritableKeyPath<Delivery, Int?>] {
        [\.sent, \.delivered, \.bounced, \.opened]
    }

    /// Everyone with a final disposition.
    private var all: Int128 { Self.counts.reduce(0) { $0 + Int128(self[keyPath: $1]) } }
}

extension Dispositions {
    /// Counts that cannot be true together.
    public enum Fault: Error, Hashable, Sendable {
        case negative(Int)
        /// A count of more than 10¹⁵.
        case tooLarge(Int)
        case moreDispositionsThanSent(dispositions: Int, sent: Int)
        case moreDeliveredAndBouncedThanSent(delivered: Int, bounced: Int, sent: Int)
        case moreOpenedThanDelivered(opened: Int, delivered: Int)
        /// More answers than messages that arrived.
        case moreAnsweredThanDelivered(answered: Int, delivered: Int)
    }

    /// Everything that is wrong with the counts; empty when they may be true.
    public var faults: [Fault] {
        let most = 1_000_000_000_000_000
        let all =
            Self.counts.map { self[keyPath: $0] }
            + Self.deliveryCounts.compactMap { delivery[keyPath: $0] }
        let faults: [Fault] =
            all.filter { $0 < 0 }.map { .negative($0) }
            + all.filter { $0 > most }.map { .tooLarge($0) }
        guard faults.isEmpty else { return faults }
        return faultsTogether
    }

    private var faultsTogether: [Fault] {
        var faults: [Fault] = []
        let all = count
        if let sent = delivery.sent {
            if all > sent {
                faults.append(.moreDispositionsThanSent(dispositions: all, sent: sent))
            }
            let (delivered, bounced) = (delivery.delivered ?? 0, delivery.bounced ?? 0)
            if delivered + bounced > sent {
                faults.append(
                    .moreDeliveredAndBouncedThanSent(
                        delivered: delivered, bounced: bounced, sent: sent))
            }
        }
        // Who opened or answered received it; where no count says how many that were, those sent.
        let most = delivery.delivered ?? delivery.sent.map { $0 - (delivery.bounced ?? 0) }
        if let most, let opened = delivery.opened, opened > most, most >= 0 {
            faults.append(.moreOpenedThanDelivered(opened: opened, delivered: most))
        }
        let answered = complete + partial
        if let most, answered > most, most >= 0 {
            faults.append(.moreAnsweredThanDelivered(answered: answered, delivered: most))
        }
        return faults
    }
}

extension Dispositions {
    /// What those count as who were asked and of whom nothing came back.
    public enum Silence: String, Hashable, Sendable, CaseIterable {
        /// Unknown whether they belong to the population (UH): the standard's choice where nothing
        /// ever came back from a named person.
        case unknown
        /// Known to belong to it, as the customers of a list are, and not reached (NC).
        case nonContact = "non-contact"
    }

    /// Of the replies alone, which are complete, partial or break-offs. A break-off counts as a
    /// refusal, as in the standard.
    public init(_ completions: Sample.Completions) {
        complete = completions.complete
        partial = completions.partial
        refused = completions.breakOffs
    }

    /// Adds those of whom nothing came back: who was asked and has no disposition counts as `silence`
    /// says, and what did not bounce was delivered where nobody says otherwise.
    ///
    /// Nothing where the counts cannot be true together, or nobody says how many were asked.
    public mutating func addSilent(as silence: Silence) {
        guard faults.isEmpty, let sent = delivery.sent else { return }
        let rest = sent - count
        switch silence {
        case .unknown: unknownHousehold += rest
        case .nonContact: notReached += rest
        }
        if let bounced = delivery.bounced, delivery.delivered == nil {
            delivery.delivered = sent - bounced
        }
    }

    /// Everyone with a final disposition, as far as 64 bits hold: more are a fault.
    public var count: Int { Int(clamping: all) }

    /// Whether anybody is counted who did not answer, and belongs to the population or may.
    public var hasSilent: Bool { all > Int128(complete) + Int128(partial) + Int128(ineligible) }
}
