/// Reads tokens into a phrase by recursive descent, one function a level of precedence.
///
/// It stops at the first fault: what stands behind a sign too many says nothing certain.
struct PhraseParser {
    let tokens: [Token]
    let source: Source
    var index = 0
    private var depth = 0
    private var nodeCount = 0

    init(_ tokens: [Token], of source: Source) {
        self.tokens = tokens
        self.source = source
    }

    mutating func parse() throws(ExpressionFault) -> Phrase {
        let phrase = try disjunction()
        if index < tokens.count { throw unexpected(inside: nil) }
        return phrase
    }

    private mutating func disjunction() throws(ExpressionFault) -> Phrase {
        var parts = [try conjunction()]
        while take(.or) { parts.append(try conjunction()) }
        return try joined(.or, parts)
    }

    private mutating func conjunction() throws(ExpressionFault) -> Phrase {
        var parts = [try negation()]
        while take(.and) { parts.append(try negation()) }
        return try joined(.and, parts)
    }

    private mutating func joined(
        _ conjunction: Conjunction, _ parts: [Phrase]
    ) throws(ExpressionFault) -> Phrase {
        guard parts.count > 1, let first = parts.first, let last = parts.last else {
            return parts[0]
        }
        return try phrase(
            .joined(conjunction, parts), first.range.lowerBound..<last.range.upperBound)
    }

    private mutating func negation() throws(ExpressionFault) -> Phrase {
        guard kind == .not else { return try comparison() }
        let start = tokens[index].range.lowerBound
        index += 1
        let operand = try deeper { (parser) throws(ExpressionFault) in try parser.negation() }
        return try phrase(.not(operand), start..<operand.range.upperBound)
    }

    private mutating func comparison() throws(ExpressionFault) -> Phrase {
        let left = try sum()
        guard let comparator = takeComparator() else { return left }
        let right = try operand(of: comparator)
        let second = index
        if let next = takeComparator() {
            let third = try operand(of: next)
            var advice = "join the two with and or or"
            if case (.relation(let one), .relation(let other)) = (comparator, next) {
                let middle = source.short(right.range)
                advice =
                    "write \(source.short(left.range)) \(one.rawValue) \(middle) and "
                    + "\(middle) \(other.rawValue) \(source.short(third.range))"
            }
            throw ExpressionFault(
                "a second comparison stands behind the first", at: tokens[second].range,
                advice: advice)
        }
        let range = left.range.lowerBound..<right.range.upperBound
        switch comparator {
        case .relation(let relation): return try phrase(.compared(left, relation, right), range)
        case .member(let isIn): return try phrase(.member(left, isIn: isIn, right), range)
        }
    }

    private enum Comparator {
        case relation(Relation)
        case member(isIn: Bool)
    }

    private mutating func takeComparator() -> Comparator? {
        if case .relation(let relation) = kind {
            index += 1
            return .relation(relation)
        }
        if take(.in) { return .member(isIn: true) }
        guard kind == .not, index + 1 < tokens.count, tokens[index + 1].kind == .in else {
            return nil
        }
        index += 2
        return .member(isIn: false)
    }

    private mutating func operand(of comparator: Comparator) throws(ExpressionFault) -> Phrase {
        switch comparator {
        case .relation: try sum()
        case .member: kind == .openList ? try list() : try sum()
        }
    }

    private mutating func sum() throws(ExpressionFault) -> Phrase {
        var left = try product()
        while case .operation(let operation) = kind, operation == .plus || operation == .minus {
            index += 1
            let right = try product()
            left = try phrase(
                .calculated(left, operation, right),
                left.range.lowerBound..<right.range.upperBound)
        }
        return left
    }

    private mutating func product() throws(ExpressionFault) -> Phrase {
        var left = try signed()
        while case .operation(let operation) = kind, operation == .times || operation == .over {
            index += 1
            let right = try signed()
            left = try phrase(
                .calculated(left, operation, right),
                left.range.lowerBound..<right.range.upperBound)
        }
        return left
    }

    private mutating func signed() throws(ExpressionFault) -> Phrase {
        guard kind == .operation(.minus) else { return try primary() }
        let start = tokens[index].range.lowerBound
        index += 1
        let operand = try deeper { (parser) throws(ExpressionFault) in try parser.signed() }
        return try phrase(.negated(operand), start..<operand.range.upperBound)
    }

