import Glibc

/// The χ² distribution: a sum of squares of independent standard normal values.
///
/// Source: Abramowitz & Stegun (1964), equation 26.4.19, by the incomplete gamma function.
public struct ChiSquared: ContinuousDistribution {
    /// Within 1e-99...1e99; need not be whole.
    public let degreesOfFreedom: Double

    /// Of half the variable.
    private let gamma: IncompleteGamma

    /// `nil` unless the degrees of freedom are above 0 (from 1e-99) and finite (up to 1e99).
    public init?(degreesOfFreedom: Double) {
        guard (1e-99...1e99).contains(degreesOfFreedom) else { return nil }
        self.degreesOfFreedom = degreesOfFreedom
        gamma = IncompleteGamma(shape: degreesOfFreedom / 2)
    }

    public func cumulative(_ x: Double) -> Double { probability(.lower, at: x) }

    public func upperTail(_ x: Double) -> Double { probability(.upper, at: x) }

    public func quantile(_ p: Double) -> Double? {
        guard (0...1).contains(p) else { return nil }
        return p <= 0.5 ? point(where: .lower, is: p) : point(where: .upper, is: 1 - p)
    }

    public func quantile(upperTail q: Double) -> Double? {
        guard (0...1).contains(q) else { return nil }
        return q < 0.5 ? point(where: .upper, is: q) : point(where: .lower, is: 1 - q)
    }

    private func probability(_ side: SplitProbability.Side, at x: Double) -> Double {
        guard !x.isNaN else { return x }
        guard x / 2 > 0 else { return side == .lower ? 0 : 1 }
        guard x.isFinite else { return side == .lower ? 1 : 0 }
        return gamma.split(at: x / 2)[side]
    }

    private func point(where side: SplitProbability.Side, is probability: Double) -> Double {
        guard probability > 0 else { return side == .lower ? 0 : .infinity }
        return 2 * exp(gamma.logPoint(where: side, is: probability))
    }
}
