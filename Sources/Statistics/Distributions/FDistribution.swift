import Glibc

/// Fisher's and Snedecor's F distribution: one mean square over another.
///
/// Source: Abramowitz & Stegun (1964), equation 26.6.2, by the incomplete beta function.
public struct FDistribution: TwoTailedDistribution {
    /// Degrees of freedom above the line: within 1e-99...1e99; need not be whole.
    public let numerator: Double

    /// Degrees of freedom below the line: within 1e-99...1e99; need not be whole.
    public let denominator: Double

    /// Of the part of the numerator in the sum of both sums of squares.
    private let beta: IncompleteBeta

    /// `nil` unless both degrees of freedom are above 0 (from 1e-99) and finite (up to 1e99).
    public init?(numerator: Double, denominator: Double) {
        let admissible = 1e-99...1e99
        guard admissible.contains(numerator), admissible.contains(denominator) else { return nil }
        self.numerator = numerator
        self.denominator = denominator
        beta = IncompleteBeta(a: numerator / 2, b: denominator / 2)
    }

    func probability(_ side: SplitProbability.Side, at f: Double) -> Double {
        guard !f.isNaN else { return f }
        let odds = numerator / denominator * f
        let y = 1 / (1 + odds)
        guard odds > 0 else { return side == .lower ? 0 : 1 }
        guard y > 0 else { return side == .lower ? 1 : 0 }
        return beta.split(x: odds * y, y: y)[side]
    }

    func point(where side: SplitProbability.Side, is probability: Double) -> Double {
        guard probability > 0 else { return side == .lower ? 0 : .infinity }
        let odds = exp(beta.logOdds(where: side, is: probability))
        return odds * (denominator / numerator)
    }
}
