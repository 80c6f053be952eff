import Analysis
import Expressions
import Figures
import Questionnaires

extension Report {
    /// What was decided: a table of actions with owner, date and state, the open ones first.
    func actionsPages() -> [Draft] {
        let all = data.sources.actions
        let ranked = ranked(all)
        let perPage = 9
        let pages = stride(from: 0, to: ranked.count, by: perPage).map {
            Array(ranked[$0..<min($0 + perPage, ranked.count)])
        }
        return pages.enumerated().map { number, actions in
            let page = frame(
                actionTitles(all), scope: scope, footnote: notes(on: all).sentences)
            let part = pages.count == 1 ? nil : (number + 1, pages.count)
            return Draft(
                outline: ReportPage.Kind.actions.name.part(part), frame: page,
                body: actionTable(actions, in: page.content))
        }
    }

    /// `28 Feb 2026`, `2026年2月28日`.
    static func dueDay(_ day: Day, _ language: Language) -> String {
        language.isChinese
            ? "\(day.year)年\(shortDay(day, language))" : "\(shortDay(day, language)) \(day.year)"
    }

    /// What is not done by the day it is due, then what is done.
    func ranked(_ actions: [ReportSources.Action]) -> [ReportSources.Action] {
        func key(_ action: ReportSources.Action) -> (Int, Int) {
            (action.status == .done ? 1 : 0, action.due?.ordinal ?? .max)
        }
        return actions.enumerated().sorted {
            let (a, b) = (key($0.element), key($1.element))
            return (a.0, a.1, $0.offset) < (b.0, b.1, $1.offset)
        }.map(\.element)
    }

    /// By the last day of the data, so that the same data give the same page.
    private func isLate(_ action: ReportSources.Action) -> Bool {
        asOf.map(action.isOverdue) ?? false
    }

    /// The last day that any answer of the report was given on.
    private var asOf: Day? {
        let trend = try? data.trend?.get()
        let days = [data.period.flatMap { Day($0.upperBound) }, trend?.points.last?.firstDay]
        return days.compactMap(\.self).max()
    }

    private func actionTitles(_ actions: [ReportSources.Action]) -> [Words] {
        let done = actions.count { $0.status == .done }
        let late = actions.count(where: isLate)
        let all = actions.count
        let head = Words(
            "\(done) of \(all) action\(all == 1 ? "" : "s") \(done == 1 || all == 1 ? "is" : "are") done",
            "\(all) 项措施已完成 \(done) 项")
        guard late > 0 else { return [head] }
        return [
            Words(
                "\(head.english), \(late) \(late == 1 ? "is" : "are") late",
                "\(head.chinese)，逾期 \(late) 项"), head,
        ]
    }

    private func notes(on actions: [ReportSources.Action]) -> [Words] {
        let day = asOf.map { day in
            Words(
                "Late: due before \(Self.day("\(day)", .english)), the last day of the data, and not done",
                "逾期：截止日早于数据最后一日（\(Self.day("\(day)", .chinese))）且未完成")
        }
        return [
            actions.contains(where: isLate) ? day : nil,
            Words(
                "Actions are as they were entered; what an action brings is seen in the next wave",
                "措施按录入内容列示；成效见下一次调查"),
        ].compactMap(\.self)
    }

    private struct ActionColumns {
        let number, text, owner, due, state: Double
        let textWidth, ownerWidth: Double

        init(_ area: Rect) {
            number = area.x
            text = area.x + 26
            owner = area.x + area.width * 0.62
            due = area.x + area.width * 0.79
            state = area.x + area.width * 0.9
            textWidth = owner - text - 18
            ownerWidth = due - owner - 12
        }
    }

    private func actionTable(_ actions: [ReportSources.Action], in area: Rect) -> [Mark] {
        let theme = context.theme
        let columns = ActionColumns(area)
        let heads: [(Words, Double)] = [
            (Words("No.", "编号"), columns.number),
            (Words("Action and reason", "措施与原因"), columns.text),
            (Words("Owner", "负责人"), columns.owner), (Words("Due", "截止"), columns.due),
            (Words("State", "状态"), columns.state),
        ]
        var rows: [Mark] = [
            .part(
                .row,
                heads.map { words, x in
                    .part(
                        .headerCell,
                        [
                            context.line(
                                words[context.lead], x: x, y: area.y + 8, size: 7.8,
                                colour: theme.secondary)
                        ])
                })
        ]
        let height = min(46, (area.height - 16) / Double(max(1, actions.count)))
        var y = area.y + 14
        for action in actions {
            rows.append(
                .part(
                    .artifact,
                    [
                        .line(
                            from: Point(x: area.x, y: y), to: Point(x: area.right, y: y),
                            Stroke(theme.grid, width: 0.6))
                    ]))
            rows.append(row(action, columns, y: y, height: height))
            y += height
        }
        return [.part(.table, rows)]
    }

    private func row(
        _ action: ReportSources.Action, _ columns: ActionColumns, y: Double, height: Double
    ) -> Mark {
        let theme = context.theme
        let lead = context.lead
        let middle = y + height / 2
        var text: [Mark] = [
            context.line(
                context.fitted(
                    action.text[lead], within: columns.textWidth, size: 9.2, .semibold),
                x: columns.text, y: middle - 2, size: 9.2, .semibold)
        ]
        let second = context.second.map { action.text[$0] } ?? ""
        let alert = action.alertDay.map { day in
            Words(
                "alert of \(Self.shortDay(day, .english))", "\(Self.shortDay(day, .chinese))预警")[
                    lead]
        }
        let under = [action.reason?[lead] ?? second, alert ?? ""].filter { !$0.isEmpty }
            .joined(separator: "  ·  ")
        if !under.isEmpty {
            text += context.paragraph(
                context.wrapped(under, within: columns.textWidth, size: 7.8, most: 2),
                x: columns.text, y: middle + 9, size: 7.8, leading: 9.8, colour: theme.secondary)
        }
        var owner: [Mark] = [
            context.line(
                context.fitted(action.owner[lead], within: columns.ownerWidth, size: 8.8),
                x: columns.owner, y: middle - (action.group == nil ? -3 : 2), size: 8.8)
        ]
        if let group = action.group {
            owner.append(
                context.line(
                    context.fitted(group.name[lead], within: columns.ownerWidth, size: 7.6),
                    x: columns.owner, y: middle + 9, size: 7.6, colour: theme.secondary))
        }
        let due = action.due.map { Self.dueDay($0, lead) }
        let late = isLate(action)
        let status: Badge = late ? .bad : action.status == .done ? .good : .waiting
        let words = late ? Words("late", "逾期") : action.status.words
        return .part(
            .row,
            [
                .part(
                    .cell,
                    [
                        .circle(
                            centre: Point(x: columns.number + 8, y: middle), radius: 8,
                            fill: theme.ink),
                        context.line(
                            "\(action.number)", x: columns.number + 8, y: middle + 2.9, size: 8.2,
                            .semibold, colour: theme.paper, anchor: .middle),
                    ]),
                .part(.cell, text),
                .part(.cell, owner),
                .part(
                    .cell,
                    [
                        context.line(
                            due ?? "–", x: columns.due, y: middle + 3, size: 8.8,
                            late ? .semibold : .regular,
                            colour: late ? theme.below : theme.ink)
                    ]),
                .part(
                    .cell, badge(words, status, x: columns.state, middle: middle).marks),
            ])
    }
}
