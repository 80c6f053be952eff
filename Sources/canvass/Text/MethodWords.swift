import Analysis
import ExactNumbers
import Questionnaires
import Statistics

/// How results were made, in words.
struct MethodWords {
    /// What was asked, and how the whole sample was drawn.
    let sample: (questionnaire: Questionnaire, design: Design)
    let style: NumberStyle
    /// Clusters less strata of the replies that are looked at.
    private let freedom: Int

    init(selection: Selection, style: NumberStyle) {
        sample = (selection.questionnaire, selection.sample.design)
        freedom = selection.degreesOfFreedom
        self.style = style
    }

    init(selection: CountedSelection, style: NumberStyle) {
        sample = (selection.questionnaire, selection.design)
        freedom = selection.degreesOfFreedom
        self.style = style
    }

    private var language: OutputLanguage { style.language }
    private var described: SampleDesign { sample.design.described }

    /// `weighted, strata by region, companies as clusters`; `nil` for a simple sample.
    var design: String? { joined(drawing + population) }

    /// The same where nothing is made of the size of the population, as between waves.
    var designWithoutPopulation: String? { joined(drawing) }

    private func joined(_ parts: [String]) -> String? {
        parts.isEmpty ? nil : parts.joined(separator: language.say(", ", "，"))
    }

    /// How the sample was weighted and drawn.
    private var drawing: [String] {
        let questionnaire = sample.questionnaire
        var parts: [String] = []
        if let named = sample.design.namedWeights {
            let name = TextTable.Cell(named.name).text
            parts.append(
                language.say(
                    "weighted by the set '\(name)' \(named.hash.short)",
                    "按权重集“\(name)”\(named.hash.short) 加权"))
        } else if sample.design.isWeighted {
            parts.append(language.say("weighted", "加权"))
        }
        if let strata = described.strata.flatMap(questionnaire.segment) {
            let title = language[strata.title]
            parts.append(language.say("strata by \(title.lowercased())", "按\(title)分层"))
        }
        if let clusters = sample.design.clusters.flatMap(questionnaire.segment) {
            let noun = NounForm(clusters, in: language)
            parts.append(language.say("\(noun.many) as clusters", "以\(noun.one)为群"))
        }
        return parts
    }

    /// What is made of the size of the population.
    private var population: [String] {
        if sample.design.isCensus {
            return [
                language.say(
                    "all \(clusters) of the population answered, so nothing is left to their choice",
                    "总体中的\(cluster)已全部作答，抽样本身没有误差")
            ]
        }
        return described.population == nil ? [] : [language.say("finite population", "有限总体校正")]
    }

    /// `mean of respondents, companies as clusters`.
    var respondentMean: String {
        let mean = language.say("mean of respondents", "受访者均值")
        return design.map { mean + language.say(", ", "，") + $0 } ?? mean
    }

    /// `mean of companies, each counting once, finite population`.
    func unitMean(_ unit: NounForm) -> String {
        let isFinite = sample.design.countsUnits(sample.questionnaire.score.unit)
        return language.say(
            "mean of \(unit.many), each counting once\(isFinite ? ", finite population" : "")",
            "\(unit.one)均值，各计一次\(isFinite ? "，有限总体校正" : "")")
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
            ? "n − 1" : style.count(max(0, freedom))
    }

    /// What must be answered for a score.
    var minimumAnswered: String {
        let rules = sample.questionnaire.score
        let minimum = style.share(Ratio(rules.minimumAnswered))
        switch rules.missing {
        case .withinDimension, .flat:
            return rules.minimumAnswered > .zero
                ? language.say(
                    "answers to at least \(minimum) of the weight", "至少答满 \(minimum) 的权重")
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

    /// What a figure does with those who did not answer, as a sentence.
    func leftOut(ofScores: Bool) -> String {
        let hasScore = ofScores && sample.questionnaire.hasComposite
        return language.say(
            "An item leaves out those who did not rate it"
                + (hasScore ? "; \(missingRule)." : "."),
            "各题只计已评分者" + (hasScore ? "；\(missingRule)。" : "。"))
    }

    /// Which interval shares carry.
    var shareInterval: String {
        if sample.design.isCensus {
            return language.say("known, because everyone answered", "占比无抽样误差")
        }
        if sample.design.stratified.isClustered {
            return language.say(
                "Korn–Graubard interval, which counts the clusters", "区间用 Korn–Graubard 法，计入整群效应")
        }
        return shareIntervalOfRespondents
    }

    /// Which interval a share of respondents carries who count as drawn by themselves.
    var shareIntervalOfRespondents: String {
        sample.design.isWeighted
            ? language.say("Wilson interval on n eff", "区间用 Wilson 法，以有效 n 为准")
            : language.say("Wilson interval on n", "区间用 Wilson 法，以 n 为准")
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
                "stratum '\(name(of: stratum))' has one \(cluster); --lone-cluster certainty or "
                    + "adjust says how to count it",
                "层“\(name(of: stratum))”只有一个\(cluster)，可用 --lone-cluster certainty 或 adjust "
                    + "说明如何计入")
        case .withheld:
            return language.say(
                "it would tell of those that are hidden", "会透露不予显示者的情况")
        case .moreThanThePopulation(let stratum):
            return language.say(
                "more answered\(inStratum(stratum)) than the population is said to have; correct it "
                    + "with --population",
                "\(inStratum(stratum))作答数多于所报总体数，请用 --population 更正")
        case .confidenceOutOfRange:
            return language.say("the confidence is out of range", "置信水平超出范围")
        }
    }

    /// What was drawn: a respondent where there are no clusters.
    var cluster: String { drawn?.one ?? language.say("respondent", "受访者") }

    var clusters: String { drawn?.many ?? language.say("respondents", "受访者") }

    /// Above a column that counts clusters; `nil` where none were drawn.
    var clusterHeading: String? { drawn?.heading }

    private var drawn: NounForm? {
        sample.design.clusters.flatMap(sample.questionnaire.segment)
            .map { NounForm($0, in: language) }
    }

    private func inStratum(_ index: Int) -> String {
        guard !sample.design.strata.isEmpty else { return "" }
        return language.say(" in stratum '\(name(of: index))'", "层“\(name(of: index))”")
    }

    private func name(of stratum: Int) -> String {
        let strata = sample.design.strata
        guard strata.indices.contains(stratum) else { return "" }
        let name = TextTable.Cell(strata[stratum]).text
        let segment = described.strata.flatMap(sample.questionnaire.segment)
        return segment?.label(of: name, in: language.texts) ?? name
    }
}
