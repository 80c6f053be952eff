import BigInt
public import ExactNumbers

extension CrossProducts {
    /// Σwx/Σw, exact; `nil` when no complete row has weight.
    public func mean(_ column: Int) -> Ratio? {
        let weight = sum(0, 0)
        return weight > 0 ? Ratio(sum(column + 1, 0), weight) : nil
    }

    /// The columns whose values with weight are all the same, decided exactly; all of them when no
    /// row has weight.
    public var constantColumns: [Int] {
        (0..<columns).filter { spread($0, $0).isZero }
    }

    /// Σw(x−x̄)(y−ȳ)/Σw · n/(n−1) with n the rows with weight, in squares of the columns' units; `nil`
    /// when n < 2.
    ///
    /// Without weights R's `cov`; with them the square of what `MeanEstimate` calls the standard
    /// deviation. Each is rounded to a double once: no mean far from 0 costs a digit.
    public var covariances: SymmetricMatrix? {
        guard rows > 1 else { return nil }
        let squaredWeight = sum(0, 0) * sum(0, 0)
        let divisor = squaredWeight * BigInt(rows - 1)
        return SymmetricMatrix(order: columns) { row, column in
            Ratio(spread(row, column) * BigInt(rows), divisor).double
        }
    }

    /// Product-moment correlations: R's `cor`, with weights `cov.wt(cor = TRUE)$cor`; `nil` while a
    /// column is constant. Rounded from exact sums.
    public var correlations: SymmetricMatrix? {
        let deviations = (0..<columns).map { Ratio(spread($0, $0), 1).double.squareRoot() }
        guard deviations.allSatisfy({ $0 > 0 }) else { return nil }
        return SymmetricMatrix(order: columns) { row, column in
            guard row != column else { return 1 }
            let product = Ratio(spread(row, column), 1).double
            return min(1, max(-1, product / deviations[row] / deviations[column]))
        }
    }

    /// √(Σw(x−x̄)²/Σw), the root over n, not n − 1, in the column's units; `nil` when nothing has
    /// weight.
    func rootMeanSquare(_ column: Int) -> Double? {
        let weight = sum(0, 0)
        guard weight > 0 else { return nil }
        return Ratio(spread(column, column), weight * weight).double.squareRoot()
    }

    /// ΣwΣwxy − ΣwxΣwy = (Σw)²·cov, in units of 10⁻⁷².
    private func spread(_ row: Int, _ column: Int) -> BigInt {
        sum(0, 0) * sum(row + 1, column + 1) - sum(row + 1, 0) * sum(column + 1, 0)
    }
}
