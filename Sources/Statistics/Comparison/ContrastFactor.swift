/// The lower triangle L of the covariance matrix A = LLᵀ of some contrasts.
///
/// Source: Golub & Van Loan (2013), Matrix computations, algorithm 4.2.1.
struct ContrastFactor {
    private let rows: [[Double]]

    /// - Parameter matrix: symmetric and square.
    /// - Returns: `nil` where a row is, but for rounding, a combination of the rows before it.
    init?(_ matrix: [[Double]]) {
        var rows = matrix
        for row in matrix.indices {
            for column in 0...row {
                var sum = matrix[row][column]
                for k in 0..<column { sum -= rows[row][k] * rows[column][k] }
                if row == column {
                    guard sum > Self.leastRemainder * matrix[row][row], sum.isFinite else {
                        return nil
                    }
                    rows[row][row] = sum.squareRoot()
                } else {
                    rows[row][column] = sum / rows[column][column]
                }
            }
        }
        self.rows = rows
    }

    /// L⁻¹b: its squared length is bᵀA⁻¹b.
    func halfSolved(_ b: [Double]) -> [Double] {
        var solution = b
        for row in rows.indices {
            for column in 0..<row { solution[row] -= rows[row][column] * solution[column] }
            solution[row] /= rows[row][row]
        }
        return solution
    }

    /// L⁻¹BL⁻ᵀ for a symmetric B: symmetric, and with the eigenvalues of A⁻¹B.
    func whitened(_ b: [[Double]]) -> [[Double]] {
        let half = b.map(halfSolved)
        return half.indices.map { row in halfSolved(half.map { $0[row] }) }
    }

    /// The part of a diagonal entry that the rows before it must leave.
    private static let leastRemainder = 1e-12
}
