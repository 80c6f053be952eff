import Analysis
import ExactNumbers
import Expressions
import Questionnaires
import Statistics

/// What `canvass analyse trend` prints.
struct TrendFindings {
    private let trend: Trend
    /// Whether days were named that the limits come from.
    private let hasOwnBaseline: Bool
    private let words: AnalysisWords

    init(_ trend: Trend, hasOwnBaseline: Bool, _ words: AnalysisWords) {
        self.trend = trend
        self.hasOwnBaseline = hasOwnBaseline
        self.words = words
    }

    /// Shares are told in per cent.
    private var factor: Int { trend.chart == .shares ? 100 : 1 }
    private var figure: MeasureFigure { words.figure(of: trend.measure) }

    var result: AnalysisResult {
        AnalysisResult(
            kind: "trend", tables: [points], notes: notes, method: method,
            explanation: explanation,
            facts: [
                "figure": .string(trend.measure.measure.name),
                "period": .string(trend.period.rawValue),
                "chart": .string(trend.chart == .shares ? "laney-p" : "x-bar"),
                "centre": .number(trend.control.centre.double * Double(factor)),
                "sigma-z": .number(trend.control.betweenDays),
                "baseline": JSONValue(trend.baseline) {
                    [
                        "first": .string($0.lowerBound.description),
                        "last": .string($0.upperBound.description),
                    ]
                },
                "baseline-periods": .integer(trend.control.baseline.count),
                "silent-periods": .integer(trend.silent),
                "undated-replies": trend.undated > 0
                    && trend.undated < floor
                    ? ["hidden": true] : .integer(trend.undated),
            ])
    }

    /// The fewest answers a period is shown for.
    private var floor: Int { words.questionnaire.floor(of: trend.measure.measure) }

    private var periodWord: String {
        switch trend.period {
        case .day: words.say("Day", "日期")
        case .week: words.say("Week from", "周（起始日）")
        case .month: words.say("Month from", "月（起始日）")
        }
    }

    private var points: ResultTable {
        var table = ResultTable(
            id: "periods", title: words.name(of: trend.measure), labelHeading: periodWord,
            keys: ["first-day"],
            columns: [
                .init("n", words.say("n", "人数")),
                .init("value", words.heading(of: trend.measure)),
                .init("lower", words.say("lower limit", "下限")),
                .init("upper", words.say("upper limit", "上限")),
                .init("distance", "σ"),
                .init("ewma", words.say("EWMA (σ)", "EWMA（σ）")),
                .init("alert", words.say("alert", "警示"), .left),
                .init("ewma-limit", nil), .init("ewma-alert", nil),
                .init("cusum-above", nil), .init("cusum-below", nil), .init("cusum-alert", nil),
            ])
        table.rows = trend.points.map(row)
        return table
    }

    private func row(_ point: Trend.Point) -> ResultTable.Row {
        let day = point.firstDay.description
        let keys: [String: ResultTable.Cell] = ["first-day": .text(day)]
        guard let figures = point.figures.value else {
            return ResultTable.Row(day, keys, [:], isHidden: true)
        }
        func limit(_ value: Double) -> ResultTable.Cell {
            .number(value * Double(factor), shown: figure.limit(value * Double(factor)))
        }
        let cumulative = point.cumulative.flatMap { sums -> String? in
            guard let chart = trend.cumulative else { return nil }
            return sums.above > chart.decision
                ? "above" : sums.below > chart.decision ? "below" : nil
        }
        return ResultTable.Row(
            day, keys,
            [
                "n": .count(figures.count),
                "value": .exact(
                    figures.value * Ratio(factor), shown: value(figures.value)),
                "lower": limit(figures.lower), "upper": limit(figures.upper),
                "distance": words.difference(figures.distance, places: 1),
                "alert": alert(point),
                "ewma": words.difference(point.exponential?.value, places: 1),
                "ewma-limit": words.number(point.exponential?.limit),
                "ewma-alert": .flag(point.exponential?.isAlert ?? false, shown: ""),
                "cusum-above": words.number(point.cumulative?.above),
                "cusum-below": words.number(point.cumulative?.below),
                "cusum-alert": cumulative.map { .text($0) } ?? .absent,
            ])
    }

    private func value(_ value: Ratio) -> String { figure.value(value * Ratio(factor)) }

    private func alert(_ point: Trend.Point) -> ResultTable.Cell {
        var parts = point.alerts.map { alert in
            (alert.direction == .up ? "▲ " : "▼ ") + name(of: alert.rule)
        }
        if point.exponential?.isAlert ?? false { parts.append("EWMA") }
        let direction = point.alerts.first?.direction
        guard !parts.isEmpty else { return .absent }
        let isGood = (direction == .up) == trend.measure.isHighGood
        let word =
            (point.alerts.map(\.rule.name) + (point.exponential?.isAlert == true ? ["ewma"] : []))
            .joined(separator: " ")
        return .word(
            word, shown: parts.joined(separator: words.say("; ", "；")),
            direction == nil ? .middle : isGood ? .good : .bad)
    }

