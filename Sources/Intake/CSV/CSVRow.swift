/// One row of a file, its cells as bytes of UTF-8 one after the other.
struct CSVRow {
    /// As a spreadsheet counts: the header is row 1, blank lines count.
    fileprivate(set) var number = 0
    private(set) var bytes: [UInt8] = []
    /// Of each cell in `bytes`.
    private(set) var ends: [Int] = []

    var count: Int { ends.count }

    /// The cell without white space around it; `column` must be less than `count`.
    subscript(column: Int) -> String {
        let start = column == 0 ? 0 : ends[column - 1]
        let cell = bytes[start..<ends[column]]
        return String(decoding: cell, as: UTF8.self).trimmed
    }

    var cells: [String] { (0..<count).map { self[$0] } }

    /// True when there is nothing in any cell, as in the empty rows below a table.
    var isBlank: Bool {
        bytes.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }

    mutating func append(_ cell: UnsafeRawBufferPointer) {
        bytes.append(contentsOf: cell)
        ends.append(bytes.count)
    }

    mutating func begin(number: Int) {
        self.number = number
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }
}

extension String {
    /// The text without white space at its ends: that of Unicode, so an ideographic space too.
    var trimmed: String {
        func isPlain(_ byte: UInt8?) -> Bool { byte.map { $0 > 0x20 && $0 < 0x7F } ?? true }
        if isPlain(utf8.first) && isPlain(utf8.last) { return self }
        var view = unicodeScalars[...]
        while view.first?.properties.isWhitespace == true { view.removeFirst() }
        while view.last?.properties.isWhitespace == true { view.removeLast() }
        return String(view)
    }
}
