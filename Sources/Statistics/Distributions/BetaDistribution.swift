import Glibc

/// The beta distribution of a share, whose cumulative probability is the regularised incomplete
/// beta function.
///
/// Source: Abramowitz & Stegun (1964), equation 26.5.1.
public struct BetaDistribution: TwoTailedDistribution {
    /// The shape at 0: within 1e-100...1e100.
    public var a: Double { incomplete.a }

    /// The shape at 1: within 1e-100...1e100.
    public var b: Double { incomplete.b }

    private let incomplete: IncompleteBeta

    /// `nil` unless both shapes are above 0 (from 1e-100) and finite (up to 1e100).
    public init?(a: Double, b: Double) {
        guard admissibleShapes.contains(a), admissibleShapes.contains(b) else { return nil }
        incomplete = IncompleteBeta(a: a, b: b)
    }

    func probability(_ side: SplitProbability.Side, at x: Double) -> Double {
        guard !x.isNaN else { return x }
        guard x > 0 else { return side == .lower ? 0 : 1 }
        guard x < 1 else { return side == .lower ? 1 : 0 }
        return incomplete.split(x: x, y: 1 - x)[side]
    }

    func point(where side: SplitProbability.Side, is probability: Double) -> Double {
        guard probability > 0 else { return side == .lower ? 0 : 1 }
        let logOdds = incomplete.logOdds(where: side, is: probability)
        return logOdds < 0 ? exp(logOdds) / (1 + exp(logOdds)) : 1 / (1 + exp(-logOdds))
    }
}
