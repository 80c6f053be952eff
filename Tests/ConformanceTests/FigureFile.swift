import ReferenceData

/// A file of the reference with what of it was held against the program's own figures.
struct FigureFile: Sendable {
    enum Kind: String, CaseIterable, Sendable {
        case figures = "ref.json"
        case exact = "exact.json"
        case raked = "raked_weights.csv"
        case scores = "scores.csv"
        case cableGroup = "expected.json"
    }

    let path: String
    let kind: Kind
    let figures: JSONTree
    /// By pattern.
    private(set) var comparisons: [String: Comparison] = [:]
    private var compared: Set<JSONTree.Place> = []
    private var left: [JSONTree.Place: NotCompared] = [:]

    /// - Returns: `nil` for a file of another kind.
    init?(_ path: String) throws {
        guard let kind = Kind.allCases.first(where: { path.hasSuffix($0.rawValue) }) else {
            return nil
        }
        self.path = path
        self.kind = kind
        switch kind {
        case .figures, .exact, .cableGroup: figures = try ReferenceFolder.figures(at: path)
        case .raked:
            let table = try ReferenceFolder.table(at: path)
            let pairs = zip(try table["id"], try table["weight"].map(Self.value))
            figures = .group(["weight": .group(Dictionary(uniqueKeysWithValues: pairs))])
        case .scores:
            let table = try ReferenceFolder.table(at: path)
            var columns: [String: JSONTree] = [:]
            var dimensions: [String: JSONTree] = [:]
            for column in table.columns where column != "id" {
                let cells = JSONTree.list(try table[column].map(Self.value))
                if column.hasPrefix("dim_") {
                    dimensions[String(column.dropFirst(4))] = cells
                } else {
                    columns[column] = cells
                }
            }
            columns["dimension"] = .group(dimensions)
            figures = .group(columns)
        }
    }

    /// The path of the data set it belongs to.
    var set: String { String(path.dropLast(kind.rawValue.count + 1)) }

    private static func value(_ cell: String) -> JSONTree {
        cell.isEmpty ? .null : Double(cell).map(JSONTree.number) ?? .text(cell)
    }

    subscript(place: JSONTree.Place) -> JSONTree? { figures[place] }

    /// - Parameter found: `nil` where the program has no figure, which wants a `null`.
    mutating func hold(_ found: Double?, at place: JSONTree.Place) {
        note(place) { $0.hold(found, against: $2, $1) }
    }

    /// A value for each entry of a list.
    mutating func hold(_ found: [Double?], at place: JSONTree.Place) {
        let count = figures[place]?.list.count ?? 0
        // One more than there are finds nothing in the reference.
        for index in 0..<max(found.count, count) {
            hold(found.indices.contains(index) ? found[index] : nil, at: place + ["[\(index)]"])
        }
    }

    mutating func hold(text found: String?, at place: JSONTree.Place) {
        note(place) { $0.hold(found ?? "nothing", equals: $2?.text ?? "nothing here", $1) }
    }

    mutating func hold(texts found: [String], at place: JSONTree.Place) {
        let count = figures[place]?.list.count ?? 0
        for index in 0..<max(found.count, count) {
            hold(
                text: found.indices.contains(index) ? found[index] : nil,
                at: place + ["[\(index)]"])
        }
    }

    /// Says why a figure is not compared that is of a kind which others are of.
    mutating func leave(_ place: JSONTree.Place, because reason: NotCompared) {
        left[place] = reason
    }

    private mutating func note(
        _ place: JSONTree.Place, _ hold: (inout Comparison, String, JSONTree?) -> Void
    ) {
        let pattern = KeyPattern.of(place, in: kind)
        compared.insert(place)
        hold(
            &comparisons[
                pattern, default: Comparison(tolerance: KeyPattern.tolerance(pattern, kind))],
            place.joined(separator: "."), figures[place])
    }

    /// What became of every leaf.
    var outcomes: [(place: JSONTree.Place, pattern: String, outcome: Outcome)] {
        var rules: [String: NotCompared?] = [:]
        return figures.leaves.map { place, _ in
            let pattern = KeyPattern.of(place, in: kind)
            let rule = rules[pattern] ?? NotCompared.rule(for: pattern, in: self)?.reason
            rules[pattern] = .some(rule)
            switch (compared.contains(place), left[place] ?? rule) {
            case (true, nil): return (place, pattern, .compared)
            case (false, let reason?): return (place, pattern, .left(reason))
            case (false, nil): return (place, pattern, .undecided)
            case (true, let reason?): return (place, pattern, .contradictory(reason))
            }
        }
    }

    enum Outcome: Hashable, Sendable {
        case compared
        case left(NotCompared)
        /// Neither compared nor told why not.
        case undecided
        /// Compared, though it is told why not.
        case contradictory(NotCompared)
    }
}
