/// Columns of which one is, or nearly is, a weighted sum of the others.
public struct Collinearity: Error, Hashable, Sendable {
    /// All columns that take part, from the first on; a single one has no variance of its own.
    public let columns: [Int]
}

/// A matrix such as covariances or correlations, factored: solves equations in it, and refuses where
/// the answer would be mostly rounding.
public struct CholeskyFactor: Hashable, Sendable {
    private let triangle: LowerTriangle

    /// The inverse of the matrix; R's `solve(m)`.
    public let inverse: SymmetricMatrix

    /// A column of which less than this share of the variance is its own is a combination of the
    /// others: a variance inflation of 10⁸, at which half of the digits are lost.
    public static let leastOwnShare = 1e-8

    /// Less counts as none: its reciprocal would be infinite.
    private static let leastVariance = 1e-280

    /// The factor of a matrix. Whether it is refused does not depend on the order of the columns.
    ///
    /// Cost: the third power of the order.
    public static func factor(_ matrix: SymmetricMatrix) -> Result<CholeskyFactor, Collinearity> {
        let columns = 0..<matrix.order
        if let flat = columns.first(where: { !(matrix[$0, $0] >= leastVariance) }) {
            return .failure(Collinearity(columns: [flat]))
        }
        // Unit variances first: the units of a column say nothing of its condition.
        let deviations = matrix.diagonal.map { $0.squareRoot() }
        let correlations = SymmetricMatrix(order: matrix.order) {
            $0 == $1 ? 1 : matrix[$0, $1] / deviations[$0] / deviations[$1]
        }
        switch LowerTriangle.factor(correlations, leastOwnShare: leastOwnShare) {
        case .failure(let dependence):
            return .failure(collinearity(of: dependence.row, shares: dependence.shares))
        case .success(let triangle):
            let inverse = triangle.inverse
            let inflation = inverse.diagonal
            if let worst = columns.max(by: { inflation[$0] < inflation[$1] }),
                inflation[worst] * leastOwnShare >= 1
            {
                let shares = columns.map {
                    $0 == worst ? 0 : inverse[worst, $0] / inflation[worst]
                }
                return .failure(collinearity(of: worst, shares: shares))
            }
            return .success(
                CholeskyFactor(
                    triangle: triangle.scaled(by: deviations),
                    inverse: SymmetricMatrix(order: matrix.order) {
                        inverse[$0, $1] / deviations[$0] / deviations[$1]
                    }))
        }
    }

    /// The x with matrix · x = `vector`, of as many numbers as the matrix has columns.
    public func solve(_ vector: [Double]) -> [Double] {
        triangle.backSubstituted(triangle.forwardSubstituted(vector))
    }

    /// The z with L · z = `vector`, L·Lᵀ the matrix.
    func forwardSubstituted(_ vector: [Double]) -> [Double] {
        triangle.forwardSubstituted(vector)
    }

    /// Those without whose share the column would still be a combination of the rest are left out.
    private static func collinearity(of column: Int, shares: [Double]) -> Collinearity {
        let most = shares.reduce(0) { max($0, abs($1)) }
        let others = shares.indices.filter {
            $0 != column && abs(shares[$0]) > leastOwnShare.squareRoot() * most
        }
        return Collinearity(columns: (others + [column]).sorted())
    }
}
