/// What makes rows and columns of a table depend on each other: for each cell the values of
/// (rows−1)(columns−1) contrasts that row and column effects leave untouched, over the share of the
/// cell. Empty cells are left out.
///
/// Source: Rao & Scott (1984), On chi-squared tests for multiway contingency tables with cell
/// proportions estimated from survey data, section 3.
struct InteractionContrasts {
    let dimension: Int
    private let columns: Int
    /// For each cell, row by row: what an observation in it adds to the contrasts CᵀD⁻¹p, all
    /// observations together leaving them where they are.
    private let values: [[Double]]
    /// Of CᵀD⁻¹C, which is n times the covariance of a simple sample.
    private let simple: LowerTriangle

    /// `nil` where too many cells are empty for the contrasts to be told apart.
    init?(_ shares: WeightedShares) {
        let (rows, columns) = (shares.rows.count, shares.columns.count)
        let dimension = (rows - 1) * (columns - 1)
        func centred(_ place: Int, _ contrast: Int, of count: Int) -> Double {
            (place == contrast ? 1 : 0) - 1 / Double(count)
        }
        let inverse = shares.cells.joined().map { $0 > 0 ? 1 / $0 : 0 }
        let contrasts = (0..<(rows * columns)).map { cell in
            (0..<dimension).map { contrast in
                centred(cell / columns, contrast / (columns - 1), of: rows)
                    * centred(cell % columns, contrast % (columns - 1), of: columns)
            }
        }
        let products = SymmetricMatrix(order: dimension) { a, b in
            zip(inverse, contrasts).reduce(0) { $0 + $1.0 * $1.1[a] * $1.1[b] }
        }
        guard let simple = LowerTriangle.contrasts(products) else { return nil }
        // Not zero only where cells are empty.
        let middle = (0..<dimension).map { contrast in
            zip(inverse, contrasts).reduce(0) { $0 + ($1.0 > 0 ? $1.1[contrast] : 0) }
        }
        self.dimension = dimension
        self.columns = columns
        self.simple = simple
        values = zip(inverse, contrasts).map { inverse, contrasts in
            zip(contrasts, middle).map { inverse * $0 - $1 }
        }
    }

    /// By places of row and column, not by their names.
    subscript(row: Int, column: Int) -> [Double] { values[row * columns + column] }

    func designEffects(of covariance: SymmetricMatrix) -> DesignEffects {
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
