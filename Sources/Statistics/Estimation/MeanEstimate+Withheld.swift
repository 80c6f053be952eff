extension MeanEstimate {
    /// The mean alone, without anything that says how the values lie around it.
    public var withheldSpread: MeanEstimate {
        MeanEstimate(
            base: base, mean: mean, standardDeviation: nil, median: nil,
            uncertainty: .unknown(.withheld))
    }

    /// How many there are, and nothing else.
    public var withheld: MeanEstimate {
        MeanEstimate(
            base: base, mean: nil, standardDeviation: nil, median: nil,
            uncertainty: .unknown(.withheld))
    }
}
