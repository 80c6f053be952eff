/// Cells fitted to margins in turn: every cell of a category is multiplied by target over sum.
///
/// Source: Deming & Stephan (1940), section 5.
struct ProportionalFit {
    /// The category that is furthest from its target.
    struct Worst {
        var error = 0.0
        var margin = 0
        var category = 0
        var achieved = 0.0
    }

    /// By cell of the sample.
    private(set) var shares: [Double]
    private(set) var worst = Worst(error: .infinity)
    private(set) var sweeps = 0

    init(
        _ sample: RakingSample, to margins: MarginShares, limit: Int, tolerance: Double
    ) throws(RakingRefusal) {
        shares = sample.shares
        while sweeps < limit, worst.error > Self.exhausted {
            var next = shares
            Self.sweep(&next, sample, margins)
            let reached = Self.worst(of: next, sample, margins)
            let isBetter = reached.error < worst.error
            // Within the tolerance and no longer getting closer: only rounding is left.
            if worst.error <= tolerance, !isBetter { break }
            sweeps += 1
            shares = next
            worst = reached
            guard reached.error.isFinite else { break }
        }
        guard worst.error <= tolerance else {
            throw .notConverged(
                sweeps: sweeps, margin: worst.margin, category: worst.category,
                achieved: worst.achieved * margins.total,
                target: margins.targets[worst.margin][worst.category] * margins.total)
        }
    }

    private static func sweep(
        _ shares: inout [Double], _ sample: RakingSample, _ margins: MarginShares
    ) {
        for (margin, targets) in margins.targets.enumerated() {
            let sums = sample.sums(of: shares, margin: margin)
            let factors = zip(targets, sums).map { target, sum in sum > 0 ? target / sum : 0 }
            for (index, cell) in sample.cells.enumerated() {
                shares[index] *= factors[cell.categories[margin]]
            }
        }
    }

    private static func worst(
        of shares: [Double], _ sample: RakingSample, _ margins: MarginShares
    ) -> Worst {
        var worst = Worst()
        for (margin, targets) in margins.targets.enumerated() {
            let sums = sample.sums(of: shares, margin: margin)
            for (category, target) in targets.enumerated() where target > 0 {
                let error = abs(sums[category] / target - 1)
                if !(error <= worst.error) {
                    worst = Worst(
                        error: error.isNaN ? .infinity : error, margin: margin, category: category,
                        achieved: sums[category])
                }
            }
        }
        return worst
    }

    /// Closer than this a fit does not come in doubles.
    private static let exhausted = 2e-15
}
