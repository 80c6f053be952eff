import Analysis
import Questionnaires

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
        let degrees = words.degreesOfFreedom
        var lines = [
            language.say(
                "Method: mean \(mean); interval by Student's t with \(degrees) degrees of freedom, "
                    + "\(words.standardError).",
                "方法：均值 \(mean)；区间用 t 分布，自由度 \(degrees)，\(words.standardError)。")
        ]
        if !hasGroups {
            let wilson = isWeighted ? "n eff" : "n"
            lines.append(
                language.say(
                    "sd with n − 1; median: the lowest answer that half do not exceed; two best "
                        + "answers: Wilson interval on \(wilson).",
                    "标准差除以 n − 1；中位数为累计过半的最低答案；最好两档的"
                        + "区间用 Wilson 法，以\(isWeighted ? "有效 n " : " n ")为准。"))
            if isWeighted {
                lines.append(
                    language.say(
                        "n counts answers, Σw their weights, n eff = (Σw)²/Σw² the equally weighted "
                            + "answers they are worth.",
                        "n 为作答人数，Σw 为权重和，有效 n = (Σw)²/Σw²。"))
            }
        }
        lines.append(
            language.say(
                "An item leaves out those who did not rate it; \(words.missingRule).",
                "各题只计已评分者；\(words.missingRule)。"))
        return lines
    }
}
