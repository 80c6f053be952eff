import ExactNumbers
import Questionnaires
import ReferenceData
import Scoring
import Testing

@Suite("The proof that a score fits 128 bits")
struct WideWeightTests {
    @Test("goes by the weights, and either way the scores are those of fractions")
    func eitherWay() throws {
        var random = FixedRandom(seed: 11)
        var kinds = [true: 0, false: 0]
        for round in 0..<60 {
            let questionnaire = try Self.definition(digits: 1 + round / 6, &random).questionnaire()
            let model = ScoreModel(questionnaire)
            kinds[model.fits128Bits, default: 0] += 1
            let plain = PlainScore(questionnaire: questionnaire)
            for answers in Self.extremes(questionnaire.scaleItems)
                + (0..<4).map({ _ in Self.answers(to: questionnaire.scaleItems, &random) })
            {
                let codes = try #require(
                    AnswerCodes(scaleAnswers: answers, by: questionnaire.layout))
                let found = model.scores(of: codes)
                #expect(found.composite.value == plain.composite(of: codes))
                #expect(found.dimensions == plain.dimensions(of: codes))
            }
        }
        #expect(kinds.values.allSatisfy { $0 >= 10 })
    }

    @Test("fails for weights between the smallest and the largest, which take larger integers")
    func widest() throws {
        var text = DefinitionText(
            (1...4).map { index in
                DefinitionText.Dimension(
                    "d\(index)", weight: "0.00000000000\(index)",
                    [
                        DefinitionText.Item("a\(index)", weight: "999999999999999.999999999999"),
                        DefinitionText.Item("b\(index)", 0...10, weight: "0.000000000001"),
                        DefinitionText.Item("c\(index)", 1...7, weight: "1000000000000"),
                    ])
            })
        text.score = ["minimum-answered: 0.000000000001"]
        let questionnaire = try text.questionnaire()
        let model = ScoreModel(questionnaire)
        #expect(!model.fits128Bits)
        let plain = PlainScore(questionnaire: questionnaire)
        for answers in [[5, 10, 7], [4, 10, 7], [nil, 3, nil], [nil, nil, 6], [1, 0, 1]] {
            let reply = try questionnaire.reply(
                Array(repeatElement(answers as [Int?], count: 4).joined()))
            #expect(
                model.scores(of: reply.codes).composite.value == plain.composite(of: reply.codes))
        }
    }

    @Test("holds for negative scores with more than 64 bits")
    func negative() throws {
        let lengths = [97, 89, 83, 79, 73, 71, 67, 61, 59, 53]
        var text = DefinitionText([
            DefinitionText.Dimension(
                "d", lengths.map { DefinitionText.Item("q\($0)", 0...$0) })
        ])
        text.score = ["range: [-1000, 1000]"]
        let questionnaire = try text.questionnaire()
        let model = ScoreModel(questionnaire)
        #expect(model.fits128Bits)
        let plain = PlainScore(questionnaire: questionnaire)
        for answers in [lengths.map { _ in 0 }, lengths.map { $0 / 3 }, lengths] {
            let codes = try questionnaire.reply(answers).codes
            #expect(model.scores(of: codes).composite.value == plain.composite(of: codes))
        }
        let lowest = try questionnaire.reply(lengths.map { _ in 0 }).codes
        #expect(model.scores(of: lowest).composite == .scored(Ratio(-1000)))
    }

    /// Up to four dimensions of up to five items, with weights of `digits` digits.
    static func definition(digits: Int, _ random: inout FixedRandom) -> DefinitionText {
        func weight() -> String {
            let digits = (0..<digits).map { _ in String(Int.random(in: 0...9, using: &random)) }
            return "0." + digits.joined() + "1"
        }
        var text = DefinitionText(
            (1...Int.random(in: 1...4, using: &random)).map { dimension in
                DefinitionText.Dimension(
                    "d\(dimension)", weight: weight(),
                    (1...Int.random(in: 1...5, using: &random)).map { item in
                        DefinitionText.Item(
                            "q\(dimension)_\(item)", 1...Int.random(in: 2...11, using: &random),
                            weight: weight(), isReversed: Bool.random(using: &random))
                    })
            })
        let rules = ["within-dimension", "flat", "complete"]
        let rule = rules[Int.random(in: 0..<3, using: &random)]
        text.score = [
            "missing: \(rule)", "minimum-answered: 0.\(Int.random(in: 0...6, using: &random))",
            "not-applicable: \(Bool.random(using: &random) ? "unanswered" : "left-out")",
        ]
        return text
    }

    /// All lowest, all highest and all missing.
    private static func extremes(_ items: [Item]) -> [[Answer]] {
        let ranges = items.compactMap(\.scale?.codes)
        return [
            ranges.map { .code($0.lowerBound) }, ranges.map { .code($0.upperBound) },
            ranges.map { _ in .missing(.notAsked) },
        ]
    }

    static func answers(to items: [Item], _ random: inout FixedRandom) -> [Answer] {
        items.compactMap(\.scale?.codes).map { codes in
            if Int.random(in: 0..<4, using: &random) == 0 {
                return .missing(Missing.allCases[Int.random(in: 0..<4, using: &random)])
            }
            return .code(Int.random(in: codes, using: &random))
        }
    }
}
