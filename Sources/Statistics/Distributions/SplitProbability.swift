import Glibc

/// A distribution cut in two at one point, held by the part that was computed directly.
///
/// The part is a product, so that its logarithm exists where the probability itself underflows.
struct SplitProbability {
    enum Side { case lower, upper }

    /// The part that was computed; the other one is what it leaves of 1.
    let computed: Side

    /// Natural logarithm of the density at the cut, per unit of the coordinate of the caller.
    let logDensity: Double

    /// The computed part, divided by that density.
    let factor: Double

    private var probability: Double { min(1, exp(logDensity) * factor) }

    subscript(side: Side) -> Double {
        side == computed ? probability : 1 - probability
    }

    /// The logarithm of one part, and its growth per unit as the cut moves to enlarge the part.
    func logarithm(of side: Side) -> LogTail {
        guard side != computed else {
            return LogTail(value: logDensity + log(factor), slope: 1 / factor)
        }
        let rest = 1 - probability
        return LogTail(value: log(rest), slope: exp(logDensity) / rest)
    }

    /// The tail of a sum of very many small parts, divided by the standard normal density at
    /// `rootDeviance`: good to the power −3/2 of the smallest shape parameter.
    ///
    /// Source: Lugannani & Rice (1980), Saddle point approximation for the distribution of the sum
    /// of independent random variables; the leading terms of Temme (1979) for the incomplete gamma
    /// and of Temme (1987) for the incomplete beta function.
    ///
    /// - Parameters:
    ///   - rootDeviance: square root of twice the negative exponent, not below 0.
    ///   - deviate: distance from the mean in standard deviations, not below 0.
    ///   - skewness: that of the distribution, seen so that the tail in question is the lower one.
    static func lugannaniRice(rootDeviance: Double, deviate: Double, skewness: Double) -> Double {
        let shift = rootDeviance < 1e-4 ? skewness / 6 : 1 / deviate - 1 / rootDeviance
        return StandardNormal.millsRatio(rootDeviance) + shift
    }
}

/// The natural logarithm of a probability, and its derivative in the coordinate of the caller.
struct LogTail {
    let value: Double
    let slope: Double
}
