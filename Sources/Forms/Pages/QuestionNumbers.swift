import Questionnaires

extension Questionnaire {
    /// The number of each question in the order of the pages; the halves of a pair that stand
    /// together have one.
    var questionNumbers: [ItemID: Int] {
        var numbers: [ItemID: Int] = [:]
        var last = 0
        for section in sections {
            var expectation: ItemID?
            for id in section.items {
                guard let item = item(id), item.isAnswered else { continue }
                if !item.isFound(for: expectation) { last += 1 }
                numbers[id] = last
                if case .expectation = item.kind { expectation = id } else { expectation = nil }
            }
        }
        return numbers
    }

    /// How long it takes to answer everything, from one minute up.
    ///
    /// Source: the seconds are our own rough guess, by the kind of answer.
    var estimatedMinutes: Int {
        let seconds = items.reduce(0) { $0 + $1.estimatedSeconds }
        return max(1, (seconds + 30) / 60)
    }
}

extension Item {
    /// Whether it is what is found for what `expectation` asks.
    func isFound(for expectation: ItemID?) -> Bool {
        guard case .perception = kind, let expectation else { return false }
        return expectation.name == "\(id.name)/expectation"
    }

    fileprivate var estimatedSeconds: Int {
        switch kind {
        case .rating, .perception, .expectation, .yesNo: 6
        case .recommendation, .effort, .choice: 8
        case .number, .date, .choices: 10
        case .information: 4
        case .ranking: 30
        case .text(let form): form.style == .lines ? 15 : 10
        }
    }
}

/// Which questions carry a mark: those that are the exception.
struct QuestionMarks: Hashable, Sendable {
    private let marksRequired: Bool

    init(_ questionnaire: Questionnaire) {
        let answered = questionnaire.items.filter(\.isAnswered)
        marksRequired = answered.count(where: \.isRequired) * 2 <= answered.count
    }

    func mark(for item: Item, in words: FormWords) -> String? {
        switch (marksRequired, item.isRequired) {
        case (true, true): words.required
        case (false, false): words.optional
        case (true, false), (false, true): nil
        }
    }
}
