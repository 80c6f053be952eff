import ExactNumbers
import Questionnaires
import Statistics

@testable import Figures

/// A chart at the edge of what it must bear, small enough for a golden file.
struct ChartCase: Sendable, CustomStringConvertible {
    /// `KIND.CASE`, as its golden file is called.
    let name: String
    let size: Size
    let languages: [Language]
    let chart: any Chart

    init(
        _ name: String, width: Double = 420, height: Double = 200,
        languages: [Language] = [.english], _ chart: any Chart
    ) {
        self.name = name
        size = Size(width: width, height: height)
        self.languages = languages
        self.chart = chart
    }

    var description: String { name }

    func figure(measuring: any TextMeasuring) -> Figure {
        chart.figure(
            size: size, context: DrawingContext(languages: languages, measuring: measuring))
    }

    static let all: [ChartCase] =
        trends + days + drivers + responses + sortedBars + surveyed
}

extension ThresholdLine {
    static func test(_ text: String, _ role: ScoreClass.Role?) -> ThresholdLine {
        ThresholdLine(value: FixedDecimal(text) ?? .zero, role: role)
    }

}

extension [ThresholdLine] {
    static let usual: Self = [.test("4.5", .target), .test("4.0", .limit)]
}

extension Words {
    static let longName = Words(
        "The speed with which complaints about late and incomplete deliveries are answered in writing",
        "对于延迟交货以及交货不完整的投诉能够及时给予书面答复并且持续跟进直至问题得到彻底解决")
    /// "Customer service" in Hebrew, with a number.
    static let hebrew = Words("שירות לקוחות 24", "שירות לקוחות 24")
    static let arabic = Words("خدمة العملاء", "خدمة العملاء")
}
