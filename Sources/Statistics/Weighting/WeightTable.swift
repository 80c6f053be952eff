public import ExactNumbers

/// How often each weight occurs. Tables of shards add up to the table of the whole.
public struct WeightTable: Hashable, Sendable {
    private(set) var counts: [FixedDecimal: Int] = [:]
    /// Rows of a weight below 0, which are not in the counts.
    public private(set) var negative = 0

    public init() {}

    public mutating func add(_ weight: FixedDecimal) {
        if weight.units < 0 { negative += 1 } else { counts[weight, default: 0] += 1 }
    }

    public mutating func merge(_ other: WeightTable) {
        counts.merge(other.counts, uniquingKeysWith: +)
        negative += other.negative
    }

    /// Of the weights above 0; `nil` where there is none.
    public var summary: WeightSummary? { SortedWeights(self).summary }
}

/// The weights above 0 from the least up, each with the rows that have it. Neighbours may be equal.
struct SortedWeights {
    let weights: [(weight: FixedDecimal, count: Int)]

    init(_ table: WeightTable) {
        weights = table.counts.filter { $0.key.units > 0 }.sorted { $0.key < $1.key }
            .map { ($0.key, $0.value) }
    }

    private init(_ weights: [(weight: FixedDecimal, count: Int)]) {
        self.weights = weights
    }

    /// - Parameter transform: keeps the order, and every weight above 0.
    func mapped(_ transform: (FixedDecimal) -> FixedDecimal) -> SortedWeights {
        SortedWeights(weights.map { (transform($0.weight), $0.count) })
    }

    var count: Int { weights.reduce(0) { $0 + $1.count } }

    /// In units of 10⁻¹²; of no weights 0.
    var mean: Double { weights.isEmpty ? 0 : sum.double / Double(count) }

    var summary: WeightSummary? {
        guard let least = weights.first, let greatest = weights.last else { return nil }
        let squares = weights.reduce(into: ExactSum()) {
            $0.add(product: $1.weight.units, $1.weight.units, times: Int128($1.count))
        }
        let sum = sum
        return WeightSummary(
            count: count, sum: sum.double / 1e12, least: least.weight.doubleValue,
            greatest: greatest.weight.doubleValue,
            effectiveCount: (sum.ratio * sum.ratio / squares.ratio)?.double ?? 0)
    }

    /// The smallest weight that a share of the rows does not exceed, in units of 10⁻¹².
    func quantile(_ share: Ratio) -> Double {
        let wanted = share * Ratio(count)
        var reached = 0
        for (weight, count) in weights {
            reached += count
            if Ratio(reached) >= wanted { return weight.doubleUnits }
        }
        return weights.last?.weight.doubleUnits ?? 0
    }

    private var sum: ExactSum {
        weights.reduce(into: ExactSum()) { $0.add(product: $1.weight.units, Int128($1.count)) }
    }
}
