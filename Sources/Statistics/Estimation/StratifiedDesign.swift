/// How observations were drawn: strata of clusters, each counted over the whole sample, so that an
/// estimate of a part keeps the rest as zeros.
public struct StratifiedDesign: Hashable, Sendable {
    /// A part of the population that was sampled by itself.
    public struct Stratum: Hashable, Sendable {
        /// Clusters of the sample; observations where there are no clusters.
        public var clusters: Int
        /// Those with an observation of weight above zero.
        public var weightedClusters: Int
        /// Clusters of the population; `nil` when it is unknown or too large to matter.
        public var population: Int?

        public init(clusters: Int, weightedClusters: Int, population: Int? = nil) {
            self.clusters = clusters
            self.weightedClusters = weightedClusters
            self.population = population
        }

        /// True where every cluster of the population is in the sample.
        var isCensus: Bool { clusters > 0 && population == clusters }
    }

    /// What a stratum with a single cluster contributes: R's `survey.lonely.psu`.
    public enum LoneCluster: Hashable, Sendable {
        /// There is no standard error.
        case refuse
        /// Nothing, as a stratum that would be in every sample.
        case certainty
        /// Its distance from the mean of the whole sample.
        case adjust
    }

    /// In the order of the indices that observations name them by; one where there are no strata.
    public var strata: [Stratum]
    /// Whether observations were drawn by clusters, and not each by itself.
    public var isClustered: Bool
    /// What becomes of a stratum with one cluster.
    public var loneCluster: LoneCluster

    public init(strata: [Stratum], isClustered: Bool, loneCluster: LoneCluster = .refuse) {
        self.strata = strata
        self.isClustered = isClustered
        self.loneCluster = loneCluster
    }

    /// Clusters minus strata, counting those with weight, as R's `degf`.
    public var degreesOfFreedom: Int {
        let weighted = strata.filter { $0.weightedClusters > 0 }
        return weighted.reduce(0) { $0 + $1.weightedClusters } - weighted.count
    }

    /// Whether the size of a population is given, be it of one stratum.
    public var isFinite: Bool { strata.contains { $0.population != nil } }

    /// Whether everyone of the population is in the sample: population counts that equal those of
    /// the sample in every stratum.
    public var isCensus: Bool { !strata.isEmpty && strata.allSatisfy(\.isCensus) }

    /// The same sample as one of a process that does not end: no finite population correction.
    public var withoutPopulations: StratifiedDesign {
        var design = self
        for index in strata.indices { design.strata[index].population = nil }
        return design
    }
}

/// Why an estimate has no standard error or interval. A fact about the data, not a failure.
public enum NoInterval: Hashable, Sendable {
    case nothingObserved
    case allWeightsZero
    case oneObservation
    case oneCluster
    /// A stratum in which only one cluster answered, by its index in the design.
    case loneCluster(stratum: Int)
    /// Kept back, because it would tell of what may not be told.
    case withheld
    /// More clusters answered than the population is said to have, by index of the stratum.
    case moreThanThePopulation(stratum: Int)
    /// A confidence that is not above 0 and below 1.
    case confidenceOutOfRange
}
