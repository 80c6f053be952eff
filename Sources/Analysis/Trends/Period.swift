public import Expressions

/// How days are put together on a chart.
public enum PeriodLength: String, Hashable, Sendable, CaseIterable {
    case day
    /// From Monday to Sunday.
    case week
    case month

    /// A number for the period of a day: the next period has the next number.
    func number(of day: Day) -> Int {
        switch self {
        case .day: day.ordinal
        case .week: (day.ordinal - day.weekday) / 7
        case .month: day.year * 12 + day.month - 1
        }
    }

    /// - Returns: `nil` outside the years 1 to 9999.
    public func firstDay(of number: Int) -> Day? {
        switch self {
        case .day: Day(ordinal: number)
        case .week: Day(ordinal: max(1, number * 7 + 1))
        case .month: Day(year: number / 12, month: number % 12 + 1, day: 1)
        }
    }

    /// All days of the period a day lies in; `nil` where the calendar ends before its last.
    public func days(around day: Day) -> ClosedRange<Day>? {
        days(of: number(of: day))
    }

    /// All days of the period before that of a day.
    public func days(before day: Day) -> ClosedRange<Day>? {
        days(of: number(of: day) - 1)
    }

    private func days(of number: Int) -> ClosedRange<Day>? {
        firstDay(of: number).flatMap { first in lastDay(of: number).map { first...$0 } }
    }

    /// - Returns: the last day of the calendar for the period it lies in; `nil` where there is no
    ///   first day.
    func lastDay(of number: Int) -> Day? {
        guard firstDay(of: number) != nil else { return nil }
        guard let next = firstDay(of: number + 1) else {
            return Day(year: 9999, month: 12, day: 31)
        }
        return Day(ordinal: next.ordinal - 1)
    }
}
