/// The clusters of a sample, or of a part of it, that have an observation with a weight above zero:
/// what degrees of freedom are counted from.
public struct WeightedClusters: Sendable {
    private struct Cluster: Hashable {
        let stratum: Int
        let cluster: Int
    }

    private var strata: Set<Int> = []
    private var clusters: Set<Cluster> = []
    private var observations = 0
    /// Observations that are each a cluster of its own in a design with clusters.
    private var alone = 0
    /// Most rows follow one of their own cluster.
    private var last: Cluster?

    /// Of no observation.
    public init() {}

    /// Adds observations of one cluster.
    ///
    /// - Parameters:
    ///   - observations: those with a weight above zero; none change nothing.
    ///   - cluster: numbered within its stratum, or `ValueTable.ownCluster`.
    public mutating func add(observations: Int, stratum: Int, cluster: Int) {
        guard observations > 0 else { return }
        self.observations += observations
        if cluster == ValueTable.ownCluster { alone += observations }
        let added = Cluster(stratum: stratum, cluster: cluster)
        guard added != last else { return }
        last = added
        if cluster != ValueTable.ownCluster { clusters.insert(added) }
        strata.insert(stratum)
    }

    /// Different clusters over all strata.
    public var count: Int { clusters.count + alone }

    /// Clusters less strata, as R's `degf`; each observation is a cluster of its own unless the design
    /// has clusters.
    public func degreesOfFreedom(isClustered: Bool) -> Int {
        (isClustered ? count : observations) - strata.count
    }
}
