import Glibc

/// The χ² distribution: a sum of squares of independent standard normal values.
///
/// Source: Abramowitz & Stegun (1964), equation 26.4.19, by the incomplete gamma function.
public struct ChiSquared: TwoTailedDistribution {
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

    func probability(_ side: SplitProbability.Side, at x: Double) -> Double {
        guard !x.isNaN else { return x }
        guard x / 2 > 0 else { return side == .lower ? 0 : 1 }
        guard x.isFinite else { return side == .lower ? 1 : 0 }
        return gamma.split(at: x / 2)[side]
    }

    func point(where side: SplitProbability.Side, is probability: Double) -> Double {
        guard probability > 0 else { return side == .lower ? 0 : .infinity }
        return 2 * exp(gamma.logPoint(where: side, is: probability))
    }
}
