import ExactNumbers
public import Expressions
import Questionnaires
import Scoring
public import Statistics

/// A measure day by day on a control chart: what is noise, and when something happened.
public struct Trend: Hashable, Sendable {
    public enum Chart: Hashable, Sendable {
        /// Laney's p′ of a share.
        case shares
        /// x̄ of anything else.
        case means
    }

    public struct Point: Hashable, Sendable {
        public let firstDay: Day
        public let figures: Disclosed<ControlChart.Point>
        /// Rules of `ControlChart` that this period completes.
        public let alerts: [Alert]
        /// In sigmas; `nil` where the chart has none.
        public let exponential: ExponentialChart.Point?
        public let cumulative: CumulativeSumChart.Point?
    }

    public let measure: MeasureDescription
    public let period: PeriodLength
    public let chart: Chart
    public let control: ControlChart
    /// In order of time; periods without answers are left out.
    public let points: [Point]
    public let exponential: ExponentialChart?
    public let cumulative: CumulativeSumChart?
    /// Replies without a day.
    public let undated: Int
    /// Periods between the first and the last that nobody answered in.
    public let silent: Int
    /// From the first day of the first period that the limits come from to the last day of the last
    /// one.
    public let baseline: ClosedRange<Day>?

    /// What of it begins in some days. Limits and alerts stay those of all of it, and what is hidden
    /// stays hidden.
    ///
    /// - Returns: `nil` when none of the periods that may be shown begins there.
    public func part(in days: ClosedRange<Day>) -> Trend? {
        let part = points.filter { days.contains($0.firstDay) }
        guard part.contains(where: { $0.figures.value != nil }), let first = part.first,
            let last = part.last
        else { return nil }
        let length = period.number(of: last.firstDay) - period.number(of: first.firstDay) + 1
        return Trend(
            measure: measure, period: period, chart: chart, control: control, points: part,
            exponential: exponential, cumulative: cumulative, undated: undated,
            silent: length - part.count, baseline: baseline)
    }
}

/// Why there is no trend.
public enum NoTrend: Error, Hashable, Sendable {
    case unknownMeasure
    /// No reply has a day.
    case noDays
    /// Too few periods have enough answers to be shown.
    case hidden
    case chart(ChartRefusal)
}

extension Selection {
    /// A measure over the days on which replies were given. Weights are not used: a chart watches the
    /// work of each day, not a population.
    ///
    /// A period with fewer answers than the measure's floor is not shown, nor one that would give it away by
    /// the total; neither is a point of the chart.
    ///
    /// - Parameters:
    ///   - baseline: days whose periods the limits come from; `nil` for all.
    ///   - isAdjusted: whether the variation from period to period widens the limits as well; `nil`
    ///     for what is usual: of shares yes, of means no.
    /// - Complexity: one pass over the replies.
    public func trend(
        of measure: Measure, by period: PeriodLength = .day, baseline: ClosedRange<Day>? = nil,
        isAdjusted: Bool? = nil
    ) -> Result<Trend, NoTrend> {
        guard let description = questionnaire.description(of: measure) else {
            return .failure(.unknownMeasure)
        }
        let periods = Periods(domain, of: measure, by: period)
        guard !periods.values.isEmpty else { return .failure(.noDays) }
        let numbers = periods.values.keys.sorted()
        let wholes = whole.map { Periods($0, of: measure, by: period) }
        let floor = questionnaire.floor(of: measure)
        let counts = numbers.map { periods.count(in: $0) }
        let left = numbers.enumerated().filter { place, number in
            guard let all = wholes?.count(in: number), all > 0 else { return false }
            let rest = all - counts[place]
            return rest > 0 && rest < floor
        }
        let protecting = protecting(measure, in: numbers, by: period)
        let verdicts = Self.verdicts(
            numbers, counts, period, undated: periods.undated, floor: floor,
            revealing: Set(left.map(\.offset)).union(protecting))
        let shown = zip(numbers, verdicts).filter { $1 == .shown }.map(\.0)
        guard !shown.isEmpty else { return .failure(.hidden) }

        let range = baseline.map {
            period.number(of: $0.lowerBound)...period.number(of: $0.upperBound)
        }
        let chart: Result<ControlChart, ChartRefusal>
        if description.unit == .percent {
            var days = DailyCounts()
            for number in shown {
                for (value, times) in periods.values[number] ?? [] {
                    days.add(day: number, isHit: value > .zero, times: times)
                }
            }
            chart = ControlChart.shares(days, baseline: range, isAdjusted: isAdjusted ?? true)
        } else {
            var days = DailyValues()
            for number in shown {
                for (value, times) in periods.values[number] ?? [] {
                    days.add(day: number, value, times: times)
                }
            }
            chart = ControlChart.means(
                days, baseline: range, isAdjusted: isAdjusted ?? false, within: description.reach)
        }
        return chart.mapError { .chart($0) }.map { chart in
            trend(
                description, period, chart,
                periods: zip(numbers, verdicts).map { ($0, $1) }, undated: periods.undated)
        }
    }

