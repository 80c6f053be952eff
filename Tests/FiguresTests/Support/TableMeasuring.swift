import Figures

/// Widths from a table, so that layout in tests depends on no font: a Chinese character is one em
/// wide, digits and capitals are wider than small letters, bold is wider than regular.
struct TableMeasuring: TextMeasuring {
    func width(of text: String, in font: Font) -> Double {
        let shown = HarmlessText(text, longest: TextLine.longest).text
        let ems = shown.unicodeScalars.reduce(0) { $0 + Self.ems(of: $1) }
        return ems * font.size * Self.factor(of: font.weight)
    }

    /// Greedy, by words; Chinese breaks between any two characters.
    func lines(of text: String, in font: Font, within width: Double) -> [String] {
        let shown = HarmlessText(text, longest: 20_000).text
        var lines: [String] = []
        var line = ""
        for piece in Self.pieces(of: shown) {
            let longer = line + piece
            if line.isEmpty || self.width(of: longer.trimmedEnd, in: font) <= width {
                line = longer
            } else {
                lines.append(line.trimmedEnd)
                line = piece
            }
        }
        return lines + [line.trimmedEnd]
    }

    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var word = ""
        for character in text {
            let isWide = character.unicodeScalars.contains { $0.value >= 0x2E80 }
            if isWide, !word.isEmpty {
                pieces.append(word)
                word = ""
            }
            word.append(character)
            if isWide || character == " " {
                pieces.append(word)
                word = ""
            }
        }
        return word.isEmpty ? pieces : pieces + [word]
    }

    private static func ems(of scalar: Unicode.Scalar) -> Double {
        switch scalar.value {
        case 0x2E80...: 1
        case 0x30...0x39: 0.62
        case 0x41...0x5A: 0.68
        case 0x20, 0x21, 0x27, 0x28, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x49, 0x69, 0x6A, 0x6C, 0xB7: 0.3
        case 0x6D, 0x77, 0x4D, 0x57: 0.86
        default: 0.56
        }
    }

    private static func factor(of weight: Font.Weight) -> Double {
        switch weight {
        case .regular: 1
        case .medium: 1.02
        case .semibold: 1.04
        case .bold: 1.06
        }
    }
}

extension String {
    fileprivate var trimmedEnd: String {
        var copy = self
        while copy.last == " " { copy.removeLast() }
        return copy
    }
}
