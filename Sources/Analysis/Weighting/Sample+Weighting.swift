import ExactNumbers
import Questionnaires
import Statistics

extension Sample {
    /// The most respondents that are weighted where replies stand for several.
    static let mostWeighted = 10_000_000

    /// Makes new weights for all replies of the wave.
    ///
    /// The order of replies changes no bit. Replies that weigh nothing at the beginning weigh nothing
    /// in the end.
    ///
    /// - Parameter base: named weights know every reply.
    /// - Complexity: a pass over the replies, and cells × margins for each sweep.
    public func weighted(
        from base: Weighting.Base, by plan: Weighting.Plan
    ) -> Result<Weighting, WeightingRefusal> {
        Result { () throws(WeightingRefusal) in
            try WeightingRun(self, from: base, by: plan).weighting()
        }
    }
}

/// One way from base weights to new ones.
private struct WeightingRun {
    let sample: Sample
    let plan: Weighting.Plan
    /// By reply.
    let base: [FixedDecimal]
    /// By margin and reply; `nil` where a reply has no category or no weight.
    let categories: [[Int?]]
    /// The replies with weight, each as often as it stands for a respondent.
    let rows: [Int]

    init(
        _ sample: Sample, from base: Weighting.Base, by plan: Weighting.Plan
    ) throws(WeightingRefusal) {
        self.sample = sample
        self.plan = plan
        let isCounted = sample.design.isCounted
        let weights = sample.replies.map { row in
            switch base {
            case .equal: FixedDecimal.one
            // A frequency says how many there are, not what each weighs.
            case .stored: isCounted ? .one : row.reply.weight
            case .named(let named): named.weights[row.reply.id] ?? .zero
            }
        }
        self.base = weights
        let times = sample.columns.times
        let weighted = weights.indices.filter { weights[$0] > .zero }
        guard !weighted.isEmpty else { throw .nothingWithWeight }
        let respondents = weighted.reduce(0) { $0 + times[$1].count }
        guard !isCounted || respondents <= Sample.mostWeighted else {
            throw .tooManyRespondents(most: Sample.mostWeighted)
        }
        rows =
            isCounted
            ? weighted.flatMap { Array(repeating: $0, count: times[$0].count) } : weighted
        var categories: [[Int?]] = []
        for margin in plan.margins {
            categories.append(try Self.categories(of: margin, in: sample, weights))
        }
        self.categories = categories
    }

    private static func categories(
        of margin: MarginTargets, in sample: Sample, _ weights: [FixedDecimal]
    ) throws(WeightingRefusal) -> [Int?] {
        let segments = sample.questionnaire.segments
        guard let segment = segments.firstIndex(where: { $0.id == margin.segment }) else {
            throw .withoutValue(margin.segment)
        }
        var places: [String?: Int] = [:]
        for (place, target) in margin.targets.enumerated() { places[target.category] = place }
        var categories: [Int?] = []
        for (row, reply) in sample.replies.enumerated() {
            let value = reply.reply.segments[segment]
            let place = places[value]
            if place == nil, weights[row] > .zero {
                guard let value else { throw .withoutValue(margin.segment) }
                throw .withoutTarget(margin.segment, category: value)
            }
            categories.append(weights[row] > .zero ? place : nil)
        }
        var counts = [Int](repeating: 0, count: margin.targets.count)
        for (row, place) in categories.enumerated() {
            if let place { counts[place] += sample.columns.times[row].count }
        }
        let floor = sample.questionnaire.reportingFloor
        if let few = counts.firstIndex(where: { $0 > 0 && $0 < floor }) {
            throw .fewInCategory(
                margin.segment, category: margin.targets[few].category, floor: floor)
        }
        return categories
    }

    func weighting() throws(WeightingRefusal) -> Weighting {
        let made = try newWeights()
        var weights = [FixedDecimal](repeating: .zero, count: base.count)
        for (row, weight) in zip(rows, made.weights) { weights[row] = weight ?? .zero }
        let times = sample.columns.times
        guard let before = WeightFigures(Array(zip(base, times)).map { ($0, $1) }),
            let after = WeightFigures(Array(zip(weights, times)).map { ($0, $1) })
        else { throw .nothingWithWeight }
        return Weighting(
            before: before, after: after,
            margins: plan.margins.indices.compactMap { margin($0, weights) },
            sweeps: made.sweeps, drift: made.drift, trimmed: made.trimmed,
            weights: Dictionary(zip(sample.replies.map(\.reply.id), weights)) { first, _ in first })
    }

