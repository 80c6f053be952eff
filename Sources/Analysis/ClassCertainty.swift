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
        self.init(
            of: estimate, as: estimate.mean, stretched: 1, among: classes, isCensus: isCensus,
            confidence: confidence)
    }

    /// - Parameters:
    ///   - value: the mean on another scale, where the classes are.
    ///   - factor: what a distance is multiplied by on the way there, above 0.
    init?(
        of estimate: MeanEstimate, as value: Ratio?, stretched factor: Double,
        among classes: [ScoreClass], isCensus: Bool, confidence: Double = 0.95
    ) {
        guard let value else { return nil }
        switch estimate.uncertainty {
        case .unknown(let reason):
            self.init(value, among: classes) { _, _ in .indicative(.noBounds(reason)) }
        case .known where isCensus:
            self.init(value, among: classes) { _, _ in .confirmed(.census) }
        // Clusters with the same mean leave no more than the rounding of their sums.
        case .known(let precision)
        where precision.standardError <= (estimate.standardDeviation ?? 0) * 1e-12:
            self.init(value, among: classes) { _, _ in .indicative(.noSpread) }
        case .known(let precision):
            guard confidence > 0, confidence < 1,
                let student = StudentT(degreesOfFreedom: Double(precision.degreesOfFreedom)),
                let quantile = student.quantile(upperTail: 1 - confidence)
            else {
                self.init(value, among: classes) { _, _ in
                    .indicative(.noBounds(.confidenceOutOfRange))
                }
                return
            }
            let half = quantile * precision.standardError * factor
            let bounds = OneSidedBounds(
                low: value.double - half, high: value.double + half, confidence: confidence)
            // The distances are exact until they are compared: a mean next to a threshold loses no
            // digits.
            self.init(value, among: classes) { from, above in
                Self.verdict(
                    bounds, below: from.map { value.difference(from: $0) < half } ?? false,
                    above: above.map { $0.difference(from: value) <= half } ?? false)
            }
        }
    }

    /// The class of a share in per cent.
    ///
    /// Bounds are the ends of a two-sided interval of twice the error: Korn and Graubard's where there
    /// are clusters, Wilson's elsewhere.
    ///
    /// - Parameter bounds: that interval, as a share.
    init?(
        of share: ShareEstimate, bounds: ConfidenceInterval?, among classes: [ScoreClass],
        isCensus: Bool, confidence: Double = 0.95
    ) {
        guard let value = share.share.map({ $0 * Ratio(100) }) else { return nil }
        self.init(value, among: classes) { from, above in
            guard share.base > 1, let bounds else {
                return .indicative(.noBounds(share.base > 1 ? .oneCluster : .oneObservation))
            }
            if isCensus { return .confirmed(.census) }
            guard share.count > 0, share.count < share.base else { return .indicative(.noSpread) }
            let ends = OneSidedBounds(
                low: bounds.low * 100, high: bounds.high * 100, confidence: confidence)
            return Self.verdict(
                ends, below: from.map { ends.low < $0.double } ?? false,
                above: above.map { ends.high >= $0.double } ?? false)
        }
    }

    /// - Parameter verdict: from the threshold of the class and that of the class above it.
    private init?(
        _ value: Ratio, among classes: [ScoreClass], verdict: (Ratio?, Ratio?) -> Verdict
    ) {
        guard let place = classes.firstIndex(where: { $0.from.map { value >= Ratio($0) } ?? true })
        else { return nil }
        scoreClass = classes[place]
        let above = place > 0 ? classes[place - 1].from : nil
        self.verdict = verdict(classes[place].from.map { Ratio($0) }, above.map { Ratio($0) })
    }

    private static func verdict(
        _ bounds: OneSidedBounds, below: Bool, above: Bool
    ) -> Verdict {
        switch (below, above) {
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
