import ExactNumbers
import Questionnaires
import ReferenceData
import Scoring
import Testing

@Suite("A score")
struct ScoreLawTests {
    @Test(
        "does not change when all weights are multiplied",
        arguments: ["within-dimension", "flat", "complete"])
    func multipliedWeights(rule: String) throws {
        var random = FixedRandom(seed: 12)
        let plain = ScoreModel(try Self.questionnaire(rule))
        let others = try [(2, 1), (1, 3), (7, 1_000), (123_456_789, 1), (1, 1_000_000_000)]
            .map { ScoreModel(try Self.questionnaire(rule, items: $0.0, dimensions: $0.1)) }
        for _ in 0..<200 {
            let codes = try Self.reply(&random).codes
            let expected = plain.scores(of: codes)
            for model in others { #expect(model.scores(of: codes) == expected) }
        }
    }

    @Test("moves by the item's effective share when one answer moves by one")
    func effect() throws {
        let questionnaire = try Self.questionnaire("within-dimension")
        let model = ScoreModel(questionnaire)
        let all = try questionnaire.reply([3, 3, 3, 3]).codes
        let one = try questionnaire.reply([4, 3, 3, 3]).codes
        // 0.6 of the composite, and 0.25 of that dimension.
        let before = try #require(model.scores(of: all).composite.value)
        let after = try #require(model.scores(of: one).composite.value)
        #expect(after - before == Ratio(Int128(3), 20))
    }

    @Test("stays between the lowest and the highest answer")
    func bounds() throws {
        var random = FixedRandom(seed: 13)
        for rule in ["within-dimension", "flat"] {
            let model = ScoreModel(try Self.questionnaire(rule))
            for _ in 0..<300 {
                let codes = try Self.reply(&random).codes
                guard let score = model.scores(of: codes).composite.value else { continue }
                let answered = codes.bytes.filter { Missing(rawValue: $0) == nil }
                let (low, high) = (answered.min() ?? 0, answered.max() ?? 0)
                #expect(Ratio(Int(low) + 1) <= score && score <= Ratio(Int(high) + 1))
            }
        }
    }

    @Test("is the same under both rules when nothing is missing")
    func rulesAgree() throws {
        var random = FixedRandom(seed: 14)
        let models = try ["within-dimension", "flat", "complete"]
            .map { ScoreModel(try Self.questionnaire($0)) }
        for _ in 0..<200 {
            let codes = try Self.reply(missing: false, &random).codes
            let scores = models.map { $0.scores(of: codes) }
            #expect(scores[0] == scores[1] && scores[1] == scores[2])
        }
    }

    @Test("has the class of the first threshold it reaches, and none without classes")
    func classes() throws {
        let model = ScoreModel(try Self.questionnaire("flat"))
        let hair = Ratio(Int128(1), 1_000_000_000_000_000)
        for (score, name) in [
            (Ratio(5), "high"), (Ratio(Int128(9), 2), "high"), (Ratio(Int128(9), 2) - hair, "mid"),
            (Ratio(4), "mid"), (Ratio(4) - hair, "low"), (Ratio(1), "low"),
        ] {
            #expect(model.scoreClass(of: score)?.id.name == name)
        }
    }

    /// Two dimensions of 0.6 and 0.4, with items of 1 : 3 and 2 : 5.
    private static func questionnaire(
        _ rule: String, items: Int = 1, dimensions: Int = 1
    ) throws -> Questionnaire {
        func weight(_ weight: String, _ factor: Int) throws -> String {
            let units = try #require(FixedDecimal(weight)).units
            return FixedDecimal(units: units * Int128(factor)).description
        }
        var text = DefinitionText([
            DefinitionText.Dimension(
                "a", weight: try weight("0.6", dimensions),
                [
                    DefinitionText.Item("a1", weight: try weight("0.1", items)),
                    DefinitionText.Item("a2", weight: try weight("0.3", items)),
                ]),
            DefinitionText.Dimension(
                "b", weight: try weight("0.4", dimensions),
                [
                    DefinitionText.Item("b1", weight: try weight("2", items)),
                    DefinitionText.Item("b2", weight: try weight("5", items)),
                ]),
        ])
        text.score = ["missing: \(rule)", "minimum-answered: 0"]
        return try text.questionnaire()
    }

    private static func reply(
        missing: Bool = true, _ random: inout FixedRandom
    ) throws -> Reply {
        let answers = (0..<4).map { _ in
            missing && Int.random(in: 0..<4, using: &random) == 0
                ? nil : Int.random(in: 1...5, using: &random)
        }
        return try questionnaire("flat").reply(answers)
    }
}
