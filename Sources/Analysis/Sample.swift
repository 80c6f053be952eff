import ExactNumbers
public import Questionnaires
public import Scoring
import Statistics

/// One wave's replies with their scores and the design they came by: what every table is made from.
public struct Sample: Sendable {
    public struct ScoredReply: Sendable {
        public let reply: Reply
        public let scores: ReplyScores
    }

    public let questionnaire: Questionnaire
    public let wave: Wave
    public let model: ScoreModel
    /// Every reply of the wave that is no break-off, whatever part of it is looked at: standard errors need them all.
    public let replies: [ScoredReply]
    public let design: Design
    /// How many replies count as complete and partial, and how many break-offs were left out.
    public let completions: Completions
    let columns: ReplyColumns

    /// Replies by what they count as under the definition's rule; without one all are complete.
    public struct Completions: Hashable, Sendable {
        public let complete: Int
        public let partial: Int
        public let breakOffs: Int
    }

    /// - Parameter answered: the replies of one wave of `questionnaire`, in any order.
    public init(_ questionnaire: Questionnaire, wave: Wave, replies answered: [Reply]) {
        var counts: [Completion: Int] = [:]
        let replies = answered.filter { reply in
            let completion = questionnaire.completion(of: reply.codes)
            counts[completion, default: 0] += 1
            return completion != .breakOff
        }
        completions = Completions(
            complete: counts[.complete, default: 0], partial: counts[.partial, default: 0],
            breakOffs: counts[.breakOff, default: 0])
        self.questionnaire = questionnaire
        self.wave = wave
        let model = ScoreModel(questionnaire)
        self.model = model
        let design = Design(questionnaire, replies: replies)
        self.design = design
        let scored = replies.map { ScoredReply(reply: $0, scores: model.scores(of: $0.codes)) }
        self.replies = scored
        columns = ReplyColumns(scored, questionnaire, design)
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
    /// Clusters less strata of the members with weight: what an interval of this part can stand on.
    public let degreesOfFreedom: Int

    init(sample: Sample, members: [Int]) {
        self.sample = sample
        self.members = members
        let columns = sample.columns
        let weighted = members.filter { columns.weights[$0].units > 0 }
        let strata = Set(weighted.map { columns.strata[$0] }).count
        let clusters =
            sample.design.stratified.isClustered
            ? Set(weighted.map { [columns.strata[$0], columns.clusters[$0]] }).count
            : weighted.count
        degreesOfFreedom = clusters - strata
    }

    public var count: Int { members.count }

    func filtered(_ isIncluded: (Reply) -> Bool) -> Domain {
        Domain(sample: sample, members: members.filter { isIncluded(sample.replies[$0].reply) })
    }

    /// The members by their value of a segment, those without one left out.
    public func split(by segment: Int) -> [String: Domain] {
        var parts: [String: [Int]] = [:]
        for member in members {
            if let value = sample.replies[member].reply.segments[segment] {
                parts[value, default: []].append(member)
            }
        }
        return parts.mapValues { Domain(sample: sample, members: $0) }
    }
}
