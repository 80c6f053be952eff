import ExactNumbers

/// Finds for each figure whether it stays comparable.
struct IndexFinder {
    let old: Questionnaire
    let new: Questionnaire
    /// Of the items that both versions ask.
    let changes: [ItemID: [ItemChange]]
    let oldItems: DeclaredItems
    let newItems: DeclaredItems

    /// Those of the newer version in its order, then those it has no longer.
    func comparisons() -> [IndexComparison] {
        let before = old.indexOutlines
        let after = new.indexOutlines
        let known = Dictionary(
            before.map { ($0.subject, $0) }, uniquingKeysWith: { first, _ in first })
        let subjects = Set(after.map(\.subject))
        return after.map { outline in
            known[outline.subject].map { kept($0, outline) } ?? lone(outline, .added)
        } + before.filter { !subjects.contains($0.subject) }.map { lone($0, .removed) }
    }

    private func lone(
        _ outline: IndexOutline, _ standing: IndexComparison.Standing
    ) -> IndexComparison {
        IndexComparison(
            subject: outline.subject, title: outline.title, type: outline.type, standing: standing,
            reasons: [])
    }

    private func kept(_ a: IndexOutline, _ b: IndexOutline) -> IndexComparison {
        let all = members(a, b) + contents(b) + rules(a, b) + surroundings
        let reasons = all.enumerated().sorted {
            ($1.element.effect, $0.offset) < ($0.element.effect, $1.offset)
        }.map(\.element)
        let scores =
            reasons.filter { !$0.touchesClassesOnly }.map(\.effect).max() ?? .comparable
        let classes = b.classes.isEmpty ? nil : reasons.map(\.effect).max() ?? .comparable
        return IndexComparison(
            subject: b.subject, title: b.title, type: b.type,
            standing: .kept(scores: scores, classes: classes), reasons: reasons)
    }

    private typealias Reason = ComparabilityReason

    private func reason(
        _ cause: ComparabilityReason.ItemCause, _ items: [ItemID], by weights: ScoreWeights,
        _ effect: Comparability
    ) -> [ComparabilityReason] {
        guard !items.isEmpty else { return [] }
        return [
            ComparabilityReason(
                cause: .items(cause, items, share: weights.share(of: items)), effect: effect)
        ]
    }

    /// Which items it is made of. What was asked in both waves can be counted or left out in both.
    private func members(_ a: IndexOutline, _ b: IndexOutline) -> [ComparabilityReason] {
        let (before, after) = (Set(a.weights.items), Set(b.weights.items))
        let coming = b.weights.items.filter { !before.contains($0) }
        let going = a.weights.items.filter { !after.contains($0) }
        let (grouped, regrouped) = (groups(a), groups(b))
        let moved = b.weights.items.filter {
            a.type == b.type && before.contains($0) && grouped[$0] != regrouped[$0]
        }
        return reason(
            .new, coming.filter { !oldItems.contains($0) }, by: b.weights, .notComparable)
            + reason(
                .gone, going.filter { !newItems.contains($0) }, by: a.weights, .notComparable)
            + reason(.takenIn, coming.filter(oldItems.contains), by: b.weights, .afterRescoring)
            + reason(.leftOut, going.filter(newItems.contains), by: a.weights, .afterRescoring)
            + reason(.regrouped, moved, by: b.weights, .afterRescoring)
    }

    /// The dimensions that each item counts in.
    private func groups(_ outline: IndexOutline) -> [ItemID: Set<DimensionID>] {
        var groups: [ItemID: Set<DimensionID>] = [:]
        for part in outline.weights.parts {
            for entry in part.items { groups[entry.item, default: []].insert(part.id) }
        }
        return groups
    }

    /// What became of the items it is made of.
    ///
    /// From half of the weight on, questions in other words or put to other people make another
    /// figure; below, the figure is much the same, and what changed must be said.
    private func contents(_ b: IndexOutline) -> [ComparabilityReason] {
        func items(_ fits: (ItemChange) -> Bool) -> [ItemID] {
            b.weights.items.filter { changes[$0]?.contains(where: fits) ?? false }
        }
        let asking = b.weights.share(of: items { $0.effect == .asking })
        let isOther = asking * Ratio(2) >= Ratio(1)
        let ofAsking: Comparability = isOther ? .notComparable : .withCare
        let causes: [(Reason.ItemCause, ItemChange.Effect, ItemLabel, Comparability)] = [
            (.answeredOtherwise, .answers, .scaleChanged, .notComparable),
            (.askedAboutOthers, .answers, .conditionChanged, .notComparable),
            (.reworded, .asking, .reworded, ofAsking),
            (.askedOfOthers, .asking, .conditionChanged, ofAsking),
            (.retranslated, .slight, .retranslated, .withCare),
            (.required, .slight, .conditionChanged, .withCare),
            (.turned, .scoring, .scaleChanged, .afterRescoring),
        ]
        return causes.flatMap { cause, effect, label, comparability in
            reason(
                cause, items { $0.effect == effect && $0.label == label }, by: b.weights,
                comparability)
        }
    }

    private func rules(_ a: IndexOutline, _ b: IndexOutline) -> [ComparabilityReason] {
        guard a.type == b.type else {
            return [Reason(cause: .type(from: a.type, to: b.type), effect: .notComparable)]
        }
        var causes: [Reason.Cause] = []
        let shifts = WeightShift.all(from: a.weights, to: b.weights)
        if !shifts.isEmpty { causes.append(.weights(shifts)) }
        for key in b.ruleKeys(with: a) where a.rules[key] != b.rules[key] {
            causes.append(
                .rule(
                    KeyDifference(
                        key: key, difference: .value(from: a.rules[key], to: b.rules[key]))))
        }
        var finder = DifferenceFinder(ComparedLanguages(old.languages, new.languages))
        finder.thresholds(a.classes, b.classes)
        if !finder.found.isEmpty && !b.classes.isEmpty {
            causes.append(.thresholds(finder.found))
        }
        return causes.map { Reason(cause: $0, effect: .afterRescoring) }
    }

    /// What every figure depends on.
    private var surroundings: [ComparabilityReason] {
        var reasons: [Reason] = []
        if old.completion != new.completion {
            reasons.append(Reason(cause: .completion, effect: .afterRescoring))
        }
        if old.confidentiality != new.confidentiality {
            reasons.append(
                Reason(
                    cause: .replies(from: old.confidentiality, to: new.confidentiality),
                    effect: .withCare))
        }
        if old.sample.weighting != new.sample.weighting {
            reasons.append(
                Reason(
                    cause: .sampling(from: old.sample.weighting, to: new.sample.weighting),
                    effect: .withCare))
        }
        return reasons
    }
}
