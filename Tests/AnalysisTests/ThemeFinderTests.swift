@testable import Analysis
import Questionnaires
import Testing

@Suite("Themes of a text")
struct ThemeFinderTests {
    static func frame(_ keywords: [[String]]) throws -> CodeFrame {
        CodeFrame(
            try keywords.enumerated().map { place, words in
                CodeFrame.Theme(
                    id: try #require(ThemeID("t\(place)")),
                    title: LocalizedText("T\(place)", in: .english),
                    keywords: try words.map { try #require(ThemeKeyword($0), "\($0)") })
            })
    }

    @Test(
        "are found by whole words, by beginnings, and anywhere in Chinese",
        arguments: [
            ("wait", "I wait.", true), ("wait", "WAIT", true), ("wait", "waiting", false),
            ("wait*", "Waiting again", true), ("wait*", "await", false), ("wait", "(wait)", true),
            ("wait", "no-wait", true), ("wait", "wait2", false), ("wait", "ｗａｉｔ", true),
            ("too long", "far too   long", true), ("too long", "too longer", false),
            ("too long*", "too longer", true), ("等待", "一直在等待回复", true), ("等待", "等 待", false),
            ("wait", "一直wait了", true), ("app", "用app查", true), ("app报修", "用APP报修", true),
            ("é", "cafe\u{301}", false), ("café", "Cafe\u{301}!", true), ("c++", "c++", true),
            ("価格", "価格が高い", true), ("カナ", "ｶﾅ", false), ("слово", "Слово.", true),
            ("slow", "", false),
        ])
    func finds(keyword: String, text: String, expected: Bool) throws {
        let finder = ThemeFinder(try Self.frame([[keyword]]))
        #expect(finder.themes(in: text) == (expected ? [0] : []))
    }

    @Test("are all found, also where keywords overlap")
    func overlapping() throws {
        let finder = ThemeFinder(
            try Self.frame([["he", "him"], ["she"], ["hers*"], ["等待", "价格"], ["等待时间"], []]))
        #expect(finder.themes(in: "hers") == [2])
        #expect(finder.themes(in: "she, he and hersey") == [0, 1, 2])
        #expect(finder.themes(in: "等待时间太长") == [3, 4])
        #expect(finder.themes(in: "价格") == [3])
    }

    @Test("take linear time, whatever the text")
    func hostile() throws {
        let long = String(repeating: "a", count: 60)
        let finder = ThemeFinder(
            try Self.frame(
                [
                    [long + "b*", long + "c"],
                    (1...40).map { String(repeating: "等", count: $0) + "到" },
                ]))
        for text in [
            String(repeating: "a", count: 2_000_000), String(repeating: "等", count: 500_000),
            "e" + String(repeating: "\u{301}", count: 200_000),
            String(repeating: "\u{202E}\u{200D}a", count: 200_000),
            String(repeating: "👨‍👩‍👧‍👦", count: 50_000),
        ] {
            let clock = ContinuousClock()
            let time = clock.measure { _ = finder.themes(in: text) }
            #expect(finder.themes(in: text).isEmpty)
            #expect(time < .seconds(20), "\(text.unicodeScalars.count)")
        }
    }
}
