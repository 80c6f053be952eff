import BigInt
public import ExactNumbers

/// Sums over the rows for each pair of columns, from all rows in which the pair has values, and with
/// the mean of what the row has. Exact under any order and merging, as `CrossProducts`, of which it
/// keeps one a pair and one an item and number of values.
public struct PairwiseProducts: Equatable, Sendable {
    /// Values a row has.
    public let columns: Int
    /// Rows seen, empty ones included.
    public private(set) var rows = 0
    /// Each column on its own.
    private var single: [CrossProducts]
    /// The lower half of a matrix, row by row, without the diagonal.
    private var pairs: [CrossProducts]
    /// By column and number of values in the row: the column with the sum of the row's values.
    private var totals: [CrossProducts]

    /// Cost: memory for some columns² sums of products.
    public init(columns: Int) {
        self.columns = columns
        single = Array(repeating: CrossProducts(columns: 1), count: columns)
        pairs = Array(
            repeating: CrossProducts(columns: 2), count: columns * max(0, columns - 1) / 2)
        totals = Array(repeating: CrossProducts(columns: 2), count: columns * columns)
    }

    /// - Parameters:
    ///   - row: `columns` values, any of them missing.
    ///   - times: how many equal observations of this weight the row stands for.
    public mutating func add(
        _ row: [FixedDecimal?], weight: FixedDecimal = .one, times: FrequencyWeight = .one
    ) {
        precondition(row.count == columns, "a row has a value for each column")
        rows += times.count
        let answered = row.indices.filter { row[$0] != nil }
        let sum = FixedDecimal(units: Self.total(row))
        for (place, column) in answered.enumerated() {
            single[column].add([row[column]], weight: weight, times: times)
            totals[column * columns + answered.count - 1].add(
                [row[column], sum], weight: weight, times: times)
            for other in answered[..<place] {
                pairs[column * (column - 1) / 2 + other].add(
                    [row[column], row[other]], weight: weight, times: times)
            }
        }
    }

    /// Held at the ends of 128 bits, which no sum of readable decimals reaches.
    private static func total(_ row: [FixedDecimal?]) -> Int128 {
        row.reduce(0) { total, value in
            let (sum, overflow) = total.addingReportingOverflow(value?.units ?? 0)
            return overflow ? (total < 0 ? .min : .max) : sum
        }
    }

    /// - Precondition: both have the same columns.
    public mutating func merge(_ other: PairwiseProducts) {
        precondition(columns == other.columns, "shards have the same columns")
        rows += other.rows
        for index in single.indices { single[index].merge(other.single[index]) }
        for index in pairs.indices { pairs[index].merge(other.pairs[index]) }
        for index in totals.indices { totals[index].merge(other.totals[index]) }
    }

    /// The rows in which both columns have a value.
    public func base(_ a: Int, _ b: Int) -> Tally {
        a == b ? single[a].base : pairs[max(a, b) * (max(a, b) - 1) / 2 + min(a, b)].base
    }

    var negativeWeights: Int { single.reduce(0) { $0 + $1.negativeWeights } }

    var constantColumns: [Int] {
        (0..<columns).filter { !single[$0].constantColumns.isEmpty }
    }

    /// R's `cov(use = "pairwise")`: each element from the rows that have both values, those on the
    /// diagonal from all that have one. Not always a matrix that data could have. `nil` when a pair
    /// has fewer than two rows with weight.
    public var covariances: SymmetricMatrix? {
        var elements = [Double](repeating: 0, count: columns * columns)
        for row in 0..<columns {
            for column in 0..<row {
                guard let pair = pairs[row * (row - 1) / 2 + column].covariances else { return nil }
                elements[row * columns + column] = pair[0, 1]
            }
            guard let own = single[row].covariances else { return nil }
            elements[row * columns + row] = own[0, 0]
        }
        return SymmetricMatrix(order: columns) { elements[$0 * columns + $1] }
    }

    /// The correlation of a column with the mean of what each row has, this column included: R's
    /// `cor(x, rowMeans(all, na.rm = TRUE), use = "pairwise")`. `nil` when either is constant.
    public func correlationWithRowMeans(_ column: Int) -> Double? {
        // Σw, Σwx, Σwm, Σwxx, Σwmm, Σwxm with m the mean of a row, each an exact fraction.
        var parts = [[Ratio]](repeating: [], count: 6)
        for answered in 1...max(1, columns) {
            let sums = totals[column * columns + answered - 1]
            guard sums.rows > 0 else { continue }
            let count = BigInt(answered)
            let cells = [
                (sums.sum(0, 0), BigInt(1)), (sums.sum(1, 0), 1), (sums.sum(2, 0), count),
                (sums.sum(1, 1), 1), (sums.sum(2, 2), count * count), (sums.sum(2, 1), count),
            ]
            for (index, cell) in cells.enumerated() {
                parts[index].append(Ratio(cell.0, cell.1))
            }
        }
        let sums = parts.map(Ratio.sum)
        let (weight, x, m) = (sums[0], sums[1], sums[2])
        let spreads = (
            (weight * sums[3] - x * x).double.squareRoot(),
            (weight * sums[4] - m * m).double.squareRoot()
        )
        guard spreads.0 > 0, spreads.1 > 0 else { return nil }
        return (weight * sums[5] - x * m).double / spreads.0 / spreads.1
    }
}
