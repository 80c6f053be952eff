public import ExactNumbers

/// How many values there are, their sum and the sum of their squares: enough for every classical
/// comparison of means. Exact, so that the order of adding and merging changes no bit.
public struct SampleMoments: Hashable, Sendable {
    /// n.
    public private(set) var count = 0
    /// Σx, in the units of the values.
    public private(set) var sum = Ratio.zero
    /// Σx².
    public private(set) var sumOfSquares = Ratio.zero

    public init() {}

    /// Each observation of the table counts once, whatever its weight.
    public init(_ table: ValueTable) {
        // The sums are exact, so in any order.
        let values = table.tallies.map { (value: $0.key, count: $0.value.count) }
        count = values.reduce(0) { $0 + $1.count }
        let sums = values.map { $0.value * Ratio($0.count) }
        sum = Ratio.sum(sums)
        sumOfSquares = Ratio.sum(zip(values, sums).map { $0.value * $1 })
    }

    /// As many values as have a weight above zero, with the weighted mean x̄ and the variance
    /// Σw(x−x̄)²/Σw·n/(n−1); no value when all weights are zero. With equal weights the same as counting
    /// each once.
    public init(weighted table: ValueTable) {
        let values = table.byValue.map { ($0.value, $0.tally.weight.ratio) }
        let total = table.total
        func scaled(_ sum: Ratio) -> Ratio {
            (sum * Ratio(total.weightedCount) / total.weight.ratio) ?? .zero
        }
        count = total.weightedCount
        sum = scaled(Ratio.sum(values.map { $0 * $1 }))
        sumOfSquares = scaled(Ratio.sum(values.map { $0 * $0 * $1 }))
    }

    /// Adds one value. Its cost grows with the digits of the sums.
    public mutating func add(_ value: Ratio) {
        count += 1
        sum = sum + value
        sumOfSquares = sumOfSquares + value * value
    }

    /// Adds other values.
    public mutating func merge(_ other: SampleMoments) {
        count += other.count
        sum = sum + other.sum
        sumOfSquares = sumOfSquares + other.sumOfSquares
    }

    /// `nil` when there is no value.
    public var mean: Ratio? { sum / Ratio(count) }

    /// Σ(x−x̄)²; zero when there is no value.
    public var squaredDistances: Ratio {
        sumOfSquares - (sum * sum / Ratio(count) ?? .zero)
    }

    /// Σ(x−x̄)²/(n−1), rounded once; `nil` when there are fewer than two values. R's `var`.
    public var variance: Double? {
        count > 1 ? (squaredDistances / Ratio(count - 1))?.double : nil
    }

    static func merged(_ groups: [SampleMoments]) -> SampleMoments {
        groups.reduce(into: SampleMoments()) { $0.merge($1) }
    }

    /// The refusal of groups of which one has nobody in it, or that are fewer than two.
    static func refusal(of groups: [SampleMoments]) -> NoTest? {
        guard groups.count > 1 else { return .oneGroup }
        return groups.firstIndex { $0.count == 0 }.map { .emptyGroup($0) }
    }
}
