import ExactNumbers

/// The cells of a raking table in order of their number, as shares of the whole weight. Shares are
/// rounded once from exact sums, so that neither the order of rows nor a common factor of the base
/// weights can change them.
struct RakingSample {
    struct Cell {
        let index: Int
        let categories: [Int]
        let rows: RakingTable.Cell
    }

    let cells: [Cell]
    /// By cell.
    let shares: [Double]
    /// Σw.
    let whole: Double
    /// Rows by margin and category.
    let counts: [[Int]]

    init(_ table: RakingTable) throws(RakingRefusal) {
        guard table.negative == 0 else { throw .negativeWeights(rows: table.negative) }
        let unknown = table.unknown.min {
            ($0.key.margin, $0.key.category) < ($1.key.margin, $1.key.category)
        }
        if let (key, rows) = unknown {
            throw .unknownCategory(margin: key.margin, category: key.category, rows: rows)
        }
        guard !table.cells.isEmpty else {
            throw .nothingToWeight(
                missingMargin: table.missing.reduce(0, +), zeroWeight: table.weightless)
        }
        cells = table.cells.sorted { $0.key < $1.key }.map { index, rows in
            Cell(index: index, categories: table.grid.categories(of: index), rows: rows)
        }
        let sum = table.weight.ratio
        shares = cells.map { ($0.rows.tally.weight.ratio / sum)?.double ?? 0 }
        whole = table.weight.double / 1e12
        var counts = table.grid.sizes.map { [Int](repeating: 0, count: $0) }
        for cell in cells {
            for (margin, category) in cell.categories.enumerated() {
                counts[margin][category] += cell.rows.tally.count
            }
        }
        self.counts = counts
    }

    /// What must hold for a fit to exist, as far as it can be said of single margins and pairs.
    func check(against shares: MarginShares) throws(RakingRefusal) {
        for (margin, targets) in shares.targets.enumerated() {
            for (category, target) in targets.enumerated() {
                let rows = counts[margin][category]
                if target == 0, rows > 0 {
                    throw .sampleWithoutTarget(margin: margin, category: category, rows: rows)
                }
                if target > 0, rows == 0 {
                    throw .targetWithoutSample(margin: margin, category: category)
                }
            }
        }
        for first in shares.targets.indices {
            for second in shares.targets.indices.dropFirst(first + 1) {
                let flow = MarginFlow(
                    from: shares.targets[first], to: shares.targets[second],
                    links: links(first, second))
                guard let cut = flow.contradiction else { continue }
                throw .contradiction(
                    margin: first, categories: cut.categories,
                    wanted: cut.wanted * shares.total, other: second, reached: cut.reached,
                    available: cut.available * shares.total)
            }
        }
    }

    /// Every weight is stored with an error of up to half a unit of the last place; together these
    /// may not carry a category past the tolerance.
    func checkPlaces(
        _ shares: MarginShares, whole: Double, tolerance: Double
    ) throws(RakingRefusal) {
        for (margin, targets) in shares.targets.enumerated() {
            for (category, target) in targets.enumerated() where target > 0 {
                let error = Double(counts[margin][category]) * 0.5e-12
                guard error <= target * whole * max(tolerance, 1e-9) else {
                    throw .weightsTooSmall(margin: margin, category: category)
                }
            }
        }
    }

    func sums(of values: [Double], margin: Int) -> [Double] {
        var sums = [Double](repeating: 0, count: counts[margin].count)
        for (cell, value) in zip(cells, values) { sums[cell.categories[margin]] += value }
        return sums
    }

    /// - Parameter factors: by cell, what its weights are multiplied by.
    func summary(factors: [Double]) -> WeightSummary {
        var (count, sum, squares) = (0, 0.0, 0.0)
        var (least, greatest) = (Double.infinity, 0.0)
        for (cell, factor) in zip(cells, factors) {
            count += cell.rows.tally.count
            sum += cell.rows.tally.weight.double / 1e12 * factor
            squares += cell.rows.tally.squaredWeight.double / 1e24 * factor * factor
            least = min(least, cell.rows.least.doubleValue * factor)
            greatest = max(greatest, cell.rows.greatest.doubleValue * factor)
        }
        return WeightSummary(
            count: count, sum: sum, least: least, greatest: greatest,
            effectiveCount: sum * sum / squares)
    }

    /// Which categories of the second margin occur together with each of the first.
    private func links(_ first: Int, _ second: Int) -> [[Int]] {
        var seen = counts[first].map { _ in Set<Int>() }
        for cell in cells { seen[cell.categories[first]].insert(cell.categories[second]) }
        return seen.map { $0.sorted() }
    }
}
