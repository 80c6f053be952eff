import Testing

@Suite("A line that stands some blanks off")
struct MisplacedLineTests {
    @Test("is told from the lines it belongs with", arguments: cases)
    func named(_ fault: DocumentFaultCase) {
        #expect(fault.found == fault.expected)
    }

    static let cases: [DocumentFaultCase] = [
        DocumentFaultCase(
            "a key left of its siblings",
            "list:\n  - id: a\n    title: A\n   weight: 1\n    rest: 2\n",
            expected: """
                d.yaml:4:4: 'weight' stands 3 blanks in, the lines it belongs with 4
                4 │    weight: 1
                  │    ^^^^^^ move it one blank to the right
                """),
        DocumentFaultCase(
            "a key right of its siblings", "list:\n  - id: a\n    title: {en: A}\n     weight: 1\n",
            expected: """
                d.yaml:4:6: 'weight' stands 5 blanks in, the lines it belongs with 4
                4 │      weight: 1
                  │      ^^^^^^ move it one blank to the left
                """),
        DocumentFaultCase(
            "two blanks too far right", "a:\n  b: {c: 1}\n    d: 2\n",
            expected: """
                d.yaml:3:5: 'd' stands 4 blanks in, the lines it belongs with 2
                3 │     d: 2
                  │     ^ move it two blanks to the left; or leave nothing behind 'b' if it belongs into it
                """),
        DocumentFaultCase(
            "a key below the '-' of its entry",
            "list:\n  - id: a\n    weight: 2\n  required: yes\n  - id: b\n",
            expected: """
                d.yaml:4:3: 'required' stands 2 blanks in, the lines it belongs with 4
                4 │   required: yes
                  │   ^^^^^^^^ move it two blanks to the right; or start it with '- ' if it is a new entry
                """),
        DocumentFaultCase(
            "an entry that the lines below it do not fit",
            "items:\n     - id: a\n        scale: s\n        ask: x\n      - id: b\n",
            expected: """
                d.yaml:2:6: '- id' stands 5 blanks in, the lines it belongs with 6
                2 │      - id: a
                  │      ^ move it one blank to the right
                """),
        DocumentFaultCase(
            "the first line of a group",
            "privacy:\n  notice:\n  zh: 好\n    en: Good\n  consent: x\n",
            expected: """
                d.yaml:3:3: 'zh' stands 2 blanks in, the lines it belongs with 4
                3 │   zh: 好
                  │   ^^ move it two blanks to the right
                """),
        DocumentFaultCase(
            "the key of a group",
            "scale:\n  agreement:\n  points:\n      1: x\n      2: y\n    none: z\n",
            expected: """
                d.yaml:3:3: 'points' stands 2 blanks in, the lines it belongs with 4
                3 │   points:
                  │   ^^^^^^ move it two blanks to the right
                """),
        DocumentFaultCase(
            "a key as far from one group as from the other", "a:\n    b: 2\n  c: 1\n",
            expected: """
                d.yaml:3:3: 'c' stands 2 blanks in, the lines above it 4 or 0
                3 │   c: 1
                  │   ^ move it two blanks to the right to belong with 'b', or to the left to belong with 'a'
                """),
        DocumentFaultCase(
            "a group below a list's only entry",
            "points:\n  - 5: {en: A}\n  4: {en: B}\n  3: {en: C}\n",
            expected: """
                d.yaml:3:3: '4' has no '-', but line 2 in the same column has
                3 │   4: {en: B}
                  │   ^ start it with '- ' too, or take the '- ' of line 2 away
                """),
        DocumentFaultCase(
            "a group with lines of its own below a list's only entry",
            "scales:\n  - id: a\n    range: [0, 1]\n  b:\n    range: [0, 2]\nrest: 1\n",
            expected: """
                d.yaml:4:3: 'b' has no '-', but line 2 in the same column has
                4 │   b:
                  │   ^ start it with '- ' too, or take the '- ' of line 2 away
                """),
        DocumentFaultCase(
            "an entry right of the others", "list:\n  - id: a\n    x: 1\n   - id: b\n",
            expected: """
                d.yaml:4:4: '- id' stands 3 blanks in, the lines it belongs with 2
                4 │    - id: b
                  │    ^ move it one blank to the left
                """),
        DocumentFaultCase(
            "an entry left of the others", "list:\n  - id: a\n    x: 1\n - id: b\n",
            expected: """
                d.yaml:4:2: '- id' stands 1 blank in, the lines it belongs with 2
                4 │  - id: b
                  │  ^ move it one blank to the right
                """),
        DocumentFaultCase(
            "a key among texts", "a:\n  - b\n  c: 1\n",
            expected: """
                d.yaml:3:3: 'c' stands 2 blanks in, the lines it belongs with 0
                3 │   c: 1
                  │   ^ move it two blanks to the left; or start it with '- ' if it is a new entry
                """),
        DocumentFaultCase(
            "a line right of one that has a value", "a: 1\n   b: 2\n",
            expected: """
                d.yaml:2:4: 'b' stands 3 blanks in, the lines it belongs with 0
                2 │    b: 2
                  │    ^ move it three blanks to the left; or leave nothing behind 'a' if it belongs into it
                """),
        DocumentFaultCase(
            "a line one blank right of one that has a value", "a: 1\n b: 2\n",
            expected: """
                d.yaml:2:2: 'b' stands 1 blank in, the lines it belongs with 0
                2 │  b: 2
                  │  ^ move it one blank to the left
                """),
        DocumentFaultCase(
            "a file whose first line is indented", " a: 1\nb: 2\n",
            expected: """
                d.yaml:1:2: 'a' stands 1 blank in, the lines it belongs with 0
                1 │  a: 1
                  │  ^ move it one blank to the left
                """),
        DocumentFaultCase(
            "a key of digits", "points:\n    5: A\n   4: B\n",
            expected: """
                d.yaml:3:4: '4' stands 3 blanks in, the lines it belongs with 4
                3 │    4: B
                  │    ^ move it one blank to the right
                """),
        DocumentFaultCase(
            "a line far to the right", "a: 1\n            b: 2\n",
            expected: """
                d.yaml:2:13: 'b' stands 12 blanks in, the lines it belongs with 0
                2 │             b: 2
                  │             ^ move it 12 blanks to the left; or leave nothing behind 'a' if it belongs into it
                """),
    ]
}
