import ExactNumbers
public import Questionnaires
public import Statistics

/// How a sample is described, counted on the replies of a wave: what every variance is taken from.
public struct Design: Hashable, Sendable {
    struct Place: Hashable {
        let stratum: Int
        let cluster: Int
    }

    /// The description in force.
    public let described: SampleDesign
    /// Weights that stand in for those of the replies, with the hash of what they were made from;
    /// `nil` without.
    public let namedWeights: WeightsName?

    public struct WeightsName: Hashable, Sendable {
        public let name: String
        public let hash: ContentHash
    }

    public let stratified: StratifiedDesign
    /// Names of the strata, in the order of `stratified.strata`; empty without strata.
    public let strata: [String]
    /// Whether respondents carry sampling weights, their own or named ones.
    public let isWeighted: Bool
    /// The segment whose values are the primary sampling units.
    public let clusters: SegmentID?
    /// For each reply, or each part of the replies, its stratum and cluster.
    let places: [Place]

    /// True when nothing about the sample needs more than n: no weights, strata, clusters or counts of
    /// the population.
    public var isSimple: Bool { isDrawnSimply && !stratified.isFinite }

    /// The same whatever the size of the population.
    var isDrawnSimply: Bool { !isWeighted && strata.isEmpty && !stratified.isClustered }

    /// Whether a reply stands for several equal respondents, who are all counted.
    public var isCounted: Bool { described.weighting == .frequency }

    /// Whether everyone there is answered, in every stratum: no standard error is left.
    public var isCensus: Bool { stratified.isCensus }

    /// Respondents that lie in one cluster of one stratum.
    struct Members {
        /// Empty without strata; empty for a reply whose stratum is unknown.
        let stratum: String
        let cluster: String
        let count: Int
        /// Those with a weight above zero.
        let weightedCount: Int
    }

    /// - Parameters:
    ///   - rows: what each of `replies` counts.
    ///   - named: where the weights of `rows` come from, unless they are the replies' own.
    init(
        _ sample: SampleDesign, of questionnaire: Questionnaire, replies: [Reply],
        rows: RowWeights, named: NamedWeights?
    ) {
        let (strata, clusters) = Self.roles(sample, in: questionnaire)
        func value(_ index: Int?, of reply: Reply) -> String {
            index.flatMap { reply.segments[$0] } ?? ""
        }
        self.init(
            sample, of: questionnaire,
            replies.enumerated().map { row, reply in
                let count = rows.times[row].count
                return Members(
                    stratum: value(strata, of: reply), cluster: value(clusters, of: reply),
                    count: count, weightedCount: rows.weights[row].units > 0 ? count : 0)
            }, named: named)
    }

    /// The segments that are the strata and the clusters, by index.
    static func roles(
        _ sample: SampleDesign, in questionnaire: Questionnaire
    ) -> (strata: Int?, clusters: Int?) {
        func index(of id: SegmentID?) -> Int? {
            id.flatMap { id in questionnaire.segments.firstIndex { $0.id == id } }
        }
        return (index(of: sample.strata), index(of: sample.clusters))
    }

    /// - Parameter parts: all replies, in any parts that do not cross clusters; `places` are theirs.
    init(
        _ sample: SampleDesign, of questionnaire: Questionnaire, _ parts: [Members],
        named: NamedWeights?
    ) {
        described = sample
        namedWeights = named.map { WeightsName(name: $0.name, hash: $0.hash) }
        let (stratumIndex, clusterIndex) = Self.roles(sample, in: questionnaire)

        let strata = stratumIndex.map { _ in Set(parts.map(\.stratum)).sorted() } ?? []
        let stratumNumbers = Dictionary(uniqueKeysWithValues: strata.enumerated().map { ($1, $0) })
        // Clusters are numbered in the order of their names, so that the order of replies is free.
        var members: [[String: Bool]] = Array(repeating: [:], count: max(1, strata.count))
        var counts = [(all: Int, weighted: Int)](repeating: (0, 0), count: max(1, strata.count))
        for part in parts {
            let stratum = stratumNumbers[part.stratum] ?? 0
            if clusterIndex != nil {
                members[stratum][part.cluster, default: false] =
                    part.weightedCount > 0 || members[stratum][part.cluster] ?? false
            } else {
                counts[stratum].all += part.count
                counts[stratum].weighted += part.weightedCount
            }
        }
        let clusterNumbers = members.map { names in
            Dictionary(uniqueKeysWithValues: names.keys.sorted().enumerated().map { ($1, $0) })
        }
        places = parts.map { part in
            let stratum = stratumNumbers[part.stratum] ?? 0
            let cluster = clusterNumbers[stratum][part.cluster] ?? 0
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
        isWeighted = sample.weighting == .sampling || named != nil
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
