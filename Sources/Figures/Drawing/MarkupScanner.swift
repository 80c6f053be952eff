/// Reads XML piece by piece, without resolving anything in it.
///
/// Source: W3C, Extensible Markup Language (XML) 1.0 (Fifth Edition), of which it takes what pictures
/// need and nothing else.
struct MarkupScanner {
    struct Tag {
        let name: String
        let attributes: [(name: String, value: String)]

        subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
    }

    enum Piece {
        case start(Tag, isEmpty: Bool)
        case end(String)
        /// Also that of a CDATA section.
        case text(String)
        /// `<!DOCTYPE` and its like.
        case declaration
        /// The name of `<?xml … ?>`.
        case instruction(String)
    }

    private let bytes: [UInt8]
    private var place = 0
    /// Of the piece read last, counted from 1.
    private(set) var line = 1
    private var lineOfPlace = 1

    /// - Parameter bytes: valid UTF-8, with or without a byte order mark.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    }

    /// - Returns: `nil` at the end.
    mutating func next() throws(PictureFlaw) -> Piece? {
        while place < bytes.count {
            line = lineOfPlace
            guard starts(with: "<") else {
                var end = place
                while end < bytes.count, bytes[end] != UInt8(ascii: "<") { end += 1 }
                return .text(taken(to: end))
            }
            if starts(with: "<!--") {
                skip(4)
                _ = try taken(until: "-->")
                continue
            }
            if starts(with: "<![CDATA[") {
                skip(9)
                return .text(try taken(until: "]]>"))
            }
            if starts(with: "<!") { return .declaration }
            if starts(with: "<?") {
                skip(2)
                let name = try name()
                _ = try taken(until: "?>")
                return .instruction(name)
            }
            if starts(with: "</") {
                skip(2)
                let name = try name()
                skipBlanks()
                try expect(">")
                return .end(name)
            }
            skip(1)
            return try startTag()
        }
        return nil
    }

    private mutating func startTag() throws(PictureFlaw) -> Piece {
        let name = try name()
        var attributes: [(name: String, value: String)] = []
        while true {
            let before = place
            skipBlanks()
            if starts(with: "/>") {
                skip(2)
                return .start(Tag(name: name, attributes: attributes), isEmpty: true)
            }
            if starts(with: ">") {
                skip(1)
                return .start(Tag(name: name, attributes: attributes), isEmpty: false)
            }
            guard place > before else { throw .brokenMarkup(line: lineOfPlace) }
            let key = try self.name()
            skipBlanks()
            try expect("=")
            skipBlanks()
            let quote = starts(with: "'") ? "'" : "\""
            try expect(quote)
            let value = try taken(until: quote)
            guard !value.contains("<"), !attributes.contains(where: { $0.name == key }) else {
                throw .brokenMarkup(line: lineOfPlace)
            }
            attributes.append((key, value))
        }
    }

    private mutating func name() throws(PictureFlaw) -> String {
        var end = place
        while end < bytes.count, bytes[end].isOfName { end += 1 }
        guard end > place else { throw .brokenMarkup(line: lineOfPlace) }
        return taken(to: end)
    }

    private func starts(with text: String) -> Bool { bytes[place...].starts(with: text.utf8) }

    private mutating func expect(_ text: String) throws(PictureFlaw) {
        guard starts(with: text) else { throw .brokenMarkup(line: lineOfPlace) }
        skip(text.utf8.count)
    }

    private mutating func taken(until mark: String) throws(PictureFlaw) -> String {
        let mark = Array(mark.utf8)
        var end = place
        while end + mark.count <= bytes.count {
            if bytes[end] == mark[0], bytes[end..<end + mark.count].elementsEqual(mark) {
                let text = taken(to: end)
                skip(mark.count)
                return text
            }
            end += 1
        }
        throw .brokenMarkup(line: lineOfPlace)
    }

    private mutating func taken(to end: Int) -> String {
        let text = String(decoding: bytes[place..<end], as: UTF8.self)
        skip(end - place)
        return text
    }

    private mutating func skipBlanks() {
        while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { skip(1) }
    }

    private mutating func skip(_ count: Int) {
        let end = min(bytes.count, place + count)
        for byte in bytes[place..<end] where byte == 0x0A { lineOfPlace += 1 }
        place = end
    }
}

extension UInt8 {
    /// Of a name in a picture: letters, digits, `:`, `_`, `-`, `.`, and whatever is not ASCII.
    fileprivate var isOfName: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "_"),
            UInt8(ascii: "-"), UInt8(ascii: "."), 0x80...:
            true
        default: false
        }
    }
}
