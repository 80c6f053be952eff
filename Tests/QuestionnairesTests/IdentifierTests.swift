import Questionnaires
import Testing

@Suite("An identifier")
struct IdentifierTests {
    @Test(
        "is a name that columns of files and addresses can have",
        arguments: [
            "a", "q1", "Q7ART", "18-24", "a.b_c-d", String(repeating: "x", count: 64),
        ])
    func good(name: String) {
        #expect(ItemID(name)?.name == name)
    }

    @Test(
        "is nothing else",
        arguments: [
            "", "-a", ".a", "_a", "a b", "a/b", "é", "客", "a\u{0}", "ａ", "a\n", "=a",
            String(repeating: "x", count: 65),
        ])
    func bad(name: String) {
        #expect(ItemID(name) == nil)
    }

    @Test(
        "of a language is a short name",
        arguments: [
            ("zh", true), ("en-GB", true), ("yue", true), ("zh-Hans-CN", true), ("EN", false),
            ("e", false), ("engl", false), ("en_GB", false), ("en-", false), ("", false),
            ("zh-汉", false),
        ])
    func languages(tag: String, isGood: Bool) {
        #expect((Language(tag) != nil) == isGood)
    }
}

@Suite("The codes of a reply")
struct AnswerCodesTests {
    private func items() throws -> [Item] {
        try SmallDefinition.read(SmallDefinition.text).codedItems
    }

    @Test("give back each answer")
    func answers() throws {
        let items = try items()
        for answers: [Answer] in [
            [.code(1), .code(0)], [.code(5), .code(10)], [.missing(.skipped), .missing(.dontKnow)],
            [.missing(.notApplicable), .missing(.notAsked)],
        ] {
            let codes = try #require(AnswerCodes(answers, for: items))
            #expect(codes.bytes.count == 2)
            #expect(items.indices.map { codes.answer(at: $0, to: items[$0]) } == answers)
            #expect(AnswerCodes(bytes: codes.bytes, for: items) == codes)
        }
    }

    @Test("are refused when they are not on the scale")
    func refused() throws {
        let items = try items()
        #expect(AnswerCodes([.code(0), .code(0)], for: items) == nil)
        #expect(AnswerCodes([.code(6), .code(0)], for: items) == nil)
        #expect(AnswerCodes([.code(1)], for: items) == nil)
        #expect(AnswerCodes(bytes: [5, 0], for: items) == nil)
        #expect(AnswerCodes(bytes: [0, 11], for: items) == nil)
        #expect(AnswerCodes(bytes: [0, 0, 0], for: items) == nil)
    }
}
