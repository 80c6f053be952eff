import ExactNumbers

/// Whether the values of several groups tend to differ, by their ranks alone.
public struct KruskalWallis: Hashable, Sendable {
    /// H, corrected for ties, with one degree of freedom less than groups.
    public let test: ChiSquaredTest
    /// ε² = H/(N−1), within 0...1.
    /// Source: Tomczak & Tomczak (2014), The need to report effect size estimates revisited.
    public let epsilonSquared: Double

    /// Each observation of the tables counts once, whatever its weight.
    ///
    /// Source: Kruskal & Wallis (1952), Use of ranks in one-criterion variance analysis, equations
    /// 1.1 and 1.2, written as a sum of squares. R's `kruskal.test(x, group)`.
    public static func test(_ groups: [ValueTable]) -> Result<KruskalWallis, NoTest> {
        MidRanks.of(groups).flatMap { ranks in
            let total = Double(ranks.total)
            let spread = zip(ranks.excesses, ranks.counts).reduce(0) { sum, group in
                let excess = group.0.double
                return sum + excess * excess / Double(group.1)
            }
            let statistic = 3 * spread / (total * (total + 1) * ranks.tieFactor)
            return ChiSquaredTest.make(
                statistic: statistic, degreesOfFreedom: Double(groups.count - 1)
            ).map { KruskalWallis(test: $0, epsilonSquared: min(1, statistic / (total - 1))) }
        }
    }
}
