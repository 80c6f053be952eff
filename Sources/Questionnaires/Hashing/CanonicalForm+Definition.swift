import ExactNumbers

// The parts of a definition that stand by themselves, as a definition writes them.

extension LocalizedText {
    var form: CanonicalForm {
        .named(texts.map { ($0.key.tag, .text($0.value)) })
    }
}

extension Item.Offer {
    /// `nil` where the scale says it.
    var form: CanonicalForm? {
        switch self {
        case .asScale: nil
        case .no: .flag(false)
        case .words(let text): text.form
        }
    }
}

extension Scale {
    var form: CanonicalForm {
        var form: [String: CanonicalForm] = [
            "range": .list([.number(codes.lowerBound), .number(codes.upperBound)]),
            "direction": .text(direction.rawValue),
        ]
        if !labels.isEmpty {
            form["points"] = .named(labels.map { (String($0.key), $0.value.form) })
        }
        form["not-applicable"] = notApplicable?.form
        form["dont-know"] = dontKnow?.form
        return .group(form)
    }
}

extension Segment {
    var form: CanonicalForm {
        var form = ["title": title.form]
        form["values"] = values.map { .ordered($0.map { ($0.name, $0.label.form) }) }
        return .group(form)
    }
}

extension ObjectKind {
    var form: CanonicalForm {
        .group([
            "title": title.form,
            "values": .ordered(objects.map { ($0.id.name, $0.label.form) }),
        ])
    }
}

extension Section {
    /// As it is written once for all its objects.
    var form: CanonicalForm {
        var form: [String: CanonicalForm] = [
            "id": .text(String(id.name.prefix { $0 != "@" })),
            "show": .list(show.map { .text($0) }),
        ]
        form["title"] = title?.form
        form["intro"] = intro?.form
        form["part"] = part.map { .text($0.rawValue) }
        form["when"] = when.map { .text($0.text) }
        form["for-each"] = object.map { .text($0.kind.name) }
        switch order {
        case .asWritten: break
        case .random(let fixed):
            form["order"] = .text("random")
            if !fixed.isEmpty { form["fixed"] = order.canonicalForm }
        }
        return .group(form)
    }
}

extension CrossCheck {
    var form: CanonicalForm {
        .group(["must": .text(must.text), "message": message.form, "at": .text(item.name)])
    }
}

extension Privacy {
    var form: CanonicalForm {
        var form = ["notice": notice.form]
        form["consent"] = consent?.form
        form["retention"] = retention.map { .text($0.description) }
        return .group(form)
    }
}

extension CompletionRule {
    var form: CanonicalForm {
        var form: [String: CanonicalForm] = [
            "complete": .decimal(complete), "partial": .decimal(partial),
        ]
        // An item of several objects is named once.
        var names: [String] = []
        for item in essential {
            let name = String(item.name.prefix { $0 != "@" })
            if !names.contains(name) { names.append(name) }
        }
        if !names.isEmpty { form["essential"] = .list(names.map { .text($0) }) }
        return .group(form)
    }
}

extension ScoreRules {
    /// - Parameter isMain: false for the rules of an index, which has no unit of its own.
    func form(isMain: Bool) -> CanonicalForm { .group(keys(isMain: isMain)) }

    func keys(isMain: Bool) -> [String: CanonicalForm] {
        var form: [String: CanonicalForm] = [
            "missing": .text(missing.rawValue), "minimum-answered": .decimal(minimumAnswered),
            "not-applicable": .text(notApplicable.rawValue),
        ]
        guard isMain else { return form }
        form["title"] = title?.form
        form["version"] = version.map { .text($0) }
        form["range"] = .list([.number(range.lowerBound), .number(range.upperBound)])
        form["unit"] = unit.map { .text($0.name) }
        form["headline"] = .text(headline.rawValue)
        if !classes.isEmpty { form["classes"] = classes.form }
        return form
    }
}

extension [ScoreClass] {
    var form: CanonicalForm {
        .list(
            map { each in
                var form: [String: CanonicalForm] = [
                    "id": .text(each.id.name), "label": each.label.form,
                ]
                form["from"] = each.from.map { .decimal($0) }
                form["role"] = each.role.map { .text($0.rawValue) }
                return .group(form)
            })
    }
}

extension Index {
    /// - Parameter isFirst: whether an item is asked once or about the first of its objects.
    func form(_ isFirst: (ItemID) -> Bool) -> CanonicalForm {
        var form: [String: CanonicalForm] = [
            "id": .text(id.name), "title": title.form, "floor": .number(floor),
        ]
        form["version"] = version.map { .text($0) }
        if !classes.isEmpty { form["classes"] = classes.form }
        form.merge(kind.keys) { own, _ in own }
        switch kind {
        case .composite(let parts, let rules):
            form["dimensions"] = .list(parts.map { $0.form(isFirst) })
            form["range"] = .list([
                .number(rules.range.lowerBound), .number(rules.range.upperBound),
            ])
            form.merge(rules.keys(isMain: false)) { first, _ in first }
        case .gap(let parts, let rules):
            form["over"] = .list(parts.map { .text($0.id.name) })
            form.merge(rules.keys(isMain: false)) { first, _ in first }
        case .kano(let features): form["features"] = .list(features.map(\.form))
        case .effortShare: form["measure"] = .text("share")
        case .csat, .nps, .effortMean: break
        }
        return .group(form)
    }
}

extension KanoFeature {
    fileprivate var form: CanonicalForm {
        .group([
            "title": title.form, "present": .text(present.name), "absent": .text(absent.name),
        ])
    }
}

extension WeightedItems {
    fileprivate func form(_ isFirst: (ItemID) -> Bool) -> CanonicalForm {
        .group([
            "id": .text(id.name), "title": title.form, "weight": .decimal(weight),
            "items": .ordered(
                entries.filter { isFirst($0.item) }.map {
                    (String($0.item.name.prefix { $0 != "@" }), .decimal($0.weight))
                }),
        ])
    }
}

extension SampleDesign {
    var form: CanonicalForm {
        var form: [String: CanonicalForm] = [
            "weight": .text(weighting.rawValue), "lone-cluster": .text(loneCluster.rawValue),
        ]
        form["strata"] = strata.map { .text($0.name) }
        form["clusters"] = clusters.map { .text($0.name) }
        form["population"] = population?.canonicalForm
        return .group(form)
    }
}
