import Documents
import ExactNumbers
import Figures
import Questionnaires
import Reports
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
            (
                "id",
                definition.version.map { "\(definition.id), version \($0)" } ?? definition.id.name
            ),
            ("title", title), ("languages", languages), ("asks", asks), ("outside", outside),
            ("pages", pages), ("flow", flow), ("scales", scales), ("segments", segments),
            ("objects", objects), ("score", score), ("classes", classes), ("indices", indices),
            ("counts", completion), ("replies", replies), ("privacy", privacy),
            (
                "hashes",
                "wording \(definition.wordingHash.short), scoring \(definition.scoringHash.short)"
            ),
            (
                "arithmetic",
                !definition.hasComposite
                    ? ""
                    : ScoreModel(definition).fits128Bits
                        ? "scores fit 128 bits" : "scores need integers of any size"
            ),
        ]
        let width = facts.map(\.0.displayWidth).max() ?? 0
        return [terminal.coloured("\(file): good", .good)]
            + facts.filter { !$0.1.isEmpty }.map { "  \($0.0.padded(to: width))  \($0.1)" }
            + untranslated
    }

    /// With the number of texts that each of them lacks.
    private var languages: String {
        definition.languages.map { language in
            let missing = definition.untranslated(in: language).count
            let direction = language.isRightToLeft ? ", right to left" : ""
            guard missing > 0 else { return "\(language)\(direction)" }
            return "\(language) (\(missing) \(missing == 1 ? "text" : "texts") missing)\(direction)"
        }.joined(separator: ", ")
    }

    private static let mostAddresses = 20

    /// The addresses of the texts that each language lacks.
    private var untranslated: [String] {
        definition.languages.flatMap { language -> [String] in
            let addresses = definition.untranslated(in: language)
            guard !addresses.isEmpty else { return [] }
            let more = addresses.count - Self.mostAddresses
            return ["", "  not written in \(language):"]
                + addresses.prefix(Self.mostAddresses).map { "    \($0)" }
                + (more > 0 ? ["    and \(more) more"] : [])
        }
    }

    private var asks: String {
        let dimensions = definition.dimensions
        guard !dimensions.isEmpty else { return "" }
        let rated = dimensions.reduce(0) { $0 + $1.items.count }
        let names = dimensions.map { "\($0.id) \($0.items.count)" }.joined(separator: ", ")
        return counted(rated, "item") + " in " + counted(dimensions.count, "dimension")
            + " (\(names))"
    }

    /// Questions that make no part of the score, by kind when they are many.
    private var outside: String {
        let items = definition.also.filter { $0.object == nil || isFirst($0) }
        let own = items.filter { item in
            if case .expectation = item.kind { return false }
            return true
        }
        let halves = items.count - own.count
        var parts = own.map { "\($0.declaredID) (\($0.kind.name))" }
        if halves > 0 { parts.append(counted(halves, "expectation") + " of pairs") }
        return parts.joined(separator: ", ")
    }

    private func isFirst(_ item: Item) -> Bool {
        guard let object = item.object else { return true }
        return definition.objectKind(object.kind)?.objects.first?.id == object.object
    }

    private var pages: String {
        guard definition.hasSections else { return "" }
        var parts: [String] = []
        for section in definition.sections {
            let name = String(section.id.name.prefix { $0 != "@" })
            let kind = section.object.map { " (for each \($0.kind))" } ?? ""
            if parts.last != name + kind { parts.append(name + kind) }
        }
        return parts.joined(separator: ", ")
    }

    private var flow: String {
        // What is asked of several objects is written once.
        func written(_ names: [String]) -> Int { Set(names.map { $0.prefix { $0 != "@" } }).count }
        let conditions =
            written(definition.sections.filter { $0.when != nil }.map(\.id.name))
            + written(definition.items.filter { $0.when != nil }.map(\.id.name))
            + written(definition.matrices.filter { $0.when != nil }.map(\.id.name))
        let required = written(definition.items.filter(\.isRequired).map(\.id.name))
        var parts: [String] = []
        if conditions > 0 { parts.append(counted(conditions, "condition")) }
        if required > 0 { parts.append("\(required) required") }
        if !definition.checks.isEmpty { parts.append(counted(definition.checks.count, "check")) }
        return parts.joined(separator: ", ")
    }

    private var objects: String {
        definition.objectKinds.map { "\($0.id) (\($0.objects.count))" }.joined(separator: ", ")
    }

    private var indices: String {
        definition.indices.map { index in
            let method = IndexMethod(index, of: definition).words.english
            return "\(index.id) (\(method))"
        }.joined(separator: "; ")
    }

    private var completion: String {
        guard let rule = definition.completion else { return "" }
        let essential = rule.essential.map(\.name).joined(separator: ", ")
        return "complete from \(style.share(Ratio(rule.complete))), partial from "
            + "\(style.share(Ratio(rule.partial))) of the questions answered"
            + (essential.isEmpty ? "" : ", not without \(essential)")
    }

    private var privacy: String {
        guard let privacy = definition.privacy else { return "" }
        var parts = ["notice"]
        if privacy.consent != nil { parts.append("consent") }
        if let retention = privacy.retention { parts.append("kept for \(retention)") }
        return parts.joined(separator: ", ")
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
        guard definition.hasComposite else { return "" }
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
