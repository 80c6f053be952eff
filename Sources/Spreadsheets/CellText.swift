import Figures
import Questionnaires

/// A text as a cell of a workbook can hold it.
struct CellText: Hashable {
    /// What stands where a number is withheld.
    static let hidden = "–"

    /// Excel takes so many UTF-16 units in a cell.
    private static let longest = 32_767

    let text: String

    /// Characters that XML cannot hold are dropped; a text that is too long ends with an ellipsis.
    init(_ text: String) {
        let whole = String(String.UnicodeScalarView(text.unicodeScalars.filter(Self.isAllowed)))
        guard whole.utf16.count > Self.longest else {
            self.text = whole
            return
        }
        var kept = ""
        var units = 1
        for scalar in whole.unicodeScalars {
            units += UTF16.width(scalar)
            guard units <= Self.longest else { break }
            kept.unicodeScalars.append(scalar)
        }
        self.text = kept + "…"
    }

    /// In all `languages`, each phrase once.
    init(_ words: Words, in languages: [Language], separator: String = " / ") {
        self.init(words.phrases(in: languages).joined(separator: separator))
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A: true
        case ..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: false
        default: true
        }
    }

    /// How wide the widest line is, in digits of the standard font; a Chinese sign is as wide as two.
    var width: Int {
        text.split(separator: "\n").map { Self.width(of: $0) }.max() ?? 0
    }

    /// How many lines it takes in a column of `columnWidth` digits.
    func lines(in columnWidth: Int) -> Int {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .reduce(0) { $0 + max(1, (Self.width(of: $1) + columnWidth - 1) / max(1, columnWidth)) }
    }

    private static func width(of line: Substring) -> Int {
        line.unicodeScalars.reduce(0) { $0 + (isWide($1) ? 2 : 1) }
    }

    /// The blocks of Chinese, Japanese and Korean with their punctuation.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}

extension Words {
    /// In each of the languages, once where they are alike.
    func phrases(in languages: [Language]) -> [String] {
        var phrases: [String] = []
        for language in languages where !phrases.contains(self[language]) {
            phrases.append(self[language])
        }
        return phrases
    }
}
