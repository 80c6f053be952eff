import Testing

@Suite("A dimension or an item with a fault")
struct ItemFaultTests {
    @Test("is refused in words that help", arguments: cases)
    func refused(_ fault: FaultCase) {
        #expect(fault.found == fault.expected)
    }

    static let cases: [FaultCase] = [
        FaultCase(
            "no dimension",
            "dimensions:\n  - id: product\n    title: Product\n    weight: 1\n    items:\n      - {id: q1, weight: 2, scale: five, ask: Is it good?}",
            becomes: "dimensions: []",
            expected: """
                d.yaml:13:13: no dimension is defined
                13 │ dimensions: []
                   │             ^ write at least one, with its items; or leave 'dimensions' out
                """),
        FaultCase(
            "a dimension without items",
            "    items:\n      - {id: q1, weight: 2, scale: five, ask: Is it good?}",
            becomes: "    items: []",
            expected: """
                d.yaml:17:12: a dimension has no items
                17 │     items: []
                   │            ^ write at least one question
                """),
        FaultCase(
            "a dimension without weight",
            "    weight: 1\n", becomes: "",
            expected: """
                d.yaml:14:5: a dimension has no 'weight'
                14 │   - id: product
                   │     ^ add weight: …
                """),
        FaultCase(
            "a dimension twice",
            "also:",
            becomes:
                "  - {id: product, title: More, weight: 1, items: [{id: q2, scale: five, ask: More?}]}\nalso:",
            expected: """
                d.yaml:19:10: the dimension 'product' is already defined on line 14
                19 │   - {id: product, title: More, weight: 1, items: [{id: q2, scale: five, ask: More?}]}
                   │          ^^^^^^^ give each dimension an id of its own
                """),
        FaultCase(
            "no scale",
            "scale: five, ask: Is it good?", becomes: "ask: Is it good?",
            expected: """
                d.yaml:18:9: an item has no 'scale'
                18 │       - {id: q1, weight: 2, ask: Is it good?}
                   │         ^ add scale: … with the name of a scale
                """),
        FaultCase(
            "an unknown scale",
            "scale: five, ask: Is", becomes: "scale: fiv, ask: Is",
            expected: """
                d.yaml:18:36: unknown scale 'fiv'
                18 │       - {id: q1, weight: 2, scale: fiv, ask: Is it good?}
                   │                                    ^^^ did you mean 'five'? This file defines: five, ten
                """),
        FaultCase(
            "an unknown key",
            "scale: five, ask: Is it good?", becomes: "scale: five, asks: Is it good?",
            expected: """
                d.yaml:18:42: unknown key 'asks' in an item
                18 │       - {id: q1, weight: 2, scale: five, asks: Is it good?}
                   │                                          ^^^^ did you mean 'ask'?
                """),
        FaultCase(
            "an item twice",
            "id: nps", becomes: "id: q1",
            expected: """
                d.yaml:20:10: the item 'q1' is already defined on line 18
                20 │   - {id: q1, type: recommendation, scale: ten, ask: Recommend?}
                   │          ^^ give each item an id of its own
                """),
        FaultCase(
            "items that differ in case",
            "id: nps", becomes: "id: Q1",
            expected: """
                d.yaml:20:10: the item 'Q1' and the item 'q1' on line 18 differ only in capital letters
                20 │   - {id: Q1, type: recommendation, scale: ten, ask: Recommend?}
                   │          ^^ give each item an id of its own
                """),
        FaultCase(
            "an item named as a segment",
            "id: nps", becomes: "id: team",
            expected: """
                d.yaml:20:10: 'team' is the name of a segment already, on line 11
                20 │   - {id: team, type: recommendation, scale: ten, ask: Recommend?}
                   │          ^^^^ give the item or the segment another name
                """),
        FaultCase(
            "an unknown type",
            "type: recommendation", becomes: "type: recommend",
            expected: """
                d.yaml:20:21: unknown type of item 'recommend'
                20 │   - {id: nps, type: recommend, scale: ten, ask: Recommend?}
                   │                     ^^^^^^^^^ did you mean 'recommendation'? It may be one of: rating, matrix, pair, recommendation, effort, yes-no, choice, choices, ranking, number, date, text, long-text, email, phone, information
                """),
        FaultCase(
            "a text in a dimension",
            "weight: 2, scale: five", becomes: "type: text",
            expected: """
                d.yaml:18:24: an item of a dimension cannot be a text
                18 │       - {id: q1, type: text, ask: Is it good?}
                   │                        ^^^^ move it to the list 'also'
                """),
        FaultCase(
            "a text with a scale",
            "type: recommendation", becomes: "type: text",
            expected: """
                d.yaml:20:27: an item of the type text has no 'scale'
                20 │   - {id: nps, type: text, scale: ten, ask: Recommend?}
                   │                           ^^^^^ leave scale out, or write another type
                """),
        FaultCase(
            "a weight outside the composite",
            "type: recommendation", becomes: "weight: 2, type: recommendation",
            expected: """
                d.yaml:20:15: an item under 'also' has no weight
                20 │   - {id: nps, weight: 2, type: recommendation, scale: ten, ask: Recommend?}
                   │               ^^^^^^ leave weight out, or move the item into a dimension
                """),
        FaultCase(
            "a recommendation from 1 to 5",
            "scale: ten", becomes: "scale: five",
            expected: """
                d.yaml:20:44: a recommendation needs a scale from 0 to 10 where high is good, and 'five' is another
                20 │   - {id: nps, type: recommendation, scale: five, ask: Recommend?}
                   │                                            ^^^^ define a scale with range: [0, 10]
                """),
        FaultCase(
            "a reversed recommendation",
            "scale: ten", becomes: "reverse: yes, scale: ten",
            expected: """
                d.yaml:20:37: an item of the type recommendation has no 'reverse'
                20 │   - {id: nps, type: recommendation, reverse: yes, scale: ten, ask: Recommend?}
                   │                                     ^^^^^^^ leave reverse out, or write another type
                """),
        FaultCase(
            "reverse with another word",
            "weight: 2", becomes: "reverse: maybe",
            expected: """
                d.yaml:18:27: 'reverse' must be yes or no, found 'maybe'
                18 │       - {id: q1, reverse: maybe, scale: five, ask: Is it good?}
                   │                           ^^^^^ write yes or no, without quotation marks
                """),
        FaultCase(
            "reverse in quotation marks",
            "weight: 2", becomes: "reverse: \"yes\"",
            expected: """
                d.yaml:18:27: 'reverse' must be yes or no, found 'yes'
                18 │       - {id: q1, reverse: "yes", scale: five, ask: Is it good?}
                   │                           ^^^^^ write yes or no, without quotation marks
                """),
        FaultCase(
            "a comma in a question",
            "ask: Is it good?", becomes: "ask: Is it good, or bad?",
            expected: """
                d.yaml:18:59: unknown key 'or bad?' in an item
                18 │       - {id: q1, weight: 2, scale: five, ask: Is it good, or bad?}
                   │                                                           ^^^^^^^ put a text with a comma between quotation marks; write a number with a point
                """),
        FaultCase(
            "a dimension that names no items",
            "    items:\n      - {id: q1, weight: 2, scale: five, ask: Is it good?}",
            becomes: "    items: none",
            expected: """
                d.yaml:17:12: 'items' must be a list, found 'none'
                17 │     items: none
                   │            ^^^^ write [a, b] or one '- …' a line
                """),
    ]
}
