import ExactNumbers

/// What a figure is made of, and how much each item counts in it.
struct ScoreWeights {
    struct Part {
        let id: DimensionID
        let weight: FixedDecimal
        let items: [Entry]
    }

    struct Entry {
        let item: ItemID
        /// As it is written.
        let weight: FixedDecimal
        /// About how many objects it is asked; 1 for one that is asked once.
        let copies: Int
    }

    let parts: [Part]
    /// The share of all weight by item; they make 1 together.
    let shares: [ItemID: Ratio]
    /// The share of all weight by dimension.
    let partShares: [DimensionID: Ratio]

    private init(_ parts: [Part]) {
        self.parts = parts
        let total = Ratio.sum(parts.map { Ratio($0.weight) })
        var shares: [ItemID: Ratio] = [:]
        var partShares: [DimensionID: Ratio] = [:]
        for part in parts {
            let own = Ratio.sum(part.items.map(\.nominal))
            guard let share = Ratio(part.weight) / total else { continue }
            partShares[part.id] = share
            for entry in part.items {
                guard let inPart = entry.nominal / own else { continue }
                shares[entry.item] = (shares[entry.item] ?? .zero) + share * inPart
            }
        }
        self.shares = shares
        self.partShares = partShares
    }

    /// One item alone.
    init(item: ItemID) {
        self.init([
            Part(
                id: DimensionID(known: item.name), weight: .one,
                items: [Entry(item: item, weight: .one, copies: 1)])
        ])
    }

    /// Both questions of each feature, which is named by the first.
    init(_ features: [KanoFeature]) {
        self.init(
            features.map { feature in
                Part(
                    id: DimensionID(known: feature.present.name), weight: .one,
                    items: Self.entries([(feature.present, .one), (feature.absent, .one)]))
            })
    }

    init(_ dimensions: [Dimension]) {
        self.init(
            dimensions.map { dimension in
                Part(
                    id: dimension.id, weight: dimension.weight,
                    items: Self.entries(dimension.items.map { ($0.declaredID, $0.weight) }))
            })
    }

    init(_ parts: [WeightedItems], of questionnaire: Questionnaire) {
        self.init(
            parts.map { part in
                Part(
                    id: part.id, weight: part.weight,
                    items: Self.entries(
                        part.entries.map { entry in
                            let item = questionnaire.item(entry.item)
                            return (item?.declaredID ?? entry.item, entry.weight)
                        }))
            })
    }

    /// Items about several objects once, in their order.
    private static func entries(_ items: [(ItemID, FixedDecimal)]) -> [Entry] {
        var order: [ItemID] = []
        var found: [ItemID: Entry] = [:]
        for (id, weight) in items {
            if found[id] == nil { order.append(id) }
            found[id] = Entry(item: id, weight: weight, copies: (found[id]?.copies ?? 0) + 1)
        }
        return order.compactMap { found[$0] }
    }

    /// In the order of the definition.
    var items: [ItemID] {
        var seen: Set<ItemID> = []
        return parts.flatMap(\.items).map(\.item).filter { seen.insert($0).inserted }
    }

    /// Of these items together.
    func share(of items: [ItemID]) -> Ratio { Ratio.sum(items.compactMap { shares[$0] }) }
}

extension ScoreWeights.Entry {
    /// Its weight where it is asked about all its objects.
    fileprivate var nominal: Ratio { Ratio(weight) * Ratio(copies) }
}
