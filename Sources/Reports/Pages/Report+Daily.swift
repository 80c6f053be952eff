import Analysis
import ExactNumbers
import Expressions
import Figures
import Questionnaires
import Statistics

extension Report {
    /// The control chart with the days that stand out listed beside it.
    func dailyPage() -> Draft {
        let titled = try? dailyChart.get()
        let page = frame(
            titled?.titles ?? [], scope: dailyScope, footnote: dailyNotes.sentences)
        let columns = columns(in: page.content, at: 0.755)
        var body = columns.rule + (titled.map { marks(of: $0.chart, in: columns.left) } ?? [])
        let (list, height) = alertList(in: columns.right)
        body += list
        let top = columns.right.y + height + 18
        if let trend = try? data.trend?.get(), top < columns.right.bottom - 60 {
            body +=
                text(
                    Words("How to read this", "如何解读"), reading(trend), in: columns.right, y: top
                ).marks
        }
        return Draft(outline: ReportPage.Kind.daily.name, frame: page, body: body)
    }

    var dailyScope: Words {
        guard let daily = data.sources.daily, let trend = try? data.trend?.get() else {
            return scope
        }
        let title = Words(daily.selection.questionnaire.title)
        var parts = [title]
        if let first = trend.points.first?.firstDay, let last = trend.points.last?.firstDay {
            let range = "\(first)"..."\(last)"
            parts.append(Words(Self.days(range, .english), Self.days(range, .chinese)))
        }
        if daily.shown != nil {
            // All replies of these days would tell how many gave theirs on a hidden one.
            let count = trend.points.compactMap(\.figures.value?.count).reduce(0, +)
            let text = NumberText.count(count)
            parts.append(Words("\(text) answers on the days shown", "所示各日共 \(text) 份作答"))
        } else if let replies = daily.selection.replies.value {
            let count = NumberText.count(replies)
            parts.append(Words("\(count) replies", "\(count) 份答卷"))
        }
        parts.append(Words("unweighted", "未加权"))
        return Words(parts, english: "  ·  ", chinese: "  ·  ")
    }

    private var dailyNotes: [Words] {
        guard let trend = try? data.trend?.get(), let daily = data.sources.daily else { return [] }
        let how =
            trend.chart == .shares
            ? Words(
                "Laney’s p′ chart: limits allow for days that differ by themselves",
                "Laney p′ 控制图：控制限已计入日间自身差异")
            : Words(
                "Shewhart chart: centre ± 3 s/√n, so that limits widen on days with few answers",
                "休哈特控制图：中心线 ± 3 s/√n，作答少的日子控制限更宽")
        let base = trend.baseline.map { days -> Words in
            let range = "\(days.lowerBound)"..."\(days.upperBound)"
            return Words(
                "the limits come from \(Self.days(range, .english))",
                "控制限取自\(Self.days(range, .chinese))")
        }
        let first = base.map {
            Words("\(how.english); \($0.english)", "\(how.chinese)；\($0.chinese)")
        }
        return [
            first ?? how,
            Words(
                "Hollow dots: fewer than \(daily.smallest) answers; line: mean of seven days; days with "
                    + "too few answers to be shown are left out",
                "空心点：当日作答不足 \(daily.smallest) 份；曲线：七日均值；作答过少的日子不予显示"),
            Words(
                "A day stands out when it lies beyond the limits, or somebody wrote a note on it",
                "越出控制限或有备注的日子列为预警"),
        ]
    }

    private func reading(_ trend: Trend) -> [Words] {
        let tested = trend.points.count { $0.figures.value != nil }
        let beyond = trend.points.count { point in
            point.figures.value != nil && point.alerts.contains { $0.rule == .beyondThreeSigmas }
        }
        // Both tails of three standard deviations of the normal distribution.
        let expected = NumberText.fixed(Double(tested) * 0.0027, places: 1)
        var words = [
            Words(
                "\(beyond) of \(tested) days lie\(beyond == 1 ? "s" : "") beyond the limits; chance alone would "
                    + "give about \(expected)",
                "\(tested) 天中有 \(beyond) 天越出控制限；单凭偶然约有 \(expected) 天")
        ]
        if trend.silent > 0 {
            words.append(
                Words(
                    "\(trend.silent) day\(trend.silent == 1 ? "" : "s") without answers: a gap is a gap, not a zero",
                    "\(trend.silent) 天没有答卷：空缺不等于零"))
        }
        return words
    }

