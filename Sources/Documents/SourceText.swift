/// The text of one authored file and the name people know it by, kept so that a fault can show the
/// line it speaks of.
public struct SourceText: Hashable, Sendable {
    /// The largest file that is read: far above any definition, far below what would hurt.
    public static let largestByteCount = 16 << 20

    /// The path as the person gave it.
    public let name: String
    public let text: String
    private let lineStarts: [String.Index]

    public init(name: String, text: String) {
        self.name = name
        self.text = text
        var starts = [text.startIndex]
        var index = text.utf8.startIndex
        while index < text.utf8.endIndex {
            let byte = text.utf8[index]
            index = text.utf8.index(after: index)
            if byte == UInt8(ascii: "\n") {
                starts.append(index)
            } else if byte == UInt8(ascii: "\r") {
                let crlf = index < text.utf8.endIndex && text.utf8[index] == UInt8(ascii: "\n")
                if !crlf { starts.append(index) }
            }
        }
        lineStarts = starts
    }

    /// Reads the bytes of a file as UTF-8, with or without a byte order mark.
    ///
    /// - Throws: a fault when there are too many bytes, or with the place of the first byte that is
    ///   not UTF-8.
    public init(name: String, bytes: [UInt8]) throws(DocumentFaults) {
        guard bytes.count <= Self.largestByteCount else {
            let fault = DocumentFault(
                source: SourceText(name: name, text: ""), place: nil,
                message: "the file has \(bytes.count) bytes",
                advice: "a file of this kind may have at most \(Self.largestByteCount) bytes")
            throw DocumentFaults([fault])
        }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let body = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
        guard let text = String(validating: body, as: UTF8.self) else {
            throw DocumentFaults([Self.encodingFault(name: name, body: body)])
        }
        self.init(name: name, text: text)
    }

    /// Line `number`, counted from 1, without its line break; empty beyond the last line.
    public func line(_ number: Int) -> Substring {
        guard lineStarts.indices.contains(number - 1) else { return "" }
        let start = lineStarts[number - 1]
        let end = number < lineStarts.count ? lineStarts[number] : text.endIndex
        var line = text[start..<end].unicodeScalars
        while let last = line.last, last == "\n" || last == "\r" { line.removeLast() }
        return Substring(line)
    }

    public var lineCount: Int { lineStarts.count }

    private static func encodingFault(name: String, body: ArraySlice<UInt8>) -> DocumentFault {
        // Decoding with repair puts U+FFFD where the first bad byte stood; a U+FFFD that really is
        // in the file is valid UTF-8 and skipped here by decoding ever longer pieces.
        var good = body.startIndex
        var decoder = UTF8.ForwardParser()
        var iterator = body.makeIterator()
        scan: while true {
            switch decoder.parseScalar(from: &iterator) {
            case .valid(let encoded): good += encoded.count
            case .error, .emptyInput: break scan
            }
        }
        let text = String(decoding: body[body.startIndex..<good], as: UTF8.self)
        let source = SourceText(name: name, text: text)
        let line = source.lineCount
        let column = source.line(line).unicodeScalars.count + 1
        let byte = body.indices.contains(good) ? body[good] : 0
        let hex = String(byte, radix: 16, uppercase: true)
        return DocumentFault(
            source: source, place: Place(line: line, column: column, length: 1),
            message: "the byte 0x\(hex) is not UTF-8 text",
            advice: "save the file with the encoding UTF-8")
    }
}
