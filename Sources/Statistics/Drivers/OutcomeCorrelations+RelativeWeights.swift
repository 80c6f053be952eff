extension OutcomeCorrelations {
    /// The outcome is regressed on the uncorrelated variables closest to the predictors, and what they
    /// explain is given back by the squared loadings: Λ = Rₓₓ^½, b = Λ⁻¹rₓᵧ, εⱼ = Σₖ Λⱼₖ²bₖ².
    ///
    /// Source: Johnson (2000), A heuristic method for estimating the relative weight of predictor
    /// variables in multiple regression, Multivariate Behavioral Research 35, 1–19. In R:
    /// `e <- eigen(Rxx); L <- e$vectors %*% diag(sqrt(e$values)) %*% t(e$vectors);
    /// L^2 %*% solve(L, rxy)^2`.
    public func relativeWeights() -> Result<Importance, DriverRefusal> {
        let count = outcome.count
        // Cholesky has been through: the values are positive.
        guard let eigen = predictors.eigenDecomposition(), eigen.values.allSatisfy({ $0 > 0 })
        else { return .failure(.collinearPredictors(Array(0..<count))) }
        let roots = eigen.values.map { $0.squareRoot() }
        // Along each eigenvector: rₓᵧ over the root.
        let components = (0..<count).map { k in
            zip(eigen.vectors[k], outcome).reduce(0) { $0 + $1.0 * $1.1 } / roots[k]
        }
        let coefficients = (0..<count).map { j in
            (0..<count).reduce(0) { $0 + eigen.vectors[$1][j] * components[$1] }
        }
        let values = (0..<count).map { j in
            (0..<count).reduce(0.0) { sum, k in
                let loading = (0..<count).reduce(0) {
                    $0 + eigen.vectors[$1][j] * roots[$1] * eigen.vectors[$1][k]
                }
                let part = loading * coefficients[k]
                return sum + part * part
            }
        }
        return .success(Importance(method: .relativeWeights, values: values))
    }
}
