import ExactNumbers
import Expressions
import Questionnaires

/// A condition in plain words: the questions by their short names, the answers as respondents read
/// them.
struct ConditionWords {
    let questionnaire: Questionnaire
    let language: Language
    let words: FormWords

    init(_ questionnaire: Questionnaire, in language: Language) {
        self.questionnaire = questionnaire
        self.language = language
        words = FormWords(language)
    }

    func sentence(_ condition: Condition) -> String {
        guard case .condition(let body) = condition.expression.body else { return condition.text }
        return text(body)
    }

    func text(_ condition: Expression.Condition) -> String {
        switch condition {
        case .constant(let truth): truth ? words.say("always", "总是") : words.say("never", "从不")
        case .named(let name):
            words.say("\(title(name)) is \(yes(name))", "\(title(name))为\(yes(name))")
        case .not(let operand): negated(operand)
        case .all(let parts): joined(parts, words.say(" and ", "，且"))
        case .any(let parts): joined(parts, words.say(" or ", "，或"))
        case .numbers(.trueAmong(let parts), .greater, .constant(let number)) where number == .zero:
            words.say("at least one holds: ", "以下至少有一项成立：")
                + parts.map(text).joined(separator: words.say("; ", "；"))
        case .numbers(let a, let relation, let b):
            words.compared(text(a), words.relation(relation), text(b, beside: a))
        case .dates(let a, let relation, let b):
            words.compared(text(a), words.dayRelation(relation), text(b))
        case .texts(let a, let equality, let b): pair(text(a), equality, text(b))
        case .truths(let a, let equality, let b):
            words.say(
                "(\(text(a))) \(equality == .equal ? "exactly when" : "unless") (\(text(b)))",
                "（\(text(a))）\(equality == .equal ? "等同于" : "不同于")（\(text(b))）")
        case .choice(let name, let equality, let option):
            pair(title(name), equality, answer(option, to: name))
        case .choices(let a, let equality, let b): pair(title(a), equality, title(b))
        case .membership(let membership): text(membership, isNot: false)
        case .presence(let presence, let name): text(presence, name, isNot: false)
        }
    }

    private func negated(_ condition: Expression.Condition) -> String {
        switch condition {
        case .named(let name): pair(title(name), .equal, no(name))
        case .membership(let membership): text(membership, isNot: true)
        case .presence(let presence, let name): text(presence, name, isNot: true)
        case .constant, .not, .all, .any, .numbers, .dates, .texts, .truths, .choice, .choices:
            words.say("it is not so that (\(text(condition)))", "并非（\(text(condition))）")
        }
    }

    private func pair(_ a: String, _ equality: Expression.Equality, _ b: String) -> String {
        switch equality {
        case .equal: words.say("\(a) is \(b)", "\(a)为\(b)")
        case .unequal: words.say("\(a) is not \(b)", "\(a)不为\(b)")
        }
    }

    private func joined(_ parts: [Expression.Condition], _ separator: String) -> String {
        parts.map { part in
            switch part {
            case .all, .any: words.say("(\(text(part)))", "（\(text(part))）")
            case .constant, .named, .not, .numbers, .dates, .texts, .truths, .choice, .choices,
                .membership, .presence:
                text(part)
            }
        }.joined(separator: separator)
    }

    private func text(_ membership: Expression.Membership, isNot: Bool) -> String {
        func oneOf(_ subject: String, _ values: [String]) -> String {
            let list = values.joined(separator: words.say(" or ", "或"))
            return isNot
                ? words.say("\(subject) is not \(list)", "\(subject)不为\(list)")
                : words.say("\(subject) is \(list)", "\(subject)为\(list)")
        }
        func includes(_ subject: String, _ value: String) -> String {
            isNot
                ? words.say("\(subject) does not include \(value)", "\(subject)不包含\(value)")
                : words.say("\(subject) includes \(value)", "\(subject)包含\(value)")
        }
        switch membership {
        case .number(let quantity, let numbers):
            return oneOf(text(quantity), numbers.map { "\($0)" })
        case .date(let moment, let days): return oneOf(text(moment), days.map { "\($0)" })
        case .text(let wording, let texts): return oneOf(text(wording), texts.map(words.quoted))
        case .choice(let name, let options):
            return oneOf(title(name), options.map { answer($0, to: name) })
        case .option(let option, let name): return includes(title(name), answer(option, to: name))
        case .optionOf(let choice, let several):
            return includes(
                title(several), words.say("the \(title(choice)) in question", "当前的\(title(choice))")
            )
        }
    }

    private func text(_ presence: Expression.Presence, _ name: String, isNot: Bool) -> String {
        switch presence {
        case .answered:
            return isNot
                ? words.say("\(title(name)) is unanswered", "\(title(name))未作答")
                : words.say("\(title(name)) is answered", "\(title(name))已作答")
        case .notApplicable, .dontKnow:
            let item = questionnaire.named(name)
            let offer = presence == .dontKnow ? item?.dontKnowWords : item?.notApplicableWords
            let reason = words.quoted(offer?[language] ?? presence.rawValue)
            return pair(title(name), isNot ? .unequal : .equal, reason)
        }
    }
}
