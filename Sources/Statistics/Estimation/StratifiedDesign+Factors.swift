extension StratifiedDesign {
    /// What the clusters of a stratum count for in a variance.
    enum StratumFactor {
        /// Times Σ(z−z̄)² over the clusters of the sample.
        case spread(Double)
        /// Times z² of the only cluster.
        case lone(Double)
        case nothing
    }

    /// (1−f)·n/(n−1), or what the rule for a lone cluster says.
    func factor(of index: Int) -> Result<StratumFactor, Refusal> {
        let stratum = strata[index]
        if let population = stratum.population, stratum.clusters > population {
            return .failure(.moreThanThePopulation(stratum: index))
        }
        guard stratum.clusters > 0 else { return .success(.nothing) }
        let count = Double(stratum.clusters)
        let sampled = stratum.population.map { count / Double($0) } ?? 0
        if stratum.clusters > 1 { return .success(.spread((1 - sampled) * count / (count - 1))) }
        guard sampled < 1 else { return .success(.nothing) }
        switch loneCluster {
        case .refuse: return .failure(.loneCluster(stratum: index))
        case .certainty: return .success(.nothing)
        case .adjust: return .success(.lone(1 - sampled))
        }
    }
}
