public import ExactNumbers
public import Questionnaires
import Scoring
public import Statistics

/// What goes with an outcome: how much of its variance each predictor has, and how well it does.
///
/// An association, and no promise of what a change would bring.
public struct DriverAnalysis: Sendable {
    public struct Driver: Sendable {
        public let measure: MeasureDescription
        /// Of the complete replies.
        public let predictor: DriverModel.Predictor
        /// Spearman's ρ with the outcome, of the complete replies; `nil` under sampling weights, which
        /// ranks know nothing of.
        public let rankCorrelation: Double?
        /// `nil` where the model gives none: replies of unequal weight, an exact fit.
        public let test: DriverModel.Test?
        /// Its part of R², by the method asked for.
        public let importance: Double
        /// In percent of R²; `nil` when nothing is explained.
        public let percentage: Double?
        /// Of `percentage`, from resampling; `nil` without.
        public let interval: ConfidenceInterval?
        /// How well it does, over all who answered it.
        public let mean: Disclosed<MeanEstimate>
        /// Its share of the weight of the composite: what one point more would add to it, by
        /// arithmetic and not by association; `nil` where it is no part of it.
        public let weightInComposite: Ratio?
    }

    public let outcome: MeasureDescription
    public let method: Importance.Method
    public let model: DriverModel
    /// In the order they were given.
    public let drivers: [Driver]
    /// Items of the composite that fewer than half answered, which `.items` does without.
    public let leftOut: [ItemID]
    /// Why the importances have no intervals; `nil` where they have.
    public let noIntervals: DriverBootstrap.Refusal?
    public let seed: UInt64
    public let replicates: Int
    /// Whether clusters were drawn and not replies.
    public let drawsClusters: Bool
    /// Whether they were drawn in each stratum by itself.
    public let drawsInStrata: Bool

    /// Whether resampling gave the importances intervals.
    public var hasIntervals: Bool { noIntervals == nil && replicates > 0 }

    /// By their part of R², the largest first.
    public var ranked: [Driver] {
        drivers.enumerated().sorted {
            ($1.element.importance, $0.offset) < ($0.element.importance, $1.offset)
        }.map(\.element)
    }
}

/// What drivers are looked for among.
public enum DriverPredictors: Hashable, Sendable {
    /// The rated items of the composite that at least half of the replies answered: only replies that
    /// answered every one count, and one item that few were asked would cost most of them. All of
    /// them where there is none.
    case items
    /// The scores of the dimensions.
    case dimensions
    case these([ItemID])
}

/// Why there is no analysis of drivers.
public enum NoDrivers: Error, Hashable, Sendable {
    /// The questionnaire has no such measure or item.
    case unknown(String)
    /// An item stands among the predictors twice.
    case namedTwice(ItemID)
    /// The outcome is made of the predictors, so that they explain all of it by arithmetic.
    case madeOfThem
    /// The outcome is one of the predictors.
    case isPredictor(ItemID)
    case noPredictors
    /// Too few complete replies to be shown.
    case hidden(Suppression.Reason)
    /// - Parameter predictors: what the refusal counts.
    case refused(DriverRefusal, predictors: [MeasureDescription])
}

extension Selection {
    /// Items outside the composite that an outcome can be: recommendations first, halves of pairs last.
    /// What is expected is no outcome.
    public var outcomes: [Item] {
        func place(_ item: Item) -> Int? {
            switch item.kind {
            case .recommendation: 0
            case .perception: 2
            case .expectation: nil
            default: item.isRated ? 1 : nil
            }
        }
        return (0...2).flatMap { wanted in questionnaire.also.filter { place($0) == wanted } }
    }

