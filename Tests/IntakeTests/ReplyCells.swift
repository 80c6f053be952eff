import Questionnaires
import ReferenceData

/// Prints replies as a file would hold them.
struct ReplyCells {
    /// How the cells of one file say things.
    enum Style: CaseIterable {
        /// A column for each option.
        case columns
        /// One column with the names of options.
        case lists
    }

    let questionnaire: Questionnaire
    let style: Style

    /// What is said of every column, because not every item has words of its own for it.
    static let mapping = """
        items:
          - {columns: "*", not-applicable: [n/a], dont-know: [d/k], not-asked: [n/q]}

        """

    func csv(of replies: [Reply], using random: inout some RandomNumberGenerator) -> String {
        let names = ["response", "submitted"] + questionnaire.segments.map(\.id.name)
        var rows = [names + questionnaire.items.flatMap { columns(of: $0) }]
        for reply in replies {
            var row = [reply.id, reply.submitted ?? ""] + reply.segments.map { $0 ?? "" }
            for (index, item) in questionnaire.items.enumerated() where item.isAnswered {
                let answer = reply.codes.answer(
                    toItemAt: index, by: questionnaire.layout, texts: reply.texts)
                row += cells(of: answer, to: item, using: &random)
                row += (item.options?.all ?? []).compactMap(item.writtenField)
                    .map { reply.texts[$0] ?? "" }
            }
            rows.append(row)
        }
        return rows.map { $0.map(\.quotedCell).joined(separator: ",") + "\n" }.joined()
    }

    private func columns(of item: Item) -> [String] {
        guard item.isAnswered else { return [] }
        let beside = (item.options?.all ?? []).compactMap(item.writtenField).map(\.name)
        return names(of: item) + beside
    }

    private func names(of item: Item) -> [String] {
        switch item.kind {
        case .choices(let options, _), .ranking(let options, _):
            style == .lists ? [item.id.name] : options.all.map { "\(item.id)/\($0.id)" }
        case .rating, .recommendation, .effort, .yesNo, .perception, .expectation, .choice,
            .number, .date, .text, .information:
            [item.id.name]
        }
    }

    private func cells(
        of answer: Answer, to item: Item, using random: inout some RandomNumberGenerator
    ) -> [String] {
        let options = item.options?.all ?? []
        func name(_ position: Int) -> String {
            let words = [options[position].id.name] + options[position].label.texts.values.sorted()
            return words.randomElement(using: &random) ?? ""
        }
        let isRanking = if case .ranking = item.kind { true } else { false }
        switch answer {
        case .missing(let missing):
            let cell = cell(of: missing, to: item, using: &random)
            return names(of: item).map { _ in cell }
        case .code(let code):
            let words = [String(code)] + (item.scale?.labels[code]?.texts.values.sorted() ?? [])
            return [words.randomElement(using: &random) ?? ""]
        case .option(let position): return [name(position)]
        case .written(let text): return [text]
        case .chosen(let positions), .ranked(let positions):
            if style == .lists {
                let names = (isRanking ? positions : positions.shuffled(using: &random)).map(name)
                return [
                    names.joined(separator: [";", "；", " | "].randomElement(using: &random) ?? ";")
                ]
            }
            return options.indices.map { option in
                guard let rank = positions.firstIndex(of: option) else { return "0" }
                if isRanking { return String(rank + 1) }
                return ["1", "yes", "是", "x", name(option)].randomElement(using: &random) ?? "1"
            }
        }
    }

    private func cell(
        of missing: Missing, to item: Item, using random: inout some RandomNumberGenerator
    ) -> String {
        let (words, code): (LocalizedText?, String) =
            switch missing {
            case .skipped: (nil, "")
            case .notAsked: (nil, "n/q")
            case .notApplicable: (item.notApplicableWords, "n/a")
            case .dontKnow: (item.dontKnowWords, "d/k")
            }
        return ([code] + (words?.texts.values.sorted() ?? [])).randomElement(using: &random) ?? code
    }
}
