import Documents
import ExactNumbers
import Spreadsheets
import Statistics

/// One table of a result: cells with a meaning, from which the terminal, JSON and CSV are written.
struct ResultTable {
    struct Column {
        /// The key of JSON and the heading of CSV.
        let id: String
        /// What a person reads; `nil` for what only machines get.
        let heading: String?
        let alignment: TextTable.Alignment
        /// Whether CSV has two columns of it, `id-low` and `id-high`.
        let isInterval: Bool

        init(_ id: String, _ heading: String?, _ alignment: TextTable.Alignment = .right) {
            self.id = id
            self.heading = heading
            self.alignment = alignment
            isInterval = false
        }

        private init(interval id: String, _ heading: String?) {
            self.id = id
            self.heading = heading
            alignment = .right
            isInterval = true
        }

        static func interval(_ id: String, _ heading: String?) -> Column {
            Column(interval: id, heading)
        }

        /// The columns of CSV.
        var csvColumns: [String] { isInterval ? ["\(id)-low", "\(id)-high"] : [id] }
    }

    struct Row {
        /// What the row is about, for people.
        var label: TextTable.Cell
        /// The same for machines: `group`, `item`.
        var keys: [String: Cell]
        /// By the id of a column; a column without one is empty.
        var cells: [String: Cell]
        /// Few answered, so that no figure is given.
        var isHidden = false
        /// Whether this row keeps a figure to itself.
        var hidesAny: Bool {
            isHidden || cells.values.contains { if case .hidden = $0 { true } else { false } }
        }
        /// Left out where people read.
        var isForMachines = false

        init(
            _ label: String, _ keys: [String: Cell], _ cells: [String: Cell],
            isHidden: Bool = false,
            isStrong: Bool = false, isIndented: Bool = false
        ) {
            self.label = TextTable.Cell(
                (isIndented ? "  " : "") + label, isStrong ? .strong : .plain)
            self.keys = keys
            self.cells = cells
            self.isHidden = isHidden
        }
    }

    /// A figure with the digits that people read; machines get all there are.
    enum Cell {
        case absent
        /// A figure that may not be told, in a row with others that may.
        case hidden
        case count(Int)
        case exact(Ratio?, shown: String)
        case number(Double?, shown: String)
        case interval(ConfidenceInterval?, shown: String)
        /// A word from a closed list, and how a person reads it.
        case word(String, shown: String, Tone = .plain)
        case text(String)
        case flag(Bool, shown: String)
    }

    /// In JSON the key of the table, in CSV the value of the column `table`.
    let id: String
    let title: String?
    /// Above the labels.
    let labelHeading: String
    /// The keys of rows, in the order of CSV.
    let keys: [String]
    let columns: [Column]
    var rows: [Row] = []
    /// Below the table, for people.
    var notes: [String] = []
}

extension ResultTable {
    func lines(for terminal: Terminal) -> [String] {
        let shown = columns.filter { column in
            column.heading != nil
                && (rows.isEmpty || rows.contains { !($0.cells[column.id]?.shown.isEmpty ?? true) })
        }
        var table = TextTable(
            labelHeading: labelHeading,
            columns: shown.map {
                TextTable.Column(heading: $0.heading ?? "", alignment: $0.alignment)
            }
        )
        table.rows = rows.filter { !$0.isForMachines }.map { row in
            TextTable.Row(
                label: row.label,
                cells: shown.map { column in
                    if row.isHidden { return TextTable.Cell(NumberStyle.nothing, .faint) }
                    let cell = row.cells[column.id] ?? .absent
                    return TextTable.Cell(cell.shown, cell.tone)
                })
        }
        let heading = title.map { [terminal.coloured(TextTable.Cell($0).text, .strong)] } ?? []
        return heading + (table.rows.isEmpty ? [] : table.lines(for: terminal)) + notes
    }

    var json: JSONValue {
        .array(
            rows.map { row in
                var object: [String: JSONValue] = [:]
                for (id, cell) in row.keys { object.merge(cell.json(id)) { $1 } }
                if row.isHidden {
                    object["hidden"] = true
                } else {
                    for column in columns {
                        object.merge((row.cells[column.id] ?? .absent).json(column.id)) { $1 }
                    }
                }
                return .object(object)
            })
    }
}

extension ResultTable.Cell {
    /// What a person reads.
    var shown: String {
        switch self {
        case .absent: ""
        case .hidden: NumberStyle.nothing
        case .count(let count): NumberStyle.grouped(count)
        case .exact(_, let shown), .number(_, let shown), .interval(_, let shown),
            .word(_, let shown, _), .flag(_, let shown):
            shown
        case .text(let text): text
        }
    }

    var tone: Tone {
        switch self {
        case .word(_, _, let tone): tone
        case .hidden: .faint
        default: .plain
        }
    }

    /// An exact figure stands beside its double.
    func json(_ id: String) -> [String: JSONValue] {
        switch self {
        case .absent: [id: .null]
        case .hidden: [id: "hidden"]
        case .count(let count): [id: .integer(count)]
        case .exact(let value, _):
            [
                id: JSONValue(value) { .number($0.double) },
                "\(id)-exact": JSONValue(value) { .string($0.description) },
            ]
        case .number(let value, _): [id: JSONValue(value) { .number($0) }]
        case .interval(let interval, _): [id: JSONValue(interval) { $0.json }]
        case .word(let word, _, _): [id: .string(word)]
        case .text(let text): [id: .string(text)]
        case .flag(let flag, _): [id: .bool(flag)]
        }
    }

    /// The cells of CSV: two for an interval.
    func csv(_ id: String) -> [String: CSVTable.Cell] {
        switch self {
        case .absent, .hidden: [id: .empty]
        case .count(let count): [id: .integer(count)]
        case .exact(let value, _): [id: CSVTable.Cell(value) { .number($0.double) }]
        case .number(let value, _): [id: CSVTable.Cell(value) { .number($0) }]
        case .interval(let interval, _):
            [
                "\(id)-low": CSVTable.Cell(interval) { .number($0.low) },
                "\(id)-high": CSVTable.Cell(interval) { .number($0.high) },
            ]
        case .word(let word, _, _): [id: .text(word)]
        case .text(let text): [id: .text(text)]
        case .flag(let flag, _): [id: .flag(flag)]
        }
    }
}
