public import ExactNumbers

extension Expression {
    /// What it depends on, each name once, in the order in which its canonical form mentions them.
    public var names: [String] { mentions.names }

    /// The scores it depends on, each once, the main one as `nil`.
    public var scores: [String?] { mentions.scores }

    /// Whether its value may be another tomorrow.
    public var usesToday: Bool { mentions.usesToday }

    /// The numbers that a name by itself is compared with, in ascending order, each once: those
    /// where a condition on it changes.
    public func constants(comparedWith name: String) -> [FixedDecimal] {
        var found: Set<FixedDecimal> = []
        for (quantity, numbers) in mentions.comparisons where quantity == .named(name) {
            found.formUnion(numbers)
        }
        return found.sorted()
    }

    /// Whether the answer to a name is reckoned with, and not only compared with numbers: then
    /// `constants(comparedWith:)` does not tell where the expression changes.
    public func calculates(with name: String) -> Bool { mentions.calculated.contains(name) }

    /// Whether it asks why there is no answer.
    public var asksForReasons: Bool { mentions.asksForReasons }

    private var mentions: Mentions {
        var mentions = Mentions()
        switch body {
        case .condition(let condition): mentions.add(condition)
        case .number(let quantity): mentions.add(quantity)
        case .date(let moment): mentions.add(moment)
        case .text(let wording): mentions.add(wording)
        }
        return mentions
    }
}

/// What the parts of an expression speak of.
private struct Mentions {
    private(set) var names: [String] = []
    private(set) var scores: [String?] = []
    private(set) var usesToday = false
    private(set) var asksForReasons = false
    private(set) var calculated: Set<String> = []
    private(set) var comparisons: [(Expression.Quantity, [FixedDecimal])] = []
    private var seenNames: Set<String> = []
    private var seenScores: Set<String?> = []

    private mutating func add(name: String) {
        if seenNames.insert(name).inserted { names.append(name) }
    }

    mutating func add(_ condition: Expression.Condition) {
        switch condition {
        case .constant: break
        case .named(let name): add(name: name)
        case .not(let operand): add(operand)
        case .all(let parts), .any(let parts): for part in parts { add(part) }
        case .numbers(let a, _, let b):
            compare(a, with: b)
            compare(b, with: a)
            if case .constant(let number) = b { comparisons.append((a, [number])) }
            if case .constant(let number) = a { comparisons.append((b, [number])) }
        case .dates(let a, _, let b):
            add(a)
            add(b)
        case .texts(let a, _, let b):
            add(a)
            add(b)
        case .truths(let a, _, let b):
            add(a)
            add(b)
        case .choice(let name, _, _): add(name: name)
        case .choices(let a, _, let b):
            add(name: a)
            add(name: b)
        case .membership(let membership): add(membership)
        case .presence(let presence, let name):
            add(name: name)
            asksForReasons = asksForReasons || presence != .answered
        }
    }

    /// A name that stands alone beside a number is not reckoned with.
    private mutating func compare(_ quantity: Expression.Quantity, with other: Expression.Quantity)
    {
        if case .named(let name) = quantity, case .constant = other {
            add(name: name)
        } else {
            add(quantity)
        }
    }

    private mutating func add(_ membership: Expression.Membership) {
        switch membership {
        case .number(.named(let name), let numbers):
            add(name: name)
            comparisons.append((.named(name), numbers))
        case .number(let quantity, let numbers):
            add(quantity)
            comparisons.append((quantity, numbers))
        case .date(let moment, _): add(moment)
        case .text(let wording, _): add(wording)
        case .choice(let name, _): add(name: name)
        case .option(_, let name): add(name: name)
        case .optionOf(let choice, let several):
            add(name: choice)
            add(name: several)
        }
    }

    mutating func add(_ quantity: Expression.Quantity) {
        switch quantity {
        case .constant: break
        case .named(let name):
            add(name: name)
            calculated.insert(name)
        case .chosen(let name), .rank(let name, _): add(name: name)
        case .score(let id):
            if seenScores.insert(id).inserted { scores.append(id) }
        case .trueAmong(let conditions): for condition in conditions { add(condition) }
        case .length(let wording): add(wording)
        case .span(_, let from, let to):
            add(from)
            add(to)
        case .part(_, let moment): add(moment)
        case .negated(let operand): add(operand)
        case .calculated(let a, _, let b):
            add(a)
            add(b)
        }
    }

    mutating func add(_ moment: Expression.Moment) {
        switch moment {
        case .constant: break
        case .named(let name): add(name: name)
        case .today: usesToday = true
        }
    }

    mutating func add(_ wording: Expression.Wording) {
        switch wording {
        case .constant: break
        case .named(let name): add(name: name)
        }
    }
}
