import Analysis
import ExactNumbers
import Questionnaires
import Statistics

/// What `canvass analyse items` tells a person.
struct ItemText {
    let chosen: ChosenSample
    let terminal: Terminal
    private let style: NumberStyle
    private let words: MethodWords
    private let table: DisclosedTable
    private let composite: Disclosed<CompositeEstimate>
    private let others: OptionText

    private var language: OutputLanguage { chosen.language }

    init(_ chosen: ChosenSample, for terminal: Terminal) {
        self.chosen = chosen
        self.terminal = terminal
        style = NumberStyle(chosen.language, of: chosen.questionnaire)
        words = MethodWords(selection: chosen.selection, style: style)
        table = chosen.selection.estimates()
        composite = chosen.selection.composite()
        others = OptionText(chosen, style, words)
    }

    /// - Parameter groups: of the segment that `--by` names; `nil` without.
    func lines(groups: GroupTable?, explained: Bool) -> [String] {
        let units = composite.value.flatMap { chosen.unitNoun == nil ? nil : $0.units.count }
        var blocks = [Heading(chosen: chosen).lines(units: units, for: terminal)]
        if let groups {
            blocks += ItemGroupText(groups, table, composite, chosen.questionnaire, style, words)
                .blocks(for: terminal)
        } else {
            if chosen.questionnaire.hasComposite {
                blocks.append(compositeTable.lines(for: terminal))
            }
            blocks += alsoTables.map { $0.lines(for: terminal) }
            let promoters = netPromoters
            if !promoters.isEmpty { blocks.append(promoters) }
            blocks += others.blocks(for: terminal)
        }
        let notes = notes
        if groups == nil, !notes.isEmpty { blocks.append(notes) }
        blocks.append(ItemMethod(words).lines(hasGroups: groups != nil))
        if explained {
            let heading = terminal.coloured(Explanation.heading(language), .strong)
            blocks.append([heading] + explanation)
        }
        return Array(blocks.joined(separator: [""]))
    }

    private var explanation: [String] {
        [
            language.say(
                "The mean says how content people are on the whole, the share of the two best answers how "
                    + "many are; the interval is where the mean would most likely be if everyone like "
                    + "them had answered.",
                "均值说明总体上有多满意，最好两档的比例说明有多少人满意；区间是假如同类的人全都作答，均值多半会落入的范围。"),
            language.say(
                "Two items whose intervals overlap widely are not proved to differ: do not rank them.",
                "区间大幅重叠的两题，不能证明有高低之分：不要据此排名。"),
        ]
    }

    private func columns(of rows: [DisclosedTable.ItemRow]) -> ItemColumns {
        ItemColumns(rows, style: style, isWeighted: chosen.sample.design.isWeighted)
    }

    private var compositeTable: TextTable {
        let columns = columns(of: table.dimensions.flatMap(\.items))
        var text = TextTable(labelHeading: language.say("Item", "题目"), columns: columns.columns)
        for row in table.dimensions {
            let label = TextTable.Cell(language[row.dimension.title], .strong)
            let cells = row.estimate.value.map { columns.cells(of: $0.mean) }
            text.rows.append(TextTable.Row(label: label, cells: cells ?? columns.hiddenCells))
            text.rows += row.items.map { self.row($0, columns, indented: true) }
        }
        let cells = composite.value.map { columns.cells(of: $0.respondents) }
        text.rows.append(
            TextTable.Row(
                label: TextTable.Cell(
                    chosen.questionnaire.score.title.map { language[$0] }
                        ?? language.say("Composite", "综合得分"), .strong),
                cells: cells ?? columns.hiddenCells))
        return text
    }

    /// The items outside the composite, those with the same codes in one table.
    private var alsoTables: [TextTable] {
        var parts: [[DisclosedTable.ItemRow]] = []
        for row in table.also {
            let codes = row.item.scale?.codes
            if let known = parts.firstIndex(where: { $0.first?.item.scale?.codes == codes }) {
                parts[known].append(row)
            } else {
                parts.append([row])
            }
        }
        return parts.map { rows in
            let columns = columns(of: rows)
            return TextTable(
                labelHeading: chosen.questionnaire.hasComposite
                    ? language.say("Outside the composite", "不计入综合得分")
                    : language.say("Item", "题目"),
                columns: columns.columns, rows: rows.map { row($0, columns, indented: false) })
        }
    }

    private func row(
        _ row: DisclosedTable.ItemRow, _ columns: ItemColumns, indented: Bool
    ) -> TextTable.Row {
        let name = row.item.name(in: language)
        return TextTable.Row(
            label: TextTable.Cell((indented ? "  " : "") + name),
            cells: row.estimate.value.map(columns.cells) ?? columns.hiddenCells)
    }

    private var netPromoters: [String] {
        table.also.compactMap(\.estimate.value).compactMap { item in
            guard let promoter = item.netPromoter else { return nil }
            let points = style.points(promoter.score.mean)
            let precision: String
            switch promoter.score.uncertainty {
            case .known(let known):
                precision =
                    language.say("95 % interval ", "95% 置信区间 ")
                    + style.interval(known.reachable, places: 0)
            case .unknown(let reason): precision = words.noInterval(reason)
            }
            let promoters = style.share(promoter.promoters.share)
            let detractors = style.share(promoter.detractors.share)
            let shares = language.say(
                "(promoters \(promoters), detractors \(detractors))",
                "（推荐者 \(promoters)，贬损者 \(detractors)）")
            return language.say("Net promoter score ", "净推荐值 ") + "\(item.item.id)  \(points)   "
                + "\(precision)  \(shares)"
        }
    }

    private var notes: [String] {
        var notes: [String] = []
        let isHidden = table.items.contains { $0.estimate.value == nil }
        let lacksComposite = chosen.questionnaire.hasComposite && composite.value == nil
        if isHidden || lacksComposite || others.isAnythingHidden {
            notes.append(GroupNotes.hidden(floor: chosen.questionnaire.reportingFloor, language))
        }
        return notes
            + GroupNotes.noIntervals(
                table.items.compactMap { row in
                    row.estimate.value.map { (row.item.id.name, $0.mean) }
                }, words)
    }
}

extension Item {
    /// `q1 Product reliability`.
    func name(in language: OutputLanguage) -> String { "\(id) \(language[title])" }
}
