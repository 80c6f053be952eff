import ExactNumbers
public import Questionnaires
import Scoring
public import Statistics

/// Every item and dimension of a domain.
public struct EstimateTable: Hashable, Sendable {
    /// Replies in the domain.
    public let replies: Int
    public let dimensions: [DimensionEstimate]
    /// Asked outside the composite; items answered with text are not in it.
    public let also: [ItemEstimate]

    public var items: [ItemEstimate] { dimensions.flatMap(\.items) + also }
}

public struct DimensionEstimate: Hashable, Sendable {
    public let dimension: Dimension
    /// Of the dimension scores of those who have one, on the score's range.
    public let mean: MeanEstimate
    public let scoreClass: ScoreClass?
    /// How sure that class is; `nil` without a class.
    public let certainty: ClassCertainty?
    public let items: [ItemEstimate]
}

extension TabulatedDomain {
    /// Cost: one pass over the members for each item.
    func estimates() -> EstimateTable { estimates(.design) }

    func estimates(_ variance: Variance) -> EstimateTable {
        let dimensions = questionnaire.dimensions.enumerated().map { position, dimension in
            let items = dimension.items.compactMap { estimate($0, variance) }
            let mean = mean(
                of: .dimension(position), variance, within: questionnaire.score.reach)
            return DimensionEstimate(
                dimension: dimension, mean: mean,
                scoreClass: mean.mean.flatMap(model.scoreClass),
                certainty: ClassCertainty(
                    of: mean, among: questionnaire.score.classes,
                    isCensus: isCensus(variance)),
                items: items)
        }
        let also = questionnaire.also.compactMap { estimate($0, variance) }
        return EstimateTable(replies: count, dimensions: dimensions, also: also)
    }
}
