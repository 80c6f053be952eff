import Analysis
import Documents
import ExactNumbers
import Questionnaires
import Statistics

/// What `canvass score` tells a person.
struct ScoreText {
    let chosen: ChosenSample
    let terminal: Terminal
    private let style: NumberStyle
    private let words: MethodWords

    private var language: OutputLanguage { chosen.language }
    private var rules: ScoreRules { chosen.questionnaire.score }

    init(_ chosen: ChosenSample, for terminal: Terminal) {
        self.chosen = chosen
        self.terminal = terminal
        style = NumberStyle(chosen.language, of: chosen.questionnaire)
        words = MethodWords(selection: chosen.selection, style: style)
    }

    /// - Parameter groups: of the segment that `--by` names; `nil` without.
    func lines(groups: GroupTable?) -> [String] {
        let indices = IndexText(chosen, style, words).lines(for: terminal)
        guard let composite = chosen.selection.composite().value else {
            var blocks = [Heading(chosen: chosen).lines(units: nil, for: terminal)]
            if chosen.questionnaire.hasComposite { blocks.append([hiddenSentence]) }
            if !indices.isEmpty { blocks.append(indices) }
            if let absence = NoComposite(chosen) {
                if indices.isEmpty { blocks.append([nothingScored]) }
                if let groups { blocks.append([absence.sentence(for: groups)]) }
                blocks.append([next])
            }
            return Array(blocks.joined(separator: [""]))
        }
        let units = rules.unit == nil ? nil : composite.units.count
        var blocks = [Heading(chosen: chosen).lines(units: units, for: terminal)]
        if !composite.classes.isEmpty { blocks.append(classTable(composite).lines(for: terminal)) }
        blocks.append(summary(composite))
        if let groups {
            blocks.append(ScoreGroupText(groups, chosen, style, words).lines(for: terminal))
        }
        if !indices.isEmpty { blocks.append(indices) }
        blocks.append([next])
        return Array(blocks.joined(separator: [""]))
    }

    private var next: String {
        language.say("Next: ", "下一步：") + "canvass analyse items · canvass report"
    }

    private var nothingScored: String {
        guard chosen.questionnaire.indices.isEmpty else {
            return language.say(
                "This questionnaire has no score: it defines no dimensions, and what people make of its "
                    + "features is shown by canvass analyse kano.",
                "本问卷没有得分：未定义维度；各项特性的看法见 canvass analyse kano。")
        }
        return language.say(
            "This questionnaire has no score: it defines neither dimensions nor indices.",
            "本问卷没有得分：既未定义维度，也未定义指标。")
    }

    private var hiddenSentence: String {
        let floor = chosen.questionnaire.reportingFloor
        return language.say(
            "Fewer replies have a score than the reporting floor of \(floor): nothing is shown.",
            "有得分的答卷少于公布下限 \(floor) 份，不予显示。")
    }

    private func classTable(_ composite: CompositeEstimate) -> TextTable {
        let respondents = language.say("Respondents", "受访者")
        var columns: [TextTable.Column] = []
        if let unit = chosen.unitNoun, !composite.withholdsUnits {
            columns += [TextTable.Column(heading: unit.heading), TextTable.Column(heading: "")]
        }
        columns += [TextTable.Column(heading: respondents), TextTable.Column(heading: "")]
        var table = TextTable(labelHeading: language.say("Class", "等级"), columns: columns)
        table.rows = composite.classes.map { share in
            let mark = ClassMark(of: share.scoreClass, in: rules)
            let name = share.scoreClass.described(in: rules, style)
            let shares = [share.units, share.respondents].compactMap { $0 }
            return TextTable.Row(
                label: TextTable.Cell("\(mark.mark) \(name)", mark.tone),
                cells: shares.flatMap { share in
                    [
                        TextTable.Cell(style.count(share.count)),
                        TextTable.Cell(style.share(share.share)),
                    ]
                })
        }
        return table
    }

    private func summary(_ composite: CompositeEstimate) -> [String] {
        var lines = means(composite)
        if let certainty = composite.certainty { lines.append(sentence(certainty)) }
        lines += composite.ties.map(sentence)
        if let unit = chosen.unitNoun, composite.withholdsUnits, !composite.classes.isEmpty {
            lines.append(
                language.say(
                    "How many \(unit.many) are in each class is not shown: it would tell of those that "
                        + "are hidden.",
                    "各等级的\(unit.one)数会透露不予显示者的情况，故不列出。"))
        }
        if let weakest { lines.append(weakest) }
        if composite.unscored > 0 { lines.append(unscored(composite.unscored)) }
        if chosen.sample.design.isWeighted && !composite.classes.isEmpty {
            lines.append(
                language.say("Counts are of replies, shares are weighted.", "人数为答卷数，占比已加权。"))
        }
        return lines
    }

