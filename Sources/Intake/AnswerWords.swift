import Questionnaires

/// The words that may stand in a cell of a coded item.
public struct AnswerWords: Hashable, Sendable {
    /// From the highest code down, each in the languages of the questionnaire: `非常满意 / very
    /// satisfied`.
    public let labels: [String]
    /// Those of "does not apply" and "I don't know", where respondents may say so.
    public let missing: [String]

    /// - Returns: `nil` when the item and its scale have no words.
    init?(_ item: Item) {
        labels = (item.scale?.labels ?? [:]).sorted { $0.key > $1.key }.map(\.value.everyText)
        missing = [item.notApplicableWords, item.dontKnowWords].compactMap { $0?.everyText }
        if labels.isEmpty && missing.isEmpty { return nil }
    }
}

extension AnswerWords: CustomStringConvertible {
    private static let mostLabels = 11

    public var description: String {
        let shown = labels.prefix(Self.mostLabels).joined(separator: ", ")
        let more = labels.count > Self.mostLabels ? ", …" : ""
        let missing = missing.joined(separator: ", ")
        if labels.isEmpty { return missing }
        return "a label: \(shown)\(more)" + (missing.isEmpty ? "" : "; or \(missing)")
    }
}

extension LocalizedText {
    /// The text in all languages, the one to fall back on first, each once.
    var everyText: String {
        let others = texts.keys.filter { $0 != fallback }.sorted()
        return ([fallback] + others).compactMap { exact($0) }
            .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            .joined(separator: " / ")
    }
}
