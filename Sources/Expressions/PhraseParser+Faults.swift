/// What is said where tokens do not fit together.
extension PhraseParser {
    /// Something stands where a value was to come.
    func valueWanted() -> ExpressionFault {
        let advice = "write a name, a number or a text between apostrophes"
        guard index < tokens.count else {
            guard let last = tokens.last else {
                let end = source.scalars.count
                return ExpressionFault(
                    "the expression is empty", at: end..<end,
                    advice: "write one, such as satisfaction <= 2")
            }
            return ExpressionFault(
                "nothing stands behind \(source.quoted(last.range))", at: last.range,
                advice: advice)
        }
        let token = tokens[index]
        switch token.kind {
        case .not:
            return ExpressionFault(
                "'not' cannot stand here", at: token.range,
                advice: "put it and what it belongs to between brackets: (not …)")
        case .openList:
            return ExpressionFault(
                "a list cannot stand here", at: token.range,
                advice: "a list stands behind in: tier in ['gold', 'silver']")
        case .close where index > 0 && tokens[index - 1].kind == .open:
            return ExpressionFault(
                "nothing stands between these brackets",
                at: tokens[index - 1].range.lowerBound..<token.range.upperBound, advice: advice)
        case .number, .text, .word, .truth, .or, .and, .in, .relation, .operation, .open, .close,
            .closeList, .comma, .refused:
            return ExpressionFault(
                "a value is missing before \(source.quoted(token.range))", at: token.range,
                advice: advice)
        }
    }

    /// A phrase is complete and something stands behind it that cannot follow.
    ///
    /// - Parameter open: the bracket that is still open; `nil` outside all brackets.
    func unexpected(inside open: Token?) -> ExpressionFault {
        guard index < tokens.count else {
            return ExpressionFault(
                "this bracket is never closed",
                at: open?.range ?? source.scalars.count..<source.scalars.count,
                advice: open?.kind == .openList ? "write ] where it ends" : "write ) where it ends")
        }
        let token = tokens[index]
        let found = source.quoted(token.range)
        switch token.kind {
        case .close, .closeList:
            guard let open else {
                return ExpressionFault(
                    "this bracket closes nothing", at: token.range,
                    advice: "delete it, or open it before")
            }
            return ExpressionFault(
                "this bracket does not fit the one it closes, \(source.quoted(open.range))",
                at: token.range,
                advice: open.kind == .openList ? "write ] first" : "write ) first")
        case .comma: return unexpectedComma(inside: open)
        case .not:
            return ExpressionFault(
                "'not' cannot stand here", at: token.range,
                advice: "write and before it, or != instead of it")
        case .number, .text, .word, .truth, .open, .openList, .refused:
            return ExpressionFault(
                "a sign is missing before \(found)", at: token.range,
                advice: "write and, or or a sign such as = before it")
        case .or, .and, .in, .relation, .operation:
            return ExpressionFault(
                "\(found) cannot stand here", at: token.range,
                advice: "a list holds numbers or texts, with commas between them")
        }
    }

    private func unexpectedComma(inside open: Token?) -> ExpressionFault {
        let comma = tokens[index].range
        func kind(_ index: Int) -> Token.Kind? {
            tokens.indices.contains(index) ? tokens[index].kind : nil
        }
        if let open, let opening = tokens.firstIndex(of: open), kind(opening - 1) == .in {
            return ExpressionFault(
                "a list stands between square brackets", at: open.range,
                advice: "write [ and ] instead of ( and )")
        }
        if case .number = kind(index - 1), case .number = kind(index + 1) {
            let (before, after) = (tokens[index - 1].range, tokens[index + 1].range)
            return ExpressionFault(
                "a comma stands in a number", at: before.lowerBound..<after.upperBound,
                advice: "write a point: \(source.short(before)).\(source.short(after))")
        }
        return ExpressionFault(
            "a comma cannot stand here", at: comma,
            advice: "a comma stands between the parts of a list or of a function")
    }
}