    private struct Line {
        let estimate: MeanEstimate
        let how: String
        /// What the mean is of; `nil` for respondents.
        var unit: NounForm?
    }

    /// The headline mean first, then the other one.
    private func means(_ composite: CompositeEstimate) -> [String] {
        var lines = [Line(estimate: composite.respondents, how: words.respondentMean)]
        if let unitMean = composite.unitMean, let unit = chosen.unitNoun {
            let line = Line(estimate: unitMean, how: words.unitMean(unit), unit: unit)
            switch composite.headline {
            case .respondents: lines.append(line)
            case .units: lines.insert(line, at: 0)
            }
        }
        let name = chosen.questionnaire.scoreName(in: language)
        let scores = lines.map { style.score($0.estimate.mean) }
        let width = scores.map(\.displayWidth).max() ?? 0
        return zip(lines, scores).enumerated().map { index, pair in
            let (line, score) = pair
            let label = (index == 0 ? name : "").padded(to: name.displayWidth)
            let figure = terminal.coloured(
                score.aligned(rightIn: width), index == 0 ? .strong : .plain)
            return "\(label)  \(figure)   \(precision(of: line))"
                + language.say("   (\(line.how))", "　（\(line.how)）")
        }
    }

    private func precision(of line: Line) -> String {
        switch line.estimate.uncertainty {
        case .known(let precision):
            language.say("95 % interval ", "95% 置信区间 ") + style.interval(precision.reachable)
        case .unknown(let reason): words.noInterval(reason, of: line.unit)
        }
    }

    /// The class of the headline mean and how sure it is.
    private func sentence(_ certainty: ClassCertainty) -> String {
        let mark = ClassMark(of: certainty.scoreClass, in: rules)
        let name = terminal.coloured(
            "\(mark.mark) \(language[certainty.scoreClass.label])", mark.tone)
        let sentence = CertaintyWords(language).sentence(certainty, among: rules.classes, words)
        return language.say("Class  \(name), \(sentence).", "等级  \(name)，\(sentence)。")
    }

    private func sentence(_ tie: CompositeEstimate.Tie) -> String {
        var counts: [String] = []
        let units = tie.units ?? 0
        if units > 0, let unit = chosen.unitNoun { counts.append(unit.counted(units, style)) }
        if tie.respondents > 0 {
            let number = style.count(tie.respondents)
            counts.append(
                language.say(
                    "\(number) \(tie.respondents == 1 ? "respondent" : "respondents")",
                    "\(number) 位受访者"))
        }
        let who = counts.joined(separator: language.say(" and ", "和 "))
        let isOne = units + tie.respondents == 1
        let threshold = style.threshold(tie.threshold)
        let name = language[tie.scoreClass.label]
        return language.say(
            "\(who) \(isOne ? "stands" : "stand") exactly at \(threshold) and "
                + "\(isOne ? "belongs" : "belong") to '\(name)'.",
            "\(who)恰好为 \(threshold)，归入“\(name)”。")
    }

    /// The two items with the lowest means on the score's range; `nil` where none stands out.
    private var weakest: String? {
        let items = chosen.selection.estimates().dimensions.flatMap(\.items).compactMap(
            \.estimate.value
        )
        .filter { $0.scoreMean != nil }
        guard items.count > 2 else { return nil }
        let ranked = items.enumerated().sorted {
            ($0.element.scoreMean ?? .zero, $0.offset) < ($1.element.scoreMean ?? .zero, $1.offset)
        }
        guard ranked.first?.element.scoreMean != ranked.last?.element.scoreMean else { return nil }
        let parts = ranked.prefix(2).map { _, item in
            let unanswered = Missing.allCases.filter { $0 != .notAsked }
                .reduce(0) { $0 + item.missing[$1, default: 0] }
            let number = style.count(unanswered)
            let missing =
                unanswered == 0
                ? "" : language.say(" (\(number) without a rating)", "（\(number) 人未评分）")
            return TextTable.Cell("\(item.item.id) \(language[item.item.title])").text
                + " \(style.score(item.scoreMean))\(missing)"
        }
        return language.say("Weakest: ", "最弱项：")
            + parts.joined(separator: language.say(", ", "；")) + language.say(".", "。")
    }

    private func unscored(_ count: Int) -> String {
        let number = style.count(count)
        return language.say(
            "\(number) \(count == 1 ? "reply has" : "replies have") no score: a score asks for "
                + "\(words.minimumAnswered).",
            "\(number) 份答卷没有得分：\(words.minimumAnswered)才计分。")
    }
}
