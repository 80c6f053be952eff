import Analysis
import ExactNumbers
import Questionnaires
import Statistics

/// Results for machines, in the format that `docs/results.schema.json` describes.
struct ResultsDocument {
    /// The version of the format. It goes up when a key changes its meaning or goes away; new keys
    /// may come at any time.
    static let formatVersion = 1

    let chosen: ChosenSample

    private var questionnaire: Questionnaire { chosen.questionnaire }

    init(_ chosen: ChosenSample) {
        self.chosen = chosen
    }

    /// What `canvass score --format json` prints.
    func score(groups: GroupTable?) -> JSONValue {
        let selection = chosen.selection
        var document = head(kind: "score")
        document["composite"] = selection.json(of: selection.composite()) {
            units(of: $0, besideGroups: groups != nil)
        }
        document["indices"] = selection.indicesJSON
        document["groups"] = groups.map { table in
            Self.json(of: table, floor: questionnaire.reportingFloor) { row in
                ["composite": selection.json(of: row.composite)]
            }
        }
        return .object(document)
    }

    /// Nothing where none are scored. Beside groups all are hidden where one is: a group less its units
    /// would give it away.
    private func units(
        of composite: CompositeEstimate, besideGroups: Bool
    ) -> [String: JSONValue] {
        guard questionnaire.score.unit != nil else { return [:] }
        let all = chosen.selection.units(of: composite)
        let hidesAll = besideGroups && all.contains { $0.score.value == nil }
        let units = all.map { unit in
            Self.hiding(
                ["name": .string(unit.name)],
                hidesAll ? .hidden(.protectsAnother) : unit.score
            ) { $0.json }
        }
        return ["units": .array(units)]
    }

    /// What `canvass analyse items --format json` prints.
    func items(groups: GroupTable?) -> JSONValue {
        var document = head(kind: "items")
        document.merge(chosen.selection.itemsJSON(groups: groups)) { $1 }
        document["numbers"] = .array(
            chosen.selection.numbers().map { Self.hiding($0.item.name, $0.estimate) { $0.json } })
        return .object(document)
    }

    /// What every document of a sample says first.
    func head(kind: String) -> [String: JSONValue] {
        var head = Self.head(
            kind: kind, of: questionnaire, replies: chosen.replies, chosen.sample.completions,
            chosen.sample.design, describedBy: chosen.description.author)
        head["wave"] = [
            "name": .string(chosen.sample.wave.name),
            "sent": JSONValue(chosen.sample.wave.sent) { .integer($0) },
            "first-day": JSONValue(chosen.days) { .string($0.lowerBound) },
            "last-day": JSONValue(chosen.days) { .string($0.upperBound) },
        ]
        let conditions = chosen.conditions.map { condition -> JSONValue in
            let values = condition.segment.inOrder(condition.values)
            return [
                "segment": .string(condition.segment.id.name),
                "values": .array(values.map { .string($0) }),
            ]
        }
        head["where"] = .array(conditions)
        return head
    }

    /// What every document says first, but for where the replies come from.
    static func head(
        kind: String, of questionnaire: Questionnaire, replies: Int,
        _ completions: Sample.Completions, _ design: Design,
        describedBy author: SampleDesign.Author
    ) -> [String: JSONValue] {
        [
            "canvass-results": .integer(formatVersion),
            "kind": .string(kind),
            "program": .string(programVersion),
            "questionnaire": json(of: questionnaire),
            "replies": .integer(replies),
            "completion": JSONValue(questionnaire.completion) { _ in
                [
                    "complete": .integer(completions.complete),
                    "partial": .integer(completions.partial),
                    "break-offs": .integer(completions.breakOffs),
                ]
            },
            "method": method(of: questionnaire, design, describedBy: author),
            "classes": .array(questionnaire.score.classes.map(\.json)),
        ]
    }

    /// Which questionnaire this is.
    private static func json(of questionnaire: Questionnaire) -> JSONValue {
        [
            "id": .string(questionnaire.id.name),
            "version": JSONValue(questionnaire.version) { .string($0) },
            "title": questionnaire.title.json,
            "wording-hash": .string(questionnaire.wordingHash.hex),
            "scoring-hash": .string(questionnaire.scoringHash.hex),
        ]
    }

