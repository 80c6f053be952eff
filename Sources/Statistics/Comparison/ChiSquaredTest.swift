/// A sum of squared standardised distances, and how often chance alone makes it as large.
public struct ChiSquaredTest: Hashable, Sendable {
    /// Not below 0.
    public let statistic: Double
    /// Above 0.
    public let degreesOfFreedom: Double
    /// Of a sum at least as large where nothing differs.
    public let probability: Double

    static func make(
        statistic: Double, degreesOfFreedom: Double
    ) -> Result<ChiSquaredTest, NoTest> {
        guard statistic.isFinite else { return .failure(.figuresTooLarge) }
        guard let distribution = ChiSquared(degreesOfFreedom: degreesOfFreedom) else {
            return .failure(.noDegreesOfFreedom)
        }
        return .success(
            ChiSquaredTest(
                statistic: statistic, degreesOfFreedom: degreesOfFreedom,
                probability: distribution.upperTail(statistic)))
    }
}
