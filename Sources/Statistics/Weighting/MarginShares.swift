/// Targets by margin and category as shares of their total, checked.
struct MarginShares {
    /// Each margin adds up to 1.
    let targets: [[Double]]
    /// What the targets of the first margin add up to.
    let total: Double

    init(_ targets: [[Double]], of grid: MarginGrid) throws(RakingRefusal) {
        guard targets.count == grid.sizes.count else {
            throw .marginCount(found: targets.count, wanted: grid.sizes.count)
        }
        var totals: [Double] = []
        for (margin, values) in targets.enumerated() {
            guard values.count == grid.sizes[margin] else {
                throw .targetCount(
                    margin: margin, found: values.count, wanted: grid.sizes[margin])
            }
            for (category, value) in values.enumerated() {
                guard value.isFinite else {
                    throw .targetNotFinite(margin: margin, category: category)
                }
                guard value >= 0 else { throw .negativeTarget(margin: margin, category: category) }
            }
            let total = values.reduce(0, +)
            guard total > 0 else { throw .targetsAddUpToZero(margin: margin) }
            guard total.isFinite else { throw .totalOutOfRange(total) }
            if let first = totals.first, abs(total / first - 1) > Self.sameTotal {
                throw .totalsDiffer(margin: margin, total: total, first: first)
            }
            totals.append(total)
        }
        self.targets = zip(targets, totals).map { values, total in values.map { $0 / total } }
        total = totals.first ?? 0
    }

    /// How far totals may differ and still be the same but for the rounding of their parts.
    private static let sameTotal = 1e-9
}
