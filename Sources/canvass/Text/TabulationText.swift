import Analysis
import Questionnaires
import Statistics
import Storage

/// What `canvass tabulate` tells a person.
struct TabulationText {
    private let counted: CountedReplies
    private let terminal: Terminal
    private let style: NumberStyle
    private let words: MethodWords
    private let table: DisclosedTable
    private let composite: Disclosed<CompositeEstimate>
    private let tables: ItemTables

    private var language: OutputLanguage { counted.language }
    private var questionnaire: Questionnaire { counted.questionnaire }

    init(_ counted: CountedReplies, for terminal: Terminal) {
        self.counted = counted
        self.terminal = terminal
        style = NumberStyle(counted.language, of: counted.questionnaire)
        words = MethodWords(selection: counted.selection, style: style)
        table = counted.selection.estimates()
        composite = counted.selection.composite()
        tables = ItemTables(
            table, composite, counted.questionnaire, style,
            isWeighted: counted.selection.design.isWeighted)
    }

    /// - Parameter groups: of the segment that `--by` names; `nil` without.
    func lines(groups: GroupTable?) -> [String] {
        var blocks = [heading]
        if let groups {
            blocks += ItemGroupText(groups, table, composite, questionnaire, style, words)
                .blocks(for: terminal)
        } else {
            blocks += tables.blocks(for: terminal)
        }
        let classes = classTable(groups)
        if !classes.rows.isEmpty { blocks.append(classes.lines(for: terminal)) }
        let notes = tables.notes(words)
        if groups == nil, !notes.isEmpty { blocks.append(notes) }
        blocks.append(ItemMethod(words).lines(hasGroups: groups != nil))
        return Array(blocks.joined(separator: [""]))
    }

    private var heading: [String] {
        let title = TextTable.Cell(language[questionnaire.title]).text
        let count = style.count(counted.selection.replies)
        var replies = language.say(
            "\(count) \(counted.selection.replies == 1 ? "reply" : "replies")", "\(count) 份答卷")
        let breakOffs = counted.tabulation.completions.breakOffs
        if breakOffs > 0 {
            let number = style.count(breakOffs)
            replies += language.say(
                ", \(number) \(breakOffs == 1 ? "break-off" : "break-offs") left out",
                "，另有 \(number) 份中断，不计入")
        }
        let source =
            switch counted.source {
            case .wave(let wave): language.say("wave ", "批次 ") + wave.wave.name
            case .file(let name): language.say("file ", "文件 ") + name
            }
        let parts = [
            source,
            language.say("wording ", "问卷文字 ") + questionnaire.wordingHash.short,
            language.say("scoring ", "计分规则 ") + questionnaire.scoringHash.short,
        ]
        return [
            terminal.coloured(title, .strong) + " · " + replies,
            terminal.coloured(TextTable.Cell(parts.joined(separator: " · ")).text, .faint),
        ] + [counted.rescored?.sentence(in: language)].compactMap { $0 }
    }

    /// Respondents by class: of all and of each group.
    private func classTable(_ groups: GroupTable?) -> TextTable {
        let rules = questionnaire.score
        var table = TextTable(
            labelHeading: language.say("Respondents", "受访者"),
            columns: rules.classes.flatMap { scoreClass in
                let mark = ClassMark(of: scoreClass, in: rules).mark
                return [
                    TextTable.Column(heading: "\(mark) \(language[scoreClass.label])"),
                    TextTable.Column(heading: ""),
                ]
            })
        guard questionnaire.hasComposite, !rules.classes.isEmpty else { return table }
        let all = (name: language.say("All", "全部"), composite: composite)
        let rows =
            groups?.rows.map { row in
                (
                    name: groups?.segment.label(of: row.value, in: language.texts) ?? row.value,
                    composite: row.composite
                )
            } ?? []
        table.rows = ([all] + rows).map { name, composite in
            let cells = composite.value?.classes.flatMap { share in
                [
                    TextTable.Cell(style.count(share.respondents.count)),
                    TextTable.Cell(style.share(share.respondents.share)),
                ]
            }
            return TextTable.Row(
                label: TextTable.Cell(name),
                cells: cells
                    ?? table.columns.map { _ in TextTable.Cell(NumberStyle.nothing, .faint) })
        }
        return table
    }
}
