import Expressions

extension Flow {
    /// How many checks of the definition a stored reply breaks.
    ///
    /// What the reply was not asked breaks none, and neither does a check that looks at the day of the
    /// answer where that day is unknown.
    ///
    /// - Parameter reply: to the questionnaire of this flow.
    public func brokenChecks(of reply: Reply) -> Int {
        guard !questionnaire.checks.isEmpty else { return 0 }
        let layout = questionnaire.layout
        let submitted = reply.submitted.flatMap { Day($0) }
        // Any day will do where none is looked at.
        guard let today = submitted ?? Day(ordinal: 1) else { return 0 }
        let respondent = Respondent(
            answers: layout.items.indices.map {
                reply.codes.answer(toItemAt: $0, by: layout, texts: reply.texts)
            }, otherTexts: reply.texts, segments: reply.segments, today: today)
        var broken = 0
        for section in questionnaire.sections {
            for id in section.items {
                guard let checks = checks[id], let index = layout.index(of: id),
                    respondent.answers[index] != .missing(.notAsked)
                else { continue }
                for check in checks {
                    let expression = check.must.expression
                    if expression.usesToday && submitted == nil { continue }
                    let facts = facts(respondent, about: section.object)
                    if (try? expression.isFalse(in: facts)) == true { broken += 1 }
                }
            }
        }
        return broken
    }
}
