import Documents

/// Calls of functions.
extension Checker {
    mutating func call(
        _ name: String, word: Range<Int>, _ parts: [Phrase], of phrase: Phrase
    ) -> Term? {
        guard let function = Function(rawValue: name) else {
            noteUnknownFunction(name, at: word)
            return nil
        }
        guard function.partCounts.contains(parts.count) else {
            noteCount(of: parts, function, at: phrase)
            return nil
        }
        switch function {
        case .answered: return presence(.answered, parts, function)
        case .notApplicable: return presence(.notApplicable, parts, function)
        case .dontKnow: return presence(.dontKnow, parts, function)
        case .count: return count(parts)
        case .rank: return rank(parts[0], parts[1])
        case .score: return score(parts.first, at: phrase)
        case .length: return length(parts[0])
        case .today: return .date(.today)
        case .date: return date(parts[0])
        case .days: return span(.days, parts, function)
        case .years: return span(.years, parts, function)
        case .year: return part(.year, parts[0], function)
        case .month: return part(.month, parts[0], function)
        case .weekday: return part(.weekday, parts[0], function)
        }
    }

    private mutating func noteUnknownFunction(_ name: String, at word: Range<Int>) {
        let functions = Function.allCases.map(\.rawValue)
        var advice = "functions: \(functions.joined(separator: ", "))"
        if scope.entry(name) != nil {
            advice = "write the name without brackets behind it"
        } else if let near = guess(name, among: functions) {
            advice = "did you mean '\(near)'?"
        }
        note("no function is called \(name.quoted(limit: 40))", at: word, advice: advice)
    }

    private mutating func noteCount(of parts: [Phrase], _ function: Function, at phrase: Phrase) {
        let wanted = function.partCounts
        let values =
            switch (wanted.lowerBound, wanted.upperBound) {
            case (_, 0): "nothing"
            case (0, 1): "at most 1 value"
            case (1, 1): "1 value"
            case (1, _): "at least 1 value"
            case (let fewest, _): "\(fewest) values"
            }
        note(
            "'\(function.rawValue)' takes \(values) between its brackets, "
                + "found \(parts.isEmpty ? "nothing" : "\(parts.count)")",
            at: phrase, advice: "write \(function.usage)")
    }

    /// The name that stands as a part; `nil` after noting that none does.
    private mutating func nameAlone(
        _ phrase: Phrase, _ function: Function
    ) -> (name: String, term: Term)? {
        if case .name(let name) = phrase.form {
            return named(name, at: phrase.range).map { (name, $0) }
        }
        if case .refused = phrase.form { return nil }
        var advice = "write \(function.usage)"
        if case .text(let text) = phrase.form, scope[text] != nil {
            advice = "leave the apostrophes out: \(shortened(text))"
        }
        note(
            "'\(function.rawValue)' asks about a name, found \(name(of: phrase))", at: phrase,
            advice: advice)
        return nil
    }

    private mutating func presence(
        _ presence: Expression.Presence, _ parts: [Phrase], _ function: Function
    ) -> Term? {
        nameAlone(parts[0], function).map { .condition(.presence(presence, of: $0.name)) }
    }

    private mutating func count(_ parts: [Phrase]) -> Term? {
        if parts.count == 1, case .name = parts[0].form {
            guard let term = term(parts[0]) else { return nil }
            switch term {
            case .several(let name, _), .ranking(let name, _): return .number(.chosen(in: name))
            case .condition(let condition): return .number(.trueAmong([condition]))
            case .number, .date, .text, .one:
                note(
                    "'count' counts the options of a choice of several, or what is true, "
                        + subject(parts[0], is: term),
                    at: parts[0], advice: "write count(name), or count(a = 1, b = 1)")
                return nil
            }
        }
        let conditions = parts.map { condition($0, of: "'count' counts") }
        let known = conditions.compactMap { $0 }
        return known.count == parts.count ? .number(.trueAmong(known)) : nil
    }

    private mutating func rank(_ name: Phrase, _ option: Phrase) -> Term? {
        let options = options(of: name)
        let ranked = nameAlone(name, .rank)
        guard let chosen = literal(option, facing: options, .rank), let ranked else { return nil }
        guard case .ranking(let name, let options) = ranked.term else {
            note(
                "'rank' asks about a ranking, \(subject(name, is: ranked.term))", at: name,
                advice: "write \(Function.rank.usage)")
            return nil
        }
        guard options.contains(chosen) else {
            noteUnknownOption(chosen, of: name, among: options, at: option.range)
            return nil
        }
        return .number(.rank(name, option: chosen))
    }

    /// The text that stands as a part; `nil` after noting that none does.
    private mutating func literal(
        _ phrase: Phrase, facing options: [String], _ function: Function
    ) -> String? {
        if case .text(let text) = phrase.form { return text }
        let written = source.text(phrase.range)
        guard !options.contains(written) else {
            note(
                "'\(function.rawValue)' takes a text here, found \(name(of: phrase))", at: phrase,
                advice: "write it between apostrophes: '\(shortened(written))'")
            return nil
        }
        if case .refused = phrase.form { return nil }
        note(
            "'\(function.rawValue)' takes a text here, found \(name(of: phrase))", at: phrase,
            advice: "write \(function.usage)")
        return nil
    }

    private mutating func score(_ part: Phrase?, at phrase: Phrase) -> Term? {
        switch scope.scores {
        case .none(let reason):
            note(reason, at: phrase)
            return nil
        case .known(let main, let ids):
            guard let part else {
                if main { return .number(.score(nil)) }
                note(
                    "there is no score without a name here", at: phrase,
                    advice: ids.isEmpty
                        ? "no scores are known here"
                        : "write one of: \(listed(ids.map { "score('\($0)')" }))")
                return nil
            }
            guard let id = literal(part, facing: ids, .score) else { return nil }
            guard ids.contains(id) else {
                let near = guess(id, among: ids)
                let others = main ? "write score()" : "no scores with a name are known here"
                note(
                    "no score is called \(id.quoted(limit: 40))", at: part,
                    advice: near.map { "did you mean '\(shortened($0))'?" }
                        ?? (ids.isEmpty ? others : "scores: \(listed(ids))"))
                return nil
            }
            return .number(.score(id))
        }
    }

    private mutating func length(_ part: Phrase) -> Term? {
        guard let term = term(part) else { return nil }
        if case .text(let wording) = term { return .number(.length(wording)) }
        note(
            "'length' measures a text, \(subject(part, is: term))", at: part,
            advice: "write \(Function.length.usage) with the name of a text")
        return nil
    }

    private mutating func date(_ part: Phrase) -> Term? {
        guard let text = literal(part, facing: [], .date) else { return nil }
        return day(text, at: part.range).map { .date(.constant($0)) }
    }

    private mutating func moment(_ phrase: Phrase, _ function: Function) -> Expression.Moment? {
        guard let term = dateTerm(phrase) else { return nil }
        if case .date(let moment) = term { return moment }
        note(
            "'\(function.rawValue)' works with dates, \(subject(phrase, is: term))", at: phrase,
            advice: "write \(function.usage)")
        return nil
    }

    private mutating func span(
        _ span: Expression.Span, _ parts: [Phrase], _ function: Function
    ) -> Term? {
        let (from, to) = (moment(parts[0], function), moment(parts[1], function))
        guard let from, let to else { return nil }
        return .number(.span(span, from: from, to: to))
    }

    private mutating func part(
        _ part: Expression.DatePart, _ phrase: Phrase, _ function: Function
    ) -> Term? {
        moment(phrase, function).map { .number(.part(part, of: $0)) }
    }
}
