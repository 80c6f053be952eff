import Testing

@Suite("An entry of a list without its '-' and blank")
struct ListEntryTests {
    @Test("is named where YAML cannot be read", arguments: cases)
    func named(_ fault: DocumentFaultCase) {
        #expect(fault.found == fault.expected)
    }

    static let cases: [DocumentFaultCase] = [
        DocumentFaultCase(
            "no blank behind a '-'", "- id: a\n-id: recommend\n  type: x\n",
            expected: """
                d.yaml:2:1: no blank stands behind this '-'
                2 │ -id: recommend
                  │ ^ write - id: recommend
                """),
        DocumentFaultCase(
            "no blank behind a '-', told lines later", "-id: a\ntype: x\n  scale: y\n",
            expected: """
                d.yaml:1:1: no blank stands behind this '-'
                1 │ -id: a
                  │ ^ write - id: a
                """),
        DocumentFaultCase(
            "no blank behind a '-' before braces", "list:\n  -{id: nps, type: nps}\n",
            expected: """
                d.yaml:2:3: no blank stands behind this '-'
                2 │   -{id: nps, type: nps}
                  │   ^ write - {id: nps, type: nps}
                """),
        DocumentFaultCase(
            "no blank behind a '-' before a text", "- a: b\n-text\n",
            expected: """
                d.yaml:2:1: no blank stands behind this '-'
                2 │ -text
                  │ ^ write - text
                """),
        DocumentFaultCase(
            "a dash", "list:\n  - id: a\n  – id: b\n",
            expected: """
                d.yaml:3:3: '–' stands here for a '-'
                3 │   – id: b
                  │   ^ write - id: b
                """),
        DocumentFaultCase(
            "a bullet", "list:\n  - id: a\n  • id: b\n",
            expected: """
                d.yaml:3:3: '•' stands here for a '-'
                3 │   • id: b
                  │   ^ write - id: b
                """),
        DocumentFaultCase(
            "a number", "list:\n  - id: a\n  2. id: b\n",
            expected: """
                d.yaml:3:3: '2.' stands here for a '-'
                3 │   2. id: b
                  │   ^^ write - id: b
                """),
        DocumentFaultCase(
            "a full-width hyphen", "- id: a\n－ id: b\n",
            expected: """
                d.yaml:2:1: '－' stands here for a '-'
                2 │ － id: b
                  │ ^^ write - id: b
                """),
        DocumentFaultCase(
            "a Chinese number", "- id: a\n2、id: b\n",
            expected: """
                d.yaml:2:1: '2、' stands here for a '-'
                2 │ 2、id: b
                  │ ^^^ write - id: b
                """),
    ]
}
