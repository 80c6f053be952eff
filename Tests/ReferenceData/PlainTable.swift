import Foundation

/// A CSV file without surprises: one line a row, quotation marks only around whole fields.
public struct PlainTable: Sendable {
    public let columns: [String]
    public let rows: [[String]]

    init(_ data: Data) throws {
        var lines = data.split(separator: UInt8(ascii: "\n")).map(Self.fields)
        guard !lines.isEmpty else { throw ReferenceFault.noRows }
        columns = lines.removeFirst()
        rows = lines
        guard rows.allSatisfy({ $0.count == columns.count }) else {
            throw ReferenceFault.raggedRows
        }
    }

    public func index(of column: String) throws -> Int {
        guard let index = columns.firstIndex(of: column) else {
            throw ReferenceFault.noColumn(column)
        }
        return index
    }

    /// The cells of a column from the first row to the last.
    public subscript(column: String) -> [String] {
        get throws {
            let index = try index(of: column)
            return rows.map { $0[index] }
        }
    }

    /// The same cells under other names.
    func renaming(_ name: (String) -> String) -> PlainTable {
        PlainTable(columns: columns.map(name), rows: rows)
    }

    private init(columns: [String], rows: [[String]]) {
        self.columns = columns
        self.rows = rows
    }

    private static func fields(of line: Data.SubSequence) -> [String] {
        var fields: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        for byte in line where byte != UInt8(ascii: "\r") {
            if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if byte == UInt8(ascii: ","), !isQuoted {
                fields.append(String(decoding: field, as: UTF8.self))
                field.removeAll(keepingCapacity: true)
            } else {
                field.append(byte)
            }
        }
        fields.append(String(decoding: field, as: UTF8.self))
        return fields
    }
}

/// The reference data are not what the tests were written for.
enum ReferenceFault: Error {
    case noRows, raggedRows
    case noColumn(String)
    case notAnAnswer(item: String, row: Int)
    case notOnTheScales(row: Int)
    case notADecimal
    case notATree
}
