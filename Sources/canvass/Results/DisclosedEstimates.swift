import Analysis
import Questionnaires
import Statistics

/// What may be shown of replies, whether they are kept or were counted.
protocol DisclosedEstimates {
    var questionnaire: Questionnaire { get }

    func composite() -> Disclosed<CompositeEstimate>
    func estimates() -> DisclosedTable
    func median(of item: Item) -> Disclosed<QuantileEstimate>
    func options() -> [(item: Item, estimate: Disclosed<OptionEstimate>)]
    func indices() -> [(index: Index, estimate: Disclosed<IndexEstimate>)]
}

extension Selection: DisclosedEstimates {}
extension CountedSelection: DisclosedEstimates {}

extension DisclosedEstimates {
    /// Items, dimensions and the composite, and the same of each group.
    ///
    /// - Parameter groups: of the segment that `--by` names; `nil` without.
    func itemsJSON(groups: GroupTable?) -> [String: JSONValue] {
        let table = estimates()
        let rows = table.items
        var json: [String: JSONValue] = [
            "composite": self.json(of: composite()),
            "dimensions": .array(table.dimensions.map(ResultsDocument.json)),
            "items": .array(
                rows.map {
                    ResultsDocument.json(of: $0, in: questionnaire, median: median(of: $0.item))
                }),
            "choices": .array(
                options().map { ResultsDocument.hiding($0.item.name, $0.estimate) { $0.json } }),
        ]
        json["groups"] = groups.map { groups in
            ResultsDocument.json(of: groups, floor: questionnaire.reportingFloor) { row in
                [
                    "composite": self.json(of: row.composite),
                    "items": .array(
                        zip(rows, row.items).map { item, estimate in
                            ResultsDocument.hiding(["id": .string(item.item.id.name)], estimate) {
                                $0.json
                            }
                        }),
                ]
            }
        }
        return json
    }

    var indicesJSON: JSONValue {
        .array(indices().map { ResultsDocument.hiding($0.index.json, $0.estimate) { $0.json } })
    }

    /// `null` for a questionnaire without a composite.
    ///
    /// - Parameter more: what is said of it besides.
    func json(
        of composite: Disclosed<CompositeEstimate>,
        with more: (CompositeEstimate) -> [String: JSONValue] = { _ in [:] }
    ) -> JSONValue {
        guard questionnaire.hasComposite else { return .null }
        return ResultsDocument.hiding([:], composite) { composite in
            composite.json.merging(more(composite)) { $1 }
        }
    }
}
