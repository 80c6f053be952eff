import Documents

/// Signs and words of spreadsheets, programs and Chinese keyboards that stand for one of ours.
extension Lexer {
    static let relationSigns: Set<Unicode.Scalar> = ["=", "!", "<", ">", "&", "|", "≥", "≤", "≠"]
    static let quotationMarks: Set<Unicode.Scalar> = [
        "'", "\"", "‘", "’", "“", "”", "「", "」", "『", "』", "＇", "＂", "`", "´", "‚", "„", "«", "»",
    ]

    private static let meantBySign: [String: String] = [
        "≥": ">=", "≤": "<=", "≠": "!=", "==": "=", "===": "=", "<>": "!=", "=!": "!=", "!==": "!=",
        "=>": ">=", "=<": "<=", "!": "not", "&": "and", "&&": "and", "|": "or", "||": "or",
        "×": "*", "÷": "/", "−": "-", "–": "-", "—": "-", "、": ",", ";": ",", "【": "[", "】": "]",
        "〔": "[", "〕": "]", "{": "[", "}": "]",
    ]

    private static let meantByWord: [String: String] = [
        "且": "and", "和": "and", "与": "and", "并且": "and", "而且": "and", "或": "or", "或者": "or",
        "非": "not", "不": "not",
    ]

    /// `=`, `<=` and what other languages write for them, with full-width signs among them.
    mutating func relation() -> Token.Kind? {
        let start = index
        // ≥, ≤ and ≠ need no second sign.
        if ["≥", "≤", "≠"].contains(source.scalars[start]) {
            index += 1
            return Self.meantBySign[source.text(start..<index)].flatMap(Token.Kind.init(sign:))
        }
        let found = take(while: { Self.relationSigns.contains($0.narrow) })
        return meaning(of: found, from: start)
    }

    mutating func foreign() -> Token.Kind? {
        let start = index
        let scalar = source.scalars[start]
        if Self.quotationMarks.contains(scalar) { return textBetweenForeignMarks() }
        if scalar.narrow.isLetterOrDigit {
            let found = take(while: { $0.narrow.isLetterOrDigit || $0 == "．" || $0 == "＿" })
            let word = narrow(found)
            refuse(
                "\(found.quoted()) is written with full-width signs", from: start,
                advice: "write \(shortened(word))")
            let faultCount = faults.count
            let kind = kind(of: word, from: start)
            return faults.count > faultCount ? .refused : kind
        }
        if scalar.properties.isAlphabetic {
            let word = take(while: { !$0.isASCII && $0.properties.isAlphabetic && $0.narrow == $0 })
            guard let meant = Self.meantByWord[word] else { return .word(word) }
            refuse(
                "the word \(word) is not known here", from: start,
                advice: "write \(meant) instead of \(word)")
            return Token.Kind(sign: meant)
        }
        index += 1
        guard scalar.visible == scalar else {
            refuseWithGap(
                "the character \(scalar.codePoint) is not allowed", from: start,
                advice: "delete it; it does not show in most editors")
            return nil
        }
        return meaning(of: String(scalar), from: start)
    }

    private mutating func meaning(of found: String, from start: Int) -> Token.Kind? {
        if let kind = Token.Kind(sign: found) { return kind }
        let plain = narrow(found)
        let meant = Self.meantBySign[plain] ?? plain
        guard let kind = Token.Kind(sign: meant) else {
            refuseWithGap(
                "the sign \(shortened(found)) is not known here", from: start,
                advice: "use = != < <= > >= + - * / and, or, not, in")
            return nil
        }
        refuse(
            plain == found
                ? "the sign \(found) is not known here" : "a full-width \(found) stands here",
            from: start, advice: "write \(meant) instead of \(found)")
        return kind
    }

    /// A text between ‘ and ’ or other marks than ' and ".
    private mutating func textBetweenForeignMarks() -> Token.Kind? {
        let start = index
        index += 1
        let text = take(while: { !Self.quotationMarks.contains($0) })
        guard index < source.scalars.count else {
            index = start + 1
            refuseWithGap(
                "the quotation mark \(source.scalars[start]) is not known here", from: start,
                advice: "write ' instead of \(source.scalars[start])")
            return nil
        }
        index += 1
        refuse(
            "the quotation marks \(source.scalars[start]) and \(source.scalars[index - 1]) "
                + "are not known here",
            from: start, advice: "write '\(shortened(text))'")
        return .text(text)
    }

    private func narrow(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text.unicodeScalars.map(\.narrow))
        return String(view)
    }
}

extension Unicode.Scalar {
    fileprivate var isLetterOrDigit: Bool {
        switch self {
        case "a"..."z", "A"..."Z", "0"..."9": true
        default: false
        }
    }
}
