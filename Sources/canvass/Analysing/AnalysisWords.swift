import Analysis
import ExactNumbers
import Foundation
import Questionnaires
import Statistics

/// The words and cells that the results of `canvass analyse` share.
struct AnalysisWords {
    let chosen: ChosenSample
    let style: NumberStyle
    let method: MethodWords

    var language: OutputLanguage { chosen.language }
    var questionnaire: Questionnaire { chosen.questionnaire }

    init(_ chosen: ChosenSample) {
        self.chosen = chosen
        style = NumberStyle(chosen.language, of: chosen.questionnaire)
        method = MethodWords(selection: chosen.selection, style: style)
    }

    /// Replies that count: under weights those that have one.
    func counted(_ replies: Int) -> String {
        let count = style.count(replies)
        let weight =
            chosen.sample.design.isWeighted ? say(" with a weight above zero", "（权重大于零者）") : ""
        return say(
            "\(count) \(replies == 1 ? "reply" : "replies")\(weight)", "\(count) 份答卷\(weight)")
    }

    func say(_ english: @autoclosure () -> String, _ chinese: @autoclosure () -> String) -> String {
        language.say(english(), chinese())
    }

    /// `s3 Problem handling`.
    func name(of measure: MeasureDescription) -> String {
        let title = measure.title.map { language[$0] }
        return switch measure.measure {
        case .composite: questionnaire.respondentMeanName(in: language)
        case .item(let id): [id.name, title ?? ""].joined(separator: " ")
        case .topTwo(let id):
            [id.name, title ?? "", say("(two best answers)", "（最好两档）")].joined(separator: " ")
        case .dimension, .index: title ?? measure.measure.name
        }
    }
}

extension AnalysisWords {
    /// `Problem handling`, as a sentence names it.
    func title(of measure: MeasureDescription) -> String {
        measure.title.map { language[$0] } ?? name(of: measure)
    }

    /// `Speed, Clarity and Politeness`.
    func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1, !language.isChinese else {
            return names.joined(separator: "、")
        }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }

    /// The same, of many only the first and how many more.
    func shortList(_ names: [String]) -> String {
        GroupNotes.capped(names, language) ?? list(names)
    }

    /// Above the values of a measure: they are means, shares, or points.
    func heading(of measure: MeasureDescription) -> String {
        switch measure.unit {
        case .score, .code: say("mean", "均值")
        case .percent: say("share", "占比")
        case .points: say("value", "数值")
        }
    }
}

// MARK: Cells

extension AnalysisWords {
    func mean(_ estimate: MeanEstimate, of measure: MeasureDescription) -> ResultTable.Cell {
        .exact(estimate.mean, shown: figure(of: measure).value(estimate.mean))
    }

    func interval(_ estimate: MeanEstimate, of measure: MeasureDescription) -> ResultTable.Cell {
        let precision = estimate.uncertainty.precision
        return .interval(
            precision?.interval, shown: figure(of: measure).interval(precision?.reachable))
    }

    func interval(_ estimate: MeanEstimate) -> ResultTable.Cell {
        let precision = estimate.uncertainty.precision
        return .interval(precision?.interval, shown: style.interval(precision?.reachable))
    }

    /// Of two means of a measure, in its unit.
    func difference(_ value: Double?, of measure: MeasureDescription) -> ResultTable.Cell {
        .number(value, shown: figure(of: measure).difference(value))
    }

    func differenceInterval(
        _ interval: ConfidenceInterval?, of measure: MeasureDescription
    ) -> ResultTable.Cell {
        .interval(
            interval, shown: figure(of: measure).interval(ofDifference: interval))
    }

    func figure(of measure: MeasureDescription) -> MeasureFigure {
        MeasureFigure(measure, style, questionnaire)
    }

    func interval(_ interval: ConfidenceInterval?, places: Int = 2) -> ResultTable.Cell {
        .interval(interval, shown: style.interval(interval, places: places))
    }

    func number(_ value: Double?, places: Int = 2) -> ResultTable.Cell {
        .number(value, shown: style.value(value, places: places))
    }

    /// With its sign.
    func difference(_ value: Double?, places: Int = 2) -> ResultTable.Cell {
        .number(value, shown: style.signed(value, places: places))
    }

    func share(_ value: Ratio?) -> ResultTable.Cell {
        .exact(value, shown: style.share(value))
    }

    func percent(_ value: Double?, places: Int = 0) -> ResultTable.Cell {
        .number(
            value,
            shown: value.map { style.percent(style.value($0 * 100, places: places)) }
                ?? NumberStyle.nothing)
    }

