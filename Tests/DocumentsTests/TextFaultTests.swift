import Testing

@Suite("A text that needs quotation marks")
struct TextFaultTests {
    @Test("is written with them in the advice", arguments: cases)
    func named(_ fault: DocumentFaultCase) {
        #expect(fault.found == fault.expected)
    }

    static let cases: [DocumentFaultCase] = [
        DocumentFaultCase(
            "a colon in a text", "title: Survey: part one\n",
            expected: """
                d.yaml:1:14: a second colon stands here
                1 │ title: Survey: part one
                  │              ^ put the text between quotation marks: title: "Survey: part one"
                """),
        DocumentFaultCase(
            "a colon in a text of an entry", "- title: Survey: part one\n",
            expected: """
                d.yaml:1:16: a second colon stands here
                1 │ - title: Survey: part one
                  │                ^ put the text between quotation marks: title: "Survey: part one"
                """),
        DocumentFaultCase(
            "a colon in a text between braces", "ask: {zh: 好, en: Repair: are you satisfied?}\n",
            expected: """
                d.yaml:1:24: a second colon stands here
                1 │ ask: {zh: 好, en: Repair: are you satisfied?}
                  │                         ^ put the text between quotation marks: en: "Repair: are you satisfied?"
                """),
        DocumentFaultCase(
            "a colon in a text with both quotation marks", "title: Tom's: \"one\"\n",
            expected: """
                d.yaml:1:13: a second colon stands here
                1 │ title: Tom's: "one"
                  │             ^ put a text that contains ': ' between quotation marks
                """),
        DocumentFaultCase(
            "a colon in a long text",
            "title: Survey: all of the questions of the year all of the questions of the year all of the questions of the year \n",
            expected: """
                d.yaml:1:14: a second colon stands here
                1 │ title: Survey: all of the questions of the year all of the questions of the year all of the ques…
                  │              ^ put the text between quotation marks: title: "Survey: all of the questions of the year all of the question…"
                """),
        DocumentFaultCase(
            "a text that goes on behind its quotation mark", "a: \"very\" good\n",
            expected: """
                d.yaml:1:11: the text goes on behind its quotation mark
                1 │ a: "very" good
                  │           ^ write a: '"very" good'
                """),
        DocumentFaultCase(
            "a condition that starts with a quotation mark", "when: 'price' in improve\n",
            expected: """
                d.yaml:1:15: the text goes on behind its quotation mark
                1 │ when: 'price' in improve
                  │               ^ write when: "'price' in improve"
                """),
        DocumentFaultCase(
            "a condition that ends with a quotation mark, too", "when: 'a' in x and y = 'b'\n",
            expected: """
                d.yaml:1:11: the text goes on behind its quotation mark
                1 │ when: 'a' in x and y = 'b'
                  │           ^ write when: "'a' in x and y = 'b'"
                """),
        DocumentFaultCase(
            "an apostrophe between apostrophes", "a: 'it's good'\n",
            expected: """
                d.yaml:1:8: the text goes on behind its quotation mark
                1 │ a: 'it's good'
                  │        ^ write a: "it's good"
                """),
        DocumentFaultCase(
            "an apostrophe between apostrophes and braces",
            "ask: {zh: 好, en: 'Aren't you satisfied?'}\n",
            expected: """
                d.yaml:1:24: the text goes on behind its quotation mark
                1 │ ask: {zh: 好, en: 'Aren't you satisfied?'}
                  │                         ^ write "Aren't you satisfied?"
                """),
        DocumentFaultCase(
            "two apostrophes between apostrophes and braces",
            "ask: {en: 'Don't, or won't?', zh: 好}\n",
            expected: """
                d.yaml:1:16: the text goes on behind its quotation mark
                1 │ ask: {en: 'Don't, or won't?', zh: 好}
                  │                ^ write "Don't, or won't?"
                """),
        DocumentFaultCase(
            "both kinds behind a quotation mark", "a: \"very\" good, isn't it\n",
            expected: """
                d.yaml:1:11: the text goes on behind its quotation mark
                1 │ a: "very" good, isn't it
                  │           ^ put the whole text between quotation marks; inside '…' write two apostrophes for one
                """),
        DocumentFaultCase(
            "a note behind a text", "title: \"a：b，\" x # ：\n",
            expected: """
                d.yaml:1:15: the text goes on behind its quotation mark
                1 │ title: "a：b，" x # ：
                  │                 ^ write title: '"a：b，" x'
                """),
        DocumentFaultCase(
            "a quotation mark that is not closed", "a: \"very good\nb: 2\n",
            expected: """
                d.yaml:1:4: this quotation mark is never closed
                1 │ a: "very good
                  │    ^ close it at the end of the text
                """),
        DocumentFaultCase(
            "a quotation mark that is closed by the next one",
            "unit: \"次\nminimum: 0\nask: {zh: 好, en: \"Yes, please\"}\n",
            expected: """
                d.yaml:1:7: this quotation mark is never closed
                1 │ unit: "次
                  │       ^ close it at the end of the text; now the text runs on to line 3
                """),
        DocumentFaultCase(
            "a quotation mark between braces that is closed by the next one",
            "intro: {zh: 好, en: \"Yes, please}\nthanks: {zh: 好, en: \"Thank you.\"}\n",
            expected: """
                d.yaml:1:20: this quotation mark is never closed
                1 │ intro: {zh: 好, en: "Yes, please}
                  │                     ^ close it at the end of the text; now the text runs on to line 2
                """),
        DocumentFaultCase(
            "a text over two lines that goes on", "a: \"very\n  good\" indeed\n",
            expected: """
                d.yaml:2:9: the text goes on behind its quotation mark
                2 │   good" indeed
                  │         ^ put the whole text between quotation marks; inside '…' write two apostrophes for one
                """),
        DocumentFaultCase(
            "a name between braces at the start of a text", "ask: {region}的客户，您好\n",
            expected: """
                d.yaml:1:6: a text that starts with { must stand between quotation marks
                1 │ ask: {region}的客户，您好
                  │      ^ write "{region}的客户，您好"
                """),
        DocumentFaultCase(
            "a name between braces at the start of a text between braces",
            "ask: {zh: {region}的客户，您好, en: Hello}\n",
            expected: """
                d.yaml:1:11: a text that starts with { must stand between quotation marks
                1 │ ask: {zh: {region}的客户，您好, en: Hello}
                  │           ^ write "{region}的客户，您好"
                """),
        DocumentFaultCase(
            "a name between braces inside a text between braces",
            "{ask: What of {region|your region}?}\n",
            expected: """
                d.yaml:1:15: a { stands in a text
                1 │ {ask: What of {region|your region}?}
                  │               ^ write "What of {region|your region}?"
                """),
        DocumentFaultCase(
            "brackets in a text between braces", "ask: {zh: 有意见吗？[可选], en: Any?}\n",
            expected: """
                d.yaml:1:16: a [ stands in a text
                1 │ ask: {zh: 有意见吗？[可选], en: Any?}
                  │                     ^ write "有意见吗？[可选]"
                """),
        DocumentFaultCase(
            "brackets at the start of a text", "ask: [可选] 有意见吗？\n",
            expected: """
                d.yaml:1:6: a text that starts with [ must stand between quotation marks
                1 │ ask: [可选] 有意见吗？
                  │      ^ write "[可选] 有意见吗？"
                """),
        DocumentFaultCase(
            "an exclamation mark", "when: !answered(remark)\nid: x\n",
            expected: """
                d.yaml:1:7: a text cannot start with '!'
                1 │ when: !answered(remark)
                  │       ^^^^^^^^^^^^^^^^^ put it between quotation marks; a condition says not instead of !
                """),
        DocumentFaultCase(
            "an exclamation mark before a Chinese text", "ask: !你好\n",
            expected: """
                d.yaml:1:6: a text cannot start with '!'
                1 │ ask: !你好
                  │      ^ put the text between quotation marks
                """),
    ]
}