    private struct Made {
        /// By row.
        let weights: [FixedDecimal?]
        var sweeps: Int?
        var drift = 0.0
        var trimmed: Weighting.Trimmed?
    }

    private func newWeights() throws(WeightingRefusal) -> Made {
        let weights = rows.map { base[$0] }
        guard !plan.margins.isEmpty else { return try trimmed(weights) }
        let grid: MarginGrid
        do throws(RakingRefusal) {
            grid = try MarginGrid(sizes: plan.margins.map(\.targets.count))
        } catch {
            throw .raking(error)
        }
        let places = rows.map { row in grid.place { categories[$0][row] } }
        // Each margin as shares of its own total, since some may be shares and others counts.
        let targets = plan.margins.map { margin in
            margin.targets.map { (Ratio($0.amount) / margin.total)?.double ?? 0 }
        }
        let total = plan.total.map { Raking.Total.given($0.double) } ?? .baseWeights
        guard let bounds = plan.bounds else {
            var table = RakingTable(grid)
            for (place, weight) in zip(places, weights) { table.add(place, weight: weight) }
            let raking = try Raking.fit(table, targets: targets, total: total)
                .mapError(WeightingRefusal.raking).get()
            return Made(
                weights: zip(places, weights).map { raking.weight($0, base: $1) },
                sweeps: raking.sweeps, drift: raking.worst)
        }
        let fit = TrimmedRaking.fit(
            places, base: weights, grid: grid, targets: targets, total: total, bounds: bounds,
            allowed: plan.drift)
        switch fit {
        case .failure(.raking(let reason)): throw .raking(reason)
        case .failure(.trimming(let reason)): throw .trimming(reason)
        case .failure(.notSettled(_, let drift)):
            let furthest = drift.furthest ?? (margin: 0, category: 0, drift: 0)
            throw .notSettled(
                margin: furthest.margin, category: furthest.category, drift: furthest.drift)
        case .failure(.rowCount): throw .nothingWithWeight
        case .success(let fit):
            return Made(
                weights: fit.weights, sweeps: fit.raking.sweeps, drift: fit.drift.worst,
                trimmed: Weighting.Trimmed(fit.trimming, rounds: fit.rounds))
        }
    }

    private func trimmed(_ weights: [FixedDecimal]) throws(WeightingRefusal) -> Made {
        guard let bounds = plan.bounds else { return Made(weights: weights) }
        var table = WeightTable()
        for weight in weights { table.add(weight) }
        let trimming = try Trimming.trim(table, to: bounds)
            .mapError(WeightingRefusal.trimming).get()
        return Made(
            weights: weights.map(trimming.weight),
            trimmed: Weighting.Trimmed(trimming, rounds: 1))
    }

    private func margin(_ place: Int, _ weights: [FixedDecimal]) -> Weighting.Margin? {
        let margin = plan.margins[place]
        guard let segment = sample.questionnaire.segment(margin.segment) else { return nil }
        var before = [Tally](repeating: Tally(), count: margin.targets.count)
        var after = before
        for row in base.indices {
            guard let category = categories[place][row] else { continue }
            let times = sample.columns.times[row]
            before[category].add(weight: base[row], times: times)
            after[category].add(weight: weights[row], times: times)
        }
        let whole = (before: Self.whole(before), after: Self.whole(after))
        return Weighting.Margin(
            segment: segment,
            lines: margin.targets.enumerated().map { category, target in
                Weighting.Line(
                    category: target.category,
                    count: before[category].count,
                    before: before[category].weight.ratio / whole.before ?? .zero,
                    after: after[category].weight.ratio / whole.after ?? .zero,
                    target: Ratio(target.amount) / margin.total ?? .zero)
            })
    }

    private static func whole(_ tallies: [Tally]) -> Ratio {
        tallies.reduce(into: ExactSum()) { $0.add($1.weight) }.ratio
    }
}

extension Weighting.Trimmed {
    fileprivate init(_ trimming: Trimming, rounds: Int) {
        self.init(
            lower: trimming.lower, upper: trimming.upper, raised: trimming.raised,
            cut: trimming.cut, rounds: rounds)
    }
}
