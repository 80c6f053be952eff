import Glibc

/// The regularised incomplete beta function of fixed shapes, whose coordinate is the log-odds.
///
/// The point is given as the two parts `x` and `y` = 1 − `x`, because the smaller of them cannot
/// be had from the larger.
struct IncompleteBeta: Hashable {
    let a: Double
    let b: Double
    private let peak: Double

    /// The shapes must be within `admissibleShapes`: the public types see to it.
    init(a: Double, b: Double) {
        self.a = a
        self.b = b
        let stirling =
            SaddlePoint.stirlingError(a + b) - SaddlePoint.stirlingError(a)
            - SaddlePoint.stirlingError(b)
        let spread = log(a) + log(b / (a + b)) - SaddlePoint.logarithmOfTwoPi
        peak = stirling + spread / 2
    }

    /// The distribution cut at `x`; both parts of the point must be above 0.
    func split(x: Double, y: Double) -> SplitProbability {
        let sum = a + b
        let lack = x <= y ? a.addingProduct(-sum, x) : (-b).addingProduct(sum, y)
        let deviance =
            a * SaddlePoint.deviance(excess: -lack / a, ratio: sum / a * x)
            + b * SaddlePoint.deviance(excess: lack / b, ratio: sum / b * y)
        // The mean, kept away from the ends, where the fraction of the other side would not end.
        let isLower = a < 0.5 || b < 0.5 ? x * max(b, 0.5) <= y * max(a, 0.5) : lack >= 0
        let factor =
            if min(a, b) > Self.manyParts {
                asymptoticFactor(lack: lack, deviance: deviance)
            } else if isLower {
                Self.fraction(a: a, b: b, x: x, y: y, lack: lack)
            } else {
                Self.fraction(a: b, b: a, x: y, y: x, lack: -lack)
            }
        return SplitProbability(
            computed: isLower ? .lower : .upper, logDensity: peak - deviance, factor: factor)
    }

    /// The distribution cut where ln(x / y) is `logOdds`.
    func split(logOdds: Double) -> SplitProbability {
        let smaller = exp(-abs(logOdds))
        let larger = 1 / (1 + smaller)
        return logOdds < 0
            ? split(x: smaller * larger, y: larger) : split(x: larger, y: smaller * larger)
    }

    /// ln(x / y) at the point where one side has the given probability, within 0...½ and not 0.
    func logOdds(where side: SplitProbability.Side, is probability: Double) -> Double {
        let target = log(probability)
        let centre = log(a) - log(b)
        switch side {
        case .lower:
            return LogTailInversion.coordinate(
                where: { split(logOdds: $0).logarithm(of: .lower) }, reaches: target,
                from: centre, within: Self.logOddsRange)
        case .upper:
            return -LogTailInversion.coordinate(
                where: { split(logOdds: -$0).logarithm(of: .upper) }, reaches: target,
                from: -centre, within: Self.logOddsRange)
        }
    }

    /// The lower part divided by the density, for a point not above the mean a / (a + b).
    ///
    /// Source: Didonato & Morris (1992), Algorithm 708, the fraction of BFRAC, summed forwards by
    /// the modified method of Lentz (1976). The number of terms grows with the square root of the
    /// smaller shape.
    private static func fraction(
        a: Double, b: Double, x: Double, y: Double, lack: Double
    ) -> Double {
        var value = a / (a + 1) * (lack + 1)
        var upward = value
        var downward = 0.0
        var index = 1.0
        while index < mostTerms {
            let width = a + 2 * index - 1
            let share = index / width
            let numerator =
                ((a + index - 1) / width) * ((a + b + index - 1) * x) * share
                * ((b - index) * x)
            let denominator =
                index + share * ((b - index) * x)
                + (a + index) / (width + 2) * (lack + 1 + index * (1 + y))
            downward = 1 / (denominator + numerator * downward)
            upward = denominator + numerator / upward
            let change = upward * downward
            value *= change
            if abs(change - 1) <= Double.ulpOfOne { break }
            index += 1
        }
        return 1 / value
    }

    /// The same for shapes so large that the fraction would take thousands of terms.
    private func asymptoticFactor(lack: Double, deviance: Double) -> Double {
        let sum = a + b
        let deviation = a.squareRoot() * (b / sum).squareRoot()
        let skewness = 2 * ((b - a) / sum) / deviation
        let tail = SplitProbability.lugannaniRice(
            rootDeviance: (2 * deviance).squareRoot(), deviate: abs(lack) / deviation,
            skewness: lack >= 0 ? skewness : -skewness)
        return tail * exp(-peak - SaddlePoint.logarithmOfTwoPi / 2)
    }

    /// Beyond it a part of the point underflows; the tail is a power law long before.
    private static let logOddsRange = -690.0...690.0

    private static let manyParts = 1e6
    private static let mostTerms = 1e5
}
