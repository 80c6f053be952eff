import Testing

@Suite("A definition with a fault at its head")
struct HeadFaultTests {
    @Test("is refused in words that help", arguments: cases)
    func refused(_ fault: FaultCase) {
        #expect(fault.found == fault.expected)
    }

    static let cases: [FaultCase] = [
        FaultCase(
            "version two",
            "canvass: 1", becomes: "canvass: 2",
            expected: """
                d.yaml:1:10: this definition is written in version 2 of the format
                1 │ canvass: 2
                  │          ^ this program reads version 1: use a newer Canvass
                """),
        FaultCase(
            "a version in quotation marks",
            "canvass: 1", becomes: "canvass: \"1\"",
            expected: """
                d.yaml:1:10: 'canvass' is the version of the format and cannot be '1'
                1 │ canvass: "1"
                  │          ^^^ write canvass: 1, without quotation marks
                """),
        FaultCase(
            "a version that is no number",
            "canvass: 1", becomes: "canvass: first",
            expected: """
                d.yaml:1:10: 'canvass' is the version of the format and cannot be 'first'
                1 │ canvass: first
                  │          ^^^^^ write canvass: 1, without quotation marks
                """),
        FaultCase(
            "a version in a list",
            "canvass: 1", becomes: "canvass: [1]",
            expected: """
                d.yaml:1:10: 'canvass' is the version of the format and cannot be a list
                1 │ canvass: [1]
                  │          ^ write canvass: 1, without quotation marks
                """),
        FaultCase(
            "a version with nothing behind it",
            "canvass: 1", becomes: "canvass:",
            expected: """
                d.yaml:1:1: nothing stands behind 'canvass'
                1 │ canvass:
                  │ ^^^^^^^ write its value, or leave the key out
                """),
        FaultCase(
            "no version",
            "canvass: 1\n", becomes: "",
            expected: """
                d.yaml:1:1: a definition has no 'canvass'
                1 │ id: small
                  │ ^ add canvass: …
                """),
        FaultCase(
            "an id with a blank",
            "id: small", becomes: "id: very small",
            expected: """
                d.yaml:2:5: 'very small' cannot be the id of a definition
                2 │ id: very small
                  │     ^^^^^^^^^^ use letters from a to z, digits, - _ and . with no spaces, at most 64; the first a letter or a digit
                """),
        FaultCase(
            "an id that is Chinese",
            "id: small", becomes: "id: 客户满意度",
            expected: """
                d.yaml:2:5: '客户满意度' cannot be the id of a definition
                2 │ id: 客户满意度
                  │     ^^^^^^^^^^ use letters from a to z, digits, - _ and . with no spaces, at most 64; the first a letter or a digit
                """),
        FaultCase(
            "an id that is too long",
            "id: small", becomes: "id: " + String(repeating: "x", count: 65),
            expected: """
                d.yaml:2:5: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…' cannot be the id of a definition
                2 │ id: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
                  │     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ use letters from a to z, digits, - _ and . with no spaces, at most 64; the first a letter or a digit
                """),
        FaultCase(
            "a key with nothing behind it",
            "id: small", becomes: "id:",
            expected: """
                d.yaml:2:1: nothing stands behind 'id'
                2 │ id:
                  │ ^^ write its value, or leave the key out
                """),
        FaultCase(
            "an unknown key that is near",
            "reporting:", becomes: "reportin:",
            expected: """
                d.yaml:29:1: unknown key 'reportin' in a definition
                29 │ reportin:
                   │ ^^^^^^^^ did you mean 'reporting'?
                """),
        FaultCase(
            "an unknown key that is not near",
            "reporting:\n  floor: 5", becomes: "colour: blue",
            expected: """
                d.yaml:29:1: unknown key 'colour' in a definition
                29 │ colour: blue
                   │ ^^^^^^ keys of a definition: canvass, id, title, languages, version, texts, replies, intro, thanks, privacy, scales, segments, objects, dimensions, also, sections, checks, score, indices, completion, sample, reporting
                """),
        FaultCase(
            "no title",
            "title: Small\n", becomes: "",
            expected: """
                d.yaml:1:1: a definition has no 'title'
                1 │ canvass: 1
                  │ ^ add title: …
                """),
        FaultCase(
            "unknown replies",
            "replies: confidential", becomes: "replies: secret",
            expected: """
                d.yaml:5:10: unknown kind of replies 'secret'
                5 │ replies: secret
                  │          ^^^^^^ one of: identified, confidential, anonymous
                """),
        FaultCase(
            "replies nearly right",
            "replies: confidential", becomes: "replies: anonymus",
            expected: """
                d.yaml:5:10: unknown kind of replies 'anonymus'
                5 │ replies: anonymus
                  │          ^^^^^^^^ did you mean 'anonymous'? It may be one of: identified, confidential, anonymous
                """),
        FaultCase(
            "a language outside a list",
            "languages: [en, zh]", becomes: "languages: en",
            expected: """
                d.yaml:4:12: 'languages' must be a list, found 'en'
                4 │ languages: en
                  │            ^^ write [a, b] or one '- …' a line
                """),
        FaultCase(
            "no language",
            "languages: [en, zh]", becomes: "languages: []",
            expected: """
                d.yaml:4:12: the list of languages is empty
                4 │ languages: []
                  │            ^ write [zh, en] or [en]
                """),
        FaultCase(
            "a language by its full name",
            "languages: [en, zh]", becomes: "languages: [en, Chinese]",
            expected: """
                d.yaml:4:17: 'Chinese' is not a language
                4 │ languages: [en, Chinese]
                  │                 ^^^^^^^ write its short name in small letters: zh, en
                """),
        FaultCase(
            "a language twice",
            "languages: [en, zh]", becomes: "languages: [en, zh, en]",
            expected: """
                d.yaml:4:21: the language 'en' appears twice
                4 │ languages: [en, zh, en]
                  │                     ^^ keep one
                """),
        FaultCase(
            "a file that is a list",
            file: "- a\n- b\n",
            expected: """
                d.yaml:1:1: a definition must be a group of keys, found a list
                1 │ - a
                  │ ^ write keys such as canvass: …
                """),
        FaultCase(
            "a file that is a word",
            file: "hello\n",
            expected: """
                d.yaml:1:1: a definition must be a group of keys, found 'hello'
                1 │ hello
                  │ ^^^^^ write keys such as canvass: …
                """),
    ]
}
