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
        #expect(ItemID(plain: name) == nil)
    }

    @Test(
        "of a part is made of such names",
        arguments: [
            ("speed@sales", true), ("reason/price", true), ("reason@sales/other/text", true),
            ("a/", false), ("/a", false), ("a//b", false), ("a@", false), ("a/b/c/d/e", false),
            ("a/ b", false),
        ])
    func parts(name: String, isGood: Bool) {
        #expect((FieldID(name) != nil) == isGood)
        #expect(FieldID(plain: name) == nil)
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
