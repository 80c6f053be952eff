/// A table for spreadsheets: RFC 4180, lines that end with CR LF, and UTF-8 with a byte order mark,
/// without which office programs take Chinese for another encoding.
public struct CSVTable: Sendable {
    public enum Cell: Sendable {
        case empty
        case text(String)
        case integer(Int)
        /// With as many digits as it takes to read it back; empty unless finite.
        case number(Double)
        case flag(Bool)

        public init<Value>(_ value: Value?, _ make: (Value) -> Cell) {
            self = value.map(make) ?? .empty
        }

        fileprivate var text: String {
            switch self {
            case .empty: ""
            case .text(let text): Self.harmless(text)
            case .integer(let value): String(value)
            case .number(let value): value.isFinite ? value.description : ""
            case .flag(let value): value ? "true" : "false"
            }
        }

        /// Text that a spreadsheet would run as a formula gets an apostrophe in front.
        private static func harmless(_ text: String) -> String {
            let starters: Set<Unicode.Scalar> = [
                "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "−",
            ]
            let first = text.unicodeScalars.first { !$0.properties.isWhitespace || $0.value < 32 }
            let isDangerous = first.map(starters.contains) ?? false
            return isDangerous ? "'" + text : text
        }
    }

    public let columns: [String]
    private var rows: [[Cell]] = []

    public init(columns: [String]) {
        self.columns = columns
    }

    /// - Parameter cells: by column; those without a cell stay empty.
    public mutating func add(_ cells: [String: Cell]) {
        rows.append(columns.map { cells[$0] ?? .empty })
    }

    /// - Parameter cells: in the order of the columns. Missing ones are empty, those beyond left out.
    public mutating func add(row cells: [Cell]) {
        let missing = max(0, columns.count - cells.count)
        rows.append(cells.prefix(columns.count) + Array(repeating: .empty, count: missing))
    }

    /// With the byte order mark.
    public var text: String { text(byteOrderMark: true) }

    /// - Parameter byteOrderMark: office programs want it, many other programs take it for a part of
    ///   the first heading.
    public func text(byteOrderMark: Bool) -> String {
        let lines =
            [columns.map { Self.quoted(Cell.text($0).text) }]
            + rows.map { $0.map { Self.quoted($0.text) } }
        return (byteOrderMark ? "\u{FEFF}" : "")
            + lines.map { $0.joined(separator: ",") + "\r\n" }.joined()
    }

    private static func quoted(_ text: String) -> String {
        let needsQuotes = text.utf8.contains { ",\"\r\n".utf8.contains($0) }
        return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
}
