public import ExactNumbers
public import Questionnaires
import Scoring
public import Statistics

/// The composite of a domain: its mean, its classes and, where units are scored, theirs.
public struct CompositeEstimate: Hashable, Sendable {
    /// One class with those who are in it.
    public struct ClassShare: Hashable, Sendable {
        public let scoreClass: ScoreClass
        public let respondents: ShareEstimate
        /// `nil` when the definition scores no unit, and where units are withheld.
        public fileprivate(set) var units: ShareEstimate?
    }

    /// Scores that stand exactly on a threshold, and so belong to the class above it.
    public struct Tie: Hashable, Sendable {
        public let threshold: FixedDecimal
        public let scoreClass: ScoreClass
        public let respondents: Int
        /// `nil` where units are withheld.
        public fileprivate(set) var units: Int?
    }

    /// Replies in the domain, scored or not.
    public let replies: Int
    /// Of the respondents' composites, by the design of the sample: a unit's respondents are one
    /// cluster where `sample.clusters` names the unit, and not because they are scored together.
    public let respondents: MeanEstimate
    /// Of the units' scores, each unit counting once; `nil` when the definition scores no unit.
    public private(set) var unitMean: MeanEstimate?
    /// Sorted by name, those that may not be shown among them.
    public let units: [UnitScore]
    /// Whether each of them may be shown, by its respondents and by those that the whole leaves of it.
    let unitVerdicts: [Suppression.Verdict]
    public let headline: ScoreRules.Headline
    /// From the highest class down.
    public private(set) var classes: [ClassShare]
    /// From the highest threshold down, those that somebody stands on.
    public private(set) var ties: [Tie]
    /// The class of the headline mean.
    public private(set) var scoreClass: ScoreClass?
    /// How sure that class is; `nil` without a class.
    public private(set) var certainty: ClassCertainty?
    /// The distinct scores from the lowest up with how many have each, for a histogram.
    public let scores: [ScoreCount]
    /// Whether the scores of a few units are hidden, and with them the mean of all units and how many
    /// stand where, which would tell of them.
    public private(set) var withholdsUnits = false

    public struct ScoreCount: Hashable, Sendable {
        public let score: Ratio
        public let count: Int
    }

    /// The mean that stands on the first page.
    public var headlineMean: MeanEstimate {
        switch headline {
        case .respondents: respondents
        case .units: unitMean ?? respondents
        }
    }

    /// Whether the headline mean is not told because it would give hidden units away.
    public var isHeadlineWithheld: Bool { headlineMean.uncertainty == .unknown(.withheld) }

    /// Replies with too few answers for a score.
    public var unscored: Int { replies - respondents.base.count }
}

extension CompositeEstimate {
    /// Without the mean and the classes of all units, which a few hidden ones withhold: the mean, its
    /// spread and the classes are equations that, with the scores that are shown, give a few unknown
    /// ones away. Five or more are told of together, like a group.
    var withoutUnits: CompositeEstimate {
        guard !withholdsUnits else { return self }
        var estimate = self
        estimate.withholdsUnits = true
        for place in classes.indices { estimate.classes[place].units = nil }
        estimate.ties = ties.filter { $0.respondents > 0 }
        for place in estimate.ties.indices { estimate.ties[place].units = nil }
        estimate.unitMean = unitMean?.withheld
        if headline == .units {
            estimate.certainty = nil
            estimate.scoreClass = nil
        }
        return estimate
    }
}

/// A scored unit, such as a client company.
public struct UnitScore: Hashable, Sendable {
    public let name: String
    /// Respondents with a score.
    let base: Tally
    /// The mean of its respondents' composites, exact.
    public let score: Ratio
    public let scoreClass: ScoreClass?

    /// Respondents with a score.
    public var respondents: Int { base.count }
}

extension TabulatedDomain {
    func composite() -> CompositeEstimate { composite(.design, beside: nil) }

    /// Without what would tell of units that are hidden.
    ///
    /// - Parameter whole: what this is a part of; itself when `nil`.
    func composite(_ variance: Variance, beside whole: Self?) -> CompositeEstimate {
        let composite = wholeComposite(
            variance, units: whole?.unitTallies, fewest: Suppression.fewestUnits)
        let hidden = composite.unitVerdicts.count { $0 != .shown }
        return (1..<Suppression.fewestUnits).contains(hidden)
            ? composite.withoutUnits : composite
    }

