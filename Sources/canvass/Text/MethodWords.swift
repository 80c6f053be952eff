import Analysis
import ExactNumbers
import Questionnaires
import Statistics

/// How results were made, in words.
struct MethodWords {
    let domain: any TabulatedDomain
    let style: NumberStyle

    /// What was asked, and how the whole sample was drawn.
    var sample: (questionnaire: Questionnaire, design: Design) {
        (domain.questionnaire, domain.design)
    }

    private var language: OutputLanguage { style.language }

    /// `weighted, strata by region, companies as clusters`; `nil` for a simple sample.
    var design: String? {
        let questionnaire = sample.questionnaire
        var parts: [String] = []
        if sample.design.isWeighted { parts.append(language.say("weighted", "加权")) }
        if let strata = questionnaire.sample.strata.flatMap(questionnaire.segment) {
            let title = language[strata.title]
            parts.append(language.say("strata by \(title.lowercased())", "按\(title)分层"))
        }
        if let clusters = sample.design.clusters.flatMap(questionnaire.segment) {
            let noun = NounForm(clusters, in: language)
            parts.append(language.say("\(noun.many) as clusters", "以\(noun.one)为群"))
        }
        if questionnaire.sample.population != nil {
            parts.append(language.say("finite population", "有限总体校正"))
        }
        return parts.isEmpty ? nil : parts.joined(separator: language.say(", ", "，"))
    }

    /// `mean of respondents, companies as clusters`.
    var respondentMean: String {
        let mean = language.say("mean of respondents", "受访者均值")
        return design.map { mean + language.say(", ", "，") + $0 } ?? mean
    }

    /// `mean of companies, each counting once`.
    func unitMean(_ unit: NounForm) -> String {
        language.say("mean of \(unit.many), each counting once", "\(unit.one)均值，各计一次")
    }

    /// Where standard errors come from.
    var standardError: String {
        sample.design.isSimple
            ? language.say("standard error sd/√n", "标准误 = 标准差/√n")
            : language.say(
                "standard error by Taylor linearisation (\(design ?? ""))",
                "标准误用泰勒线性化法（\(design ?? "")）")
    }

    /// The degrees of freedom: one number under a design, n − 1 of each row otherwise.
    var degreesOfFreedom: String {
        sample.design.isSimple
            ? "n − 1" : style.count(max(0, domain.degreesOfFreedom))
    }

    /// What must be answered for a score.
    var minimumAnswered: String {
        let rules = sample.questionnaire.score
        let minimum = style.share(Ratio(rules.minimumAnswered))
        switch rules.missing {
        case .withinDimension, .flat:
            return rules.minimumAnswered > .zero
                ? language.say("answers to at least \(minimum) of the weight", "至少答满权重的 \(minimum)")
                : language.say("one answer at least", "至少答一题")
        case .complete: return language.say("answers to all items", "全部作答")
        }
    }

    /// What an unanswered item does to a composite, and what a score asks for.
    var missingRule: String {
        switch sample.questionnaire.score.missing {
        case .withinDimension:
            language.say(
                "a score gives a missing rating's weight to the rest of its dimension, and asks "
                    + "for \(minimumAnswered)",
                "综合得分把缺评题的权重分给同维度其他题，\(minimumAnswered)才计分")
        case .flat:
            language.say(
                "a score gives a missing rating's weight to all rated items, and asks for "
                    + minimumAnswered,
                "综合得分把缺评题的权重分给所有已评题，\(minimumAnswered)才计分")
        case .complete:
            language.say("a score asks for \(minimumAnswered)", "\(minimumAnswered)才计综合得分")
        }
    }

    /// `no interval: one respondent`.
    ///
    /// - Parameter unit: what was observed; `nil` for respondents.
    func noInterval(_ reason: NoInterval, of unit: NounForm? = nil) -> String {
        language.say("no interval: ", "无区间：") + because(reason, unit)
    }

    private func because(_ reason: NoInterval, _ unit: NounForm?) -> String {
        switch reason {
        case .nothingObserved: return language.say("nobody answered", "无人作答")
        case .allWeightsZero: return language.say("all weights are zero", "权重全为零")
        case .oneObservation:
            return language.say(
                "one \(unit?.one ?? "respondent")", "只有一个\(unit?.one ?? "受访者")")
        case .oneCluster: return language.say("one \(cluster)", "只有一个\(cluster)")
        case .loneCluster(let stratum):
            return language.say(
                "stratum '\(name(of: stratum))' has one \(cluster)",
                "层“\(name(of: stratum))”只有一个\(cluster)")
        case .moreThanThePopulation(let stratum):
            return language.say(
                "more answered\(inStratum(stratum)) than the population is said to have",
                "\(inStratum(stratum))作答数多于所报总体数")
        }
    }

    /// What was drawn: a respondent where there are no clusters.
    private var cluster: String {
        sample.design.clusters.flatMap(sample.questionnaire.segment)
            .map { NounForm($0, in: language).one } ?? language.say("respondent", "受访者")
    }

    private func inStratum(_ index: Int) -> String {
        guard !sample.design.strata.isEmpty else { return "" }
        return language.say(" in stratum '\(name(of: index))'", "层“\(name(of: index))”")
    }

    private func name(of stratum: Int) -> String {
        let strata = sample.design.strata
        guard strata.indices.contains(stratum) else { return "" }
        let name = TextTable.Cell(strata[stratum]).text
        let segment = sample.questionnaire.sample.strata.flatMap(sample.questionnaire.segment)
        return segment?.label(of: name, in: language.texts) ?? name
    }
}