    /// Three digits, or as many as show that it is under 0.05; smaller ones are said to be smaller.
    func probability(_ value: Double?) -> ResultTable.Cell {
        .number(value, shown: probabilityText(value))
    }

    private func probabilityText(_ value: Double?) -> String {
        guard let value else { return NumberStyle.nothing }
        if value < 0.001 { return "< 0.001" }
        let texts = (3...6).map { String(format: "%.\($0)f", value) }
        return texts.first { value >= 0.05 || (Double($0) ?? 0) < 0.05 } ?? texts[0]
    }

    /// `p = 0.012`, `p < 0.001`.
    func named(probability: Double) -> String {
        let text = probabilityText(probability)
        return text.hasPrefix("<") ? "p \(text)" : "p = \(text)"
    }

    /// A class with its mark among those that could have been.
    func scoreClass(_ scoreClass: ScoreClass, among classes: [ScoreClass]) -> ResultTable.Cell {
        let mark = ClassMark(of: scoreClass, in: classes)
        return .word(
            scoreClass.id.name, shown: "\(mark.mark) \(language[scoreClass.label])", mark.tone)
    }

    /// How sure a class is.
    func certainty(_ certainty: ClassCertainty?) -> ResultTable.Cell {
        guard let certainty else { return .absent }
        return .word(
            certainty.name, shown: certaintyWords.name(certainty),
            certainty.isConfirmed ? .plain : .faint)
    }

    /// What stands below a table that says how sure classes are.
    var certaintyMeaning: String { certaintyWords.meaning }

    private var certaintyWords: CertaintyWords { CertaintyWords(language) }

    /// A difference that is one, with an arrow; that it is good or bad by its colour and no more.
    func verdict(
        _ verdict: ChangeVerdict, isHighGood: Bool = true, higher: String, lower: String
    ) -> ResultTable.Cell {
        switch verdict {
        case .rose: .word("higher", shown: "▲ " + higher, isHighGood ? .good : .bad)
        case .fell: .word("lower", shown: "▼ " + lower, isHighGood ? .bad : .good)
        case .noSignificantChange:
            .word("not-significant", shown: say("not significant", "不显著"), .faint)
        case .unknown: .word("unknown", shown: NumberStyle.nothing, .faint)
        }
    }
}

// MARK: Reasons

extension AnalysisWords {
    /// Why nothing was tested, without a full stop.
    ///
    /// - Parameter groups: the names of the groups in the order they were tested in.
    func because(_ reason: NoTest, groups: [String] = []) -> String {
        func group(_ place: Int) -> String {
            groups.indices.contains(place)
                ? groups[place] : say("group \(place + 1)", "第\(place + 1)组")
        }
        return switch reason {
        case .oneGroup: say("there is only one group to look at", "只有一个组可看")
        case .emptyGroup(let place):
            say("nobody in \(group(place)) answered", "\(group(place))无人作答")
        case .weightlessGroup(let place):
            say("all weights of \(group(place)) are zero", "\(group(place))的权重全为零")
        case .loneObservation(let place):
            say(
                "\(group(place)) has one answer, which has no spread",
                "\(group(place))只有一份作答，无法估计离散程度")
        case .loneCluster(let place):
            say(
                "all answers of \(group(place)) come from one \(method.cluster)",
                "\(group(place))的作答都来自同一\(method.cluster)")
        case .tooFewObservations(let count, let needed):
            say("\(count) answers, and it takes \(needed)", "只有 \(count) 份作答，至少需要 \(needed) 份")
        case .noVariance: say("all answers are equal", "所有作答都相同")
        case .constantGroup(let place):
            say("all answers of \(group(place)) are equal", "\(group(place))的作答全部相同")
        case .noStandardError(let reason): method.noInterval(reason)
        case .noDegreesOfFreedom:
            say("too few \(method.clusters) for a test", "\(method.cluster)太少，无法检验")
        case .census:
            say("everyone was asked, so that differences are facts", "已作全面调查，差异即为事实，无需检验")
        case .dependentContrasts:
            say("the groups cannot be told apart by this sample", "此样本无法区分各组")
        case .tooManyContrasts(let count):
            say("\(count) groups are too many to test at once", "\(count) 个组过多，无法同时检验")
        case .oneRow, .weightlessRow: say("there is one group with answers", "只有一个组有作答")
        case .oneColumn, .weightlessColumn: say("everyone gave the same answer", "所有人的回答相同")
        case .confidenceOutOfRange: say("the confidence is out of range", "置信水平超出范围")
        case .figuresTooLarge: say("the figures are too large to compute with", "数值过大，无法计算")
        case .withheld: say("it would tell of those that are hidden", "会透露不予显示者的情况")
        }
    }
}
