import Analysis
import Questionnaires
import Statistics

/// The lines under a table of items that say how its figures were made.
struct ItemMethod {
    private let words: MethodWords

    private var language: OutputLanguage { words.style.language }

    init(_ words: MethodWords) {
        self.words = words
    }

    /// - Parameter hasGroups: whether only means are shown.
    func lines(hasGroups: Bool) -> [String] {
        let isWeighted = words.sample.design.isWeighted
        let mean = isWeighted ? "Σwx/Σw" : "Σx/n"
        let isOwn = hasGroups && !words.sample.design.isSimple
        let degrees = words.degreesOfFreedom
        let freedom =
            isOwn
            ? language.say(
                "each group's own degrees of freedom", "自由度按各组分别计算")
            : language.say(
                "\(degrees) \(degrees == "1" ? "degree" : "degrees") of freedom", "自由度 \(degrees)")
        var lines = [
            language.say(
                "Method: mean \(mean); interval by Student's t with \(freedom), "
                    + "\(words.standardError).",
                "方法：均值 \(mean)；区间用 t 分布，\(freedom)，\(words.standardError)。")
        ]
        if !hasGroups {
            lines.append(
                language.say(
                    "sd with n − 1; median: the lowest answer that half do not exceed; two best "
                        + "answers: \(shareInterval).",
                    "标准差除以 n − 1；中位数为累计过半的最低答案；最好两档的\(shareInterval)。"))
            if isWeighted {
                lines.append(
                    language.say(
                        "n counts answers, Σw their weights, n eff = (Σw)²/Σw² the equally weighted "
                            + "answers they are worth.",
                        "n 为作答人数，Σw 为权重和，有效 n = (Σw)²/Σw²。"))
            }
        }
        let hasScore = words.sample.questionnaire.hasComposite
        lines.append(
            language.say(
                "An item leaves out those who did not rate it"
                    + (hasScore ? "; \(words.missingRule)." : "."),
                "各题只计已评分者" + (hasScore ? "；\(words.missingRule)。" : "。")))
        return lines
    }

    /// Which interval shares carry.
    private var shareInterval: String {
        let design = words.sample.design
        if design.isCensus {
            return language.say("known, because everyone is answered", "占比无抽样误差")
        }
        if design.stratified.isClustered {
            return language.say(
                "Korn–Graubard interval, which counts the clusters", "区间用 Korn–Graubard 法，计入整群效应")
        }
        return design.isWeighted
            ? language.say("Wilson interval on n eff", "区间用 Wilson 法，以有效 n 为准")
            : language.say("Wilson interval on n", "区间用 Wilson 法，以 n 为准")
    }
}
