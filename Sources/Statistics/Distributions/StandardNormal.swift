import Glibc

/// The normal distribution of mean 0 and standard deviation 1.
public struct StandardNormal: ContinuousDistribution {
    public init() {}

    /// The density at `z`, per standard deviation.
    public func density(_ z: Double) -> Double {
        exp(-z * z / 2 - SaddlePoint.logarithmOfTwoPi / 2)
    }

    public func cumulative(_ z: Double) -> Double { upperTail(-z) }

    public func upperTail(_ z: Double) -> Double { erfc(z * Self.rootHalf) / 2 }

    public func quantile(_ p: Double) -> Double? {
        guard (0...1).contains(p) else { return nil }
        return p < 0.5 ? -deviate(exceededBy: p) : deviate(exceededBy: 1 - p)
    }

    public func quantile(upperTail q: Double) -> Double? { quantile(q).map { 0 - $0 } }

    /// Upper tail over density at `z`, for `z` not below 0.
    ///
    /// Source: Abramowitz & Stegun (1964), equation 26.2.12, where both underflow; its error there
    /// is below 2e-12.
    static func millsRatio(_ z: Double) -> Double {
        guard z > 30 else {
            return erfc(z * rootHalf) / 2 * exp((z * z + SaddlePoint.logarithmOfTwoPi) / 2)
        }
        let inverse = 1 / (z * z)
        return (1 - inverse * (1 - 3 * inverse * (1 - 5 * inverse * (1 - 7 * inverse)))) / z
    }

    /// The value that a share `q` of 0...½ exceeds.
    private func deviate(exceededBy q: Double) -> Double {
        guard q > 0 else { return .infinity }
        return q > 0.25 ? centralDeviate(within: 1 - 2 * q) : tailDeviate(exceededBy: q)
    }

    /// Newton's method on the probability between −z and z, which keeps the digits of a small z.
    private func centralDeviate(within share: Double) -> Double {
        var z = share * Self.rootHalfPi
        for _ in 0..<20 {
            let step = (erf(z * Self.rootHalf) - share) / (2 * density(z))
            z -= step
            if abs(step) <= 1e-9 * z { break }
        }
        return z
    }

    private func tailDeviate(exceededBy q: Double) -> Double {
        let target = log(q)
        return -LogTailInversion.coordinate(
            where: { z in
                let tail = cumulative(z)
                return LogTail(value: log(tail), slope: density(z) / tail)
            }, reaches: target, from: -(-2 * target).squareRoot(), within: -38.4...0)
    }

    private static let rootHalf = 0.5.squareRoot()
    private static let rootHalfPi = (Double.pi / 2).squareRoot()
}
