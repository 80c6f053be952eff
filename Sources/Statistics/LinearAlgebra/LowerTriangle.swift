/// A lower triangle L with L·Lᵀ a symmetric matrix, by Cholesky's method: solves equations in it.
///
/// Source: Golub & Van Loan (2013), Matrix Computations, algorithm 4.2.1; R's `chol`, transposed.
struct LowerTriangle: Hashable, Sendable {
    let order: Int

    /// Row by row, the upper half zero.
    private let elements: [Double]

    /// A row of a matrix that is, or nearly is, a weighted sum of the rows before it.
    struct Dependence: Error {
        /// By how much each row up to this one goes into it, itself not at all.
        let shares: [Double]
        var row: Int { shares.count - 1 }
    }

    /// Cost: the third power of the order.
    ///
    /// - Parameter leastOwnShare: a row that the rows before it leave no more than this share of its
    ///   variance is a combination of them.
    static func factor(
        _ matrix: SymmetricMatrix, leastOwnShare: Double
    ) -> Result<LowerTriangle, Dependence> {
        let order = matrix.order
        var elements = [Double](repeating: 0, count: order * order)
        for row in 0..<order {
            for column in 0...row {
                var rest = matrix[row, column]
                for k in 0..<column {
                    rest -= elements[row * order + k] * elements[column * order + k]
                }
                if row > column {
                    elements[row * order + column] = rest / elements[column * order + column]
                } else if rest > leastOwnShare * matrix[row, row], rest.isFinite {
                    elements[row * order + row] = rest.squareRoot()
                } else {
                    let above = Array(elements[(row * order)..<(row * order + row)])
                    let shares = LowerTriangle(order: order, elements: elements)
                        .backSubstituted(above)
                    return .failure(Dependence(shares: shares + [0]))
                }
            }
        }
        return .success(LowerTriangle(order: order, elements: elements))
    }

    /// Of covariances of contrasts; `nil` where one is, but for rounding, a combination of those
    /// before it.
    static func contrasts(_ covariances: SymmetricMatrix) -> LowerTriangle? {
        try? factor(covariances, leastOwnShare: 1e-12).get()
    }

    private init(order: Int, elements: [Double]) {
        self.order = order
        self.elements = elements
    }

    /// The triangle of the matrix whose rows and columns are multiplied by `factors`.
    func scaled(by factors: [Double]) -> LowerTriangle {
        LowerTriangle(
            order: order,
            elements: elements.enumerated().map { $0.element * factors[$0.offset / order] })
    }

    /// The z with L · z = `vector`; Σz² is vectorᵀ · inverse · vector without a cancellation.
    func forwardSubstituted(_ vector: [Double]) -> [Double] {
        var solution = vector
        for row in 0..<order {
            for k in 0..<row { solution[row] -= elements[row * order + k] * solution[k] }
            solution[row] /= elements[row * order + row]
        }
        return solution
    }

    /// The x with Lᵀ · x = `vector`, for the upper left part of as many rows as `vector` has.
    func backSubstituted(_ vector: [Double]) -> [Double] {
        var solution = vector
        for row in vector.indices.reversed() {
            for k in (row + 1)..<max(vector.count, row + 1) {
                solution[row] -= elements[k * order + row] * solution[k]
            }
            solution[row] /= elements[row * order + row]
        }
        return solution
    }

    /// L⁻¹BL⁻ᵀ, row by row: symmetric, and with the eigenvalues of the inverse of the matrix times B.
    func whitened(_ b: SymmetricMatrix) -> [[Double]] {
        let half = (0..<order).map { forwardSubstituted(b.row($0)) }
        return half.indices.map { row in forwardSubstituted(half.map { $0[row] }) }
    }

    /// The inverse of the matrix.
    var inverse: SymmetricMatrix {
        // Columns of L⁻¹; the inverse is the product of its transpose with it.
        var columns = [[Double]](repeating: [], count: order)
        for column in 0..<order {
            var solution = [Double](repeating: 0, count: order)
            for row in column..<order {
                var rest = row == column ? 1.0 : 0
                for k in column..<row { rest -= elements[row * order + k] * solution[k] }
                solution[row] = rest / elements[row * order + row]
            }
            columns[column] = solution
        }
        return SymmetricMatrix(order: order) { row, column in
            (row..<order).reduce(0) { $0 + columns[row][$1] * columns[column][$1] }
        }
    }
}
