import BigInt
import ExactNumbers

/// Working out numbers, dates and texts.
extension Evaluation {
    mutating func number(_ quantity: Expression.Quantity) throws(ExpressionFailure) -> Ratio? {
        try step()
        switch quantity {
        case .constant(let number): return Ratio(number)
        case .named(let name):
            guard let value = value(of: name) else { return nil }
            guard case .number(let number) = value else { throw .unexpectedValue(name: name) }
            return number
        case .score(let id): return facts.score(id)
        case .chosen(let name): return try chosen(in: name).map { Ratio($0.count) }
        case .trueAmong(let conditions):
            var count = 0
            for condition in conditions where try truth(condition) == true { count += 1 }
            return Ratio(count)
        case .rank(let name, let option):
            guard let value = value(of: name) else { return nil }
            guard case .ranking(let order) = value else { throw .unexpectedValue(name: name) }
            return order.firstIndex(of: option).map { Ratio($0 + 1) }
        case .length(let wording): return try text(wording).map { Ratio($0.count) }
        case .span(let span, let from, let to):
            guard let from = try day(from), let to = try day(to) else { return nil }
            switch span {
            case .days: return Ratio(to.days(since: from))
            case .years: return Ratio(to.fullYears(since: from))
            }
        case .part(let part, let moment):
            guard let day = try day(moment) else { return nil }
            switch part {
            case .year: return Ratio(day.year)
            case .month: return Ratio(day.month)
            case .weekday: return Ratio(day.weekday)
            }
        case .negated(let operand): return try number(operand).map { -$0 }
        case .calculated(let a, let operation, let b):
            let (a, b) = (try number(a), try number(b))
            guard let a, let b else { return nil }
            let result: Ratio? =
                switch operation {
                case .plus: a + b
                case .minus: a - b
                case .times: a * b
                case .over: a / b
                }
            guard let result else { return nil }
            guard max(result.numerator.bitWidth, result.denominator.bitWidth) <= Expression.mostBits
            else { throw .numberTooLarge(limitInBits: Expression.mostBits) }
            return result
        }
    }

    mutating func day(_ moment: Expression.Moment) throws(ExpressionFailure) -> Day? {
        try step()
        switch moment {
        case .constant(let day): return day
        case .today: return facts.today
        case .named(let name):
            guard let value = value(of: name) else { return nil }
            guard case .date(let day) = value else { throw .unexpectedValue(name: name) }
            return day
        }
    }

    mutating func text(_ wording: Expression.Wording) throws(ExpressionFailure) -> String? {
        try step()
        switch wording {
        case .constant(let text): return text
        case .named(let name):
            guard let value = value(of: name) else { return nil }
            guard case .text(let text) = value else { throw .unexpectedValue(name: name) }
            return text
        }
    }

    func choice(_ name: String) throws(ExpressionFailure) -> String? {
        guard let value = value(of: name) else { return nil }
        guard case .one(let option) = value else { throw .unexpectedValue(name: name) }
        return option
    }

    func chosen(in name: String) throws(ExpressionFailure) -> Set<String>? {
        switch value(of: name) {
        case nil: return nil
        case .several(let options): return options
        case .ranking(let order): return Set(order)
        case .truth, .number, .text, .date, .one: throw .unexpectedValue(name: name)
        }
    }

    func value(of name: String) -> Value? {
        switch facts.answer(name) {
        case .value(let value): value
        case .missing: nil
        }
    }
}
