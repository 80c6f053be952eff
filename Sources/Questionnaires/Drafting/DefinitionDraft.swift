public import Documents

/// A definition file on its way to becoming another one: its text with some of the head changed and
/// languages taken out, every note and the layout of the rest kept.
///
/// It works on definitions without faults whose head has one line a key; what comes out must be read
/// again like any file.
public struct DefinitionDraft {
    public private(set) var text: String
    private let name: String

    public init(_ source: SourceText) {
        text = source.text
        name = source.name
    }

    /// Writes the value of a key of the head anew, or adds the key behind `title`.
    ///
    /// - Parameter value: as YAML, on one line.
    public mutating func set(_ key: String, to value: String) {
        var lines = self.lines
        if let entry = head.first(where: { $0.key.text == key }) {
            let number = entry.key.place.line - 1
            let note = Self.note(of: lines[number])
            lines.replaceSubrange(
                number..<Self.end(of: number, in: lines), with: ["\(key): \(value)\(note)"])
        } else {
            let title = head.first { $0.key.text == "title" }.map { $0.key.place.line } ?? 0
            lines.insert("\(key): \(value)", at: title)
        }
        text = lines.joined(separator: "\n")
    }

    /// Writes a text of a file of texts anew.
    ///
    /// - Parameter value: as YAML, on one line; `nil` takes the text out.
    public mutating func setText(at address: String, to value: String?) {
        guard case .mapping(let texts, _)? = head.first(where: { $0.key.text == "texts" })?.value,
            let entry = texts.first(where: { $0.key.text == address })
        else { return }
        var lines = self.lines
        let number = entry.key.place.line - 1
        let blanks = String(repeating: " ", count: entry.key.place.column - 1)
        lines.replaceSubrange(
            number...number, with: value.map { ["\(blanks)\(address): \($0)"] } ?? [])
        text = lines.joined(separator: "\n")
    }

    /// Takes out a key of the head with all that belongs to it.
    public mutating func remove(_ key: String) {
        guard let entry = head.first(where: { $0.key.text == key }) else { return }
        var lines = self.lines
        let number = entry.key.place.line - 1
        lines.removeSubrange(number..<Self.end(of: number, in: lines))
        text = lines.joined(separator: "\n")
    }

    /// Takes out every text in these languages, where another language has the text too.
    public mutating func removeTexts(in languages: Set<Language>) {
        let tags = Set(languages.map(\.tag))
        guard !tags.isEmpty, let root = DocumentReader(SourceText(name: name, text: text)).root
        else { return }
        var cuts = Cuts(lines)
        cuts.collect(from: root, tags)
        text = cuts.result.joined(separator: "\n")
    }

    /// Replaces words in lines that are notes for people.
    public mutating func replaceInNotes(_ words: String, with others: String) {
        text = lines.map { line in
            line.hasPrefix("#") ? line.replacing(words, with: others) : line
        }.joined(separator: "\n")
    }

    /// Puts another first line in the place of the one that names the schema.
    public mutating func nameSchema(_ path: String) {
        var lines = self.lines
        let line = "# yaml-language-server: $schema=\(path)"
        if lines.first?.hasPrefix("# yaml-language-server:") == true {
            lines[0] = line
        } else {
            lines.insert(line, at: 0)
        }
        text = lines.joined(separator: "\n")
    }

    private var lines: [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private var head: [Node.Entry] {
        guard
            case .mapping(let entries, _)? = DocumentReader(
                SourceText(name: name, text: text)
            ).root
        else { return [] }
        return entries
    }

    /// The line behind the last one that belongs to the key on this line.
    private static func end(of number: Int, in lines: [String]) -> Int {
        var end = number + 1
        while end < lines.count, lines[end].first == " " { end += 1 }
        return end
    }

    /// What stands behind ` #` on a line of the head, with the blanks before it.
    private static func note(of line: String) -> String {
        var quote: Character?
        var before: Character = " "
        for index in line.indices {
            let sign = line[index]
            if let open = quote {
                if sign == open { quote = nil }
            } else if (sign == "\"" || sign == "'") && " {[,:".contains(before) {
                quote = sign
            } else if sign == "#" && before == " " {
                return " " + line[index...]
            }
            before = sign
        }
        return ""
    }
}

/// Lines and parts of lines to be taken out of a file.
private struct Cuts {
    private let lines: [String]
    /// Whole lines, from 0.
    private var whole: Set<Int> = []
    /// Runs of Unicode scalars of a line.
    private var parts: [Int: [Range<Int>]] = [:]

    init(_ lines: [String]) {
        self.lines = lines
    }

    mutating func collect(from node: Node, _ tags: Set<String>) {
        switch node {
        case .scalar: break
        case .sequence(let nodes, _): for node in nodes { collect(from: node, tags) }
        case .mapping(let entries, _):
            let isText = entries.allSatisfy { entry in
                guard case .scalar = entry.value else { return false }
                return Language(entry.key.text) != nil
            }
            let goes = entries.filter { tags.contains($0.key.text) }
            if isText, goes.count < entries.count {
                for index in entries.indices where tags.contains(entries[index].key.text) {
                    cut(index, of: entries, tags)
                }
            } else {
                for entry in entries { collect(from: entry.value, tags) }
            }
        }
    }

    private mutating func cut(_ index: Int, of entries: [Node.Entry], _ tags: Set<String>) {
        let entry = entries[index]
        let line = entry.key.place.line - 1
        let before = lines[line].unicodeScalars.prefix(entry.key.place.column - 1)
        if before.allSatisfy({ $0 == " " }) {
            // A line of its own, with the further lines of its text.
            var end = line + 1
            while end < lines.count, Self.indentation(lines[end]) > entry.key.place.column - 1 {
                end += 1
            }
            whole.formUnion(line..<end)
            return
        }
        // Between braces: with the comma behind it, or before it where it is the last that stays.
        let place = entry.value.place
        let start = entry.key.place.column - 1
        let end = place.column - 1 + place.length
        let stays = entries[..<index].last { !tags.contains($0.key.text) }
        if let stays {
            let from = stays.value.place.column - 1 + stays.value.place.length
            parts[line, default: []].append(from..<end)
        } else {
            let scalars = Array(lines[line].unicodeScalars)
            var rest = end
            while rest < scalars.count, scalars[rest] == "," || scalars[rest] == " " { rest += 1 }
            parts[line, default: []].append(start..<rest)
        }
    }

    private static func indentation(_ line: String) -> Int {
        let blanks = line.prefix { $0 == " " }.count
        // An empty line may belong to a text over several lines.
        return blanks == line.count ? .max : blanks
    }

    var result: [String] {
        lines.indices.filter { !whole.contains($0) }.map { number in
            guard let cuts = parts[number] else { return lines[number] }
            var kept = String.UnicodeScalarView()
            for (index, scalar) in lines[number].unicodeScalars.enumerated()
            where !cuts.contains(where: { $0.contains(index) }) {
                kept.append(scalar)
            }
            return String(kept)
        }
    }
}
