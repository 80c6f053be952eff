import ExactNumbers
import Figures
import Questionnaires

/// A chart at the edge of what it must bear: its marks are a golden file of the same name.
struct ChartCase: Sendable, CustomStringConvertible {
    /// `dots.forty-groups`.
    let name: String
    let size: Size
    let languages: [Language]
    let make: @Sendable () throws -> any Chart

    init(
        _ name: String, _ width: Double, _ height: Double, _ languages: [Language] = [.english],
        make: @escaping @Sendable () throws -> any Chart
    ) {
        self.name = name
        size = Size(width: width, height: height)
        self.languages = languages
        self.make = make
    }

    var description: String { name }

    static let all =
        dots + likert + heatMaps + tiles + promoters + classes + histograms + weakItems + others
}

extension [Language] {
    static let both: [Language] = [.english, .chinese]
    static let chinese: [Language] = [.chinese]
    static let chineseFirst: [Language] = [.chinese, .english]
}

/// Names that try a label.
enum Names {
    static let long = Words(
        "How satisfied are you with the speed and the care with which we answer when you report a problem",
        "您对我公司在您反映所交付产品存在问题之后作出答复的速度以及处理问题时的认真细致程度是否感到满意")
    /// Written from right to left; must stay whole, in the order it is stored.
    static let hebrew = Words("שביעות רצון")
    static let arabic = Words("خدمة العملاء")

    static func numbered(_ english: String, _ chinese: String, _ count: Int) -> [Words] {
        (1...count).map { Words("\(english) \($0)", "第\($0)\(chinese)") }
    }
}

extension ScoreRules {
    /// Of the default definition: a limit of 4.0 and a target of 4.5.
    static func of(_ change: (inout DefinitionText) -> Void = { _ in }) throws -> ScoreRules {
        var text = DefinitionText()
        change(&text)
        return try SmallSurvey(text.text, replies: []).questionnaire.score
    }
}

extension Ratio {
    /// `4.16` from 416.
    static func hundredths(_ value: Int) -> Ratio { Ratio(Int128(value), 100) }
}
