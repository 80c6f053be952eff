public import Analysis
import ExactNumbers
import Questionnaires

/// What a part is set beside: the same figures of all replies it is a part of.
public struct WholeFigures: Sendable {
    /// `nil` when it may not be shown.
    let composite: CompositeEstimate?
    let items: [ItemID: ItemEstimate]
    /// The composite of nobody, in the place of one that is hidden.
    let nobody: CompositeEstimate
    let period: ClosedRange<String>?

    public init(_ selection: Selection) {
        composite = selection.composite().value
        nobody = selection.compositeOfNobody
        period = selection.period
        let table = selection.estimates()
        items = Dictionary(
            table.items.compactMap { row in row.estimate.value.map { (row.item.id, $0) } },
            uniquingKeysWith: { first, _ in first })
    }
}

extension Selection {
    /// The days it was chosen by, or the first and the last of the wave; `nil` when no reply has one.
    var period: ClosedRange<String>? {
        if let days { return "\(days.lowerBound)"..."\(days.upperBound)" }
        let all = sample.replies.compactMap(\.reply.submitted)
        return all.min().flatMap { first in all.max().map { first...$0 } }
    }
}
