import ExactNumbers

extension ControlChart {
    /// A chart of daily shares with Laney's limits p̄ ± 3·σz·√(p̄(1−p̄)/n), where
    /// σz = mean |zᵢ − zᵢ₋₁| / d₂ over the baseline and z = (p − p̄)/√(p̄(1−p̄)/n).
    ///
    /// The ordinary p chart takes days for samples of one and the same population; with hundreds of
    /// answers a day its limits are so narrow that every other day would be an alarm. σz is what the
    /// days themselves vary by. Limits do not leave 0...1.
    ///
    /// Source: Laney (2002), Improved control charts for attributes, Quality Engineering 14,
    /// 531–537; without `isAdjusted` Montgomery, Introduction to statistical quality control,
    /// section 7.2, and R's `qcc(type = "p")`.
    ///
    /// - Parameters:
    ///   - baseline: days the limits come from, before and after which they stay as they are; `nil`
    ///     for all.
    ///   - isAdjusted: whether σz widens (or narrows) the limits.
    ///   - minimum: days with answers that a baseline needs, at least 2.
    public static func shares(
        _ counts: DailyCounts, baseline: ClosedRange<Int>? = nil, isAdjusted: Bool = true,
        minimum: Int = 2
    ) -> Result<ControlChart, ChartRefusal> {
        Result { () throws(ChartRefusal) in
            let figures = counts.days.filter { $0.value.count > 0 }.sorted { $0.key < $1.key }
                .map { Figure(day: $0, count: $1.count, sum: Ratio($1.hits)) }
            let days = try baselineFigures(figures, baseline, minimum)
            let centre = mean(of: days)
            let variance = (centre * (Ratio(1) - centre)).double
            guard variance > 0 else { throw .noVariation }
            return try ControlChart(
                figures: figures, baseline: days, centre: centre,
                withinDays: variance.squareRoot(), adjusted: isAdjusted, possible: 0...1)
        }
    }

    static func baselineFigures(
        _ figures: [Figure], _ baseline: ClosedRange<Int>?, _ minimum: Int
    ) throws(ChartRefusal) -> [Figure] {
        guard !figures.isEmpty else { throw .noDays }
        let days = figures.filter { baseline?.contains($0.day) ?? true }
        guard days.count >= max(2, minimum) else {
            throw .tooFewBaselineDays(found: days.count, wanted: max(2, minimum))
        }
        return days
    }

    /// Of all answers, so that days weigh by their number.
    static func mean(of figures: [Figure]) -> Ratio {
        let count = figures.reduce(0) { $0 + $1.count }
        return Ratio.sum(figures.map(\.sum)) * Ratio(Int128(1), Int128(count))
    }
}
