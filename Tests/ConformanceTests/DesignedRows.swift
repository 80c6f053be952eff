import ExactNumbers
import ReferenceData
import Statistics

/// The rows of a data set with their design: what tests, tables, correlations and models are made
/// from.
struct DesignedRows {
    let table: PlainTable
    let isWeighted: Bool
    let weights: [FixedDecimal]
    let design: StratifiedDesign
    private let places: [(stratum: Int, cluster: Int)]

    init(_ set: ReferenceSet) throws {
        let table = set.table
        self.table = table
        let weightColumn = set.specification["weight"]?.text
        isWeighted = weightColumn != nil
        let weights =
            try weightColumn.map { try table[$0].map { try FixedDecimal(cell: $0) } }
            ?? table.rows.map { _ in FixedDecimal.one }
        self.weights = weights
        func column(_ key: String) throws -> [String]? {
            try (set.specification["design"]?[key]?.text).map { try table[$0] }
        }
        let strata = Self.numbers(try column("strata") ?? table.rows.map { _ in "" })
        let clusters = try column("ids").map(Self.numbers)
        let populations = try column("fpc")
        places = table.rows.indices.map { row in
            (stratum: strata[row], cluster: clusters?[row] ?? 0)
        }
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

    /// The values of a column, `nil` where there is none.
    func column(_ name: String) throws -> [FixedDecimal?] {
        let cells = try table[name]
        let values = Dictionary(
            uniqueKeysWithValues: try Set(cells).map {
                ($0, try $0.isEmpty ? nil : FixedDecimal(cell: $0))
            })
        return cells.map { values[$0] ?? nil }
    }

    /// Row by row the values of columns, those turned round that are taken from a sum of ends.
    func rows(_ columns: [(name: String, ends: Int?)]) throws -> [[FixedDecimal?]] {
        let values = try columns.map { name, ends in
            try column(name).map { value in
                ends.map { ends in
                    value.map { FixedDecimal(units: FixedDecimal(ends).units - $0.units) }
                } ?? value
            }
        }
        return table.rows.indices.map { row in values.map { $0[row] } }
    }

    /// The values of an item by levels of a group, those of unknown group left out.
    func groups(of item: String, by group: String, levels: [String]) throws -> [ValueTable] {
        var tables = levels.map { _ in ValueTable() }
        let levels = Dictionary(uniqueKeysWithValues: levels.enumerated().map { ($1, $0) })
        let names = try table[group]
        for (row, value) in try column(item).enumerated() {
            guard let value, let level = levels[names[row]] else { continue }
            tables[level].add(
                Ratio(value), weight: weights[row], stratum: places[row].stratum,
                cluster: places[row].cluster)
        }
        return tables
    }

    func pairs(_ x: String, _ y: String) throws -> PairTable {
        var pairs = PairTable()
        for (row, (x, y)) in zip(try column(x), try column(y)).enumerated() {
            if let x, let y { pairs.add(x: Ratio(x), y: Ratio(y), weight: weights[row]) }
        }
        return pairs
    }

    func contingency(_ row: String, _ column: String) throws -> ContingencyTable {
        var contingency = ContingencyTable()
        let (rowNames, columnNames) = (try table[row], try table[column])
        let (rowNumbers, columnNumbers) = (Self.numbers(rowNames), Self.numbers(columnNames))
        for index in rowNames.indices
        where !rowNames[index].isEmpty && !columnNames[index].isEmpty {
            contingency.add(
                row: rowNumbers[index], column: columnNumbers[index], weight: weights[index],
                stratum: places[index].stratum, cluster: places[index].cluster)
        }
        return contingency
    }

    /// Numbers of the names in their order.
    private static func numbers(_ names: [String]) -> [Int] {
        let sorted = Set(names).sorted().enumerated()
        let numbers = Dictionary(uniqueKeysWithValues: sorted.map { ($1, $0) })
        return names.map { numbers[$0] ?? 0 }
    }
}

extension Result {
    /// The value; a refusal leaves none.
    var value: Success? { try? get() }
}
