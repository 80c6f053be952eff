import ExactNumbers
public import Expressions
public import Questionnaires
import Scoring
import Statistics

/// The replies that meet some conditions, beside the whole wave they are of: the one way from a sample
/// to anything that is shown.
///
/// Every figure it gives has passed the reporting floor: neither the answers behind it nor those that
/// the whole wave leaves when they are taken away are fewer. What may not be shown is `.hidden`, or
/// an estimate of nobody where a table keeps its shape.
///
/// Several selections of one wave that are compared with each other are not looked at together.
public struct Selection: Sendable {
    public let sample: Sample
    /// What is asked of the segments of its replies; empty for any.
    public let conditions: [SegmentCondition]
    /// On which they were given; `nil` for any day or none.
    public let days: ClosedRange<Day>?
    let domain: Domain

    public init(
        _ sample: Sample, where conditions: [SegmentCondition] = [], days: ClosedRange<Day>? = nil
    ) {
        self.sample = sample
        self.conditions = conditions
        self.days = days
        domain = sample.domain(where: conditions, days: days)
    }

    /// Whether nothing of the wave is left out.
    public var isWholeWave: Bool { conditions.isEmpty && days == nil }

    /// Those of the replies that meet one more condition.
    public func also(_ condition: SegmentCondition) -> Selection {
        Selection(sample, where: conditions + [condition], days: days)
    }

    /// The same replies of fewer days.
    public func within(_ days: ClosedRange<Day>) -> Selection {
        Selection(sample, where: conditions, days: days)
    }

    public var questionnaire: Questionnaire { sample.questionnaire }

    /// How many meet the conditions: replies, or respondents where a reply stands for several.
    public var replies: Disclosed<Int> {
        disclosed(domain.count, count: domain.count, of: sample.count)
    }

    /// Whether it holds no reply at all.
    public var isEmpty: Bool { domain.count == 0 }

    /// Of the replies, the last day; `nil` when none has one.
    public var lastDay: Day? {
        domain.members.compactMap { sample.replies[$0].reply.day }.max()
    }

    /// Clusters less strata of its replies with weight: what an interval can stand on.
    public var degreesOfFreedom: Int { domain.degreesOfFreedom }

    /// The wave, where the conditions leave some of it out; `nil` when they leave out nothing.
    var whole: Domain? { isWholeWave ? nil : sample.everyone }

    /// No reply, for estimates that keep the place of hidden ones.
    var nobody: Domain { Domain(sample: sample, members: []) }

    func disclosed<Value>(_ value: Value, count: Int, of whole: Int) -> Disclosed<Value> {
        verdict(for: count, of: whole).disclosing(value)
    }

    func disclosed<Value>(_ value: Value, _ part: Tally, of whole: Tally) -> Disclosed<Value> {
        verdict(for: part, of: whole).disclosing(value)
    }

    func verdict(for part: Tally, of whole: Tally) -> Suppression.Verdict {
        Suppression.verdict(for: part, of: whole, floor: questionnaire.reportingFloor)
    }

    func verdict(for count: Int, of whole: Int) -> Suppression.Verdict {
        Suppression.verdict(for: count, of: whole, floor: questionnaire.reportingFloor)
    }

    /// Whether a measure of the selection may be shown, under its own floor.
    func verdict(of measure: Measure) -> Suppression.Verdict {
        domain.verdict(of: measure, beside: whole)
    }
}
