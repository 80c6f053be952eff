import ExactNumbers

/// Looking for a value with `in` and `not in`.
extension Checker {
    mutating func membership(
        _ left: Phrase, isIn: Bool, _ right: Phrase
    ) -> Expression.Membership? {
        if case .list(let elements) = right.form { return membership(left, elements, of: right) }
        let first = term(left, facing: options(of: right))
        let second = term(right)
        guard let first, let second else { return nil }
        let word = isIn ? "in" : "not in"
        switch second {
        case .several(let name, let options), .ranking(let name, let options):
            switch first {
            case .text(.constant(let option)):
                guard options.contains(option) else {
                    noteUnknownOption(option, of: name, among: options, at: left.range)
                    return nil
                }
                return .option(option, chosenIn: name)
            case .one(let choice, let others):
                let range = left.range.lowerBound..<right.range.upperBound
                guard share(choice, others, name, options, at: range) else { return nil }
                return .optionOf(choice, chosenIn: name)
            case .condition, .number, .date, .text(.named), .several, .ranking:
                let option = options.first.map { "'\(shortened($0))'" } ?? "'…'"
                note(
                    "\(subject(left, is: first)) and cannot be in \(second.type.words)", at: left,
                    advice: "write an option before it: \(option) \(word) "
                        + source.short(right.range))
                return nil
            }
        case .condition, .number, .date, .text, .one:
            note(
                "'in' looks into a list or a choice of several, \(subject(right, is: second))",
                at: right, advice: advice(insteadOf: left, first, isIn: isIn, right, second))
            return nil
        }
    }

    private func advice(
        insteadOf left: Phrase, _ first: Term, isIn: Bool, _ right: Phrase, _ second: Term
    ) -> String {
        let (before, behind) = (source.short(left.range), source.short(right.range))
        let sign = isIn ? "=" : "!="
        if case .one(_, let options) = second, case .text(.constant(let text)) = first {
            let option = options.contains(text) ? text : options.first ?? "…"
            return "write \(behind) \(sign) '\(shortened(option))'"
        }
        let comparison = "write \(before) \(sign) \(behind)"
        guard right.isLiteral else { return comparison }
        return comparison + ", or a list: \(before) \(isIn ? "in" : "not in") [\(behind)]"
    }

    private mutating func membership(
        _ left: Phrase, _ elements: [Phrase], of list: Phrase
    ) -> Expression.Membership? {
        guard let term = term(left) else { return nil }
        guard !elements.isEmpty else {
            note(
                "nothing stands in this list", at: list,
                advice: "write what is looked for, with commas between")
            return nil
        }
        switch term {
        case .number(let quantity):
            let numbers = constants(elements, besides: left, term) { (_, element, value) in
                if case .number(.constant(let number)) = value { return number }
                return nil
            }
            return numbers.map { .number(quantity, among: $0) }
        case .date(let moment):
            let days = constants(elements, besides: left, term) { (checker, element, value) in
                switch value {
                case .date(.constant(let day)): day
                case .text(.constant(let text)): checker.day(text, at: element.range)
                case .condition, .number, .date, .text, .one, .several, .ranking: nil
                }
            }
            return days.map { .date(moment, among: $0) }
        case .text(let wording):
            let texts = constants(elements, besides: left, term) { (_, _, value) in
                if case .text(.constant(let text)) = value { return text }
                return nil
            }
            return texts.map { .text(wording, among: $0) }
        case .one(let name, let options):
            let chosen = constants(elements, besides: left, term) { (checker, element, value) in
                guard case .text(.constant(let option)) = value else { return String?.none }
                if options.contains(option) { return option }
                checker.noteUnknownOption(option, of: name, among: options, at: element.range)
                return nil
            }
            return chosen.map { .choice(name, among: $0) }
        case .condition, .several, .ranking:
            let options = term.type.options
            note(
                "\(subject(left, is: term)) and cannot be looked for in a list", at: left,
                advice: options.isEmpty
                    ? "write it alone"
                    : "write '\(shortened(options[0]))' in \(source.short(left.range))")
            return nil
        }
    }

    /// The values of a list; `nil` after noting which of them do not fit.
    private mutating func constants<Constant>(
        _ elements: [Phrase], besides left: Phrase, _ term: Term,
        _ constant: (inout Checker, Phrase, Term) -> Constant?
    ) -> [Constant]? {
        var constants: [Constant] = []
        for element in elements {
            let faultCount = faults.count
            guard let value = self.term(element, facing: term.type.options) else { continue }
            if let constant = constant(&self, element, value) {
                constants.append(constant)
            } else if faults.count == faultCount {
                noteMisfit(element, value, besides: left, term)
            }
        }
        return constants.count == elements.count ? constants : nil
    }

    private mutating func noteMisfit(
        _ element: Phrase, _ value: Term, besides left: Phrase, _ term: Term
    ) {
        if element.isLiteral {
            note(
                "\(subject(element, is: value)) and cannot be compared with \(term.type.words)",
                at: element, advice: advice(toList: term, insteadOf: element))
        } else {
            note(
                "a list holds only numbers or texts as they are, found \(name(of: element))",
                at: element,
                advice: "write a comparison instead: or \(source.short(left.range)) = "
                    + source.short(element.range))
        }
    }

    private func advice(toList term: Term, insteadOf element: Phrase) -> String {
        let written = source.text(element.range)
        if element.isWord, term.type.options.contains(written) || term.type == .text {
            return "write it between apostrophes: '\(shortened(written))'"
        }
        if case .text(let text) = element.form, term.type == .number, Token.isNumber(text) {
            return "leave the apostrophes out: \(shortened(text))"
        }
        return switch term {
        case .number: "write numbers into this list"
        case .date: "write dates into this list, such as '2026-01-31'"
        case .condition, .text, .one, .several, .ranking:
            "write texts between apostrophes into this list"
        }
    }
}
