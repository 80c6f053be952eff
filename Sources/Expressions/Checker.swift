import ExactNumbers

/// Looks up the names of a phrase and decides what each part is, noting all that does not fit.
///
/// Every verb returns `nil` after noting why, and goes on with the other parts.
struct Checker {
    let source: Source
    let scope: Scope
    private(set) var faults: [ExpressionFault] = []

    init(_ source: Source, scope: Scope) {
        self.source = source
        self.scope = scope
    }

    /// The whole expression.
    mutating func body(of phrase: Phrase, for purpose: Expression.Purpose) -> Expression.Body? {
        let wanted: String
        let found: Term
        switch purpose {
        case .condition:
            guard let term = term(phrase) else { return nil }
            if case .condition(let condition) = term { return .condition(condition) }
            (wanted, found) = ("a condition must be true or false", term)
        case .number:
            guard let term = term(phrase) else { return nil }
            if case .number(let quantity) = term { return .number(quantity) }
            (wanted, found) = ("a number is wanted here", term)
        case .date:
            guard let term = dateTerm(phrase) else { return nil }
            if case .date(let moment) = term { return .date(moment) }
            (wanted, found) = ("a date is wanted here", term)
        case .text:
            guard let term = term(phrase) else { return nil }
            if case .text(let wording) = term { return .text(wording) }
            (wanted, found) = ("a text is wanted here", term)
        }
        note(
            "\(wanted), this is \(found.type.words)", at: phrase,
            advice: purpose == .condition ? advice(toAskAbout: found, phrase) : "")
        return nil
    }

    mutating func note(_ message: String, at phrase: Phrase, advice: String = "") {
        note(message, at: phrase.range, advice: advice)
    }

    mutating func note(_ message: String, at range: Range<Int>, advice: String = "") {
        faults.append(ExpressionFault(message, at: range, advice: advice))
    }

    /// What a phrase is.
    ///
    /// - Parameter options: those of the choice it is compared with, for a word that was meant as
    ///   one of them.
    mutating func term(_ phrase: Phrase, facing options: [String] = []) -> Term? {
        switch phrase.form {
        case .number(let number): return .number(.constant(number))
        case .text(let text): return .text(.constant(text))
        case .truth(let truth): return .condition(.constant(truth))
        case .name(let name): return named(name, at: phrase.range, facing: options)
        case .call(let name, let word, let parts):
            return call(name, word: word, parts, of: phrase)
        case .list:
            note(
                "a list cannot stand here", at: phrase,
                advice: "a list stands behind in: tier in ['gold', 'silver']")
            return nil
        case .not(let operand):
            return condition(operand, of: "'not' turns round").map { .condition(.not($0)) }
        case .negated(let operand):
            return quantity(operand, of: "-").map { quantity in
                if case .constant(let number) = quantity {
                    return .number(.constant(FixedDecimal(units: -number.units)))
                }
                return .number(.negated(quantity))
            }
        case .joined(let conjunction, let parts):
            return joined(conjunction, parts).map { .condition($0) }
        case .compared(let left, let relation, let right):
            return compared(left, relation, right).map { .condition($0) }
        case .member(let left, let isIn, let right):
            guard let membership = membership(left, isIn: isIn, right) else { return nil }
            let condition = Expression.Condition.membership(membership)
            return .condition(isIn ? condition : .not(condition))
        case .calculated(let left, let operation, let right):
            let first = quantity(left, of: operation.rawValue)
            let second = quantity(right, of: operation.rawValue)
            guard let first, let second else { return nil }
            return .number(.calculated(first, operation, second))
        case .refused: return nil
        }
    }

    /// - Parameter what: what is done with it: "'not' turns round".
    mutating func condition(_ phrase: Phrase, of what: String) -> Expression.Condition? {
        guard let term = term(phrase) else { return nil }
        if case .condition(let condition) = term { return condition }
        note(
            "\(what) what is true or false, \(subject(phrase, is: term))", at: phrase,
            advice: advice(toAskAbout: term, phrase))
        return nil
    }

    private mutating func quantity(_ phrase: Phrase, of sign: String) -> Expression.Quantity? {
        guard let term = term(phrase) else { return nil }
        if case .number(let quantity) = term { return quantity }
        var advice = ""
        if case .date = term {
            advice = "write days(from, to) for the days between two dates"
        } else if case .text(.constant(let text)) = term, Token.isNumber(text) {
            advice = "leave the apostrophes out: \(text)"
        }
        note(
            "'\(sign)' works with numbers, \(subject(phrase, is: term))", at: phrase,
            advice: advice)
        return nil
    }

    private mutating func joined(
        _ conjunction: Conjunction, _ parts: [Phrase]
    ) -> Expression.Condition? {
        var conditions: [Expression.Condition] = []
        var before: Phrase?
        for part in parts {
            if let before, let advice = advice(toRepeat: before, for: part) {
                note(
                    "'\(conjunction.rawValue)' joins what is true or false, "
                        + "\(name(of: part)) is only an option",
                    at: part, advice: advice)
                continue
            }
            before = part
            switch condition(part, of: "'\(conjunction.rawValue)' joins") {
            case .all(let inner) where conjunction == .and: conditions += inner
            case .any(let inner) where conjunction == .or: conditions += inner
            case let other?: conditions.append(other)
            case nil: break
            }
        }
        switch conjunction {
        case .and: return .all(conditions)
        case .or: return .any(conditions)
        }
    }

    /// `tier = 'gold' or 'silver'` and `tier = gold or silver`: the comparison to write again.
    private func advice(toRepeat before: Phrase, for part: Phrase) -> String? {
        let left: Phrase
        let sign: String
        switch before.form {
        case .compared(let phrase, let relation, _): (left, sign) = (phrase, relation.rawValue)
        case .number, .text, .truth, .name, .call, .list, .not, .negated, .joined, .member,
            .calculated, .refused:
            return nil
        }
        let options = options(of: left)
        let option: String
        switch part.form {
        case .text(let text): option = text
        case .name(let name) where scope.entry(name) == nil: option = name
        case .name, .number, .truth, .call, .list, .not, .negated, .joined, .compared, .member,
            .calculated, .refused:
            return nil
        }
        guard options.contains(option) else { return nil }
        return "write the comparison again: \(source.short(left.range)) \(sign) "
            + "'\(shortened(option))'"
    }
}
