/// McDonald's ω total of one common factor: the share of the variance of the items' sum that is the
/// factor's.
///
/// Source: McDonald (1999), Test Theory, chapter 6: (Σλ)²/((Σλ)² + Σψ).
public struct Omega: Hashable, Sendable {
    /// How the factor is fitted.
    public enum Method: Hashable, Sendable {
        /// Least squares of the correlations beside the diagonal; of standardised items.
        case minimumResiduals
        /// Maximum likelihood of the covariances; of the items in their own units.
        case maximumLikelihood
    }

    public let method: Method
    /// Complete rows with weight.
    public let rows: Int
    /// Within 0...1.
    public let value: Double
    /// One an item, on the scale of correlations; the sign of the factor is such that their sum is not
    /// negative.
    public let loadings: [Double]
    /// The share of each item's variance that is its own, within 0...1.
    public let uniquenesses: [Double]

    /// Under this a uniqueness is taken for one at 0, as by psych.
    public static let leastUniqueness = 0.005

    /// - Parameter products: keyed items; nothing is turned round and nothing left out.
    public static func oneFactor(
        _ products: CrossProducts, _ method: Method
    ) -> Result<Omega, OmegaRefusal> {
        let count = products.columns
        guard count >= 3 else { return .failure(.items(.tooFewItems(count, needed: 3))) }
        guard products.negativeWeights == 0 else {
            return .failure(.items(.negativeWeights(rows: products.negativeWeights)))
        }
        guard products.rows > count + 2 else {
            return .failure(.items(.tooFewRows(complete: products.rows, needed: count + 3)))
        }
        let constant = products.constantColumns
        guard constant.isEmpty, let covariances = products.covariances else {
            return .failure(.items(.constantItems(constant)))
        }
        let correlations = ItemMoments(covariances).correlations
        guard let factor = CommonFactor(start: correlations) else {
            return .failure(.noCommonFactor)
        }
        let fitted =
            switch method {
            case .minimumResiduals: factor.minimumResiduals(correlations)
            case .maximumLikelihood: factor.maximumLikelihood(correlations)
            }
        return fitted.flatMap { factor in
            // Maximum likelihood does not care for units; the sum of the items does.
            let units =
                method == .minimumResiduals
                ? Array(repeating: 1, count: count)
                : covariances.diagonal.map { $0.squareRoot() }
            let common = zip(units, factor.loadings).reduce(0) { $0 + $1.0 * $1.1 }
            let own = zip(units, factor.uniquenesses).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
            return .success(
                Omega(
                    method: method, rows: products.rows,
                    value: common * common / (common * common + own),
                    loadings: factor.loadings, uniquenesses: factor.uniquenesses))
        }
    }
}

/// Why there is no ω. Items are counted from 0 in the order in which they were given.
public enum OmegaRefusal: Error, Hashable, Sendable {
    case items(ReliabilityRefusal)
    /// A Heywood case: the factor would explain all of this item's variance, or more.
    case nothingOfItsOwn(item: Int)
    /// The search did not come to rest; this item moved most.
    case notConverged(item: Int)
    /// Fewer than three items have anything in common.
    case noCommonFactor
}
