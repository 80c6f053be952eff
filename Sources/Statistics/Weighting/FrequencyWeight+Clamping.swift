extension FrequencyWeight {
    public static let one = FrequencyWeight(clamping: 1)

    /// The nearest number that a row may stand for.
    public init(clamping count: Int) {
        self.count = min(max(count, 0), Self.largest)
    }
}
