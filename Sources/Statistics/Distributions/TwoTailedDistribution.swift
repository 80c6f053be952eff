/// A distribution of values not below 0 whose tails are computed, and inverted, each by itself.
protocol TwoTailedDistribution: ContinuousDistribution {
    /// The probability of one side of `x`, within 0...1; not a number only where `x` is none.
    func probability(_ side: SplitProbability.Side, at x: Double) -> Double

    /// The value at which one side has a `probability` of 0...½.
    func point(where side: SplitProbability.Side, is probability: Double) -> Double
}

extension TwoTailedDistribution {
    public func cumulative(_ x: Double) -> Double { probability(.lower, at: x) }

    public func upperTail(_ x: Double) -> Double { probability(.upper, at: x) }

    public func quantile(_ p: Double) -> Double? {
        guard (0...1).contains(p) else { return nil }
        return p <= 0.5 ? point(where: .lower, is: p) : point(where: .upper, is: 1 - p)
    }

    public func quantile(upperTail q: Double) -> Double? {
        guard (0...1).contains(q) else { return nil }
        return q < 0.5 ? point(where: .upper, is: q) : point(where: .lower, is: 1 - q)
    }
}
