import ExactNumbers
import Expressions

// What is in neither hash: ids and versions of the questionnaire, of scales and of segments' values,
// titles and labels that only reports show, the reporting floor. A key that a later version of the
// format adds is written only where a definition uses it, so that today's definitions keep their
// hashes.

extension Questionnaire {
    /// Everything a respondent sees, as the text whose SHA-256 is `wordingHash`.
    public var canonicalWording: String { wording.text }

    /// Everything a score is made from, as the text whose SHA-256 is `scoringHash`.
    public var canonicalScoring: String { scoring.text }

    var hashed: Questionnaire {
        var hashed = self
        hashed.wordingHash = ContentHash(of: canonicalWording)
        hashed.scoringHash = ContentHash(of: canonicalScoring)
        return hashed
    }

    /// Each text is written as it is seen in each language, a translation that is missing as the
    /// text that takes its place.
    private var wording: CanonicalForm {
        var scales = ScaleForms(languages: languages)
        var form: [String: CanonicalForm] = [
            "canvass-wording": .number(Self.formatVersion),
            "title": title.seen(in: languages),
            "languages": .list(languages.map { .text($0.tag) }),
            "replies": .text(confidentiality.rawValue),
            "items": .list(items.map { $0.wording(in: languages, &scales) }),
        ]
        form["scales"] = .list(scales.forms)
        form["intro"] = intro?.seen(in: languages)
        form["thanks"] = thanks?.seen(in: languages)
        form["privacy"] = privacy?.wording(in: languages)
        if hasSections {
            form["sections"] = .list(sections.map { $0.wording(in: languages) })
        }
        if !matrices.isEmpty {
            form["matrices"] = .list(matrices.map { $0.wording(in: languages) })
        }
        if !checks.isEmpty {
            form["checks"] = .list(checks.map { $0.wording(in: languages) })
        }
        // Texts and conditions may show the value of a segment in its words.
        let named = piped
        let shown = segments.filter { named.contains($0.id.name) }
        if !shown.isEmpty {
            form["segments"] = .named(
                shown.map { ($0.id.name, $0.wording(in: languages)) })
        }
        // A score that decides what is asked is seen by respondents.
        let scores = Set(allConditions.flatMap(\.expression.scores))
        if !scores.isEmpty { form["score"] = scoring(of: scores) }
        return .group(form)
    }

    /// The conditions of sections, matrices, items and checks.
    var allConditions: [Condition] {
        sections.compactMap(\.when) + matrices.compactMap(\.when) + items.compactMap(\.when)
            + checks.map(\.must)
    }

    /// The names that texts have between braces.
    private var piped: Set<String> {
        var texts = [intro, thanks, privacy?.notice]
        texts += sections.flatMap { [$0.title, $0.intro] }
        texts += items.flatMap { [$0.ask, $0.help] }
        texts += matrices.flatMap { [$0.ask, $0.help] }
        texts += checks.map(\.message)
        var names: Set<String> = []
        for text in texts.compactMap({ $0 }).flatMap(\.texts.values)
        where text.utf8.contains(UInt8(ascii: "{")) {
            names.formUnion(TextTemplate(checked: text).names)
        }
        return names
    }
}

/// Scales by their content and in the order of use: many items share one.
private struct ScaleForms {
    let languages: [Language]
    private(set) var forms: [CanonicalForm] = []
    private var positions: [ScaleID: Int] = [:]
    private var positionsOfTexts: [String: Int] = [:]

    init(languages: [Language]) {
        self.languages = languages
    }

    mutating func position(of scale: Scale) -> Int {
        if let known = positions[scale.id] { return known }
        let form = scale.wording(in: languages)
        let text = form.text
        let position = positionsOfTexts[text] ?? forms.count
        if position == forms.count {
            forms.append(form)
            positionsOfTexts[text] = position
        }
        positions[scale.id] = position
        return position
    }
}

extension CanonicalForm {
    /// A group in which the order of the parts says nothing. Their names differ.
    static func named(_ parts: [(String, CanonicalForm)]) -> CanonicalForm {
        .group(Dictionary(parts, uniquingKeysWith: { first, _ in first }))
    }
}

extension LocalizedText {
    func seen(in languages: [Language]) -> CanonicalForm {
        .list(languages.map { .text(self[$0]) })
    }
}

extension Scale {
    fileprivate func wording(in languages: [Language]) -> CanonicalForm {
        .group([
            "lowest": .number(codes.lowerBound),
            "points": .list(
                codes.map { code in .list(languages.map { .text(label(of: code, in: $0)) }) }),
            "not-applicable": notApplicable?.seen(in: languages) ?? .nothing,
            "dont-know": dontKnow?.seen(in: languages) ?? .nothing,
        ])
    }
}

extension Segment {
    fileprivate func wording(in languages: [Language]) -> CanonicalForm {
        guard let values else { return .nothing }
        return .named(values.map { ($0.name, $0.label.seen(in: languages)) })
    }
}

