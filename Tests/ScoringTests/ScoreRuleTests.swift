import ExactNumbers
import Questionnaires
import ReferenceData
import Scoring
import Testing

@Suite("A score model")
struct ScoreRuleTests {
    @Test(
        "scores from exactly the minimum that must be answered",
        arguments: [
            ("0.5", [5, nil], .scored(Ratio(5))), ("0.5", [nil, 3], .scored(Ratio(3))),
            ("0.500000000001", [5, nil], .tooFewAnswers(answered: Ratio(Int128(1), 2))),
            ("1", [5, nil], .tooFewAnswers(answered: Ratio(Int128(1), 2))),
            ("1", [5, 4], .scored(Ratio(Int128(9), 2))), ("0", [nil, 4], .scored(Ratio(4))),
            ("0", [nil, nil], .tooFewAnswers(answered: .zero)),
        ] as [(String, [Int?], Score)])
    func minimum(share: String, answers: [Int?], expected: Score) throws {
        for rule in ["within-dimension", "flat"] {
            let score = try Self.score(
                answers.map { $0.map(Answer.code) ?? .missing(.skipped) },
                ["missing: \(rule)", "minimum-answered: \(share)"])
            #expect(score == expected)
        }
    }

    @Test(
        "takes all items that were asked or none under the rule 'complete'",
        arguments: Missing.allCases)
    func complete(missing: Missing) throws {
        for notApplicable in ["unanswered", "left-out"] {
            let rules = [
                "missing: complete", "minimum-answered: 0", "not-applicable: \(notApplicable)",
            ]
            #expect(try Self.score([.code(5), .code(3)], rules) == .scored(Ratio(4)))
            let score = try Self.score([.code(5), .missing(missing)], rules)
            switch missing {
            case .notAsked: #expect(score == .scored(Ratio(5)))
            case .skipped, .notApplicable, .dontKnow: #expect(score.value == nil)
            }
        }
    }

    @Test(
        "counts a missing answer as unanswered unless the definition leaves it out",
        arguments: [
            (.skipped, true, true), (.notApplicable, true, false), (.dontKnow, true, false),
            (.notAsked, false, false),
        ] as [(Missing, Bool, Bool)])
    func notApplicable(missing: Missing, isTooFew: Bool, isTooFewLeftOut: Bool) throws {
        // One of four answered is under the half; the rest left out, it is all there is.
        let answers = [Answer.code(4)] + Array(repeating: .missing(missing), count: 3)
        for (rule, expected) in [("unanswered", isTooFew), ("left-out", isTooFewLeftOut)] {
            let score = try Self.score(answers, ["not-applicable: \(rule)"])
            #expect(
                score
                    == (expected
                        ? .tooFewAnswers(answered: Ratio(Int128(1), 4)) : .scored(Ratio(4))))
        }
    }

    @Test("has no score where nothing could be answered", arguments: Missing.allCases)
    func nothing(missing: Missing) throws {
        for notApplicable in ["unanswered", "left-out"] {
            for rule in ["within-dimension", "flat", "complete"] {
                let score = try Self.score(
                    Array(repeating: .missing(missing), count: 3),
                    [
                        "missing: \(rule)", "minimum-answered: 0",
                        "not-applicable: \(notApplicable)",
                    ])
                #expect(score == .tooFewAnswers(answered: .zero))
            }
        }
    }

    @Test(
        "maps every scale onto that of the score",
        arguments: [
            (1...5, 4, "4/1"), (0...10, 5, "3/1"), (1...7, 6, "13/3"), (0...100, 63, "88/25"),
            (1...2, 2, "5/1"), (-3...3, 0, "3/1"), (1...6, 1, "1/1"),
        ])
    func mapping(range: ClosedRange<Int>, code: Int, expected: String) throws {
        let text = DefinitionText([
            DefinitionText.Dimension("d", [DefinitionText.Item("q", range)])
        ])
        let questionnaire = try text.questionnaire()
        let scores = ScoreModel(questionnaire).scores(of: try questionnaire.reply([code]).codes)
        #expect(scores.composite.value?.description == expected)
    }

    @Test("turns answers around where low is good, and twice is not at all")
    func reversal() throws {
        func item(isReversed: Bool, lowIsGood: Bool) -> DefinitionText.Item {
            var item = DefinitionText.Item("q", 0...10, isReversed: isReversed)
            item.lowIsGood = lowIsGood
            return item
        }
        for code in 0...10 {
            for (isReversed, lowIsGood) in [
                (false, false), (true, false), (false, true), (true, true),
            ] {
                let questionnaire = try DefinitionText([
                    DefinitionText.Dimension(
                        "d", [item(isReversed: isReversed, lowIsGood: lowIsGood)])
                ]).questionnaire()
                let found = ScoreModel(questionnaire)
                    .scores(of: try questionnaire.reply([code]).codes)
                let straight = isReversed == lowIsGood ? code : 10 - code
                #expect(found.composite.value == Ratio(Int128(10 + 4 * straight), 10))
            }
        }
    }

    /// Items of equal weight in one dimension.
    private static func score(_ answers: [Answer], _ rules: [String]) throws -> Score {
        var text = DefinitionText([
            DefinitionText.Dimension("d", answers.indices.map { DefinitionText.Item("q\($0)") })
        ])
        text.score = rules
        let questionnaire = try text.questionnaire()
        let codes = try #require(AnswerCodes(scaleAnswers: answers, by: questionnaire.layout))
        return ScoreModel(questionnaire).scores(of: codes).composite
    }
}
