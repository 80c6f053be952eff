import ExactNumbers
import Questionnaires
import ReferenceData
import Scoring
import Testing

@Suite("A score model for many replies at once")
struct BatchScoreTests {
    @Test(
        "scores every pattern of six answers like the model for one",
        arguments: [
            ("within-dimension", 0), ("within-dimension", 0.5), ("flat", 0), ("flat", 0.5),
            ("complete", 0.5),
        ] as [(String, Double)])
    func everyPattern(rule: String, minimum: Double) throws {
        let questionnaire = try EveryPatternTests.questionnaire(rule, minimum)
        let batch = try #require(BatchScoreModel(questionnaire))
        let codes = try (0..<46_656).map { pattern in
            let bytes = EveryPatternTests.codes(pattern).map {
                $0.map { UInt8($0 - 1) } ?? Missing.skipped.rawValue
            }
            return try #require(AnswerCodes(bytes: bytes, by: questionnaire.layout))
        }
        let difference = Self.firstDifference(
            codes, batch, ScoreModel(questionnaire), questionnaire)
        #expect(difference == nil)
    }

    @Test("scores random definitions like the model for one, where their numbers fit")
    func randomDefinitions() throws {
        var random = FixedRandom(seed: 81)
        var fitting = 0
        for round in 0..<200 {
            var text = WideWeightTests.definition(digits: 1 + round / 50, &random)
            text.score = [
                "missing: \(random.pick(["within-dimension", "flat", "complete"]))",
                "not-applicable: \(random.pick(["unanswered", "left-out"]))",
            ]
            text.score += [
                "minimum-answered: \(random.pick(["0", "0.5", "0.333333333333", "1"]))",
                "range: \(random.pick(["[1, 5]", "[-100, 100]", "[0, 10]"]))",
            ]
            let questionnaire = try text.questionnaire()
            guard let batch = BatchScoreModel(questionnaire) else { continue }
            fitting += 1
            let codes = try (0..<200).map { _ in
                try #require(
                    AnswerCodes(
                        scaleAnswers: WideWeightTests.answers(
                            to: questionnaire.scaleItems, &random), by: questionnaire.layout))
            }
            let difference = Self.firstDifference(
                codes, batch, ScoreModel(questionnaire), questionnaire)
            #expect(difference == nil, "\(text)")
        }
        #expect(fitting > 100 && fitting < 200)
    }

    @Test("scores gaps and composites of other items like the model for one")
    func indices() throws {
        var random = FixedRandom(seed: 82)
        let questionnaire = try IndexScoreTests.questionnaire(
            """
              - {id: gap, type: gap, title: Gap, minimum-answered: 0}
              - {id: whole, type: gap, title: Whole, missing: complete}
              - {id: some, type: composite, title: Some, missing: flat, dimensions: [{id: x, title: X, weight: 2, items: {a1: 1, b2: 3}}]}
            """)
        for index in questionnaire.indices {
            let model = try #require(ScoreModel(index, of: questionnaire))
            let batch = try #require(BatchScoreModel(index, of: questionnaire))
            let codes = try (0..<2_000).map { _ in
                try #require(
                    AnswerCodes(
                        scaleAnswers: WideWeightTests.answers(
                            to: questionnaire.scaleItems, &random), by: questionnaire.layout))
            }
            #expect(Self.firstDifference(codes, batch, model, questionnaire) == nil)
        }
    }

    @Test("is refused for numbers beyond 63 bits")
    func wide() throws {
        let questionnaire = try DefinitionText([
            DefinitionText.Dimension(
                "d",
                [
                    DefinitionText.Item("a", weight: "999999999999999.999999999999"),
                    DefinitionText.Item("b", weight: "0.000000000001"),
                ])
        ]).questionnaire()
        #expect(BatchScoreModel(questionnaire) == nil)
    }

    /// The first reply that the two models score differently; `nil` when there is none.
    private static func firstDifference(
        _ codes: [AnswerCodes], _ batch: BatchScoreModel, _ model: ScoreModel,
        _ questionnaire: Questionnaire
    ) -> Int? {
        var row = 0
        var difference: Int?
        let states = questionnaire.layout.fields.map(\.states.ofBytes)
        var names = SegmentNames(segments: questionnaire.segments.count)
        var block = ReplyBlock(questionnaire, capacity: 777)
        while row < codes.count {
            block.fill(.whole(places: 0), &names) { room, _ in
                let part = codes[row..<min(codes.count, row + room.capacity)]
                for (place, reply) in part.enumerated() {
                    for (field, byte) in reply.bytes.enumerated() {
                        room.states[field * room.capacity + place] = states[field][Int(byte)]
                    }
                }
                return part.count
            }
            var words = [UInt64](repeating: 0, count: batch.wordCount * block.capacity)
            block.read { columns in
                words.withUnsafeMutableBufferPointer { batch.sum(columns, into: $0) }
                for place in 0..<columns.count {
                    let sums = { (word: Int) in words[word * columns.capacity + place] }
                    let wanted = model.scores(of: codes[row])
                    let found = batch.score(sums).map(Self.ratio)
                    let parts = (0..<batch.partCount).map { part in
                        batch.score(ofPart: part, sums).map(Self.ratio)
                    }
                    if found != wanted.composite.value || parts != wanted.dimensions {
                        difference = difference ?? row
                    }
                    if batch.singleSumCount != nil {
                        let single = batch.scores(ofSumIndex: batch.sumIndex(sums))
                        if single.composite != wanted.composite.value
                            || [single.part] != wanted.dimensions
                        {
                            difference = difference ?? row
                        }
                    }
                    row += 1
                }
            }
        }
        return difference
    }

    private static func ratio(_ score: (numerator: Int64, denominator: Int64)) -> Ratio {
        Ratio(Int128(score.numerator), Int128(score.denominator))
    }
}
