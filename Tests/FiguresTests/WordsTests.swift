import Figures
import Questionnaires
import Testing

@Suite("A phrase")
struct WordsTests {
    @Test(
        "lists its parts",
        arguments: [
            ([], "", ""), (["a"], "a", "a"), (["a", "b"], "a and b", "a和b"),
            (["a", "b", "c"], "a, b and c", "a、b和c"),
        ] as [([String], String, String)])
    func list(parts: [String], english: String, chinese: String) {
        #expect(Words.list(parts.map { Words($0) }) == Words(english, chinese))
    }

    @Test(
        "is Chinese for Chinese and English for all others",
        arguments: [("zh", "中"), ("zh-Hant", "中"), ("en", "e"), ("de", "e"), ("zha", "e")])
    func language(tag: String, expected: String) throws {
        #expect(Words("e", "中")[try #require(Language(tag))] == expected)
    }

    @Test("joins its parts with the separator of each language")
    func joined() {
        let parts = [Words("a", "甲"), Words("b", "乙")]
        #expect(Words(parts, english: "; ", chinese: "；") == Words("a; b", "甲；乙"))
    }
}
