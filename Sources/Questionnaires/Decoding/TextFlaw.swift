import Documents

/// What is wrong with a text that people are to read.
enum TextFlaw: Equatable {
    case tooLong(count: Int, longest: Int)
    case invisible
    case severalLines
    case control(Unicode.Scalar)
    case turnsDirection(Unicode.Scalar)
    case damaged
    case pile(Unicode.Scalar)

    /// Marks that may stand on one letter: more than any script needs.
    static let mostMarks = 20

    static func first(in text: String, _ length: TextLength) -> TextFlaw? {
        let count = text.unicodeScalars.count
        if count > length.longest { return .tooLong(count: count, longest: length.longest) }
        var isSeen = false
        var marks = 0
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x21...0x7E, 0x4E00...0x9FFF:  // most of all text, and nothing to look up
                (isSeen, marks) = (true, 0)
                continue
            case 0x0A:
                if length == .label { return .severalLines }
            case 0x202A...0x202E, 0x2066...0x2069: return .turnsDirection(scalar)
            // The byte order mark of a file pasted in, and what no file may have.
            case 0xFEFF, 0xFFFE, 0xFFFF: return .control(scalar)
            case 0xFFFD: return .damaged
            default: break
            }
            marks = scalar.isMark ? marks + 1 : 0
            if marks > mostMarks { return .pile(scalar) }
            switch scalar.properties.generalCategory {
            case .control where scalar != "\n", .lineSeparator, .paragraphSeparator:
                return .control(scalar)
            case .format: break
            default: isSeen = isSeen || !scalar.properties.isWhitespace
            }
        }
        return isSeen ? nil : .invisible
    }

    var message: String {
        switch self {
        case .tooLong(let count, _): "has \(count) characters"
        case .invisible: "has nothing that can be seen"
        case .severalLines: "has more than one line"
        case .control("\t"): "contains a tab"
        case .control(let scalar): "contains the control character \(scalar.codePoint)"
        case .turnsDirection(let scalar):
            "contains the character \(scalar.codePoint), which turns the direction of the line"
        case .damaged: "contains U+FFFD, the mark of a damaged character"
        case .pile: "has more than \(Self.mostMarks) marks on one letter"
        }
    }

    var advice: String {
        switch self {
        case .tooLong(_, let longest): "shorten it to at most \(longest)"
        case .invisible: "write the text"
        case .severalLines: "write it on one line"
        case .control("\t"): "write a blank instead"
        case .control, .turnsDirection: "delete it; it does not show in most editors"
        case .damaged: "write the character again and save the file as UTF-8"
        case .pile: "delete the marks"
        }
    }

    /// The place of the character at fault where the line shows it as it is, else that of the text.
    func place(in text: Place, of source: SourceText) -> Place {
        switch self {
        case .control(let scalar), .turnsDirection(let scalar):
            let line = source.line(text.line).unicodeScalars.dropFirst(text.column - 1)
            guard let index = line.firstIndex(of: scalar) else { return text }
            let offset = line.distance(from: line.startIndex, to: index)
            return Place(line: text.line, column: text.column + offset, length: 1)
        case .tooLong, .invisible, .severalLines, .damaged, .pile: return text
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isMark: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: true
        default: false
        }
    }
}

extension String {
    /// Without the white space at both ends.
    var trimmed: String {
        var scalars = unicodeScalars[...]
        while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(scalars)
    }
}
