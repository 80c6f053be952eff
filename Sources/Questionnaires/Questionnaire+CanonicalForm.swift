import ExactNumbers

// What is in neither form: ids of the questionnaire, of scales and of segments' values, titles and
// labels that only reports show, the reporting floor. A key that a later version of the format adds
// is written only where a definition uses it, so that today's definitions keep their hashes.

extension Questionnaire {
    /// Everything a respondent sees, as the text whose SHA-256 is `wordingHash`.
    public var canonicalWording: String {
        Self.wording(
            title: title, languages: languages, confidentiality: confidentiality, items: items
        ).text
    }

    /// Everything a score is made from, as the text whose SHA-256 is `scoringHash`.
    public var canonicalScoring: String {
        Self.scoring(dimensions: dimensions, also: also, score: score, sample: sample).text
    }

    /// Each text is written as it is seen in each language, a translation that is missing as the
    /// text that takes its place.
    static func wording(
        title: LocalizedText, languages: [Language], confidentiality: Confidentiality, items: [Item]
    ) -> CanonicalForm {
        // Scales by their content and in the order of use: many items share one.
        var scales: [CanonicalForm] = []
        var positions: [ScaleID: Int] = [:]
        func position(of scale: Scale) -> Int {
            if let known = positions[scale.id] { return known }
            let form = scale.wording(in: languages)
            let position = scales.firstIndex(of: form) ?? scales.count
            if position == scales.count { scales.append(form) }
            positions[scale.id] = position
            return position
        }
        let questions = items.map { item in
            var form: [String: CanonicalForm] = [
                "id": .text(item.id.name), "type": .text(item.kind.name),
                "ask": item.ask.seen(in: languages),
            ]
            if let scale = item.scale { form["scale"] = .number(position(of: scale)) }
            return CanonicalForm.group(form)
        }
        return .group([
            "canvass-wording": .number(formatVersion),
            "title": title.seen(in: languages),
            "languages": .list(languages.map { .text($0.tag) }),
            "replies": .text(confidentiality.rawValue),
            "items": .list(questions),
            "scales": .list(scales),
        ])
    }

    /// Without items that are answered in words: nothing is reckoned from them.
    static func scoring(
        dimensions: [Dimension], also: [Item], score: ScoreRules, sample: SampleDesign
    ) -> CanonicalForm {
        .group([
            "canvass-scoring": .number(formatVersion),
            "dimensions": .named(dimensions.map { ($0.id.name, $0.scoring) }),
            "also": .named(also.filter { $0.scale != nil }.map { ($0.id.name, $0.scoring) }),
            "score": score.canonicalForm,
            "sample": sample.canonicalForm,
        ])
    }
}

extension CanonicalForm {
    /// A group in which the order of the parts says nothing. Their names differ.
    fileprivate static func named(_ parts: [(String, CanonicalForm)]) -> CanonicalForm {
        .group(Dictionary(parts, uniquingKeysWith: { first, _ in first }))
    }
}

extension LocalizedText {
    fileprivate func seen(in languages: [Language]) -> CanonicalForm {
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

    fileprivate var scoring: CanonicalForm {
        .group([
            "range": .list([.number(codes.lowerBound), .number(codes.upperBound)]),
            "direction": .text(direction.rawValue),
        ])
    }
}

extension Item.Kind {
    /// As the key 'type' names it.
    fileprivate var name: String {
        switch self {
        case .rating: "rating"
        case .recommendation: "recommendation"
        case .text: "text"
        }
    }
}

extension Item {
    fileprivate var scoring: CanonicalForm {
        var form: [String: CanonicalForm] = [
            "type": .text(kind.name), "weight": .decimal(weight), "reverse": .flag(isReversed),
        ]
        if let scale { form["scale"] = scale.scoring }
        return .group(form)
    }
}

extension Dimension {
    fileprivate var scoring: CanonicalForm {
        .group([
            "weight": .decimal(weight),
            "items": .named(items.map { ($0.id.name, $0.scoring) }),
        ])
    }
}

extension ScoreRules {
    fileprivate var canonicalForm: CanonicalForm {
        .group([
            "unit": unit.map { .text($0.name) } ?? .nothing,
            "headline": .text(headline.rawValue),
            "missing": .text(missing.rawValue),
            "minimum-answered": .decimal(minimumAnswered),
            "not-applicable": .text(notApplicable.rawValue),
            "range": .list([.number(range.lowerBound), .number(range.upperBound)]),
            "classes": .list(
                classes.map { each in
                    .group([
                        "id": .text(each.id.name),
                        "from": each.from.map { .decimal($0) } ?? .nothing,
                        "role": each.role.map { .text($0.rawValue) } ?? .nothing,
                    ])
                }),
        ])
    }
}

extension SampleDesign {
    fileprivate var canonicalForm: CanonicalForm {
        .group([
            "weight": .text(weighting.rawValue),
            "strata": strata.map { .text($0.name) } ?? .nothing,
            "clusters": clusters.map { .text($0.name) } ?? .nothing,
            "population": population?.canonicalForm ?? .nothing,
            "lone-cluster": .text(loneCluster.rawValue),
        ])
    }
}

extension SampleDesign.Population {
    fileprivate var canonicalForm: CanonicalForm {
        switch self {
        case .total(let count): .number(count)
        case .strata(let counts): .group(counts.mapValues { .number($0) })
        }
    }
}
