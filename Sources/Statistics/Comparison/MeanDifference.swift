import ExactNumbers

/// The mean of one group less that of another, with everything that says how far the difference can
/// be trusted. Exchanging the groups changes the signs.
public struct MeanDifference: Hashable, Sendable {
    /// Exact until it is rounded once, in the units of the values.
    public let difference: Double
    /// Of the difference; 0 only where everyone was asked.
    public let standardError: Double
    /// Above 0; after Welch they need not be whole.
    public let degreesOfFreedom: Double
    /// The difference over its standard error; `nil` where everyone was asked.
    public let statistic: Double?
    /// Two-sided, under no difference. Where everyone was asked nothing is left to chance: 1 where
    /// the means are equal and 0 where they are not.
    public let probability: Double
    /// Two-sided, from Student's t.
    public let interval: ConfidenceInterval

    /// Of two groups drawn independently, whose variances may differ: SE² = s₁²/n₁ + s₂²/n₂.
    ///
    /// Source: Welch (1947), The generalization of "Student's" problem when several different
    /// population variances are involved; degrees of freedom of Satterthwaite (1946).
    /// R's `t.test(first, second)`.
    public static func welch(
        of first: SampleMoments, minus second: SampleMoments, confidence: Double = 0.95
    ) -> Result<MeanDifference, NoTest> {
        let groups = [first, second]
        if let refusal = SampleMoments.refusal(of: groups) { return .failure(refusal) }
        if let lone = groups.firstIndex(where: { $0.count == 1 }) {
            return .failure(.loneObservation(group: lone))
        }
        let parts = groups.map { ($0.variance ?? 0) / Double($0.count) }
        let squared = parts[0] + parts[1]
        guard squared > 0 else { return .failure(.noVariance) }
        guard squared.isFinite else { return .failure(.figuresTooLarge) }
        // As shares of the whole, so that no fourth power can overflow.
        let inverse = zip(parts, groups).reduce(0) { sum, part in
            let share = part.0 / squared
            return sum + share * share / Double(part.1.count - 1)
        }
        return difference(
            of: first, minus: second, standardError: squared.squareRoot(),
            degreesOfFreedom: 1 / inverse, confidence: confidence)
    }

    /// Of two groups drawn independently that are taken to have one variance:
    /// SE² = s²(1/n₁ + 1/n₂) with s² pooled, df = n₁ + n₂ − 2. One group may have one observation.
    ///
    /// Source: Student (1908), The probable error of a mean.
    /// R's `t.test(first, second, var.equal = TRUE)`.
    public static func student(
        of first: SampleMoments, minus second: SampleMoments, confidence: Double = 0.95
    ) -> Result<MeanDifference, NoTest> {
        pooledVariance(of: [first, second]).flatMap { pooled in
            difference(
                of: first, minus: second,
                standardError: (pooled / Double(first.count) + pooled / Double(second.count))
                    .squareRoot(),
                degreesOfFreedom: Double(first.count) + Double(second.count) - 2,
                confidence: confidence)
        }
    }

    /// Σ(x−x̄ of the group)²/(n − groups): above zero, and finite.
    static func pooledVariance(of groups: [SampleMoments]) -> Result<Double, NoTest> {
        if let refusal = SampleMoments.refusal(of: groups) { return .failure(refusal) }
        let count = groups.reduce(0) { $0 + $1.count }
        guard count > groups.count else {
            return .failure(.tooFewObservations(count: count, needed: groups.count + 1))
        }
        let within = Ratio.sum(groups.map(\.squaredDistances))
        guard let pooled = (within / Ratio(count - groups.count))?.double, pooled > 0 else {
            return .failure(.noVariance)
        }
        return pooled.isFinite ? .success(pooled) : .failure(.figuresTooLarge)
    }

    private static func difference(
        of first: SampleMoments, minus second: SampleMoments, standardError: Double,
        degreesOfFreedom: Double, confidence: Double
    ) -> Result<MeanDifference, NoTest> {
        guard let mean = first.mean, let other = second.mean else {
            return .failure(.emptyGroup(first.count == 0 ? 0 : 1))
        }
        return make(
            difference: mean.difference(from: other), standardError: standardError,
            degreesOfFreedom: degreesOfFreedom, confidence: confidence)
    }

    /// - Parameter standardError: 0 only where everyone was asked.
    static func make(
        difference: Double, standardError: Double, degreesOfFreedom: Double, confidence: Double
    ) -> Result<MeanDifference, NoTest> {
        guard let outside = ConfidenceInterval.outsideEachEnd(confidence: confidence) else {
            return .failure(.confidenceOutOfRange)
        }
        guard let student = StudentT(degreesOfFreedom: degreesOfFreedom),
            let quantile = student.quantile(upperTail: outside)
        else { return .failure(.noDegreesOfFreedom) }
        let statistic = standardError > 0 ? difference / standardError : nil
        let half = quantile * standardError
        guard difference.isFinite, standardError.isFinite, half.isFinite,
            statistic?.isFinite ?? true
        else { return .failure(.figuresTooLarge) }
        return .success(
            MeanDifference(
                difference: difference, standardError: standardError,
                degreesOfFreedom: degreesOfFreedom, statistic: statistic,
                probability: statistic.map(student.twoSided) ?? (difference == 0 ? 1 : 0),
                interval: ConfidenceInterval(low: difference - half, high: difference + half)))
    }
}
