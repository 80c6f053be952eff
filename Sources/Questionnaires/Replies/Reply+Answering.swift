extension Reply {
    /// The same reply as if it had answered another version of the questionnaire, so that an earlier
    /// wave is scored by the rules of a later one. An item that is new, or is answered in another way
    /// now, was not asked; segments are found again by their ids.
    ///
    /// - Parameters:
    ///   - newer: the version the reply is to fit.
    ///   - older: the version it answered.
    public func answering(_ newer: Questionnaire, from older: Questionnaire) -> Reply {
        if newer.wordingHash == older.wordingHash { return self }
        var kept: [FieldID: String] = [:]
        let answers = newer.items.map { item -> Answer in
            guard let place = older.layout.index(of: item.id),
                older.items[place].isAnswered(as: item)
            else { return .missing(.notAsked) }
            return codes.answer(toItemAt: place, by: older.layout, texts: texts)
        }
        guard let codes = AnswerCodes(answers, by: newer.layout) else { return self }
        let written = newer.layout.writtenFields
        for (field, text) in texts where written.contains(field) { kept[field] = text }
        return Reply(
            id: id, submitted: submitted, weight: weight,
            segments: newer.segments.map { segment in
                older.segments.firstIndex { $0.id == segment.id }.flatMap { segments[$0] }
            },
            codes: codes, texts: kept)
    }
}

extension Item {
    /// Whether the answers to both are of the same kind, so that one can stand for the other.
    fileprivate func isAnswered(as other: Item) -> Bool {
        if let options, let others = other.options {
            return options.all.map(\.id) == others.all.map(\.id)
                && kind.isOf(theKindOf: other.kind)
        }
        if let scale, let others = other.scale { return scale.codes == others.codes }
        return isWritten && other.isWritten && kind.isOf(theKindOf: other.kind)
    }
}

extension Item.Kind {
    /// Whether both are choices, both rankings and so on, whatever can be answered.
    fileprivate func isOf(theKindOf other: Item.Kind) -> Bool { number == other.number }

    private var number: Int {
        switch self {
        case .rating, .recommendation, .effort, .yesNo, .perception, .expectation: 0
        case .choice: 1
        case .choices: 2
        case .ranking: 3
        case .number: 4
        case .date: 5
        case .text: 6
        case .information: 7
        }
    }
}
