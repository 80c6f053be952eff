/// The variances of one estimate with their degrees of freedom.
struct Variances {
    /// With the finite population correction where populations are given.
    var shown: Double
    /// Without it; `nil` where no population is given or none can be told.
    var process: Double?
    var scope = MeanEstimate.Scope.process
    var freedom: Int
}

extension MeanEstimate.Uncertainty {
    init(
        mean: Double, _ variances: Variances, within possible: ClosedRange<Double>?,
        confidence: Double
    ) {
        guard let outside = ConfidenceInterval.outsideEachEnd(confidence: confidence) else {
            self = .unknown(.confidenceOutOfRange)
            return
        }
        guard let student = StudentT(degreesOfFreedom: Double(variances.freedom)),
            let quantile = student.quantile(upperTail: outside)
        else {
            self = .unknown(.oneCluster)
            return
        }
        func spread(_ variance: Double) -> MeanEstimate.Spread {
            let standardError = max(0, variance).squareRoot()
            let half = quantile * standardError
            let interval = ConfidenceInterval(low: mean - half, high: mean + half)
            let reachable = possible.map { possible in
                ConfidenceInterval(
                    low: max(interval.low, possible.lowerBound),
                    high: min(interval.high, possible.upperBound))
            }
            return MeanEstimate.Spread(
                standardError: standardError, interval: interval,
                reachable: reachable ?? interval)
        }
        let shown = spread(variances.shown)
        self = .known(
            MeanEstimate.Precision(
                standardError: shown.standardError, degreesOfFreedom: variances.freedom,
                interval: shown.interval, reachable: shown.reachable, scope: variances.scope,
                process: variances.process.map(spread)))
    }
}

/// A reason on its way out of a calculation.
struct Refusal: Error {
    let reason: NoInterval
}

extension Result where Failure == Refusal {
    static func failure(_ reason: NoInterval) -> Self { .failure(Refusal(reason: reason)) }
}
