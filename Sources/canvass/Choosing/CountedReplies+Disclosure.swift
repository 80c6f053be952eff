import Analysis
import Questionnaires
import Statistics

extension CountedReplies {
    /// Hidden when too few have a score; of a questionnaire without a composite as if nobody had one.
    func composite() -> Disclosed<CompositeEstimate> {
        guard questionnaire.hasComposite else { return .hidden(.underTheFloor) }
        let composite = domain.composite()
        return disclosed(composite, count: composite.respondents.base.count)
    }

    /// Items and dimensions, each hidden when too few answered it.
    func estimates() -> DisclosedTable {
        let table = domain.estimates()
        func row(_ item: ItemEstimate) -> DisclosedTable.ItemRow {
            DisclosedTable.ItemRow(
                item: item.item, estimate: disclosed(item, count: item.answered))
        }
        return DisclosedTable(
            dimensions: table.dimensions.map { dimension in
                DisclosedTable.DimensionRow(
                    dimension: dimension.dimension,
                    estimate: disclosed(dimension, count: dimension.mean.base.count),
                    items: dimension.items.map(row))
            }, also: table.also.map(row))
    }

    /// Items with options, each hidden when too few answered it.
    func options() -> [(item: Item, estimate: Disclosed<OptionEstimate>)] {
        domain.options().map { ($0.item, disclosed($0, count: $0.answered)) }
    }

    /// Each index and its dimensions, hidden by the floor of the index.
    func indices() -> [(index: Index, estimate: Disclosed<IndexEstimate>)] {
        domain.indices().map { ($0.index, $0.disclosed(beside: $0)) }
    }

    private func disclosed<Value>(_ value: Value, count: Int) -> Disclosed<Value> {
        Suppression.verdict(for: count, of: count, floor: questionnaire.reportingFloor)
            .disclosing(value)
    }
}
