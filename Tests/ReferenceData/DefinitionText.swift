import Documents
public import Questionnaires

/// A definition written out by a test: what is scored and how, with one-word texts.
public struct DefinitionText: Sendable {
    public struct Item: Sendable {
        public var id: String
        public var range: ClosedRange<Int>
        public var weight: String
        public var isReversed: Bool
        public var isRecommendation: Bool
        /// Of the scale, apart from `isReversed`.
        public var lowIsGood = false
        /// Asked for a number with decimals, which has no scale and belongs to no dimension.
        public var isNumber = false

        public init(
            _ id: String, _ range: ClosedRange<Int> = 1...5, weight: String = "1",
            isReversed: Bool = false, isRecommendation: Bool = false
        ) {
            self.id = id
            self.range = range
            self.weight = weight
            self.isReversed = isReversed
            self.isRecommendation = isRecommendation
        }
    }

    public struct Dimension: Sendable {
        public var id: String
        public var weight: String
        public var items: [Item]

        public init(_ id: String, weight: String = "1", _ items: [Item]) {
            self.id = id
            self.weight = weight
            self.items = items
        }
    }

    public var dimensions: [Dimension]
    public var also: [Item] = []
    public var segments: [String] = []
    /// Lines of the group `score` besides the classes.
    public var score: [String] = []
    /// The classes that have a threshold, from the highest down; the one below all is added.
    public var classes = [("high", "4.5"), ("mid", "4")]
    /// Lines of the group `sample`.
    public var sample: [String] = []
    public var floor = 0

    public init(_ dimensions: [Dimension]) {
        self.dimensions = dimensions
    }

    public func questionnaire() throws -> Questionnaire {
        try Questionnaire(SourceText(name: "test.yaml", text: text))
    }

    var text: String {
        let items = (dimensions.flatMap(\.items) + also).filter { !$0.isNumber }
        let scales = Dictionary(items.map { (Self.scale(of: $0), $0) }) { first, _ in first }
        var lines = ["canvass: 1", "id: test", "title: Test", "languages: [en]"]
        lines.append("replies: identified")
        if !scales.isEmpty { lines.append("scales:") }
        for (name, item) in scales.sorted(by: { $0.key < $1.key }) {
            let range = "range: [\(item.range.lowerBound), \(item.range.upperBound)]"
            let direction = item.lowIsGood ? ", direction: low-is-good" : ""
            lines.append("  \(name): {\(range)\(direction)}")
        }
        if !segments.isEmpty {
            lines += ["segments:"] + segments.map { "  \($0): {title: \($0)}" }
        }
        if !dimensions.isEmpty { lines.append("dimensions:") }
        for dimension in dimensions {
            lines += [
                "  - id: \(dimension.id)", "    title: \(dimension.id)",
                "    weight: \(dimension.weight)", "    items:",
            ]
            lines += dimension.items.map { "      - " + Self.line($0, isWeighted: true) }
        }
        if !also.isEmpty {
            lines += ["also:"] + also.map { "  - " + Self.line($0, isWeighted: false) }
        }
        if !dimensions.isEmpty {
            lines += ["score:"] + score.map { "  " + $0 } + ["  classes:"]
            lines += classes.map { "    - {id: \($0.0), from: \($0.1), label: \($0.0)}" }
            lines.append("    - {id: low, label: low}")
        }
        if !sample.isEmpty { lines += ["sample:"] + sample.map { "  " + $0 } }
        lines += ["reporting:", "  floor: \(floor)", ""]
        return lines.joined(separator: "\n")
    }

    private static func scale(of item: Item) -> String {
        "from\(item.range.lowerBound)to\(item.range.upperBound)" + (item.lowIsGood ? "down" : "")
    }

    private static func line(_ item: Item, isWeighted: Bool) -> String {
        if item.isNumber { return "{id: \(item.id), type: number, places: 6, ask: \(item.id)}" }
        var parts = ["id: \(item.id)", "scale: \(scale(of: item))", "ask: \(item.id)"]
        if isWeighted { parts.append("weight: \(item.weight)") }
        if item.isReversed { parts.append("reverse: true") }
        if item.isRecommendation { parts.append("type: recommendation") }
        return "{" + parts.joined(separator: ", ") + "}"
    }
}
