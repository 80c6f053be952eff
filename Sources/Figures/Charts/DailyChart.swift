public import Analysis
import ExactNumbers
public import Expressions
public import Questionnaires
import Statistics

/// A measure day by day on its control chart: dots, what chance keeps them in, and the days on which
/// something happened. Weeks and months are drawn alike, without the mean of seven days.
public struct DailyChart: Chart {
    /// Days on which nothing was asked, shaded and named.
    public struct Holiday: Hashable, Sendable {
        public let name: Words
        public let days: ClosedRange<Day>

        public init(name: Words, days: ClosedRange<Day>) {
            self.name = name
            self.days = days
        }
    }

    /// A period that may be shown.
    struct Slot: Hashable, Sendable {
        let firstDay: Day
        /// Ordinals of its days.
        let days: Range<Int>
        let figures: ControlChart.Point
        /// Too few answers to be tested.
        let isSmall: Bool

        var value: Double { figures.value.double }
        var isBeyond: Bool { value < figures.lower || value > figures.upper }
    }

    let id: String
    let title: Words
    let trend: Trend
    let smallest: Int
    let holidays: [Holiday]
    let numbered: [Day]
    let thresholds: [ThresholdLine]
    let rules: ScoreRules
    /// In order of time; hidden periods are left out, and so told of by nothing.
    let slots: [Slot]

    /// - Parameters:
    ///   - smallest: days with fewer answers are hollow and have no limits drawn.
    ///   - numbered: the days that have an alert, in order; their numbers stand in the list beside the
    ///     chart.
    ///   - thresholds: in the unit of the measure, of a share in per cent.
    public init(
        id: String, title: Words, trend: Trend, smallest: Int, holidays: [Holiday],
        numbered: [Day], thresholds: [ThresholdLine], rules: ScoreRules
    ) {
        self.id = id
        self.title = title
        self.trend = trend
        self.smallest = smallest
        self.holidays = holidays
        self.numbered = numbered
        self.thresholds = thresholds
        self.rules = rules
        slots = trend.points.compactMap { point in
            guard let figures = point.figures.value else { return nil }
            return Slot(
                firstDay: point.firstDay, days: point.firstDay.days(of: trend.period),
                figures: figures, isSmall: figures.count < smallest)
        }
    }

    /// The mean of the last seven days, pooled over the answers of the days that may be shown, for
    /// each day from the first to the last with answers. Days between two that are further apart have
    /// none: seven days without answers are a gap. Empty for weeks and months.
    ///
    /// In the unit of the control chart: a share is of one.
    public var rolling: [(day: Day, mean: Double)] {
        guard trend.period == .day else { return [] }
        var means: [(day: Day, mean: Double)] = []
        for (place, slot) in slots.enumerated() {
            let own = slot.days.lowerBound
            let next = place + 1 < slots.count ? slots[place + 1].days.lowerBound : own + 1
            // Where a whole week is silent the line ends with its last day.
            let end = next - own > 7 ? own + 1 : next
            for ordinal in own..<end {
                var (sum, count) = (0.0, 0)
                for earlier in slots[...place].reversed() {
                    guard ordinal - earlier.days.lowerBound < 7 else { break }
                    sum += earlier.value * Double(earlier.figures.count)
                    count += earlier.figures.count
                }
                if count > 0, let day = Day(ordinal: ordinal) {
                    means.append((day, sum / Double(count)))
                }
            }
        }
        return means
    }

    /// The number an alert's day has in the list; `nil` without one.
    func number(of slot: Slot) -> Int? {
        numbered.firstIndex { slot.days.contains($0.ordinal) }.map { $0 + 1 }
    }

