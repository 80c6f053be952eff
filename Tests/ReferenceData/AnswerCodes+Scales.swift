public import Questionnaires

extension AnswerCodes {
    /// The codes of a reply in which only the items on a scale were asked.
    ///
    /// - Parameter answers: in the order of the scale items.
    public init?(scaleAnswers answers: [Answer], by layout: ReplyLayout) {
        var rest = answers[...]
        var all: [Answer] = []
        for item in layout.items {
            guard item.scale != nil else {
                all.append(.missing(.notAsked))
                continue
            }
            guard let answer = rest.popFirst() else { return nil }
            all.append(answer)
        }
        guard rest.isEmpty else { return nil }
        self.init(all, by: layout)
    }
}
