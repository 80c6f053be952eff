import Testing

@Suite("A weight")
struct WeightFaultTests {
    @Test("is refused in words that help", arguments: cases)
    func refused(_ fault: FaultCase) {
        #expect(fault.found == fault.expected)
    }

    static let cases: [FaultCase] = [
        FaultCase(
            "zero",
            "weight: 2", becomes: "weight: 0",
            expected: """
                d.yaml:18:26: the weight of an item cannot be '0'
                18 │       - {id: q1, weight: 0, scale: five, ask: Is it good?}
                   │                          ^ write a number above 0 with at most 12 places, below 10¹⁵, such as 2 or 0.5
                """),
        FaultCase(
            "minus zero",
            "weight: 2", becomes: "weight: -0",
            expected: """
                d.yaml:18:26: the weight of an item cannot be '-0'
                18 │       - {id: q1, weight: -0, scale: five, ask: Is it good?}
                   │                          ^^ write a number above 0 with at most 12 places, below 10¹⁵, such as 2 or 0.5
                """),
        FaultCase(
            "below zero",
            "weight: 2", becomes: "weight: -2",
            expected: """
                d.yaml:18:26: the weight of an item cannot be '-2'
                18 │       - {id: q1, weight: -2, scale: five, ask: Is it good?}
                   │                          ^^ write a number above 0 with at most 12 places, below 10¹⁵, such as 2 or 0.5
                """),
        FaultCase(
            "not a number",
            "weight: 2", becomes: "weight: NaN",
            expected: """
                d.yaml:18:26: the weight of an item cannot be 'NaN'
                18 │       - {id: q1, weight: NaN, scale: five, ask: Is it good?}
                   │                          ^^^ write a number above 0 with at most 12 places, below 10¹⁵, such as 2 or 0.5
                """),
        FaultCase(
            "YAML infinity",
            "weight: 2", becomes: "weight: .inf",
            expected: """
                d.yaml:18:26: the weight of an item cannot be '.inf'
                18 │       - {id: q1, weight: .inf, scale: five, ask: Is it good?}
                   │                          ^^^^ write a number above 0 with at most 12 places, below 10¹⁵, such as 2 or 0.5
                """),
        FaultCase(
            "1e308",
            "weight: 2", becomes: "weight: 1e308",
            expected: """
                d.yaml:18:26: the weight of an item cannot be '1e308'
                18 │       - {id: q1, weight: 1e308, scale: five, ask: Is it good?}
                   │                          ^^^^^ write a number above 0 with at most 12 places, below 10¹⁵, such as 2 or 0.5
                """),
        FaultCase(
            "thirteen places",
            "weight: 2", becomes: "weight: 0.1234567890123",
            expected: """
                d.yaml:18:26: the weight of an item cannot be '0.1234567890123'
                18 │       - {id: q1, weight: 0.1234567890123, scale: five, ask: Is it good?}
                   │                          ^^^^^^^^^^^^^^^ write a number above 0 with at most 12 places, below 10¹⁵, such as 2 or 0.5
                """),
        FaultCase(
            "sixteen digits",
            "weight: 2", becomes: "weight: 1234567890123456",
            expected: """
                d.yaml:18:26: the weight of an item cannot be '1234567890123456'
                18 │       - {id: q1, weight: 1234567890123456, scale: five, ask: Is it good?}
                   │                          ^^^^^^^^^^^^^^^^ write a number above 0 with at most 12 places, below 10¹⁵, such as 2 or 0.5
                """),
        FaultCase(
            "a comma",
            "weight: 2", becomes: "weight: 2,5",
            expected: """
                d.yaml:18:26: a comma stands in a number
                18 │       - {id: q1, weight: 2,5, scale: five, ask: Is it good?}
                   │                          ^^^ write a decimal with a point: 2.5
                """),
        FaultCase(
            "a fraction",
            "weight: 2", becomes: "weight: 1/3",
            expected: """
                d.yaml:18:26: the weight of an item cannot be '1/3'
                18 │       - {id: q1, weight: 1/3, scale: five, ask: Is it good?}
                   │                          ^^^ write a number above 0 with at most 12 places, below 10¹⁵, such as 2 or 0.5
                """),
        FaultCase(
            "per cent",
            "weight: 2", becomes: "weight: 50%",
            expected: """
                d.yaml:18:26: the weight of an item cannot be '50%'
                18 │       - {id: q1, weight: 50%, scale: five, ask: Is it good?}
                   │                          ^^^ write a number above 0 with at most 12 places, below 10¹⁵, such as 2 or 0.5
                """),
        FaultCase(
            "full-width digits",
            "weight: 2", becomes: "weight: ２",
            expected: """
                d.yaml:18:26: the weight of an item cannot be '２'
                18 │       - {id: q1, weight: ２, scale: five, ask: Is it good?}
                   │                          ^^ the digits ２ are full-width; write 2
                """),
        FaultCase(
            "quotation marks",
            "weight: 2", becomes: "weight: \"2\"",
            expected: """
                d.yaml:18:26: the weight of an item must be a number, found the text '2'
                18 │       - {id: q1, weight: "2", scale: five, ask: Is it good?}
                   │                          ^^^ leave the quotation marks out
                """),
        FaultCase(
            "a word",
            "weight: 2", becomes: "weight: double",
            expected: """
                d.yaml:18:26: the weight of an item cannot be 'double'
                18 │       - {id: q1, weight: double, scale: five, ask: Is it good?}
                   │                          ^^^^^^ write a number above 0 with at most 12 places, below 10¹⁵, such as 2 or 0.5
                """),
        FaultCase(
            "a list",
            "weight: 2", becomes: "weight: [2]",
            expected: """
                d.yaml:18:26: the weight of an item cannot be a list
                18 │       - {id: q1, weight: [2], scale: five, ask: Is it good?}
                   │                          ^ write a number above 0 with at most 12 places, below 10¹⁵, such as 2 or 0.5
                """),
        FaultCase(
            "ten to the 400th",
            "weight: 2", becomes: "weight: 1" + String(repeating: "0", count: 400),
            expected: """
                d.yaml:18:26: the weight of an item cannot be '100000000000000000000000000000000000000000000000000000000000…'
                18 │       - {id: q1, weight: 10000000000000000000000000000000000000000000000000000000000000000000000…
                   │                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ write a number above 0 with at most 12 places, below 10¹⁵, such as 2 or 0.5
                """),
        FaultCase(
            "a dimension weighing nothing",
            "    weight: 1\n", becomes: "    weight: 0\n",
            expected: """
                d.yaml:16:13: the weight of a dimension cannot be '0'
                16 │     weight: 0
                   │             ^ write a number above 0 with at most 12 places, below 10¹⁵, such as 2 or 0.5
                """),
    ]
}
