public import ExactNumbers

/// Base weights brought to known margins: within a joint cell every row is multiplied by the same
/// factor, and every category of every margin then weighs what it should.
///
/// Agrees with `rake(design, sample.margins, population.margins, control = list(maxit = 500,
/// epsilon = 1e-13))` of R's survey 4.1, whose default stops earlier, and with its
/// `calibrate(calfun = "raking")`.
/// Source: Deming & Stephan (1940), On a least squares adjustment of a sampled frequency table when
/// the expected marginal totals are known, Annals of Mathematical Statistics 11, section 5.
public struct Raking: Hashable, Sendable {
    /// What the new weights add up to.
    public enum Total: Hashable, Sendable {
        /// What the targets add up to: for counts of a population.
        case targets
        /// What the base weights add up to: for shares.
        case baseWeights
        case given(Double)
    }

    /// One category of one margin.
    public struct Line: Hashable, Sendable {
        /// Rows that take part.
        public let count: Int
        /// Sum of base weights.
        public let before: Double
        /// Sum of the new weights before they are rounded to twelve places.
        public let after: Double
        /// What `after` should be, on the scale of the wanted total.
        public let target: Double
    }

    public let grid: MarginGrid
    /// New weight over base weight by cell of the grid; cells without rows are absent.
    public let factors: [Int: Double]
    /// By margin and category, in the order of the targets.
    public let margins: [[Line]]
    /// Of the new weights before they are rounded to twelve places.
    public let after: WeightSummary
    /// The greatest |after/target − 1| of a category.
    public let worst: Double
    /// How often all margins were fitted in turn.
    public let sweeps: Int
    /// Rows left out for want of a category, by index of the first margin they miss.
    public let missing: [Int]
    /// Rows left out because their base weight is 0.
    public let weightless: Int

    /// The greatest |after/target − 1| that is asked for where nobody says otherwise.
    public static let usualTolerance = 1e-9
    /// Sweeps after which a fit has failed where nobody says otherwise.
    public static let usualLimit = 500

    /// Fits the margins in turn until every category is within `tolerance` of its target, and on
    /// while that makes the fit better.
    ///
    /// Cost: cells × margins a sweep, whatever the number of rows. The order of rows, and the
    /// number of shards, change no bit.
    ///
    /// - Parameters:
    ///   - targets: by margin and category, shares or counts; every margin of the same total.
    ///   - limit: sweeps after which a fit that is not within `tolerance` has failed.
    ///   - tolerance: the greatest allowed |after/target − 1|.
    public static func fit(
        _ table: RakingTable, targets: [[Double]], total: Total, limit: Int = usualLimit,
        tolerance: Double = usualTolerance
    ) -> Result<Raking, RakingRefusal> {
        Result { () throws(RakingRefusal) in
            try Raking(table, targets, total, limit: limit, tolerance: tolerance)
        }
    }

    private init(
        _ table: RakingTable, _ targets: [[Double]], _ total: Total, limit: Int, tolerance: Double
    ) throws(RakingRefusal) {
        let shares = try MarginShares(targets, of: table.grid)
        let sample = try RakingSample(table)
        try sample.check(against: shares)
        let wholeBefore = sample.whole
        let whole =
            switch total {
            case .targets: shares.total
            case .baseWeights: wholeBefore
            case .given(let value): value
            }
        guard whole > 0, whole < 1e15 else { throw .totalOutOfRange(whole) }
        try sample.checkPlaces(shares, whole: whole, tolerance: tolerance)
        let fit = try ProportionalFit(sample, to: shares, limit: limit, tolerance: tolerance)

        grid = table.grid
        let cellFactors = sample.cells.indices.map { cell in
            fit.shares[cell] / sample.shares[cell] * (whole / wholeBefore)
        }
        factors = Dictionary(
            uniqueKeysWithValues: zip(sample.cells.map(\.index), cellFactors))
        margins = table.grid.sizes.indices.map { margin in
            let before = sample.sums(of: sample.shares, margin: margin)
            let after = sample.sums(of: fit.shares, margin: margin)
            return shares.targets[margin].indices.map { category in
                Line(
                    count: sample.counts[margin][category], before: before[category] * wholeBefore,
                    after: after[category] * whole, target: shares.targets[margin][category] * whole
                )
            }
        }
        after = sample.summary(factors: cellFactors)
        worst = fit.worst.error
        sweeps = fit.sweeps
        missing = table.missing
        weightless = table.weightless
    }

    /// The new weight of a row, rounded to twelve places, as it is stored; `nil` for a row that was
    /// left out.
    public func weight(_ place: MarginGrid.Place, base: FixedDecimal) -> FixedDecimal? {
        guard case .cell(let cell) = place, base.units > 0, let factor = factors[cell] else {
            return nil
        }
        return FixedDecimal(nearestUnits: base.doubleUnits * factor)
    }
}
