public import ExactNumbers
import Questionnaires
import Scoring
public import Statistics

/// How the variance of an estimate is found.
enum Variance {
    /// From the design of the whole sample.
    case design
    /// From the members alone, as if each had been drawn by itself: for a group that is one cluster
    /// of the design.
    case withinGroup
}

extension TabulatedDomain {
    /// The mean of a score over the members that have it, under the sample's design.
    ///
    /// - Parameter possible: the values it may have.
    func mean(
        of score: ObservedScore, _ variance: Variance, within possible: ClosedRange<Double>
    ) -> MeanEstimate {
        estimate(
            table(of: score, clustered: variance == .design), variance, within: possible)
    }

    /// The mean of a measure; a share, which is the mean of 0 and 100, with the interval of shares.
    func estimate(
        _ table: ValueTable, _ variance: Variance, of measure: MeasureDescription
    ) -> MeanEstimate {
        let mean = estimate(table, variance, within: measure.reach)
        guard measure.unit == .percent else { return mean }
        let share = share(table, variance) { $0 > .zero }.printedInterval
        return mean.with(
            interval: share.map { ConfidenceInterval(low: $0.low * 100, high: $0.high * 100) })
    }

    func estimate(
        _ table: ValueTable, _ variance: Variance, within possible: ClosedRange<Double>
    ) -> MeanEstimate {
        switch variance {
        case .design where design.isSimple: return MeanEstimate(simple: table, within: possible)
        case .design:
            return MeanEstimate(
                table, design: design.stratified, degreesOfFreedom: degreesOfFreedom,
                within: possible)
        case .withinGroup where !design.isWeighted:
            return MeanEstimate(simple: table, within: possible)
        case .withinGroup:
            let stratum = StratifiedDesign.Stratum(
                clusters: count, weightedClusters: weightedCount)
            return MeanEstimate(
                table, design: StratifiedDesign(strata: [stratum], isClustered: false),
                within: possible)
        }
    }
}

/// A share of a base, with its intervals.
public struct ShareEstimate: Hashable, Sendable {
    /// How many of the base are in it, unweighted.
    public let count: Int
    /// The base, unweighted.
    public let base: Int
    /// Weighted where the sample is; `nil` when the base is empty or weighs nothing.
    public let share: Ratio?
    /// Wilson's score interval on the effective number of answers.
    public let interval: ConfidenceInterval?
    /// Korn and Graubard's interval, which knows strata and clusters; `nil` where the sample has
    /// neither these nor weights.
    public let designInterval: ConfidenceInterval?
    /// Whether answers come in clusters, which Wilson's interval knows nothing of.
    public let isClustered: Bool
    /// Whether everyone of the population is in the sample, which leaves nothing to chance.
    public internal(set) var isKnown = false
    /// The base with its weights.
    var tally = Tally()

    /// The one to print: the share itself where it is known, Korn and Graubard's where there are
    /// clusters, Wilson's elsewhere.
    public var printedInterval: ConfidenceInterval? {
        if isKnown, let share {
            return ConfidenceInterval(low: share.double, high: share.double)
        }
        return isClustered ? designInterval : interval
    }
}

extension TabulatedDomain {
    /// The share of a table's observations that `holds` is true of.
    func share(
        _ table: ValueTable, _ variance: Variance, confidence: Double = 0.95,
        where holds: (Ratio) -> Bool
    ) -> ShareEstimate {
        let indicator = table.mapped { holds($0) ? Ratio(1) : .zero }
        let estimate = estimate(indicator, variance, within: 0...1)
        let count = indicator.byValue.first { $0.value > .zero }?.tally.count ?? 0
        let share = estimate.mean
        let effective = estimate.base.effectiveCount
        var designInterval: ConfidenceInterval?
        if let share, let precision = estimate.uncertainty.precision, !design.isSimple {
            designInterval = .kornGraubard(
                share: share.double, standardError: precision.standardError,
                rows: estimate.base.count,
                degreesOfFreedom: indicator.degreesOfFreedom(
                    isClustered: design.stratified.isClustered && variance == .design),
                nominalCount: Double(estimate.base.weightedCount), confidence: confidence)
        }
        return ShareEstimate(
            count: count, base: estimate.base.count, share: share,
            interval: share.flatMap { share in
                effective.flatMap {
                    .wilson(share: share.double, count: $0, confidence: confidence)
                }
            },
            designInterval: designInterval,
            isClustered: design.stratified.isClustered && variance == .design,
            isKnown: design.isCensus && variance == .design, tally: estimate.base)
    }
}

extension ScoreRules {
    /// The values a score may have.
    var reach: ClosedRange<Double> { Double(range.lowerBound)...Double(range.upperBound) }
}
