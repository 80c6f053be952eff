/// A ratio of two mean squares, and how often chance alone makes it as large.
public struct FTest: Hashable, Sendable {
    /// Not below 0.
    public let statistic: Double
    /// Above 0; after Rao and Scott they need not be whole.
    public let numeratorDegreesOfFreedom: Double
    /// Need not be whole.
    public let denominatorDegreesOfFreedom: Double
    /// Of a ratio at least as large where nothing differs.
    public let probability: Double

    static func make(
        statistic: Double, numerator: Double, denominator: Double
    ) -> Result<FTest, NoTest> {
        guard statistic.isFinite else { return .failure(.figuresTooLarge) }
        guard let distribution = FDistribution(numerator: numerator, denominator: denominator)
        else { return .failure(.noDegreesOfFreedom) }
        return .success(
            FTest(
                statistic: statistic, numeratorDegreesOfFreedom: numerator,
                denominatorDegreesOfFreedom: denominator,
                probability: distribution.upperTail(statistic)))
    }
}
