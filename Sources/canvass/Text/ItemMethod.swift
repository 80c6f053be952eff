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
                        + "answers: \(words.shareInterval).",
                    "标准差除以 n − 1；中位数为累计过半的最低答案；最好两档的\(words.shareInterval)。"))
            if isWeighted {
                lines.append(
                    language.say(
                        "n counts answers, Σw their weights, n eff = (Σw)²/Σw² the equally weighted "
                            + "answers they are worth.",
                        "n 为作答人数，Σw 为权重和，有效 n = (Σw)²/Σw²。"))
            }
        }
        lines.append(words.leftOut(ofScores: true))
        return lines
    }
}
