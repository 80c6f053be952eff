import Foundation
import Testing

@testable import Storage

@Suite("Named texts")
struct NamedTextsTests {
    @Test("are written in one way only, sorted by name")
    func written() {
        let texts = NamedTexts(["tier": "gold", "company": "A \"B\" \\ \n\u{1}厂"])
        #expect(texts.json == #"{"company":"A \"B\" \\ \n\u0001厂","tier":"gold"}"#)
        #expect(NamedTexts([:]).json == "{}")
    }

    @Test("are read as another program would write them")
    func read() {
        let json = " { \"a\" : \"\\u5382\\uD83D\\uDE00\\/\" , \"b\":\"\\b\\f\\r\\t\" } "
        #expect(NamedTexts(json: json)?.texts == ["a": "厂😀/", "b": "\u{8}\u{C}\r\t"])
        #expect(NamedTexts(json: " {} ")?.texts == [:])
    }

    @Test("come back as they were, and are JSON to others")
    func roundTrip() throws {
        let texts = NamedTexts(
            Dictionary(
                SampleSurvey.hostileTexts.map { ($0, $0 + "!") }, uniquingKeysWith: { $1 }))
        #expect(NamedTexts(json: texts.json) == texts)
        let others = try JSONDecoder().decode([String: String].self, from: Data(texts.json.utf8))
        #expect(others == texts.texts)
    }

    @Test(
        "are nothing else",
        arguments: [
            "", "[]", "{", "{\"a\"}", "{\"a\":1}", "{\"a\":\"b\",}", "{\"a\":\"b\"} x",
            "{\"a\":\"b",
            "{\"a\":\"\\x\"}", "{\"a\":\"\\u12\"}", "{\"a\":\"\\uD800\"}",
            "{\"a\":\"\\uD800\\u0041\"}",
            "{\"a\":\"\\uDC00\"}", "{\"a\":\"line\nbreak\"}", "{\"a\":\"\\u+123\"}", "{\"a\":\"\\",
        ])
    func refused(json: String) {
        #expect(NamedTexts(json: json) == nil)
    }
}
