import ExactNumbers

extension Questionnaire {
    /// Without items that are answered in words: nothing is reckoned from them.
    var scoring: CanonicalForm {
        var form: [String: CanonicalForm] = [
            "canvass-scoring": .number(Self.formatVersion),
            "dimensions": .named(dimensions.map { ($0.id.name, $0.scoring) }),
            "also": .named(also.filter { $0.scale != nil }.map { ($0.id.name, $0.scoring) }),
            "score": score.canonicalForm,
            "sample": sample.canonicalForm,
        ]
        if !indices.isEmpty { form["indices"] = .named(indices.map { ($0.id.name, $0.scoring) }) }
        form["completion"] = completion?.scoring
        return .group(form)
    }

    /// What the scores of one reply are made from: neither thresholds nor what a wave is reckoned by.
    ///
    /// - Parameter names: those of dimensions and indices; `nil` for the main score.
    func scoring(of names: Set<String?>) -> CanonicalForm {
        let dimensions = dimensions.filter { names.contains(nil) || names.contains($0.id.name) }
        let indices = indices.filter { names.contains($0.id.name) }
        var form: [String: CanonicalForm] = [
            "of": .list(names.map { $0 ?? "" }.sorted().map { .text($0) })
        ]
        if !dimensions.isEmpty {
            form["dimensions"] = .named(dimensions.map { ($0.id.name, $0.scoring) })
            form["rules"] = score.ofReplies
        }
        for index in indices {
            guard case .composite(let parts, let rules) = index.kind else { continue }
            // The items of an index may stand anywhere, with scales and directions of their own.
            let items = parts.flatMap(\.entries).compactMap { item($0.item) }
            form["index \(index.id)"] = .group([
                "dimensions": parts.scoring, "rules": rules.ofReplies,
                "items": .named(items.map { ($0.id.name, $0.scoring) }),
            ])
        }
        return .group(form)
    }
}

extension Scale {
    fileprivate var scoring: CanonicalForm {
        .group([
            "range": .list([.number(codes.lowerBound), .number(codes.upperBound)]),
            "direction": .text(direction.rawValue),
        ])
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
    /// The rules that decide the score of a reply.
    private var keysOfReplies: [String: CanonicalForm] {
        [
            "missing": .text(missing.rawValue),
            "minimum-answered": .decimal(minimumAnswered),
            "not-applicable": .text(notApplicable.rawValue),
            "range": .list([.number(range.lowerBound), .number(range.upperBound)]),
        ]
    }

    fileprivate var ofReplies: CanonicalForm { .group(keysOfReplies) }

    fileprivate var canonicalForm: CanonicalForm {
        var form = keysOfReplies
        form["unit"] = unit.map { .text($0.name) } ?? .nothing
        form["headline"] = .text(headline.rawValue)
        form["classes"] = classes.scoring
        return .group(form)
    }
}

extension [ScoreClass] {
    fileprivate var scoring: CanonicalForm {
        .list(
            map { each in
                .group([
                    "id": .text(each.id.name),
                    "from": each.from.map { .decimal($0) } ?? .nothing,
                    "role": each.role.map { .text($0.rawValue) } ?? .nothing,
                ])
            })
    }
}

extension Index {
    fileprivate var scoring: CanonicalForm {
        var form: [String: CanonicalForm] = ["classes": classes.scoring]
        switch kind {
        case .composite(let parts, let rules), .gap(let parts, let rules):
            form["dimensions"] = parts.scoring
            form["rules"] = rules.canonicalForm
        case .kano(let features):
            form["features"] = .named(features.map { ($0.present.name, .text($0.absent.name)) })
        case .csat, .nps, .effortMean, .effortShare: break
        }
        form.merge(kind.keys) { own, _ in own }
        return .group(form)
    }
}

extension Index.Kind {
    /// Its type, and what a figure of one item is made from.
    var keys: [String: CanonicalForm] {
        switch self {
        case .composite: ["type": .text("composite")]
        case .gap: ["type": .text("gap")]
        case .kano: ["type": .text("kano")]
        case .csat(let item, let best):
            ["type": .text("csat"), "item": .text(item.name), "best": .number(best)]
        case .nps(let item): ["type": .text("nps"), "item": .text(item.name)]
        case .effortMean(let item): ["type": .text("ces"), "item": .text(item.name)]
        case .effortShare(let item, let best):
            ["type": .text("ces"), "item": .text(item.name), "best": .number(best)]
        }
    }
}

extension [WeightedItems] {
    fileprivate var scoring: CanonicalForm {
        .named(
            map { part in
                (
                    part.id.name,
                    .group([
                        "weight": .decimal(part.weight),
                        "items": .named(part.entries.map { ($0.item.name, .decimal($0.weight)) }),
                    ])
                )
            })
    }
}

extension CompletionRule {
    fileprivate var scoring: CanonicalForm {
        .group([
            "complete": .decimal(complete), "partial": .decimal(partial),
            "essential": .list(essential.map(\.name).sorted().map { .text($0) }),
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
    var canonicalForm: CanonicalForm {
        switch self {
        case .total(let count): .number(count)
        case .strata(let counts): .group(counts.mapValues { .number($0) })
        }
    }
}
