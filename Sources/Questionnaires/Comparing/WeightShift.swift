public import ExactNumbers

/// A weight that was changed beside the others: doubling all of them is no change.
public struct WeightShift: Hashable, Sendable {
    public enum Subject: Hashable, Sendable {
        /// Beside the other dimensions.
        case dimension(DimensionID)
        /// Beside the other items of its dimension.
        case item(ItemID, in: DimensionID)
    }

    public let subject: Subject
    /// As they are written.
    public let from: FixedDecimal
    public let to: FixedDecimal
    /// Of the weight of the whole figure.
    public let fromShare: Ratio
    public let toShare: Ratio
}

extension WeightShift {
    /// Dimensions first, each in the order of the newer version.
    static func all(from old: ScoreWeights, to new: ScoreWeights) -> [WeightShift] {
        let before = Dictionary(
            old.parts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let common = new.parts.compactMap { part in before[part.id].map { (old: $0, new: part) } }
        let dimensions = shifted(common.map { ($0.new.id, $0.old.weight, $0.new.weight) })
            .map { id, from, to in
                WeightShift(
                    subject: .dimension(id), from: from, to: to,
                    fromShare: old.partShares[id] ?? .zero, toShare: new.partShares[id] ?? .zero)
            }
        let items = common.flatMap { pair -> [WeightShift] in
            let weights = Dictionary(
                pair.old.items.map { ($0.item, $0.weight) }, uniquingKeysWith: { a, _ in a })
            let both = pair.new.items.compactMap { entry in
                weights[entry.item].map { (entry.item, $0, entry.weight) }
            }
            return shifted(both).map { id, from, to in
                WeightShift(
                    subject: .item(id, in: pair.new.id), from: from, to: to,
                    fromShare: old.shares[id] ?? .zero, toShare: new.shares[id] ?? .zero)
            }
        }
        return dimensions + items
    }

    /// Those whose weight did not grow by the factor by which most of them grew. Where no factor is
    /// the most frequent, 1 is taken if any kept its weight; otherwise all are changed.
    private static func shifted<ID>(
        _ weights: [(ID, FixedDecimal, FixedDecimal)]
    ) -> [(ID, FixedDecimal, FixedDecimal)] {
        let factors = weights.map { Ratio($0.2) / Ratio($0.1) }
        var counts: [Ratio: Int] = [:]
        for factor in factors.compactMap({ $0 }) { counts[factor, default: 0] += 1 }
        let most = counts.values.max() ?? 0
        let frequent = counts.filter { $0.value == most }.map(\.key)
        let one = Ratio(1)
        let usual = frequent.count == 1 ? frequent.first : frequent.first { $0 == one }
        return zip(weights, factors).filter { $0.1 != usual || usual == nil }.map(\.0)
    }
}
