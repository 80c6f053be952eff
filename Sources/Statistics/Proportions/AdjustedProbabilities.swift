/// The p-values of a family of tests, made larger because there are many of them.
///
/// Every function keeps the order of the tests, gives values within 0...1 and not below the ones
/// given, and `nil` when one of these is no probability. An empty family stays empty. Cost: n log n.
public enum AdjustedProbabilities {
    /// Keeps the chance of a single false finding in the family, each test by itself. Never smaller
    /// than Holm's, which keeps the same promise; to agree with reports that use it.
    ///
    /// Source: Dunn (1961), Multiple comparisons among means; `p.adjust(method = "bonferroni")` in R.
    public static func bonferroni(_ probabilities: [Double]) -> [Double]? {
        guard probabilities.allSatisfy((0...1).contains) else { return nil }
        return probabilities.map { min(1, Double(probabilities.count) * $0) }
    }

    /// Keeps the chance of a single false finding in the family: to confirm.
    ///
    /// Source: Holm (1979), the sequentially rejective procedure; `p.adjust(method = "holm")` in R.
    public static func holm(_ probabilities: [Double]) -> [Double]? {
        guard let ranked = Ranked(probabilities) else { return nil }
        let count = Double(probabilities.count)
        var adjusted = probabilities
        var largest = 0.0
        for (rank, index) in ranked.ascending.enumerated() {
            largest = max(largest, (count - Double(rank)) * probabilities[index])
            adjusted[index] = min(1, largest)
        }
        return adjusted
    }

    /// Keeps the expected share of false findings among the findings, for independent or positively
    /// dependent tests: to screen.
    ///
    /// Source: Benjamini & Hochberg (1995), equation 1; `p.adjust(method = "BH")` in R.
    public static func benjaminiHochberg(_ probabilities: [Double]) -> [Double]? {
        guard let ranked = Ranked(probabilities) else { return nil }
        let count = Double(probabilities.count)
        var adjusted = probabilities
        var smallest = 1.0
        for (rank, index) in ranked.ascending.enumerated().reversed() {
            smallest = min(smallest, count / Double(rank + 1) * probabilities[index])
            adjusted[index] = smallest
        }
        return adjusted
    }

    /// The places of the probabilities, smallest first; `nil` when one is no probability.
    private struct Ranked {
        let ascending: [Int]

        init?(_ probabilities: [Double]) {
            guard probabilities.allSatisfy((0...1).contains) else { return nil }
            ascending = probabilities.indices.sorted { probabilities[$0] < probabilities[$1] }
        }
    }
}
