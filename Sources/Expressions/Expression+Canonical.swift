import ExactNumbers

extension Expression {
    /// The one way to write what the expression says: single blanks, no bracket too many, texts
    /// between apostrophes. Reading it in the same scope gives an equal expression.
    public var canonical: String {
        switch body {
        case .condition(let condition): Written(condition).text
        case .number(let quantity): Written(quantity).text
        case .date(let moment): Written(moment).text
        case .text(let wording): Written(wording).text
        }
    }
}

/// A part of an expression as it is written, and how strongly its last sign binds.
private struct Written {
    enum Strength: Int, Comparable {
        case or, and, not, comparison, sum, product, sign, value

        static func < (a: Strength, b: Strength) -> Bool { a.rawValue < b.rawValue }
    }

    let text: String
    let strength: Strength

    init(_ text: String, _ strength: Strength = .value) {
        self.text = text
        self.strength = strength
    }

    /// The part where something at least so strong may stand.
    func within(_ strength: Strength) -> String {
        self.strength >= strength ? text : "(\(text))"
    }

    init(_ condition: Expression.Condition) {
        switch condition {
        case .constant(let truth): self.init(truth ? "true" : "false")
        case .named(let name): self.init(name)
        case .not(.membership(let membership)): self.init(membership, "not in")
        case .not(let operand): self.init("not " + Written(operand).within(.not), .not)
        case .all(let parts):
            self.init(parts.map { Written($0).within(.not) }.joined(separator: " and "), .and)
        case .any(let parts):
            self.init(parts.map { Written($0).within(.and) }.joined(separator: " or "), .or)
        case .numbers(let a, let relation, let b):
            self.init(Written(a), relation.rawValue, Written(b))
        case .dates(let a, let relation, let b):
            self.init(Written(a), relation.rawValue, Written(b))
        case .texts(let a, let equality, let b):
            self.init(Written(a), equality.rawValue, Written(b))
        case .truths(let a, let equality, let b):
            self.init(Written(a), equality.rawValue, Written(b))
        case .choice(let name, let equality, let option):
            self.init(Written(name), equality.rawValue, Written(Self.quoted(option)))
        case .choices(let a, let equality, let b):
            self.init(Written(a), equality.rawValue, Written(b))
        case .membership(let membership): self.init(membership, "in")
        case .presence(let presence, let name): self.init("\(presence.rawValue)(\(name))")
        }
    }

    private init(_ left: Written, _ sign: String, _ right: Written) {
        self.init("\(left.within(.sum)) \(sign) \(right.within(.sum))", .comparison)
    }

    private init(_ membership: Expression.Membership, _ sign: String) {
        func list(_ values: [String]) -> Written {
            Written("[" + values.joined(separator: ", ") + "]")
        }
        switch membership {
        case .number(let quantity, let numbers):
            self.init(Written(quantity), sign, list(numbers.map(\.description)))
        case .date(let moment, let days):
            self.init(Written(moment), sign, list(days.map { Written(.constant($0)).text }))
        case .text(let wording, let texts):
            self.init(Written(wording), sign, list(texts.map(Self.quoted)))
        case .choice(let name, let options):
            self.init(Written(name), sign, list(options.map(Self.quoted)))
        case .option(let option, let name):
            self.init(Written(Self.quoted(option)), sign, Written(name))
        case .optionOf(let choice, let several):
            self.init(Written(choice), sign, Written(several))
        }
    }

    init(_ quantity: Expression.Quantity) {
        switch quantity {
        case .constant(let number):
            self.init(number.description, number < .zero ? .sign : .value)
        case .named(let name): self.init(name)
        case .score(let id): self.init("score(\(id.map(Self.quoted) ?? ""))")
        case .chosen(let name): self.init("count(\(name))")
        case .trueAmong(let conditions):
            let parts = conditions.map { Written($0).text }
            self.init("count(\(parts.joined(separator: ", ")))")
        case .rank(let name, let option): self.init("rank(\(name), \(Self.quoted(option)))")
        case .length(let wording): self.init("length(\(Written(wording).text))")
        case .span(let span, let from, let to):
            self.init("\(span.rawValue)(\(Written(from).text), \(Written(to).text))")
        case .part(let part, let moment): self.init("\(part.rawValue)(\(Written(moment).text))")
        case .negated(let operand): self.init("-" + Written(operand).within(.sign), .sign)
        case .calculated(let a, let operation, let b):
            let (own, right): (Strength, Strength) =
                switch operation {
                case .plus, .minus: (.sum, .product)
                case .times, .over: (.product, .sign)
                }
            self.init(
                "\(Written(a).within(own)) \(operation.rawValue) \(Written(b).within(right))", own)
        }
    }

    init(_ moment: Expression.Moment) {
        switch moment {
        case .constant(let day): self.init("date('\(day)')")
        case .named(let name): self.init(name)
        case .today: self.init("today()")
        }
    }

    init(_ wording: Expression.Wording) {
        switch wording {
        case .constant(let text): self.init(Self.quoted(text))
        case .named(let name): self.init(name)
        }
    }

    private static func quoted(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        view.append("'")
        for scalar in text.unicodeScalars {
            view.append(scalar)
            if scalar == "'" { view.append(scalar) }
        }
        view.append("'")
        return String(view)
    }
}
