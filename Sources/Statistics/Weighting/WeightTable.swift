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

    mutating func add(_ weight: FixedDecimal, times: Int) {
        counts[weight, default: 0] += times
    }

    public mutating func merge(_ other: WeightTable) {
        counts.merge(other.counts, uniquingKeysWith: +)
        negative += other.negative
    }

    /// Those above 0, from the least up.
    var positive: [(weight: FixedDecimal, count: Int)] {
        counts.filter { $0.key.units > 0 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Of the weights above 0; `nil` where there is none.
    public var summary: WeightSummary? {
        let weights = positive
        guard let least = weights.first, let greatest = weights.last else { return nil }
        var tally = Tally()
        for (weight, count) in weights {
            // A count of rows is a frequency by nature.
            guard let times = try? FrequencyWeight(count) else { return nil }
            tally.add(weight: weight, times: times)
        }
        return WeightSummary(
            count: tally.count, sum: tally.weight.double / 1e12,
            least: least.weight.doubleValue, greatest: greatest.weight.doubleValue,
            effectiveCount: tally.effectiveCount ?? 0)
    }
}
