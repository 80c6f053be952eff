import Documents
import ExactNumbers
import Questionnaires
import ReferenceData
import Scoring
import Testing

/// `edge_cases.json` of the reference; not run where `../shared/reference` is absent.
@Suite(
    "An edge case of scoring",
    .enabled(if: ReferenceFolder.isPresent, "../shared/reference is absent"))
struct EdgeCaseScoreTests {
    @Test(
        "has its exact score and class",
        arguments: [("ties", 32), ("near", 6)])
    func ties(list: String, count: Int) throws {
        let cases = try ReferenceFolder.figures(at: "sets/edge_cases.json")["threshold_ties"]
        let entries = cases?[list]?.list ?? []
        #expect(entries.count == count)
        for entry in entries {
            let weights = entry["weights"]?.list.compactMap(\.text) ?? []
            let answers = entry["answers"]?.list.map(\.integer) ?? []
            #expect(!weights.isEmpty && weights.count == answers.count)
            for rule in ["within-dimension", "flat"] {
                var text = DefinitionText([
                    DefinitionText.Dimension(
                        "d",
                        weights.enumerated().map {
                            DefinitionText.Item("q\($0)", weight: $1)
                        })
                ])
                text.score = ["missing: \(rule)", "minimum-answered: 0"]
                let questionnaire = try text.questionnaire()
                let model = ScoreModel(questionnaire)
                let codes = try questionnaire.reply(answers).codes
                let score = try #require(model.scores(of: codes).composite.value)
                #expect(score.description == entry["exact_score"]?.text)
                #expect(model.scoreClass(of: score)?.id.name == entry["class"]?.text)
            }
        }
    }

    @Test("is refused where an answer is not on its scale or a weight is no weight")
    func invalid() throws {
        let cases = try ReferenceFolder.figures(at: "sets/edge_cases.json")["invalid_input"]
        let entries = cases?.list ?? []
        #expect(entries.count == 11)
        let questionnaire = try DefinitionText([
            DefinitionText.Dimension("d", [DefinitionText.Item("q")])
        ]).questionnaire()
        for entry in entries {
            if let code = entry["x"]?.integer {
                #expect(AnswerCodes(scaleAnswers: [.code(code)], by: questionnaire.layout) == nil)
            } else if let text = entry["x"]?.text {
                #expect(Int(text) == nil, "no code of any scale")
            } else {
                let weight = try #require(entry["w"]?.text)
                let text = DefinitionText([
                    DefinitionText.Dimension("d", [DefinitionText.Item("q", weight: weight)])
                ])
                #expect(throws: DocumentFaults.self) { try text.questionnaire() }
            }
        }
        for byte in [UInt8(5), 100, 251] {
            #expect(AnswerCodes(bytes: [byte], by: questionnaire.layout) == nil)
        }
        #expect(AnswerCodes(scaleAnswers: [.code(5), .code(5)], by: questionnaire.layout) == nil)
        #expect(AnswerCodes(scaleAnswers: [], by: questionnaire.layout) == nil)
    }
}
