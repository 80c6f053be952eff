/// A text as keywords are looked for in it: in lower case, full-width signs as half-width ones, runs
/// of white space as one blank, none at the ends.
public struct FoldedText: Hashable, Sendable {
    public let characters: [Character]

    /// - Complexity: linear in the length of the text.
    public init(_ text: String) {
        var characters: [Character] = []
        for character in text.lowercased() {
            let folded = character.halfWidth
            if folded.isWhitespace {
                if let last = characters.last, last != " " { characters.append(" ") }
            } else {
                characters.append(folded)
            }
        }
        if characters.last == " " { characters.removeLast() }
        self.characters = characters
    }
}

extension Character {
    /// The half-width form of a full-width sign of ASCII; itself for any other.
    fileprivate var halfWidth: Character {
        guard let scalar = unicodeScalars.first, unicodeScalars.count == 1,
            (0xFF01...0xFF5E).contains(scalar.value),
            let half = Unicode.Scalar(scalar.value - 0xFEE0)
        else { return self }
        return Character(half)
    }

    /// Whether it belongs to a word.
    public var isWordPart: Bool { isLetter || isNumber }

    /// Whether it is of a script that writes words without blanks between them: ideographs, kana,
    /// Thai, Lao, Khmer and Burmese.
    public var isUnspaced: Bool {
        guard let scalar = unicodeScalars.first else { return false }
        if scalar.properties.isIdeographic { return true }
        return switch scalar.value {
        case 0x3041...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: true
        case 0x0E01...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: true
        default: false
        }
    }
}
