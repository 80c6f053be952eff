/// How many answered on each day, and how many of them in the way that is counted. Days are numbers
/// in order of time, such as days since a fixed date; counts of shards add up.
public struct DailyCounts: Hashable, Sendable {
    public struct Day: Hashable, Sendable {
        public var count = 0
        public var hits = 0
    }

    public private(set) var days: [Int: Day] = [:]

    public init() {}

    /// - Parameter times: how many equal answers it stands for; of none nothing is added.
    public mutating func add(day: Int, isHit: Bool, times: FrequencyWeight = .one) {
        guard times.count > 0 else { return }
        days[day, default: Day()].count += times.count
        if isHit { days[day, default: Day()].hits += times.count }
    }

    /// Adds answers that are counted already, as by a database.
    ///
    /// - Throws: `.impossibleCount` unless 0 ≤ `hits` ≤ `count` ≤ 10¹²; nothing is added then.
    public mutating func add(day: Int, count: Int, hits: Int) throws(ChartRefusal) {
        guard hits >= 0, hits <= count, count <= FrequencyWeight.largest else {
            throw .impossibleCount(day: day)
        }
        days[day, default: Day()].count += count
        days[day, default: Day()].hits += hits
    }

    public mutating func merge(_ other: DailyCounts) {
        days.merge(other.days) { mine, theirs in
            Day(count: mine.count + theirs.count, hits: mine.hits + theirs.hits)
        }
    }
}
