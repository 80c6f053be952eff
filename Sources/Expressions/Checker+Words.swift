import Documents

/// How the checker speaks of what it found.
extension Checker {
    /// "'contact' is a choice (phone, visit)".
    func subject(_ phrase: Phrase, is term: Term) -> String {
        "\(name(of: phrase)) is \(term.type.words)"
    }

    /// What a phrase is called: numbers and texts as they are, the rest between apostrophes.
    func name(of phrase: Phrase) -> String {
        switch phrase.form {
        case .number: source.short(phrase.range)
        case .text(let text): "'\(shortened(text))'"
        case .truth, .name, .call, .list, .not, .negated, .joined, .compared, .member, .calculated,
            .refused:
            source.quoted(phrase.range)
        }
    }

    /// The options of a name that is a choice; none of anything else.
    func options(of phrase: Phrase) -> [String] {
        guard case .name(let name) = phrase.form else { return [] }
        return scope[name]?.options ?? []
    }

    /// A condition that could be made of something that is none.
    func advice(toAskAbout term: Term, _ phrase: Phrase) -> String {
        let what = source.short(phrase.range)
        return switch term {
        case .condition: ""
        case .number: "compare it: \(what) > 3"
        case .date: "compare it: \(what) >= '2026-01-31'"
        case .text(.constant): "compare something with it: name = '…'"
        case .text(.named): "write answered(\(what))"
        case .one(_, let options):
            options.first.map { "compare it: \(what) = '\(shortened($0))'" } ?? ""
        case .several(_, let options), .ranking(_, let options):
            options.first.map { "write '\(shortened($0))' in \(what)" } ?? ""
        }
    }

    /// Notes that a choice has no such option.
    mutating func noteUnknownOption(
        _ option: String, of name: String, among options: [String], at range: Range<Int>
    ) {
        let list = "it may be one of: \(listed(options))"
        let near = guess(option, among: options)
        note(
            "'\(shortened(name))' has no option \(option.quoted(limit: 40))", at: range,
            advice: near.map { "did you mean '\(shortened($0))'? I\(list.dropFirst())" } ?? list)
    }

    /// The date that a text says; `nil` after noting that it says none.
    mutating func day(_ text: String, at range: Range<Int>) -> Day? {
        if let day = Day(text) { return day }
        note(
            "\(text.quoted(limit: 40)) is not a day of the calendar", at: range,
            advice: "write year, month and day: '2026-01-31'")
        return nil
    }

    /// A phrase where a date may stand: a text is read as one.
    mutating func dateTerm(_ phrase: Phrase) -> Term? {
        guard case .text(let text) = phrase.form else { return term(phrase) }
        return day(text, at: phrase.range).map { .date(.constant($0)) }
    }
}
