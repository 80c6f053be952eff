import Analysis
import Questionnaires

/// What a person should know who wants the scores of a questionnaire without a composite.
struct NoComposite {
    private let language: OutputLanguage

    /// - Returns: `nil` when there is a composite.
    init?(_ chosen: ChosenSample) {
        if chosen.questionnaire.hasComposite { return nil }
        language = chosen.language
    }

    /// Why `--by` shows nothing, and what does.
    func sentence(for groups: GroupTable) -> String {
        let segment = groups.segment.id.name
        return language.say(
            "--by \(segment): there is no composite to show by group; 'canvass analyse items --by "
                + "\(segment)' shows the items.",
            "--by \(segment)：没有可分组显示的综合得分；各题结果见 canvass analyse items --by \(segment)。")
    }

    /// Why the table of scores has so few figures.
    var onlyIndices: String {
        language.say(
            "This questionnaire has no composite, so only the columns of its indices have figures.",
            "本问卷没有综合得分，只有指标各列有数值。")
    }

    /// Says on standard error what a result for machines does not.
    func say(groups: GroupTable?, isTable: Bool) {
        let sentences = (isTable ? [onlyIndices] : []) + (groups.map { [sentence(for: $0)] } ?? [])
        for sentence in sentences { StandardError.write(sentence + "\n") }
    }
}