    /// The newest alerts, as many as there is room for, each with its note and state.
    ///
    /// - Returns: the marks and the height they take.
    private func alertList(in area: Rect) -> (marks: [Mark], height: Double) {
        let all = alertDays
        var marks = heading(Words("Alerts", "预警"), in: area, y: area.y + 8, size: 11.5)
        guard !all.isEmpty else {
            let words = Words("No day stands out", "没有突出的日子")
            marks.append(
                .part(
                    .paragraph,
                    [
                        context.line(
                            words[context.lead], x: area.x, y: area.y + 28, size: 8.4,
                            colour: context.theme.secondary)
                    ]))
            return (marks, 30)
        }
        let drawn = all.enumerated().map { alert($0.offset + 1, $0.element, in: area) }
        var room = area.height - 110
        let fitting = drawn.reversed().prefix { alert in
            room -= alert.height
            return room >= 0
        }
        let shown = drawn.suffix(max(1, fitting.count))
        var y = area.y + 20
        if all.count > shown.count {
            let words = Words(
                "the last \(shown.count) of \(all.count)", "共 \(all.count) 条，显示最近 \(shown.count) 条")
            marks.append(
                .part(
                    .paragraph,
                    [
                        context.line(
                            words[context.lead], x: area.x, y: y + 3, size: 7.4,
                            colour: context.theme.secondary)
                    ]))
            y += 10
        }
        for alert in shown {
            marks += Figure(size: Size(width: area.right, height: alert.height), marks: alert.marks)
                .placed(at: Point(x: 0, y: y))
            y += alert.height
        }
        return (marks, y - area.y)
    }

    /// A day that stands out, its note in full, drawn from the top of the page.
    private func alert(
        _ number: Int, _ point: Trend.Point, in area: Rect
    ) -> (marks: [Mark], height: Double) {
        let theme = context.theme
        guard let figures = point.figures.value else { return ([], 0) }
        let note = data.sources.alertNotes[point.firstDay]
        let x = area.x + 22
        let value = alertValue(figures.value)
        let isBeyond = point.alerts.contains { $0.rule == .beyondThreeSigmas }
        let colour = isBeyond ? theme.below : theme.ink
        let day = Words(
            Self.shortDay(point.firstDay, .english), Self.shortDay(point.firstDay, .chinese))
        var marks: [Mark] = [
            .circle(
                centre: Point(x: area.x + 7, y: 9), radius: 7,
                fill: isBeyond ? theme.below : theme.secondary),
            context.line(
                "\(number)", x: area.x + 7, y: 11.8, size: 7.8, .semibold,
                colour: theme.paper, anchor: .middle),
            context.line(day[context.lead], x: x, y: 12, size: 8.8, .semibold),
            context.line(
                value, x: area.x + area.width * 0.58, y: 12, size: 8.8, .semibold,
                colour: colour),
            context.line(
                "n = \(NumberText.count(figures.count))", x: area.right, y: 12, size: 7.8,
                colour: theme.secondary, anchor: .end),
        ]
        let why = isBeyond ? beyondWords(point) : Words("Within the limits", "在控制限内")
        let said = note.map {
            context.wrapped($0.note[context.lead], within: area.right - x, size: 7.8, most: 4)
        }
        let text = [why[context.lead]] + (said ?? [])
        marks += context.paragraph(
            text, x: x, y: 23, size: 7.8, leading: 10, colour: theme.secondary)
        var end = 23 + Double(text.count) * 10
        if let note {
            let (words, status) = Self.state(note)
            marks += badge(words, status, x: x, middle: end - 1).marks
            end += 10
        }
        let drawn: [Mark] = [
            .part(.paragraph, marks),
            .part(
                .artifact,
                [
                    .line(
                        from: Point(x: area.x, y: end), to: Point(x: area.right, y: end),
                        Stroke(theme.grid, width: 0.6))
                ]),
        ]
        return (drawn, end + 3)
    }

    private func alertValue(_ value: Ratio) -> String {
        guard let trend = try? data.trend?.get(), trend.chart == .shares else {
            return NumberText.score(value)
        }
        return NumberText.percent(value) + "%"
    }

    private func beyondWords(_ point: Trend.Point) -> Words {
        let isDown = point.alerts.contains {
            $0.rule == .beyondThreeSigmas && $0.direction == .down
        }
        return isDown
            ? Words("Below the lower limit", "低于控制下限") : Words("Above the upper limit", "高于控制上限")
    }

    static func state(_ note: ReportSources.AlertNote) -> (Words, Badge) {
        switch note.state {
        case .open: return (Words("Open", "未关闭"), .waiting)
        case .closed(let day):
            guard let day else { return (Words("Closed", "已关闭"), .good) }
            return (
                Words("Closed \(shortDay(day, .english))", "\(shortDay(day, .chinese))关闭"), .good
            )
        }
    }

    /// `22 Oct`, `10月22日`.
    static func shortDay(_ day: Day, _ language: Language) -> String {
        if language.isChinese { return "\(day.month)月\(day.day)日" }
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        return "\(day.day) \(months[day.month - 1])"
    }
}
