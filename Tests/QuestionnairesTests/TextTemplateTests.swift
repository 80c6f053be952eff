import Questionnaires
import Testing

@Suite("A text with names in braces")
struct TextTemplateTests {
    @Test(
        "is read in parts",
        arguments: [
            ("plain", [.words("plain")]), ("{a}", [.name("a", otherwise: "")]),
            ("Dear {a|friend}!", [.words("Dear "), .name("a", otherwise: "friend"), .words("!")]),
            ("{ a }{b|}", [.name("a", otherwise: ""), .name("b", otherwise: "")]),
            ("{{a}} b}", [.words("{a} b}")]), ("{a|x | y}", [.name("a", otherwise: "x | y")]),
            ("您好，{客户|您}", [.words("您好，"), .name("客户", otherwise: "您")]),
        ] as [(String, [TextTemplate.Part])])
    func parts(text: String, parts: [TextTemplate.Part]) {
        #expect(TextTemplate(checked: text).parts == parts)
    }

    @Test("is filled once: what stands for a name is not read again")
    func filled() {
        let template = TextTemplate(checked: "{a} and {b|none}")
        #expect(template.names == ["a", "b"])
        #expect(template.filled { $0 == "a" ? "{b}" : nil } == "{b} and none")
    }

    @Test("that was not checked is left as it is", arguments: ["{", "{}", "a {b", "{|x}"])
    func broken(text: String) {
        #expect(TextTemplate(checked: text).parts == [.words(text)])
    }
}

@Suite("A language")
struct LanguageTests {
    @Test(
        "is written from right to left by its script, or by itself",
        arguments: [
            ("ar", true), ("he", true), ("fa", true), ("ur-PK", true), ("ug", true), ("yi", true),
            ("az-Arab", true), ("ar-Latn", false), ("zh", false), ("en", false), ("zh-Hant", false),
            ("ku-Arab-IQ", true), ("pa", false), ("ckb", true),
        ])
    func direction(tag: String, isRightToLeft: Bool) throws {
        #expect(try #require(Language(tag)).isRightToLeft == isRightToLeft)
    }
}
