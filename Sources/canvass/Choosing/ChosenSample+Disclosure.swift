import Analysis
import Questionnaires
import Statistics

/// Items and dimensions of a part of a sample, each hidden when too few answered it.
struct DisclosedTable {
    struct DimensionRow {
        let dimension: Dimension
        let estimate: Disclosed<DimensionEstimate>
        let items: [ItemRow]
    }

    struct ItemRow {
        let item: Item
        let estimate: Disclosed<ItemEstimate>
    }

    let dimensions: [DimensionRow]
    let also: [ItemRow]

    /// In the order of the questionnaire's coded items.
    var items: [ItemRow] { dimensions.flatMap(\.items) + also }
}

extension ChosenSample {
    /// Hidden when too few have a score, or when the whole wave would give those away who do not
    /// meet the conditions; of a questionnaire without a composite as if nobody had one.
    func composite() -> Disclosed<CompositeEstimate> {
        guard questionnaire.hasComposite else { return .hidden(.underTheFloor) }
        let composite = domain.composite()
        let count = composite.respondents.base.count
        let whole = conditions.isEmpty ? count : sample.everyone.composite().respondents.base.count
        return disclosed(composite, count: count, of: whole)
    }

    /// - Complexity: one pass over the replies for each item, two under conditions.
    func estimates() -> DisclosedTable {
        let table = domain.estimates()
        let whole = conditions.isEmpty ? table : sample.everyone.estimates()
        let rows = zip(table.items, whole.items).map { part, all in
            DisclosedTable.ItemRow(
                item: part.item,
                estimate: disclosed(part, count: part.answered, of: all.answered))
        }
        var next = 0
        func take(_ count: Int) -> [DisclosedTable.ItemRow] {
            defer { next += count }
            return Array(rows[next..<next + count])
        }
        let dimensions = zip(table.dimensions, whole.dimensions).map { part, all in
            DisclosedTable.DimensionRow(
                dimension: part.dimension,
                estimate: disclosed(
                    part, count: part.mean.base.count, of: all.mean.base.count),
                items: take(part.items.count))
        }
        return DisclosedTable(dimensions: dimensions, also: take(table.also.count))
    }

    /// Each index and its dimensions, hidden by the floor of the index.
    func indices() -> [(index: Index, estimate: Disclosed<IndexEstimate>)] {
        let all = domain.indices()
        let whole = conditions.isEmpty ? all : sample.everyone.indices()
        return zip(all, whole).map { part, all in (part.index, part.disclosed(beside: all)) }
    }

    /// Items with options, each hidden when too few answered it.
    func options() -> [(item: Item, estimate: Disclosed<OptionEstimate>)] {
        let all = domain.options()
        let whole = conditions.isEmpty ? all : sample.everyone.options()
        return zip(all, whole).map { part, all in
            (part.item, disclosed(part, count: part.answered, of: all.answered))
        }
    }

    /// Questions for a number, each hidden when too few answered it.
    func numbers() -> [(item: Item, estimate: Disclosed<NumberEstimate>)] {
        let all = domain.numbers()
        let whole = conditions.isEmpty ? all : sample.everyone.numbers()
        return zip(all, whole).map { part, all in
            (part.item, disclosed(part, count: part.answered, of: all.answered))
        }
    }

    /// The scores of units, each hidden by the number of its respondents.
    func units(of composite: CompositeEstimate) -> [(name: String, score: Disclosed<UnitScore>)] {
        let counts = composite.units.map(\.respondents)
        let rest = composite.respondents.base.count - counts.reduce(0, +)
        let verdicts = Suppression.verdicts(
            for: counts + [rest], floor: questionnaire.reportingFloor)
        return zip(composite.units, verdicts).map { unit, verdict in
            (unit.name, verdict.disclosing(unit))
        }
    }

    private func disclosed<Value>(_ value: Value, count: Int, of whole: Int) -> Disclosed<Value> {
        Suppression.verdict(for: count, of: whole, floor: questionnaire.reportingFloor)
            .disclosing(value)
    }
}