    /// With what would tell of units that are hidden.
    ///
    /// - Parameters:
    ///   - units: of what this is a part of; of itself when `nil`.
    ///   - fewest: how many units are hidden together at least.
    func wholeComposite(
        _ variance: Variance, units wholes: [String: Tally]?, fewest: Int = 2
    ) -> CompositeEstimate {
        let rules = questionnaire.score
        let table = table(of: .composite, clustered: variance == .design)
        let respondents = estimate(table, variance, within: rules.reach)
        let units = unitScores()
        let unitMean = rules.unit == nil ? nil : mean(of: units)
        let headline = rules.headline == .units ? unitMean ?? respondents : respondents
        let byValue = table.byValue

        let classes = rules.classes.map { scoreClass in
            let belongs = { (score: Ratio) in
                model.scoreClass(of: score)?.id == scoreClass.id
            }
            return CompositeEstimate.ClassShare(
                scoreClass: scoreClass,
                respondents: share(table, variance, where: belongs),
                units: rules.unit.map { _ in unitShare(units, where: { belongs($0.score) }) })
        }
        let ties: [CompositeEstimate.Tie] = rules.classes.compactMap { scoreClass in
            guard let from = scoreClass.from else { return nil }
            let exact = Ratio(from)
            let tie = CompositeEstimate.Tie(
                threshold: from, scoreClass: scoreClass,
                respondents: byValue.first { $0.value == exact }?.tally.count ?? 0,
                units: units.count { $0.score == exact })
            return tie.respondents > 0 || tie.units != 0 ? tie : nil
        }
        return CompositeEstimate(
            replies: count, respondents: respondents, unitMean: unitMean, units: units,
            unitVerdicts: verdicts(
                on: units, among: respondents.base, beside: wholes, fewest: fewest),
            headline: rules.headline, classes: classes, ties: ties,
            scoreClass: headline.mean.flatMap(model.scoreClass),
            certainty: ClassCertainty(
                of: headline, among: rules.classes,
                isCensus: rules.headline == .units && unitMean != nil
                    ? design.countsUnits(rules.unit) && design.stratified.isCensus
                    : isCensus(variance)),
            scores: byValue.map {
                CompositeEstimate.ScoreCount(score: $0.value, count: $0.tally.count)
            })
    }

    /// The members of each scored unit.
    private var unitParts: [String: Self] {
        questionnaire.segments.firstIndex { $0.id == questionnaire.score.unit }
            .map { split(by: $0) } ?? [:]
    }

    /// Those of each scored unit who have a composite.
    var unitTallies: [String: Tally] { unitParts.mapValues { $0.tally(of: .composite) } }

    private func verdicts(
        on units: [UnitScore], among respondents: Tally, beside wholes: [String: Tally]?,
        fewest: Int
    ) -> [Suppression.Verdict] {
        let bases = units.map(\.base)
        return Suppression.verdicts(
            for: bases, rest: Suppression.Rest(of: respondents, beside: bases),
            wholes: wholes.map { wholes in
                units.map { wholes[$0.name] ?? $0.base }
            }, floor: questionnaire.reportingFloor, fewest: fewest)
    }

    private func unitScores() -> [UnitScore] {
        unitParts.sorted { $0.key < $1.key }.compactMap { name, members in
            let table = members.table(of: .composite, clustered: false)
            guard let score = table.mean else { return nil }
            return UnitScore(
                name: name, base: table.total, score: score,
                scoreClass: model.scoreClass(of: score))
        }
    }

    /// Where the population is a number of units, those that answered are a share of it.
    private func mean(of units: [UnitScore]) -> MeanEstimate {
        let table = units.reduce(into: ValueTable()) { $0.add($1.score, weight: .one) }
        guard design.countsUnits(questionnaire.score.unit) else {
            return MeanEstimate(simple: table, within: questionnaire.score.reach)
        }
        return MeanEstimate(
            table, design: StratifiedDesign(strata: design.stratified.strata, isClustered: false),
            within: questionnaire.score.reach)
    }

    private func unitShare(
        _ units: [UnitScore], where holds: (UnitScore) -> Bool
    ) -> ShareEstimate {
        let count = units.count(where: holds)
        let share = units.isEmpty ? nil : Ratio(Int128(count), Int128(units.count))
        return ShareEstimate(
            count: count, base: units.count, share: share,
            interval: share.flatMap {
                .wilson(share: $0.double, count: Double(units.count))
            },
            designInterval: nil, isClustered: false)
    }
}

extension TabulatedDomain {
    /// Whether the members are known to stand for nobody but themselves.
    func isCensus(_ variance: Variance) -> Bool {
        switch variance {
        case .design: design.stratified.isCensus
        // How many a group has beyond those who answered is not known.
        case .withinGroup: false
        }
    }
}

extension Design {
    /// Whether the population is a number of the scored units, in one stratum.
    public func countsUnits(_ unit: SegmentID?) -> Bool {
        guard let unit else { return false }
        return clusters == unit && stratified.strata.count == 1
            && stratified.strata[0].population != nil
    }
}
