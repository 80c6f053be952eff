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
    /// - Parameter sorted: at least one weight.
    func range(for sorted: SortedWeights) -> Result<WeightRange, TrimmingRefusal> {
        let lower: FixedDecimal?
        let upper: FixedDecimal?
        switch self {
        case .given(let least, let most): (lower, upper) = (least, most)
        case .quartileDistances(let distance):
            guard distance >= 0, distance.isFinite else {
                return .failure(.notAMultiple(distance))
            }
            let quartiles = [1, 2, 3].map {
                sorted.quantile(Ratio(Int128($0), 4))?.doubleUnits ?? 0
            }
            let half = distance * (quartiles[2] - quartiles[0])
            lower = FixedDecimal(nearestUnits: max(0, quartiles[1] - half))
            upper = FixedDecimal(nearestUnits: quartiles[1] + half)
        case .multiplesOfMean(let least, let most):
            for multiple in [least, most].compactMap({ $0 })
            where !(multiple >= 0 && multiple.isFinite) {
                return .failure(.notAMultiple(multiple))
            }
            let mean = sorted.mean
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
}
