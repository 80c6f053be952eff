/// A sign that looks like a blank, or like nothing at all, and is no blank for YAML.
enum ForeignBlank: Equatable {
    /// The one of Chinese and Japanese keyboards, as wide as a letter of theirs.
    case fullWidth
    /// One of those that word processors and web pages set.
    case special(Unicode.Scalar)
    /// One without any width.
    case invisible(Unicode.Scalar)

    init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x3000: self = .fullWidth
        case 0x00A0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F: self = .special(scalar)
        case 0x00AD, 0x200B...0x200D, 0x2060, 0xFEFF: self = .invisible(scalar)
        default: return nil
        }
    }

    /// What it is, with its article.
    var name: String {
        switch self {
        case .fullWidth: "a full-width blank"
        case .special(let scalar): "a special blank (\(scalar.codePoint))"
        case .invisible(let scalar): "an invisible sign (\(scalar.codePoint))"
        }
    }

    /// - Parameter count: how many stand there.
    func advice(for count: Int = 1) -> String {
        let blanks = count == 1 ? "an ordinary blank" : "ordinary blanks"
        return switch self {
        case .fullWidth: "write \(blanks)"
        case .special:
            "write \(blanks); \(count == 1 ? "this one comes" : "these come") from a web page or a "
                + "word processor"
        case .invisible: "delete \(count == 1 ? "it" : "them")"
        }
    }
}

extension StringProtocol {
    /// The text without blanks and foreign blanks around it.
    var withoutForeignBlanks: String {
        func isBlank(_ scalar: Unicode.Scalar) -> Bool {
            scalar == " " || ForeignBlank(scalar) != nil
        }
        var kept = String.UnicodeScalarView()
        kept.append(contentsOf: unicodeScalars.drop(while: isBlank))
        while let last = kept.last, isBlank(last) { kept.removeLast() }
        return String(kept)
    }
}
