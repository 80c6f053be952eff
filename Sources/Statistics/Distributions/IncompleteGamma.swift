import Glibc

/// The regularised incomplete gamma function of a fixed shape, whose coordinate is ln x.
struct IncompleteGamma: Hashable {
    let shape: Double
    private let peak: Double

    /// The shape must be within `admissibleShapes`: the public types see to it.
    init(shape: Double) {
        self.shape = shape
        peak =
            (log(shape) - SaddlePoint.logarithmOfTwoPi) / 2 - SaddlePoint.stirlingError(shape)
    }

    /// The distribution cut at `x`, which must be above 0 and finite.
    func split(at x: Double) -> SplitProbability {
        let deviance =
            shape * SaddlePoint.deviance(excess: (x - shape) / shape, ratio: x / shape)
        let isLower = x <= max(shape, 0.5)
        let factor =
            if shape > Self.manyParts {
                asymptoticFactor(x: x, deviance: deviance)
            } else if isLower {
                seriesFactor(x: x)
            } else {
                fractionFactor(x: x)
            }
        return SplitProbability(
            computed: isLower ? .lower : .upper, logDensity: peak - deviance, factor: factor)
    }

    /// ln x at the point where one side has the given probability, within 0...½ and not 0.
    func logPoint(where side: SplitProbability.Side, is probability: Double) -> Double {
        let target = log(probability)
        let centre = log(shape)
        switch side {
        case .lower:
            return LogTailInversion.coordinate(
                where: { split(at: exp($0)).logarithm(of: .lower) }, reaches: target,
                from: centre, within: Self.logRange)
        case .upper:
            return -LogTailInversion.coordinate(
                where: { split(at: exp(-$0)).logarithm(of: .upper) }, reaches: target,
                from: -centre, within: Self.logRange)
        }
    }

    /// The lower part divided by the density, for `x` not above the shape or ½.
    ///
    /// Source: Abramowitz & Stegun (1964), equation 6.5.29.
    private func seriesFactor(x: Double) -> Double {
        var term = 1 / shape
        var sum = term
        var index = 1.0
        while index < Self.mostTerms {
            term *= x / (shape + index)
            sum += term
            if term <= sum * Double.ulpOfOne / 4 { break }
            index += 1
        }
        return sum
    }

    /// The upper part divided by the density, for `x` above the shape and ½.
    ///
    /// Source: Abramowitz & Stegun (1964), the even part of equation 6.5.31, summed forwards by
    /// the modified method of Lentz (1976).
    private func fractionFactor(x: Double) -> Double {
        var value = x + 1 - shape
        var upward = value
        var downward = 0.0
        var index = 1.0
        while index < Self.mostTerms {
            let numerator = index * (shape - index)
            let denominator = x - shape + 2 * index + 1
            downward = 1 / (denominator + numerator * downward)
            upward = denominator + numerator / upward
            let change = upward * downward
            value *= change
            if abs(change - 1) <= Double.ulpOfOne { break }
            index += 1
        }
        return 1 / value
    }

    /// Either part for a shape so large that the others would take thousands of terms.
    private func asymptoticFactor(x: Double, deviance: Double) -> Double {
        let deviation = shape.squareRoot()
        let skewness = 2 / deviation
        let tail = SplitProbability.lugannaniRice(
            rootDeviance: (2 * deviance).squareRoot(), deviate: abs(x - shape) / deviation,
            skewness: x <= shape ? skewness : -skewness)
        return tail * exp(-peak - SaddlePoint.logarithmOfTwoPi / 2)
    }

    /// Beyond it x underflows or overflows; the lower tail is a power law long before.
    private static let logRange = -690.0...690.0

    private static let manyParts = 1e6
    private static let mostTerms = 1e5
}
