/// The text of a file in UTF-8, checked to the last byte and free of NUL.
struct DecodedText {
    /// Without a byte order mark.
    let utf8: [UInt8]
    let encoding: TextEncoding

    /// The beginning of a ZIP archive, which is what an Excel workbook is.
    private static let archiveMark: [UInt8] = [0x50, 0x4B, 3, 4]

    /// - Parameter declared: the encoding a mapping names; without one the byte order mark decides,
    ///   and without a mark the file must be UTF-8.
    /// - Throws: `.tooLarge`, `.workbook`, `.otherMark`, `.noMark`, `.notText`, `.endsInsideCharacter`,
    ///   `.nul`, `.noConverter`. Text is never repaired: a wrong letter in an answer is worse than
    ///   a refusal.
    init(_ file: AnswerFile, declared: TextEncoding?) throws(IntakeFault) {
        guard file.bytes.count <= AnswerFile.largestByteCount else {
            throw .tooLarge(file: file.name, bytes: file.bytes.count)
        }
        guard !file.bytes.starts(with: Self.archiveMark) else { throw .workbook(file: file.name) }
        let mark = TextEncoding.marked(file.bytes)
        if let declared, let mark, !declared.admits(mark.encoding) {
            throw .otherMark(file: file.name, declared: declared, found: mark.encoding)
        }
        encoding = mark?.encoding ?? declared ?? .utf8
        let start = mark?.markLength ?? 0
        switch encoding {
        case .utf16: throw .noMark(file: file.name)
        case .utf8:
            utf8 = start == 0 ? file.bytes : Array(file.bytes[start...])
            try Self.checkUTF8(utf8, from: start, of: file, isDeclared: declared != nil)
        case .utf16LittleEndian, .utf16BigEndian, .gb18030:
            utf8 = try Self.convert(file, from: start, encoding)
        }
        if let zero = utf8.firstIndex(of: 0) {
            throw .nul(file: file.name, row: Self.row(at: zero, of: utf8))
        }
    }

    private static func checkUTF8(
        _ bytes: [UInt8], from start: Int, of file: AnswerFile, isDeclared: Bool
    ) throws(IntakeFault) {
        guard String(validating: bytes, as: UTF8.self) == nil else { return }
        var good = 0
        var parser = UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        scan: while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let encoded): good += encoded.count
            case .error, .emptyInput: break scan
            }
        }
        // A NUL before the bad byte says more than the byte: most likely UTF-16 without a mark.
        if let zero = bytes[..<good].firstIndex(of: 0) {
            throw .nul(file: file.name, row: row(at: zero, of: bytes))
        }
        throw .notText(
            file: file.name, row: row(at: good, of: bytes), offset: start + good,
            byte: bytes.indices.contains(good) ? bytes[good] : 0, encoding: .utf8,
            isDeclared: isDeclared || start > 0)
    }

    private static func convert(
        _ file: AnswerFile, from start: Int, _ encoding: TextEncoding
    ) throws(IntakeFault) -> [UInt8] {
        guard let converter = CharacterConverter(from: encoding) else {
            throw .noConverter(file: file.name, encoding: encoding)
        }
        switch converter.utf8(of: file.bytes[start...]) {
        case .converted(let bytes): return bytes
        case .truncated(let good):
            throw .endsInsideCharacter(
                file: file.name, row: row(at: good.count, of: good), encoding: encoding)
        case .invalid(let offset, let good):
            throw .notText(
                file: file.name, row: row(at: good.count, of: good), offset: offset,
                byte: file.bytes[offset], encoding: encoding, isDeclared: true)
        }
    }

    /// The row of the table that the byte at `offset` stands in: 1 for the header, a line break
    /// between quotation marks does not count.
    private static func row(at offset: Int, of bytes: [UInt8]) -> Int {
        var row = 1
        var isQuoted = false
        var previous: UInt8 = 0
        for byte in bytes.prefix(offset) {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            let isBreak =
                byte == UInt8(ascii: "\r")
                || byte == UInt8(ascii: "\n") && previous != UInt8(ascii: "\r")
            if isBreak && !isQuoted { row += 1 }
            previous = byte
        }
        return row
    }
}
