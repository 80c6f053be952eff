import ExactNumbers
import Questionnaires
import Scoring
import Statistics

/// Which replies of a domain look carelessly given, and why: counts to be told, and a way to leave
/// them out of a second estimate. Which replies they are cannot be read from it.
public struct ReplyFlags: Sendable {
    /// How long it took, where that is known. Of replies, each once, also where one stands for several
    /// respondents: it was filled in once.
    public struct Durations: Hashable, Sendable {
        /// Replies whose duration is known.
        public let timed: Int
        /// In seconds.
        public let median: Double
        /// Faster than this is too fast, in seconds; `nil` when the rule names no number.
        public let limit: Double?
    }

    public let rules: QualityRules
    /// Replies looked at; respondents where a reply stands for several, as in `counts` and
    /// `flagged`.
    public let replies: Int
    /// Replies with each flag; a reply may have several. Kinds that nobody has are there with 0; those
    /// that no reply to the questionnaire can have are absent, as is `tooFast` where no duration is
    /// known.
    public let counts: [QualityFlag: Int]
    /// Replies with one flag or more.
    public let flagged: Int
    /// Of replies, each once: respondents who are told by one reply are equal by the way they were
    /// written down.
    public let identical: IdenticalAnswers
    /// `nil` when no duration is known.
    public let durations: Durations?
    /// By member of the domain.
    let flags: [Set<QualityFlag>]

    init(_ domain: Domain, _ rules: QualityRules, seconds: [String: Double]) {
        self.rules = rules
        let questionnaire = domain.sample.questionnaire
        let replies = domain.members.map { domain.sample.replies[$0].reply }
        self.replies = domain.count
        let stands = domain.members.map { domain.sample.columns.times[$0].count }
        let rows = RatedRows(questionnaire)
        let flow =
            questionnaire.checks.isEmpty
            ? nil : Flow(questionnaire, score: NamedScores(questionnaire).ofAnswersSoFar)
        let identical = IdenticalAnswers(
            replies, questionnaire, leastAnswers: rules.duplicateAnswers)
        self.identical = identical
        let times = replies.map { seconds[$0.id].flatMap { $0.isFinite && $0 >= 0 ? $0 : nil } }
        let durations = Durations(times.compactMap { $0 }, rules.tooFast)
        self.durations = durations
        let flags = replies.indices.map { member in
            let reply = replies[member]
            var flags: Set<QualityFlag> = []
            if rows.isStraightLine(reply.codes, rules) { flags.insert(.straightLine) }
            if questionnaire.skippedShare(of: reply.codes) ?? .zero > rules.unansweredShare {
                flags.insert(.unanswered)
            }
            if let time = times[member], let limit = durations?.limit, time < limit {
                flags.insert(.tooFast)
            }
            if identical.isSurplus[member] { flags.insert(.duplicate) }
            if let flow, flow.brokenChecks(of: reply) > 0 { flags.insert(.failedCheck) }
            return flags
        }
        self.flags = flags
        func count(where holds: (Set<QualityFlag>) -> Bool) -> Int {
            zip(flags, stands).reduce(0) { $0 + (holds($1.0) ? $1.1 : 0) }
        }
        flagged = count { !$0.isEmpty }
        var counts: [QualityFlag: Int] = [:]
        for kind in QualityFlag.allCases where rules.canFind(kind, in: questionnaire) {
            guard kind != .tooFast || durations != nil else { continue }
            counts[kind] = count { $0.contains(kind) }
        }
        self.counts = counts
    }
}

extension ReplyFlags.Durations {
    /// - Parameter seconds: finite and not below zero.
    fileprivate init?(_ seconds: [Double], _ rule: QualityRules.TooFast) {
        let sorted = seconds.sorted()
        guard !sorted.isEmpty else { return nil }
        timed = sorted.count
        let middle = sorted.count / 2
        median =
            sorted.count % 2 == 1
            ? sorted[middle] : sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2
        let limit =
            switch rule {
            case .underShareOfMedian(let share): median * share.double
            case .underSeconds(let least): least
            }
        self.limit = limit.isFinite ? limit : nil
    }
}

extension Questionnaire {
    /// The skipped share of what was asked, without what may be written and need not be; `nil` when
    /// nothing was asked.
    fileprivate func skippedShare(of codes: AnswerCodes) -> Ratio? {
        var (asked, skipped) = (0, 0)
        for (index, item) in items.enumerated() where !item.isWritten || item.isRequired {
            guard let field = layout.fields(ofItemAt: index).first else { continue }
            switch Missing(rawValue: codes.bytes[field]) {
            case .notAsked: continue
            case .skipped:
                asked += 1
                skipped += 1
            case .notApplicable, .dontKnow, nil: asked += 1
            }
        }
        return Ratio(skipped) / Ratio(asked)
    }
}

extension Domain {
    /// Looks for replies that may have been given without care.
    ///
    /// - Parameter seconds: how long a reply took, by its id; numbers that are none, or below zero, are
    ///   taken for unknown.
    /// - Complexity: a few passes over the members.
    func flags(
        _ rules: QualityRules = QualityRules(), seconds: [String: Double] = [:]
    ) -> ReplyFlags {
        ReplyFlags(self, rules, seconds: seconds)
    }

    /// The members without a flag of these kinds. The rest of the sample stays in the design.
    ///
    /// - Parameter flags: of this domain.
    func without(_ flags: ReplyFlags, of kinds: Set<QualityFlag>) -> Domain {
        Domain(
            sample: sample,
            members: zip(members, flags.flags).filter { $0.1.isDisjoint(with: kinds) }.map(\.0))
    }
}
