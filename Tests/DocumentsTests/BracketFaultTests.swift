import Testing

@Suite("A bracket")
struct BracketFaultTests {
    @Test("is named where it opens, or where it closes too much", arguments: cases)
    func named(_ fault: DocumentFaultCase) {
        #expect(fault.found == fault.expected)
    }

    static let cases: [DocumentFaultCase] = [
        DocumentFaultCase(
            "a brace that is not closed before the next line",
            "options:\n  a: {zh: 好, en: Good\n  b: {label: x}\n",
            expected: """
                d.yaml:2:6: this { is never closed
                2 │   a: {zh: 好, en: Good
                  │      ^ write } where it ends
                """),
        DocumentFaultCase(
            "a bracket that is not closed before the next entry",
            "- id: a\n  show: [a, b\n- id: b\n",
            expected: """
                d.yaml:2:9: this [ is never closed
                2 │   show: [a, b
                  │         ^ write ] where it ends
                """),
        DocumentFaultCase(
            "a brace that is not closed in an entry",
            "rows:\n  - {id: a, ask: {zh: 好, en: Good}\n  - {id: b, ask: x}\n",
            expected: """
                d.yaml:2:5: this { is never closed
                2 │   - {id: a, ask: {zh: 好, en: Good}
                  │     ^ write } where it ends
                """),
        DocumentFaultCase(
            "a bracket that is not closed at the end", "a: [1, 2\n",
            expected: """
                d.yaml:1:4: this [ is never closed
                1 │ a: [1, 2
                  │    ^ write ] where it ends
                """),
        DocumentFaultCase(
            "a brace instead of a bracket", "show: [a, b}\nid: x\n",
            expected: """
                d.yaml:1:12: } closes a [
                1 │ show: [a, b}
                  │            ^ write ]
                """),
        DocumentFaultCase(
            "a bracket instead of a brace", "title: {zh: 好, en: Good]\nid: x\n",
            expected: """
                d.yaml:1:24: ] closes a {
                1 │ title: {zh: 好, en: Good]
                  │                         ^ write }
                """),
        DocumentFaultCase(
            "a bracket too many", "a: [1, 2]]\n",
            expected: """
                d.yaml:1:10: this bracket closes nothing
                1 │ a: [1, 2]]
                  │          ^ delete it, or open it before
                """),
        DocumentFaultCase(
            "a brace too many", "a: {b: 1}}\nc: 2\n",
            expected: """
                d.yaml:1:10: this bracket closes nothing
                1 │ a: {b: 1}}
                  │          ^ delete it, or open it before
                """),
        DocumentFaultCase(
            "a brace that is not opened", "wechat: zh: 微信, en: WeChat}\n",
            expected: """
                d.yaml:1:9: no { stands before this
                1 │ wechat: zh: 微信, en: WeChat}
                  │         ^ write {zh: 微信, en: WeChat}
                """),
        DocumentFaultCase(
            "a brace without a colon before it", "points:\n  5= {zh: 好, en: Good}\n",
            expected: """
                d.yaml:2:6: no colon stands before this {
                2 │   5= {zh: 好, en: Good}
                  │      ^ write 5: {zh: 好, en: Good}
                """),
        DocumentFaultCase(
            "a line that goes on behind its braces", "none: {zh: 无, en: Nothing}, exclusive: yes\n",
            expected: """
                d.yaml:1:27: the line goes on behind its braces
                1 │ none: {zh: 无, en: Nothing}, exclusive: yes
                  │                            ^ write the rest between the braces, or on a line of its own
                """),
        DocumentFaultCase(
            "a line that goes on behind its brackets", "show: [a, b], c\n",
            expected: """
                d.yaml:1:13: the line goes on behind its brackets
                1 │ show: [a, b], c
                  │             ^ write the rest between the brackets, or on a line of its own
                """),
        DocumentFaultCase(
            "a comma missing at the end of a line", "points: {\n  5: good\n  4: bad\n}\n",
            expected: """
                d.yaml:3:3: no comma stands before '4'
                3 │   4: bad
                  │   ^ write a comma at the end of the line above
                """),
        DocumentFaultCase(
            "a brace that is not closed before a text further in", "a: {b: 1\n    c d\n  e: 2\n",
            expected: """
                d.yaml:3:3: no comma stands before 'e'
                3 │   e: 2
                  │   ^ write a comma at the end of the line above
                """),
    ]
}
