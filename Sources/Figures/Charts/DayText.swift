import Expressions

/// Days and months as charts name them.
enum DayText {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]

    /// `4 Sep`, `9月4日`.
    static func short(_ day: Day) -> Words {
        Words("\(day.day) \(month(day).prefix(3))", "\(day.month)月\(day.day)日")
    }

    /// `4 Sep 2025`, `2025年9月4日`.
    static func full(_ day: Day) -> Words {
        let short = short(day)
        return Words("\(short.english) \(day.year)", "\(day.year)年\(short.chinese)")
    }

    /// `September`, `9月`; with the year where it changes.
    static func month(_ day: Day, isShort: Bool, hasYear: Bool) -> Words {
        let name = isShort ? String(month(day).prefix(3)) : month(day)
        return hasYear
            ? Words("\(name) \(day.year)", "\(day.year)年\(day.month)月")
            : Words(name, "\(day.month)月")
    }

    private static func month(_ day: Day) -> String { months[day.month - 1] }
}
