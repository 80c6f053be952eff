import Documents
import ExactNumbers
import Questionnaires
import ReferenceData
import Scoring
import Testing

@Suite("An index that each reply has a score of")
struct IndexScoreTests {
    /// Two dimensions of pairs, a recommendation and a yes-no item.
    static func questionnaire(_ indices: String) throws -> Questionnaire {
        try Questionnaire(
            SourceText(
                name: "d.yaml",
                text: """
                    canvass: 1
                    id: pairs
                    title: Pairs
                    languages: [en]
                    scales: {seven: {range: [1, 7]}, five: {range: [1, 5]}, ten: {range: [0, 10]}}
                    dimensions:
                      - id: a
                        title: A
                        weight: 3
                        items:
                          - {id: a1, type: pair, weight: 2, scale: seven, ask: Is?, expectation: Should be?}
                          - {id: a2, type: pair, scale: seven, ask: Is?, expectation: Should be?}
                      - id: b
                        title: B
                        weight: 1
                        items:
                          - {id: b1, type: pair, scale: five, ask: Is?, expectation: Should be?}
                          - {id: b2, scale: five, ask: Good?}
                    also:
                      - {id: recommend, type: recommendation, scale: ten, ask: Recommend?}
                      - {id: again, type: yes-no, ask: Again?}
                    score: {range: [1, 7]}
                    indices:
                    \(indices)

                    """))
    }

    private static let gap = "  - {id: gap, type: gap, title: Gap, minimum-answered: 0}"

