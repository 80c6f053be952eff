import Expressions
import Questionnaires

/// What the conditions and the rules of a questionnaire say of a reply that no form has watched over.
struct RouteCheck {
    private let flow: Flow
    /// By position: whether the day of the answer decides if the item is asked.
    private let dayDecides: [Bool]
    private let itemsOfDay: Set<ItemID>
    /// Whether an answer may break a rule that is no fault of a row.
    private let hasRules: Bool
    /// The messages of checks that nothing can be said of without the day of the answer.
    private let checksOfDay: Set<LocalizedText>

    /// - Parameter score: asked where a condition names a score.
    init(_ questionnaire: Questionnaire, score: @escaping Flow.Score) {
        flow = Flow(questionnaire, score: score)
        let days = DaysInConditions(questionnaire)
        itemsOfDay = days.items
        dayDecides = questionnaire.items.map { days.items.contains($0.id) }
        hasRules =
            !questionnaire.checks.isEmpty
            || questionnaire.items.contains { $0.isRequired || $0.hasRules }
        checksOfDay = Set(
            questionnaire.checks.filter { days.decide($0.must) }.map(\.message))
    }

    /// Makes "not asked" of skipped items that the conditions do not ask, and of those where no option
    /// was chosen, which many programs write as zeros for everybody. Other answers stay as they are.
    ///
    /// - Parameters:
    ///   - texts: those beside options.
    ///   - today: the day of the answer, `nil` when unknown.
    func settle(
        _ answers: inout [Answer], texts: [FieldID: String], segments: [String?], today: Day?
    ) -> Irregularities {
        var found = Irregularities()
        guard flow.hasConditions || hasRules else { return found }
        let isOpen = today == nil && dayDecides.contains(true)
        if isOpen { found.undecided = 1 }
        // Any day will do where none is looked at.
        guard let day = today ?? Day(ordinal: 1) else { return found }
        let respondent = Flow.Respondent(
            answers: answers, otherTexts: texts, segments: segments, today: day)
        let route = flow.route(of: respondent)
        for index in answers.indices where !route.isAsked[index] {
            if isOpen && dayDecides[index] { continue }
            switch answers[index] {
            case .missing(.skipped), .chosen([]), .ranked([]): answers[index] = .missing(.notAsked)
            case .missing(.notAsked): break
            case .code, .option, .chosen, .ranked, .written, .missing: found.unasked += 1
            }
        }
        guard hasRules else { return found }
        for fault in flow.faults(in: flow.asked(respondent, on: route), on: route) {
            if isOpen && itemsOfDay.contains(fault.item) { continue }
            found.add(fault, except: today == nil ? checksOfDay : [])
        }
        return found
    }
}

extension Item {
    /// Whether there are options that may not be chosen together, or not as many.
    fileprivate var hasRules: Bool {
        switch kind {
        case .choices(let options, let many):
            many != 1...options.all.count || options.all.contains(where: \.isExclusive)
        case .ranking(let options, let many): many != 1...options.all.count
        case .rating, .recommendation, .effort, .yesNo, .perception, .expectation, .choice,
            .number, .date, .text, .information:
            false
        }
    }
}

extension Irregularities {
    fileprivate mutating func add(_ fault: AnswerFault, except messages: Set<LocalizedText>) {
        switch fault.problem {
        case .required: unanswered += 1
        case .tooFewOptions: tooFewOptions += 1
        case .tooManyOptions: tooManyOptions += 1
        case .notExclusive: notAlone += 1
        case .check(let message):
            if !messages.contains(message) { failedChecks[fault.item, default: 0] += 1 }
        // The row would have been refused; how long a text is does not matter on paper.
        case .notANumber, .number, .notADay, .tooEarly, .tooLate, .tooLong, .notAnAddress,
            .notATelephoneNumber:
            break
        }
    }
}
