import Documents
import Testing

@Suite("A fault")
struct DocumentFaultTests {
    private func description(
        _ text: String, line: Int = 1, column: Int, length: Int = 1, advice: String = "mend it"
    ) -> String {
        DocumentFault(
            source: SourceText(name: "d.yaml", text: text),
            place: Place(line: line, column: column, length: length), message: "it is wrong",
            advice: advice
        ).description
    }

    @Test("puts its caret below the place, in letters of one and of two columns")
    func chinese() {
        #expect(
            description("title: 客户满意度 survey", column: 14, length: 6) == """
                d.yaml:1:14: it is wrong
                1 │ title: 客户满意度 survey
                  │                   ^^^^^^ mend it
                """)
        #expect(
            description("title: 客户满意度 survey", column: 8, length: 5) == """
                d.yaml:1:8: it is wrong
                1 │ title: 客户满意度 survey
                  │        ^^^^^^^^^^ mend it
                """)
    }

    @Test("counts no column for a mark on a letter")
    func marks() {
        #expect(
            description("cafe\u{301} x", column: 7) == """
                d.yaml:1:7: it is wrong
                1 │ cafe\u{301} x
                  │      ^ mend it
                """)
    }

    @Test("shows what would move the cursor or turn the line as a sign")
    func controls() {
        #expect(
            description("a\t\u{202E}\u{1B}[31mb\u{200B}c", column: 11) == """
                d.yaml:1:11: it is wrong
                1 │ a ��[31mb�c
                  │           ^ mend it
                """)
    }

    @Test("cuts a long line around the place")
    func longLine() {
        let text = String(repeating: "长", count: 200) + "X" + String(repeating: "y", count: 200)
        #expect(
            description(text, column: 201) == """
                d.yaml:1:201: it is wrong
                1 │ …\(String(repeating: "长", count: 40))X\(String(repeating: "y", count: 55))…
                  │  \(String(repeating: " ", count: 80))^ mend it
                """)
    }

    @Test("keeps its caret short below a long text")
    func longCaret() {
        let text = String(repeating: "x", count: 300)
        #expect(
            description(text, column: 1, length: 300) == """
                d.yaml:1:1: it is wrong
                1 │ \(String(repeating: "x", count: 96))…
                  │ \(String(repeating: "^", count: 40)) mend it
                """)
    }

    @Test("stands at the end of the line when its place is beyond")
    func beyond() {
        #expect(
            description("ab", column: 9, advice: "") == """
                d.yaml:1:9: it is wrong
                1 │ ab
                  │   ^
                """)
        #expect(
            description("ab", line: 7, column: 1) == """
                d.yaml:7:1: it is wrong
                7 │ 
                  │ ^ mend it
                """)
    }

    @Test("of the whole file has no line")
    func wholeFile() {
        let source = SourceText(name: "d.yaml", text: "")
        #expect(
            DocumentFault(source: source, place: nil, message: "it is empty", advice: "fill it")
                .description == "d.yaml: it is empty\n    fill it")
        #expect(
            DocumentFault(source: source, place: nil, message: "it is empty").description
                == "d.yaml: it is empty")
    }
}
