import Analysis
import ExactNumbers
import Questionnaires
import Scoring
import Statistics

/// The groups of a segment below each other: who they are, their mean and their classes.
struct ScoreGroupText {
    private let groups: GroupTable
    private let chosen: ChosenSample
    private let style: NumberStyle
    private let words: MethodWords

    private var language: OutputLanguage { chosen.language }
    private var rules: ScoreRules { chosen.questionnaire.score }
    private var certainty: CertaintyWords { CertaintyWords(language) }

    init(
        _ groups: GroupTable, _ chosen: ChosenSample, _ style: NumberStyle, _ words: MethodWords
    ) {
        self.groups = groups
        self.chosen = chosen
        self.style = style
        self.words = words
    }

    func lines(for terminal: Terminal) -> [String] {
        var table = TextTable(labelHeading: language[groups.segment.title], columns: columns)
        table.rows = groups.rows.map(row)
        return table.lines(for: terminal) + notes
    }

    /// Units are counted unless the groups are the units.
    private var countedUnit: NounForm? {
        rules.unit == groups.segment.id ? nil : chosen.unitNoun
    }

    private var columns: [TextTable.Column] {
        var columns = [TextTable.Column(heading: language.say("n", "人数"))]
        if let unit = countedUnit { columns.append(TextTable.Column(heading: unit.many)) }
        columns += [
            TextTable.Column(heading: language.say("mean", "均值")),
            TextTable.Column(heading: language.say("95 % interval", "95% 置信区间")),
        ]
        if !rules.classes.isEmpty {
            columns.append(
                TextTable.Column(heading: language.say("class", "等级"), alignment: .left))
            columns.append(TextTable.Column(heading: certainty.heading, alignment: .left))
        }
        return columns
            + rules.classes.map { scoreClass in
                let mark = ClassMark(of: scoreClass, in: rules).mark
                return TextTable.Column(heading: "\(mark) \(language[scoreClass.label])")
            }
    }

    private func row(_ row: GroupTable.Row) -> TextTable.Row {
        let label = TextTable.Cell(
            GroupNotes.marked(
                groups.segment.label(of: row.value, in: language.texts), few: isOfFew(row)))
        guard let composite = row.composite.value else {
            let hidden = TextTable.Cell(NumberStyle.nothing, .faint)
            return TextTable.Row(label: label, cells: columns.map { _ in hidden })
        }
        let mean = mean(of: composite)
        var cells = [TextTable.Cell(style.count(composite.respondents.base.count))]
        if countedUnit != nil { cells.append(TextTable.Cell(style.count(composite.units.count))) }
        cells += [
            TextTable.Cell(style.score(mean.mean)),
            TextTable.Cell(style.interval(mean.uncertainty.precision?.reachable)),
        ]
        if !rules.classes.isEmpty {
            let scoreClass = mean.mean.flatMap(chosen.sample.model.scoreClass)
            cells.append(scoreClass.map(cell) ?? TextTable.Cell(NumberStyle.nothing))
            cells.append(
                certainty.cell(
                    composite.certainty(
                        isOfUnit: rules.unit == groups.segment.id, among: rules.classes)))
        }
        cells += composite.classes.map { TextTable.Cell(style.count($0.respondents.count)) }
        return TextTable.Row(label: label, cells: cells)
    }

    private func isOfFew(_ row: GroupTable.Row) -> Bool {
        row.composite.value.map { LowBase.holds(of: $0.respondents.base.count) } ?? false
    }

    /// A unit is classed by its own score, which is the mean of its respondents' composites.
    private func mean(of composite: CompositeEstimate) -> MeanEstimate {
        rules.unit == groups.segment.id ? composite.respondents : composite.headlineMean
    }

    private func cell(_ scoreClass: ScoreClass) -> TextTable.Cell {
        let mark = ClassMark(of: scoreClass, in: rules)
        return TextTable.Cell("\(mark.mark) \(language[scoreClass.label])", mark.tone)
    }

    private var notes: [String] {
        var notes = [base]
        if !rules.classes.isEmpty { notes.append(certainty.meaning) }
        if groups.rows.contains(where: { $0.composite.value == nil }) {
            notes.append(GroupNotes.hidden(floor: chosen.questionnaire.reportingFloor, language))
        }
        if groups.rows.contains(where: isOfFew) { notes.append(GroupNotes.few(language)) }
        notes += GroupNotes.noIntervals(
            groups.rows.compactMap { row in
                row.composite.value.map {
                    (groups.segment.label(of: row.value, in: language.texts), mean(of: $0))
                }
            }, words)
        if groups.unknown > 0 {
            notes.append(
                GroupNotes.unknown(
                    groups.unknown, of: groups.segment, floor: chosen.questionnaire.reportingFloor,
                    style))
        }
        return notes
    }

    /// What a group's mean is a mean of, and what its classes count.
    private var base: String {
        let mean: String
        if rules.unit != groups.segment.id, rules.headline == .units, let unit = chosen.unitNoun {
            mean = words.unitMean(unit)
        } else if groups.isWithinClusters {
            mean = language.say(
                "mean of respondents, interval from the group's own respondents",
                "受访者均值，区间按本组受访者计算")
        } else {
            mean = words.respondentMean
        }
        let classes =
            rules.classes.isEmpty
            ? "" : language.say("; the classes count respondents", "；各等级为受访者人数")
        return language.say("Groups: \(mean)\(classes).", "分组：\(mean)\(classes)。")
    }
}
