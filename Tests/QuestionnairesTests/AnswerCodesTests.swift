import Questionnaires
import Testing

@Suite("The codes of a reply")
struct AnswerCodesTests {
    private func layout() throws -> ReplyLayout {
        try SmallDefinition.read(SmallDefinition.text).layout
    }

    @Test("give back each answer")
    func answers() throws {
        let layout = try layout()
        for answers: [Answer] in [
            [.code(1), .code(0)], [.code(5), .code(10)], [.missing(.skipped), .missing(.dontKnow)],
            [.missing(.notApplicable), .missing(.notAsked)],
        ] {
            let codes = try #require(AnswerCodes(answers, by: layout))
            #expect(codes.bytes.count == 2)
            #expect(
                layout.items.indices.map { codes.answer(toItemAt: $0, by: layout, texts: [:]) }
                    == answers)
            #expect(AnswerCodes(bytes: codes.bytes, by: layout) == codes)
        }
    }

    @Test("are refused when they are not on the scale")
    func refused() throws {
        let layout = try layout()
        #expect(AnswerCodes([.code(0), .code(0)], by: layout) == nil)
        #expect(AnswerCodes([.code(6), .code(0)], by: layout) == nil)
        #expect(AnswerCodes([.code(1)], by: layout) == nil)
        #expect(AnswerCodes(bytes: [5, 0], by: layout) == nil)
        #expect(AnswerCodes(bytes: [0, 11], by: layout) == nil)
        #expect(AnswerCodes(bytes: [0, 0, 0], by: layout) == nil)
    }
}
