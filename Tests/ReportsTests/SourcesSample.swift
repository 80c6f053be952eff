import Analysis
import Documents
import ExactNumbers
import Expressions
import Figures
import Questionnaires
import ReferenceData
import Testing

@testable import Reports

/// What lies beside a wave, small and fixed.
enum SourcesSample {
    /// - Parameter sent: `nil` where nobody counted.
    static func response(valid: Int, sent: Int?, goal: Double? = nil) -> ReportSources.Response {
        var dispositions = Dispositions()
        dispositions.complete = valid
        dispositions.delivery.sent = sent
        return ReportSources.Response(
            goal: goal,
            whole: ResponseTable.Outcome(
                rates: ResponseRates(dispositions), returned: valid, valid: valid), parts: [])
    }

    /// A form with one question, asked on as many days of March 2026 as there are lists.
    ///
    /// - Parameters:
    ///   - days: what was answered on each.
    ///   - scale: what stands behind the range of the scale.
    ///   - limits: the first and the last of the days that the limits come from.
    static func daily(
        _ days: [[Int]], of figure: String = "mood", scale: String = "",
        limitsFrom limits: ClosedRange<Int>
    ) throws -> ReportSources.Daily {
        let questionnaire = try Questionnaire(
            SourceText(
                name: "daily.yaml",
                text: """
                    canvass: 1
                    id: daily
                    title: {en: Daily form, zh: 日常问卷}
                    languages: [en, zh]
                    scales: {five: {range: [1, 5]\(scale)}}
                    also: [{id: mood, scale: five, ask: {en: Mood, zh: 心情}}]
                    reporting: {floor: 5}

                    """))
        let replies = try days.enumerated().flatMap { place, codes in
            try codes.enumerated().map { number, code in
                Reply(
                    id: "\(place)-\(number)", submitted: day(place + 1), weight: .one,
                    segments: [],
                    codes: try #require(
                        AnswerCodes(scaleAnswers: [.code(code)], by: questionnaire.layout)),
                    texts: [:])
            }
        }
        return ReportSources.Daily(
            selection: Selection(SmallSurvey(questionnaire, replies: replies).sample),
            measure: try #require(questionnaire.measure(named: figure)),
            baseline: try #require(Day(day(limits.lowerBound)))...#require(
                Day(day(limits.upperBound))), smallest: 5)
    }

    private static func day(_ number: Int) -> String {
        "2026-03-" + (number < 10 ? "0" : "") + "\(number)"
    }

    /// - Parameter states: with the last day on which each was to be done.
    static func actions(
        _ states: [(ReportSources.Action.Status, due: String?)]
    ) -> [ReportSources.Action] {
        states.enumerated().map { place, state in
            ReportSources.Action(
                number: place + 1, text: Words("Act \(place + 1)", "措施\(place + 1)"),
                owner: Words("Ann"), due: state.due.flatMap { Day($0) }, status: state.0)
        }
    }

    /// Themes `Waiting` and `Price`, in the remarks given.
    static func themes(_ remarks: [String]) throws -> ThemeTable {
        let questionnaire = try Questionnaire(
            SourceText(
                name: "remarks.yaml",
                text: """
                    canvass: 1
                    id: remarks
                    title: Remarks
                    languages: [en]
                    scales: {five: {range: [1, 5]}}
                    also:
                      - {id: mood, scale: five, ask: Mood}
                      - {id: improve, type: text, ask: Remarks?}
                    reporting: {floor: 3}

                    """))
        let frame = try CodeFrame(
            SourceText(
                name: "themes.yaml",
                text: """
                    canvass-themes: 1
                    themes:
                      - {id: waiting, title: {en: Waiting, zh: 等待}, keywords: [wait]}
                      - {id: price, title: {en: Price, zh: 价格}, keywords: [price]}

                    """))
        let (field, item) = (
            try #require(FieldID("improve")), try #require(ItemID("improve"))
        )
        let replies = try remarks.enumerated().map { number, remark in
            Reply(
                id: "\(number)", submitted: nil, weight: .one, segments: [],
                codes: try #require(
                    AnswerCodes(scaleAnswers: [.code(4)], by: questionnaire.layout)),
                texts: [field: remark])
        }
        return Selection(SmallSurvey(questionnaire, replies: replies).sample)
            .themes(frame, in: [try #require(questionnaire.item(item))])
    }
}
