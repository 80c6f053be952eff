/// Comparing two values with `=`, `!=`, `<`, `<=`, `>` or `>=`.
extension Checker {
    mutating func compared(
        _ left: Phrase, _ relation: Relation, _ right: Phrase
    ) -> Expression.Condition? {
        let first = term(left, facing: options(of: right))
        let second = term(right, facing: options(of: left))
        guard let first, let second else { return nil }
        switch (first, second) {
        case (.number(let a), .number(let b)): return .numbers(a, relation, b)
        case (.date(let a), .date(let b)): return .dates(a, relation, b)
        case (.date(let a), .text(.constant(let text))):
            return day(text, at: right.range).map { .dates(a, relation, .constant($0)) }
        case (.text(.constant(let text)), .date(let b)):
            return day(text, at: left.range).map { .dates(.constant($0), relation, b) }
        case (.text(let a), .text(let b)):
            return equality(relation, left, first).map { .texts(a, $0, b) }
        case (.condition(let a), .condition(let b)):
            return equality(relation, left, first).map { .truths(a, $0, b) }
        case (.one(let name, let options), .text(.constant(let option))):
            guard let equality = equality(relation, left, first) else { return nil }
            return choice(name, of: options, equality, option, at: right.range)
        case (.text(.constant(let option)), .one(let name, let options)):
            guard let equality = equality(relation, right, second) else { return nil }
            return choice(name, of: options, equality, option, at: left.range)
        case (.one(let a, let options), .one(let b, let others)):
            guard let equality = equality(relation, left, first),
                share(a, options, b, others, at: left.range.lowerBound..<right.range.upperBound)
            else { return nil }
            return .choices(a, equality, b)
        case (.number, _), (.date, _), (.text, _), (.condition, _), (.one, _), (.several, _),
            (.ranking, _):
            noteMismatch(left, first, relation, right, second)
            return nil
        }
    }

    private mutating func equality(
        _ relation: Relation, _ phrase: Phrase, _ term: Term
    ) -> Expression.Equality? {
        switch relation {
        case .equal: return .equal
        case .unequal: return .unequal
        case .less, .atMost, .greater, .atLeast:
            note(
                "'\(relation.rawValue)' compares numbers or dates, \(subject(phrase, is: term))",
                at: phrase, advice: "write = or !=")
            return nil
        }
    }

    private mutating func choice(
        _ name: String, of options: [String], _ equality: Expression.Equality, _ option: String,
        at range: Range<Int>
    ) -> Expression.Condition? {
        guard options.contains(option) else {
            noteUnknownOption(option, of: name, among: options, at: range)
            return nil
        }
        return .choice(name, equality, option: option)
    }

    /// Whether two choices have an option in common; false after noting that they have none.
    mutating func share(
        _ a: String, _ options: [String], _ b: String, _ others: [String], at range: Range<Int>
    ) -> Bool {
        guard Set(options).isDisjoint(with: others) else { return true }
        note(
            "'\(shortened(a))' (\(listed(options))) and '\(shortened(b))' (\(listed(others))) "
                + "have no option in common",
            at: range, advice: "compare names that can have the same option")
        return false
    }

    private mutating func noteMismatch(
        _ left: Phrase, _ first: Term, _ relation: Relation, _ right: Phrase, _ second: Term
    ) {
        // The side with a name is the one to speak of.
        let isTurned = left.isLiteral && !right.isLiteral
        let (subject, term) = isTurned ? (right, second) : (left, first)
        let (object, other) = isTurned ? (left, first) : (right, second)
        note(
            "\(self.subject(subject, is: term)) and cannot be compared with \(other.type.words)",
            at: left.range.lowerBound..<right.range.upperBound,
            advice: advice(toCompare: subject, term, relation, with: object, other))
    }

    private func advice(
        toCompare subject: Phrase, _ term: Term, _ relation: Relation, with object: Phrase,
        _ other: Term
    ) -> String {
        let written = source.short(object.range)
        if object.isWord, term.type.options.contains(source.text(object.range)) {
            return advice(toCompare: source.short(subject.range), term, relation, "'\(written)'")
        }
        switch term {
        case .number:
            if case .text(let text) = object.form, Token.isNumber(text) {
                return "leave the apostrophes out: \(shortened(text))"
            }
            return "compare it with a number"
        case .date: return "compare it with a date, such as '2026-01-31'"
        case .condition: return "write it alone, or compare it with yes or no"
        case .text:
            return object.isWord
                ? "write it between apostrophes: '\(written)'"
                : "compare it with a text between apostrophes"
        case .one(_, let options), .several(_, let options), .ranking(_, let options):
            let option: String
            if case .text(.constant(let text)) = other, options.contains(text) {
                option = text
            } else {
                option = options.first ?? "…"
            }
            return advice(
                toCompare: source.short(subject.range), term, relation, "'\(shortened(option))'")
        }
    }

    private func advice(
        toCompare name: String, _ term: Term, _ relation: Relation, _ option: String
    ) -> String {
        switch term {
        case .several, .ranking:
            return "write \(option) \(relation == .unequal ? "not in" : "in") \(name)"
        case .condition, .number, .date, .text, .one:
            return "write \(name) \(relation == .unequal ? "!=" : "=") \(option)"
        }
    }
}

extension Phrase {
    /// Whether it is a value as it is.
    var isLiteral: Bool {
        switch form {
        case .number, .text, .truth: true
        case .name, .call, .list, .not, .negated, .joined, .compared, .member, .calculated,
            .refused:
            false
        }
    }

    /// Whether it is a number or a word that could be an option without its apostrophes.
    var isWord: Bool {
        switch form {
        case .number, .truth: true
        case .text, .name, .call, .list, .not, .negated, .joined, .compared, .member, .calculated,
            .refused:
            false
        }
    }
}
