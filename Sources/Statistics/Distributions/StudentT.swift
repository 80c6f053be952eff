import Glibc

/// Student's t distribution: a mean over its own estimated standard error.
///
/// Source: Abramowitz & Stegun (1964), equation 26.7.1, by the incomplete beta function.
public struct StudentT: ContinuousDistribution {
    /// Within 1e-99...1e99; need not be whole.
    public let degreesOfFreedom: Double

    /// Of the part ν / (ν + t²), which is beta distributed with shapes ν/2 and ½.
    private let beta: IncompleteBeta

    /// `nil` unless the degrees of freedom are above 0 (from 1e-99) and finite (up to 1e99): no
    /// degree of freedom means that no distribution can be named.
    public init?(degreesOfFreedom: Double) {
        guard (1e-99...1e99).contains(degreesOfFreedom) else { return nil }
        self.degreesOfFreedom = degreesOfFreedom
        beta = IncompleteBeta(a: degreesOfFreedom / 2, b: 0.5)
    }

    public func cumulative(_ t: Double) -> Double {
        t < 0 ? tail(beyond: -t) : 1 - tail(beyond: t)
    }

    public func upperTail(_ t: Double) -> Double { cumulative(-t) }

    /// The probability of a value at least as far from 0 as `t`, on either side.
    public func twoSided(_ t: Double) -> Double { 2 * tail(beyond: abs(t)) }

    public func quantile(_ p: Double) -> Double? {
        guard (0...1).contains(p) else { return nil }
        return p < 0.5 ? -deviate(exceededBy: p) : deviate(exceededBy: 1 - p)
    }

    public func quantile(upperTail q: Double) -> Double? { quantile(q).map { 0 - $0 } }

    /// The probability above `t`, for `t` not below 0.
    private func tail(beyond t: Double) -> Double {
        let scaled = t / degreesOfFreedom.squareRoot()
        guard scaled > 0 else { return scaled == 0 ? 0.5 : scaled }
        guard scaled < Self.powerLaw else {
            return tail(scaled: Self.powerLaw) * pow(Self.powerLaw / scaled, degreesOfFreedom)
        }
        return tail(scaled: scaled)
    }

    /// The probability above t = `scaled` √ν. Squares of tiny numbers round the centre to ½.
    private func tail(scaled: Double) -> Double {
        let squared = scaled * scaled
        guard squared > 0 else { return 0.5 }
        let split = beta.split(x: 1 / (1 + squared), y: squared / (1 + squared))
        return split[.lower] / 2
    }

    /// The value that a share `q` of 0...½ exceeds; infinite where it exceeds the largest number.
    private func deviate(exceededBy q: Double) -> Double {
        guard q > 0 else { return .infinity }
        guard q < 0.5 else { return 0 }
        let logOdds =
            q < 0.25
            ? beta.logOdds(where: .lower, is: 2 * q)
            : beta.logOdds(where: .upper, is: 1 - 2 * q)
        return exp(-logOdds / 2) * degreesOfFreedom.squareRoot()
    }

    /// From here on the tail is a power of t to the last digit, and t² would overflow.
    private static let powerLaw = 1e100
}