extension Item.Kind {
    /// As the key 'type' names it; `expectation` for that half of a pair.
    public var name: String {
        switch self {
        case .rating: "rating"
        case .recommendation: "recommendation"
        case .effort: "effort"
        case .yesNo: "yes-no"
        case .perception: "pair"
        case .expectation: "expectation"
        case .choice: "choice"
        case .choices: "choices"
        case .ranking: "ranking"
        case .number: "number"
        case .date: "date"
        case .text(let form): form.style.rawValue
        case .information: "information"
        }
    }
}

extension Item {
    fileprivate func wording(
        in languages: [Language], _ scales: inout ScaleForms
    ) -> CanonicalForm {
        var form: [String: CanonicalForm] = [
            "id": .text(id.name), "type": .text(kind.name), "ask": ask.seen(in: languages),
        ]
        if let scale { form["scale"] = .number(scales.position(of: scale)) }
        form["help"] = help?.seen(in: languages)
        form["when"] = when.map { .text($0.text) }
        if isRequired { form["required"] = .flag(true) }
        form["not-applicable"] = notApplicable.wording(in: languages)
        form["dont-know"] = dontKnow.wording(in: languages)
        form["matrix"] = matrix.map { .text($0.name) }
        form["object"] = object?.label.seen(in: languages)
        form.merge(kind.wording(in: languages)) { first, _ in first }
        return .group(form)
    }
}

extension Item.Kind {
    /// What this kind of answer shows besides a scale.
    fileprivate func wording(in languages: [Language]) -> [String: CanonicalForm] {
        switch self {
        case .rating, .recommendation, .effort, .yesNo, .perception, .expectation, .information:
            return [:]
        case .choice(let options):
            return ["options": options.wording(in: languages)]
        case .choices(let options, let many), .ranking(let options, let many):
            return [
                "options": options.wording(in: languages),
                "many": .list([.number(many.lowerBound), .number(many.upperBound)]),
            ]
        case .number(let form):
            return [
                "unit": form.unit?.seen(in: languages) ?? .nothing,
                "minimum": form.minimum.map { .decimal($0) } ?? .nothing,
                "maximum": form.maximum.map { .decimal($0) } ?? .nothing,
                "places": .number(form.places),
            ]
        case .date(let form):
            return [
                "earliest": form.earliest.map { .text($0.written) } ?? .nothing,
                "latest": form.latest.map { .text($0.written) } ?? .nothing,
            ]
        case .text(let form):
            // What definitions without the key always had.
            return form.longest == form.style.standardLength
                ? [:] : ["longest": .number(form.longest)]
        }
    }
}

extension DateForm.Bound {
    /// As the definition says it.
    var written: String {
        switch self {
        case .day(let day): day.description
        case .today: "today"
        }
    }
}

extension Item.Offer {
    /// `nil` where the scale says it.
    fileprivate func wording(in languages: [Language]) -> CanonicalForm? {
        switch self {
        case .asScale: nil
        case .no: .flag(false)
        case .words(let text): text.seen(in: languages)
        }
    }
}

extension Options {
    fileprivate func wording(in languages: [Language]) -> CanonicalForm {
        .group([
            "all": .list(
                all.map { option in
                    .group([
                        "id": .text(option.id.name), "label": option.label.seen(in: languages),
                        "exclusive": .flag(option.isExclusive), "write": .flag(option.isWritten),
                    ])
                }),
            "order": order.canonicalForm,
        ])
    }
}

extension Order {
    var canonicalForm: CanonicalForm {
        switch self {
        case .asWritten: .text("as-written")
        case .random(let fixed): .list(fixed.sorted().map { .text($0) })
        }
    }
}

extension Matrix {
    fileprivate func wording(in languages: [Language]) -> CanonicalForm {
        .group([
            "id": .text(id.name), "ask": ask.seen(in: languages),
            "help": help?.seen(in: languages) ?? .nothing, "order": order.canonicalForm,
            "when": when.map { .text($0.text) } ?? .nothing,
        ])
    }
}

extension Section {
    fileprivate func wording(in languages: [Language]) -> CanonicalForm {
        .group([
            "title": title?.seen(in: languages) ?? .nothing,
            "intro": intro?.seen(in: languages) ?? .nothing,
            "entries": .list(entries.flatMap(\.items).map { .text($0.name) }),
            "order": order.canonicalForm,
            "when": when.map { .text($0.text) } ?? .nothing,
            "object": object?.label.seen(in: languages) ?? .nothing,
        ])
    }
}

extension CrossCheck {
    fileprivate func wording(in languages: [Language]) -> CanonicalForm {
        .group([
            "must": .text(must.text), "message": message.seen(in: languages),
            "at": .text(item.name),
        ])
    }
}

extension Privacy {
    fileprivate func wording(in languages: [Language]) -> CanonicalForm {
        .group([
            "notice": notice.seen(in: languages),
            "consent": consent?.seen(in: languages) ?? .nothing,
            "retention": retention.map { .text($0.description) } ?? .nothing,
        ])
    }
}
