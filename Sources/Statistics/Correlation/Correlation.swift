import ExactNumbers
import Glibc

/// How closely two variables go together, and how often chance alone makes them go as closely.
public struct Correlation: Hashable, Sendable {
    /// Complete pairs.
    public let count: Int
    /// Within −1...1.
    public let coefficient: Double
    /// Student's t with n − 2 degrees of freedom; `nil` when the coefficient is −1 or 1.
    public let statistic: Double?
    /// Two-sided, under no correlation; 0 when the coefficient is −1 or 1.
    public let probability: Double

    /// Of Pearson, between the values themselves. Each pair counts once, whatever its weight.
    ///
    /// Source: Fisher (1925), Statistical methods for research workers, section 34.
    /// R's `cor.test(x, y)`.
    public static func pearson(_ pairs: PairTable) -> Result<Correlation, NoTest> {
        let cells = pairs.cells.map { (x: $0.key.x, y: $0.key.y, weight: Ratio($0.value.count)) }
        return make(PairProducts(cells), count: pairs.total.count)
    }

    /// Of Spearman, between the midranks: whether one variable grows with the other, however. Each
    /// pair counts once, whatever its weight. The probability is that of Student's t, for some ten
    /// pairs or more.
    ///
    /// Source: Spearman (1904), The proof and measurement of association between two things;
    /// Kendall (1970), Rank correlation methods, section 4.20 for the probability.
    /// R's `cor.test(x, y, method = "spearman", exact = FALSE)`.
    public static func spearman(_ pairs: PairTable) -> Result<Correlation, NoTest> {
        let x = doubledMidranks(pairs.byValue(of: \.x))
        let y = doubledMidranks(pairs.byValue(of: \.y))
        let cells = pairs.cells.map {
            (x: x[$0.key.x] ?? .zero, y: y[$0.key.y] ?? .zero, weight: Ratio($0.value.count))
        }
        return make(PairProducts(cells), count: pairs.total.count)
    }

    /// Pearson's coefficient of weighted pairs, within −1...1.
    ///
    /// R's `cov.wt(cbind(x, y), wt, cor = TRUE)$cor`.
    public static func weightedPearson(_ pairs: PairTable) -> Result<Double, NoTest> {
        let total = pairs.total
        guard total.count > 0 else { return .failure(.emptyGroup(0)) }
        guard total.weight.ratio > .zero else { return .failure(.weightlessGroup(0)) }
        let cells = pairs.cells.map { (x: $0.key.x, y: $0.key.y, weight: $0.value.weight.ratio) }
        guard let coefficient = PairProducts(cells).correlation else {
            return .failure(.noVariance)
        }
        return .success(coefficient)
    }

    /// The interval of a Pearson coefficient, by way of its inverse hyperbolic tangent, which is
    /// nearly normal with variance 1/(n−3).
    ///
    /// Source: Fisher (1921), On the "probable error" of a coefficient of correlation.
    /// R's `cor.test(x, y)$conf.int`.
    ///
    /// - Returns: ends within −1...1; `nil` when there are fewer than four pairs or the confidence is
    ///   not above 0 and below 1.
    public func interval(confidence: Double = 0.95) -> ConfidenceInterval? {
        guard count > 3, let outside = ConfidenceInterval.outsideEachEnd(confidence: confidence),
            let quantile = StandardNormal().quantile(upperTail: outside)
        else { return nil }
        guard abs(coefficient) < 1 else {
            return ConfidenceInterval(low: coefficient, high: coefficient)
        }
        let middle = atanh(coefficient)
        let half = quantile / Double(count - 3).squareRoot()
        return ConfidenceInterval(low: tanh(middle - half), high: tanh(middle + half))
    }

    private static func make(
        _ products: PairProducts, count: Int
    ) -> Result<Correlation, NoTest> {
        guard count > 2 else { return .failure(.tooFewObservations(count: count, needed: 3)) }
        guard let coefficient = products.correlation else { return .failure(.noVariance) }
        let size = products.odds.map { (Double(count - 2) * $0).squareRoot() }
        guard let size, size.isFinite, let student = StudentT(degreesOfFreedom: Double(count - 2))
        else {
            return .success(
                Correlation(count: count, coefficient: coefficient, statistic: nil, probability: 0))
        }
        return .success(
            Correlation(
                count: count, coefficient: coefficient,
                statistic: coefficient < 0 ? -size : size, probability: student.twoSided(size)))
    }

    /// Whole numbers: twice the middle of the ranks of equal values.
    private static func doubledMidranks(
        _ values: [(value: Ratio, tally: Tally)]
    ) -> [Ratio: Ratio] {
        var ranks: [Ratio: Ratio] = [:]
        var below = 0
        for (value, tally) in values {
            ranks[value] = Ratio(2 * below + tally.count + 1)
            below += tally.count
        }
        return ranks
    }
}
