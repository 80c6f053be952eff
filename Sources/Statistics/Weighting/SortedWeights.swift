public import ExactNumbers

/// The weights of a table above 0 in order, with what can be said of them.
public struct SortedWeights: Sendable {
    /// From the least up, each once, with the respondents that have it.
    public let weights: [(weight: FixedDecimal, count: Int)]
    /// All of them together.
    public let tally: Tally

    /// Cost: sorting the different weights.
    public init(_ table: WeightTable) {
        weights = table.counts.filter { $0.key.units > 0 }.sorted { $0.key < $1.key }
            .map { ($0.key, $0.value) }
        let count = weights.reduce(0) { $0 + $1.count }
        let (sum, squares) = weights.reduce(into: (ExactSum(), ExactSum())) { sums, row in
            let (units, count) = (row.weight.units, Int128(row.count))
            sums.0.add(product: units, count)
            sums.1.add(product: units, units, times: count)
        }
        tally = Tally(count: count, weightedCount: count, weight: sum, squaredWeight: squares)
    }

    /// The smallest weight that a share of the respondents does not exceed; `nil` of no weights.
    public func quantile(_ share: Ratio) -> FixedDecimal? {
        let wanted = share * Ratio(tally.count)
        var reached = 0
        return weights.first { _, count in
            reached += count
            return Ratio(reached) >= wanted
        }?.weight ?? weights.last?.weight
    }

    /// The share of Σw that the respondents with the greatest weights hold, so many of them; `nil` of
    /// no weights.
    public func share(ofGreatest respondents: Int) -> Ratio? {
        var left = respondents
        var held = ExactSum()
        for (weight, count) in weights.reversed() where left > 0 {
            held.add(product: weight.units, Int128(min(left, count)))
            left -= count
        }
        return held.ratio / tally.weight.ratio
    }

    /// In units of 10⁻¹²; of no weights 0.
    var mean: Double { weights.isEmpty ? 0 : tally.weight.double / Double(tally.count) }
}
