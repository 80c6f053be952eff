import ExactNumbers

/// Works out the parts of an expression, counting them.
struct Evaluation {
    let facts: Facts
    private let limit: Int
    private var steps = 0

    init(_ facts: Facts, steps limit: Int) {
        self.facts = facts
        self.limit = limit
    }

    mutating func step() throws(ExpressionFailure) {
        guard steps < limit else { throw .tooManySteps(limit: limit) }
        steps += 1
    }

    mutating func truth(_ condition: Expression.Condition) throws(ExpressionFailure) -> Bool? {
        try step()
        switch condition {
        case .constant(let truth): return truth
        case .named(let name):
            guard let value = value(of: name) else { return nil }
            guard case .truth(let truth) = value else { throw .unexpectedValue(name: name) }
            return truth
        case .not(let operand): return try truth(operand).map { !$0 }
        case .all(let parts): return try kleene(parts, decidedBy: false)
        case .any(let parts): return try kleene(parts, decidedBy: true)
        case .numbers(let a, let relation, let b):
            let (a, b) = (try number(a), try number(b))
            return compared(a, relation, b)
        case .dates(let a, let relation, let b):
            let (a, b) = (try day(a), try day(b))
            return compared(a, relation, b)
        case .texts(let a, let equality, let b):
            let (a, b) = (try text(a), try text(b))
            return compared(a, equality, b)
        case .truths(let a, let equality, let b):
            let (a, b) = (try truth(a), try truth(b))
            return compared(a, equality, b)
        case .choice(let name, let equality, let option):
            return compared(try choice(name), equality, option)
        case .choices(let a, let equality, let b):
            return compared(try choice(a), equality, try choice(b))
        case .membership(let membership): return try truth(membership)
        case .presence(let presence, let name): return truth(presence, of: name)
        }
    }

    /// `and` is decided by the first false, `or` by the first true; an unknown part leaves the whole
    /// unknown unless another decides it.
    private mutating func kleene(
        _ parts: [Expression.Condition], decidedBy decisive: Bool
    ) throws(ExpressionFailure) -> Bool? {
        var isUnknown = false
        for part in parts {
            switch try truth(part) {
            case decisive: return decisive
            case nil: isUnknown = true
            case .some: break
            }
        }
        return isUnknown ? nil : !decisive
    }

    private func compared<Known: Comparable>(
        _ a: Known?, _ relation: Relation, _ b: Known?
    ) -> Bool? {
        guard let a, let b else { return nil }
        return switch relation {
        case .equal: a == b
        case .unequal: a != b
        case .less: a < b
        case .atMost: a <= b
        case .greater: a > b
        case .atLeast: a >= b
        }
    }

    private func compared<Known: Equatable>(
        _ a: Known?, _ equality: Expression.Equality, _ b: Known?
    ) -> Bool? {
        guard let a, let b else { return nil }
        return switch equality {
        case .equal: a == b
        case .unequal: a != b
        }
    }

    private mutating func truth(
        _ membership: Expression.Membership
    ) throws(ExpressionFailure) -> Bool? {
        switch membership {
        case .number(let quantity, let numbers):
            let number = try number(quantity)
            return number.map { number in numbers.contains { Ratio($0) == number } }
        case .date(let moment, let days): return try day(moment).map(days.contains)
        case .text(let wording, let texts): return try text(wording).map(texts.contains)
        case .choice(let name, let options): return try choice(name).map(options.contains)
        case .option(let option, let name): return try chosen(in: name)?.contains(option)
        case .optionOf(let name, let several):
            guard let option = try choice(name), let chosen = try chosen(in: several) else {
                return nil
            }
            return chosen.contains(option)
        }
    }

    private func truth(_ presence: Expression.Presence, of name: String) -> Bool {
        let answer = facts.answer(name)
        switch presence {
        case .answered:
            if case .value = answer { return true }
            return false
        case .notApplicable: return answer == .missing(.notApplicable)
        case .dontKnow: return answer == .missing(.dontKnow)
        }
    }
}
