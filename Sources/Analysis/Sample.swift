public import Questionnaires
public import Scoring

/// One wave's replies with their scores and the design they came by: what every table is made from.
public struct Sample: Sendable {
    public struct ScoredReply: Sendable {
        public let reply: Reply
        public let scores: ReplyScores
        /// Index of the reply's stratum in the design.
        let stratum: Int
        /// Index of the reply's cluster within its stratum; 0 where each reply is its own.
        let cluster: Int
    }

    public let questionnaire: Questionnaire
    public let wave: Wave
    public let model: ScoreModel
    /// Every reply of the wave, whatever part of it is looked at: standard errors need them all.
    public let replies: [ScoredReply]
    public let design: Design

    /// - Parameter replies: of one wave of `questionnaire`, in any order.
    public init(_ questionnaire: Questionnaire, wave: Wave, replies: [Reply]) {
        self.questionnaire = questionnaire
        self.wave = wave
        let model = ScoreModel(questionnaire)
        self.model = model
        let design = Design(questionnaire, replies: replies)
        self.design = design
        self.replies = zip(replies, design.places).map { reply, place in
            ScoredReply(
                reply: reply, scores: model.scores(of: reply.codes), stratum: place.stratum,
                cluster: place.cluster)
        }
    }

    /// All replies of the wave.
    public var everyone: Domain { Domain(sample: self, members: Array(replies.indices)) }

    /// The replies that meet every condition; `everyone` when there is none.
    public func domain(where conditions: [SegmentCondition]) -> Domain {
        everyone.filtered { reply in conditions.allSatisfy { $0.holds(for: reply) } }
    }
}

/// "This segment has one of these values."
public struct SegmentCondition: Hashable, Sendable {
    public let segment: Segment
    public let values: Set<String>
    private let index: Int

    /// - Returns: `nil` when the questionnaire has no such segment.
    public init?(_ id: SegmentID, in values: Set<String>, of questionnaire: Questionnaire) {
        guard let index = questionnaire.segments.firstIndex(where: { $0.id == id }) else {
            return nil
        }
        self.index = index
        self.values = values
        segment = questionnaire.segments[index]
    }

    func holds(for reply: Reply) -> Bool {
        reply.segments[index].map(values.contains) ?? false
    }
}

/// A part of a sample that estimates are made for. The rest of the sample stays in the design.
public struct Domain: Sendable {
    public let sample: Sample
    /// Indices into `sample.replies`, rising.
    let members: [Int]

    public var count: Int { members.count }

    var replies: [Sample.ScoredReply] { members.map { sample.replies[$0] } }

    func filtered(_ isIncluded: (Reply) -> Bool) -> Domain {
        Domain(sample: sample, members: members.filter { isIncluded(sample.replies[$0].reply) })
    }

    /// The members by their value of a segment, those without one left out.
    func split(by segment: Int) -> [String: Domain] {
        var parts: [String: [Int]] = [:]
        for member in members {
            if let value = sample.replies[member].reply.segments[segment] {
                parts[value, default: []].append(member)
            }
        }
        return parts.mapValues { Domain(sample: sample, members: $0) }
    }
}
