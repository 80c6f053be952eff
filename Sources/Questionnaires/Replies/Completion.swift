import ExactNumbers

extension Questionnaire {
    /// What a reply counts as by the definition's rule; complete where it has none.
    public func completion(of codes: AnswerCodes) -> Completion {
        guard let rule = completion else { return .complete }
        var asked = 0
        var answered = 0
        for (index, item) in items.enumerated() {
            guard let field = layout.fields(ofItemAt: index).first else { continue }
            let missing = Missing(rawValue: codes.bytes[field])
            if missing == .notAsked { continue }
            if missing == .skipped, rule.essential.contains(item.id) { return .breakOff }
            guard !item.isWritten || item.isRequired else { continue }
            asked += 1
            if missing != .skipped { answered += 1 }
        }
        if rule.complete.isReached(by: answered, of: asked) { return .complete }
        return rule.partial.isReached(by: answered, of: asked) ? .partial : .breakOff
    }
}

extension FixedDecimal {
    /// Decided in whole numbers, like a threshold of a score.
    fileprivate func isReached(by part: Int, of whole: Int) -> Bool {
        Int128(part) * FixedDecimal.one.units >= units * Int128(whole)
    }
}
