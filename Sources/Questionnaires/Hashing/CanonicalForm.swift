import ExactNumbers

/// A content without its layout: JSON with sorted keys, no white space and one way to write each
/// value, so that two texts are equal exactly when the contents are.
indirect enum CanonicalForm {
    case text(String)
    case number(Int)
    case decimal(FixedDecimal)
    case flag(Bool)
    case nothing
    case list([CanonicalForm])
    case group([String: CanonicalForm])
    /// A group whose order says something; the names differ.
    case ordered([(name: String, value: CanonicalForm)])

    var text: String {
        var text = ""
        write(to: &text)
        return text
    }

    private func write(to text: inout String) {
        switch self {
        case .text(let value): Self.write(value, to: &text)
        case .number(let value): text += String(value)
        case .decimal(let value): text += value.description
        case .flag(let value): text += value ? "true" : "false"
        case .nothing: text += "null"
        case .list(let values):
            text += "["
            for (index, value) in values.enumerated() {
                if index > 0 { text += "," }
                value.write(to: &text)
            }
            text += "]"
        case .group(let values):
            text += "{"
            // By bytes: the order of `String` folds letters with marks together.
            let keys = values.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            for (index, key) in keys.enumerated() {
                if index > 0 { text += "," }
                Self.write(key, to: &text)
                text += ":"
                values[key]?.write(to: &text)
            }
            text += "}"
        case .ordered(let parts):
            text += "{"
            for (index, part) in parts.enumerated() {
                if index > 0 { text += "," }
                Self.write(part.name, to: &text)
                text += ":"
                part.value.write(to: &text)
            }
            text += "}"
        }
    }

    private static func write(_ value: String, to text: inout String) {
        text += "\""
        defer { text += "\"" }
        guard value.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) else {
            text += value
            return
        }
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            default:
                if scalar.value < 0x20 {
                    let hex = String(scalar.value, radix: 16)
                    text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
                } else {
                    text.unicodeScalars.append(scalar)
                }
            }
        }
    }
}

extension CanonicalForm: Equatable {
    static func == (a: CanonicalForm, b: CanonicalForm) -> Bool { a.text == b.text }
}
