/// Short texts by name, written as a JSON object of strings: the segments and the free texts of a
/// reply.
///
/// Names are in bytewise order, so equal contents are equal text. A decoder for any JSON would take
/// longer than all the rest of reading a reply.
struct NamedTexts: Equatable {
    private(set) var texts: [String: String]

    init(_ texts: [String: String]) {
        self.texts = texts
    }

    /// One object on one line.
    var json: String {
        if texts.isEmpty { return "{}" }
        var json = "{"
        for name in texts.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            if json.utf8.count > 1 { json += "," }
            Self.append(name, to: &json)
            json += ":"
            Self.append(texts[name] ?? "", to: &json)
        }
        return json + "}"
    }

    private static func append(_ text: String, to json: inout String) {
        json += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": json += "\\\""
            case "\\": json += "\\\\"
            case "\n": json += "\\n"
            case "\r": json += "\\r"
            case "\t": json += "\\t"
            case "\u{0}"..<"\u{20}", "\u{7F}":
                let hex = String(scalar.value, radix: 16)
                json += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: json.unicodeScalars.append(scalar)
            }
        }
        json += "\""
    }

    /// - Returns: `nil` unless `json` is an object whose values are strings.
    init?(json: String) {
        texts = [:]
        if json == "{}" { return }
        var json = json
        let parsed: [String: String]? = json.withUTF8 { bytes in
            var reader = Reader(bytes: bytes)
            return reader.object()
        }
        guard let parsed else { return nil }
        texts = parsed
    }
}

private struct Reader {
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0

    mutating func object() -> [String: String]? {
        var texts: [String: String] = [:]
        guard take("{") else { return nil }
        if take("}") { return atEnd() ? texts : nil }
        repeat {
            guard let name = string(), take(":"), let text = string() else { return nil }
            texts[name] = text
        } while take(",")
        return take("}") && atEnd() ? texts : nil
    }

    private mutating func skipSpace() {
        while position < bytes.count {
            switch Unicode.Scalar(bytes[position]) {
            case " ", "\t", "\n", "\r": position += 1
            default: return
            }
        }
    }

    private mutating func take(_ wanted: Unicode.Scalar) -> Bool {
        skipSpace()
        guard position < bytes.count, bytes[position] == UInt8(ascii: wanted) else { return false }
        position += 1
        return true
    }

    private mutating func atEnd() -> Bool {
        skipSpace()
        return position == bytes.count
    }

    private mutating func string() -> String? {
        guard take("\"") else { return nil }
        var text = ""
        var start = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                text += String(decoding: bytes[start..<position], as: UTF8.self)
                position += 1
                return text
            }
            guard byte >= 0x20 else { return nil }
            guard byte == UInt8(ascii: "\\") else {
                position += 1
                continue
            }
            text += String(decoding: bytes[start..<position], as: UTF8.self)
            position += 1
            guard let scalar = escaped() else { return nil }
            text.unicodeScalars.append(scalar)
            start = position
        }
        return nil
    }

    private mutating func escaped() -> Unicode.Scalar? {
        guard position < bytes.count else { return nil }
        let byte = bytes[position]
        position += 1
        switch Unicode.Scalar(byte) {
        case "\"", "\\", "/": return Unicode.Scalar(byte)
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "b": return "\u{8}"
        case "f": return "\u{C}"
        case "u":
            guard let first = hexadecimal() else { return nil }
            guard 0xD800...0xDBFF ~= first else { return Unicode.Scalar(first) }
            guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
                bytes[position + 1] == UInt8(ascii: "u")
            else { return nil }
            position += 2
            guard let second = hexadecimal(), 0xDC00...0xDFFF ~= second else { return nil }
            return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        default: return nil
        }
    }

    private mutating func hexadecimal() -> UInt32? {
        guard position + 4 <= bytes.count else { return nil }
        let digits = String(decoding: bytes[position..<position + 4], as: UTF8.self)
        position += 4
        return digits.utf8.allSatisfy { $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }
            ? UInt32(digits, radix: 16) : nil
    }
}
