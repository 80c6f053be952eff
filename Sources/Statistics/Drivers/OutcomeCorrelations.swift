/// The correlations of an outcome with its predictors and of these with each other: what standardised
/// coefficients and importances follow from.
///
/// All of it describes association in the data; none of it is the effect of a change.
public struct OutcomeCorrelations: Hashable, Sendable {
    /// Among the predictors.
    public let predictors: SymmetricMatrix
    /// Of each predictor with the outcome.
    public let outcome: [Double]
    /// The share of the outcome's variance that goes with the predictors together, R², within 0...1.
    public let explained: Double
    /// β: standard deviations of the outcome a standard deviation of each predictor, the others held.
    public let standardisedCoefficients: [Double]
    /// 1/(1−R²ⱼ) with R²ⱼ that of predictor j on the others, from 1 up; R's `diag(solve(cor(x)))`.
    public let varianceInflation: [Double]
    /// The inverse of `predictors`.
    let inverse: SymmetricMatrix

    /// Solves Rₓₓβ = rₓᵧ by Cholesky's factor; R² = rₓᵧᵀβ.
    ///
    /// - Parameter correlations: the outcome in the first row and column.
    public static func solve(
        _ correlations: SymmetricMatrix
    ) -> Result<OutcomeCorrelations, DriverRefusal> {
        guard correlations.order > 0, isPossible(correlations) else {
            return .failure(.notCorrelations)
        }
        guard correlations.order > 1 else { return .failure(.noPredictors) }
        let predictors = correlations.without(0)
        let outcome = Array(correlations.row(0).dropFirst())
        switch CholeskyFactor.factor(predictors) {
        case .failure(let collinearity):
            return .failure(.collinearPredictors(collinearity.columns))
        case .success(let factor):
            let explained = factor.forwardSubstituted(outcome).reduce(0) { $0 + $1 * $1 }
            // A matrix that no data have explains more than all; a hundredth of a millionth may be
            // rounding at the worst condition that is let through.
            guard explained <= 1 + 1e-8 else { return .failure(.notCorrelations) }
            return .success(
                OutcomeCorrelations(
                    predictors: predictors, outcome: outcome, explained: min(1, explained),
                    standardisedCoefficients: factor.solve(outcome),
                    varianceInflation: factor.inverse.diagonal.map { max(1, $0) },
                    inverse: factor.inverse))
        }
    }

    private static func isPossible(_ matrix: SymmetricMatrix) -> Bool {
        (0..<matrix.order).allSatisfy { row in
            abs(matrix[row, row] - 1) < 1e-9
                && (0..<row).allSatisfy { abs(matrix[row, $0]) <= 1 + 1e-9 }
        }
    }
}
