import Testing

@Suite("A blank that is none for YAML")
struct ForeignBlankTests {
    @Test("is named where YAML cannot be read", arguments: cases)
    func named(_ fault: DocumentFaultCase) {
        #expect(fault.found == fault.expected)
    }

    static let cases: [DocumentFaultCase] = [
        DocumentFaultCase(
            "full-width blanks in front of an entry",
            "a:\n  - id: x\n\u{3000}\u{3000}- id: y\n    z: 1\n",
            expected: """
                d.yaml:3:1: a full-width blank stands here
                3 │ \u{3000}\u{3000}- id: y
                  │ ^^^^ write ordinary blanks
                """),
        DocumentFaultCase(
            "a special blank in front of a key",
            "list:\n  - id: x\n    a: {b: 1}\n\u{A0}\u{A0}\u{A0} c: 2\n    d: 3\n",
            expected: """
                d.yaml:4:1: a special blank (U+00A0) stands here
                4 │ \u{A0}\u{A0}\u{A0} c: 2
                  │ ^^^ write ordinary blanks; these come from a web page or a word processor
                """),
        DocumentFaultCase(
            "a full-width blank behind a colon", "a: 1\nweight:\u{3000}60\nb: 2\n",
            expected: """
                d.yaml:2:8: a full-width blank stands here
                2 │ weight:\u{3000}60
                  │        ^^ write an ordinary blank
                """),
        DocumentFaultCase(
            "a special blank behind a colon", "a: 1\nweight:\u{A0}60\nb: 2\n",
            expected: """
                d.yaml:2:8: a special blank (U+00A0) stands here
                2 │ weight:\u{A0}60
                  │        ^ write an ordinary blank; this one comes from a web page or a word processor
                """),
        DocumentFaultCase(
            "a thin blank behind a colon", "weight:\u{2009}60\nb: 2\n",
            expected: """
                d.yaml:1:8: a special blank (U+2009) stands here
                1 │ weight:\u{2009}60
                  │        ^ write an ordinary blank; this one comes from a web page or a word processor
                """),
        DocumentFaultCase(
            "a full-width blank behind a '-'", "- id: x\n-\u{3000}id: y\n",
            expected: """
                d.yaml:2:2: a full-width blank stands here
                2 │ -\u{3000}id: y
                  │  ^^ write an ordinary blank
                """),
        DocumentFaultCase(
            "a full-width blank behind a comma, with a fault on the line",
            "- {id: a,\u{3000}type: {b}\n",
            expected: """
                d.yaml:1:10: a full-width blank stands here
                1 │ - {id: a,\u{3000}type: {b}
                  │          ^^ write an ordinary blank
                """),
        DocumentFaultCase(
            "full-width blanks in front of a key",
            "list:\n  - id: x\n    a: {b: 1}\n\u{3000}\u{3000}c: 2\n    d: 3\n",
            expected: """
                d.yaml:4:1: a full-width blank stands here
                4 │ \u{3000}\u{3000}c: 2
                  │ ^^^^ write ordinary blanks
                """),
        DocumentFaultCase(
            "full-width blanks behind ordinary ones",
            "list:\n  - id: x\n    a: {b: 1}\n   \u{3000}c: 2\n    d: 3\n",
            expected: """
                d.yaml:4:4: a full-width blank stands here
                4 │    \u{3000}c: 2
                  │    ^^ write an ordinary blank
                """),
        DocumentFaultCase(
            "an invisible sign behind a colon", "weight:\u{200B}60\nb: 2\n",
            expected: """
                d.yaml:1:8: an invisible sign (U+200B) stands here
                1 │ weight:�60
                  │        ^ delete it
                """),
        DocumentFaultCase(
            "those that belong to texts", "a: \u{3000}x\u{3000}y\nb: c: d\n",
            expected: """
                d.yaml:1:4: a full-width blank stands here
                1 │ a: \u{3000}x\u{3000}y
                  │    ^^ write an ordinary blank
                """),
    ]
}
