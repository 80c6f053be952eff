import ExactNumbers

extension FTest {
    /// Whether the means of several groups differ, which are taken to have one variance.
    ///
    /// Source: Fisher (1925), Statistical methods for research workers, chapter VII.
    /// R's `oneway.test(x ~ group, var.equal = TRUE)`.
    public static func analysisOfVariance(_ groups: [SampleMoments]) -> Result<FTest, NoTest> {
        MeanDifference.pooledVariance(of: groups).flatMap { within in
            let whole = SampleMoments.merged(groups)
            let between = betweenGroups(groups, whole) / Ratio(groups.count - 1)
            return make(
                statistic: (between?.double ?? 0) / within, numerator: Double(groups.count - 1),
                denominator: Double(whole.count - groups.count))
        }
    }

    /// Whether the means of several groups differ, whose variances may differ too. Every group has
    /// two observations or more, and a variance.
    ///
    /// Source: Welch (1951), On the comparison of several mean values: an alternative approach.
    /// R's `oneway.test(x ~ group)`.
    public static func welch(_ groups: [SampleMoments]) -> Result<FTest, NoTest> {
        if let refusal = SampleMoments.refusal(of: groups) { return .failure(refusal) }
        if let lone = groups.firstIndex(where: { $0.count == 1 }) {
            return .failure(.loneObservation(group: lone))
        }
        let variances = groups.map { $0.variance ?? 0 }
        if let constant = variances.firstIndex(of: 0) {
            return .failure(
                variances.allSatisfy { $0 == 0 } ? .noVariance : .constantGroup(constant))
        }
        guard variances.allSatisfy(\.isFinite) else { return .failure(.figuresTooLarge) }
        // Only the ratios of the precisions matter: taken to the largest they stay finite.
        let inverse = zip(groups, variances).map { Double($0.count) / $1 }
        let precisions = inverse.map { $0 / (inverse.max() ?? 1) }
        let sum = precisions.reduce(0, +)
        let means = groups.map { $0.mean?.double ?? 0 }
        let middle = zip(precisions, means).reduce(0) { $0 + $1.0 * $1.1 } / sum
        let between = zip(inverse, means).reduce(0) { total, part in
            let distance = part.1 - middle
            return total + part.0 * distance * distance
        }
        let count = Double(groups.count)
        let uncertainty =
            zip(precisions, groups).reduce(0) { total, part in
                let rest = 1 - part.0 / sum
                return total + rest * rest / Double(part.1.count - 1)
            } / (count * count - 1)
        return make(
            statistic: between / ((count - 1) * (1 + 2 * (count - 2) * uncertainty)),
            numerator: count - 1, denominator: 1 / (3 * uncertainty))
    }

    /// η², the share of the variance that lies between the groups, within 0...1; `nil` when nothing
    /// varies or there is no value. Source: Fisher (1925), section 45.
    public static func etaSquared(_ groups: [SampleMoments]) -> Double? {
        let whole = SampleMoments.merged(groups)
        return (betweenGroups(groups, whole) / whole.squaredDistances)?.double
    }

    /// Σn(x̄ of the group − x̄)², exact.
    private static func betweenGroups(_ groups: [SampleMoments], _ whole: SampleMoments) -> Ratio {
        whole.squaredDistances - Ratio.sum(groups.map(\.squaredDistances))
    }
}
