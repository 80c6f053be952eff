import Documents

/// What became of everyone who was asked, from a file: a header with the names of the counts, and a
/// line of numbers; or a line for each group, its name in a column of its own.
///
/// ```
/// region,sent,bounced,refused
/// north,120,4,2
/// south,80,1,0
/// ```
public struct DispositionFile: Hashable, Sendable {
    /// A count that a column may hold.
    public enum Count: String, Hashable, Sendable, CaseIterable {
        case sent, delivered, bounced, opened, complete, partial, refused
        case nonContact = "non-contact"
        case other, ineligible, unknown
    }

    public struct Row: Hashable, Sendable {
        /// `nil` where the file has no groups.
        public let group: String?
        /// Those of empty cells are absent.
        public let counts: [Count: Int]
    }

    /// What is wrong with a row.
    public enum Flaw: Hashable, Sendable {
        case unknownColumn(String)
        case columnTwice(String)
        case noCountColumn
        case noRow
        case cells(found: Int, wanted: Int)
        case noGroup
        case notACount(RowFault.Found, column: String)
        /// - Parameter row: where it stands first.
        case twice(String, row: Int)
        /// More than one line, and nothing to tell them apart.
        case severalRows
    }

    /// What the column of groups is called; `nil` without one.
    public let groupColumn: String?
    public let rows: [Row]

    /// The most that a count may be.
    private static let most = 1_000_000_000_000

    /// - Throws: every fault of the file.
    public init(_ file: AnswerFile) throws(IntakeFaults) {
        let table = try AuthoredTable(file)
        let header = table.rows[0]
        var faults: [IntakeFault] = []
        func note(_ row: Int, _ flaw: Flaw) {
            faults.append(.dispositions(file: file.name, row: row, flaw))
        }
        var columns: [Count?] = []
        var groupColumn: String?
        for (place, name) in header.cells.enumerated() {
            let count = Count(rawValue: name.lowercased())
            if let count, columns.contains(count) { note(header.number, .columnTwice(name)) }
            if count == nil {
                if place == 0 && !name.isEmpty {
                    groupColumn = name
                } else {
                    note(header.number, .unknownColumn(name))
                }
            }
            columns.append(count)
        }
        if columns.allSatisfy({ $0 == nil }) { note(header.number, .noCountColumn) }
        if table.rows.count == 1 { note(header.number, .noRow) }
        guard faults.isEmpty else { throw IntakeFaults(faults) }

        var rows: [Row] = []
        var places: [String: Int] = [:]
        for row in table.rows.dropFirst() {
            guard row.cells.count == columns.count else {
                note(row.number, .cells(found: row.cells.count, wanted: columns.count))
                continue
            }
            var counts: [Count: Int] = [:]
            for (column, cell) in zip(columns, row.cells) where !cell.isEmpty {
                guard let column else { continue }
                if let count = Int(cell), (0...Self.most).contains(count) {
                    counts[column] = count
                } else {
                    note(
                        row.number, .notACount(RowFault.Found(cell), column: column.rawValue))
                }
            }
            guard groupColumn != nil else {
                if !rows.isEmpty { note(row.number, .severalRows) }
                rows.append(Row(group: nil, counts: counts))
                continue
            }
            let name = row.cells[0]
            if name.isEmpty {
                note(row.number, .noGroup)
            } else if let first = places[name] {
                note(row.number, .twice(name, row: first))
            } else {
                places[name] = row.number
                rows.append(Row(group: name, counts: counts))
            }
        }
        guard faults.isEmpty else { throw IntakeFaults(faults) }
        self.groupColumn = groupColumn
        self.rows = rows
    }
}

extension DispositionFile.Flaw: CustomStringConvertible {
    private static let names = DispositionFile.Count.allCases.map(\.rawValue)
        .joined(separator: ", ")

    public var description: String {
        switch self {
        case .unknownColumn(let name):
            "no count is called \(name.quoted()); the columns are: \(Self.names); the first may be "
                + "a segment"
        case .columnTwice(let name): "the column \(name.quoted()) stands here twice; take one out"
        case .noCountColumn:
            "no column holds a count; write a header with some of: \(Self.names)"
        case .noRow: "no line of counts follows the header; write one below it"
        case .cells(let found, let wanted):
            "found \(found) \(found == 1 ? "cell" : "cells"), wanted \(wanted) as in the header; leave "
                + "a cell empty where nothing was counted"
        case .noGroup: "the group has no name; write its value in the first cell"
        case .notACount(let found, let column):
            "found \(found) under '\(column)', wanted how many, a whole number without commas"
        case .twice(let name, let row):
            "the group \(name.quoted()) stands in row \(row) already; add the two up"
        case .severalRows:
            "a second line of counts; let the first column name the groups, or keep one line"
        }
    }
}
