import ExactNumbers
import Questionnaires

/// A comparison for machines, in the format that `docs/diff.schema.json` describes.
struct DiffDocument {
    /// The version of the format. It goes up when a key changes its meaning or goes away; new keys
    /// may come at any time.
    static let formatVersion = 1

    private let comparison: QuestionnaireComparison
    private let files: (old: String, new: String)
    private let words: DiffWords

    /// - Parameter language: that of the sentences.
    init(
        _ comparison: QuestionnaireComparison, files: (old: String, new: String),
        in language: OutputLanguage
    ) {
        self.comparison = comparison
        self.files = files
        words = DiffWords(comparison, in: language)
    }

    var json: JSONValue {
        [
            "canvass-diff": .integer(Self.formatVersion),
            "program": .string(programVersion),
            "language": .string(words.language.texts.tag),
            "old": version(comparison.old, files.old),
            "new": version(comparison.new, files.new),
            "identical": .bool(comparison.isIdentical),
            "breaks-a-series": .bool(comparison.breaksASeries),
            "untouched": .bool(comparison.leavesSeriesUntouched),
            "indices": .array(comparison.indices.map(json)),
            "items": .array(comparison.items.map(json)),
            "parts": .array(comparison.parts.map(json)),
        ]
    }

    private func version(_ questionnaire: Questionnaire, _ file: String) -> JSONValue {
        [
            "file": .string(file),
            "id": .string(questionnaire.id.name),
            "version": JSONValue(questionnaire.version) { .string($0) },
            "title": questionnaire.title.json,
            "wording-hash": .string(questionnaire.wordingHash.hex),
            "scoring-hash": .string(questionnaire.scoringHash.hex),
        ]
    }

    private func json(_ index: IndexComparison) -> JSONValue {
        var standing: JSONValue = "kept"
        var verdicts: (scores: Comparability?, classes: Comparability?)
        switch index.standing {
        case .added: standing = "added"
        case .removed: standing = "removed"
        case .kept(let scores, let classes): verdicts = (scores, classes)
        }
        return [
            "id": .string(index.subject.name),
            "title": JSONValue(index.title) { $0.json },
            "type": .string(index.type),
            "standing": standing,
            "scores": JSONValue(verdicts.scores) { .string($0.rawValue) },
            "classes": JSONValue(verdicts.classes) { .string($0.rawValue) },
            "reasons": .array(index.reasons.map(json)),
        ]
    }

    private func json(_ reason: ComparabilityReason) -> JSONValue {
        var json = cause(reason.cause)
        json["effect"] = .string(reason.effect.rawValue)
        json["sentence"] = .string(words.sentence(for: reason))
        return .object(json)
    }

    private func cause(_ cause: ComparabilityReason.Cause) -> [String: JSONValue] {
        func change(_ from: String, _ to: String) -> [String: JSONValue] {
            ["from": .string(from), "to": .string(to)]
        }
        switch cause {
        case .items(let cause, let items, let share):
            return [
                "cause": .string(cause.rawValue),
                "items": .array(items.map { .string($0.name) }),
                "share": .number(share.double),
                "share-exact": .string(share.description),
            ]
        case .weights(let shifts):
            return ["cause": "weights", "weights": .array(shifts.map(json))]
        case .rule(let rule): return ["cause": "rule", "changes": .array([json(rule)])]
        case .thresholds(let changes):
            return ["cause": "classes", "changes": .array(changes.map(json))]
        case .type(let from, let to):
            return change(from, to).merging(["cause": "type"]) { own, _ in own }
        case .completion: return ["cause": "completion"]
        case .replies(let from, let to):
            return change(from.rawValue, to.rawValue).merging(["cause": "replies"]) { own, _ in own
            }
        case .sampling(let from, let to):
            return change(from.rawValue, to.rawValue).merging(["cause": "sampling"]) { own, _ in own
            }
        }
    }

