public import ExactNumbers

/// The values of each day: how many, their sum and the sum of their squares, all exact. Days are
/// numbers in order of time; values of shards add up.
public struct DailyValues: Hashable, Sendable {
    public struct Day: Hashable, Sendable {
        public var count = 0
        public var sum = Ratio.zero
        public var squares = Ratio.zero

        /// Σ(x−x̄)², exact.
        var spread: Ratio {
            count > 0 ? squares - sum * sum * Ratio(Int128(1), Int128(count)) : .zero
        }
    }

    public private(set) var days: [Int: Day] = [:]

    public init() {}

    /// - Parameter times: how many equal values it stands for; of none nothing is added.
    public mutating func add(day: Int, _ value: Ratio, times: FrequencyWeight = .one) {
        guard times.count > 0 else { return }
        let mine = days[day, default: Day()]
        let sum = times == .one ? value : value * Ratio(times.count)
        days[day] = Day(
            count: mine.count + times.count, sum: mine.sum + sum,
            squares: mine.squares + sum * value)
    }

    /// Adds values that are summed already, as by a database.
    ///
    /// - Throws: `.impossibleCount` for a count below 0 or above 10¹², and for sums that no `count`
    ///   values have; nothing is added then.
    public mutating func add(
        day: Int, count: Int, sum: Ratio, squares: Ratio
    ) throws(ChartRefusal) {
        guard count >= 0, count <= FrequencyWeight.largest,
            count > 0 ? sum * sum <= Ratio(count) * squares : sum == .zero && squares == .zero
        else { throw .impossibleCount(day: day) }
        let mine = days[day, default: Day()]
        days[day] = Day(
            count: mine.count + count, sum: mine.sum + sum, squares: mine.squares + squares)
    }

    public mutating func merge(_ other: DailyValues) {
        days.merge(other.days) { mine, theirs in
            Day(
                count: mine.count + theirs.count, sum: mine.sum + theirs.sum,
                squares: mine.squares + theirs.squares)
        }
    }
}