    /// The places of periods in which a dimension of the measure protects those that the conditions
    /// leave out, so that the measure would give them away.
    private func protecting(
        _ measure: Measure, in numbers: [Int], by period: PeriodLength
    ) -> Set<Int> {
        guard let whole else { return [] }
        let (parts, wholes) = (domain.split(by: period), whole.split(by: period))
        return Set(
            numbers.indices.filter { place in
                guard let part = parts[numbers[place]] else { return false }
                return part.verdict(of: measure, beside: wholes[numbers[place]])
                    == .hidden(.protectsAnother)
            })
    }

    /// The whole is known, and so is every week and month that the days lie in: the hidden days of
    /// each are hidden together, so that a longer period less the shown days tells of nobody.
    private static func verdicts(
        _ numbers: [Int], _ counts: [Int], _ period: PeriodLength, undated: Int, floor: Int,
        revealing: Set<Int>
    ) -> [Suppression.Verdict] {
        var verdicts = Array(
            Suppression.verdicts(
                for: counts + [undated], floor: floor, revealing: revealing
            ).prefix(counts.count))
        let longer = PeriodLength.allCases.drop { $0 != period }.dropFirst()
        var hidden = -1
        while hidden != verdicts.count(where: { $0 != .shown }) {
            hidden = verdicts.count { $0 != .shown }
            for length in longer {
                let parts = Dictionary(grouping: counts.indices) { place in
                    period.firstDay(of: numbers[place]).map { length.number(of: $0) }
                }
                for places in parts.values {
                    let known = places.indices.filter { verdicts[places[$0]] != .shown }
                    let own = Suppression.verdicts(
                        for: places.map { counts[$0] }, floor: floor, revealing: Set(known))
                    for (place, verdict) in zip(places, own) where verdicts[place] == .shown {
                        verdicts[place] = verdict
                    }
                }
            }
        }
        return verdicts
    }

    private func trend(
        _ measure: MeasureDescription, _ period: PeriodLength, _ control: ControlChart,
        periods: [(number: Int, verdict: Suppression.Verdict)], undated: Int
    ) -> Trend {
        let alerts = Dictionary(grouping: control.alerts(), by: \.day)
        let exponential = try? control.exponential().get()
        let cumulative = try? control.cumulativeSums().get()
        let byDay = Dictionary(uniqueKeysWithValues: control.points.map { ($0.day, $0) })
        let smooth = Dictionary(
            uniqueKeysWithValues: (exponential?.points ?? []).map { ($0.day, $0) })
        let sums = Dictionary(
            uniqueKeysWithValues: (cumulative?.points ?? []).map { ($0.day, $0) })
        let points = periods.compactMap { number, verdict -> Trend.Point? in
            guard let first = period.firstDay(of: number) else { return nil }
            let figures: Disclosed<ControlChart.Point>
            switch (verdict, byDay[number]) {
            case (.hidden(let reason), _): figures = .hidden(reason)
            case (.shown, let point?): figures = .shown(point)
            case (.shown, nil): return nil
            }
            return Trend.Point(
                firstDay: first, figures: figures, alerts: alerts[number] ?? [],
                exponential: smooth[number], cumulative: sums[number])
        }
        let known = Set(periods.map(\.number))
        let silent =
            (known.max() ?? 0) - (known.min() ?? 0) + (known.isEmpty ? 0 : 1) - known.count
        let ends = [
            control.baseline.first.flatMap { period.firstDay(of: $0) },
            control.baseline.last.flatMap { period.lastDay(of: $0) },
        ].compactMap(\.self)
        return Trend(
            measure: measure, period: period,
            chart: measure.unit == .percent ? .shares : .means, control: control, points: points,
            exponential: exponential, cumulative: cumulative, undated: undated, silent: silent,
            baseline: ends.count == 2 && ends[0] <= ends[1] ? ends[0]...ends[1] : nil)
    }
}

/// The values of a measure by the period they were given in.
private struct Periods {
    /// Each with the respondents it stands for.
    private(set) var values: [Int: [(value: Ratio, times: FrequencyWeight)]] = [:]
    private(set) var undated = 0

    /// Respondents.
    func count(in number: Int) -> Int {
        values[number]?.reduce(0) { $0 + $1.times.count } ?? 0
    }

    init(_ domain: Domain, of measure: Measure, by period: PeriodLength) {
        guard let value = domain.sample.values(of: measure) else { return }
        for member in domain.members {
            guard let value = value(member) else { continue }
            let times = domain.sample.columns.times[member]
            if let number = domain.period(period, of: member) {
                values[number, default: []].append((value, times))
            } else {
                undated += times.count
            }
        }
    }
}

extension Domain {
    /// The period in which a member answered; `nil` without a day.
    fileprivate func period(_ length: PeriodLength, of member: Int) -> Int? {
        sample.replies[member].reply.day.map { length.number(of: $0) }
    }

    /// The members by period, those without a day left out.
    fileprivate func split(by length: PeriodLength) -> [Int: Domain] {
        var parts: [Int: [Int]] = [:]
        for member in members {
            if let number = period(length, of: member) {
                parts[number, default: []].append(member)
            }
        }
        return parts.mapValues { Domain(sample: sample, members: $0) }
    }
}
