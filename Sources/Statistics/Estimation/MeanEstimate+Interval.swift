extension MeanEstimate {
    /// The same with an interval from elsewhere, such as a share's, which Student's t fits badly near 0
    /// and 1. An estimate that has none gets none.
    ///
    /// - Parameter interval: two-sided, in the units of the values, within the possible ones; `nil`
    ///   leaves the estimate as it is.
    public func with(interval: ConfidenceInterval?) -> MeanEstimate {
        guard let interval, let precision = uncertainty.precision else { return self }
        return MeanEstimate(
            base: base, mean: mean, standardDeviation: standardDeviation, median: median,
            uncertainty: .known(
                Precision(
                    standardError: precision.standardError,
                    degreesOfFreedom: precision.degreesOfFreedom, interval: interval,
                    reachable: interval, scope: precision.scope, process: precision.process)))
    }
}
