import Documents
import ExactNumbers

/// Cuts an expression into tokens, refusing the signs of other languages with the one to write.
///
/// A refused sign is read as the one that was meant, so that the rest is checked all the same.
struct Lexer {
    let source: Source
    let scope: Scope
    private(set) var faults: [ExpressionFault] = []
    /// True when something was refused that has no meaning: the tokens around it say nothing.
    private(set) var hasGaps = false
    var index = 0

    init(_ text: String, in scope: Scope) {
        source = Source(text)
        self.scope = scope
    }

    mutating func tokens() -> [Token] {
        var tokens: [Token] = []
        while index < source.scalars.count {
            let start = index
            if let kind = next() { tokens.append(Token(kind: kind, range: start..<index)) }
        }
        return tokens
    }

    mutating func refuse(_ message: String, from start: Int, advice: String) {
        faults.append(ExpressionFault(message, at: start..<index, advice: advice))
    }

    mutating func refuseWithGap(_ message: String, from start: Int, advice: String) {
        hasGaps = true
        refuse(message, from: start, advice: advice)
    }

    /// Moves on while the scalars are of a kind, and gives what was passed.
    mutating func take(while isPart: (Unicode.Scalar) -> Bool) -> String {
        let start = index
        while index < source.scalars.count, isPart(source.scalars[index]) { index += 1 }
        return source.text(start..<index)
    }

    private mutating func next() -> Token.Kind? {
        let scalar = source.scalars[index]
        switch scalar {
        case "'", "\"": return text(closedBy: scalar)
        case _ where scalar.isNamePart && scalar != "-": return word()
        case "(", ")", "[", "]", ",", "+", "-", "*", "/":
            index += 1
            return Token.Kind(sign: String(scalar))
        case _ where Self.relationSigns.contains(scalar.narrow): return relation()
        case _ where scalar.properties.isWhitespace:
            index += 1
            return nil
        default: return foreign()
        }
    }

    private mutating func text(closedBy mark: Unicode.Scalar) -> Token.Kind {
        let start = index
        var text = String.UnicodeScalarView()
        index += 1
        while index < source.scalars.count {
            let scalar = source.scalars[index]
            index += 1
            if scalar != mark {
                text.append(scalar)
            } else if index < source.scalars.count, source.scalars[index] == mark {
                text.append(mark)
                index += 1
            } else {
                return .text(String(text))
            }
        }
        let curly = text.first { Self.quotationMarks.contains($0) && $0 != "'" && $0 != "\"" }
        refuseWithGap(
            "this text is never closed", from: start,
            advice: curly.map { "write \(mark) instead of \($0)" }
                ?? "end it with \(mark); inside a text, write \(mark)\(mark) for \(mark)")
        return .refused
    }

    /// A name, a keyword or a number.
    private mutating func word() -> Token.Kind {
        let start = index
        var word = take(while: \.isNamePart)
        while word.unicodeScalars.last == "-" {
            word.unicodeScalars.removeLast()
            index -= 1
        }
        return kind(of: word, from: start)
    }

    mutating func kind(of word: String, from start: Int) -> Token.Kind {
        if let keyword = Keyword(rawValue: word) { return Token.kind(of: keyword) }
        guard word.unicodeScalars.contains(where: { !$0.isASCII || $0.properties.isAlphabetic })
        else { return number(word, from: start) }
        let lower = word.lowercased()
        if let keyword = Keyword(rawValue: lower), scope.entry(word) == nil {
            refuse(
                "the word \(word) is not known here", from: start,
                advice: "write \(lower) instead of \(word)")
            return Token.kind(of: keyword)
        }
        return .word(word)
    }

    private mutating func number(_ word: String, from start: Int) -> Token.Kind {
        let points = word.utf8.count { $0 == UInt8(ascii: ".") }
        let hasOnlyDigits = !word.contains("-") && !word.contains("_")
        guard hasOnlyDigits, points <= 1, word != "." else {
            let parts = word.split(separator: "-", omittingEmptySubsequences: false)
            var advice = "write a number with one point, such as 2.5"
            if Day(word) != nil {
                advice = "write a date between apostrophes: '\(word)'"
            } else if parts.count > 1, parts.allSatisfy({ FixedDecimal($0) != nil }) {
                advice = "put blanks round the minus: \(shortened(parts.joined(separator: " - ")))"
            }
            refuse("\(word.quoted()) is neither a number nor a name", from: start, advice: advice)
            return .refused
        }
        if let number = FixedDecimal(word) { return .number(number) }
        refuse(
            "\(word.quoted()) has too many digits", from: start,
            advice: "up to \(FixedDecimal.largestDigits) digits may stand before the point "
                + "and \(FixedDecimal.places) behind it")
        return .refused
    }
}

extension Token.Kind {
    /// What a sign of the language means; `nil` when it is none.
    init?(sign: String) {
        switch sign {
        case "(": self = .open
        case ")": self = .close
        case "[": self = .openList
        case "]": self = .closeList
        case ",": self = .comma
        default:
            if let relation = Relation(rawValue: sign) {
                self = .relation(relation)
            } else if let operation = Operation(rawValue: sign) {
                self = .operation(operation)
            } else if let keyword = Keyword(rawValue: sign) {
                self = Token.kind(of: keyword)
            } else {
                return nil
            }
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isNamePart: Bool {
        switch self {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": true
        default: false
        }
    }

    /// The sign that a full-width one is a wide form of; the scalar itself where there is none.
    var narrow: Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(value) else { return self }
        return Unicode.Scalar(value - 0xFEE0) ?? self
    }
}
