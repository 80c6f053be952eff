import ExactNumbers

/// The weighted shares of the cells of a table whose rows and columns all have weight.
struct WeightedShares {
    /// Names of the caller, from the lowest up.
    let rows: [Int]
    let columns: [Int]
    /// Observations, those without weight included.
    let count: Int
    /// Σw in units of 10⁻¹².
    let weight: Double
    /// By row, then column.
    let cells: [[Double]]
    /// φ² = Σ(p−p of the row·p of the column)²/(p of the row·p of the column).
    let squaredContingency: Double

    static func of(_ table: ContingencyTable) -> Result<WeightedShares, NoTest> {
        if let refusal = table.shapeRefusal { return .failure(refusal) }
        let (rows, columns, tallies) = (table.rows, table.columns, table.tallies)
        let weights = tallies.map { $0.map(\.weight.ratio) }
        let rowWeights = weights.map(Ratio.sum)
        let columnWeights = columns.indices.map { column in Ratio.sum(weights.map { $0[column] }) }
        if let row = rowWeights.firstIndex(where: { $0 <= .zero }) {
            return .failure(.weightlessRow(rows[row]))
        }
        if let column = columnWeights.firstIndex(where: { $0 <= .zero }) {
            return .failure(.weightlessColumn(columns[column]))
        }
        let whole = Ratio.sum(rowWeights)
        func share(_ part: Ratio) -> Ratio { part / whole ?? .zero }
        var squared = 0.0
        for (row, cells) in weights.enumerated() {
            for (column, weight) in cells.enumerated() {
                let expected = share(rowWeights[row]) * share(columnWeights[column])
                let distance = share(weight).difference(from: expected)
                squared += distance * distance / expected.double
            }
        }
        return .success(
            WeightedShares(
                rows: rows, columns: columns,
                count: tallies.joined().reduce(0) { $0 + $1.count }, weight: whole.double,
                cells: weights.map { $0.map { share($0).double } },
                squaredContingency: squared))
    }
}
