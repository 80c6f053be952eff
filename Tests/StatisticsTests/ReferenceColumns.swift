import ExactNumbers
import ReferenceData
import Testing

/// A data set of `../shared/reference`, by column.
struct ReferenceColumns {
    struct Item {
        let name: String
        let dimension: String
        let isReversed: Bool
        /// min + max: what a reversed answer is taken from.
        let ends: Int
        let isInComposite: Bool
    }

    let specification: JSONTree
    let figures: JSONTree
    private let table: PlainTable

    /// - Parameter path: without its endings, such as `sets/bfi`.
    init(_ path: String) throws {
        table = try ReferenceFolder.table(at: "\(path).csv")
        specification = try ReferenceFolder.figures(at: "\(path).spec.json")
        figures = try ReferenceFolder.figures(at: "\(path).ref.json")
    }

    var rowCount: Int { table.rows.count }

    var items: [Item] {
        specification["items"]?.list.compactMap { item in
            guard let name = item["name"]?.text, let dimension = item["dimension"]?.text,
                let low = item["min"]?.integer, let high = item["max"]?.integer
            else { return nil }
            return Item(
                name: name, dimension: dimension, isReversed: item["reverse"]?.number == 1,
                ends: low + high, isInComposite: item["composite"]?.number != 0)
        } ?? []
    }

    /// Cut after twelve places: schools have some cells of fifteen. Empty cells are `nil`.
    func column(_ name: String) throws -> [FixedDecimal?] {
        try table[name].map { cell in cell.isEmpty ? nil : try Self.decimal(cell) }
    }

    private static func decimal(_ cell: String) throws -> FixedDecimal {
        let parts = cell.split(separator: ".")
        let text = parts.count > 1 ? "\(parts[0]).\(parts[1].prefix(12))" : cell
        let value = FixedDecimal(text)
        return try #require(value)
    }

    /// The columns side by side, row by row.
    func rows(_ names: [String]) throws -> [[FixedDecimal?]] {
        let columns = try names.map(column)
        return (0..<rowCount).map { row in columns.map { $0[row] } }
    }

    /// Items turned round where the set says so.
    func keyedRows(_ items: [Item]) throws -> [[FixedDecimal?]] {
        let columns = try items.map { item in
            try column(item.name).map { value in
                item.isReversed
                    ? value.map { FixedDecimal(units: FixedDecimal(item.ends).units - $0.units) }
                    : value
            }
        }
        return (0..<rowCount).map { row in columns.map { $0[row] } }
    }
}
