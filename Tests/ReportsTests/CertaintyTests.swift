import Analysis
import ExactNumbers
import Figures
import Questionnaires
import Statistics
import Testing

@testable import Reports

@Suite("The class of the score")
struct CertaintyTests {
    /// Twelve whose composites are their only answer.
    private static func survey(_ codes: [Int]) throws -> SmallSurvey {
        try SmallSurvey(
            DefinitionText().text,
            replies: codes.map { code in
                "north | "
                    + [Int](repeating: code, count: 4).map(String.init)
                    .joined(separator: " ")
            })
    }

    @Test(
        "is said to be confirmed or indicative on the first page and among the methods",
        arguments: [
            (
                [4, 4, 5, 4, 4, 5, 4, 4, 4, 4, 5, 4],
                Words("Fairly satisfied, confirmed, n = 12", "比较满意，已确认，n = 12"),
                Words("is confirmed: with 95 % certainty", "”已确认：均值有 95% 的把握")
            ),
            (
                [4, 5, 4, 5, 3, 5, 4, 4, 5, 3, 5, 4],
                Words("Fairly satisfied, indicative, n = 12", "比较满意，仅供参考，n = 12"),
                Words("is indicative: the mean may be", "”仅供参考：均值可能")
            ),
        ])
    func pages(codes: [Int], note: Words, method: Words) throws {
        let survey = try Self.survey(codes)
        let tile = try #require(Tiles(data: survey.data(), theme: Theme.standard).all.first)
        #expect(tile.fullerNotes == [note])
        for language in [Language.english, .chinese] {
            let texts = survey.report([language]).pages.flatMap(\.figure.texts)
            #expect(texts.contains { $0.hasPrefix(tile.note[language]) })
            #expect(
                texts.joined(separator: language == .english ? " " : "").contains(
                    method[language]))
        }
    }

    @Test("is not spoken of where there are no classes")
    func noClasses() throws {
        var text = DefinitionText()
        text.score = ""
        let survey = try SmallSurvey(
            text.text, replies: (0..<10).map { _ in "north | 5 4 5 4" })
        let tile = try #require(Tiles(data: survey.data(), theme: Theme.standard).all.first)
        #expect(tile.note == Words("mean of 10 respondents", "10 份答卷的均值"))
        #expect(tile.fullerNotes.isEmpty)
    }

    @Test("is told with bounds that stand on their side of every threshold")
    func bounds() throws {
        let classes = try Self.survey([4]).questionnaire.score.classes
        var longest = 0
        for fours in 1...40 {
            for fives in 1...40 {
                var table = ValueTable()
                for _ in 0..<fours { table.add(Ratio(4), weight: .one) }
                for _ in 0..<fives { table.add(Ratio(5), weight: .one) }
                let certainty = try #require(
                    ClassCertainty(
                        of: MeanEstimate(simple: table), among: classes, isCensus: false))
                guard case .indicative(.reaches(.above, let bounds)) = certainty.verdict else {
                    continue
                }
                #expect(bounds.high >= 4.5)
                let reason = CertaintyMethod(certainty, among: classes).reason
                let match = try #require(reason.english.firstMatch(of: /high as ([0-9.]+) .95/))
                let shown = try #require(Double(match.1))
                #expect(shown >= 4.5 && abs(shown - bounds.high) <= 0.005)
                #expect(reason.chinese.contains("高至 \(match.1)（"))
                longest = max(longest, match.1.count)
            }
        }
        #expect(longest >= 4)
    }
}
