/// What makes rows and columns of a table depend on each other: for each cell the values of
/// (rows−1)(columns−1) contrasts, less their projection on rows and columns, with the shares of the
/// cells for weights.
///
/// Source: Rao & Scott (1984), On chi-squared tests for multiway contingency tables with cell
/// proportions estimated from survey data, section 3.
struct InteractionContrasts {
    let dimension: Int
    private let columns: Int
    /// For each cell, row by row.
    private let values: [[Double]]
    /// Of CᵀDC, which is n times the covariance of a simple sample.
    private let simple: CholeskyFactor

    /// `nil` where too many cells are empty: the table falls into parts without a common row or
    /// column, or a contrast has no observations.
    init?(_ shares: WeightedShares) {
        let (rows, columns) = (shares.rows.count, shares.columns.count)
        let dimension = (rows - 1) * (columns - 1)
        // Normal equations of a row effect for each row and a column effect for all columns but one.
        var normal = [[Double]](
            repeating: [Double](repeating: 0, count: rows + columns - 1),
            count: rows + columns - 1)
        for row in 0..<rows {
            normal[row][row] = shares.rowShares[row]
            for column in 0..<(columns - 1) {
                normal[row][rows + column] = shares.cells[row][column]
                normal[rows + column][row] = shares.cells[row][column]
            }
        }
        for column in 0..<(columns - 1) {
            normal[rows + column][rows + column] = shares.columnShares[column]
        }
        guard let projection = CholeskyFactor(normal) else { return nil }
        var values = [[Double]](
            repeating: [Double](repeating: 0, count: dimension), count: rows * columns)
        for contrast in 0..<dimension {
            // The contrast is 1 in one cell and 0 in all others.
            let (row, column) = (contrast / (columns - 1), contrast % (columns - 1))
            var right = [Double](repeating: 0, count: rows + columns - 1)
            right[row] = shares.cells[row][column]
            right[rows + column] = shares.cells[row][column]
            let effects = projection.solved(right)
            for r in 0..<rows {
                for c in 0..<columns {
                    let fitted = effects[r] + (c < columns - 1 ? effects[rows + c] : 0)
                    let indicator: Double = r == row && c == column ? 1 : 0
                    values[r * columns + c][contrast] = indicator - fitted
                }
            }
        }
        let weights = shares.cells.flatMap(\.self)
        let products = (0..<dimension).map { a in
            (0..<dimension).map { b in
                zip(weights, values).reduce(0) { $0 + $1.0 * $1.1[a] * $1.1[b] }
            }
        }
        guard let simple = CholeskyFactor(products) else { return nil }
        self.dimension = dimension
        self.columns = columns
        self.values = values
        self.simple = simple
    }

    /// By places of row and column, not by their names.
    subscript(row: Int, column: Int) -> [Double] { values[row * columns + column] }

    func designEffects(of covariance: [[Double]]) -> DesignEffects {
        let effects = simple.whitened(covariance)
        return DesignEffects(
            sum: effects.indices.reduce(0) { $0 + effects[$1][$1] },
            sumOfSquares: effects.joined().reduce(0) { $0 + $1 * $1 })
    }
}

/// The generalised design effects of a table over its number of observations.
struct DesignEffects {
    let sum: Double
    let sumOfSquares: Double
}