    private mutating func primary() throws(ExpressionFault) -> Phrase {
        guard index < tokens.count else { throw valueWanted() }
        let token = tokens[index]
        switch token.kind {
        case .number(let number): return try single(.number(number))
        case .text(let text): return try single(.text(text))
        case .truth(let truth): return try single(.truth(truth))
        case .refused: return try single(.refused)
        case .word(let name):
            guard index + 1 < tokens.count, tokens[index + 1].kind == .open else {
                return try single(.name(name))
            }
            return try call(name)
        case .open:
            index += 1
            let inner = try deeper { (parser) throws(ExpressionFault) in
                try parser.disjunction()
            }
            guard kind == .close else { throw unexpected(inside: token) }
            index += 1
            return Phrase(
                form: inner.form, range: token.range.lowerBound..<tokens[index - 1].range.upperBound
            )
        case .or, .and, .not, .in, .relation, .operation, .close, .openList, .closeList, .comma:
            throw valueWanted()
        }
    }

    private mutating func single(_ form: Phrase.Form) throws(ExpressionFault) -> Phrase {
        index += 1
        return try phrase(form, tokens[index - 1].range)
    }

    private mutating func call(_ name: String) throws(ExpressionFault) -> Phrase {
        let word = tokens[index].range
        if name == Function.date.rawValue, let date = dateLiteral() { return date }
        let open = tokens[index + 1]
        index += 2
        let parts = try parts(inside: open, until: .close) {
            (parser) throws(ExpressionFault) in try parser.disjunction()
        }
        return try phrase(
            .call(name, name: word, parts), word.lowerBound..<tokens[index - 1].range.upperBound)
    }

    /// `date('…')` is one value and no level, so that it costs no more than the text in it does.
    private mutating func dateLiteral() -> Phrase? {
        guard index + 3 < tokens.count, case .text(let text) = tokens[index + 2].kind,
            tokens[index + 3].kind == .close, nodeCount < Expression.mostNodes
        else { return nil }
        let word = tokens[index].range
        let argument = Phrase(form: .text(text), range: tokens[index + 2].range)
        index += 4
        nodeCount += 1
        return Phrase(
            form: .call(Function.date.rawValue, name: word, [argument]),
            range: word.lowerBound..<tokens[index - 1].range.upperBound)
    }

    private mutating func list() throws(ExpressionFault) -> Phrase {
        let open = tokens[index]
        index += 1
        let parts = try parts(inside: open, until: .closeList) {
            (parser) throws(ExpressionFault) in try parser.sum()
        }
        return try phrase(
            .list(parts), open.range.lowerBound..<tokens[index - 1].range.upperBound)
    }

    /// The parts between brackets, of which the opening one has been taken.
    private mutating func parts(
        inside open: Token, until close: Token.Kind,
        _ part: (inout PhraseParser) throws(ExpressionFault) -> Phrase
    ) throws(ExpressionFault) -> [Phrase] {
        var parts: [Phrase] = []
        if take(close) { return parts }
        repeat { parts.append(try deeper(part)) } while take(.comma)
        guard take(close) else { throw unexpected(inside: open) }
        return parts
    }

    var kind: Token.Kind? { index < tokens.count ? tokens[index].kind : nil }

    private mutating func take(_ wanted: Token.Kind) -> Bool {
        guard kind == wanted else { return false }
        index += 1
        return true
    }

    private mutating func phrase(
        _ form: Phrase.Form, _ range: Range<Int>
    ) throws(ExpressionFault) -> Phrase {
        nodeCount += 1
        guard nodeCount <= Expression.mostNodes else {
            throw ExpressionFault(
                "more than \(Expression.mostNodes) names, values and signs", at: range,
                advice: "divide the expression")
        }
        return Phrase(form: form, range: range)
    }

    private mutating func deeper(
        _ read: (inout PhraseParser) throws(ExpressionFault) -> Phrase
    ) throws(ExpressionFault) -> Phrase {
        guard depth < Expression.deepest else {
            throw ExpressionFault(
                "more than \(Expression.deepest) levels inside each other",
                at: tokens[index - 1].range, advice: "divide the expression")
        }
        depth += 1
        let phrase = try read(&self)
        depth -= 1
        return phrase
    }
}
