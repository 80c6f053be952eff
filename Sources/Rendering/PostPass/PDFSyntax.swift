/// How values are spelled in a PDF (ISO 32000-1, 7.3).
enum PDFSyntax {
    /// A text string: plain where it is printable ASCII, UTF-16 in hexadecimal otherwise, so that no
    /// text can end the string it stands in.
    static func string(_ text: String) -> String {
        guard text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else { return utf16(text) }
        var result = "("
        for scalar in text.unicodeScalars {
            if scalar == "(" || scalar == ")" || scalar == "\\" { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result + ")"
    }

    /// A text string in UTF-16 with a byte order mark, in hexadecimal.
    static func utf16(_ text: String) -> String {
        "<FEFF\(hexadecimal(text))>"
    }

    /// The digits of the text's UTF-16, without brackets and mark.
    static func hexadecimal(_ text: String) -> String {
        var bytes: [UInt8] = []
        for unit in text.utf16 { bytes.append(hexadecimal: unit) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A number rounded to hundredths; what is not finite becomes 0.
    static func number(_ value: Double) -> String {
        var bytes: [UInt8] = []
        bytes.append(number: value)
        return String(decoding: bytes, as: UTF8.self)
    }

    static func rectangle(_ values: [Double]) -> String {
        "[\(values.map(number).joined(separator: " "))]"
    }
}

extension [UInt8] {
    /// Four hexadecimal digits.
    mutating func append(hexadecimal value: UInt16) {
        for shift in [12, 8, 4, 0] as [UInt16] { append(Self.digit(value >> shift & 0xF)) }
    }

    /// Writes four hexadecimal digits over those at `offset`.
    mutating func replace(at offset: Int, hexadecimal value: UInt16) {
        for (place, shift) in ([12, 8, 4, 0] as [UInt16]).enumerated() {
            self[offset + place] = Self.digit(value >> shift & 0xF)
        }
    }

    /// A number rounded to hundredths, without needless zeros; what is not finite becomes 0.
    mutating func append(number value: Double) {
        append(hundredths: Int(exactly: (value * 100).rounded()) ?? 0)
    }

    mutating func append(hundredths value: Int) {
        if value < 0 { append(UInt8(ascii: "-")) }
        let size = value.magnitude
        append(integer: size / 100)
        let (tens, ones) = (size % 100 / 10, size % 10)
        guard tens != 0 || ones != 0 else { return }
        append(UInt8(ascii: "."))
        append(UInt8(ascii: "0") + UInt8(tens))
        if ones != 0 { append(UInt8(ascii: "0") + UInt8(ones)) }
    }

    mutating func append(integer value: UInt) {
        if value >= 10 { append(integer: value / 10) }
        append(UInt8(ascii: "0") + UInt8(value % 10))
    }

    private static func digit(_ value: UInt16) -> UInt8 {
        (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "A") - 10) + UInt8(value)
    }
}
