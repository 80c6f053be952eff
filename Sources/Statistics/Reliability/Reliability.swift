import Glibc

/// How far items that are meant to measure one thing agree: Cronbach's α and what belongs to it.
///
/// Items come keyed: nothing is turned round and nothing left out here.
public struct Reliability: Hashable, Sendable {
    /// Which rows count where values are missing.
    public enum Missing: Hashable, Sendable {
        /// Only rows with all items count.
        case listwise
        /// Each pair of items counts the rows that have both: R's `psych::alpha` by default.
        case pairwise
    }

    /// What is said of one item.
    public struct Item: Hashable, Sendable {
        /// With the sum of the other items; `nil` when that sum is constant. psych's `r.drop`.
        public let restCorrelation: Double?
        /// With the sum of all items, itself included (pairwise: with the mean of those answered), and
        /// so always flattered; psych's `raw.r`. `nil` when it cannot be computed.
        public let totalCorrelation: Double?
        /// α of the other items; `nil` when there is one, or their sum is constant.
        public let alphaWithout: Double?
        /// The same from the correlations.
        public let standardisedAlphaWithout: Double?
    }

    public let missing: Missing
    /// Listwise the complete rows with weight, pairwise all rows.
    public let rows: Int
    /// α from covariances, listwise at most 1; below 0 when items contradict each other:
    /// a fact about the keys or the items, not about the people.
    public let alpha: Double
    /// α from correlations: as if all items had the same variance. `nil` when the standardised items
    /// add up to a constant.
    public let standardisedAlpha: Double?
    /// Mean correlation of two items.
    public let averageCorrelation: Double
    /// Of α; `nil` when rounding leaves none. Source: Duhachek & Iacobucci (2004), Alpha's standard
    /// error (ASE), Journal of Applied Psychology 89; psych's `ase`.
    public let standardError: Double?
    /// Guttman's λ₆ by squared multiple correlations, psych's `G6(smc)`; `nil` when items are
    /// collinear.
    public let lambda6: Double?
    /// Items 1, 3, 5, … against items 2, 4, 6, …, lengthened by Spearman and Brown: 2r/(1+r). `nil`
    /// when a half is constant or the halves are opposites.
    public let splitHalf: Double?
    /// In the order given.
    public let items: [Item]
    /// α rests on rows of equal weight, as the interval demands.
    let hasEqualWeights: Bool

    /// Items that run against the rest: most likely keyed the wrong way.
    public var itemsAgainstTheRest: [Int] {
        items.indices.filter { (items[$0].restCorrelation ?? 0) < 0 }
    }

    /// Those of them whose correlation with the rest is below 0 by more than chance: Fisher's z under
    /// −1.96.
    public var itemsSurelyAgainstTheRest: [Int] {
        itemsAgainstTheRest.filter { place in
            guard let r = items[place].restCorrelation, r > -1, rows > 3 else { return true }
            return atanh(r) * Double(rows - 3).squareRoot() < -1.96
        }
    }

    /// α = k/(k−1)·(1 − Σσᵢᵢ/Σσᵢⱼ) over the complete rows, weighted if they are. R's
    /// `psych::alpha(na.omit(x))`.
    ///
    /// Source: Cronbach (1951), Coefficient alpha and the internal structure of tests, Psychometrika
    /// 16.
    public static func listwise(_ products: CrossProducts) -> Result<Self, ReliabilityRefusal> {
        if let refusal = refusal(
            items: products.columns, negativeWeights: products.negativeWeights)
        {
            return .failure(refusal)
        }
        guard let covariances = products.covariances else {
            return .failure(.tooFewRows(complete: products.rows, needed: 2))
        }
        let constant = products.constantColumns
        guard constant.isEmpty else { return .failure(.constantItems(constant)) }
        let moments = ItemMoments(covariances)
        return moments.reliability(
            .listwise, rows: products.rows, hasEqualWeights: products.hasEqualWeights,
            totalCorrelation: moments.totalCorrelation)
    }

    /// The same from each pair's own rows: R's `psych::alpha(x)`. For comparison with programs that do
    /// so; figures of different rows are mixed in one.
    public static func pairwise(_ products: PairwiseProducts) -> Result<Self, ReliabilityRefusal> {
        if let refusal = refusal(
            items: products.columns, negativeWeights: products.negativeWeights)
        {
            return .failure(refusal)
        }
        guard let covariances = products.covariances else {
            return .failure(emptyPair(products))
        }
        let constant = products.constantColumns
        guard constant.isEmpty else { return .failure(.constantItems(constant)) }
        return ItemMoments(covariances).reliability(
            .pairwise, rows: products.rows, hasEqualWeights: false,
            totalCorrelation: products.correlationWithRowMeans)
    }

    private static func refusal(items: Int, negativeWeights: Int) -> ReliabilityRefusal? {
        if items < 2 { return .tooFewItems(items, needed: 2) }
        return negativeWeights > 0 ? .negativeWeights(rows: negativeWeights) : nil
    }

    private static func emptyPair(_ products: PairwiseProducts) -> ReliabilityRefusal {
        for row in 0..<products.columns {
            for column in 0..<row where products.base(row, column).weightedCount < 2 {
                return .pairWithoutRows(column, row)
            }
        }
        return .tooFewRows(complete: products.rows, needed: 2)
    }
}
