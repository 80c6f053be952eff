import CLibCSV

/// Cuts a text into rows by libcsv in its strict mode.
///
/// A class because it owns libcsv's parser, which calls back into it.
final class CSVReader {
    /// Why the table could not be read to its end.
    enum Failure: Error, Equatable {
        /// A quotation mark is open at the end of the file.
        case openQuote(row: Int)
        /// A quotation mark stands where none may: inside a cell that does not begin with one, or
        /// before the end of a cell that does.
        case strayQuote(row: Int, cell: Int)
        case tooManyColumns(row: Int)
        case outOfMemory(row: Int)
    }

    /// A spreadsheet has 16,384.
    static let mostColumns = 20_000
    private static let piece = 1 << 16

    /// Lines with nothing on them, and rows with nothing in any cell, seen so far.
    private(set) var blankRows = 0
    /// Bytes of the text read so far, to within a piece.
    private(set) var position = 0
    private var parser = csv_parser()
    private var row = CSVRow()
    private var number = 1
    private var lastBreak: Int32 = 0
    private var take: (CSVRow) -> Void = { _ in }

    init?(delimiter: Delimiter) {
        let options = UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL)
        guard csv_init(&parser, options) == 0 else { return nil }
        csv_set_delim(&parser, delimiter.byte)
        row.begin(number: 1)
    }

    deinit { csv_free(&parser) }

    /// Gives each row that is not blank to `body`, in order. The row is reused: copy what is kept.
    ///
    /// - Throws: after giving the rows before the one that cannot be read.
    func read(_ text: [UInt8], body: @escaping (CSVRow) -> Void) throws(Failure) {
        take = body
        defer { take = { _ in } }
        let failure = text.withUnsafeBytes { bytes in readAll(bytes) }
        if let failure { throw failure }
    }

    private func readAll(_ bytes: UnsafeRawBufferPointer) -> Failure? {
        let context = Unmanaged.passUnretained(self).toOpaque()
        while position < bytes.count {
            let count = min(Self.piece, bytes.count - position)
            let start = bytes.baseAddress?.advanced(by: position)
            guard csv_parse(&parser, start, count, cellEnded, rowEnded, context) == count else {
                return csv_error(&parser) == CSV_EPARSE
                    ? .strayQuote(row: number, cell: row.count + 1) : .outOfMemory(row: number)
            }
            position += count
            if row.count > Self.mostColumns { return .tooManyColumns(row: number) }
        }
        guard csv_fini(&parser, cellEnded, rowEnded, context) == 0 else {
            return csv_error(&parser) == CSV_EPARSE
                ? .openQuote(row: number) : .outOfMemory(row: number)
        }
        return nil
    }

    fileprivate func append(_ cell: UnsafeRawBufferPointer) {
        lastBreak = 0
        row.append(cell)
    }

    /// - Parameter lineBreak: the byte that ended the row, -1 at the end of the file.
    fileprivate func end(_ lineBreak: Int32) {
        if row.count == 0 {
            // libcsv reports the LF of a CR LF as a row of its own.
            if lineBreak == CSV_LF && lastBreak == CSV_CR {
                lastBreak = 0
                return
            }
            blankRows += 1
        } else if row.isBlank {
            blankRows += 1
        } else {
            take(row)
        }
        lastBreak = lineBreak
        number += 1
        row.begin(number: number)
    }
}

private func cellEnded(
    _ cell: UnsafeMutableRawPointer?, _ length: Int, _ context: UnsafeMutableRawPointer?
) {
    guard let context else { return }
    let reader = Unmanaged<CSVReader>.fromOpaque(context).takeUnretainedValue()
    reader.append(UnsafeRawBufferPointer(start: cell, count: length))
}

private func rowEnded(_ lineBreak: Int32, _ context: UnsafeMutableRawPointer?) {
    guard let context else { return }
    Unmanaged<CSVReader>.fromOpaque(context).takeUnretainedValue().end(lineBreak)
}
