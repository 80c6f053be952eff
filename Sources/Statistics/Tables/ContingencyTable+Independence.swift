import ExactNumbers
import Glibc

extension ContingencyTable {
    /// Whether two classifications have to do with each other; each observation counts once.
    public struct Independence: Hashable, Sendable {
        /// Pearson's X² = Σ(O−E)²/E with (rows−1)(columns−1) degrees of freedom.
        public let pearson: ChiSquaredTest
        /// X² with each distance made smaller by a half (or all of it, where it is less); `nil` unless
        /// the table has two rows and two columns.
        public let yates: ChiSquaredTest?
        /// G = 2ΣO ln(O/E).
        public let likelihoodRatio: ChiSquaredTest
        /// V = √(X²/(n(min(rows, columns)−1))), within 0...1: how closely they go together.
        public let cramersV: Double
        /// The smallest number expected in a cell; below 5 the probabilities are rough.
        public let leastExpected: Double
    }

    /// Tests whether rows and columns are independent of each other in a simple sample.
    ///
    /// Source: Pearson (1900); Yates (1934), Contingency tables involving small numbers; Woolf (1957)
    /// for G; Cramér (1946), Mathematical methods of statistics, section 21.9.
    /// R's `chisq.test(table, correct = FALSE)`, and for Yates `chisq.test(table)`.
    public func independence() -> Result<Independence, NoTest> {
        if let refusal = shapeRefusal { return .failure(refusal) }
        let counts = tallies.map { $0.map { Double($0.count) } }
        let rowSums = counts.map { $0.reduce(0, +) }
        let columnSums = counts[0].indices.map { column in
            counts.reduce(0) { $0 + $1[column] }
        }
        let total = rowSums.reduce(0, +)
        let isSquareOfTwo = counts.count == 2 && counts[0].count == 2
        var pearson = 0.0
        var yates = 0.0
        var likelihood = 0.0
        var least = Double.infinity
        for (row, cells) in counts.enumerated() {
            for (column, count) in cells.enumerated() {
                let expected = rowSums[row] / total * columnSums[column]
                // (O·n − row·column)/n, without the rounding of the quotient.
                let distance = abs(count * total - rowSums[row] * columnSums[column]) / total
                let moved = max(0, distance - 0.5)
                pearson += distance * distance / expected
                yates += moved * moved / expected
                if count > 0 { likelihood += 2 * count * log(count / expected) }
                least = min(least, expected)
            }
        }
        let degreesOfFreedom = Double((counts.count - 1) * (columnSums.count - 1))
        func test(_ statistic: Double) -> Result<ChiSquaredTest, NoTest> {
            ChiSquaredTest.make(
                statistic: max(0, statistic), degreesOfFreedom: degreesOfFreedom)
        }
        let smaller = Double(min(counts.count, columnSums.count) - 1)
        return test(pearson).flatMap { pearson in
            test(yates).flatMap { yates in
                test(likelihood).map { likelihood in
                    Independence(
                        pearson: pearson, yates: isSquareOfTwo ? yates : nil,
                        likelihoodRatio: likelihood,
                        cramersV: min(1, (pearson.statistic / (total * smaller)).squareRoot()),
                        leastExpected: least)
                }
            }
        }
    }

    /// Why a table has nothing to be independent of.
    var shapeRefusal: NoTest? {
        if rows.count < 2 { return .oneRow }
        return columns.count < 2 ? .oneColumn : nil
    }
}
