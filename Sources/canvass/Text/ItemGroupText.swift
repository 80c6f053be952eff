import Analysis
import Documents
import ExactNumbers
import Questionnaires
import Statistics

/// Items below each other and the groups of a segment beside each other: n, mean and interval.
struct ItemGroupText {
    private let groups: GroupTable
    private let table: DisclosedTable
    private let composite: Disclosed<CompositeEstimate>
    private let questionnaire: Questionnaire
    private let style: NumberStyle
    private let words: MethodWords

    private var language: OutputLanguage { style.language }

    init(
        _ groups: GroupTable, _ table: DisclosedTable, _ composite: Disclosed<CompositeEstimate>,
        _ questionnaire: Questionnaire, _ style: NumberStyle, _ words: MethodWords
    ) {
        self.groups = groups
        self.table = table
        self.composite = composite
        self.questionnaire = questionnaire
        self.style = style
        self.words = words
    }

    /// The table and the notes below it.
    func blocks(for terminal: Terminal) -> [[String]] {
        var text = TextTable(
            labelHeading: language.say("Item", "题目"),
            columns: headings.enumerated().flatMap { columns(of: $1, number: $0) })
        var index = 0
        func row(_ item: DisclosedTable.ItemRow, indented: Bool) -> TextTable.Row {
            defer { index += 1 }
            let all = [item.estimate] + groups.rows.map { $0.items[index] }
            return TextTable.Row(
                label: TextTable.Cell((indented ? "  " : "") + item.item.name(in: language)),
                cells: all.flatMap(cells))
        }
        for dimension in table.dimensions {
            let title = TextTable.Cell(language[dimension.dimension.title], .strong)
            text.rows.append(TextTable.Row(label: title, cells: []))
            text.rows += dimension.items.map { row($0, indented: true) }
        }
        if !composites.isEmpty {
            text.rows.append(
                TextTable.Row(
                    label: TextTable.Cell(questionnaire.respondentMeanName(in: language), .strong),
                    cells: composites.flatMap(cells)))
        }
        text.rows += table.also.map { row($0, indented: false) }
        return [text.lines(for: terminal), notes].filter { !$0.isEmpty }
    }

    /// Of all and of each group; none without a composite.
    private var composites: [Disclosed<CompositeEstimate>] {
        questionnaire.hasComposite ? [composite] + groups.rows.map(\.composite) : []
    }

    private var names: [String] {
        [language.say("All", "全部")]
            + groups.rows.map { groups.segment.label(of: $0.value, in: language.texts) }
    }

    /// With a mark where one of the figures stands on few answers.
    private var headings: [String] {
        zip(names, [false] + groups.rows.map(isOfFew)).map { GroupNotes.marked($0, few: $1) }
    }

    /// Whether one of the figures of a group stands on few answers.
    private func isOfFew(_ row: GroupTable.Row) -> Bool {
        row.items.contains { item in
            item.value.map { LowBase.holds(of: $0.mean.base.count) } ?? false
        }
    }

    private func columns(of name: String, number: Int) -> [TextTable.Column] {
        let title = TextTable.Cell(name).text.truncated(toWidth: 28)
        let band = TextTable.Band(title: title, number: number)
        return [
            TextTable.Column(heading: "n", band: band),
            TextTable.Column(heading: language.say("mean", "均值"), band: band),
            TextTable.Column(heading: language.say("95 % interval", "95% 置信区间"), band: band),
        ]
    }

    private func cells(of item: Disclosed<ItemEstimate>) -> [TextTable.Cell] {
        guard let item = item.value else { return hidden }
        let isScore = item.scoreMean == item.mean.mean
        return cells(
            of: item.mean,
            mean: isScore ? style.score(item.mean.mean) : style.value(item.mean.mean))
    }

    private func cells(of composite: Disclosed<CompositeEstimate>) -> [TextTable.Cell] {
        guard let mean = composite.value?.respondents else { return hidden }
        return cells(of: mean, mean: style.score(mean.mean))
    }

    private func cells(of estimate: MeanEstimate, mean: String) -> [TextTable.Cell] {
        let interval = estimate.uncertainty.precision?.reachable
        return [style.count(estimate.base.count), mean, style.interval(interval)]
            .map { TextTable.Cell($0) }
    }

    private var hidden: [TextTable.Cell] {
        (0..<3).map { _ in TextTable.Cell(NumberStyle.nothing, .faint) }
    }

    private var notes: [String] {
        var notes: [String] = []
        let floor = questionnaire.reportingFloor
        let isHidden = groups.rows.contains { row in
            row.composite.value == nil || row.items.contains { $0.value == nil }
        }
        if isHidden { notes.append(GroupNotes.hidden(floor: floor, language)) }
        if groups.rows.contains(where: isOfFew) { notes.append(GroupNotes.few(language)) }
        if groups.isWithinClusters {
            notes.append(
                language.say(
                    "The intervals of groups come from their own respondents, because the groups "
                        + "are the clusters.",
                    "各组即抽样群，其区间按本组受访者计算。"))
        }
        let means = zip(names, composites)
        notes += GroupNotes.noIntervals(
            means.compactMap { name, composite in
                composite.value.map { (name, $0.respondents) }
            }, words)
        if groups.unknown > 0 {
            notes.append(
                GroupNotes.unknown(groups.unknown, of: groups.segment, floor: floor, style))
        }
        return notes
    }
}
