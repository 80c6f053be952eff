import ExactNumbers

extension PartFinder {
    var figures: [PartComparison] { dimensions + score + indices }

    private var dimensions: [PartComparison] {
        let shifts = shifts(ScoreWeights(old.dimensions), ScoreWeights(new.dimensions))
        return compare(each: old.dimensions, new.dimensions, by: \.id, as: { .dimension($0) }) {
            a, b, finder in
            finder.words("title", a.title, b.title)
            if let shift = shifts[.dimension(b.id)] { finder.shift("weight", shift) }
        }
    }

    private var score: [PartComparison] {
        compare(.score, old.score, new.score) { a, b, finder in
            finder.words("title", a.title, b.title)
            finder.value("version", a.version, b.version)
            finder.value("unit", a.unit?.name, b.unit?.name)
            finder.value("headline", a.headline.rawValue, b.headline.rawValue)
            finder.rules(a, b)
            finder.value("range", a.range.written, b.range.written)
            finder.classes(a.classes, b.classes)
        }
    }

    private var indices: [PartComparison] {
        compare(each: old.indices, new.indices, by: \.id, as: { .index($0) }) { a, b, finder in
            finder.words("title", a.title, b.title)
            finder.value("version", a.version, b.version)
            compareKind(a, b, &finder)
            finder.classes(a.classes, b.classes)
            finder.value("floor", a.ownFloor(in: old), b.ownFloor(in: new))
        }
    }

    private func compareKind(_ a: Index, _ b: Index, _ finder: inout DifferenceFinder) {
        let (before, after) = (IndexOutline(a, of: old), IndexOutline(b, of: new))
        finder.value("type", before.type, after.type)
        for key in after.ruleKeys(with: before) {
            finder.value(key, before.rules[key], after.rules[key])
        }
        switch (a.kind, b.kind) {
        case (.composite(let first, _), .composite(let second, _)),
            (.gap(let first, _), .gap(let second, _)):
            compareParts(first, second, &finder)
        case (.kano(let first), .kano(let second)): compareFeatures(first, second, &finder)
        case (.composite, _), (.csat, _), (.nps, _), (.effortMean, _), (.effortShare, _), (.gap, _),
            (.kano, _):
            finder.entries(
                "item", before.weights.items.map(\.name), after.weights.items.map(\.name))
        }
    }

    private func compareParts(
        _ a: [WeightedItems], _ b: [WeightedItems], _ finder: inout DifferenceFinder
    ) {
        finder.entries("dimensions", a.map(\.id.name), b.map(\.id.name))
        let (before, after) = (ScoreWeights(a, of: old), ScoreWeights(b, of: new))
        let shifts = shifts(before, after)
        for part in b {
            let key = "dimensions/\(part.id)"
            guard let other = a.first(where: { $0.id == part.id }) else { continue }
            finder.words("\(key)/title", other.title, part.title)
            if let shift = shifts[.dimension(part.id)] { finder.shift("\(key)/weight", shift) }
            let items = after.parts.first { $0.id == part.id }?.items.map(\.item) ?? []
            let earlier = before.parts.first { $0.id == part.id }?.items.map(\.item) ?? []
            // Their order says nothing.
            finder.entries("\(key)/items", earlier.map(\.name).sorted(), items.map(\.name).sorted())
            for item in items {
                guard let shift = shifts[.item(item, in: part.id)] else { continue }
                finder.shift("\(key)/items/\(item)", shift)
            }
        }
    }

    private func compareFeatures(
        _ a: [KanoFeature], _ b: [KanoFeature], _ finder: inout DifferenceFinder
    ) {
        finder.entries("features", a.map(\.present.name), b.map(\.present.name))
        for feature in b {
            guard let other = a.first(where: { $0.present == feature.present }) else { continue }
            let key = "features/\(feature.present)"
            finder.words("\(key)/title", other.title, feature.title)
            finder.value("\(key)/absent", other.absent.name, feature.absent.name)
        }
    }

    private func shifts(
        _ old: ScoreWeights, _ new: ScoreWeights
    ) -> [WeightShift.Subject: WeightShift] {
        Dictionary(
            WeightShift.all(from: old, to: new).map { ($0.subject, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    var rules: [PartComparison] {
        compare(.completion, old.completion, new.completion) { a, b, finder in
            finder.value("complete", a.complete.description, b.complete.description)
            finder.value("partial", a.partial.description, b.partial.description)
            finder.entries("essential", names(a, in: old), names(b, in: new))
        }
            + compare(.sample, old.sample, new.sample) { a, b, finder in
                finder.value("weight", a.weighting.rawValue, b.weighting.rawValue)
                finder.value("strata", a.strata?.name, b.strata?.name)
                finder.value("clusters", a.clusters?.name, b.clusters?.name)
                finder.value("population", a.population?.written, b.population?.written)
                finder.value("lone-cluster", a.loneCluster.rawValue, b.loneCluster.rawValue)
            }
            + compare(.reporting, old, new) { a, b, finder in
                finder.value("floor", String(a.reportingFloor), String(b.reportingFloor))
            }
    }

    /// Sorted: their order says nothing.
    private func names(_ rule: CompletionRule, in questionnaire: Questionnaire) -> [String] {
        Set(rule.essential.map { (questionnaire.item($0)?.declaredID ?? $0).name }).sorted()
    }
}

extension Index {
    /// `nil` where it is that of the report.
    fileprivate func ownFloor(in questionnaire: Questionnaire) -> String? {
        floor == questionnaire.reportingFloor ? nil : String(floor)
    }
}

extension DifferenceFinder {
    fileprivate mutating func rules(_ a: ScoreRules, _ b: ScoreRules) {
        value("missing", a.missing.rawValue, b.missing.rawValue)
        value("minimum-answered", a.minimumAnswered.description, b.minimumAnswered.description)
        value("not-applicable", a.notApplicable.rawValue, b.notApplicable.rawValue)
    }

    fileprivate mutating func classes(_ a: [ScoreClass], _ b: [ScoreClass]) {
        thresholds(a, b)
        for after in b {
            guard let before = a.first(where: { $0.id == after.id }) else { continue }
            value("classes/\(after.id)/role", before.role?.rawValue, after.role?.rawValue)
            words("classes/\(after.id)/label", before.label, after.label)
        }
    }

    /// Which scores belong to which class.
    mutating func thresholds(_ a: [ScoreClass], _ b: [ScoreClass]) {
        entries("classes", a.map(\.id.name), b.map(\.id.name))
        for after in b {
            guard let before = a.first(where: { $0.id == after.id }) else { continue }
            value("classes/\(after.id)/from", before.from?.description, after.from?.description)
        }
    }
}

extension SampleDesign.Population {
    fileprivate var written: String {
        switch self {
        case .total(let count): String(count)
        case .strata(let counts):
            counts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
                .joined(separator: ", ")
        }
    }
}