    /// - Parameter language: decides whether a per cent sign stands off.
    func form(isChinese: Bool) -> PrintedForm {
        switch trend.measure.unit {
        case .score, .code: PrintedForm(places: 2)
        case .percent:
            PrintedForm(factor: 100, places: 0, suffix: isChinese ? "%" : " %", isSigned: false)
        case .points:
            PrintedForm(
                factor: 1, places: trend.measure.limits.upperBound >= 100 ? 0 : 2, suffix: "",
                isSigned: true)
        }
    }

    public var table: DataTable {
        let means = Dictionary(
            rolling.map { ($0.day.ordinal, $0.mean) }, uniquingKeysWith: { first, _ in first })
        let form = form(isChinese: false)
        let hasMeans = trend.period == .day
        let rows = slots.map { slot -> [DataTable.Cell] in
            var row: [DataTable.Cell] = [
                .text(Words(slot.firstDay.description)), form.cell(slot.value),
                .count(slot.figures.count),
                slot.isSmall ? .none : form.cell(slot.figures.lower),
                slot.isSmall ? .none : form.cell(slot.figures.upper),
            ]
            if hasMeans { row.append(form.cell(means[slot.firstDay.ordinal])) }
            return row + [number(of: slot).map { .count($0) } ?? .none]
        }
        var columns: [DataTable.Column] = [
            .init("day", trend.period.firstDayTitle), .init("value", Words("Mean", "均值")),
            .count, .init("lower", Words("Lower limit", "控制下限")),
            .init("upper", Words("Upper limit", "控制上限")),
        ]
        if hasMeans { columns.append(.init("seven-days", Words("7-day mean", "7日均值"))) }
        return DataTable(
            id: id, title: title, columns: columns + [.init("alert", Words("Alert", "预警"))],
            rows: rows)
    }

    func alternative(_ context: DrawingContext) -> String {
        guard let first = slots.first, let last = slots.last else {
            return context.alternative(title, ["–"])
        }
        let form = form(isChinese: context.lead.isChinese)
        let centre = form.text(trend.control.centre.double)
        var parts = [
            Words(
                "\(DayText.full(first.firstDay).english) – \(DayText.full(last.firstDay).english)",
                "\(DayText.full(first.firstDay).chinese)至\(DayText.full(last.firstDay).chinese)"),
            Words("centre \(centre)", "中心线\(centre)"),
        ]
        if let latest = rolling.last {
            let mean = form.text(latest.mean)
            parts.append(Words("latest 7-day mean \(mean)", "最近7日均值\(mean)"))
        }
        parts += slots.compactMap { slot in
            number(of: slot).map { number in
                let day = DayText.short(slot.firstDay)
                let value = form.text(slot.value)
                return Words(
                    "alert \(number): \(day.english) \(value) (n = \(slot.figures.count))",
                    "预警\(number)：\(day.chinese) \(value)（n = \(slot.figures.count)）")
            }
        }
        return context.alternative(title, parts.map { $0[context.lead] })
    }
}

extension PeriodLength {
    fileprivate var firstDayTitle: Words {
        switch self {
        case .day: Words("Day", "日期")
        case .week: Words("Week from", "周起始日")
        case .month: Words("Month from", "月起始日")
        }
    }

    /// One of them, as a legend names a dot.
    var one: Words {
        switch self {
        case .day: Words("one day", "单日")
        case .week: Words("one week", "单周")
        case .month: Words("one month", "单月")
        }
    }

    var answersTitle: Words {
        switch self {
        case .day: Words("Answers per day", "每日答卷数")
        case .week: Words("Answers per week", "每周答卷数")
        case .month: Words("Answers per month", "每月答卷数")
        }
    }
}

extension Day {
    /// Ordinals of the period that begins with this day.
    fileprivate func days(of period: PeriodLength) -> Range<Int> {
        switch period {
        case .day: ordinal..<(ordinal + 1)
        case .week: ordinal..<(ordinal + 7)
        case .month:
            ordinal..<max(
                ordinal + 1,
                Day(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1)?.ordinal
                    ?? ordinal + 31)
        }
    }
}
