public import ExactNumbers

/// A mean with everything that says how far it can be trusted.
public struct MeanEstimate: Hashable, Sendable {
    /// Standard error, its degrees of freedom and the two-sided interval from Student's t.
    public struct Precision: Hashable, Sendable {
        public let standardError: Double
        public let degreesOfFreedom: Int
        public let interval: ConfidenceInterval
        /// The part of the interval that a mean of possible values can reach: what is printed.
        public let reachable: ConfidenceInterval
    }

    public enum Uncertainty: Hashable, Sendable {
        case known(Precision)
        case unknown(NoInterval)

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
    /// The smallest value that half of the weight does not exceed.
    public let median: Ratio?
    public let uncertainty: Uncertainty

    /// Estimates from a sample drawn independently with equal weights: SE = s/√n, df = n − 1.
    public init(
        simple table: ValueTable, within possible: ClosedRange<Double>? = nil,
        confidence: Double = 0.95
    ) {
        self.init(table, within: possible, confidence: confidence) { residuals in
            let count = residuals.base.weightedCount
            guard count > 1 else { return .failure(.oneObservation) }
            let variance = residuals.sumOfSquares / Double(count - 1)
            return .success((variance: variance / Double(count), degreesOfFreedom: count - 1))
        }
    }

    /// Estimates under a design by Taylor linearisation: v = Σₕ (1−fₕ)·nₕ/(nₕ−1)·Σ(z−z̄ₕ)² with
    /// z = w(x−x̄)/Σw summed by cluster, observations outside the table counting as zeros.
    ///
    /// Agrees with `SE(svymean(~x, design, na.rm = TRUE))` of R's survey 4.1, and without
    /// `degreesOfFreedom` with its `degf(design)`.
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
            return residuals.linearisedVariance(design).map {
                (variance: $0, degreesOfFreedom: degreesOfFreedom)
            }
        }
    }

    private init(
        _ table: ValueTable, within possible: ClosedRange<Double>?, confidence: Double,
        variance: (Residuals) -> Result<(variance: Double, degreesOfFreedom: Int), Refusal>
    ) {
        base = table.total
        mean = table.mean
        median = table.quantile(Ratio(Int128(1), 2))
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
        case .success(let (variance, degreesOfFreedom)):
            uncertainty = Self.uncertainty(
                mean: mean.double, standardError: max(0, variance).squareRoot(),
                degreesOfFreedom: degreesOfFreedom, within: possible, confidence: confidence)
        }
    }

    private static func uncertainty(
        mean: Double, standardError: Double, degreesOfFreedom: Int,
        within possible: ClosedRange<Double>?, confidence: Double
    ) -> Uncertainty {
        guard let student = StudentT(degreesOfFreedom: Double(degreesOfFreedom)),
            let quantile = student.quantile(upperTail: (1 - confidence) / 2)
        else { return .unknown(.oneCluster) }
        let half = quantile * standardError
        let interval = ConfidenceInterval(low: mean - half, high: mean + half)
        let reachable = possible.map { possible in
            ConfidenceInterval(
                low: max(interval.low, possible.lowerBound),
                high: min(interval.high, possible.upperBound))
        }
        return .known(
            Precision(
                standardError: standardError, degreesOfFreedom: degreesOfFreedom,
                interval: interval, reachable: reachable ?? interval))
    }
}

/// A reason on its way out of a calculation.
struct Refusal: Error {
    let reason: NoInterval
}

extension Result where Failure == Refusal {
    static func failure(_ reason: NoInterval) -> Self { .failure(Refusal(reason: reason)) }
}
