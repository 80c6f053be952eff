import Analysis
import Questionnaires
import Storage

/// What `canvass tabulate --format json` prints, in the format that `docs/results.schema.json`
/// describes: the same estimates as `score` and `items`.
struct TabulationDocument {
    private let counted: CountedReplies

    init(_ counted: CountedReplies) {
        self.counted = counted
    }

    /// - Parameter groups: of the segment that `--by` names; `nil` without.
    func json(groups: GroupTable?) -> JSONValue {
        var document = ResultsDocument.head(
            kind: "tabulation", of: counted.questionnaire, replies: counted.selection.replies,
            counted.tabulation.completions, counted.selection.design,
            describedBy: counted.describedBy)
        switch counted.source {
        case .wave(let wave):
            document["wave"] = [
                "name": .string(wave.wave.name),
                "sent": JSONValue(wave.wave.sent) { .integer($0) },
            ]
        case .file(let name): document["file"] = .string(name)
        }
        document.merge(counted.selection.itemsJSON(groups: groups)) { $1 }
        document["indices"] = counted.selection.indicesJSON
        return .object(document)
    }
}