    /// What goes with an outcome, over the replies that answered it and all predictors.
    ///
    /// - Parameters:
    ///   - seed: of the resampling; the same seed gives the same intervals.
    ///   - replicates: 0 for no intervals.
    ///   - threads: that make replicates; no number of them changes a digit.
    ///   - progress: called now and then on one thread with the replicates that are done.
    /// - Complexity: one pass over the replies, then p³ for relative weights and about 2ᵖ·p for Shapley
    ///   values; for each replicate as much again, a pass over the complete replies and a division.
    public func drivers(
        of outcome: Measure, among predictors: DriverPredictors, method: Importance.Method,
        seed: UInt64, replicates: Int = DriverBootstrap.usualReplicates, threads: Int = 1,
        progress: @Sendable (Int) -> Void = { _ in }
    ) -> Result<DriverAnalysis, NoDrivers> {
        guard let description = questionnaire.description(of: outcome),
            let target = KeyedColumn(outcome, in: sample)
        else { return .failure(.unknown(outcome.name)) }
        let named: [(measure: Measure, column: KeyedColumn)]
        switch columns(of: predictors) {
        case .failure(let refusal): return .failure(refusal)
        case .success(let columns): named = columns
        }
        if let refusal = refusal(outcome, named.map(\.measure)) { return .failure(refusal) }
        let leftOut: [ItemID] =
            predictors == .items
            ? questionnaire.dimensions.flatMap(\.items).filter(\.isRated).map(\.id)
                .filter { id in !named.contains { $0.measure == .item(id) } } : []
        let measures = named.compactMap { questionnaire.description(of: $0.measure) }
        var rows = DriverSample(columns: named.count + 1)
        let design = sample.design.stratified
        let (complete, whole) = (
            domain.complete(target, named.map(\.column)),
            self.whole?.complete(target, named.map(\.column))
        )
        if case .hidden(let reason) = Suppression.verdict(
            for: complete, of: whole ?? complete, floor: questionnaire.floor(of: outcome))
        {
            return .failure(.hidden(reason))
        }
        for member in domain.members {
            let place = sample.design.places[member]
            rows.add(
                [target.value(member)] + named.map { $0.column.value(member) },
                weight: sample.columns.weights[member], times: sample.columns.times[member],
                stratum: place.stratum, cluster: design.isClustered ? place.cluster : nil)
        }
        return DriverModel.fit(rows.products)
            .flatMap { model in
                model.correlations.importance(method).map { importance in
                    let drawn = intervals(
                        rows, method, seed: seed, replicates: replicates, threads, progress)
                    return analysis(
                        description, measures, leftOut, model, importance, drawn,
                        domain.rankCorrelations(target, named.map(\.column)), seed: seed,
                        replicates: replicates)
                }
            }
            .mapError { .refused($0, predictors: measures) }
    }

    /// Of fewer replies or clusters, one less for every further stratum, resamples say too little.
    private static let fewestUnits = 10

    private func columns(
        of predictors: DriverPredictors
    ) -> Result<[(measure: Measure, column: KeyedColumn)], NoDrivers> {
        var columns: [(measure: Measure, column: KeyedColumn)] = []
        switch predictors {
        case .items:
            let all = questionnaire.dimensions.flatMap(\.items).compactMap { item in
                KeyedColumn(item, in: sample).map { (Measure.item(item.id), $0) }
            }
            let times = sample.columns.times
            func count(where holds: (Int) -> Bool) -> Int {
                domain.members.reduce(0) { holds($1) ? $0 + times[$1].count : $0 }
            }
            let replies = count { _ in true }
            let usual = all.filter { _, column in
                2 * count { column.value($0) != nil } >= replies
            }
            columns = usual.isEmpty ? all : usual
        case .dimensions:
            for (place, dimension) in questionnaire.dimensions.enumerated() {
                columns.append(
                    (.dimension(dimension.id), KeyedColumn(dimension: place, in: sample)))
            }
        case .these(let ids):
            for (place, id) in ids.enumerated() {
                if ids[..<place].contains(id) { return .failure(.namedTwice(id)) }
                guard let item = questionnaire.item(id), let column = KeyedColumn(item, in: sample)
                else { return .failure(.unknown(id.name)) }
                columns.append((.item(id), column))
            }
        }
        return columns.isEmpty ? .failure(.noPredictors) : .success(columns)
    }

    private func refusal(_ outcome: Measure, _ predictors: [Measure]) -> NoDrivers? {
        switch outcome {
        case .composite, .dimension: return .madeOfThem
        case .item(let id), .topTwo(let id):
            return predictors.contains(.item(id)) ? .isPredictor(id) : nil
        case .index(let id):
            guard let index = questionnaire.indices.first(where: { $0.id == id }) else {
                return nil
            }
            switch index.kind {
            case .composite, .gap: return .madeOfThem
            case .csat(let item, _), .nps(let item), .effortMean(let item),
                .effortShare(let item, _):
                return predictors.contains(.item(item)) ? .isPredictor(item) : nil
            case .kano: return .unknown(id.name)
            }
        }
    }

