import ExactNumbers
import ReferenceData
import Statistics
import Testing

/// A data set of the reference with its design, for comparisons of its groups.
struct ComparisonSample {
    let figures: JSONTree
    private let rows: PlainTable
    private let weights: [FixedDecimal]
    private let places: [(stratum: Int, cluster: Int)]
    let design: StratifiedDesign
    let isWeighted: Bool

    /// - Parameter path: without the ending: `sets/synth_a`.
    init(_ path: String) throws {
        figures = try ReferenceFolder.figures(at: path + ".ref.json")
        let spec = try ReferenceFolder.figures(at: path + ".spec.json")
        let rows = try ReferenceFolder.table(at: path + ".csv")
        self.rows = rows
        let weightColumn = spec["weight"]?.text
        isWeighted = weightColumn != nil
        let weights =
            try weightColumn.map { try rows[$0].map(Self.decimal) }
            ?? rows.rows.map { _ in FixedDecimal.one }
        self.weights = weights
        func column(_ key: String) throws -> [String]? {
            try (spec["design"]?[key]?.text).map { try rows[$0] }
        }
        let one = rows.rows.map { _ in "" }
        let strata = Self.numbers(try column("strata") ?? one)
        let clusters = try column("ids").map(Self.numbers)
        let populations = try column("fpc")
        let places = rows.rows.indices.map { row in
            (stratum: strata[row], cluster: clusters?[row] ?? 0)
        }
        self.places = places
        design = StratifiedDesign(
            strata: (0...(strata.max() ?? 0)).map { stratum in
                let members = strata.indices.filter { strata[$0] == stratum }
                let weighted = members.filter { weights[$0].units > 0 }
                return StratifiedDesign.Stratum(
                    clusters: clusters.map { c in Set(members.map { c[$0] }).count }
                        ?? members.count,
                    weightedClusters: clusters.map { c in Set(weighted.map { c[$0] }).count }
                        ?? weighted.count,
                    population: populations.flatMap { Int($0[members[0]]) })
            }, isClustered: clusters != nil)
    }

    /// The answers to an item by levels of a group, those of unknown group left out.
    func groups(of item: String, by group: String, levels: [String]) throws -> [ValueTable] {
        var tables = levels.map { _ in ValueTable() }
        let levels = Dictionary(uniqueKeysWithValues: levels.enumerated().map { ($1, $0) })
        let names = try rows[group]
        for (row, cell) in try rows[item].enumerated() where !cell.isEmpty {
            guard let level = levels[names[row]] else { continue }
            tables[level].add(
                Ratio(try Self.decimal(cell)), weight: weights[row], stratum: places[row].stratum,
                cluster: places[row].cluster)
        }
        return tables
    }

    func pairs(_ x: String, _ y: String) throws -> PairTable {
        var table = PairTable()
        for (row, (a, b)) in zip(try rows[x], try rows[y]).enumerated()
        where !a.isEmpty && !b.isEmpty {
            table.add(
                x: Ratio(try Self.decimal(a)), y: Ratio(try Self.decimal(b)),
                weight: weights[row])
        }
        return table
    }

    func table(_ row: String, _ column: String) throws -> ContingencyTable {
        var table = ContingencyTable()
        let (rowNames, columnNames) = (try rows[row], try rows[column])
        let (rowNumbers, columnNumbers) = (Self.numbers(rowNames), Self.numbers(columnNames))
        for index in rowNames.indices
        where !rowNames[index].isEmpty && !columnNames[index].isEmpty {
            table.add(
                row: rowNumbers[index], column: columnNumbers[index], weight: weights[index],
                stratum: places[index].stratum, cluster: places[index].cluster)
        }
        return table
    }

    /// Numbers of the names in their order.
    private static func numbers(_ names: [String]) -> [Int] {
        let sorted = Set(names).sorted().enumerated()
        let numbers = Dictionary(uniqueKeysWithValues: sorted.map { ($1, $0) })
        return names.map { numbers[$0] ?? 0 }
    }

    /// Cut after twelve places: some cells are printed with fifteen.
    private static func decimal(_ cell: String) throws -> FixedDecimal {
        let parts = cell.split(separator: ".")
        let text = parts.count > 1 ? "\(parts[0]).\(parts[1].prefix(12))" : cell
        return try #require(FixedDecimal(text))
    }
}

extension Result {
    /// The value; a failure is an error of the test.
    var value: Success? { try? get() }

    /// The refusal, where there is one.
    var refusal: Failure? {
        if case .failure(let refusal) = self { refusal } else { nil }
    }
}
