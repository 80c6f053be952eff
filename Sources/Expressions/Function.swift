/// The functions of the language.
enum Function: String, CaseIterable {
    case answered
    case notApplicable = "not-applicable"
    case dontKnow = "dont-know"
    case count, rank, score, length, today, date, days, years, year, month, weekday

    /// How it is written.
    var usage: String {
        switch self {
        case .answered: "answered(name)"
        case .notApplicable: "not-applicable(name)"
        case .dontKnow: "dont-know(name)"
        case .count: "count(name)"
        case .rank: "rank(name, 'option')"
        case .score: "score('name')"
        case .length: "length(name)"
        case .today: "today()"
        case .date: "date('2026-01-31')"
        case .days: "days(from, to)"
        case .years: "years(from, to)"
        case .year: "year(date)"
        case .month: "month(date)"
        case .weekday: "weekday(date)"
        }
    }

    /// How many values stand between its brackets.
    var partCounts: ClosedRange<Int> {
        switch self {
        case .today: 0...0
        case .score: 0...1
        case .answered, .notApplicable, .dontKnow, .length, .date, .year, .month, .weekday: 1...1
        case .rank, .days, .years: 2...2
        case .count: 1...Expression.mostNodes
        }
    }
}
