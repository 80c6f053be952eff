import Glibc

/// The two small quantities that keep a density accurate where its factors are huge.
///
/// Source: Loader (2000), Fast and accurate computation of binomial probabilities: a density
/// is its value at its own peak, corrected by `stirlingError`, times a power of e that
/// `deviance` gives without cancellation.
enum SaddlePoint {
    static let logarithmOfTwoPi = 1.837877066409345483560659472811235279723

    /// What Stirling's formula lacks: ln Γ(z+1) − (z+½) ln z + z − ½ ln 2π, for `z` above 0.
    ///
    /// Source: Abramowitz & Stegun (1964), equation 6.1.42, from 16 on; below, the recurrence
    /// Γ(z+2) = (z+1) Γ(z+1) leads there.
    static func stirlingError(_ z: Double) -> Double {
        var shifted = z
        var lead = 0.0
        while shifted < 16 {
            let step = shifted < 1 ? log1p(shifted) - log(shifted) : log1p(1 / shifted)
            lead += (shifted + 0.5) * step - 1
            shifted += 1
        }
        let inverse = 1 / shifted
        let square = inverse * inverse
        var series = 0.0
        for coefficient in stirlingCoefficients {
            series = series * square + coefficient
        }
        return lead + series * inverse
    }

    /// How far an observed value is from the expected one: excess − ln(1 + excess), never below 0.
    ///
    /// - Parameters:
    ///   - excess: observed / expected − 1, computed without cancellation.
    ///   - ratio: observed / expected, for where the excess has lost its digits.
    static func deviance(excess: Double, ratio: Double) -> Double {
        guard abs(excess) < 0.6 else { return excess - log(ratio) }
        let half = excess / (2 + excess)
        let square = half * half
        var power = square
        var series = 0.0
        var divisor = 3.0
        while divisor < 61 {
            let term = power / divisor
            series += term
            if term <= series * 1e-17 { break }
            power *= square
            divisor += 2
        }
        return half * (excess - 2 * series)
    }

    /// Bernoulli numbers B₂ₖ / (2k (2k−1)), from k = 8 down to 1.
    private static let stirlingCoefficients: [Double] = [
        -3617 / 122_400, 1 / 156, -691 / 360_360, 1 / 1_188,
        -1 / 1_680, 1 / 1_260, -1 / 360, 1 / 12,
    ]
}
