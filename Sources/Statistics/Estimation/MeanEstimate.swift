public import ExactNumbers

/// A mean with everything that says how far it can be trusted.
public struct MeanEstimate: Hashable, Sendable {
    /// Standard error, its degrees of freedom and the two-sided interval from Student's t: of the
    /// population that was sampled where its size is known, otherwise of the process behind it.
    public struct Precision: Hashable, Sendable {
        /// In the units of the values; 0 after a census, or where nothing varies.
        public let standardError: Double
        /// Above 0.
        public let degreesOfFreedom: Int
        /// Not cut to possible values.
        public let interval: ConfidenceInterval
        /// The part of the interval that a mean of possible values can reach: what is printed.
        public let reachable: ConfidenceInterval
        /// What `standardError` and `interval` are about.
        public let scope: Scope
        /// Without the finite population correction, as if the population were one of many that the
        /// same process could have made: what a comparison with another year needs. `nil` where no
        /// population is given, so that the figures above say it already, and where a stratum has
        /// but one cluster, so that nobody can say how it might have turned out.
        public let process: Spread?
    }

    /// What an interval is an interval for.
    public enum Scope: Hashable, Sendable {
        /// The mean of the very population that was sampled: after a census nothing is left open.
        case finitePopulation
        /// The mean that the process behind the population tends to.
        case process
    }

    /// A standard error with its interval.
    public struct Spread: Hashable, Sendable {
        /// In the units of the values.
        public let standardError: Double
        /// Not cut to possible values.
        public let interval: ConfidenceInterval
        /// The part of the interval that a mean of possible values can reach.
        public let reachable: ConfidenceInterval
    }

    /// How far the mean can be trusted, or why that cannot be said.
    public enum Uncertainty: Hashable, Sendable {
        case known(Precision)
        case unknown(NoInterval)

        /// `nil` where it is unknown.
        public var precision: Precision? {
            switch self {
            case .known(let precision): precision
            case .unknown: nil
            }
        }
    }

    /// Every observation that has a value, its weights included.
    public let base: Tally
    /// Exact; `nil` when nothing with weight was observed.
    public let mean: Ratio?
    /// √(Σw(x−x̄)²/Σw · n/(n−1)) with n the observations with weight; `nil` when n < 2. With equal
    /// weights this is the ordinary standard deviation.
    public let standardDeviation: Double?
    /// The smallest value that half of the weight does not exceed; `nil` when nothing with weight was
    /// observed.
    public let median: Ratio?
    public let uncertainty: Uncertainty

    init(
        base: Tally, mean: Ratio?, standardDeviation: Double?, median: Ratio?,
        uncertainty: Uncertainty
    ) {
        self.base = base
        self.mean = mean
        self.standardDeviation = standardDeviation
        self.median = median
        self.uncertainty = uncertainty
    }

    /// Estimates from a sample drawn independently with equal weights: SE = s/√n, df = n − 1.
    public init(
        simple table: ValueTable, within possible: ClosedRange<Double>? = nil,
        confidence: Double = 0.95
    ) {
        self.init(table, within: possible, confidence: confidence) { residuals in
            let count = residuals.base.weightedCount
            guard count > 1 else { return .failure(.oneObservation) }
            let variance = residuals.sumOfSquares / Double(count - 1)
            return .success(Variances(shown: variance / Double(count), freedom: count - 1))
        }
    }

    /// Estimates under a design by Taylor linearisation: v = Σₕ (1−fₕ)·nₕ/(nₕ−1)·Σ(z−z̄ₕ)² with
    /// z = w(x−x̄)/Σw summed by cluster, observations outside the table counting as zeros. Where
    /// populations are given the same without (1−fₕ) stands in `Precision.process`.
    ///
    /// Agrees with `SE(svymean(~x, design, na.rm = TRUE))` of R's survey 4.1, and without
    /// `degreesOfFreedom` with its `degf(design)`; the process with a design without `fpc`.
    /// Source: Binder (1983), On the variances of asymptotically normal estimators from complex
    /// surveys, International Statistical Review 51, section 3.
    ///
    /// - Parameters:
    ///   - degreesOfFreedom: those of the part of the sample the table is about, R's
    ///     `degf(subset(design, …))`; `nil` for those of the whole design.
    ///   - possible: the values an observation may have; `nil` for any.
    public init(
        _ table: ValueTable, design: StratifiedDesign, degreesOfFreedom: Int? = nil,
        within possible: ClosedRange<Double>? = nil, confidence: Double = 0.95
    ) {
        self.init(table, within: possible, confidence: confidence) { residuals in
            guard residuals.base.weightedCount > 1 else { return .failure(.oneObservation) }
            let degreesOfFreedom = degreesOfFreedom ?? design.degreesOfFreedom
            guard degreesOfFreedom > 0 else { return .failure(.oneCluster) }
            return residuals.variances(design, degreesOfFreedom: degreesOfFreedom)
        }
    }

    /// - Parameter variance: of the mean, from the distances of the values from it.
    init(
        _ table: ValueTable, within possible: ClosedRange<Double>?, confidence: Double,
        variance: (Residuals) -> Result<Variances, Refusal>
    ) {
        base = table.total
        let values = table.byValue
        mean = ValueTable.mean(values)
        median = ValueTable.quantile(Ratio(Int128(1), 2), of: values)
        guard let mean else {
            standardDeviation = nil
            uncertainty = .unknown(base.count == 0 ? .nothingObserved : .allWeightsZero)
            return
        }
        let residuals = Residuals(table, mean: mean)
        let count = Double(base.weightedCount)
        standardDeviation =
            base.weightedCount > 1
            ? (residuals.weightedSumOfSquares * count / (count - 1)).squareRoot() : nil
        switch variance(residuals) {
        case .failure(let refusal): uncertainty = .unknown(refusal.reason)
        case .success(let variances):
            uncertainty = Uncertainty(
                mean: mean.double, variances, within: possible, confidence: confidence)
        }
    }
}
