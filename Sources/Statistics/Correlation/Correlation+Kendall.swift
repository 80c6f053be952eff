import ExactNumbers

extension Correlation {
    /// Kendall's τ-b: pairs of observations in the same order less those in the opposite order, over
    /// the geometric mean of the pairs that differ in x and of those that differ in y. Within −1...1.
    /// Each observation counts once, whatever its weight. Cost: n log n for n different pairs.
    ///
    /// Source: Kendall (1945), The treatment of ties in ranking problems, with the count of
    /// Christensen (2005), Fast algorithms for the calculation of Kendall's τ.
    /// R's `cor(x, y, method = "kendall")`.
    public static func kendall(_ pairs: PairTable) -> Result<Double, NoTest> {
        let count = pairs.total.count
        guard count > 1 else { return .failure(.tooFewObservations(count: count, needed: 2)) }
        let xs = pairs.byValue(of: \.x)
        let ys = pairs.byValue(of: \.y)
        guard xs.count > 1, ys.count > 1 else { return .failure(.noVariance) }
        let places = Dictionary(uniqueKeysWithValues: ys.enumerated().map { ($1.value, $0) })
        let columns = Dictionary(grouping: pairs.cells, by: \.key.x)
        var seen = RunningCounts(places: ys.count)
        var excess = ExactSum()
        for x in xs {
            let column = (columns[x.value] ?? []).map { cell, tally in
                (place: places[cell.y] ?? 0, count: tally.count)
            }
            for cell in column {
                let below = seen.sum(below: cell.place)
                let above = seen.total - seen.sum(below: cell.place + 1)
                excess.add(product: Int128(cell.count), Int128(below) - Int128(above))
            }
            for cell in column { seen.add(cell.count, at: cell.place) }
        }
        let differing = pairsThatDiffer(xs, count).ratio * pairsThatDiffer(ys, count).ratio
        guard let square = (excess.ratio * excess.ratio / differing)?.double else {
            return .failure(.noVariance)
        }
        let size = min(1, square.squareRoot())
        return .success(excess.ratio < .zero ? -size : size)
    }

    private static func pairsThatDiffer(
        _ values: [(value: Ratio, tally: Tally)], _ count: Int
    ) -> ExactSum {
        func pairs(_ count: Int) -> Int128 { Int128(count) * (Int128(count) - 1) / 2 }
        return values.reduce(into: ExactSum(pairs(count))) { $0.add(-pairs($1.tally.count)) }
    }
}

/// Counts at places in an order, whose sums from the first place on are quick to ask for.
///
/// Source: Fenwick (1994), A new data structure for cumulative frequency tables.
private struct RunningCounts {
    private var nodes: [Int]
    private(set) var total = 0

    init(places: Int) {
        nodes = [Int](repeating: 0, count: places + 1)
    }

    mutating func add(_ count: Int, at place: Int) {
        total += count
        var node = place + 1
        while node < nodes.count {
            nodes[node] += count
            node += node & -node
        }
    }

    func sum(below place: Int) -> Int {
        var sum = 0
        var node = place
        while node > 0 {
            sum += nodes[node]
            node -= node & -node
        }
        return sum
    }
}
