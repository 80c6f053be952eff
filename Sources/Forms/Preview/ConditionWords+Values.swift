import ExactNumbers
import Expressions
import Questionnaires

/// What a condition compares.
extension ConditionWords {
    func text(_ quantity: Expression.Quantity) -> String {
        switch quantity {
        case .constant(let number): return "\(number)"
        case .named(let name): return title(name)
        case .score(nil): return words.say("the score so far", "目前的得分")
        case .score(let id?):
            return words.say("the score \(score(id))", "\(score(id))的得分")
        case .chosen(let name):
            return words.say("the number chosen in \(title(name))", "\(title(name))所选项数")
        case .trueAmong(let conditions):
            let parts = conditions.map(text).joined(separator: words.say("; ", "；"))
            return words.say("how many of these hold (\(parts))", "下列成立的项数（\(parts)）")
        case .rank(let name, let option):
            return words.say(
                "the rank of \(answer(option, to: name)) in \(title(name))",
                "\(answer(option, to: name))在\(title(name))中的名次")
        case .length(let wording):
            return words.say("the length of \(text(wording))", "\(text(wording))的字数")
        case .span(let span, let from, let to):
            switch span {
            case .days:
                return words.say(
                    "the days from \(text(from)) to \(text(to))", "从\(text(from))到\(text(to))的天数")
            case .years:
                return words.say(
                    "the years from \(text(from)) to \(text(to))", "从\(text(from))到\(text(to))的年数")
            }
        case .part(let part, let moment):
            switch part {
            case .year: return words.say("the year of \(text(moment))", "\(text(moment))的年份")
            case .month: return words.say("the month of \(text(moment))", "\(text(moment))的月份")
            case .weekday:
                return words.say(
                    "the day of the week of \(text(moment)) (Monday is 1)",
                    "\(text(moment))是星期几（星期一为 1）")
            }
        case .negated(let operand): return "−\(bracketed(operand))"
        case .calculated(let a, let operation, let b):
            let sign =
                switch operation {
                case .plus: "+"
                case .minus: "−"
                case .times: "×"
                case .over: "÷"
                }
            return "\(bracketed(a)) \(sign) \(bracketed(b))"
        }
    }

    /// A number with what it means as an answer to the question it is compared with.
    func text(_ quantity: Expression.Quantity, beside other: Expression.Quantity) -> String {
        guard case .constant(let number) = quantity, case .named(let name) = other,
            let label = questionnaire.named(name)?.scale?.labels
                .first(where: { FixedDecimal($0.key) == number })?.value
        else { return text(quantity) }
        return words.say("\(number) (\(label[language]))", "\(number)（\(label[language])）")
    }

    private func bracketed(_ quantity: Expression.Quantity) -> String {
        if case .calculated = quantity { return "(\(text(quantity)))" }
        return text(quantity)
    }

    func text(_ moment: Expression.Moment) -> String {
        switch moment {
        case .constant(let day): "\(day)"
        case .named(let name): title(name)
        case .today: words.say("today", "今天")
        }
    }

    func text(_ wording: Expression.Wording) -> String {
        switch wording {
        case .constant(let text): words.quoted(text)
        case .named(let name): title(name)
        }
    }

    func title(_ name: String) -> String {
        guard let title = questionnaire.title(of: name)?[language] else {
            return words.quoted(name)
        }
        let filled = TextTemplate(checked: title).filled { "‹\($0)›" }
        return words.quoted(filled.split(whereSeparator: \.isNewline).joined(separator: " "))
    }

    /// The words of an option, of a value of a segment or of an object.
    func answer(_ option: String, to name: String) -> String {
        let label =
            questionnaire.named(name)?.options?.all.first { $0.id.name == option }?.label
            ?? questionnaire.segments.first { $0.id.name == name }?.values?
            .first { $0.name == option }?.label
            ?? questionnaire.objectKinds.first { $0.id.name == name }?.objects
            .first { $0.id.name == option }?.label
        return words.quoted(label?[language] ?? option)
    }

    func yes(_ name: String) -> String { label(of: 1, in: name) ?? words.say("true", "真") }

    func no(_ name: String) -> String { label(of: 0, in: name) ?? words.say("false", "假") }

    private func label(of code: Int, in name: String) -> String? {
        questionnaire.named(name)?.scale?.labels[code].map { words.quoted($0[language]) }
    }

    private func score(_ id: String) -> String {
        let title =
            questionnaire.dimensions.first { $0.id.name == id }?.title
            ?? questionnaire.indices.first { $0.id.name == id }?.title
        return words.quoted(title?[language] ?? id)
    }
}

extension FormWords {
    /// Chinese has no blanks but around digits.
    func compared(_ a: String, _ relation: String, _ b: String) -> String {
        guard isChinese else { return "\(a) \(relation) \(b)" }
        let left = a.last?.isNumber == true ? " " : ""
        let right = b.first?.isNumber == true ? " " : ""
        return a + left + relation + right + b
    }

    func relation(_ relation: Relation) -> String {
        switch relation {
        case .equal: say("is", "等于")
        case .unequal: say("is not", "不等于")
        case .less: say("is below", "小于")
        case .atMost: say("is at most", "不超过")
        case .greater: say("is above", "大于")
        case .atLeast: say("is at least", "不低于")
        }
    }

    func dayRelation(_ relation: Relation) -> String {
        switch relation {
        case .equal: say("is", "等于")
        case .unequal: say("is not", "不等于")
        case .less: say("is before", "早于")
        case .atMost: say("is not after", "不晚于")
        case .greater: say("is after", "晚于")
        case .atLeast: say("is not before", "不早于")
        }
    }
}
