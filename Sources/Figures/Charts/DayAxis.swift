import Expressions

/// Days from left to right, with the names of months or of single days under them.
struct DayAxis {
    /// Ordinals, the last one excluded.
    let days: Range<Int>
    let left: Double
    let right: Double
    let context: DrawingContext

    private static let size = 7.6

    /// Points a day takes.
    var dayWidth: Double { (right - left) / Double(max(1, days.count)) }

    /// The left edge of a day.
    func x(_ ordinal: Int) -> Double { left + Double(ordinal - days.lowerBound) * dayWidth }

    func x(middleOf days: Range<Int>) -> Double { (x(days.lowerBound) + x(days.upperBound)) / 2 }

    /// Ticks under `y` and names under them.
    func marks(y: Double) -> [Mark] {
        let base = Mark.line(
            from: Point(x: left, y: y), to: Point(x: right, y: y),
            Stroke(context.theme.rule, width: 0.8))
        return [base] + (days.count <= 62 ? singleDays(y: y) : months(y: y))
    }

    private func tick(_ x: Double, y: Double, length: Double) -> Mark {
        .line(
            from: Point(x: x, y: y), to: Point(x: x, y: y + length),
            Stroke(context.theme.rule, width: 0.8))
    }

    private func text(_ text: String, x: Double, y: Double, _ anchor: TextLine.Anchor = .start)
        -> Mark
    {
        context.line(
            text, x: x, y: y + 11.5, size: Self.size, colour: context.theme.secondary,
            anchor: anchor)
    }

    /// Every day, every second, or Mondays, as there is room.
    private func singleDays(y: Double) -> [Mark] {
        let known = days.compactMap { Day(ordinal: $0) }
        let widest =
            known.map { context.width(DayText.short($0)[context.lead], size: Self.size) }.max() ?? 0
        let step = [1, 2, 7, 14, 28].first { Double($0) * dayWidth >= widest + 8 } ?? 56
        let first = known.first.map { step < 7 ? 0 : (8 - $0.weekday) % 7 } ?? 0
        var marks: [Mark] = []
        for place in stride(from: first, to: known.count, by: step) {
            let day = known[place]
            let name = DayText.short(day)[context.lead]
            let half = context.width(name, size: Self.size) / 2
            let middle = x(day.ordinal) + dayWidth / 2
            marks.append(tick(middle, y: y, length: 3))
            marks.append(
                text(name, x: min(max(middle, left + half - 8), right - half + 8), y: y, .middle))
        }
        return marks
    }

    private struct Month {
        let day: Day
        /// Where it starts, or where the axis does.
        let left: Double
    }

    /// Months by name, or as many of them as there is room for; weeks as small ticks.
    private func months(y: Double) -> [Mark] {
        let months = startingMonths
        var marks: [Mark] = []
        if dayWidth * 7 >= 7, let start = Day(ordinal: days.lowerBound) {
            let monday = days.lowerBound + (8 - start.weekday) % 7
            marks += stride(from: monday, to: days.upperBound, by: 7).map {
                tick(x($0), y: y, length: 2.5)
            }
        }
        let ways: [(step: Int, isShort: Bool)] = [
            (1, false), (1, true), (3, true), (6, true), (12, true), (24, true), (60, true),
            (120, true), (600, true), (1200, true),
        ]
        for way in ways {
            let shown = months.enumerated().filter { place, month in
                way.step == 1 || (month.day.year * 12 + month.day.month - 1) % way.step == 0
            }.map(\.element)
            guard !shown.isEmpty else { continue }
            let ends = shown.dropFirst().map(\.left) + [right + 14]
            // A first and a last month that are cut off may go without a name, not so the others;
            // the first name that stands has the year.
            var named: [(name: String, month: Month)] = []
            var fits = true
            for (place, month) in shown.enumerated() {
                let isNewYear = named.last.map { $0.month.day.year != month.day.year } ?? true
                let name = DayText.month(month.day, isShort: way.isShort, hasYear: isNewYear)[
                    context.lead]
                if month.left + 4 + context.width(name, size: Self.size) + 5 <= ends[place] {
                    named.append((name, month))
                } else if place > 0, place < shown.count - 1 {
                    fits = false
                }
            }
            guard fits else { continue }
            marks += shown.filter { $0.left > left + 0.1 || $0.day.day == 1 }
                .map { tick($0.left, y: y, length: 6) }
            return marks + named.map { text($0.name, x: $0.month.left + 4, y: y) }
        }
        return marks
    }

    private var startingMonths: [Month] {
        guard let first = Day(ordinal: days.lowerBound),
            let last = Day(ordinal: days.upperBound - 1)
        else { return [] }
        let numbers = (first.year * 12 + first.month - 1)...(last.year * 12 + last.month - 1)
        return numbers.compactMap { number in
            Day(year: number / 12, month: number % 12 + 1, day: 1).map { day in
                let isCut = day.ordinal < days.lowerBound
                return Month(day: isCut ? first : day, left: isCut ? left : x(day.ordinal))
            }
        }
    }
}
