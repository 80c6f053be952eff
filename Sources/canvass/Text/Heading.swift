import Analysis
import ExactNumbers
import Questionnaires

/// The first lines of every result: what was asked, how many answered, by which rules.
struct Heading {
    let chosen: ChosenSample

    /// - Parameter units: how many units were scored; `nil` when the definition scores none.
    func lines(units: Int?, for terminal: Terminal) -> [String] {
        let style = NumberStyle(chosen.language, of: chosen.questionnaire)
        let title = TextTable.Cell(chosen.language[chosen.questionnaire.title]).text
        var lines = [
            terminal.coloured(title, .strong) + " · " + replies(units: units, style),
            terminal.coloured(source, .faint),
        ]
        if let rescored = chosen.rescored {
            lines.append(rescored.sentence(in: chosen.language))
        }
        return lines + SampleWords(chosen).lines
    }

    private func replies(units: Int?, _ style: NumberStyle) -> String {
        let language = chosen.language
        let count = style.count(chosen.replies)
        let noun = chosen.replies == 1 ? "reply" : "replies"
        var text = language.say("\(count) \(noun)", "\(count) 份答卷")
        if chosen.conditions.isEmpty, let sent = chosen.sample.wave.sent, sent > 0 {
            let rate = style.share(Ratio(Int128(chosen.replies), Int128(sent)))
            text += language.say(
                " (\(rate) of \(style.count(sent)) sent)",
                "（发出 \(style.count(sent)) 份，回收率 \(rate)）")
        }
        let breakOffs = chosen.sample.completions.breakOffs
        if breakOffs > 0, chosen.conditions.isEmpty {
            let number = style.count(breakOffs)
            text += language.say(
                ", \(number) \(breakOffs == 1 ? "break-off" : "break-offs") left out",
                "，另有 \(number) 份中断，不计入")
        }
        if let units, let unit = chosen.unitNoun {
            text += language.say(" from ", "，来自 ") + unit.counted(units, style)
        }
        return text
    }

    /// Says that there are others, where there are.
    private var ofWaves: String {
        guard chosen.waveCount > 1 else { return "" }
        return chosen.language.say(
            " (\(chosen.waveCount) waves)", "（共 \(chosen.waveCount) 批）")
    }

    private var source: String {
        let language = chosen.language
        let questionnaire = chosen.questionnaire
        var parts = [
            language.say("wave ", "批次 ") + TextTable.Cell(chosen.sample.wave.name).text + ofWaves,
            language.say("wording ", "问卷文字 ") + questionnaire.wordingHash.short,
            language.say("scoring ", "计分规则 ") + questionnaire.scoringHash.short,
        ]
        if let days = chosen.days {
            let span =
                days.lowerBound == days.upperBound
                ? days.lowerBound : "\(days.lowerBound) – \(days.upperBound)"
            parts.insert(span, at: 1)
        }
        for condition in chosen.conditions {
            let values = condition.segment.inOrder(condition.values)
                .map { condition.segment.label(of: $0, in: language.texts) }
            parts.append(
                language.say("only ", "仅限 ") + language[condition.segment.title] + " = "
                    + values.joined(separator: language.say(" or ", "、")))
        }
        return TextTable.Cell(parts.joined(separator: " · ")).text
    }
}

extension Segment {
    /// In the order of the definition, others by name.
    func inOrder(_ names: Set<String>) -> [String] {
        let known = (values ?? []).map(\.name).filter(names.contains)
        return known + names.filter { !known.contains($0) }.sorted()
    }
}

extension ChosenSample {
    /// What the scored unit is called; `nil` when the definition scores none.
    var unitNoun: NounForm? {
        questionnaire.score.unit.flatMap(questionnaire.segment).map { NounForm($0, in: language) }
    }
}
