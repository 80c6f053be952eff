public import ExactNumbers
public import Questionnaires
import Scoring
public import Statistics

/// What the answers say of one index.
public struct IndexEstimate: Hashable, Sendable {
    public enum Figure: Hashable, Sendable {
        /// A mean of replies: a composite, a gap, an effort; promoters less detractors in points.
        case mean(MeanEstimate)
        /// A share of the best answers; shown in per cent.
        case share(ShareEstimate)
    }

    /// One dimension of an index that has some.
    public struct Part: Hashable, Sendable {
        public let dimension: WeightedItems
        public let mean: MeanEstimate
        /// Whether the mean may be shown; by the floor of the index alone until `disclosed(beside:)`.
        public fileprivate(set) var verdict: Suppression.Verdict

        fileprivate init(dimension: WeightedItems, mean: MeanEstimate, floor: Int) {
            self.dimension = dimension
            self.mean = mean
            verdict = Suppression.verdict(for: mean.base, of: mean.base, floor: floor)
        }

        /// The mean, unless it is hidden.
        public var disclosed: Disclosed<MeanEstimate> { verdict.disclosing(mean) }
    }

    public let index: Index
    public let figure: Figure
    /// The class of the figure; `nil` without classes or answers.
    public let scoreClass: ScoreClass?
    /// How sure that class is; `nil` without a class.
    public let certainty: ClassCertainty?
    /// How many replies stand in each class, from the highest down; only where each reply has a
    /// score of the index.
    public let classes: [ClassShare]
    public private(set) var parts: [Part]

    public struct ClassShare: Hashable, Sendable {
        public let scoreClass: ScoreClass
        public let share: ShareEstimate
    }

    /// Unweighted, of those who have a value.
    public var answered: Int { base.count }

    /// Those who have a value.
    var base: Tally {
        switch figure {
        case .mean(let estimate): estimate.base
        case .share(let estimate): estimate.tally
        }
    }

    /// Hidden when it or what it leaves of the whole is under the floor of the index; each of its
    /// parts likewise, and with a part that protects others the whole index.
    ///
    /// - Parameter whole: the same index over everyone.
    func disclosed(beside whole: IndexEstimate) -> Disclosed<IndexEstimate> {
        func verdict(_ part: Tally, of whole: Tally) -> Suppression.Verdict {
            Suppression.verdict(for: part, of: whole, floor: index.floor)
        }
        var estimate = self
        estimate.parts = zip(parts, whole.parts).map { part, whole in
            var part = part
            part.verdict = verdict(part.mean.base, of: whole.mean.base)
            return part
        }
        return verdict(base, of: whole.base).hiddenWith(estimate.parts.map(\.verdict))
            .disclosing(estimate)
    }

    /// Without its dimensions, where nobody judged them.
    var withoutParts: IndexEstimate {
        var estimate = self
        estimate.parts = []
        return estimate
    }

    /// In the unit of the index: per cent for a share.
    public var value: Ratio? {
        switch figure {
        case .mean(let estimate): estimate.mean
        case .share(let estimate): estimate.share.map { $0 * Ratio(100) }
        }
    }
}

extension TabulatedDomain {
    /// Every index of the questionnaire that has a value, in its order; of the type kano see `kano`.
    ///
    /// - Complexity: one pass over the members for each, and one for each of its dimensions.
    func indices() -> [IndexEstimate] { indices(.design) }

    func indices(_ variance: Variance) -> [IndexEstimate] {
        questionnaire.indices.enumerated().compactMap { estimate($1, at: $0, variance) }
    }

    private func estimate(
        _ index: Index, at place: Int, _ variance: Variance
    ) -> IndexEstimate? {
        switch index.kind {
        case .composite(let parts, _), .gap(let parts, _):
            return scored(index, parts, at: place, variance)
        case .csat(let item, let best), .effortShare(let item, let best):
            guard let item = questionnaire.item(item), let codes = item.bestCodes(best),
                let table = table(ofCodes: item, clustered: variance == .design)
            else { return nil }
            return shared(index, table, variance) {
                $0 >= Ratio(codes.lowerBound) && $0 <= Ratio(codes.upperBound)
            }
        case .nps(let item):
            guard let item = questionnaire.item(item),
                let points = table(ofCodes: item, clustered: variance == .design)
                    .map({ $0.mapped(NetPromoter.points) })
            else { return nil }
            return figure(index, estimate(points, variance, within: -100...100), variance)
        case .effortMean(let item):
            guard let item = questionnaire.item(item),
                let table = table(ofCodes: item, clustered: variance == .design)
            else { return nil }
            return figure(index, estimate(table, variance, within: 1...7), variance)
        case .kano: return nil
        }
    }

    private func figure(
        _ index: Index, _ mean: MeanEstimate, _ variance: Variance
    ) -> IndexEstimate {
        IndexEstimate(
            index: index, figure: .mean(mean), scoreClass: mean.mean.flatMap(index.scoreClass),
            certainty: certainty(of: mean, index, variance), classes: [], parts: [])
    }

    /// An index that is a share of answers.
    private func shared(
        _ index: Index, _ table: ValueTable, _ variance: Variance, where holds: (Ratio) -> Bool
    ) -> IndexEstimate {
        let share = share(table, variance, where: holds)
        return IndexEstimate(
            index: index, figure: .share(share),
            scoreClass: share.share.flatMap { index.scoreClass(of: $0 * Ratio(100)) },
            certainty: certainty(
                ofShareIn: table, among: index.classes, variance, where: holds),
            classes: [], parts: [])
    }

    /// How sure the class of a share of answers is, the classes in per cent.
    func certainty(
        ofShareIn table: ValueTable, among classes: [ScoreClass], _ variance: Variance,
        where holds: (Ratio) -> Bool
    ) -> ClassCertainty? {
        guard !classes.isEmpty else { return nil }
        // 5 % at either end, and so one-sided bounds of 95 %.
        let share = share(table, variance, confidence: 0.9, where: holds)
        return ClassCertainty(
            of: share, bounds: share.printedInterval, among: classes,
            isCensus: isCensus(variance))
    }

    private func certainty(
        of mean: MeanEstimate, _ index: Index, _ variance: Variance
    ) -> ClassCertainty? {
        ClassCertainty(of: mean, among: index.classes, isCensus: isCensus(variance))
    }

    /// An index that each reply has a score of.
    private func scored(
        _ index: Index, _ parts: [WeightedItems], at place: Int, _ variance: Variance
    ) -> IndexEstimate {
        let limits = index.kind.range(of: questionnaire.score)
        let reach = Double(limits.lowerBound)...Double(limits.upperBound)
        let table = table(of: .index(place), clustered: variance == .design)
        let mean = estimate(table, variance, within: reach)
        return IndexEstimate(
            index: index, figure: .mean(mean), scoreClass: mean.mean.flatMap(index.scoreClass),
            certainty: certainty(of: mean, index, variance),
            classes: index.classes.map { scoreClass in
                IndexEstimate.ClassShare(
                    scoreClass: scoreClass,
                    share: share(table, variance) {
                        index.scoreClass(of: $0)?.id == scoreClass.id
                    })
            },
            parts: parts.enumerated().map { number, part in
                IndexEstimate.Part(
                    dimension: part,
                    mean: self.mean(of: .part(number, ofIndex: place), variance, within: reach),
                    floor: index.floor)
            })
    }
}
