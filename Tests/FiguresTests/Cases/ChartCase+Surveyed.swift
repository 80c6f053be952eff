import ExactNumbers
import Figures
import Questionnaires

extension ChartCase {
    /// Of charts that are made from estimates of small surveys.
    static let surveyed =
        dots + likert + heatMaps + tiles + promoters + classes + histograms + weakItems + others
        + indices

    init(
        _ name: String, _ width: Double, _ height: Double, _ languages: [Language] = [.english],
        make: () throws -> any Chart
    ) {
        let chart: any Chart
        do { chart = try make() } catch { chart = BrokenChart(error: "\(error)") }
        self.init(name, width: width, height: height, languages: languages, chart)
    }
}

/// In place of a chart whose survey cannot be read: no golden file is like it.
private struct BrokenChart: Chart {
    let error: String

    func figure(size: Size, context: DrawingContext) -> Figure {
        Figure(
            size: size, marks: [.group(Caption(id: "broken", alternative: error), [])])
    }

    var table: DataTable { DataTable(id: "broken", title: Words(error), columns: [], rows: []) }
}

extension [Language] {
    static let both: [Language] = [.english, .chinese]
    static let chinese: [Language] = [.chinese]
    static let chineseFirst: [Language] = [.chinese, .english]
}

extension Words {
    static func numbered(_ english: String, _ chinese: String, _ count: Int) -> [Words] {
        (1..<max(1, count + 1)).map { Words("\(english) \($0)", "第\($0)\(chinese)") }
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

enum CaseFault: Error { case noMean, noGroups, noItems }
