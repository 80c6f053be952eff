public import ExactNumbers
public import Expressions

/// The way of respondents through a questionnaire: what is asked of whom, decided page by page from
/// what was answered before.
public struct Flow: Sendable {
    /// A score of the answers so far: the main one by `nil`, a dimension's or an index's by its id.
    public typealias Score = @Sendable (AnswerCodes, String?) -> Ratio?

    public let questionnaire: Questionnaire
    /// False when everything is asked of everybody.
    public let hasConditions: Bool
    private let score: Score
    private let matrices: [MatrixID: Matrix]
    private let segmentPlaces: [String: Int]
    /// By the item at which their message stands.
    let checks: [ItemID: [CrossCheck]]

    /// - Parameter score: asked where a condition names a score; without it all scores are unknown.
    public init(_ questionnaire: Questionnaire, score: @escaping Score = { _, _ in nil }) {
        self.questionnaire = questionnaire
        self.score = score
        matrices = Dictionary(questionnaire.matrices.map { ($0.id, $0) }) { first, _ in first }
        segmentPlaces = Dictionary(
            questionnaire.segments.enumerated().map { ($0.element.id.name, $0.offset) }
        ) { first, _ in first }
        checks = Dictionary(grouping: questionnaire.checks, by: \.item)
        hasConditions =
            questionnaire.sections.contains { $0.when != nil }
            || questionnaire.matrices.contains { $0.when != nil }
            || questionnaire.items.contains { $0.when != nil }
    }

    /// What one respondent has answered so far, and what is known of them.
    public struct Respondent: Sendable {
        /// By item of the layout.
        public var answers: [Answer]
        /// What was written beside options (`reason/other/text`).
        public var otherTexts: [FieldID: String]
        /// In the order of `Questionnaire.segments`; `nil` where unknown.
        public var segments: [String?]
        /// The day of the answer.
        public var today: Day

        public init(
            answers: [Answer], otherTexts: [FieldID: String] = [:], segments: [String?], today: Day
        ) {
            self.answers = answers
            self.otherTexts = otherTexts
            self.segments = segments
            self.today = today
        }
    }

    /// What is asked of one respondent.
    public struct Route: Hashable, Sendable {
        /// By item of the layout; true for a text that is read.
        public internal(set) var isAsked: [Bool]
        /// By section, whether anything of it is shown.
        public internal(set) var isShown: [Bool]
    }

    /// Answers to what is not asked are not looked at, so that a changed answer takes with it all
    /// that depended on it.
    ///
    /// - Complexity: each condition once; none may take more than `Expression.mostSteps` steps, and
    ///   one that would is not met.
    public func route(of respondent: Respondent) -> Route {
        let layout = questionnaire.layout
        var known = respondent
        var route = Route(
            isAsked: Array(repeating: true, count: layout.items.count),
            isShown: Array(repeating: true, count: questionnaire.sections.count))
        guard hasConditions else { return route }
        for (place, section) in questionnaire.sections.enumerated() {
            let isShown = isMet(section.when, of: known, about: section.object)
            var hasItems = false
            for entry in section.entries {
                var isEntryShown = isShown
                if case .matrix(let id, _) = entry {
                    isEntryShown =
                        isShown && isMet(matrices[id]?.when, of: known, about: section.object)
                }
                for id in entry.items {
                    guard let index = layout.index(of: id) else { continue }
                    let isAsked =
                        isEntryShown
                        && isMet(layout.items[index].when, of: known, about: section.object)
                    route.isAsked[index] = isAsked
                    if isAsked {
                        hasItems = true
                    } else {
                        known.answers[index] = .missing(.notAsked)
                    }
                }
            }
            route.isShown[place] = hasItems
        }
        return route
    }

    /// The same respondent without answers to what was not asked.
    public func asked(_ respondent: Respondent) -> Respondent {
        guard hasConditions else { return respondent }
        return asked(respondent, on: route(of: respondent))
    }

    /// The respondent without answers to what their route does not ask.
    public func asked(_ respondent: Respondent, on route: Route) -> Respondent {
        var asked = respondent
        for index in asked.answers.indices where !route.isAsked[index] {
            asked.answers[index] = .missing(.notAsked)
            let item = questionnaire.items[index]
            for option in item.options?.all ?? [] {
                if let field = item.writtenField(of: option) { asked.otherTexts[field] = nil }
            }
        }
        return asked
    }

    private func isMet(
        _ condition: Condition?, of respondent: Respondent, about object: ObjectReference?
    ) -> Bool {
        guard let condition else { return true }
        return (try? condition.expression.isTrue(in: facts(respondent, about: object))) ?? false
    }

    /// What conditions and texts know of a respondent, on a page about an object.
    public func facts(_ respondent: Respondent, about object: ObjectReference? = nil) -> Facts {
        let flow = self
        return Facts(
            today: respondent.today,
            score: { id in
                AnswerCodes(respondent.answers, by: flow.questionnaire.layout)
                    .flatMap { flow.score($0, id) }
            },
            answer: { flow.answer(to: $0, of: respondent, about: object) })
    }

    private func answer(
        to name: String, of respondent: Respondent, about object: ObjectReference?
    ) -> Facts.Answer {
        if let object, name == object.kind.name { return .value(.one(object.object.name)) }
        if let place = segmentPlaces[name] {
            guard let value = respondent.segments[place] else { return .missing(.skipped) }
            let isListed = questionnaire.segments[place].values != nil
            return .value(isListed ? .one(value) : .text(value))
        }
        guard let index = index(of: name, about: object) else { return .missing(.notAsked) }
        return questionnaire.items[index].fact(respondent.answers[index])
    }

    /// The item that a condition or a text means by a name.
    func index(of name: String, about object: ObjectReference?) -> Int? {
        let layout = questionnaire.layout
        if let object, let id = ItemID("\(name)@\(object.object)"), let index = layout.index(of: id)
        {
            return index
        }
        return ItemID(plain: name).flatMap { layout.index(of: $0) }
    }
}

extension Item {
    /// The answer as conditions see it.
    fileprivate func fact(_ answer: Answer) -> Facts.Answer {
        let names = options?.all.map(\.id.name) ?? []
        switch answer {
        case .missing(.notAsked): return .missing(.notAsked)
        case .missing(.skipped): return .missing(.skipped)
        case .missing(.notApplicable): return .missing(.notApplicable)
        case .missing(.dontKnow): return .missing(.dontKnow)
        case .code(let code):
            if case .yesNo = kind { return .value(.truth(code == 1)) }
            return .value(.number(Ratio(code)))
        case .option(let position):
            return names.indices.contains(position)
                ? .value(.one(names[position])) : .missing(.skipped)
        case .chosen(let positions):
            return .value(.several(Set(positions.filter(names.indices.contains).map { names[$0] })))
        case .ranked(let positions):
            return .value(.ranking(positions.filter(names.indices.contains).map { names[$0] }))
        case .written(let text):
            switch kind {
            case .number:
                return FixedDecimal(text).map { .value(.number(Ratio($0))) } ?? .missing(.skipped)
            case .date: return Day(text).map { .value(.date($0)) } ?? .missing(.skipped)
            case .rating, .recommendation, .effort, .yesNo, .perception, .expectation, .choice,
                .choices, .ranking, .text, .information:
                return .value(.text(text))
            }
        }
    }
}
