import ExactNumbers

/// Whether the values of one group tend to be larger than those of another, by their ranks alone.
public struct MannWhitney: Hashable, Sendable {
    /// A standard normal deviate and its two-sided probability where the groups do not differ.
    public struct Deviate: Hashable, Sendable {
        /// In standard deviations.
        public let statistic: Double
        public let probability: Double
    }

    /// U of the first group: pairs in which its value is the larger one, equal ones counting a half.
    public let statistic: Double
    /// The normal approximation, corrected for ties: for groups of some ten observations or more.
    public let deviate: Deviate
    /// The same with U moved by a half towards its middle: what R does unless told otherwise.
    public let continuityCorrected: Deviate
    /// U over the number of pairs: the chance that a value of the first group is larger than one of
    /// the second, within 0...1, equal ones counting a half.
    public let probabilityOfSuperiority: Double
    /// The chance of larger less the chance of smaller, within −1...1.
    /// Source: Cliff (1993), Dominance statistics.
    public let cliffsDelta: Double

    /// Each observation of the tables counts once, whatever its weight.
    ///
    /// Source: Mann & Whitney (1947), On a test of whether one of two random variables is
    /// stochastically larger than the other; the correction for ties of Lehmann (1975),
    /// Nonparametrics, equation 1.36. R's `wilcox.test(first, second, exact = FALSE)`, with
    /// `correct = FALSE` for `deviate`.
    public static func test(
        _ first: ValueTable, against second: ValueTable
    ) -> Result<MannWhitney, NoTest> {
        MidRanks.of([first, second]).map { ranks in
            let (n, m) = (Double(ranks.counts[0]), Double(ranks.counts[1]))
            // 2R − n(N+1) is twice U − nm/2.
            let excess = ranks.excesses[0].double / 2
            let total = n + m
            let spread = (n * m / 12 * (total + 1) * ranks.tieFactor).squareRoot()
            let half = excess == 0 ? 0 : excess > 0 ? 0.5 : -0.5
            var twice = ranks.excesses[0]
            twice.add(product: ranks.counts[0], ranks.counts[1])
            let pairs = ExactSum(ranks.counts[0] * ranks.counts[1]).ratio
            return MannWhitney(
                statistic: twice.double / 2, deviate: deviate(excess / spread),
                continuityCorrected: deviate((excess - half) / spread),
                probabilityOfSuperiority: (twice.ratio / (pairs + pairs))?.double ?? 0.5,
                cliffsDelta: (ranks.excesses[0].ratio / pairs)?.double ?? 0)
        }
    }

    private static func deviate(_ z: Double) -> Deviate {
        Deviate(
            statistic: z,
            probability: 2 * StandardNormal().upperTail(abs(z)))
    }
}
