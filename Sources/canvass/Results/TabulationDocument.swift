import Analysis
import Questionnaires
import Statistics
import Storage

/// What `canvass tabulate --format json` prints, in the format that `docs/results.schema.json`
/// describes: the same estimates as `score` and `items`.
struct TabulationDocument {
    private let counted: CountedReplies

    private var questionnaire: Questionnaire { counted.questionnaire }

    init(_ counted: CountedReplies) {
        self.counted = counted
    }

    /// - Parameter groups: of the segment that `--by` names; `nil` without.
    func json(groups: GroupTable?) -> JSONValue {
        let table = counted.selection.estimates()
        let rows = table.items
        var document = head
        document["composite"] = json(of: counted.selection.composite())
        document["indices"] = .array(
            counted.selection.indices().map {
                ResultsDocument.hiding($0.index.json, $0.estimate) { $0.json }
            })
        document["dimensions"] = .array(table.dimensions.map(ResultsDocument.json))
        document["items"] = .array(
            rows.map {
                ResultsDocument.json(
                    of: $0, in: questionnaire, median: counted.selection.median(of: $0.item))
            })
        document["choices"] = .array(
            counted.selection.options().map {
                ResultsDocument.hiding($0.item.name, $0.estimate) { $0.json }
            })
        document["groups"] = groups.map { groups in
            ResultsDocument.json(of: groups, floor: questionnaire.reportingFloor) { row in
                [
                    "composite": json(of: row.composite),
                    "items": .array(
                        zip(rows, row.items).map { item, estimate in
                            ResultsDocument.hiding(["id": .string(item.item.id.name)], estimate) {
                                $0.json
                            }
                        }),
                ]
            }
        }
        return .object(document)
    }

    private var head: [String: JSONValue] {
        let completions = counted.tabulation.completions
        var head: [String: JSONValue] = [
            "canvass-results": .integer(ResultsDocument.formatVersion),
            "kind": "tabulation",
            "program": .string(programVersion),
            "questionnaire": ResultsDocument.json(of: questionnaire),
            "replies": .integer(counted.selection.replies),
            "completion": JSONValue(questionnaire.completion) { _ in
                [
                    "complete": .integer(completions.complete),
                    "partial": .integer(completions.partial),
                    "break-offs": .integer(completions.breakOffs),
                ]
            },
            "method": ResultsDocument.method(
                of: questionnaire, counted.selection.design, describedBy: counted.describedBy),
            "classes": .array(questionnaire.score.classes.map(\.json)),
        ]
        switch counted.source {
        case .wave(let wave):
            head["wave"] = [
                "name": .string(wave.wave.name),
                "sent": JSONValue(wave.wave.sent) { .integer($0) },
            ]
        case .file(let name): head["file"] = .string(name)
        }
        return head
    }

    /// `null` for a questionnaire without a composite.
    private func json(of composite: Disclosed<CompositeEstimate>) -> JSONValue {
        guard questionnaire.hasComposite else { return .null }
        return ResultsDocument.hiding([:], composite) { $0.json }
    }
}
