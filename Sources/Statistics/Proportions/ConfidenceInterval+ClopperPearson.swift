extension ConfidenceInterval {
    /// The interval of a share that holds the truth at least as often as promised,
    /// whatever the share: wider than needed.
    ///
    /// Source: Clopper & Pearson (1934), by quantiles of the beta distribution; `binom.test` in R.
    ///
    /// - Parameters:
    ///   - successes: within 0...`trials`.
    ///   - trials: unweighted, independent.
    ///   - confidence: how often such intervals hold the true share: above 0, below 1.
    /// - Returns: ends within 0...1 around the share; `nil` when there are no trials or a number is
    ///   outside its range.
    public static func clopperPearson(
        successes: Int, trials: Int, confidence: Double = 0.95
    ) -> ConfidenceInterval? {
        guard trials > 0, successes >= 0, successes <= trials,
            let outside = outsideEachEnd(confidence: confidence)
        else { return nil }
        return exact(
            successes: Double(successes), failures: Double(trials - successes), outside: outside)
    }

    /// The same for numbers that need not be whole, not both 0, with `tail` left outside each end.
    static func exact(
        successes: Double, failures: Double, outside tail: Double
    ) -> ConfidenceInterval {
        // No distribution: nothing was counted on that side, and its end is the end of the range.
        let low = BetaDistribution(a: successes, b: failures + 1)?.quantile(tail) ?? 0
        let high = BetaDistribution(a: successes + 1, b: failures)?.quantile(upperTail: tail) ?? 1
        let share = successes / (successes + failures)
        return ConfidenceInterval(ofShare: share, low: low, high: high)
    }
}
