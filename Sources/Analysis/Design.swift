import ExactNumbers
public import Questionnaires
public import Statistics

/// The sample design of a questionnaire, counted on the replies of a wave.
public struct Design: Hashable, Sendable {
    struct Place: Hashable {
        let stratum: Int
        let cluster: Int
    }

    public let stratified: StratifiedDesign
    /// Names of the strata, in the order of `stratified.strata`; empty without strata.
    public let strata: [String]
    /// Whether replies carry weights.
    public let isWeighted: Bool
    /// The segment whose values are the primary sampling units.
    public let clusters: SegmentID?
    /// For each reply its stratum and cluster.
    let places: [Place]

    /// True when nothing about the sample needs more than n: no weights, strata, clusters or counts of
    /// the population.
    public var isSimple: Bool {
        !isWeighted && strata.isEmpty && !stratified.isClustered
            && stratified.strata.allSatisfy { $0.population == nil }
    }

    init(_ questionnaire: Questionnaire, replies: [Reply]) {
        let sample = questionnaire.sample
        func index(of id: SegmentID?) -> Int? {
            id.flatMap { id in questionnaire.segments.firstIndex { $0.id == id } }
        }
        let stratumIndex = index(of: sample.strata)
        let clusterIndex = index(of: sample.clusters)
        func value(_ index: Int?, of reply: Reply) -> String {
            index.flatMap { reply.segments[$0] } ?? ""
        }

        let strata = stratumIndex.map { i in Set(replies.map { value(i, of: $0) }).sorted() } ?? []
        let stratumNumbers = Dictionary(uniqueKeysWithValues: strata.enumerated().map { ($1, $0) })
        // Clusters are numbered in the order of their names, so that the order of replies is free.
        var members: [[String: Bool]] = Array(repeating: [:], count: max(1, strata.count))
        var counts = [(all: Int, weighted: Int)](repeating: (0, 0), count: max(1, strata.count))
        for reply in replies {
            let stratum = stratumNumbers[value(stratumIndex, of: reply)] ?? 0
            let hasWeight = reply.weight.units > 0
            if clusterIndex != nil {
                members[stratum][value(clusterIndex, of: reply), default: false] =
                    hasWeight || members[stratum][value(clusterIndex, of: reply)] ?? false
            } else {
                counts[stratum].all += 1
                counts[stratum].weighted += hasWeight ? 1 : 0
            }
        }
        let clusterNumbers = members.map { names in
            Dictionary(uniqueKeysWithValues: names.keys.sorted().enumerated().map { ($1, $0) })
        }
        places = replies.map { reply in
            let stratum = stratumNumbers[value(stratumIndex, of: reply)] ?? 0
            let cluster = clusterNumbers[stratum][value(clusterIndex, of: reply)] ?? 0
            return Place(stratum: stratum, cluster: cluster)
        }
        let stratumDesigns = counts.indices.map { stratum in
            StratifiedDesign.Stratum(
                clusters: clusterIndex == nil ? counts[stratum].all : members[stratum].count,
                weightedClusters: clusterIndex == nil
                    ? counts[stratum].weighted : members[stratum].values.count { $0 },
                population: sample.population?.count(
                    inStratum: strata.indices.contains(stratum) ? strata[stratum] : nil))
        }
        stratified = StratifiedDesign(
            strata: stratumDesigns, isClustered: clusterIndex != nil,
            loneCluster: sample.loneCluster.rule)
        self.strata = strata
        isWeighted = sample.weighting == .sampling
        clusters = clusterIndex.map { questionnaire.segments[$0].id }
    }
}

extension SampleDesign.Population {
    fileprivate func count(inStratum name: String?) -> Int? {
        switch self {
        case .total(let count): count
        case .strata(let counts): name.flatMap { counts[$0] }
        }
    }
}

extension SampleDesign.LoneCluster {
    fileprivate var rule: StratifiedDesign.LoneCluster {
        switch self {
        case .refuse: .refuse
        case .certainty: .certainty
        case .adjust: .adjust
        }
    }
}
