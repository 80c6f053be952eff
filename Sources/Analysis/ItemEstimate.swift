public import ExactNumbers
public import Questionnaires
import Scoring
public import Statistics

/// What the answers to one item say.
public struct ItemEstimate: Hashable, Sendable {
    /// The answers with one code.
    public struct CodeShare: Hashable, Sendable {
        public let code: Int
        public let count: Int
        /// Weighted where the sample is; `nil` when nothing was answered.
        public let share: Ratio?
    }

    public let item: Item
    /// How many did not answer, for each reason.
    public let missing: [Missing: Int]
    /// Of the codes as they stand on the item's own scale.
    public let mean: MeanEstimate
    /// The mean on the score's range with its interval, turned around where low is good: what a
    /// threshold is compared with.
    public let scoreMean: Ratio?
    public let scoreInterval: ConfidenceInterval?
    /// The class the item's mean would have as a score; `nil` without classes or answers.
    public let scoreClass: ScoreClass?
    /// How sure that class is; `nil` without a class.
    public let certainty: ClassCertainty?
    /// Every code of the scale from the lowest up, those nobody chose included.
    public let distribution: [CodeShare]
    /// The two best answers of the scale.
    public let topTwo: ShareEstimate
    /// Promoters less detractors, in points from −100 to 100; `nil` unless it is a recommendation.
    public let netPromoter: NetPromoter?

    public var answered: Int { mean.base.count }
}

public struct NetPromoter: Hashable, Sendable {
    /// Of 100 for each promoter, −100 for each detractor, 0 for the rest.
    public let score: MeanEstimate
    /// 9 and 10.
    public let promoters: ShareEstimate
    /// 0 to 6.
    public let detractors: ShareEstimate

    static func isPromoter(_ code: Ratio) -> Bool { code >= Ratio(9) }
    static func isDetractor(_ code: Ratio) -> Bool { code <= Ratio(6) }

    /// What an answer counts.
    static func points(_ code: Ratio) -> Ratio {
        isPromoter(code) ? Ratio(100) : isDetractor(code) ? Ratio(-100) : .zero
    }
}

extension TabulatedDomain {
    /// - Returns: `nil` for an item that is not answered on a scale, and for one of yes and no, of
    ///   which a mean says nothing.
    func estimate(_ item: Item, _ variance: Variance) -> ItemEstimate? {
        if case .yesNo = item.kind { return nil }
        let layout = questionnaire.layout
        guard let scale = item.scale, let place = layout.index(of: item.id),
            let index = layout.fields(ofItemAt: place).first, let best = item.bestCodes(2)
        else { return nil }
        let table = table(
            ofField: index, values: scale.codes.map { Ratio($0) }, clustered: variance == .design)
        let mean = estimate(
            table, variance,
            within: Double(scale.codes.lowerBound)...Double(scale.codes.upperBound))
        let mapping = ScoreMapping(of: item, scale, onto: questionnaire.score.range)
        let scoreMean = mean.mean.map(mapping.score)
        return ItemEstimate(
            item: item, missing: missing(inField: index), mean: mean, scoreMean: scoreMean,
            scoreInterval: mean.uncertainty.precision.map { mapping.score($0.interval) },
            scoreClass: scoreMean.flatMap(model.scoreClass),
            certainty: ClassCertainty(
                of: mean, as: scoreMean, stretched: mapping.stretch,
                among: questionnaire.score.classes, isCensus: isCensus(variance)),
            distribution: distribution(of: table, scale),
            topTwo: share(table, variance) { value in
                value >= Ratio(best.lowerBound) && value <= Ratio(best.upperBound)
            },
            netPromoter: netPromoter(item, table, variance))
    }

    /// The median of the answers to an item, with the codes between which that of the population lies:
    /// all whose own cumulated share may be one half.
    ///
    /// - Returns: `nil` for an item that is not rated.
    func median(of item: Item) -> QuantileEstimate? {
        guard item.isRated, let table = table(ofCodes: item, clustered: true) else { return nil }
        let half = Ratio(Int128(1), 2)
        return design.isSimple
            ? QuantileEstimate(simple: table, share: half, method: .inversion)
            : QuantileEstimate(
                table, design: design.stratified, share: half, method: .inversion,
                degreesOfFreedom: degreesOfFreedom)
    }

    private func distribution(of table: ValueTable, _ scale: Scale) -> [ItemEstimate.CodeShare] {
        let tallies = Dictionary(
            uniqueKeysWithValues: table.byValue.map { ($0.value, $0.tally) })
        let whole = table.total.weight.ratio
        return scale.codes.map { code in
            let tally = tallies[Ratio(code)] ?? Tally()
            return ItemEstimate.CodeShare(
                code: code, count: tally.count, share: tally.weight.ratio / whole)
        }
    }

    private func netPromoter(
        _ item: Item, _ table: ValueTable, _ variance: Variance
    ) -> NetPromoter? {
        guard case .recommendation = item.kind else { return nil }
        return NetPromoter(
            score: estimate(table.mapped(NetPromoter.points), variance, within: -100...100),
            promoters: share(table, variance, where: NetPromoter.isPromoter),
            detractors: share(table, variance, where: NetPromoter.isDetractor))
    }
}

/// The line that takes a code to its value on the score's range.
struct ScoreMapping {
    private let offset: Ratio
    private let slope: Ratio

    init(of item: Item, _ scale: Scale, onto range: ClosedRange<Int>) {
        let rise = Int128(range.upperBound - range.lowerBound)
        let run = Int128(scale.codes.count - 1)
        slope = Ratio(item.lowIsGood ? -rise : rise, run)
        offset =
            Ratio(item.lowIsGood ? range.upperBound : range.lowerBound)
            - slope * Ratio(scale.codes.lowerBound)
    }

    /// What a distance is multiplied by.
    var stretch: Double { abs(slope.double) }

    func score(_ value: Ratio) -> Ratio { offset + slope * value }

    func score(_ interval: ConfidenceInterval) -> ConfidenceInterval {
        let ends = [interval.low, interval.high].map { offset.double + slope.double * $0 }
        return ConfidenceInterval(low: min(ends[0], ends[1]), high: max(ends[0], ends[1]))
    }
}
