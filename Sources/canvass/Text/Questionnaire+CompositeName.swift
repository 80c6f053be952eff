import Questionnaires

extension Questionnaire {
    /// What the mean of the respondents' composites is called: as the score is, and by its own name
    /// where the score is the mean of units.
    func compositeName(in language: OutputLanguage) -> String {
        if score.headline == .units { return language.say("Respondents' mean", "受访者均值") }
        return score.title.map { language[$0] } ?? language.say("Composite", "综合得分")
    }
}
