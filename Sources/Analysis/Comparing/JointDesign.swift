import ExactNumbers
import Questionnaires
import Statistics

/// The design of two waves taken together, so that a person or a company that answered both counts
/// with its covariance.
struct JointDesign {
    let stratified: StratifiedDesign
    /// By wave and reply: stratum and cluster.
    private let places: [[Design.Place]]
    /// How many keys answered both waves; 0 where replies are not matched.
    let matched: Int
    /// How many keys answered both waves, but lie in another stratum each time: they count as two.
    let moved: Int
    /// By wave, how many respondents are in a cluster that answered both, and how many are not.
    let respondents: [(matched: Int, alone: Int)]
    /// Whether both waves were drawn simply and nobody is matched, so that Welch's test holds.
    let isSimple: Bool
    /// Whether the size of a population is given, of which a comparison makes no use: it is about the
    /// process behind both waves, which a census does not know either.
    let leavesOutPopulations: Bool

    /// - Parameter key: what tells that two replies come from the same person or cluster; `nil` where
    ///   nothing does, and a reply without a key stands for itself.
    init(_ waves: [Sample], matching key: ((Reply) -> String?)?) {
        let designs = waves.map(\.design)
        isSimple = key == nil && designs.allSatisfy(\.isDrawnSimply)
        leavesOutPopulations = designs.contains { $0.stratified.isFinite }
        let loneCluster = designs.last?.stratified.loneCluster ?? .refuse
        guard let key else {
            let isClustered = designs.contains { $0.stratified.isClustered }
            var strata: [StratifiedDesign.Stratum] = []
            places = designs.map { design in
                defer { strata += design.stratified.withoutPopulations.strata }
                let isOwn = isClustered && !design.stratified.isClustered
                return design.places.map {
                    Design.Place(
                        stratum: $0.stratum + strata.count,
                        cluster: isOwn ? ValueTable.ownCluster : $0.cluster)
                }
            }
            matched = 0
            moved = 0
            respondents = []
            stratified = StratifiedDesign(
                strata: strata, isClustered: isClustered, loneCluster: loneCluster)
            return
        }
        // Strata of the same name are one, and clusters are numbered in the order of their keys, so
        // that the order of replies is free.
        let names = Set(designs.flatMap { $0.strata.isEmpty ? [""] : $0.strata }).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        var seen = [[String: Cluster]](repeating: [:], count: names.count)
        var alone = [(all: Int, weighted: Int)](repeating: (0, 0), count: names.count)
        let keyed = zip(waves, designs).enumerated().map { wave, pair in
            zip(pair.0.replies, pair.1.places).enumerated().map {
                row, member -> (stratum: Int, key: String?) in
                let (reply, place) = member
                let name = pair.1.strata.isEmpty ? "" : pair.1.strata[place.stratum]
                let stratum = numbers[name] ?? 0
                let hasWeight = pair.0.columns.weights[row].units > 0
                let key = key(reply.reply)
                if let key {
                    seen[stratum][key, default: Cluster()].add(wave: wave, hasWeight: hasWeight)
                } else {
                    let times = pair.0.columns.times[row].count
                    alone[stratum].all += times
                    alone[stratum].weighted += hasWeight ? times : 0
                }
                return (stratum, key)
            }
        }
        let clusters = seen.map { stratum in
            Dictionary(uniqueKeysWithValues: stratum.keys.sorted().enumerated().map { ($1, $0) })
        }
        places = keyed.map { wave in
            wave.map { stratum, key in
                Design.Place(
                    stratum: stratum,
                    cluster: key.flatMap { clusters[stratum][$0] } ?? ValueTable.ownCluster)
            }
        }
        let both = seen.map { stratum in Set(stratum.filter { $0.value.waves.count > 1 }.keys) }
        matched = both.reduce(0) { $0 + $1.count }
        var answered: [String: Set<Int>] = [:]
        for (key, cluster) in seen.joined() { answered[key, default: []].formUnion(cluster.waves) }
        let inOne = both.reduce(into: Set<String>()) { $0.formUnion($1) }
        moved = answered.count { $0.value.count > 1 && !inOne.contains($0.key) }
        respondents = zip(keyed, waves).map { members, wave in
            var counts = (matched: 0, alone: 0)
            for (place, times) in zip(members, wave.columns.times) {
                let isMatched = place.key.flatMap { seen[place.stratum][$0] }?.waves.count ?? 0 > 1
                if isMatched { counts.matched += times.count } else { counts.alone += times.count }
            }
            return counts
        }
        stratified = StratifiedDesign(
            strata: zip(seen, alone).map { stratum, alone in
                StratifiedDesign.Stratum(
                    clusters: stratum.count + alone.all,
                    weightedClusters: stratum.values.count { $0.hasWeight } + alone.weighted)
            },
            isClustered: true, loneCluster: loneCluster)
    }

    /// Whether so few answered both waves, or only one of them, that the errors would tell of them.
    func tells(floor: Int) -> Bool {
        respondents.contains { wave in
            [wave.matched, wave.alone].contains { $0 > 0 && $0 < floor }
        }
    }

    private struct Cluster {
        var waves = Set<Int>()
        var hasWeight = false

        mutating func add(wave: Int, hasWeight: Bool) {
            waves.insert(wave)
            self.hasWeight = self.hasWeight || hasWeight
        }
    }

    /// The values of a domain of one of the waves, by the strata and clusters of both.
    func table(_ domain: Domain, wave: Int, of value: (Int) -> Ratio?) -> ValueTable {
        var table = ValueTable()
        for member in domain.members {
            guard let value = value(member) else { continue }
            let place = places[wave][member]
            table.add(
                value, weight: domain.sample.columns.weights[member],
                times: domain.sample.columns.times[member], stratum: place.stratum,
                cluster: place.cluster)
        }
        return table
    }
}
