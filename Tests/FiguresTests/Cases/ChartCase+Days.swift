import Analysis
import Documents
import ExactNumbers
import Expressions
import Figures
import Questionnaires
import ReferenceData

extension ChartCase {
    /// A trend of the composite over invented days.
    ///
    /// - Parameters:
    ///   - answers: on the day with this place; none where it is silent.
    ///   - lost: how many of ten answers to each item are poor on that day.
    static func daily(
        from start: String, count: Int, period: PeriodLength = .day, answers: (Int) -> Int,
        lost: (Int) -> Int = { _ in 3 }, numbered: [Int] = [], holidays: [ClosedRange<Int>] = [],
        smallest: Int = 10, measure: Measure = .composite, thresholds: [ThresholdLine] = .usual,
        floor: Int = 5
    ) -> DailyChart? {
        var text = DefinitionText()
        text.reporting = "  floor: \(floor)"
        guard let first = Day(start),
            let questionnaire = try? Questionnaire(
                SourceText(name: "definition.yaml", text: text.text))
        else { return nil }
        func day(_ place: Int) -> Day { Day(ordinal: first.ordinal + place) ?? first }
        var replies: [Reply] = []
        for place in 0..<count {
            for number in 0..<answers(place) {
                let codes = (0..<4).map { item -> Answer in
                    let roll = (place * 37 + number * 61 + item * 29 + number * place * 13) % 20
                    return .code(roll < lost(place) ? 2 : roll < 12 ? 4 : 5)
                }
                guard
                    let codes = AnswerCodes(scaleAnswers: codes, by: questionnaire.layout)
                else { return nil }
                replies.append(
                    Reply(
                        id: "r\(place)-\(number)", submitted: day(place).description, weight: .one,
                        segments: ["north"], codes: codes, texts: [:]))
            }
        }
        let survey = SmallSurvey(questionnaire, replies: replies)
        guard
            let trend = try? Selection(survey.sample).trend(of: measure, by: period).get()
        else { return nil }
        return DailyChart(
            id: "daily", title: Words("Daily score", "每日得分"), trend: trend, smallest: smallest,
            holidays: holidays.map {
                DailyChart.Holiday(
                    name: Words("Holiday", "国庆节"), days: day($0.lowerBound)...day($0.upperBound))
            }, numbered: numbered.map(day), thresholds: thresholds,
            rules: questionnaire.score)
    }

    /// Weekends are small, the first week of October is closed, a fault in late October.
    private static func quarter(numbered: [Int]) -> (any Chart)? {
        daily(
            from: "2025-08-01", count: 112,
            answers: { place in
                if (61...68).contains(place) { return 0 }
                return [1, 2].contains(place % 7) ? 6 + place % 3 : 26 + place * 7 % 12
            },
            lost: { place in
                [34, 82, 83, 84].contains(place) ? 9 : 2 + place * 5 % 3
            }, numbered: numbered, holidays: [61...68])
    }

    static let days: [ChartCase] = [
        ("quarter", 620, 400, [Language.english], quarter(numbered: [34, 82, 83, 84])),
        (
            "quarter.zh", 620, 400, [.chinese, .english], quarter(numbered: [34, 82, 83, 84])
        ),
        (
            "year", 760, 300, [.english],
            daily(
                from: "2025-01-13", count: 365,
                answers: { $0 % 7 > 4 ? 0 : (100...130).contains($0) ? 0 : 12 + $0 * 11 % 9 },
                lost: { $0 % 50 < 3 ? 8 : 3 },
                numbered: (0..<365).filter { $0 % 50 < 3 && $0 % 7 < 5 })
        ),
        (
            "few-days", 420, 220, [.english],
            daily(from: "2025-02-26", count: 6, answers: { [12, 7, 0, 9, 30, 15][$0] })
        ),
        (
            "hidden", 420, 220, [.chinese],
            daily(
                from: "2025-03-01", count: 30, answers: { $0 % 4 == 1 ? 3 : 12 },
                numbered: [1, 2])
        ),
        (
            "weeks", 420, 220, [.english],
            daily(
                from: "2025-01-01", count: 200, period: .week, answers: { 2 + $0 % 3 },
                numbered: [40])
        ),
        (
            "months", 420, 220, [.chinese],
            daily(
                from: "2023-11-05", count: 640, period: .month, answers: { $0 % 60 < 30 ? 0 : 1 },
                smallest: 20)
        ),
        (
            "shares", 420, 220, [.english],
            daily(
                from: "2025-05-01", count: 50, answers: { 20 + $0 % 9 },
                measure: ItemID("q1").map(Measure.topTwo) ?? .composite,
                thresholds: [.test("80", .limit)])
        ),
    ].compactMap { name, width, height, languages, chart in
        chart.map {
            ChartCase(
                "daily.\(name)", width: width, height: height, languages: languages, $0)
        }
    }
}
