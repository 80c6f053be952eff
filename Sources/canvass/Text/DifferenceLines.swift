import Documents
import Questionnaires

/// What changed under the keys of one thing: the key, and what stood and stands there.
struct DifferenceLines {
    private let entries: [(key: String, difference: Difference)]
    private let words: DiffWords
    private let terminal: Terminal

    init(
        _ entries: [(key: String, difference: Difference)], _ words: DiffWords, _ terminal: Terminal
    ) {
        self.entries = entries
        self.words = words
        self.terminal = terminal
    }

    private static let indentation = 6

    var lines: [String] {
        let parts = entries.flatMap(parts)
        let width = parts.map(\.key.displayWidth).max() ?? 0
        let margin = String(repeating: " ", count: Self.indentation)
        let room = max(20, terminal.width - Self.indentation - width - 2)
        return parts.flatMap { part in
            part.texts(room).enumerated().map { number, text in
                margin + (number == 0 ? part.key : "").padded(to: width) + "  "
                    + terminal.coloured(text.text, text.tone)
            }
        }
    }

    /// A key, and its lines in so much room.
    private struct Part {
        let key: String
        let texts: (Int) -> [TextTable.Cell]
    }

    private func parts(_ key: String, _ difference: Difference) -> [Part] {
        switch difference {
        case .words(let changed):
            return Self.alike(changed).map { change, languages in
                Part(key: "\(key) \(languages)") { room in Self.cells(change, room) }
            }
        case .value(let from, let to):
            let text = "\(from ?? words.nothing) → \(to ?? words.nothing)"
            return [Part(key: key) { [TextTable.Cell(text.truncated(toWidth: $0))] }]
        case .entries(let added, let removed, let isReordered):
            var texts: [String] = []
            if !added.isEmpty { texts.append("+ " + added.joined(separator: ", ")) }
            if !removed.isEmpty { texts.append("− " + removed.joined(separator: ", ")) }
            if isReordered { texts.append(words.reordered) }
            let text = texts.joined(separator: "  ")
            return [Part(key: key) { [TextTable.Cell(text.truncated(toWidth: $0))] }]
        }
    }

    /// Languages whose readers read the same before and now go together: `en, zh`.
    private static func alike(
        _ words: [Difference.Words]
    ) -> [(words: Difference.Words, languages: String)] {
        var groups: [(words: Difference.Words, languages: String)] = []
        for each in words {
            let same = groups.firstIndex { $0.words.from == each.from && $0.words.to == each.to }
            if let same {
                groups[same].languages += ", \(each.language)"
            } else {
                groups.append((each, "\(each.language)"))
            }
        }
        return groups
    }

    /// Both texts from where they begin to differ, where they do not fit whole.
    private static func cells(_ words: Difference.Words, _ room: Int) -> [TextTable.Cell] {
        let texts = [("− ", words.from, Tone.bad), ("+ ", words.to, Tone.good)]
            .compactMap { sign, text, tone in
                text.map { (sign, $0.replacing("\n", with: " ⏎ "), tone) }
            }
        let isLong = texts.contains { $0.1.displayWidth > room - 2 }
        var common = 0
        if isLong, texts.count == 2 {
            common = zip(texts[0].1, texts[1].1).prefix { $0 == $1 }.count
        }
        let kept = 12
        return texts.map { sign, text, tone in
            let shown = common > kept ? "…" + text.dropFirst(common - kept) : text
            return TextTable.Cell(sign + shown.truncated(toWidth: room - 2), tone)
        }
    }
}