    private func name(of rule: AlertRule) -> String {
        switch rule {
        case .beyondThreeSigmas: words.say("outside the limits", "超出控制限")
        case .twoOfThreeBeyondTwoSigmas: words.say("2 of 3 beyond 2σ", "3 点中 2 点超 2σ")
        case .fourOfFiveBeyondOneSigma: words.say("4 of 5 beyond 1σ", "5 点中 4 点超 1σ")
        case .eightOnOneSide: words.say("8 in a row on one side", "连续 8 点同侧")
        case .sixRisingOrFalling: words.say("6 in a row rising or falling", "连续 6 点上升或下降")
        }
    }

    /// Periods that stand out by a rule or by the moving average.
    private var alerting: [Trend.Point] {
        trend.points.filter { !$0.alerts.isEmpty || $0.exponential?.isAlert == true }
    }

    /// Where the cumulative sum of a side passes the decision interval, which it had not before.
    private var shifts: [(day: Day, direction: Alert.Direction)] {
        guard let chart = trend.cumulative else { return [] }
        var shifts: [(day: Day, direction: Alert.Direction)] = []
        var (wasAbove, wasBelow) = (false, false)
        for point in chart.points {
            let (isAbove, isBelow) = (point.above > chart.decision, point.below > chart.decision)
            if let day = trend.period.firstDay(of: point.day) {
                if isAbove, !wasAbove { shifts.append((day, .up)) }
                if isBelow, !wasBelow { shifts.append((day, .down)) }
            }
            (wasAbove, wasBelow) = (isAbove, isBelow)
        }
        return shifts
    }

    /// From fewer periods the spread within them is known too roughly for limits that last.
    ///
    /// Source: Montgomery, Introduction to statistical quality control: 20 to 25 samples at least.
    private static let enoughPeriods = 20

    private var isProvisional: Bool { trend.control.baseline.count < Self.enoughPeriods }

    private var notes: [String] {
        var notes: [String] = []
        let centre = value(trend.control.centre)
        let count = trend.control.baseline.count
        notes.append(
            words.say(
                "Centre \(centre) from \(count) \(periods(count)).",
                "中心线 \(centre)，取自 \(count) \(periods(count))。"))
        if isProvisional {
            notes.append(
                words.say(
                    "Limits from fewer than \(Self.enoughPeriods) \(periods(2)) are provisional: set them "
                        + "again when there are more.",
                    "控制限取自不足 \(Self.enoughPeriods) \(periods(2))，只是暂定：期数增多后应重新确定。"))
        }
        if !hasOwnBaseline, !alerting.isEmpty || !shifts.isEmpty {
            notes.append(
                words.say(
                    "The limits come from all \(periods(2)), from those that stand out as well, which moves "
                        + "and widens them: name \(periods(2)) of ordinary work with --baseline day..day.",
                    "控制限取自全部各期，异常的各期也在其中，控制限会因此偏移、变宽：请用 --baseline 日期..日期 指定平常的时段。"
                ))
        }
        if trend.cumulative != nil { notes.append(drift) }
        if words.chosen.sample.design.stratified.isClustered {
            notes.append(
                words.say(
                    "The limits take the answers of a \(periods(1)) as independent; those of one "
                        + "\(words.method.cluster) may be alike, and the limits too narrow.",
                    "控制限视同一\(periodName)的作答相互独立；同一\(words.method.cluster)的作答可能相近，控制限可能偏窄。"))
        }
        if trend.silent > 0 {
            notes.append(
                words.say(
                    "\(trend.silent) \(periods(trend.silent)) in between without an answer "
                        + "\(trend.silent == 1 ? "is" : "are") skipped.",
                    "其间有 \(trend.silent) \(periods(trend.silent))无人作答，已跳过。"))
        }
        if trend.points.contains(where: { $0.figures.value == nil }) {
            notes.append(
                GroupNotes.hidden(floor: floor, words.language))
        }
        if trend.undated > 0 {
            let few = trend.undated < floor
            notes.append(
                words.say(
                    "\(few ? "A few" : words.style.count(trend.undated)) replies without a day are left out.",
                    "另有\(few ? "少量" : " \(words.style.count(trend.undated)) 份")答卷没有日期，未计入。"))
        }
        if words.chosen.sample.design.isWeighted {
            notes.append(
                words.say(
                    "Weights are not used here: the chart watches each day's work.",
                    "此处不用权数：控制图观察的是每天的工作。"))
        }
        return notes
    }