    private func json(_ shift: WeightShift) -> JSONValue {
        var json: [String: JSONValue] = [
            "from": .string(shift.from.description),
            "to": .string(shift.to.description),
            "from-share": .number(shift.fromShare.double),
            "from-share-exact": .string(shift.fromShare.description),
            "to-share": .number(shift.toShare.double),
            "to-share-exact": .string(shift.toShare.description),
        ]
        switch shift.subject {
        case .dimension(let id): json["dimension"] = .string(id.name)
        case .item(let id, let dimension):
            json["dimension"] = .string(dimension.name)
            json["item"] = .string(id.name)
        }
        return .object(json)
    }

    private func json(_ item: ItemComparison) -> JSONValue {
        [
            "id": .string(item.id.name),
            "title": (item.item.label ?? item.item.ask).json,
            "label": .string(item.label.rawValue),
            "labels": .array(item.labels.map { .string($0.rawValue) }),
            "changes": .array(
                item.changes.map { change in
                    var json = Self.json(change.difference)
                    json["label"] = .string(change.label.rawValue)
                    json["key"] = .string(change.key)
                    return .object(json)
                }),
            "asks-what-asked": JSONValue(item.twin) { .string($0.name) },
            "moved": JSONValue(item.move) { move in
                ["from": Self.json(move.from), "to": Self.json(move.to)]
            },
            "old-share": JSONValue(item.oldShare) { .number($0.double) },
            "old-share-exact": JSONValue(item.oldShare) { .string($0.description) },
            "new-share": JSONValue(item.newShare) { .number($0.double) },
            "new-share-exact": JSONValue(item.newShare) { .string($0.description) },
        ]
    }

    private static func json(_ place: ItemMove.Place) -> JSONValue {
        [
            "after": JSONValue(place.after) { .string($0.name) },
            "section": JSONValue(place.section) { .string($0) },
        ]
    }

    private func json(_ part: PartComparison) -> JSONValue {
        let name = part.part.name
        var json: [String: JSONValue] = [
            "part": .string(name.kind), "id": JSONValue(name.id) { .string($0) },
            "changes": .array([]),
        ]
        switch part.change {
        case .added: json["change"] = "added"
        case .removed: json["change"] = "removed"
        case .changed(let differences):
            json["change"] = "changed"
            json["changes"] = .array(differences.map { self.json($0) })
        }
        return .object(json)
    }

    private func json(_ difference: KeyDifference) -> JSONValue {
        var json = Self.json(difference.difference)
        json["key"] = .string(difference.key)
        return .object(json)
    }

    /// `words`; or `from` and `to`; or `added`, `removed` and `reordered`.
    private static func json(_ difference: Difference) -> [String: JSONValue] {
        func text(_ text: String?) -> JSONValue { JSONValue(text) { .string($0) } }
        switch difference {
        case .words(let words):
            return [
                "words": .array(
                    words.map { words in
                        [
                            "language": .string(words.language.tag), "from": text(words.from),
                            "to": text(words.to),
                        ]
                    })
            ]
        case .value(let from, let to): return ["from": text(from), "to": text(to)]
        case .entries(let added, let removed, let isReordered):
            return [
                "added": .array(added.map { .string($0) }),
                "removed": .array(removed.map { .string($0) }),
                "reordered": .bool(isReordered),
            ]
        }
    }
}

extension PartComparison.Part {
    /// As the definition names it.
    fileprivate var name: (kind: String, id: String?) {
        switch self {
        case .head: ("questionnaire", nil)
        case .privacy: ("privacy", nil)
        case .segment(let id): ("segment", id.name)
        case .objects(let id): ("objects", id.name)
        case .dimension(let id): ("dimension", id.name)
        case .matrix(let id): ("matrix", id)
        case .section(let id): ("section", id)
        case .checks: ("checks", nil)
        case .score: ("score", nil)
        case .index(let id): ("index", id.name)
        case .completion: ("completion", nil)
        case .sample: ("sample", nil)
        case .reporting: ("reporting", nil)
        }
    }
}
