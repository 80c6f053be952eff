import ExactNumbers

extension ValueTable {
    /// The parts of a sample with each value replaced by its place in the whole of them, within 0...1:
    /// the share of weight below it and half of that on it. A comparison of their means under a
    /// design is a rank test; the places themselves are taken as known.
    ///
    /// Source: Lumley & Scott (2013), Two-sample rank tests under complex sampling, section 2.
    /// R's `svyranktest` of survey 4.1 where no two observations of different weight share a value;
    /// where they do its figure depends on the order of the rows, and this one does not.
    ///
    /// - Returns: the parts unchanged when all weights are zero.
    public static func rankScores(of parts: [ValueTable]) -> [ValueTable] {
        let values = parts.reduce(into: ValueTable()) { $0.merge($1) }.byValue
        let whole = values.reduce(into: ExactSum()) { $0.add($1.tally.weight) }.ratio
        var scores: [Ratio: Ratio] = [:]
        var below = ExactSum()
        for (value, tally) in values {
            let upTo = below + tally.weight
            scores[value] = (below + upTo).ratio / (whole + whole)
            below = upTo
        }
        return parts.map { part in part.mapped { scores[$0] ?? $0 } }
    }
}
