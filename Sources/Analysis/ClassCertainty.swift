import ExactNumbers
public import Questionnaires
public import Statistics

/// How sure the class of a mean is.
///
/// A class is confirmed when the one-sided bounds of the mean stand inside it: x̄ − t·SE at or above
/// its threshold and x̄ + t·SE under that of the class above, with t the quantile of Student's
/// distribution that 5 % exceed. The highest and the lowest class need one bound, those between both.
/// In R: `mean + c(-1, 1) * qt(0.95, df) * se`.
public struct ClassCertainty: Hashable, Sendable {
    public enum Verdict: Hashable, Sendable {
        case confirmed(Ground)
        case indicative(Doubt)
    }

    /// What confirms a class.
    public enum Ground: Hashable, Sendable {
        case bounds(OneSidedBounds)
        /// Everyone of the population answered, so that the mean is known.
        case census
    }

    /// Why a class is no more than likely.
    public enum Doubt: Hashable, Sendable {
        /// The bounds reach into one of the classes beside it, or both.
        case reaches(Reach, OneSidedBounds)
        /// All answers are equal, or all clusters: no spread was seen, which is not to say that
        /// there is none.
        case noSpread
        /// Too little is known for any bound, as of one respondent.
        case noBounds(NoInterval)
    }

    public enum Reach: Hashable, Sendable { case below, above, both }

    /// The class of the mean.
    public let scoreClass: ScoreClass
    public let verdict: Verdict

    public var isConfirmed: Bool {
        switch verdict {
        case .confirmed: true
        case .indicative: false
        }
    }

    /// - Parameters:
    ///   - classes: from the highest down, the last without a threshold, in the unit of the mean.
    ///   - isCensus: whether the sample is its population, in every stratum.
    ///   - confidence: of each bound by itself; above 0 and below 1, or nothing is confirmed but a
    ///     census.
    /// - Returns: `nil` when there is no mean or no class.
    public init?(
        of estimate: MeanEstimate, among classes: [ScoreClass], isCensus: Bool,
        confidence: Double = 0.95
    ) {
        guard let mean = estimate.mean,
            let place = classes.firstIndex(where: { $0.from.map { mean >= Ratio($0) } ?? true })
        else { return nil }
        scoreClass = classes[place]
        let precision: MeanEstimate.Precision
        switch estimate.uncertainty {
        case .unknown(let reason):
            verdict = .indicative(.noBounds(reason))
            return
        case .known(let known): precision = known
        }
        if isCensus {
            verdict = .confirmed(.census)
            return
        }
        // Clusters with the same mean leave no more than the rounding of their sums.
        let spread = estimate.standardDeviation ?? 0
        guard precision.standardError > spread * 1e-12 else {
            verdict = .indicative(.noSpread)
            return
        }
        guard confidence > 0, confidence < 1,
            let student = StudentT(degreesOfFreedom: Double(precision.degreesOfFreedom)),
            let quantile = student.quantile(upperTail: 1 - confidence)
        else {
            verdict = .indicative(.noBounds(.oneCluster))
            return
        }
        let half = quantile * precision.standardError
        let bounds = OneSidedBounds(
            low: mean.double - half, high: mean.double + half, confidence: confidence)
        // The distances are exact until they are compared: a mean next to a threshold loses no digits.
        let reachesBelow = classes[place].from.map { mean.difference(from: Ratio($0)) < half }
        let above = place > 0 ? classes[place - 1].from : nil
        let reachesAbove = above.map { Ratio($0).difference(from: mean) <= half }
        verdict =
            switch (reachesBelow ?? false, reachesAbove ?? false) {
            case (false, false): .confirmed(.bounds(bounds))
            case (true, false): .indicative(.reaches(.below, bounds))
            case (false, true): .indicative(.reaches(.above, bounds))
            case (true, true): .indicative(.reaches(.both, bounds))
            }
    }
}

/// The lowest and the highest mean that are likely, each by itself: with 95 % the mean is at least
/// `low`, and with 95 % at most `high`.
public struct OneSidedBounds: Hashable, Sendable {
    public let low: Double
    public let high: Double
    /// Of each bound by itself.
    public let confidence: Double
}

extension StratifiedDesign {
    /// Whether everyone of the population is in the sample: population counts that equal those of
    /// the sample in every stratum.
    public var isCensus: Bool {
        !strata.isEmpty && strata.allSatisfy { $0.clusters > 0 && $0.population == $0.clusters }
    }
}
