import ExactNumbers
public import Questionnaires
import Scoring
import Statistics

/// Counts of replies: how many gave each answer and their weights, by the values of the segments that
/// matter. Tabulations of parts add up to that of the whole, whatever the parts.
public struct Tabulation: Sendable {
    struct Key: Hashable, Sendable {
        /// In the order of the plan's segments.
        let values: [String?]
        let isWeightless: Bool
    }

    public let questionnaire: Questionnaire
    let plan: CountingPlan
    private(set) var counts: [Key: ExactCounts] = [:]
    private var completionCounts: [Completion: Int] = [:]

    init(
        _ plan: CountingPlan, _ places: PlaceTable, _ counts: [ExactCounts],
        _ completions: [Completion: Int]
    ) {
        questionnaire = plan.questionnaire
        self.plan = plan
        completionCounts = completions
        for (place, counts) in zip(places.places, counts) where !place.isBreakOff {
            let values = zip(plan.segments, place.numbers).map { segment, number in
                places.names.name(number, segment: segment)
            }
            self.counts[Key(values: values, isWeightless: place.isWeightless)] = counts
        }
    }

    /// - Precondition: both count the same for the same questionnaire.
    public mutating func merge(_ other: Tabulation) {
        precondition(
            plan.segments == other.plan.segments
                && questionnaire.scoringHash == other.questionnaire.scoringHash,
            "tabulations of one kind are merged")
        counts.merge(other.counts) { own, theirs in
            var sum = own
            sum.merge(theirs)
            return sum
        }
        completionCounts.merge(other.completionCounts, uniquingKeysWith: +)
    }

    public var completions: Sample.Completions {
        Sample.Completions(
            complete: completionCounts[.complete, default: 0],
            partial: completionCounts[.partial, default: 0],
            breakOffs: completionCounts[.breakOff, default: 0])
    }

    /// Whether a reply that is no break-off has a weight above zero.
    public var hasWeight: Bool { counts.values.contains { $0.total.weightedCount > 0 } }

    /// All replies that are no break-off.
    ///
    /// - Complexity: one pass over the places.
    var everyone: CountedDomain { CountedDomain(self) }
}

extension Tabulation: Equatable {
    public static func == (a: Tabulation, b: Tabulation) -> Bool {
        a.questionnaire == b.questionnaire && a.plan.segments == b.plan.segments
            && a.counts == b.counts && a.completions == b.completions
    }
}