    /// By which rules the figures were made.
    private static func method(
        of questionnaire: Questionnaire, _ design: Design, describedBy author: SampleDesign.Author
    ) -> JSONValue {
        let rules = questionnaire.score
        return [
            "missing-rule": .string(rules.missing.rawValue),
            "minimum-answered": .string(rules.minimumAnswered.description),
            "not-applicable": .string(rules.notApplicable.rawValue),
            "headline": .string(rules.headline.rawValue),
            "unit": JSONValue(rules.unit) { .string($0.name) },
            "weighted": .bool(design.isWeighted),
            "weighting": .string(design.described.weighting.rawValue),
            "weight-set": JSONValue(design.namedWeights) { set in
                ["name": .string(set.name), "hash": .string(set.hash.hex)]
            },
            "sample-described-by": .string(author.rawValue),
            "strata": JSONValue(design.described.strata) { .string($0.name) },
            "clusters": JSONValue(design.clusters) { .string($0.name) },
            "finite-population": .bool(design.described.population != nil),
            "population": JSONValue(design.described.population) { $0.json },
            "lone-cluster": .string(design.described.loneCluster.rawValue),
            "confidence": .number(0.95),
            "reporting-floor": .integer(questionnaire.reportingFloor),
        ]
    }

    /// - Parameter floor: the reporting floor of the questionnaire.
    static func json(
        of groups: GroupTable, floor: Int, row json: (GroupTable.Row) -> [String: JSONValue]
    ) -> JSONValue {
        let rows = groups.rows.map { row -> JSONValue in
            let label = groups.segment.values?.first { $0.name == row.value }?.label.json
            let own: [String: JSONValue] = [
                "value": .string(row.value), "label": label ?? .null,
            ]
            return .object(own.merging(json(row)) { mine, _ in mine })
        }
        return [
            "segment": .string(groups.segment.id.name),
            "title": groups.segment.title.json,
            "within-clusters": .bool(groups.isWithinClusters),
            "unknown": groups.unknown > 0 && groups.unknown < floor
                ? ["hidden": true] : ["replies": .integer(groups.unknown)],
            "rows": .array(rows),
        ]
    }

    static func json(of row: DisclosedTable.DimensionRow) -> JSONValue {
        let own: [String: JSONValue] = [
            "id": .string(row.dimension.id.name),
            "title": row.dimension.title.json,
            "weight": .string(row.dimension.weight.description),
            "items": .array(row.items.map { .string($0.item.id.name) }),
        ]
        return hiding(own, row.estimate) { dimension in
            [
                "estimate": dimension.mean.json,
                "class": JSONValue(dimension.scoreClass) { .string($0.id.name) },
                "certainty": JSONValue(dimension.certainty) { $0.json },
            ]
        }
    }

    /// An item with its figures and the interval of its median.
    static func json(
        of row: DisclosedTable.ItemRow, in questionnaire: Questionnaire,
        median: Disclosed<QuantileEstimate>
    ) -> JSONValue {
        let dimension = questionnaire.dimensions.first { $0.items.contains(row.item) }
        return hiding(row.item.json(in: dimension), row.estimate) { estimate in
            var json = estimate.json
            json["median-interval"] = JSONValue(median.value?.uncertainty.interval) { interval in
                [
                    "low": JSONValue(interval.low) { .number($0.double) },
                    "high": JSONValue(interval.high) { .number($0.double) },
                ]
            }
            return json
        }
    }

    /// What a thing is, with its figures or the fact that they may not be shown.
    static func hiding<Value>(
        _ own: [String: JSONValue], _ value: Disclosed<Value>,
        _ json: (Value) -> [String: JSONValue]
    ) -> JSONValue {
        switch value {
        case .shown(let value): .object(own.merging(json(value)) { mine, _ in mine })
        case .hidden: .object(own.merging(["hidden": true]) { mine, _ in mine })
        }
    }
}

extension SampleDesign.Population {
    fileprivate var json: JSONValue {
        switch self {
        case .total(let count): .integer(count)
        case .strata(let counts): .object(counts.mapValues { .integer($0) })
        }
    }
}
