import Figures
import Testing

@Suite("Harmless text")
struct DrawingHarmlessTextTests {
    @Test(
        "keeps what can be drawn and drops what could do harm",
        arguments: [
            ("plain", "plain"),
            ("客户满意度 4.5", "客户满意度 4.5"),
            ("a\u{0}b\u{7}c\u{7F}\u{9F}", "abc"),
            ("one\ttwo\nthree\r\nfour\u{2028}five\u{B}", "one two three four five "),
            ("\u{202E}evil\u{202C} \u{2066}x\u{2069}\u{200F}", "evil x"),
            ("\u{FEFF}a\u{AD}b\u{FFFE}\u{E0041}", "ab"),
            ("e\u{301}", "e\u{301}"),
            ("a\u{200D}b", "a\u{200D}b"),
            ("", ""),
        ])
    func text(source: String, expected: String) {
        let harmless = HarmlessText(source, longest: 100)
        #expect(harmless.text.unicodeScalars.elementsEqual(expected.unicodeScalars))
        #expect(!harmless.isShortened)
    }

    @Test("keeps line breaks, each as one newline, for text that is to be broken")
    func breaks() {
        let harmless = HarmlessText("a\r\nb\rc\u{2029}d\n", longest: 100, breaks: .newlines)
        #expect(harmless.text == "a\nb\nc\nd\n")
    }

    @Test("stacks sixteen accents at most")
    func accents() {
        let text = HarmlessText("a" + String(repeating: "\u{301}", count: 10_000), longest: 100)
            .text
        #expect(text.unicodeScalars.count == 1 + HarmlessText.mostMarks)
    }

    @Test("ends with an ellipsis when it is too long", arguments: [0, 1, 5])
    func ellipsis(longest: Int) {
        let harmless = HarmlessText("abcdefg", longest: longest)
        #expect(harmless.text == ["", "…", "", "", "", "abcd…"][longest])
        #expect(harmless.isShortened)
    }

    @Test("is the same when it is made harmless again")
    func twice() {
        let hostile = "a\u{0}\r\n\u{202E}b" + String(repeating: "\u{20DD}", count: 50) + "cdefghij"
        for longest in 0...30 {
            let once = HarmlessText(hostile, longest: longest).text
            #expect(HarmlessText(once, longest: longest).text == once)
        }
    }
}
