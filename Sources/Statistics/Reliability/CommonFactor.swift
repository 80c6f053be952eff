/// One factor behind correlated items, found by a fixed rule: the same input gives the same bits.
struct CommonFactor {
    var loadings: [Double]
    var uniquenesses: [Double]

    /// Rounds after which a search is given up, and the change that ends it.
    private static let mostRounds = 20_000
    private static let rest = 1e-12

    /// The first principal axis; `nil` when there is none.
    init?(start correlations: SymmetricMatrix) {
        guard let eigen = correlations.eigenDecomposition(), let value = eigen.values.first,
            let axis = eigen.vectors.first, value > 0
        else { return nil }
        // Away from the ends, where the likelihood stands still.
        let scale = 0.9 * value.squareRoot()
        loadings = axis.map { max(-0.95, min(0.95, $0 * scale)) }
        uniquenesses = loadings.map { 1 - $0 * $0 }
    }

    /// Each loading in turn is the regression of its correlations on the other loadings, until none
    /// moves: Σᵢ<ⱼ(rᵢⱼ − λᵢλⱼ)² never rises. R's `psych::fa(nfactors = 1, fm = "minres")`.
    ///
    /// Source: Harman & Jones (1966), Factor analysis by minimizing residuals (minres),
    /// Psychometrika 31.
    func minimumResiduals(_ correlations: SymmetricMatrix) -> Result<CommonFactor, OmegaRefusal> {
        var factor = self
        let count = loadings.count
        return factor.iterate { loadings, _ in
            for item in 0..<count {
                var product = 0.0
                var square = 0.0
                for other in 0..<count where other != item {
                    product += correlations[item, other] * loadings[other]
                    square += loadings[other] * loadings[other]
                }
                loadings[item] = square > 1e-20 ? product / square : 0
            }
            return loadings.map { 1 - $0 * $0 }
        }
    }

    /// The factor is guessed from the items, then the loadings from the factor (EM), until none moves;
    /// the likelihood never falls. R's `factanal(factors = 1)`, `lavaan::cfa`.
    ///
    /// Source: Rubin & Thayer (1982), EM algorithms for ML factor analysis, Psychometrika 47.
    func maximumLikelihood(_ correlations: SymmetricMatrix) -> Result<CommonFactor, OmegaRefusal> {
        var factor = self
        return factor.iterate { loadings, uniquenesses in
            // β: regression of the factor on the items, λᵀΣ⁻¹ by Sherman and Morrison.
            let information = zip(loadings, uniquenesses).map { $0 / $1 }
            let whole = 1 + zip(loadings, information).reduce(0) { $0 + $1.0 * $1.1 }
            let regression = information.map { $0 / whole }
            let covariances = correlations.times(regression)
            let variance =
                1 / whole + zip(regression, covariances).reduce(0) { $0 + $1.0 * $1.1 }
            loadings = covariances.map { $0 / variance }
            // Held off 0, where the next step would divide by it; such an end is refused.
            return zip(loadings, covariances).map { max(1e-6, 1 - $0 * $1) }
        }
    }

    /// Repeats `step`, which moves the loadings and gives the uniquenesses, until it comes to rest.
    private mutating func iterate(
        _ step: (inout [Double], [Double]) -> [Double]
    ) -> Result<CommonFactor, OmegaRefusal> {
        var moved = 0
        var isAtRest = false
        for _ in 0..<Self.mostRounds where !isAtRest {
            let before = loadings
            uniquenesses = step(&loadings, uniquenesses)
            let changes = zip(before, loadings).map { abs($0 - $1) }
            moved = changes.indices.max { changes[$0] < changes[$1] } ?? 0
            isAtRest = changes[moved] < Self.rest
            // A loading of ten is on its way to infinity.
            if let item = loadings.firstIndex(where: { !(abs($0) < 10) }) {
                return .failure(.nothingOfItsOwn(item: item))
            }
        }
        let least = uniquenesses.indices.min { uniquenesses[$0] < uniquenesses[$1] } ?? 0
        guard uniquenesses[least] >= Omega.leastUniqueness else {
            return .failure(.nothingOfItsOwn(item: least))
        }
        guard isAtRest else { return .failure(.notConverged(item: moved)) }
        guard loadings.count(where: { abs($0) > 1e-6 }) >= 3 else {
            return .failure(.noCommonFactor)
        }
        if loadings.reduce(0, +) < 0 { loadings = loadings.map { -$0 } }
        return .success(self)
    }
}
