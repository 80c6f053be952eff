import Testing

@Suite("A text with a fault")
struct TextFaultTests {
    @Test("is refused in words that help", arguments: cases)
    func refused(_ fault: FaultCase) {
        #expect(fault.found == fault.expected)
    }

    static let cases: [FaultCase] = [
        FaultCase(
            "an empty text",
            "title: Small", becomes: "title: \"\"",
            expected: """
                d.yaml:3:8: the title must be text, found ''
                3 │ title: ""
                  │        ^^ write the text
                """),
        FaultCase(
            "blanks only",
            "title: Small", becomes: "title: \"  \"",
            expected: """
                d.yaml:3:8: the title must be text, found '  '
                3 │ title: "  "
                  │        ^^^^ write the text
                """),
        FaultCase(
            "a list for a text",
            "title: Small", becomes: "title: [Small]",
            expected: """
                d.yaml:3:8: the title must be text, found a list
                3 │ title: [Small]
                  │        ^ write the text
                """),
        FaultCase(
            "a group with no text",
            "title: Small", becomes: "title: {}",
            expected: """
                d.yaml:3:8: the title has no text
                3 │ title: {}
                  │        ^ write it, or {zh: …, en: …}
                """),
        FaultCase(
            "an undeclared language",
            "title: Small", becomes: "title: {en: Small, fr: Petit}",
            expected: """
                d.yaml:3:20: 'fr' is not a language of this questionnaire
                3 │ title: {en: Small, fr: Petit}
                  │                    ^^ its languages are: en, zh
                """),
        FaultCase(
            "something that is no language",
            "title: Small", becomes: "title: {en: Small, text: Petit}",
            expected: """
                d.yaml:3:20: 'text' is not a language of this questionnaire
                3 │ title: {en: Small, text: Petit}
                  │                    ^^^^ its languages are: en, zh
                """),
        FaultCase(
            "an empty translation",
            "title: Small", becomes: "title: {en: Small, zh: }",
            expected: """
                d.yaml:3:24: the title must be text, found nothing
                3 │ title: {en: Small, zh: }
                  │                        ^ write the text
                """),
        FaultCase(
            "a title of two lines",
            "title: Small", becomes: "title: \"Small\\nand short\"",
            expected: """
                d.yaml:3:8: the title has more than one line
                3 │ title: "Small\\nand short"
                  │        ^^^^^^^^^^^^^^^^^^ write it on one line
                """),
        FaultCase(
            "a title too long",
            "title: Small", becomes: "title: " + String(repeating: "y", count: 201),
            expected: """
                d.yaml:3:8: the title has 201 characters
                3 │ title: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy…
                  │        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shorten it to at most 200
                """),
        FaultCase(
            "a question too long",
            "ask: Is it good?", becomes: "ask: " + String(repeating: "长", count: 10001),
            expected: """
                d.yaml:18:47: a question has 10001 characters
                18 │       - {id: q1, weight: 2, scale: five, ask: 长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长…
                   │                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shorten it to at most 10000
                """),
        FaultCase(
            "a right-to-left override",
            "title: Small", becomes: "title: Sm\u{202E}all",
            expected: """
                d.yaml:3:10: the title contains the character U+202E, which turns the direction of the line
                3 │ title: Sm\u{FFFD}all
                  │          ^ delete it; it does not show in most editors
                """),
        FaultCase(
            "a right-to-left override behind Chinese",
            "title: Small", becomes: "title: 客户满意度\u{202E}调查",
            expected: """
                d.yaml:3:13: the title contains the character U+202E, which turns the direction of the line
                3 │ title: 客户满意度\u{FFFD}调查
                  │                  ^ delete it; it does not show in most editors
                """),
        FaultCase(
            "an isolate as an escape",
            "title: Small", becomes: "title: \"Sm\\u2066all\"",
            expected: """
                d.yaml:3:8: the title contains the character U+2066, which turns the direction of the line
                3 │ title: "Sm\\u2066all"
                  │        ^^^^^^^^^^^^^ delete it; it does not show in most editors
                """),
        FaultCase(
            "a tab",
            "title: Small", becomes: "title: \"Sm\\tall\"",
            expected: """
                d.yaml:3:8: the title contains a tab
                3 │ title: "Sm\\tall"
                  │        ^^^^^^^^^ write a blank instead
                """),
        FaultCase(
            "a bell",
            "title: Small", becomes: "title: \"Sm\\aall\"",
            expected: """
                d.yaml:3:8: the title contains the control character U+0007
                3 │ title: "Sm\\aall"
                  │        ^^^^^^^^^ delete it; it does not show in most editors
                """),
        FaultCase(
            "a line separator",
            "title: Small", becomes: "title: \"Sm\\u2028all\"",
            expected: """
                d.yaml:3:8: the title contains the control character U+2028
                3 │ title: "Sm\\u2028all"
                  │        ^^^^^^^^^^^^^ delete it; it does not show in most editors
                """),
        FaultCase(
            "a damaged character",
            "title: Small", becomes: "title: Sm\u{FFFD}all",
            expected: """
                d.yaml:3:8: the title contains U+FFFD, the mark of a damaged character
                3 │ title: Sm\u{FFFD}all
                  │        ^^^^^^ write the character again and save the file as UTF-8
                """),
        FaultCase(
            "characters of no width only",
            "title: Small", becomes: "title: \"\\u200b\\u200d\"",
            expected: """
                d.yaml:3:8: the title has nothing that can be seen
                3 │ title: "\\u200b\\u200d"
                  │        ^^^^^^^^^^^^^^ write the text
                """),
        FaultCase(
            "too many marks on a letter",
            "title: Small", becomes: "title: \"e" + String(repeating: "\u{301}", count: 21) + "\"",
            expected: """
                d.yaml:3:8: the title has more than 20 marks on one letter
                3 │ title: "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}"
                  │        ^^^ delete the marks
                """),
    ]
}
