import ExactNumbers
public import Questionnaires
import Scoring
public import Statistics

/// Items and dimensions of a selection, each hidden when too few answered it.
public struct DisclosedTable: Hashable, Sendable {
    public struct DimensionRow: Hashable, Sendable {
        public let dimension: Dimension
        public let estimate: Disclosed<DimensionEstimate>
        public let items: [ItemRow]
    }

    public struct ItemRow: Hashable, Sendable {
        public let item: Item
        public let estimate: Disclosed<ItemEstimate>
    }

    public let dimensions: [DimensionRow]
    public let also: [ItemRow]

    /// In the order of the questionnaire's coded items.
    public var items: [ItemRow] { dimensions.flatMap(\.items) + also }
}

extension Selection {
    /// Hidden when too few have a score, when the whole wave would give those away who do not meet
    /// the conditions, and with a dimension that protects such people: it could be reckoned from the
    /// composite and the other dimensions. Of a questionnaire without a composite as if nobody had
    /// one.
    ///
    /// - Complexity: one pass over the replies, and one for each dimension and condition.
    public func composite() -> Disclosed<CompositeEstimate> {
        guard questionnaire.hasComposite else { return .hidden(.underTheFloor) }
        return verdict(of: .composite).disclosing(domain.composite(.design, beside: whole))
    }

    /// The composite for pages that keep their shape: of nobody where it may not be shown.
    public func compositeOrNobody() -> CompositeEstimate {
        composite().value ?? compositeOfNobody
    }

    /// The composite of no reply, in the place of one that is hidden.
    public var compositeOfNobody: CompositeEstimate { nobody.composite() }

    /// - Complexity: one pass over the replies for each item, two under conditions.
    public func estimates() -> DisclosedTable {
        let table = domain.estimates()
        let whole = whole?.estimates() ?? table
        let rows = zip(table.items, whole.items).map { part, all in
            DisclosedTable.ItemRow(
                item: part.item,
                estimate: disclosed(part, part.mean.base, of: all.mean.base))
        }
        var next = 0
        func take(_ count: Int) -> [DisclosedTable.ItemRow] {
            defer { next += count }
            return Array(rows[next..<next + count])
        }
        let dimensions = zip(table.dimensions, whole.dimensions).map { part, all in
            DisclosedTable.DimensionRow(
                dimension: part.dimension,
                estimate: disclosed(part, part.mean.base, of: all.mean.base),
                items: take(part.items.count))
        }
        return DisclosedTable(dimensions: dimensions, also: take(table.also.count))
    }

    /// The median of the answers to a rated item, with its interval.
    ///
    /// - Returns: hidden also for an item that is not rated.
    /// - Complexity: an estimate for each code.
    public func median(of item: Item) -> Disclosed<QuantileEstimate> {
        guard let median = domain.median(of: item) else { return .hidden(.underTheFloor) }
        let whole = whole?.tally(answering: item) ?? median.base
        return disclosed(median, median.base, of: whole)
    }

    /// Each index and its dimensions, hidden by the floor of the index.
    public func indices() -> [(index: Index, estimate: Disclosed<IndexEstimate>)] {
        let all = domain.indices()
        let whole = whole?.indices() ?? all
        return zip(all, whole).map { part, all in (part.index, part.disclosed(beside: all)) }
    }

    /// Items with options, each hidden when too few answered it.
    public func options() -> [(item: Item, estimate: Disclosed<OptionEstimate>)] {
        let all = domain.options()
        let whole = whole?.options() ?? all
        return zip(all, whole).map { part, all in
            (part.item, disclosed(part, part.base, of: all.base))
        }
    }

    /// Questions for a number, each hidden when too few answered it.
    public func numbers() -> [(item: Item, estimate: Disclosed<NumberEstimate>)] {
        let all = domain.numbers()
        let whole = whole?.numbers() ?? all
        return zip(all, whole).map { part, all in
            (part.item, disclosed(part, part.mean.base, of: all.mean.base))
        }
    }

    /// The scores of units, each hidden by its respondents or by those that the whole leaves of it.
    ///
    /// - Parameter composite: of this selection.
    public func units(
        of composite: CompositeEstimate
    ) -> [(name: String, score: Disclosed<UnitScore>)] {
        zip(composite.units, composite.unitVerdicts).map { unit, verdict in
            (unit.name, verdict.disclosing(unit))
        }
    }

    /// The groups of a segment side by side.
    ///
    /// - Returns: `nil` when the questionnaire has no such segment.
    public func groups(by id: SegmentID) -> GroupTable? {
        domain.groups(by: id, beside: whole)
    }
}

extension DisclosedTable {
    /// The same as estimates that keep the place of hidden ones by those of nobody.
    public func filled(in selection: Selection) -> EstimateTable {
        let nobody = selection.nobody.estimates()
        var next = 0
        func estimate(_ row: ItemRow) -> ItemEstimate {
            defer { next += 1 }
            return row.estimate.value ?? nobody.items[next]
        }
        let dimensions = zip(dimensions, nobody.dimensions).map { row, empty in
            let own = row.estimate.value ?? empty
            return DimensionEstimate(
                dimension: row.dimension, mean: own.mean, scoreClass: own.scoreClass,
                certainty: own.certainty,
                items: row.items.map(estimate))
        }
        return EstimateTable(
            replies: selection.replies.value ?? 0, dimensions: dimensions,
            also: also.map(estimate))
    }
}
