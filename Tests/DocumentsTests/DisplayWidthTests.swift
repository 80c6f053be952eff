import Documents
import Testing

@Suite("The width of a text on a terminal")
struct DisplayWidthTests {
    @Test(
        "is two columns for East Asian letters and none for marks",
        arguments: [
            ("", 0), ("abc", 3), ("客户", 4), ("，", 2), ("ｱ", 1), ("e\u{301}", 1), ("\u{200B}", 0),
            ("한국어", 6), ("かな", 4), ("😀", 2), ("é", 1), ("𠀀", 2),
        ])
    func width(text: String, columns: Int) {
        #expect(text.displayWidth == columns)
    }

    @Test("lines columns up")
    func padding() {
        #expect("客户".padded(to: 6) == "客户  ")
        #expect("客户".aligned(rightIn: 6) == "  客户")
        #expect("客户满意度".truncated(toWidth: 6) == "客户…")
        #expect("客户满意度".truncated(toWidth: 10) == "客户满意度")
        #expect("客户满意度".padded(to: 4) == "客户满意度")
    }

    @Test("does not count what a message hides")
    func quoted() {
        #expect("a\u{202E}b\nc".quoted() == "'a\u{FFFD}b\u{FFFD}c'")
        #expect(String(repeating: "x", count: 70).quoted(limit: 3) == "'xxx…'")
    }
}
