/// A day of the calendar, from year 1 to year 9999 of the Gregorian calendar carried back beyond its
/// beginning.
///
/// Source: Richards (2013), Explanatory Supplement to the Astronomical Almanac, chapter 15, with
/// years that start in March, so that the leap day is the last.
public struct Day: Hashable, Sendable {
    /// From 1 to 9999.
    public let year: Int
    /// From 1 to 12.
    public let month: Int
    /// From 1 to 31.
    public let day: Int

    /// - Returns: `nil` when the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.length(ofMonth: month, in: year)).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2026-11-24`, with all ten characters and nothing around them.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8.prefix(11))
        let isDash = [4, 7].allSatisfy { bytes.indices.contains($0) && bytes[$0] == 0x2D }
        guard bytes.count == 10, isDash, let year = Self.number(bytes[0..<4]),
            let month = Self.number(bytes[5..<7]), let day = Self.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// - Returns: `nil` when the day lies outside the years 1 to 9999.
    public init?(ordinal: Int) {
        guard (1...3_652_059).contains(ordinal) else { return nil }
        let sinceMarch = ordinal + 305
        let (era, dayOfEra) = sinceMarch.quotientAndRemainder(dividingBy: 146_097)
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    }

    /// Days counted from 1 January of year 1, which is 1.
    public var ordinal: Int {
        let marchYear = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return 365 * marchYear + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear - 305
    }

    /// Monday is 1, Sunday is 7.
    public var weekday: Int { (ordinal - 1) % 7 + 1 }

    /// Negative when this day is before `other`.
    public func days(since other: Day) -> Int { ordinal - other.ordinal }

    /// Full years, as an age is counted; negative when this day is before `other`. Who was born on
    /// 29 February turns a year older on 1 March where there is no such day.
    public func fullYears(since other: Day) -> Int {
        guard self >= other else { return -other.fullYears(since: self) }
        let isReached = (month, day) >= (other.month, other.day)
        return year - other.year - (isReached ? 0 : 1)
    }

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var number = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            number = number * 10 + Int(digit - 0x30)
        }
        return number
    }
}

extension Day: Comparable {
    public static func < (a: Day, b: Day) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }
}

extension Day: CustomStringConvertible {
    /// `2026-11-24`.
    public var description: String {
        func padded(_ number: Int, to width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: width - digits.count) + digits
        }
        return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }
}
