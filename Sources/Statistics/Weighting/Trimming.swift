public import ExactNumbers

/// Weights clipped to bounds with what is cut off spread over the rest in proportion, and again
/// until it holds: the total stays.
///
/// Where that ends, every weight is the old one times one factor, clipped: so the factor that keeps
/// the total is looked for directly, and no order of clipping can matter. Weights of 0 stay 0.
/// `trimWeights(strict = TRUE)` of R's survey 4.1 spreads in equal parts and
/// gives other weights.
/// Source: Potter (1990), A study of procedures to identify and trim extreme sampling weights.
public struct Trimming: Hashable, Sendable {
    /// What a weight is multiplied by before it is clipped.
    public let factor: Double
    /// Rows raised to the lower bound.
    public let raised: Int
    /// Rows cut to the upper bound.
    public let cut: Int

    /// Cost: sorting the different weights.
    public static func trim(
        _ table: WeightTable, to bounds: WeightBounds
    ) -> Result<Trimming, TrimmingRefusal> {
        guard table.negative == 0 else {
            return .failure(.negativeWeights(rows: table.negative))
        }
        let sorted = SortedWeights(table)
        guard !sorted.weights.isEmpty else { return .failure(.nothingToTrim) }
        return bounds.range(for: sorted).flatMap { range in
            let mean = sorted.mean
            // Bounds and weights are rounded to units.
            let slack = 1 + mean * 1e-12
            guard range.lowerUnits <= mean + slack, mean <= range.upperUnits + slack else {
                return .failure(
                    .meanOutside(
                        mean: mean / 1e12, lower: range.lowerUnits / 1e12,
                        upper: range.upperUnits / 1e12))
            }
            let factor = ClippedTotal(sorted, range).factor
            return .success(Trimming(sorted, range, factor: factor))
        }
    }

    private init(_ sorted: SortedWeights, _ range: WeightRange, factor: Double) {
        self.range = range
        self.factor = factor
        raised = sorted.weights.reduce(0) {
            $0 + ($1.weight.doubleUnits * factor < range.lowerUnits ? $1.count : 0)
        }
        cut = sorted.weights.reduce(0) {
            $0 + ($1.weight.doubleUnits * factor > range.upperUnits ? $1.count : 0)
        }
    }

    private let range: WeightRange

    /// 0 where there is none.
    public var lower: FixedDecimal { range.lower }
    /// `nil` where there is none.
    public var upper: FixedDecimal? { range.upper }

    /// The trimmed weight, rounded to twelve places; 0 stays 0.
    public func weight(_ weight: FixedDecimal) -> FixedDecimal {
        weight.units > 0 ? Self.clip(weight, factor, range) : weight
    }

    private static func clip(
        _ weight: FixedDecimal, _ factor: Double, _ range: WeightRange
    ) -> FixedDecimal {
        guard factor != 1 else { return range.clip(weight) }
        let scaled = FixedDecimal(nearestUnits: weight.doubleUnits * factor)
        return range.clip(scaled ?? range.upper ?? weight)
    }
}

/// Σ clip(c·w) as a function of the factor c: rising, and straight between the points where a weight
/// enters or leaves the bounds.
private struct ClippedTotal {
    let weights: [(units: Double, count: Double)]
    let lower: Double
    let upper: Double
    let total: Double

    init(_ sorted: SortedWeights, _ range: WeightRange) {
        weights = sorted.weights.map { ($0.weight.doubleUnits, Double($0.count)) }
        lower = range.lowerUnits
        upper = range.upperUnits
        total = weights.reduce(0) { $0 + $1.units * $1.count }
    }

    /// The factor that keeps the total; 1 where no weight is outside the bounds.
    var factor: Double {
        let least = weights.first?.units ?? 0
        let greatest = weights.last?.units ?? 0
        if least >= lower, greatest <= upper { return 1 }
        let corners = weights.flatMap { [lower / $0.units, upper / $0.units] }
            .filter { $0 > 0 && $0.isFinite }.sorted()
        // The first corner at which the total is reached, and the straight piece before it.
        var (first, last) = (0, corners.count)
        while first < last {
            let middle = (first + last) / 2
            if value(at: corners[middle]) >= total { last = middle } else { first = middle + 1 }
        }
        let left = first > 0 ? corners[first - 1] : 0
        let right = first < corners.count ? corners[first] : .infinity
        return solution(between: left, and: right)
    }

    private func value(at factor: Double) -> Double {
        weights.reduce(0) { $0 + min(max($1.units * factor, lower), upper) * $1.count }
    }

    private func solution(between left: Double, and right: Double) -> Double {
        let inside = right.isFinite ? (left + right) / 2 : max(2 * left, 1)
        var (fixed, free) = (0.0, 0.0)
        for (units, count) in weights {
            let scaled = units * inside
            if scaled <= lower {
                fixed += lower * count
            } else if scaled >= upper {
                fixed += upper * count
            } else {
                free += units * count
            }
        }
        guard free > 0 else { return right.isFinite ? right : left }
        return min(max((total - fixed) / free, left), right)
    }
}
