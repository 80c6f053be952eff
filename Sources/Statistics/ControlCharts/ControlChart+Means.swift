import ExactNumbers

extension ControlChart {
    /// A chart of daily means with limits x̿ ± 3s/√n for each day's own n, where s is pooled within
    /// the days of the baseline: s² = ΣΣ(x−x̄ᵢ)² / Σ(nᵢ−1).
    ///
    /// With `isAdjusted` the limits are widened by what the days vary by among themselves, as
    /// Laney's are for shares.
    ///
    /// Source: Montgomery, Introduction to statistical quality control, section 6.3 with varying
    /// sample size; s is not divided by c₄, which with hundreds of answers is 1 to three digits.
    ///
    /// - Parameters: as of `shares`. `possible` are the ends that limits do not leave.
    public static func means(
        _ values: DailyValues, baseline: ClosedRange<Int>? = nil, isAdjusted: Bool = false,
        minimum: Int = 2, within possible: ClosedRange<Double>? = nil
    ) -> Result<ControlChart, ChartRefusal> {
        Result { () throws(ChartRefusal) in
            let figures = values.days.filter { $0.value.count > 0 }.sorted { $0.key < $1.key }
                .map { Figure(day: $0, count: $1.count, sum: $1.sum) }
            let days = try baselineFigures(figures, baseline, minimum)
            let freedom = days.reduce(0) { $0 + $1.count - 1 }
            guard freedom > 0 else { throw .noRepeatsWithinDays }
            let spread = Ratio.sum(days.compactMap { values.days[$0.day]?.spread })
            let variance = (spread * Ratio(Int128(1), Int128(freedom))).double
            guard variance > 0, variance.isFinite else { throw .noVariation }
            return try ControlChart(
                figures: figures, baseline: days, centre: mean(of: days),
                withinDays: variance.squareRoot(), adjusted: isAdjusted, possible: possible)
        }
    }
}
