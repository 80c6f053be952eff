import ExactNumbers
import Expressions
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
    /// Every reply of the wave that is no break-off, whatever part of it is looked at: standard
    /// errors need them all. Without those that stand for nobody.
    public let replies: [ScoredReply]
    public let design: Design
    /// How many replies count as complete and partial, and how many break-offs were left out.
    public let completions: Completions
    let breakOffs: [BreakOff]
    let columns: ReplyColumns
    /// Respondents: replies, or more where a reply stands for several.
    public let count: Int

    /// Replies by what they count as under the definition's rule; without one all are complete.
    public struct Completions: Hashable, Sendable {
        public let complete: Int
        public let partial: Int
        public let breakOffs: Int

        public init(complete: Int, partial: Int, breakOffs: Int) {
            self.complete = complete
            self.partial = partial
            self.breakOffs = breakOffs
        }
    }

    /// What is kept of a reply that was broken off: enough to count it.
    struct BreakOff: Hashable {
        /// In the order of `Questionnaire.segments`.
        let segments: [String?]
        /// `nil` when unknown.
        let day: Day?
        let count: Int
    }

    /// - Parameters:
    ///   - answered: the replies of one wave of `questionnaire`, in any order.
    ///   - design: how they came to be asked; what the questionnaire says when it is `nil`.
    ///   - weights: in place of their own; they know every reply that is no break-off.
    public init(
        _ questionnaire: Questionnaire, wave: Wave, replies answered: [Reply],
        design: SampleDesign? = nil, weights: NamedWeights? = nil
    ) {
        let described = design ?? questionnaire.sample
        let times = RowWeights(answered, described.weighting, nil).times
        var counts: [Completion: Int] = [:]
        var breakOffs: [BreakOff] = []
        let replies = zip(answered, times).compactMap { reply, times -> Reply? in
            let completion = questionnaire.completion(of: reply.codes)
            counts[completion, default: 0] += times.count
            if completion == .breakOff {
                breakOffs.append(
                    BreakOff(segments: reply.segments, day: reply.day, count: times.count))
            }
            return completion != .breakOff && times.count > 0 ? reply : nil
        }
        completions = Completions(
            complete: counts[.complete, default: 0], partial: counts[.partial, default: 0],
            breakOffs: counts[.breakOff, default: 0])
        self.breakOffs = breakOffs
        self.questionnaire = questionnaire
        self.wave = wave
        let model = ScoreModel(questionnaire)
        self.model = model
        let rows = RowWeights(replies, described.weighting, weights)
        let design = Design(
            described, of: questionnaire, replies: replies, rows: rows, named: weights)
        self.design = design
        let scored = replies.map { ScoredReply(reply: $0, scores: model.scores(of: $0.codes)) }
        self.replies = scored
        columns = ReplyColumns(scored, questionnaire, design, rows)
        count = rows.times.reduce(0) { $0 + $1.count }
    }

    /// All replies of the wave.
    var everyone: Domain { Domain(sample: self, members: Array(replies.indices)) }

    /// The replies that meet every condition, given on one of the days; `everyone` when nothing is
    /// asked.
    func domain(where conditions: [SegmentCondition], days: ClosedRange<Day>? = nil) -> Domain {
        guard !conditions.isEmpty || days != nil else { return everyone }
        return everyone.filtered { reply in
            conditions.allSatisfy { $0.holds(for: reply) }
                && (days.map { reply.day.map($0.contains) ?? false } ?? true)
        }
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

    func holds(for reply: Reply) -> Bool { holds(for: reply.segments) }

    /// - Parameter segments: in the order of `Questionnaire.segments`.
    func holds(for segments: [String?]) -> Bool {
        segments[index].map(values.contains) ?? false
    }
}

/// A part of a sample that estimates are made for. The rest of the sample stays in the design.
struct Domain: Sendable {
    let sample: Sample
    /// Indices into `sample.replies`, rising.
    let members: [Int]
    /// Clusters less strata of the members with weight: what an interval of this part can stand on.
    let degreesOfFreedom: Int
    /// Respondents: members, or more where a reply stands for several.
    let count: Int

    init(sample: Sample, members: [Int]) {
        self.sample = sample
        self.members = members
        let columns = sample.columns
        var weighted = WeightedClusters()
        for member in members where columns.weights[member].units > 0 {
            weighted.add(
                observations: columns.times[member].count, stratum: columns.strata[member],
                cluster: columns.clusters[member])
        }
        degreesOfFreedom = weighted.degreesOfFreedom(
            isClustered: sample.design.stratified.isClustered)
        count = members.reduce(0) { $0 + columns.times[$1].count }
    }

    /// How many respondents the members stand for that `holds` is true of.
    func count(where holds: (Int) -> Bool) -> Int {
        members.reduce(0) { $0 + (holds($1) ? sample.columns.times[$1].count : 0) }
    }

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
