/// Reads values from a PDF.
///
/// Source: ISO 32000-1, 7.2 and 7.3.
struct PDFScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    var position: Int

    /// - Parameter bytes: outlive the scanner.
    init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    /// The next value; `nil` at an end, at a closing bracket and where there is none.
    ///
    /// - Parameter depth: of the brackets around it, bounded so that no file can exhaust the stack.
    mutating func value(depth: Int = 0) -> PDFValue? {
        skipBlanks()
        guard depth < 100, let byte = peek() else { return nil }
        switch byte {
        case UInt8(ascii: "/"):
            position += 1
            return .name(word())
        case UInt8(ascii: "["):
            position += 1
            var values: [PDFValue] = []
            while let value = value(depth: depth + 1) { values.append(value) }
            return skip("]") ? .array(values) : nil
        case UInt8(ascii: "<"):
            guard skip("<<") else { return .token(string()) }
            var entries: [(name: String, value: PDFValue)] = []
            while case .name(let name)? = value(depth: depth + 1) {
                guard let value = value(depth: depth + 1) else { return nil }
                entries.append((name, value))
            }
            return skip(">>") ? .dictionary(PDFDictionary(entries)) : nil
        case UInt8(ascii: "("): return .token(string())
        case UInt8(ascii: "]"), UInt8(ascii: ">"): return nil
        default:
            let first = word()
            guard !first.isEmpty else { return nil }
            // A reference is two numbers and an R.
            guard let number = Int(first), number >= 0 else { return .token(first) }
            let after = position
            skipBlanks()
            if word() == "0" {
                skipBlanks()
                if word() == "R" { return .reference(number) }
            }
            position = after
            return .token(first)
        }
    }

    /// Passes a word if it is the next thing.
    mutating func skip(_ word: StaticString) -> Bool {
        skipBlanks()
        let length = word.utf8CodeUnitCount
        guard position + length <= bytes.count else { return false }
        for index in 0..<length where bytes[position + index] != word.utf8Start[index] {
            return false
        }
        position += length
        return true
    }

    /// The words that mark the beginning of a piece of content, if they are next.
    ///
    /// - Returns: the content's number.
    mutating func beginningOfContent() -> Int? {
        let start = position
        guard case .name? = value(), case .dictionary(let entries)? = value(), skip("BDC"),
            let number = entries["MCID"]?.integer
        else {
            position = start
            return nil
        }
        return number
    }

    /// A string in round or sharp brackets, with them.
    mutating func string() -> String {
        let start = position
        var depth = 0
        let isHexadecimal = peek() == UInt8(ascii: "<")
        while let byte = peek() {
            position += 1
            switch byte {
            case UInt8(ascii: "\\") where !isHexadecimal: position += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            if isHexadecimal ? byte == UInt8(ascii: ">") : depth == 0 { break }
        }
        position = min(position, bytes.count)
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private func peek() -> UInt8? { bytes.indices.contains(position) ? bytes[position] : nil }

    private mutating func word() -> String {
        let start = position
        while let byte = peek(), !byte.isBlank, !byte.isDelimiter { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// Passes blanks and comments.
    private mutating func skipBlanks() {
        while let byte = peek() {
            if byte == UInt8(ascii: "%") {
                while let next = peek(), next != UInt8(ascii: "\n") { position += 1 }
            } else if byte.isBlank {
                position += 1
            } else {
                return
            }
        }
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool { self <= 0x20 }

    fileprivate var isDelimiter: Bool {
        switch self {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "/"), UInt8(ascii: "%"):
            true
        default: false
        }
    }
}
