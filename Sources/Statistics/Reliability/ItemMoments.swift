/// Covariances of items, all varying, with their correlations: where the coefficients come from.
struct ItemMoments {
    let covariances: SymmetricMatrix
    let correlations: SymmetricMatrix

    init(_ covariances: SymmetricMatrix) {
        self.covariances = covariances
        let deviations = covariances.diagonal.map { $0.squareRoot() }
        correlations = SymmetricMatrix(order: covariances.order) {
            $0 == $1 ? 1 : covariances[$0, $1] / deviations[$0] / deviations[$1]
        }
    }

    private var count: Int { covariances.order }

    func reliability(
        _ missing: Reliability.Missing, rows: Int, hasEqualWeights: Bool,
        totalCorrelation: (Int) -> Double?
    ) -> Result<Reliability, ReliabilityRefusal> {
        guard let alpha = Self.alpha(covariances) else { return .failure(.constantTotal) }
        let pairs = Double(count * (count - 1))
        return .success(
            Reliability(
                missing: missing, rows: rows, alpha: alpha,
                standardisedAlpha: Self.alpha(correlations),
                averageCorrelation: (correlations.sum - Double(count)) / pairs,
                standardError: standardError(rows: rows), lambda6: lambda6, splitHalf: splitHalf,
                items: (0..<count).map { item in
                    Reliability.Item(
                        restCorrelation: restCorrelation(item),
                        totalCorrelation: totalCorrelation(item),
                        alphaWithout: count > 2 ? Self.alpha(covariances.without(item)) : nil,
                        standardisedAlphaWithout: count > 2
                            ? Self.alpha(correlations.without(item)) : nil)
                }, hasEqualWeights: hasEqualWeights))
    }

    /// The variance of a sum; `nil` when it is none or rounding of none.
    private static func varianceOfTotal(_ matrix: SymmetricMatrix) -> Double? {
        let sum = matrix.sum
        return sum > 1e-12 * matrix.sumOfMagnitudes ? sum : nil
    }

    /// k/(k−1)·(1 − trace/sum).
    private static func alpha(_ matrix: SymmetricMatrix) -> Double? {
        guard let total = varianceOfTotal(matrix) else { return nil }
        let count = Double(matrix.order)
        return count / (count - 1) * (1 - matrix.diagonal.reduce(0, +) / total)
    }

    /// With the total, itself included.
    func totalCorrelation(_ item: Int) -> Double? {
        guard let total = Self.varianceOfTotal(covariances) else { return nil }
        let covariance = covariances.row(item).reduce(0, +)
        return covariance / covariances[item, item].squareRoot() / total.squareRoot()
    }

    private func restCorrelation(_ item: Int) -> Double? {
        guard let rest = Self.varianceOfTotal(covariances.without(item)) else { return nil }
        let covariance = (0..<count).reduce(0) { $1 == item ? $0 : $0 + covariances[item, $1] }
        return covariance / covariances[item, item].squareRoot() / rest.squareRoot()
    }

    /// √(Q/n), Q = 2k²/((k−1)²s³)·(s·(tr C² + tr²C) − 2 tr C·Σ(C²)) with s the sum of C.
    private func standardError(rows: Int) -> Double? {
        guard rows > 0, let sum = Self.varianceOfTotal(covariances) else { return nil }
        let k = Double(count)
        // In parts of s, so that no power of a variance overflows.
        let trace = covariances.diagonal.reduce(0, +) / sum
        var traceOfSquare = 0.0
        var sumOfSquare = 0.0
        for row in 0..<count {
            let elements = covariances.row(row).map { $0 / sum }
            traceOfSquare += elements.reduce(0) { $0 + $1 * $1 }
            let rowSum = elements.reduce(0, +)
            sumOfSquare += rowSum * rowSum
        }
        let spread = traceOfSquare + trace * trace - 2 * trace * sumOfSquare
        let variance = 2 * k * k / ((k - 1) * (k - 1)) * spread / Double(rows)
        return variance > 0 ? variance.squareRoot() : nil
    }

    /// 1 − Σ(1−R²ᵢ)/ΣR, with 1−R²ᵢ the reciprocal of the inverse's diagonal.
    private var lambda6: Double? {
        guard let total = Self.varianceOfTotal(correlations),
            case .success(let factor) = CholeskyFactor.factor(correlations)
        else { return nil }
        return 1 - factor.inverse.diagonal.reduce(0) { $0 + 1 / $1 } / total
    }

    private var splitHalf: Double? {
        let odd = (0..<count).filter { $0 % 2 == 0 }
        let even = (0..<count).filter { $0 % 2 == 1 }
        guard let left = Self.varianceOfTotal(covariances.principal(odd)),
            let right = Self.varianceOfTotal(covariances.principal(even))
        else { return nil }
        let shared = odd.reduce(0.0) { sum, a in
            even.reduce(sum) { $0 + covariances[a, $1] }
        }
        let r = shared / left.squareRoot() / right.squareRoot()
        return 1 + r > 1e-12 ? 2 * r / (1 + r) : nil
    }
}
