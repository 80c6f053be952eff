import ExactNumbers
import Questionnaires
import Scoring
import Statistics

/// A part of a tabulation that estimates are made for.
struct CountedDomain: TabulatedDomain {
    /// The counts of one place, and where it lies in the design.
    fileprivate struct Place: Sendable {
        let key: Tabulation.Key
        let counts: ExactCounts
        let design: Design.Place
    }

    fileprivate let plan: CountingPlan
    private let places: [Place]
    let model: ScoreModel
    let design: Design
    let degreesOfFreedom: Int

    var questionnaire: Questionnaire { plan.questionnaire }

    init(_ tabulation: Tabulation) {
        let plan = tabulation.plan
        let roles = Design.roles(plan.sample, in: plan.questionnaire)
        // In a fixed order, although no figure depends on it.
        let entries = tabulation.counts.filter { $0.value.total.count > 0 }.sorted {
            $0.key.isBefore($1.key)
        }
        func value(_ segment: Int?, of key: Tabulation.Key) -> String {
            segment.flatMap { plan.segments.firstIndex(of: $0) }.flatMap { key.values[$0] } ?? ""
        }
        let design = Design(
            plan.sample, of: plan.questionnaire,
            entries.map { key, counts in
                Design.Members(
                    stratum: value(roles.strata, of: key), cluster: value(roles.clusters, of: key),
                    count: counts.total.count, weightedCount: counts.total.weightedCount)
            }, named: nil)
        self.init(
            plan, design, ScoreModel(plan.questionnaire),
            zip(entries, design.places).map { entry, place in
                Place(key: entry.key, counts: entry.value, design: place)
            })
    }

    private init(
        _ plan: CountingPlan, _ design: Design, _ model: ScoreModel, _ places: [Place]
    ) {
        self.plan = plan
        self.design = design
        self.model = model
        self.places = places
        var weighted = WeightedClusters()
        for place in places {
            weighted.add(
                observations: place.counts.total.weightedCount, stratum: place.design.stratum,
                cluster: place.design.cluster)
        }
        degreesOfFreedom = weighted.degreesOfFreedom(isClustered: design.stratified.isClustered)
    }

    var count: Int { places.reduce(0) { $0 + $1.counts.total.count } }

    var weightedCount: Int { places.reduce(0) { $0 + $1.counts.total.weightedCount } }

    func missing(inField field: Int) -> [Missing: Int] {
        let states = plan.states[field]
        var missing: [Missing: Int] = [:]
        for reason in Missing.allCases {
            let state = plan.stateOffsets[field] + states.state(of: reason)
            let count = places.reduce(0) { $0 + $1.counts.states[state].count }
            if count > 0 { missing[reason] = count }
        }
        return missing
    }

    func table(ofField field: Int, values: [Ratio?], clustered: Bool) -> ValueTable {
        var table = ValueTable()
        for place in places {
            for position in 0..<min(values.count, plan.states[field].positions) {
                let tally = place.counts.states[plan.stateOffsets[field] + position]
                guard tally.count > 0, let value = values[position] else { continue }
                table.add(
                    value, counted: tally, stratum: clustered ? place.design.stratum : 0,
                    cluster: clustered ? place.design.cluster : 0)
            }
        }
        return table
    }

    func table(of score: ObservedScore, clustered: Bool) -> ValueTable {
        var table = ValueTable()
        guard let number = plan.table(of: score) else { return table }
        for place in places {
            for (value, tally) in place.counts.scores[number] {
                table.add(
                    value, counted: tally, stratum: clustered ? place.design.stratum : 0,
                    cluster: clustered ? place.design.cluster : 0)
            }
        }
        return table
    }

    /// Empty for a segment whose groups were not counted.
    func split(by segment: Int) -> [String: CountedDomain] {
        guard let index = plan.segments.firstIndex(of: segment) else { return [:] }
        var parts: [String: [Place]] = [:]
        for place in places {
            if let value = place.key.values[index] { parts[value, default: []].append(place) }
        }
        return parts.mapValues { CountedDomain(plan, design, model, $0) }
    }
}

extension Tabulation.Key {
    fileprivate func isBefore(_ other: Self) -> Bool {
        for (own, theirs) in zip(values, other.values) where own != theirs {
            return (own ?? "") < (theirs ?? "")
        }
        return !isWeightless && other.isWeightless
    }
}
