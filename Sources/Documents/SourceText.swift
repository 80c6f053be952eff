/// The text of one authored file and the name people know it by, kept so that a fault can show the
/// line it speaks of.
public struct SourceText: Hashable, Sendable {
    /// The largest file that is read: far above any definition, far below what would hurt.
    public static let largestByteCount = 8 << 20

    /// The path as the person gave it.
    public let name: String
    public let text: String
    private let lineStarts: [String.Index]

    public init(name: String, text: String) {
        self.name = name
        self.text = text
        lineStarts = Self.lineStarts(of: text)
    }

    /// Where paths written in the file start: its own folder with the slash at the end; empty for the
    /// current one.
    public var folder: String { name.lastIndex(of: "/").map { String(name[...$0]) } ?? "" }

    /// Lines end where YAML ends them: CR, LF, both together, NEL, and the separators U+2028 and
    /// U+2029.
    private static func lineStarts(of text: String) -> [String.Index] {
        let bytes = text.utf8
        var starts = [text.startIndex]
        var index = bytes.startIndex
        var (beforeLast, last): (UInt8, UInt8) = (0, 0)
        while index < bytes.endIndex {
            let byte = bytes[index]
            index = bytes.index(after: index)
            switch byte {
            case 0x0A: starts.append(index)
            case 0x0D where index == bytes.endIndex || bytes[index] != 0x0A: starts.append(index)
            case 0x85 where last == 0xC2: starts.append(index)
            case 0xA8 where beforeLast == 0xE2 && last == 0x80: starts.append(index)
            case 0xA9 where beforeLast == 0xE2 && last == 0x80: starts.append(index)
            default: break
            }
            (beforeLast, last) = (last, byte)
        }
        return starts
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
        guard !Self.isUTF16(bytes) else {
            let fault = DocumentFault(
                source: SourceText(name: name, text: ""), place: nil,
                message: "the file is written in UTF-16",
                advice: "save it \(Self.howToSave)")
            throw DocumentFaults([fault])
        }
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
        while let last = line.last, Self.breaks.contains(last) { line.removeLast() }
        return Substring(line)
    }

    public var lineCount: Int { lineStarts.count }

    private static let breaks: [Unicode.Scalar] = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]

    /// By its mark, or by the zero bytes of its first letter.
    private static func isUTF16(_ bytes: [UInt8]) -> Bool {
        guard bytes.count > 1 else { return false }
        switch (bytes[0], bytes[1]) {
        case (0xFF, 0xFE), (0xFE, 0xFF): return true
        case (0, 1...), (1..., 0): return true
        default: return false
        }
    }

    private static let howToSave =
        "with the encoding UTF-8 (in Notepad: Save As, Encoding UTF-8)"

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
        let before = SourceText(
            name: name, text: String(decoding: body[body.startIndex..<good], as: UTF8.self))
        let line = before.lineCount
        let column = before.line(line).unicodeScalars.count + 1
        let end = body[good...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? body.endIndex
        let source = SourceText(
            name: name, text: String(decoding: body[body.startIndex..<end], as: UTF8.self))
        let byte = body.indices.contains(good) ? body[good] : 0
        let hex = String(byte, radix: 16, uppercase: true)
        return DocumentFault(
            source: source, place: Place(line: line, column: column, length: 1),
            message: "the byte 0x\(hex) is not UTF-8 text",
            advice: "save the file \(Self.howToSave)")
    }
}
