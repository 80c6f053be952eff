public import Questionnaires

/// One data set of the reference: its answers, what they are, and what R found in them.
public struct ReferenceSet: Sendable {
    public let name: String
    public let table: PlainTable
    private let path: String
    private let spec: JSONTree

    /// - Parameter path: without the ending: `sets/synth_a`.
    public init(_ path: String) throws {
        self.path = path
        name = String(path.split(separator: "/").last ?? "")
        table = try ReferenceFolder.table(at: path + ".csv")
        spec = try ReferenceFolder.figures(at: path + ".spec.json")
    }

    public func figures() throws -> JSONTree {
        try ReferenceFolder.figures(at: path + ".ref.json")
    }

    public func exactFigures() throws -> JSONTree {
        try ReferenceFolder.figures(at: path + ".exact.json")
    }

    public func scores() throws -> PlainTable {
        try ReferenceFolder.table(at: path + ".scores.csv")
    }

    public var groups: [String] { spec["groups"]?.list.compactMap(\.text) ?? [] }

    public var hasWeights: Bool { spec["weight"] != nil }

    /// - Parameters:
    ///   - rule: `R1`, `R2` or `R1_min50`, as the reference calls them.
    ///   - isWeighted: whether weights, strata and clusters are used where there are any.
    public func definition(rule: String = "R1", isWeighted: Bool = false) -> DefinitionText {
        var dimensions: [DefinitionText.Dimension] = []
        var also: [DefinitionText.Item] = []
        for entry in spec["items"]?.list ?? [] {
            let item = item(entry)
            let dimension = entry["dimension"]?.text ?? "all"
            if entry["composite"] != nil {
                also.append(item)
            } else if let index = dimensions.firstIndex(where: { $0.id == dimension }) {
                dimensions[index].items.append(item)
            } else {
                let weight = spec["dimension_weights"]?[dimension]?.text ?? "1"
                dimensions.append(DefinitionText.Dimension(dimension, weight: weight, [item]))
            }
        }
        var text = DefinitionText(dimensions)
        text.also = also
        let strata = spec["design"]?["strata"]?.text
        let clusters = spec["design"]?["ids"]?.text
        text.segments = groups
        for segment in [strata, clusters].compactMap(\.self) where !groups.contains(segment) {
            text.segments.append(segment)
        }
        text.score = [
            rule == "R2" ? "missing: flat" : "missing: within-dimension",
            rule == "R1_min50" ? "minimum-answered: 0.5" : "minimum-answered: 0",
        ]
        if isWeighted && hasWeights {
            text.sample.append("weight: sampling")
            if let strata { text.sample.append("strata: \(strata)") }
            if let clusters { text.sample.append("clusters: \(clusters)") }
        }
        return text
    }

    private func item(_ entry: JSONTree) -> DefinitionText.Item {
        let id = entry["name"]?.text ?? ""
        return DefinitionText.Item(
            id, (entry["min"]?.integer ?? 1)...(entry["max"]?.integer ?? 5),
            weight: entry["item_weight"]?.text ?? "1",
            isReversed: entry["reverse"] == .number(1),
            isRecommendation: spec["nps"]?["item"]?.text == id)
    }

    /// The rows in the order of the file.
    public func replies(to questionnaire: Questionnaire) throws -> [Reply] {
        try questionnaire.replies(
            in: table, idColumn: spec["id"]?.text ?? "id", weightColumn: spec["weight"]?.text)
    }
}
