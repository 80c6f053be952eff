import Documents
import Intake
import Questionnaires
import ReferenceData
import Testing

@Suite("Replies to items of every kind, printed as cells")
struct EveryKindTests {
    @Test("are read as what they were", arguments: ReplyCells.Style.allCases, 1...10)
    func roundTrip(style: ReplyCells.Style, seed: Int) throws {
        var random = FixedRandom(seed: UInt64(seed))
        let definition =
            seed == 1 ? EveryKind.definition : EveryKind.randomDefinition(20, using: &random)
        let questionnaire = try EveryKind.questionnaire(definition)
        let replies = try (0..<60).map { number in
            let reply = try questionnaire.randomReply("r\(number)", using: &random)
            return style == .lists ? try reply.withoutEmptyLists(questionnaire) : reply
        }
        let cells = ReplyCells(questionnaire: questionnaire, style: style)
        let csv = cells.csv(of: replies, using: &random)
        let mapping = try Mapping(
            SourceText(
                name: "mapping.yaml", text: "canvass-mapping: 1\n" + ReplyCells.mapping),
            for: questionnaire)
        let checked = try CheckedAnswers(
            AnswerFile(name: "answers.csv", bytes: Array(csv.utf8)), for: questionnaire,
            by: mapping)
        #expect(checked.messages == [])
        #expect(checked.replies == replies)
        #expect(checked.summary.unreadColumns == [])
    }
}

extension Reply {
    /// A list cannot say that nothing was chosen on purpose: it is blank.
    fileprivate func withoutEmptyLists(_ questionnaire: Questionnaire) throws -> Reply {
        let layout = questionnaire.layout
        let answers = layout.items.indices.map { index -> Answer in
            switch codes.answer(toItemAt: index, by: layout, texts: texts) {
            case .chosen([]), .ranked([]): .missing(.skipped)
            case let answer: answer
            }
        }
        return Reply(
            id: id, submitted: submitted, weight: weight, segments: segments,
            codes: try SampleSurvey.require(AnswerCodes(answers, by: layout)), texts: texts)
    }
}