    private func periods(_ count: Int) -> String {
        switch trend.period {
        case .day: words.say(count == 1 ? "day" : "days", "天")
        case .week: words.say(count == 1 ? "week" : "weeks", "周")
        case .month: words.say(count == 1 ? "month" : "months", "个月")
        }
    }

    /// `日`.
    private var periodName: String {
        switch trend.period {
        case .day: "日"
        case .week: "周"
        case .month: "月"
        }
    }

    /// What the cumulative sums show: of several shifts the last three.
    private var drift: String {
        guard !shifts.isEmpty else {
            return words.say("CUSUM: no lasting shift.", "CUSUM：没有持续偏移。")
        }
        let list = shifts.suffix(3).map { shift in
            let isUp = shift.direction == .up
            return words.say(
                "\(isUp ? "upwards" : "downwards") from \(shift.day)",
                "自 \(shift.day) 起持续\(isUp ? "上升" : "下降")")
        }
        let isOne = shifts.count == 1
        return words.say(
            "CUSUM: \(isOne ? "a lasting shift shows" : "lasting shifts show"), "
                + list.joined(separator: ", then ") + ".",
            "CUSUM：" + list.joined(separator: "，之后") + "。")
    }

    private var method: [String] {
        let limits: String =
            switch trend.chart {
            case .shares:
                words.say(
                    "p̄ ± 3σz√(p̄(1−p̄)/n) with Laney's σz \(words.style.value(trend.control.betweenDays))",
                    "p̄ ± 3σz√(p̄(1−p̄)/n)，Laney σz = \(words.style.value(trend.control.betweenDays))")
            case .means:
                words.say(
                    "mean ± 3s/√n, s pooled within \(periods(2)) (\(words.style.value(trend.control.withinDays)))",
                    "均值 ± 3s/√n，s 为\(periodName)内合并标准差（\(words.style.value(trend.control.withinDays))）"
                )
            }
        return [
            words.say(
                "Method: limits \(limits), frozen from the baseline; rules of Western Electric and Nelson; "
                    + "σ: distance from the centre; EWMA with λ 0.2 and L 3, CUSUM with k 0.5 and h 5.",
                "方法：控制限为 \(limits)，由基准期确定；判异准则用 Western Electric 与 Nelson；σ 为偏离中心线的倍数；EWMA λ 0.2、L 3，CUSUM k 0.5、h 5。"
            )
        ]
    }

    private var explanation: [String] {
        let days = alerting.map { $0.firstDay.description }
        let list = days.prefix(5).joined(separator: words.say(", ", "、"))
        let more = days.count > 5 ? words.say(" and \(days.count - 5) more", "等") : ""
        let first: String
        if !days.isEmpty {
            first = words.say(
                "On \(list)\(more) the figure did what chance hardly does: look for what happened then.",
                "在 \(list)\(more)，指标出现了偶然几乎不会产生的情形：请查明当时发生了什么。")
        } else if let shift = shifts.last {
            let isUp = shift.direction == .up
            first = words.say(
                "No \(periods(1)) stands out by itself, but small differences add up to a shift "
                    + "\(isUp ? "upwards" : "downwards") that shows from \(shift.day): look for what changed "
                    + "by then.",
                "没有哪一期单独异常，但小的差异累积起来，自 \(shift.day) 起显出持续\(isUp ? "上升" : "下降")：请查明此前有什么改变。")
        } else if isProvisional {
            first = words.say(
                "Nothing stands out from what chance alone does, but limits from so few \(periods(2)) may "
                    + "miss a change.",
                "没有哪一期超出偶然范围，但取自这么少期数的控制限可能漏掉真实的变化。")
        } else {
            first = words.say(
                "Everything moves within what chance alone does from one period to the next: there is "
                    + "nothing to explain.",
                "各期的起伏都在偶然范围之内：没有需要解释的事。")
        }
        return [
            first,
            words.say(
                "A point within its limits that is higher or lower than the last one is noise: do not "
                    + "praise or blame anyone for it.",
                "控制限之内的高低只是波动：不要据此表扬或责备任何人。"),
        ]
    }
}

extension AlertRule {
    /// As results name it.
    fileprivate var name: String {
        switch self {
        case .beyondThreeSigmas: "beyond-three-sigmas"
        case .twoOfThreeBeyondTwoSigmas: "two-of-three-beyond-two-sigmas"
        case .fourOfFiveBeyondOneSigma: "four-of-five-beyond-one-sigma"
        case .eightOnOneSide: "eight-on-one-side"
        case .sixRisingOrFalling: "six-rising-or-falling"
        }
    }
}
