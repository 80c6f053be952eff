public import ExactNumbers

/// Daily figures with the limits that chance keeps them in, frozen from a baseline.
///
/// A day without answers is skipped, never drawn as zero. Neighbours are then the days before and
/// after it, for rules and moving ranges alike.
public struct ControlChart: Hashable, Sendable {
    /// A day with answers.
    public struct Point: Hashable, Sendable {
        public let day: Int
        /// Answers of the day, at least 1.
        public let count: Int
        /// Share or mean of the day, exact.
        public let value: Ratio
        /// What chance makes the value vary by on a day of so many answers, above 0.
        public let sigma: Double
        /// (value − centre) / sigma.
        public let distance: Double
        /// centre − 3 sigma, for a share not below 0.
        public let lower: Double
        /// centre + 3 sigma, for a share not above 1.
        public let upper: Double
    }

    /// The mean of the baseline, exact.
    public let centre: Ratio
    /// What the variation from day to day is beside the one within days: Laney's σz. 1 where the
    /// chart takes no account of it.
    public let betweenDays: Double
    /// What single answers vary by within a day; of shares √(p(1−p)).
    public let withinDays: Double
    /// In order of days, those with answers.
    public let points: [Point]
    /// Days with answers that the limits come from.
    public let baseline: [Int]

    /// Figures of one day, before they have limits.
    struct Figure {
        let day: Int
        let count: Int
        let sum: Ratio
        var value: Ratio { sum * Ratio(Int128(1), Int128(count)) }
    }

    /// - Parameters:
    ///   - figures: in order of days, each of at least one answer.
    ///   - baseline: those of them that the limits come from, at least two.
    init(
        figures: [Figure], baseline: [Figure], centre: Ratio, withinDays: Double,
        adjusted: Bool, possible: ClosedRange<Double>?
    ) throws(ChartRefusal) {
        func distance(_ figure: Figure) -> Double {
            figure.value.difference(from: centre) * Double(figure.count).squareRoot() / withinDays
        }
        let ranges = zip(baseline, baseline.dropFirst()).map { abs(distance($0) - distance($1)) }
        let mean = ranges.reduce(0, +) / Double(ranges.count)
        betweenDays = adjusted ? mean / Self.meanRangeOfTwo : 1
        guard betweenDays > 0, betweenDays.isFinite else { throw .noVariation }
        self.centre = centre
        self.withinDays = withinDays
        self.baseline = baseline.map(\.day)
        let middle = centre.double
        let factor = withinDays * betweenDays
        points = figures.map { figure in
            let sigma = factor / Double(figure.count).squareRoot()
            let (lower, upper) = (middle - 3 * sigma, middle + 3 * sigma)
            return Point(
                day: figure.day, count: figure.count, value: figure.value, sigma: sigma,
                distance: figure.value.difference(from: centre) / sigma,
                lower: possible.map { max(lower, $0.lowerBound) } ?? lower,
                upper: possible.map { min(upper, $0.upperBound) } ?? upper)
        }
        if let point = points.first(where: { !$0.distance.isFinite }) {
            throw .valueTooLarge(day: point.day)
        }
    }

    /// d₂ for two values, 2/√π: the mean distance of two standard normal ones. Tables print 1.128.
    private static let meanRangeOfTwo = 2 / Double.pi.squareRoot()
}
