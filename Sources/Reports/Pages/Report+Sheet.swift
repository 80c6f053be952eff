import Analysis
import ExactNumbers
import Figures
import Questionnaires
import Statistics

extension Report {
    /// One part of the wave on one page: its figures beside those of the whole, its items, and what was
    /// decided for it.
    func sheetPage() -> Draft {
        let page = frame(sheetTitles, scope: scope, footnote: sheetNotes.sentences)
        let area = page.content
        var body = tiles(in: Rect(x: area.x, y: area.y, width: area.width, height: 96))
        let under = Rect(
            left: area.x, top: area.y + 96 + 20, right: area.right, bottom: area.bottom)
        let columns = columns(in: under, at: 0.62)
        body += columns.rule
        let items = sheetItems
        body += panel(
            TitledChart(
                [Words("Items beside the whole", "各题得分与总体比较")],
                subtitle: Words(
                    "Mean with 95 % interval; hollow: the whole wave", "均值及95%置信区间；空心点为总体"),
                chart: items), in: columns.left)
        let own = partActions
        let split =
            own.isEmpty
            ? columns.right.bottom
            : columns.right.bottom - 26 - Self.actionHeight * Double(own.count)
        let right = columns.right
        body += recommendations(
            in: Rect(left: right.x, top: right.y, right: right.right, bottom: split - 6))
        if !own.isEmpty {
            body += actions(
                own, in: Rect(left: right.x, top: split, right: right.right, bottom: right.bottom))
        }
        return Draft(outline: partName ?? ReportPage.Kind.sheet.name, frame: page, body: body)
    }

    /// What the replies have in common: `Field service`; `nil` for the whole wave.
    var partName: Words? {
        let names = data.conditions.map { condition in
            Words.list(
                condition.values.sorted().map { value in
                    Words(
                        condition.segment.label(of: value, in: .english),
                        condition.segment.label(of: value, in: .chinese))
                })
        }
        return names.isEmpty ? nil : Words(names, english: ", ", chinese: "，")
    }

    /// Actions of the part, or of all, that are not done, as many as there is room for.
    private var partActions: [ReportSources.Action] {
        let open = data.sources.actions.filter { action in
            guard action.status != .done else { return false }
            return data.conditions.isEmpty
                || data.conditions.contains { condition in
                    action.group.map {
                        $0.segment.id == condition.segment.id && condition.values.contains($0.value)
                    } ?? false
                }
        }
        return Array(ranked(open).prefix(3))
    }

    /// Points an action takes: two lines of what is done, one of who and when.
    private static let actionHeight = 40.0

    private func actions(_ actions: [ReportSources.Action], in area: Rect) -> [Mark] {
        var marks = heading(
            Words("What was decided", "已定措施"), in: area, y: area.y + 8, size: 11.5)
        for (place, action) in actions.enumerated() {
            let y = area.y + 28 + Double(place) * Self.actionHeight
            let lines = context.wrapped(
                action.text[context.lead], within: area.width, size: 8.6, .semibold, most: 2)
            let due = action.due.map { Self.dueDay($0, context.lead) } ?? "–"
            let under =
                "\(action.owner[context.lead])  ·  \(due)  ·  \(action.status.words[context.lead])"
            marks.append(
                .part(
                    .paragraph,
                    context.paragraph(
                        lines, x: area.x, y: y, size: 8.6, leading: 10, .semibold)
                        + [
                            context.line(
                                context.fitted(under, within: area.width, size: 7.8), x: area.x,
                                y: y + 1 + Double(lines.count) * 10, size: 7.8,
                                colour: context.theme.secondary)
                        ]))
        }
        return marks
    }

    private var sheetTitles: [Words] {
        let found = Findings(data: data).summary
        guard let name = partName else { return found }
        return found.map {
            Words("\(name.english): \($0.english)", "\(name.chinese)：\($0.chinese)")
        }
    }

    /// The items of the composite in their order, with what they are for everyone.
    var sheetItems: ScoreDotsChart {
        let items = data.table.dimensions.flatMap(\.items)
        let shown = items.filter { !data.hiddenItems.contains($0.item.id) }
        let rows = shown.compactMap { item -> ScoreDotsChart.Row? in
            ScoreDotsChart.Row(item, previous: data.whole?.items[item.item.id]?.scoreMean)
        }
        return ScoreDotsChart(
            id: "sheet-items", title: Words("Items", "各题"), rows: rows,
            hidden: items.filter { data.hiddenItems.contains($0.item.id) }
                .map { Words($0.item.title) }, rules: data.rules,
            empty: Words("No item can be shown", "没有可以显示的题目"),
            waves: Waves(
                previous: Words("all", "总体"), current: partName ?? periodName))
    }

    /// The days it is about.
    private var periodName: Words {
        guard let period = data.period else { return Words("here", "本部分") }
        return Words(Self.days(period, .english), Self.days(period, .chinese))
    }

    private var sheetNotes: [Words] {
        [
            Words(
                "Item means are on the range of the score", "各题均值换算至得分范围"),
            intervalNote, lowBaseNote, floorNote,
        ]
    }
}
