import Analysis
import ExactNumbers
import Questionnaires
import Statistics

extension CompositeEstimate {
    /// Everything but the scores of single units.
    var json: [String: JSONValue] {
        [
            "replies": .integer(replies),
            "unscored": .integer(unscored),
            "headline": .string(headline.rawValue),
            "class": JSONValue(scoreClass) { .string($0.id.name) },
            "certainty": JSONValue(certainty) { $0.json },
            "respondents": respondents.json,
            "unit-mean": JSONValue(unitMean) { $0.json },
            "class-shares": .array(classes.map(\.json)),
            "ties": .array(ties.map(\.json)),
        ]
    }
}

extension CompositeEstimate.ClassShare {
    var json: JSONValue {
        [
            "class": .string(scoreClass.id.name),
            "respondents": respondents.json,
            "units": JSONValue(units) { $0.json },
        ]
    }
}

extension CompositeEstimate.Tie {
    var json: JSONValue {
        [
            "threshold": .string(threshold.description),
            "class": .string(scoreClass.id.name),
            "respondents": .integer(respondents),
            "units": JSONValue(units) { .integer($0) },
        ]
    }
}

extension UnitScore {
    /// Everything but the name.
    var json: [String: JSONValue] {
        [
            "respondents": .integer(respondents),
            "score": .number(score.double),
            "score-exact": .string(score.description),
            "class": JSONValue(scoreClass) { .string($0.id.name) },
        ]
    }
}

extension ScoreClass {
    var json: JSONValue {
        [
            "id": .string(id.name),
            "from": JSONValue(from) { .string($0.description) },
            "role": JSONValue(role) { .string($0.rawValue) },
            "label": label.json,
        ]
    }
}

extension Item {
    /// What the item is.
    ///
    /// - Parameter dimension: the one it belongs to; `nil` outside the composite.
    func json(in dimension: Dimension?) -> [String: JSONValue] {
        [
            "id": .string(id.name),
            "dimension": JSONValue(dimension) { .string($0.id.name) },
            "kind": .string(kind.name),
            "title": title.json,
            "weight": .string(weight.description),
            "reversed": .bool(isReversed),
            "low-is-good": .bool(lowIsGood),
            "scale": JSONValue(scale) { scale in
                [
                    "id": .string(scale.id.name),
                    "low": .integer(scale.codes.lowerBound),
                    "high": .integer(scale.codes.upperBound),
                ]
            },
        ]
    }
}
