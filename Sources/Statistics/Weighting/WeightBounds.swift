public import ExactNumbers

/// The range that weights are trimmed to, and how it is chosen.
public enum WeightBounds: Hashable, Sendable {
    /// `nil` for no bound on that side.
    case given(lower: FixedDecimal?, upper: FixedDecimal?)
    /// Median ± `distance` times the distance between the quartiles, over the weights above 0: what
    /// R's `survey` and `anesrake` users do, often with 3 or 5.
    case quartileDistances(Double)
    /// From `lower` to `upper` times the mean weight; `nil` for no bound on that side. 1/5 and 5 are
    /// common. Source: Potter (1990), A study of procedures to identify and trim extreme sampling
    /// weights, Proceedings of the ASA Survey Research Methods Section.
    case multiplesOfMean(lower: Double?, upper: Double?)
}

/// Why weights cannot be trimmed.
public enum TrimmingRefusal: Error, Hashable, Sendable {
    case nothingToTrim
    case negativeWeights(rows: Int)
    /// A multiple that is no number, or below 0.
    case notAMultiple(Double)
    /// A bound below 0, or a lower one above the upper, or no upper one above 0.
    case impossibleBounds(lower: Double, upper: Double)
    /// No weights within the bounds can add up to the total: their mean is outside.
    case meanOutside(mean: Double, lower: Double, upper: Double)
}

/// Bounds on the grid of weights.
struct WeightRange: Hashable, Sendable {
    let lower: FixedDecimal
    /// `nil` for none.
    let upper: FixedDecimal?

    var lowerUnits: Double { lower.doubleUnits }
    /// Infinite where there is none.
    var upperUnits: Double { upper?.doubleUnits ?? .infinity }

    func clip(_ weight: FixedDecimal) -> FixedDecimal {
        let raised = max(weight, lower)
        return upper.map { min(raised, $0) } ?? raised
    }
}

extension WeightBounds {
    func range(for table: WeightTable) -> Result<WeightRange, TrimmingRefusal> {
        let weights = table.positive
        guard !weights.isEmpty else { return .failure(.nothingToTrim) }
        let lower: FixedDecimal?
        let upper: FixedDecimal?
        switch self {
        case .given(let least, let most): (lower, upper) = (least, most)
        case .quartileDistances(let distance):
            guard distance >= 0, distance.isFinite else {
                return .failure(.notAMultiple(distance))
            }
            let quartiles = [1, 2, 3].map { Self.quantile(Ratio(Int128($0), 4), of: weights) }
            let half = distance * (quartiles[2] - quartiles[0])
            lower = FixedDecimal(nearestUnits: max(0, quartiles[1] - half))
            upper = FixedDecimal(nearestUnits: quartiles[1] + half)
        case .multiplesOfMean(let least, let most):
            for multiple in [least, most].compactMap({ $0 })
            where !(multiple >= 0 && multiple.isFinite) {
                return .failure(.notAMultiple(multiple))
            }
            let mean = Self.mean(of: weights)
            lower = least.flatMap { FixedDecimal(nearestUnits: $0 * mean) }
            upper = most.flatMap { FixedDecimal(nearestUnits: $0 * mean) }
        }
        let range = WeightRange(lower: lower ?? .zero, upper: upper)
        guard range.lower.units >= 0, range.upperUnits > 0, range.lowerUnits <= range.upperUnits
        else {
            return .failure(
                .impossibleBounds(
                    lower: range.lowerUnits / 1e12, upper: range.upperUnits / 1e12))
        }
        return .success(range)
    }

    static func mean(of weights: [(weight: FixedDecimal, count: Int)]) -> Double {
        let sum = weights.reduce(into: ExactSum()) {
            $0.add(product: $1.weight.units, Int128($1.count))
        }
        return sum.double / Double(weights.reduce(0) { $0 + $1.count })
    }

    /// The smallest weight that a share of the rows does not exceed, in units of 10⁻¹².
    private static func quantile(
        _ share: Ratio, of weights: [(weight: FixedDecimal, count: Int)]
    ) -> Double {
        let wanted = share * Ratio(weights.reduce(0) { $0 + $1.count })
        var reached = 0
        for (weight, count) in weights {
            reached += count
            if Ratio(reached) >= wanted { return weight.doubleUnits }
        }
        return weights.last?.weight.doubleUnits ?? 0
    }
}