    private func scores(
        _ indices: String, _ answers: [String: Answer]
    ) throws -> ReplyScores {
        let questionnaire = try Self.questionnaire(indices)
        let index = try #require(questionnaire.indices.first)
        let model = try #require(ScoreModel(index, of: questionnaire))
        let codes = try #require(
            AnswerCodes(
                questionnaire.items.map { answers[$0.id.name] ?? .missing(.skipped) },
                by: questionnaire.layout))
        return model.scores(of: codes)
    }

    private static func pair(_ name: String, _ found: Answer, _ expected: Answer) -> [String:
        Answer]
    {
        [name: found, "\(name)/expectation": expected]
    }

    @Test("takes what is expected from what is found, by the weights of items and dimensions")
    func gaps() throws {
        var answers = Self.pair("a1", .code(5), .code(7))
        answers.merge(Self.pair("a2", .code(6), .code(5))) { a, _ in a }
        answers.merge(Self.pair("b1", .code(2), .code(4))) { a, _ in a }
        let found = try scores(Self.gap, answers)
        // A: (2·(−2) + 1·1)/3 = −1. B, on 1 to 5 stretched onto 1 to 7: −2·6/4 = −3.
        #expect(found.dimensions == [Ratio(-1), Ratio(-3)])
        #expect(found.composite == .scored(Ratio(Int128(-3 * 1 - 3), 4)))
    }

    @Test("asks for both halves of a pair", arguments: Missing.allCases)
    func halves(missing: Missing) throws {
        for (found, expected) in [
            (Answer.missing(missing), Answer.code(7)), (.code(7), .missing(missing)),
        ] {
            var answers = Self.pair("a1", found, expected)
            answers.merge(Self.pair("a2", .code(4), .code(6))) { a, _ in a }
            let scores = try scores(Self.gap, answers)
            #expect(scores.composite == .scored(Ratio(-2)))
            let half = try self.scores(
                "  - {id: gap, type: gap, title: Gap, over: [a], minimum-answered: 0.5}", answers)
            // a2 alone is a third of the weight, and all of what was asked.
            #expect((half.composite.value != nil) == (missing == .notAsked))
        }
    }

    @Test("weighs items of every kind on its own range, and keeps its own rules")
    func composite() throws {
        func index(_ rules: String) -> String {
            """
              - id: loyal
                type: composite
                title: Loyalty
                range: [0, 100]
                \(rules)
                dimensions:
                  - {id: x, title: X, weight: 1, items: {recommend: 3, again: 1}}
                  - {id: y, title: Y, weight: 1, items: [a1]}
            """
        }
        let answers: [String: Answer] = [
            "recommend": .code(8), "again": .code(1), "a1": .code(4),
            "a1/expectation": .missing(.skipped),
        ]
        // X: (3·80 + 100)/4 = 85. Y: 50.
        let full = try scores(index("missing: complete"), answers)
        #expect(full.dimensions == [Ratio(85), Ratio(50)])
        #expect(full.composite == .scored(Ratio(Int128(135), 2)))

        var without = answers
        without["recommend"] = .missing(.skipped)
        #expect(try scores(index("missing: complete"), without).composite.value == nil)
        // Effective weights: 3/8, 1/8, 1/2. Flat: (100·1 + 50·4)/5 = 60; nested: (100 + 50)/2.
        #expect(try scores(index("missing: flat"), without).composite == .scored(Ratio(60)))
        #expect(
            try scores(index("missing: within-dimension"), without).composite == .scored(Ratio(75)))
        #expect(
            try scores(index("minimum-answered: 0.626"), without).composite
                == .tooFewAnswers(answered: Ratio(Int128(5), 8)))
        #expect(try scores(index("minimum-answered: 0.625"), without).composite.value == Ratio(75))
    }

    @Test("has classes of its own, a tie belonging to the upper")
    func classes() throws {
        let questionnaire = try Self.questionnaire(
            "  - {id: gap, type: gap, title: Gap, classes: [{id: met, from: 0, label: Met}, "
                + "{id: near, from: -0.5, label: Near}, {id: not, label: Not}]}")
        let index = try #require(questionnaire.indices.first)
        func name(_ value: Ratio) -> String? { index.scoreClass(of: value)?.id.name }
        #expect(name(.zero) == "met")
        #expect(name(Ratio(Int128(-1), 1_000_000_000)) == "near")
        #expect(name(Ratio(Int128(-1), 2)) == "near")
        #expect(name(Ratio(Int128(-500_000_001), 1_000_000_000)) == "not")
    }

    @Test("is none for figures that only a group has")
    func grouped() throws {
        for text in ["  - {id: nps, type: nps}", "  - {id: csat, type: csat, item: b2}"] {
            let questionnaire = try Self.questionnaire(text)
            let index = try #require(questionnaire.indices.first)
            #expect(ScoreModel(index, of: questionnaire) == nil)
        }
    }

    @Test("is known to conditions by its name, like a dimension and the composite")
    func named() throws {
        let questionnaire = try Self.questionnaire(Self.gap)
        let scores = NamedScores(questionnaire)
        let answers = Self.pair("a1", .code(5), .code(7))
        let codes = try #require(
            AnswerCodes(
                questionnaire.items.map { answers[$0.id.name] ?? .missing(.skipped) },
                by: questionnaire.layout))
        #expect(scores.score("gap", of: codes) == Ratio(-2))
        #expect(scores.score("a", of: codes) == Ratio(5))
        #expect(scores.score("b", of: codes) == nil)
        #expect(scores.score("nothing", of: codes) == nil)
        #expect(scores.score(nil, of: codes) == Ratio(5))
    }

    @Test("equals whole-number arithmetic for random answers, wide weights included")
    func random() throws {
        var random = FixedRandom(seed: 3)
        for weights in [(3, 1, 2, 1), (999_999_999_999, 1, 999_999_999_998, 7)] {
            let text = """
                  - id: loyal
                    type: composite
                    title: Loyalty
                    missing: flat
                    minimum-answered: 0
                    dimensions:
                      - {id: x, title: X, weight: \(weights.0), items: {a1: \(weights.2), a2: \(weights.3)}}
                      - {id: y, title: Y, weight: \(weights.1), items: [b2]}
                """
            for _ in 0..<200 {
                let codes = [7, 7, 5].map { Int.random(in: 1...$0, using: &random) }
                let found = try scores(
                    text, ["a1": .code(codes[0]), "a2": .code(codes[1]), "b2": .code(codes[2])])
                func value(_ code: Int, _ points: Int) -> Ratio {
                    Ratio(1) + Ratio(Int128(4 * (code - 1)), Int128(points - 1))
                }
                let (w1, w2) = (Ratio(weights.2), Ratio(weights.3))
                let (v1, v2) = (Ratio(weights.0), Ratio(weights.1))
                let sum = w1 * value(codes[0], 7) + w2 * value(codes[1], 7)
                let x = (sum / (w1 + w2)) ?? .zero
                let expected = ((v1 * x + v2 * value(codes[2], 5)) / (v1 + v2)) ?? .zero
                #expect(found.composite == .scored(expected))
            }
        }
    }
}
