extension MeanEstimate {
    /// How many there are, and nothing else: the rest may not be told.
    public var withheld: MeanEstimate {
        MeanEstimate(
            base: base, mean: nil, standardDeviation: nil, median: nil,
            uncertainty: .unknown(.withheld))
    }
}
