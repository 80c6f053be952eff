import Expressions
import Testing

@Suite("A day")
struct DayTests {
    @Test(
        "is read in one form only",
        arguments: [
            ("2026-11-24", true), ("0001-01-01", true), ("9999-12-31", true), ("2024-02-29", true),
            ("2000-02-29", true), ("2023-02-29", false), ("1900-02-29", false),
            ("2026-02-30", false), ("2026-04-31", false), ("2026-13-01", false),
            ("2026-00-01", false), ("2026-01-00", false), ("0000-01-01", false), ("", false),
            ("2026-1-01", false), ("2026-01-1", false), ("2026-01-011", false),
            ("26-01-01", false), (" 2026-01-01", false), ("2026-01-01 ", false),
            ("2026/01/01", false), ("20260-1-01", false), ("+026-01-01", false),
            ("2026-01-01T00:00", false), ("２０２６-01-01", false),
        ])
    func reading(text: String, isDay: Bool) {
        #expect(Day(text)?.description == (isDay ? text : nil))
    }

    @Test(
        "knows its weekday and how many days have passed",
        arguments: [
            ("0001-01-01", 1, 1), ("1970-01-01", 719_163, 4), ("2000-01-01", 730_120, 6),
            ("2000-02-29", 730_179, 2), ("2000-03-01", 730_180, 3), ("1900-03-01", 693_655, 4),
            ("2024-12-31", 739_251, 2), ("2026-11-24", 739_944, 2), ("2026-11-29", 739_949, 7),
            ("9999-12-31", 3_652_059, 5),
        ])
    func ordinals(text: String, ordinal: Int, weekday: Int) throws {
        let day = try #require(Day(text))
        #expect(day.ordinal == ordinal)
        #expect(day.weekday == weekday)
        #expect(Day(ordinal: ordinal) == day)
    }

    @Test("follows the one before, through four hundred years")
    func successors() throws {
        var day = try #require(Day(year: 1799, month: 12, day: 31))
        for _ in 0..<146_097 {
            let next = try #require(Day(ordinal: day.ordinal + 1))
            let expected =
                Day(year: day.year, month: day.month, day: day.day + 1)
                ?? Day(year: day.year, month: day.month + 1, day: 1)
                ?? Day(year: day.year + 1, month: 1, day: 1)
            try #require(next == expected && next > day)
            day = next
        }
        #expect(day.description == "2199-12-31")
    }

    @Test("does not lie outside the years 1 to 9999", arguments: [0, -1, Int.min, 3_652_060, .max])
    func bounds(ordinal: Int) {
        #expect(Day(ordinal: ordinal) == nil)
    }

    @Test(
        "is so many days and full years from another",
        arguments: [
            ("2026-01-01", "2026-01-01", 0, 0), ("2026-01-01", "2026-12-31", 364, 0),
            ("2026-01-01", "2027-01-01", 365, 1), ("2024-02-29", "2025-02-28", 365, 0),
            ("2024-02-29", "2025-03-01", 366, 1), ("2024-02-29", "2028-02-29", 1_461, 4),
            ("2026-12-31", "2026-01-01", -364, 0), ("2027-01-01", "2026-01-01", -365, -1),
            ("2027-01-01", "2026-01-02", -364, 0), ("1990-11-25", "2026-11-24", 13_148, 35),
        ])
    func differences(from: String, to: String, days: Int, years: Int) throws {
        let (from, to) = (try #require(Day(from)), try #require(Day(to)))
        #expect(to.days(since: from) == days)
        #expect(to.fullYears(since: from) == years)
    }
}
