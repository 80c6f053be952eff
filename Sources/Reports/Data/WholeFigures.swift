import Analysis
import ExactNumbers
import Questionnaires

/// What a part is set beside: the same figures of the whole wave.
public struct WholeFigures: Sendable {
    /// `nil` when it may not be shown.
    let composite: CompositeEstimate?
    let items: [ItemID: ItemEstimate]

    init(_ selection: Selection) {
        composite = selection.composite().value
        let table = selection.estimates()
        items = Dictionary(
            table.items.compactMap { row in row.estimate.value.map { (row.item.id, $0) } },
            uniquingKeysWith: { first, _ in first })
    }
}
