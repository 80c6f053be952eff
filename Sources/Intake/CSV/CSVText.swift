/// Rows written as CSV (RFC 4180) that a spreadsheet opens without running anything in them.
struct CSVText {
    private(set) var text: String
    private let delimiter: Delimiter

    /// - Note: the text begins with a byte order mark, without which spreadsheets take Chinese for
    ///   something else.
    init(delimiter: Delimiter) {
        self.delimiter = delimiter
        text = "\u{FEFF}"
    }

    mutating func append(_ cells: [String]) {
        let separator = Unicode.Scalar(delimiter.byte)
        for (index, cell) in cells.enumerated() {
            if index > 0 { text.unicodeScalars.append(separator) }
            text += Self.written(cell, separator: separator)
        }
        text += "\r\n"
    }

    private static func written(_ cell: String, separator: Unicode.Scalar) -> String {
        let safe = cell.couldRun ? "'" + cell : cell
        let needsQuotes = safe.unicodeScalars.contains {
            $0 == "\"" || $0 == separator || $0 == "\r" || $0 == "\n"
        }
        guard needsQuotes else { return safe }
        var quoted = "\""
        for scalar in safe.unicodeScalars {
            if scalar == "\"" { quoted += "\"" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }
}

extension String {
    /// Whether a spreadsheet may take the cell for a formula: it begins with one of `= + - @`, a tab
    /// or a line break, plain or full-width, and is not simply a number.
    var couldRun: Bool {
        guard let first = unicodeScalars.first else { return false }
        switch first {
        case "=", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
        case "+", "-": return !isPlainNumber
        default: return false
        }
    }

    /// A sign, digits and at most one point.
    private var isPlainNumber: Bool {
        let digits = utf8.dropFirst()
        return digits.contains { (0x30...0x39).contains($0) }
            && digits.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
            && digits.count { $0 == UInt8(ascii: ".") } <= 1
    }
}
