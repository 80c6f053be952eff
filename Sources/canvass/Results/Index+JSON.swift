import Analysis
import ExactNumbers
import Questionnaires
import Statistics

extension Index {
    /// What the index is.
    var json: [String: JSONValue] {
        [
            "id": .string(id.name),
            "type": .string(kind.name),
            "title": title.json,
            "version": JSONValue(version) { .string($0) },
            "floor": .integer(floor),
            "classes": .array(classes.map(\.json)),
        ]
    }
}

extension Index.Kind {
    /// As results name it: the measure of an effort is told apart.
    fileprivate var name: String {
        switch self {
        case .composite: "composite"
        case .csat: "csat"
        case .nps: "nps"
        case .effortMean: "ces-mean"
        case .effortShare: "ces-share"
        case .gap: "gap"
        case .kano: "kano"
        }
    }
}

extension IndexEstimate {
    /// Everything but what the index is.
    var json: [String: JSONValue] {
        var json: [String: JSONValue] = [
            "answered": .integer(answered),
            "value": JSONValue(value) { .number($0.double) },
            "value-exact": JSONValue(value) { .string($0.description) },
            "class": JSONValue(scoreClass) { .string($0.id.name) },
            "certainty": JSONValue(certainty) { $0.json },
            "class-shares": .array(
                classes.map {
                    [
                        "class": .string($0.scoreClass.id.name), "respondents": $0.share.json,
                    ]
                }),
            "dimensions": .array(
                parts.map { part in
                    let own: [String: JSONValue] = [
                        "id": .string(part.dimension.id.name), "title": part.dimension.title.json,
                        "weight": .string(part.dimension.weight.description),
                    ]
                    let rest: [String: JSONValue] =
                        part.disclosed.value.map { ["estimate": $0.json] } ?? ["hidden": true]
                    return .object(own.merging(rest) { mine, _ in mine })
                }),
        ]
        switch figure {
        case .mean(let mean): json["estimate"] = mean.json
        case .share(let share): json["share"] = share.json
        }
        return json
    }
}

extension Item {
    /// What an item without a scale is.
    var name: [String: JSONValue] {
        ["id": .string(id.name), "kind": .string(kind.name), "title": title.json]
    }
}

extension OptionEstimate {
    /// Everything but what the item is.
    var json: [String: JSONValue] {
        [
            "answered": .integer(answered),
            "missing": missing.json,
            "options": .array(
                rows.map { row in
                    [
                        "id": .string(row.option.id.name), "label": row.option.label.json,
                        "chosen": row.chosen.json, "rank": JSONValue(row.rank) { $0.json },
                    ]
                }),
        ]
    }
}

extension NumberEstimate {
    /// Everything but what the item is.
    var json: [String: JSONValue] {
        ["answered": .integer(answered), "missing": missing.json, "estimate": mean.json]
    }
}

extension [Missing: Int] {
    var json: JSONValue {
        let counts = Missing.allCases.map { ($0.name, JSONValue.integer(self[$0, default: 0])) }
        return .object([String: JSONValue](uniqueKeysWithValues: counts))
    }
}
