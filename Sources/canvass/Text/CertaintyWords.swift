import Analysis
import ExactNumbers
import Foundation
import Questionnaires
import Statistics

/// How sure a class is, in words.
struct CertaintyWords {
    private let style: NumberStyle
    private let method: MethodWords

    private var language: OutputLanguage { style.language }

    init(_ style: NumberStyle, _ method: MethodWords) {
        self.style = style
        self.method = method
    }

    /// `confirmed`, `indicative`.
    func name(_ certainty: ClassCertainty) -> String {
        certainty.isConfirmed
            ? language.say("confirmed", "已确认") : language.say("indicative", "仅供参考")
    }

    /// For a column beside that of the class.
    func cell(_ certainty: ClassCertainty?) -> TextTable.Cell {
        guard let certainty else { return "" }
        return TextTable.Cell(name(certainty), certainty.isConfirmed ? .plain : .faint)
    }

    var heading: String { language.say("certainty", "确定性") }

    /// What the words mean, for a line below a table.
    var meaning: String {
        language.say(
            "Class confirmed: the 95 % bounds of the mean stand inside it; indicative: they reach into a "
                + "class beside it, or too little is known.",
            "等级“已确认”：均值的 95% 单侧界限都在该等级之内；“仅供参考”：界限伸入相邻等级，或依据不足。")
    }

    /// `confirmed: with 95 % certainty at least 4.08, and with 95 % under 4.5`.
    ///
    /// - Parameter classes: from the highest down, those of the certainty.
    func sentence(_ certainty: ClassCertainty, among classes: [ScoreClass]) -> String {
        let colon = language.say(": ", "：")
        return name(certainty) + colon + reason(certainty, classes)
    }

    private func reason(_ certainty: ClassCertainty, _ classes: [ScoreClass]) -> String {
        let place = classes.firstIndex { $0.id == certainty.scoreClass.id } ?? 0
        let from = certainty.scoreClass.from
        let above = place > 0 ? classes[place - 1].from : nil
        let thresholds = [from, above].compactMap { $0.map { Ratio($0).double } }
        func low(_ bounds: OneSidedBounds) -> String {
            let value = number(bounds.low, beside: thresholds)
            return language.say("at least \(value)", "不低于 \(value)")
        }
        func high(_ bounds: OneSidedBounds) -> String {
            let value = number(bounds.high, beside: thresholds)
            return language.say("at most \(value)", "不高于 \(value)")
        }
        func certain(_ what: String) -> String {
            language.say("with 95 % certainty the mean is \(what)", "均值有 95% 的把握\(what)")
        }
        switch certainty.verdict {
        case .confirmed(.census):
            return language.say("everyone of the population answered", "总体已全部作答")
        case .confirmed(.bounds(let bounds)):
            switch (from, above) {
            case (.some, .some):
                return certain(low(bounds)) + language.say(", and with 95 % ", "，也有 95% 的把握")
                    + high(bounds)
            case (.some, nil): return certain(low(bounds))
            case (nil, .some): return certain(high(bounds))
            case (nil, nil): return language.say("there is no other class", "没有其他等级")
            }
        case .indicative(.reaches(let reach, let bounds)):
            let lowest = number(bounds.low, beside: thresholds)
            let highest = number(bounds.high, beside: thresholds)
            return switch reach {
            case .below:
                language.say(
                    "the mean may be as low as \(lowest) (95 % bound), in the class below",
                    "均值可能低至 \(lowest)（95% 单侧界限），即落入下一等级")
            case .above:
                language.say(
                    "the mean may be as high as \(highest) (95 % bound), in the class above",
                    "均值可能高至 \(highest)（95% 单侧界限），即升入上一等级")
            case .both:
                language.say(
                    "the mean may be as low as \(lowest) or as high as \(highest) (95 % bounds), in the "
                        + "classes on both sides",
                    "均值可能低至 \(lowest) 或高至 \(highest)（95% 单侧界限），即落入两侧的等级")
            }
        case .indicative(.noSpread):
            return language.say(
                "all answers are equal, so that there is no telling how far others are from them",
                "所有作答都相同，看不出其他人会相差多少")
        case .indicative(.noBounds(let reason)): return method.noInterval(reason)
        }
    }

    /// With as many digits as it takes to stand on its side of every threshold.
    private func number(_ value: Double, beside thresholds: [Double]) -> String {
        let places = (2...6).first { places in
            guard let shown = Double(String(format: "%.\(places)f", value)) else { return false }
            return thresholds.allSatisfy { (shown >= $0) == (value >= $0) }
        }
        return style.value(value, places: places ?? 6)
    }
}

extension ClassCertainty {
    /// `confirmed`, `indicative`, as results name it.
    var name: String { isConfirmed ? "confirmed" : "indicative" }

    var json: JSONValue {
        var json: [String: JSONValue] = [
            "verdict": .string(name), "ground": .null, "doubt": .null, "bounds": .null,
        ]
        func put(_ bounds: OneSidedBounds) {
            json["bounds"] = [
                "low": .number(bounds.low), "high": .number(bounds.high),
                "confidence": .number(bounds.confidence),
            ]
        }
        switch verdict {
        case .confirmed(.census): json["ground"] = "census"
        case .confirmed(.bounds(let bounds)):
            json["ground"] = "bounds"
            put(bounds)
        case .indicative(.reaches(let reach, let bounds)):
            switch reach {
            case .below: json["doubt"] = "reaches-below"
            case .above: json["doubt"] = "reaches-above"
            case .both: json["doubt"] = "reaches-both"
            }
            put(bounds)
        case .indicative(.noSpread): json["doubt"] = "no-spread"
        case .indicative(.noBounds(let reason)): json["doubt"] = .string(reason.name)
        }
        return .object(json)
    }
}

extension CompositeEstimate {
    /// How sure the class of one of its means is; a unit is classed by the mean of its respondents.
    ///
    /// - Parameter isOfUnit: whether it is the composite of one scored unit.
    func certainty(isOfUnit: Bool, among classes: [ScoreClass]) -> ClassCertainty? {
        guard isOfUnit, headline == .units else { return certainty }
        return ClassCertainty(of: respondents, among: classes, isCensus: false)
    }
}