    /// None of no replicates.
    private func intervals(
        _ rows: DriverSample, _ method: Importance.Method, seed: UInt64, replicates: Int,
        _ threads: Int, _ progress: @Sendable (Int) -> Void
    ) -> Result<[DriverBootstrap.Interval], DriverBootstrap.Refusal> {
        guard replicates > 0 else { return .success([]) }
        return DriverBootstrap.draw(
            rows, design: sample.design.stratified, method: method, seed: seed,
            replicates: 0..<replicates, threads: threads, progress: progress
        ).flatMap { drawn in
            drawn.units - drawn.strata < Self.fewestUnits - 1
                ? .failure(.tooFewUnits(drawn.units)) : drawn.intervals()
        }
    }

    private func analysis(
        _ outcome: MeasureDescription, _ measures: [MeasureDescription], _ leftOut: [ItemID],
        _ model: DriverModel, _ importance: Importance,
        _ drawn: Result<[DriverBootstrap.Interval], DriverBootstrap.Refusal>,
        _ rankCorrelations: [Double?], seed: UInt64, replicates: Int
    ) -> DriverAnalysis {
        let (intervals, refusal): ([DriverBootstrap.Interval], DriverBootstrap.Refusal?) =
            switch drawn {
            case .success(let intervals): (intervals, nil)
            case .failure(let refusal): ([], refusal)
            }
        let weights = EffectiveWeights(questionnaire)
        let isClustered = sample.design.stratified.isClustered
        var tests: [DriverModel.Test] = []
        // The p values are those of replies drawn by themselves.
        if case .known(_, let known, _) = model.inference, !isClustered { tests = known }
        let percentages = importance.percentages
        let drivers = measures.enumerated().map { place, measure in
            DriverAnalysis.Driver(
                measure: measure, predictor: model.predictors[place],
                rankCorrelation: rankCorrelations[place],
                test: tests.indices.contains(place) ? tests[place] : nil,
                importance: importance.values[place], percentage: percentages?[place],
                interval: intervals.indices.contains(place) ? intervals[place].percentage : nil,
                mean: mean(of: measure.measure),
                weightInComposite: weights.share(of: measure.measure))
        }
        return DriverAnalysis(
            outcome: outcome, method: importance.method, model: model, drivers: drivers,
            leftOut: leftOut, noIntervals: refusal, seed: seed, replicates: replicates,
            drawsClusters: isClustered, drawsInStrata: !sample.design.strata.isEmpty)
    }
}

extension Domain {
    /// Those who answered the outcome and every predictor.
    fileprivate func complete(_ outcome: KeyedColumn, _ predictors: [KeyedColumn]) -> Tally {
        tally { member in
            outcome.value(member) != nil && predictors.allSatisfy { $0.value(member) != nil }
        }
    }

    /// Spearman's ρ of each predictor, over those who answered the outcome and all predictors; `nil`
    /// under sampling weights.
    fileprivate func rankCorrelations(
        _ outcome: KeyedColumn, _ predictors: [KeyedColumn]
    ) -> [Double?] {
        guard !sample.design.isWeighted else { return predictors.map { _ in nil } }
        struct Pair: Hashable { let x, y: FixedDecimal }
        var tallies = predictors.map { _ in [Pair: Tally]() }
        for member in members {
            let values = predictors.compactMap { $0.value(member) }
            guard let result = outcome.value(member), values.count == predictors.count else {
                continue
            }
            for (place, value) in values.enumerated() {
                tallies[place][Pair(x: value, y: result), default: Tally()]
                    .add(weight: .one, times: sample.columns.times[member])
            }
        }
        return tallies.map { tallies in
            var pairs = PairTable()
            for (pair, tally) in tallies {
                pairs.add(x: Ratio(pair.x), y: Ratio(pair.y), counted: tally)
            }
            return try? Correlation.spearman(pairs).get().coefficient
        }
    }
}

/// What each item and dimension counts of the composite when all is answered.
struct EffectiveWeights {
    private var shares: [Measure: Ratio] = [:]

    init(_ questionnaire: Questionnaire) {
        let dimensions = questionnaire.dimensions
        let whole = Ratio.sum(dimensions.map { Ratio($0.weight) })
        for dimension in dimensions {
            guard let own = Ratio(dimension.weight) / whole else { continue }
            shares[.dimension(dimension.id)] = own
            let items = Ratio.sum(dimension.items.map { Ratio($0.weight) })
            for item in dimension.items {
                shares[.item(item.id)] = (Ratio(item.weight) / items).map { $0 * own }
            }
        }
    }

    /// `nil` where it is no part of the composite.
    func share(of measure: Measure) -> Ratio? { shares[measure] }
}
