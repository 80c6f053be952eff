public import Questionnaires
import Scoring
public import Statistics

/// Everyone who was counted by a tabulation: the one way from it to anything that is shown, under the
/// same rules as a `Selection`.
public struct CountedSelection: Sendable {
    public let tabulation: Tabulation
    /// Replies that are no break-off.
    public let replies: Int
    public let design: Design
    /// Clusters less strata of the replies with weight.
    public let degreesOfFreedom: Int
    private let domain: CountedDomain

    /// - Complexity: one pass over the places of the tabulation.
    public init(_ tabulation: Tabulation) {
        self.tabulation = tabulation
        domain = tabulation.everyone
        replies = domain.count
        design = domain.design
        degreesOfFreedom = domain.degreesOfFreedom
    }

    public var questionnaire: Questionnaire { tabulation.questionnaire }

    /// Hidden when too few have a score; of a questionnaire without a composite as if nobody had one.
    public func composite() -> Disclosed<CompositeEstimate> {
        guard questionnaire.hasComposite else { return .hidden(.underTheFloor) }
        return domain.verdict(of: .composite, beside: nil).disclosing(domain.composite())
    }

    /// Items and dimensions, each hidden when too few answered it.
    public func estimates() -> DisclosedTable {
        let table = domain.estimates()
        func row(_ item: ItemEstimate) -> DisclosedTable.ItemRow {
            DisclosedTable.ItemRow(
                item: item.item, estimate: disclosed(item, item.mean.base))
        }
        return DisclosedTable(
            dimensions: table.dimensions.map { dimension in
                DisclosedTable.DimensionRow(
                    dimension: dimension.dimension,
                    estimate: disclosed(dimension, dimension.mean.base),
                    items: dimension.items.map(row))
            }, also: table.also.map(row))
    }

    /// The median of the answers to a rated item, with its interval.
    ///
    /// - Returns: hidden also for an item that is not rated.
    public func median(of item: Item) -> Disclosed<QuantileEstimate> {
        guard let median = domain.median(of: item) else { return .hidden(.underTheFloor) }
        return disclosed(median, median.base)
    }

    /// Items with options, each hidden when too few answered it.
    public func options() -> [(item: Item, estimate: Disclosed<OptionEstimate>)] {
        domain.options().map { ($0.item, disclosed($0, $0.base)) }
    }

    /// Each index and its dimensions, hidden by the floor of the index.
    public func indices() -> [(index: Index, estimate: Disclosed<IndexEstimate>)] {
        domain.indices().map { ($0.index, $0.disclosed(beside: $0)) }
    }

    /// The groups of a segment that was counted.
    ///
    /// - Returns: `nil` when the questionnaire has no such segment.
    public func groups(by id: SegmentID) -> GroupTable? { domain.groups(by: id) }

    private func disclosed<Value>(_ value: Value, _ base: Tally) -> Disclosed<Value> {
        Suppression.verdict(for: base, of: base, floor: questionnaire.reportingFloor)
            .disclosing(value)
    }
}
