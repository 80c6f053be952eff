/// What became of a questionnaire from one version to another, and which of its figures may still be
/// compared with those of earlier waves.
///
/// Items, dimensions, indices and everything else are found again by their ids. The layout of the
/// file, notes, the names of scales and defaults that are written out are no change.
public struct QuestionnaireComparison: Hashable, Sendable {
    public let old: Questionnaire
    public let new: Questionnaire
    /// In the order of the newer version, removed ones behind the item they stood behind.
    public let items: [ItemComparison]
    /// What changed besides the items.
    public let parts: [PartComparison]
    /// The composite, its dimensions, and the indices.
    public let indices: [IndexComparison]

    /// Takes time in proportion to the number of items.
    public init(from old: Questionnaire, to new: Questionnaire) {
        let languages = ComparedLanguages(old.languages, new.languages)
        let (before, after) = (DeclaredItems(old), DeclaredItems(new))
        let (oldWeights, newWeights) = (ScoreWeights(old.dimensions), ScoreWeights(new.dimensions))
        let finder = ItemChangeFinder(
            old, new, languages, WeightShift.all(from: oldWeights, to: newWeights))
        let moves = ItemMove.all(from: before, to: after)
        let twins = Self.twins(before, after)
        let items = Self.merged(before.ids, after.ids).compactMap { id -> ItemComparison? in
            func comparison(
                _ presence: ItemComparison.Presence, _ changes: [ItemChange] = []
            ) -> ItemComparison {
                ItemComparison(
                    id: id, presence: presence, changes: changes, twin: twins[id],
                    move: moves[id],
                    oldShare: oldWeights.shares[id], newShare: newWeights.shares[id])
            }
            switch (before[id], after[id]) {
            case (let a?, let b?):
                return comparison(
                    .kept(old: a.item, new: b.item), finder.changes(from: a, to: b))
            case (nil, let b?): return comparison(.added(b.item))
            case (let a?, nil): return comparison(.removed(a.item))
            case (nil, nil): return nil
            }
        }
        self.old = old
        self.new = new
        self.items = items
        parts = PartFinder(old: old, new: new, languages: languages)
            .all(hasMoves: !moves.isEmpty)
        indices = IndexFinder(
            old: old, new: new,
            changes: Dictionary(
                items.map { ($0.id, $0.changes) }, uniquingKeysWith: { first, _ in first }),
            oldItems: before, newItems: after
        ).comparisons()
    }

    /// Whether nothing at all changed but the layout of the file.
    public var isIdentical: Bool {
        parts.isEmpty && items.allSatisfy { $0.label == .identical && $0.move == nil }
            && indices.allSatisfy(\.isUntouched)
    }

    /// Whether the series of a figure ends here.
    public var breaksASeries: Bool { indices.contains(where: \.isBroken) }

    /// Whether every figure may be compared as it is.
    public var leavesSeriesUntouched: Bool { indices.allSatisfy(\.isUntouched) }

    /// For items that only the newer version has, those of the older that ask the same.
    private static func twins(_ old: DeclaredItems, _ new: DeclaredItems) -> [ItemID: ItemID] {
        var removed: [LocalizedText: ItemID] = [:]
        for id in old.ids where !new.contains(id) {
            guard let ask = old[id]?.item.ask else { continue }
            removed[ask] = removed[ask] ?? id
        }
        var twins: [ItemID: ItemID] = [:]
        for id in new.ids where !old.contains(id) {
            twins[id] = new[id].flatMap { removed.removeValue(forKey: $0.item.ask) }
        }
        return twins
    }

    private static func merged(_ old: [ItemID], _ new: [ItemID]) -> [ItemID] {
        let known = Set(new)
        var behind: [ItemID?: [ItemID]] = [:]
        var last: ItemID?
        for id in old {
            if known.contains(id) { last = id } else { behind[last, default: []].append(id) }
        }
        return (behind[nil] ?? []) + new.flatMap { [$0] + (behind[$0] ?? []) }
    }
}
