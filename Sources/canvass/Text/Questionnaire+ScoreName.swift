import Questionnaires

extension Questionnaire {
    /// What the definition calls its score, or the usual word.
    func scoreName(in language: OutputLanguage) -> String {
        score.title.map { language[$0] } ?? language.say("Composite", "综合得分")
    }

    /// What the mean of the respondents' composites is called: as the score is, and by its own name
    /// where the score is the mean of units.
    func respondentMeanName(in language: OutputLanguage) -> String {
        score.headline == .units
            ? language.say("Respondents' mean", "受访者均值") : scoreName(in: language)
    }
}
