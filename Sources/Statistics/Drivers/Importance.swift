/// R² divided among the predictors.
public struct Importance: Hashable, Sendable {
    /// How it is divided.
    public enum Method: Hashable, Sendable {
        /// Johnson's relative weights.
        case relativeWeights
        /// Lindeman, Merenda and Gold's averages over all orders, which are Shapley values.
        case shapley
    }

    public let method: Method
    /// One a predictor, none below 0 but for rounding; they add up to R².
    public let values: [Double]

    /// `values` in percent of their sum; `nil` when nothing is explained (R² under 10⁻¹², which is
    /// rounding).
    public var percentages: [Double]? {
        let sum = values.reduce(0, +)
        return sum > 1e-12 ? values.map { 100 * $0 / sum } : nil
    }
}

extension OutcomeCorrelations {
    /// The importance of each predictor by the method that is named.
    ///
    /// Cost: of relative weights that of an eigenvalue decomposition; of Shapley values 2ᵖ subsets of p
    /// predictors, which are refused where there are too many. Sources: see `relativeWeights()` and
    /// `shapleyValues()`.
    public func importance(_ method: Importance.Method) -> Result<Importance, DriverRefusal> {
        switch method {
        case .relativeWeights: relativeWeights()
        case .shapley: shapleyValues()
        }
    }
}
