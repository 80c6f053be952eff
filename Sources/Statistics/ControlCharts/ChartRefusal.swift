/// Why there is no control chart.
public enum ChartRefusal: Error, Hashable, Sendable {
    case noDays
    /// Days of the baseline with answers, of as many as are needed.
    case tooFewBaselineDays(found: Int, wanted: Int)
    /// All answers of the baseline are the same, so that any other one would be an alarm.
    case noVariation
    /// No day of the baseline has two answers: nothing tells how they vary within a day.
    case noRepeatsWithinDays
    /// Counts of a day that cannot be.
    case impossibleCount(day: Int)
    /// A mean so far from the others that its distance is no number.
    case valueTooLarge(day: Int)
    /// A setting outside its range, by its name in the call.
    case outOfRange(String, Double)
}
