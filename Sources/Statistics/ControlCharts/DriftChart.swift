import Glibc

/// A chart that remembers: small lasting changes add up in it until they show, where single days
/// would not tell. In sigmas of each day's own limits, so that days of different size count alike.
///
/// Both kinds start at 0 on the first point; a day without answers leaves them as they are.
public struct ExponentialChart: Hashable, Sendable {
    public struct Point: Hashable, Sendable {
        public let day: Int
        /// zᵢ = λ·distance + (1−λ)·zᵢ₋₁, in sigmas.
        public let value: Double
        /// L·√(λ/(2−λ)·(1−(1−λ)²ⁱ)): the chart alerts beyond ± this.
        public let limit: Double
        public var isAlert: Bool { abs(value) > limit }
    }

    /// λ: what the newest day counts.
    public let weight: Double
    /// One for each point of the chart, in its order.
    public let points: [Point]
}

/// Page's sums: what days lie above the centre by more than an allowance, and below it.
public struct CumulativeSumChart: Hashable, Sendable {
    public struct Point: Hashable, Sendable {
        public let day: Int
        /// max(0, distance − k + the one before), in sigmas.
        public let above: Double
        /// max(0, −distance − k + the one before), in sigmas.
        public let below: Double
    }

    /// h: the chart alerts where a sum is more than this.
    public let decision: Double
    /// One for each point of the chart, in its order.
    public let points: [Point]

    /// Days on which a sum is past the decision interval, and on which side.
    public var alerts: [(day: Int, direction: Alert.Direction)] {
        points.flatMap { point in
            [(point.above, Alert.Direction.up), (point.below, .down)]
                .filter { $0.0 > decision }.map { (point.day, $0.1) }
        }
    }
}

extension ControlChart {
    /// The exponentially weighted moving average with limits exact for every point.
    ///
    /// Source: Roberts (1959), Control chart tests based on geometric moving averages,
    /// Technometrics 1, 239–250; R's `qcc::ewma(lambda, nsigmas)` where days are of one size.
    ///
    /// - Parameters:
    ///   - weight: λ, above 0 and up to 1.
    ///   - limit: L, in sigmas, above 0.
    public func exponential(
        weight: Double = 0.2, limit: Double = 3
    ) -> Result<ExponentialChart, ChartRefusal> {
        guard weight > 0, weight <= 1 else { return .failure(.outOfRange("weight", weight)) }
        guard limit > 0, limit.isFinite else { return .failure(.outOfRange("limit", limit)) }
        var value = 0.0
        let remembered = 2 * log1p(-weight)
        let points = points.enumerated().map { index, point in
            value = weight * point.distance + (1 - weight) * value
            let reached = -expm1(Double(index + 1) * remembered)
            return ExponentialChart.Point(
                day: point.day, value: value,
                limit: limit * (weight / (2 - weight)).squareRoot() * reached.squareRoot())
        }
        return .success(ExponentialChart(weight: weight, points: points))
    }

    /// Cumulative sums on both sides, without a head start.
    ///
    /// Source: Page (1954), Continuous inspection schemes, Biometrika 41, 100–115; R's
    /// `qcc::cusum(decision.interval, se.shift = 2 * allowance)` where days are of one size.
    ///
    /// - Parameters:
    ///   - allowance: k, half of the change to be found, in sigmas, not below 0.
    ///   - decision: h, in sigmas, above 0.
    public func cumulativeSums(
        allowance: Double = 0.5, decision: Double = 5
    ) -> Result<CumulativeSumChart, ChartRefusal> {
        guard allowance >= 0, allowance.isFinite else {
            return .failure(.outOfRange("allowance", allowance))
        }
        guard decision > 0, decision.isFinite else {
            return .failure(.outOfRange("decision", decision))
        }
        var (above, below) = (0.0, 0.0)
        let points = points.map { point in
            above = max(0, point.distance - allowance + above)
            below = max(0, -point.distance - allowance + below)
            return CumulativeSumChart.Point(day: point.day, above: above, below: below)
        }
        return .success(CumulativeSumChart(decision: decision, points: points))
    }
}
