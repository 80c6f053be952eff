import ExactNumbers
public import Expressions

/// One thing that keeps answers from being accepted, at the item where the respondent reads of it.
public struct AnswerFault: Hashable, Sendable {
    public enum Problem: Hashable, Sendable {
        case required
        /// Fewer or more options than may be chosen or ranked.
        case tooFewOptions(least: Int), tooManyOptions(most: Int)
        /// An option that stands alone was chosen with others.
        case notExclusive(OptionID)
        case notANumber
        case number(NumberForm.Flaw)
        case notADay
        case tooEarly(Day), tooLate(Day)
        case tooLong(characters: Int, longest: Int)
        case notAnAddress
        case notATelephoneNumber
        /// What the definition's check says.
        case check(LocalizedText)
    }

    public let item: ItemID
    public let problem: Problem
}

extension Flow {
    /// Everything that keeps the answers from being accepted, in the order in which the items are
    /// asked. What is not asked has no faults.
    ///
    /// - Parameter sections: those that are looked at; `nil` for all.
    public func faults(
        in respondent: Respondent, sections: Set<SectionID>? = nil
    ) -> [AnswerFault] {
        let route = route(of: respondent)
        return faults(in: asked(respondent, on: route), on: route, sections: sections)
    }

    /// - Parameters:
    ///   - known: without answers to what the route does not ask.
    ///   - sections: those that are looked at; `nil` for all.
    public func faults(
        in known: Respondent, on route: Route, sections: Set<SectionID>? = nil
    ) -> [AnswerFault] {
        let layout = questionnaire.layout
        var faults: [AnswerFault] = []
        for section in questionnaire.sections where sections?.contains(section.id) ?? true {
            for id in section.items {
                guard let index = layout.index(of: id), route.isAsked[index] else { continue }
                faults += layout.items[index].faults(of: known.answers[index], today: known.today)
                for check in checks[id] ?? [] {
                    let isViolated =
                        try? check.must.expression.isFalse(in: facts(known, about: section.object))
                    if isViolated == true {
                        faults.append(AnswerFault(item: id, problem: .check(check.message)))
                    }
                }
            }
        }
        return faults
    }
}

extension Item {
    /// What is wrong with an answer by itself.
    public func faults(of answer: Answer, today: Day) -> [AnswerFault] {
        problems(of: answer, today: today).map { AnswerFault(item: id, problem: $0) }
    }

    private func problems(of answer: Answer, today: Day) -> [AnswerFault.Problem] {
        if case .missing(let reason) = answer {
            return reason == .skipped && isRequired && isAnswered ? [.required] : []
        }
        switch (kind, answer) {
        case (.choices(let options, let many), .chosen(let positions)):
            return options.problems(of: positions, many, isRequired: isRequired)
        case (.ranking(_, let many), .ranked(let positions)):
            if positions.isEmpty { return isRequired ? [.required] : [] }
            return positions.count.problems(many)
        case (.number(let form), .written(let text)):
            guard let number = FixedDecimal(text) else { return [.notANumber] }
            return form.flaw(of: number).map { [.number($0)] } ?? []
        case (.date(let form), .written(let text)):
            guard let day = Day(text) else { return [.notADay] }
            if let first = form.earliest?.day(today: today), day < first {
                return [.tooEarly(first)]
            }
            if let last = form.latest?.day(today: today), day > last { return [.tooLate(last)] }
            return []
        case (.text(let form), .written(let text)): return form.problems(of: text)
        default: return []
        }
    }
}

extension Options {
    fileprivate func problems(
        of positions: [Int], _ many: ClosedRange<Int>, isRequired: Bool
    ) -> [AnswerFault.Problem] {
        if positions.isEmpty { return isRequired ? [.required] : [] }
        let exclusive = positions.filter(all.indices.contains).first { all[$0].isExclusive }
        if let exclusive {
            return positions.count > 1 ? [.notExclusive(all[exclusive].id)] : []
        }
        return positions.count.problems(many)
    }
}

extension Int {
    fileprivate func problems(_ many: ClosedRange<Int>) -> [AnswerFault.Problem] {
        if self < many.lowerBound { return [.tooFewOptions(least: many.lowerBound)] }
        return self > many.upperBound ? [.tooManyOptions(most: many.upperBound)] : []
    }
}

extension TextForm {
    fileprivate func problems(of text: String) -> [AnswerFault.Problem] {
        let count = text.unicodeScalars.count
        if count > longest { return [.tooLong(characters: count, longest: longest)] }
        guard !isShaped(text) else { return [] }
        return [style == .email ? .notAnAddress : .notATelephoneNumber]
    }

    /// Whether the text looks like what its style is for: an e-mail address, a telephone number.
    /// Words may be any; the length is not looked at.
    public func isShaped(_ text: String) -> Bool {
        switch style {
        case .line, .lines: true
        case .email: Self.isAddress(text)
        case .phone: Self.isTelephoneNumber(text)
        }
    }

    /// Something before one `@`, and behind it a name with a point, without blanks: more cannot be
    /// known before a letter is sent.
    static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[0].utf8.count <= 64 else { return false }
        let hasBlank = text.unicodeScalars.contains {
            $0.properties.isWhitespace || $0.properties.generalCategory == .control
        }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return !hasBlank && labels.count > 1 && labels.allSatisfy { !$0.isEmpty }
    }

    /// Five digits or more with the signs that people put between them.
    static func isTelephoneNumber(_ text: String) -> Bool {
        let digits = text.unicodeScalars.count { ("0"..."9").contains($0) }
        return digits >= 5 && digits <= 20
            && text.unicodeScalars.allSatisfy { "0123456789+-()/. x".unicodeScalars.contains($0) }
    }
}
