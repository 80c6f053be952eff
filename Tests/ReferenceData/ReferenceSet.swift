public import Questionnaires

/// One data set of the reference: its answers and what they are.
public struct ReferenceSet: Sendable {
    /// What a definition tells of the way in which the replies came.
    public enum Design: CaseIterable, Sendable { case nothing, weights, everything }

    /// Without its endings: `sets/synth_a`.
    public let path: String
    public let name: String
    public let table: PlainTable
    public let specification: JSONTree

    /// - Parameter path: without the ending: `sets/synth_a`.
    public init(_ path: String) throws {
        self.path = path
        name = String(path.split(separator: "/").last ?? "")
        table = try ReferenceFolder.table(at: path + ".csv")
        specification = try ReferenceFolder.figures(at: path + ".spec.json")
    }

    public var groups: [String] { specification["groups"]?.list.compactMap(\.text) ?? [] }

    public var hasWeights: Bool { specification["weight"] != nil }

    /// Those that make sense for it.
    public var designs: [Design] { hasWeights ? Design.allCases : [.nothing] }

    /// Items of more points than a scale has, or with decimals, are asked for as numbers, beside all
    /// dimensions.
    ///
    /// - Parameters:
    ///   - rule: `R1`, `R2` or `R1_min50`, as the reference calls them.
    ///   - unit: the segment that is scored.
    public func definition(
        rule: String = "R1", design: Design = .nothing, unit: String? = nil
    ) throws -> DefinitionText {
        var dimensions: [DefinitionText.Dimension] = []
        var also: [DefinitionText.Item] = []
        for entry in specification["items"]?.list ?? [] {
            let item = try item(entry)
            let dimension = entry["dimension"]?.text ?? "all"
            if entry["composite"] != nil || item.isNumber {
                also.append(item)
            } else if let index = dimensions.firstIndex(where: { $0.id == dimension }) {
                dimensions[index].items.append(item)
            } else {
                let weight = specification["dimension_weights"]?[dimension]?.text ?? "1"
                dimensions.append(DefinitionText.Dimension(dimension, weight: weight, [item]))
            }
        }
        var text = DefinitionText(dimensions)
        text.also = also
        let strata = specification["design"]?["strata"]?.text
        let clusters = specification["design"]?["ids"]?.text
        text.segments = groups
        for segment in [strata, clusters, unit].compactMap(\.self)
        where !text.segments.contains(segment) {
            text.segments.append(segment)
        }
        text.score = [
            rule == "R2" ? "missing: flat" : "missing: within-dimension",
            rule == "R1_min50" ? "minimum-answered: 0.5" : "minimum-answered: 0",
        ]
        if let unit { text.score.append("unit: \(unit)") }
        if hasWeights && design != .nothing { text.sample.append("weight: sampling") }
        if hasWeights && design == .everything {
            if let strata { text.sample.append("strata: \(strata)") }
            if let clusters { text.sample.append("clusters: \(clusters)") }
            if let strata, let counts = specification["design"]?["fpc"]?.text {
                let counts = Dictionary(zip(try table[strata], try table[counts])) { $1 }
                let lines = counts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
                text.sample.append("population: {\(lines.joined(separator: ", "))}")
            }
        }
        return text
    }

    private func item(_ entry: JSONTree) throws -> DefinitionText.Item {
        let id = entry["name"]?.text ?? ""
        let range = (entry["min"]?.integer ?? 1)...(entry["max"]?.integer ?? 5)
        var item = DefinitionText.Item(
            Item.id(of: id), range, weight: entry["item_weight"]?.text ?? "1",
            isReversed: entry["reverse"] == .number(1),
            isRecommendation: specification["nps"]?["item"]?.text == id)
        item.isNumber =
            try entry["type"]?.text == "number"
            && (range.count > 101 || table[id].contains { $0.contains(".") })
        return item
    }

    /// The rows in the order of the file.
    public func replies(to questionnaire: Questionnaire) throws -> [Reply] {
        try questionnaire.replies(
            in: table.renaming(Item.id), idColumn: specification["id"]?.text ?? "id",
            weightColumn: specification["weight"]?.text)
    }
}

extension Item {
    /// The column of a data set that it was made from.
    public var column: String { id.name == Self.ofResponse ? "response" : id.name }

    /// `response` is the name of the column that holds the id of a reply, and no name of an item.
    fileprivate static func id(of column: String) -> String {
        column == "response" ? ofResponse : column
    }

    private static let ofResponse = "points"
}
