/// Columns of which one is, or nearly is, a weighted sum of the others.
public struct Collinearity: Error, Hashable, Sendable {
    /// All columns that take part, from the first on; a single one has no variance of its own.
    public let columns: [Int]
}

/// A lower triangle L with L·Lᵀ the matrix: solves equations in it, and refuses where the answer would
/// be mostly rounding.
///
/// Source: Golub & Van Loan (2013), Matrix Computations, section 4.2; R's `chol`, transposed.
public struct CholeskyFactor: Hashable, Sendable {
    public let order: Int

    /// Row by row, the upper half zero.
    private let lower: [Double]

    /// The inverse of the matrix; R's `solve(m)`.
    public let inverse: SymmetricMatrix

    /// A column of which less than this share of the variance is its own is a combination of the
    /// others: a variance inflation of 10⁸, at which half of the digits are lost.
    public static let leastOwnShare = 1e-8

    /// Less counts as none: its reciprocal would be infinite.
    private static let leastVariance = 1e-280

    /// The factor of a matrix such as covariances or correlations. Whether it is refused does not
    /// depend on the order of the columns.
    public static func factor(_ matrix: SymmetricMatrix) -> Result<CholeskyFactor, Collinearity> {
        let order = matrix.order
        if let flat = (0..<order).first(where: { !(matrix[$0, $0] >= leastVariance) }) {
            return .failure(Collinearity(columns: [flat]))
        }
        // Unit variances first: the units of a column say nothing of its condition.
        let deviations = matrix.diagonal.map { $0.squareRoot() }
        var lower = [Double](repeating: 0, count: order * order)
        for row in 0..<order {
            for column in 0...row {
                var rest =
                    row == column
                    ? 1 : matrix[row, column] / deviations[row] / deviations[column]
                for k in 0..<column { rest -= lower[row * order + k] * lower[column * order + k] }
                if row > column {
                    lower[row * order + column] = rest / lower[column * order + column]
                } else if rest > leastOwnShare {
                    lower[row * order + row] = rest.squareRoot()
                } else {
                    let shares = backSubstituted(
                        Array(lower[(row * order)..<(row * order + row)]), lower, order)
                    return .failure(collinearity(of: row, shares: shares + [0]))
                }
            }
        }
        let inverse = inverse(lower, order)
        let inflation = inverse.diagonal
        if let worst = (0..<order).max(by: { inflation[$0] < inflation[$1] }),
            inflation[worst] * leastOwnShare >= 1
        {
            let shares = (0..<order).map {
                $0 == worst ? 0 : inverse[worst, $0] / inflation[worst]
            }
            return .failure(collinearity(of: worst, shares: shares))
        }
        return .success(CholeskyFactor(deviations, lower: lower, inverse: inverse))
    }

    private init(_ deviations: [Double], lower: [Double], inverse: SymmetricMatrix) {
        let order = deviations.count
        self.order = order
        self.lower = lower.enumerated().map { $0.element * deviations[$0.offset / order] }
        self.inverse = SymmetricMatrix(order: order) {
            inverse[$0, $1] / deviations[$0] / deviations[$1]
        }
    }

    /// The x with matrix · x = `vector`.
    public func solve(_ vector: [Double]) -> [Double] {
        Self.backSubstituted(forwardSubstituted(vector), lower, order)
    }

    /// The z with L · z = `vector`; Σz² is vectorᵀ · inverse · vector without a cancellation.
    func forwardSubstituted(_ vector: [Double]) -> [Double] {
        var solution = vector
        for row in 0..<order {
            for k in 0..<row { solution[row] -= lower[row * order + k] * solution[k] }
            solution[row] /= lower[row * order + row]
        }
        return solution
    }

    /// The x with Lᵀ · x = `vector`, for the upper left part of as many rows as `vector` has.
    private static func backSubstituted(
        _ vector: [Double], _ lower: [Double], _ order: Int
    ) -> [Double] {
        var solution = vector
        for row in vector.indices.reversed() {
            for k in (row + 1)..<max(vector.count, row + 1) {
                solution[row] -= lower[k * order + row] * solution[k]
            }
            solution[row] /= lower[row * order + row]
        }
        return solution
    }

    private static func inverse(_ lower: [Double], _ order: Int) -> SymmetricMatrix {
        // Columns of L⁻¹; the inverse is the product of its transpose with it.
        var columns = [[Double]](repeating: [], count: order)
        for column in 0..<order {
            var solution = [Double](repeating: 0, count: order)
            for row in column..<order {
                var rest = row == column ? 1.0 : 0
                for k in column..<row { rest -= lower[row * order + k] * solution[k] }
                solution[row] = rest / lower[row * order + row]
            }
            columns[column] = solution
        }
        return SymmetricMatrix(order: order) { row, column in
            (row..<order).reduce(0) { $0 + columns[row][$1] * columns[column][$1] }
        }
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
