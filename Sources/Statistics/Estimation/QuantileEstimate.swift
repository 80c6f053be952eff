public import ExactNumbers

/// A quantile with the values between which the quantile of the population lies.
///
/// Quantile and ends are values that were observed, exact, and the order of rows changes no bit. The
/// interval is found on the scale of shares, where a standard error exists, and carried back.
public struct QuantileEstimate: Hashable, Sendable {
    /// How the interval is found. F̂(x) is the share of weight up to the value x, q̂ the quantile.
    public enum Method: Hashable, Sendable {
        /// From F̂(q̂) ± t·SE back to values: `svyquantile(qrule = "math")` of R's survey 4.1,
        /// `interval.type = "mean"`. Where values are many, this is Woodruff's.
        case woodruff
        /// From p ± t·SE back to values, as Woodruff wrote it: `oldsvyquantile(method = "constant",
        /// f = 1, ties = "rounded", interval.type = "Wald")` of the same package.
        case woodruffAroundShare
        /// Every value x whose own F̂(x) ± t·SE reaches p. For answers on a few codes, where q̂ may
        /// hold half of all weight: its SE is 0 when q̂ is the highest code, and the two others then
        /// call certain what is not.
        /// Source: Francisco & Fuller (1991), Quantile estimation with a complex survey design,
        /// Annals of Statistics 19, section 4, with the standard error of each value.
        case inversion
    }

    /// Two-sided, both ends included.
    public struct Interval: Hashable, Sendable {
        /// `nil` where the interval of the share reaches below 0: no value of the sample bounds it.
        public let low: Ratio?
        /// `nil` where the interval of the share reaches above 1.
        public let high: Ratio?
        public let degreesOfFreedom: Int
    }

    /// Between which values the quantile lies, or why that cannot be said.
    public enum Uncertainty: Hashable, Sendable {
        case known(Interval)
        case unknown(NoInterval)

        /// `nil` where it is unknown.
        public var interval: Interval? {
            switch self {
            case .known(let interval): interval
            case .unknown: nil
            }
        }
    }

    /// Every observation that has a value, its weights included.
    public let base: Tally
    /// The share p that the quantile belongs to, within 0...1.
    public let share: Ratio
    /// The smallest value that a share p of the weight does not exceed; `nil` when nothing with
    /// weight was observed.
    public let value: Ratio?
    public let uncertainty: Uncertainty

    /// Estimates from a sample drawn independently with equal weights.
    ///
    /// - Parameter share: cut to 0...1.
    public init(
        simple table: ValueTable, share: Ratio, method: Method = .woodruff,
        confidence: Double = 0.95
    ) {
        self.init(table, share, method, confidence) {
            MeanEstimate(simple: $0, confidence: confidence)
        }
    }

    /// Estimates under a design; with populations the interval is that of the finite population.
    ///
    /// Source: Woodruff (1952), Confidence intervals for medians and other position measures,
    /// Journal of the American Statistical Association 47, 635–646.
    ///
    /// - Parameters:
    ///   - degreesOfFreedom: as of `MeanEstimate`.
    ///   - share: cut to 0...1.
    public init(
        _ table: ValueTable, design: StratifiedDesign, share: Ratio, method: Method = .woodruff,
        degreesOfFreedom: Int? = nil, confidence: Double = 0.95
    ) {
        self.init(table, share, method, confidence) {
            MeanEstimate(
                $0, design: design, degreesOfFreedom: degreesOfFreedom, confidence: confidence)
        }
    }

    private init(
        _ table: ValueTable, _ share: Ratio, _ method: Method, _ confidence: Double,
        estimate: (ValueTable) -> MeanEstimate
    ) {
        let share = min(max(share, .zero), Ratio(1))
        base = table.total
        self.share = share
        value = table.quantile(share)
        guard let value else {
            uncertainty = .unknown(base.count == 0 ? .nothingObserved : .allWeightsZero)
            return
        }
        func below(_ value: Ratio) -> MeanEstimate {
            estimate(table.mapped { $0 <= value ? Ratio(1) : .zero })
        }
        let atQuantile = below(value)
        switch atQuantile.uncertainty {
        case .unknown(let reason): uncertainty = .unknown(reason)
        case .known(let precision):
            let steps = CumulatedShares(table)
            let ends: (low: Ratio?, high: Ratio?)
            switch method {
            case .woodruff:
                ends = steps.values(from: precision.interval.low, to: precision.interval.high)
            case .woodruffAroundShare:
                let centre = share.double
                let half = Self.half(precision, confidence)
                ends = steps.values(from: centre - half, to: centre + half)
            case .inversion:
                ends = steps.values(reaching: share) { below($0).uncertainty.precision?.interval }
            }
            uncertainty = .known(
                Interval(
                    low: ends.low, high: ends.high,
                    degreesOfFreedom: precision.degreesOfFreedom))
        }
    }

    private static func half(_ precision: MeanEstimate.Precision, _ confidence: Double) -> Double {
        let student = StudentT(degreesOfFreedom: Double(precision.degreesOfFreedom))
        let quantile = student?.quantile(upperTail: (1 - confidence) / 2) ?? .infinity
        return precision.standardError == 0 ? 0 : quantile * precision.standardError
    }
}

/// The values with weight in rising order, each with the share of weight up to it.
private struct CumulatedShares {
    let steps: [(value: Ratio, share: Double)]

    init(_ table: ValueTable) {
        let values = table.byValue.filter { $0.tally.weightedCount > 0 }
        let whole = values.reduce(into: ExactSum()) { $0.add($1.tally.weight) }.ratio
        var reached = ExactSum()
        steps = values.map { value, tally in
            reached.add(tally.weight)
            return (value, (reached.ratio / whole)?.double ?? 1)
        }
    }

    /// The first values at which the shares are reached; `nil` for a share outside 0...1.
    func values(from low: Double, to high: Double) -> (low: Ratio?, high: Ratio?) {
        (low < 0 ? nil : value(reaching: low), high > 1 ? nil : value(reaching: high))
    }

    private func value(reaching share: Double) -> Ratio? {
        (steps.first { $0.share >= share } ?? steps.last)?.value
    }

    /// From the first value whose interval does not lie below `wanted` to the first whose interval
    /// does not reach below it.
    ///
    /// Ends are always found: all values together are the whole, with an interval of 1.
    func values(
        reaching wanted: Ratio, interval: (Ratio) -> ConfidenceInterval?
    ) -> (low: Ratio?, high: Ratio?) {
        let wanted = wanted.double
        var low: Ratio?
        for (value, share) in steps {
            let interval = interval(value) ?? ConfidenceInterval(low: share, high: share)
            if low == nil, interval.high >= wanted { low = value }
            if interval.low >= wanted { return (low, value) }
        }
        return (low, steps.last?.value)
    }
}
