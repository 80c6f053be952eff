import Documents
import ExactNumbers
import Questionnaires
import Scoring

/// What a checked definition holds, for the person who wrote it.
struct DefinitionSummary {
    private let definition: Questionnaire
    private let style: NumberStyle

    init(_ definition: Questionnaire) {
        self.definition = definition
        style = NumberStyle(OutputLanguage(.english), of: definition)
    }

    func lines(file: String, for terminal: Terminal) -> [String] {
        let titles = definition.languages.compactMap { definition.title.exact($0) }
        let title = TextTable.Cell(titles.joined(separator: " / ")).text
        let facts = [
            ("id", definition.id.name), ("title", title),
            ("languages", languages), ("asks", asks), ("scales", scales),
            ("segments", segments), ("score", score), ("classes", classes),
            ("replies", replies),
            (
                "hashes",
                "wording \(definition.wordingHash.short), scoring \(definition.scoringHash.short)"
            ),
            (
                "arithmetic",
                ScoreModel(definition).fits128Bits
                    ? "scores fit 128 bits" : "scores need integers of any size"
            ),
        ]
        let width = facts.map(\.0.displayWidth).max() ?? 0
        return [terminal.coloured("\(file): good", .good)]
            + facts.filter { !$0.1.isEmpty }.map { "  \($0.0.padded(to: width))  \($0.1)" }
    }

    /// With the number of texts that each of them lacks.
    private var languages: String {
        definition.languages.map { language in
            let missing = definition.texts.count { $0.exact(language) == nil }
            guard missing > 0 else { return "\(language)" }
            return "\(language) (\(missing) \(missing == 1 ? "text" : "texts") missing)"
        }.joined(separator: ", ")
    }

    private var asks: String {
        let dimensions = definition.dimensions
        let rated = dimensions.reduce(0) { $0 + $1.items.count }
        let names = dimensions.map { "\($0.id) \($0.items.count)" }.joined(separator: ", ")
        var text = counted(rated, "item") + " in " + counted(dimensions.count, "dimension")
        text += " (\(names))"
        if !definition.also.isEmpty {
            let also = definition.also.map(\.id.name).joined(separator: ", ")
            text += "; outside the score: \(also)"
        }
        return text
    }

    private var scales: String {
        definition.scales.map { scale in
            var extras: [String] = []
            if scale.direction == .lowIsGood { extras.append("low is good") }
            if scale.notApplicable != nil { extras.append("not applicable") }
            if scale.dontKnow != nil { extras.append("don't know") }
            let more = extras.isEmpty ? "" : " (\(extras.joined(separator: ", ")))"
            return "\(scale.id) \(scale.codes.lowerBound) to \(scale.codes.upperBound)\(more)"
        }.joined(separator: ", ")
    }

    private var segments: String {
        definition.segments.map { segment in
            let values = segment.values.map { " (\(counted($0.count, "value")))" } ?? ""
            return "\(segment.id)\(values)"
        }.joined(separator: ", ")
    }

    private var score: String {
        let rules = definition.score
        var parts = [
            "missing answers: \(rules.missing.rawValue)",
            "at least \(style.share(Ratio(rules.minimumAnswered))) answered",
            "from \(rules.range.lowerBound) to \(rules.range.upperBound)",
        ]
        if let unit = rules.unit { parts.append("unit \(unit)") }
        parts.append("headline: mean of \(rules.headline.rawValue)")
        return parts.joined(separator: ", ")
    }

    private var classes: String {
        definition.score.classes.map { scoreClass in
            let range = scoreClass.from.map { "from \(style.threshold($0))" } ?? "below"
            let role = scoreClass.role.map { " (\($0.rawValue))" } ?? ""
            return "\(scoreClass.id) \(range)\(role)"
        }.joined(separator: ", ")
    }

    private var replies: String {
        let floor = definition.reportingFloor
        let rule =
            floor > 0
            ? "groups under \(floor) answers are not shown" : "groups of any size are shown"
        return "\(definition.confidentiality.rawValue), \(rule)"
    }

    private func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
}

extension Questionnaire {
    /// Every text that people read and that may be translated.
    fileprivate var texts: [LocalizedText] {
        var texts = [title]
        for scale in scales {
            texts += scale.labels.sorted { $0.key < $1.key }.map(\.value)
            texts += [scale.notApplicable, scale.dontKnow].compactMap { $0 }
        }
        for segment in segments {
            texts.append(segment.title)
            texts += (segment.values ?? []).map(\.label)
        }
        texts += dimensions.map(\.title)
        for item in items { texts += [item.ask, item.label].compactMap { $0 } }
        return texts + score.classes.map(\.label)
    }
}
