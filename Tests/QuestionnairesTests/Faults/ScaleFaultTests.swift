import Testing

@Suite("A scale with a fault")
struct ScaleFaultTests {
    @Test("is refused in words that help", arguments: cases)
    func refused(_ fault: FaultCase) {
        #expect(fault.found == fault.expected)
    }

    static let cases: [FaultCase] = [
        FaultCase(
            "no scale",
            "scales:\n  five:\n    points: {1: Bad, 2: Poor, 3: Fair, 4: Good, 5: Great}\n  ten: {range: [0, 10]}",
            becomes: "scales: {}",
            expected: """
                d.yaml:6:9: no scale is defined
                6 │ scales: {}
                  │         ^ write one, such as satisfaction: {points: {…}}; or leave 'scales' out
                """),
        FaultCase(
            "a list of scales",
            "scales:\n  five:\n    points: {1: Bad, 2: Poor, 3: Fair, 4: Good, 5: Great}\n  ten: {range: [0, 10]}",
            becomes: "scales: [five, ten]",
            expected: """
                d.yaml:6:9: 'scales' must be a group of keys, found a list
                6 │ scales: [five, ten]
                  │         ^ write name: value, without brackets or '-'
                """),
        FaultCase(
            "a name that is no id",
            "  ten: {range: [0, 10]}",
            becomes: "  ten: {range: [0, 10]}\n  zero to ten: {range: [0, 10]}",
            expected: """
                d.yaml:10:3: 'zero to ten' cannot be the id of a scale
                10 │   zero to ten: {range: [0, 10]}
                   │   ^^^^^^^^^^^ use letters from a to z, digits, - _ and . with no spaces, at most 64; the first a letter or a digit
                """),
        FaultCase(
            "names that differ in case",
            "  ten: {range: [0, 10]}", becomes: "  ten: {range: [0, 10]}\n  Five: {range: [0, 10]}",
            expected: """
                d.yaml:10:3: the scale 'Five' and the scale 'five' on line 7 differ only in capital letters
                10 │   Five: {range: [0, 10]}
                   │   ^^^^ give each scale an id of its own
                """),
        FaultCase(
            "neither points nor range",
            "ten: {range: [0, 10]}",
            becomes: "ten: {range: [0, 10]}\n  six: {direction: low-is-good}",
            expected: """
                d.yaml:10:8: a scale has no 'points'
                10 │   six: {direction: low-is-good}
                   │        ^ add points: {1: …, 2: …}
                """),
        FaultCase(
            "empty points",
            "ten: {range: [0, 10]}", becomes: "ten: {range: [0, 10]}\n  six: {points: {}}",
            expected: """
                d.yaml:10:17: a scale has no points
                10 │   six: {points: {}}
                   │                 ^ write them: {1: …, 2: …}
                """),
        FaultCase(
            "one point",
            "ten: {range: [0, 10]}", becomes: "ten: {range: [0, 10]}\n  six: {points: {1: Yes}}",
            expected: """
                d.yaml:10:9: a scale has only the point 1
                10 │   six: {points: {1: Yes}}
                   │         ^^^^^^ a scale needs at least two points
                """),
        FaultCase(
            "a gap",
            "2: Poor, ", becomes: "",
            expected: """
                d.yaml:8:5: the points of a scale go from 1 to 3
                8 │     points: {1: Bad, 3: Fair, 4: Good, 5: Great}
                  │     ^^^^^^ add 2; or add range: [1, 5] when only some points have words
                """),
        FaultCase(
            "a word as a code",
            "1: Bad", becomes: "bad: Bad",
            expected: """
                d.yaml:8:14: a point of a scale must be a whole number, found 'bad'
                8 │     points: {bad: Bad, 2: Poor, 3: Fair, 4: Good, 5: Great}
                  │              ^^^ from -1000 to 1000, such as 5
                """),
        FaultCase(
            "a code with a zero before it",
            "1: Bad", becomes: "01: Bad",
            expected: """
                d.yaml:8:14: a point of a scale must be a whole number, found '01'
                8 │     points: {01: Bad, 2: Poor, 3: Fair, 4: Good, 5: Great}
                  │              ^^ from -1000 to 1000, such as 5
                """),
        FaultCase(
            "a code with a fraction",
            "1: Bad", becomes: "1.0: Bad",
            expected: """
                d.yaml:8:14: a point of a scale must be a whole number, found '1.0'
                8 │     points: {1.0: Bad, 2: Poor, 3: Fair, 4: Good, 5: Great}
                  │              ^^^ from -1000 to 1000, such as 5
                """),
        FaultCase(
            "a code far away",
            "1: Bad", becomes: "-1001: Bad",
            expected: """
                d.yaml:8:14: a point of a scale must be a whole number, found '-1001'
                8 │     points: {-1001: Bad, 2: Poor, 3: Fair, 4: Good, 5: Great}
                  │              ^^^^^ from -1000 to 1000, such as 5
                """),
        FaultCase(
            "a label that is missing",
            "1: Bad", becomes: "1:",
            expected: """
                d.yaml:8:15: nothing stands behind this colon
                8 │     points: {1:, 2: Poor, 3: Fair, 4: Good, 5: Great}
                  │               ^ write the value behind it, with a blank between
                """),
        FaultCase(
            "a point outside the range",
            "ten: {range: [0, 10]}", becomes: "ten: {range: [0, 10], points: {0: No, 11: Yes}}",
            expected: """
                d.yaml:9:41: the point 11 is outside the range of its scale
                9 │   ten: {range: [0, 10], points: {0: No, 11: Yes}}
                  │                                         ^^ the range is from 0 to 10
                """),
        FaultCase(
            "a range the wrong way round",
            "ten: {range: [0, 10]}", becomes: "ten: {range: [10, 0]}",
            expected: """
                d.yaml:9:16: the range of a scale runs from 10 to 0
                9 │   ten: {range: [10, 0]}
                  │                ^ write the lowest and the highest number: [1, 5]
                """),
        FaultCase(
            "a range of one",
            "ten: {range: [0, 10]}", becomes: "ten: {range: [10]}",
            expected: """
                d.yaml:9:16: the range of a scale must be a list of two numbers, found a list
                9 │   ten: {range: [10]}
                  │                ^ write the lowest and the highest number: [1, 5]
                """),
        FaultCase(
            "a range of words",
            "ten: {range: [0, 10]}", becomes: "ten: {range: [0, ten]}",
            expected: """
                d.yaml:9:20: the highest number of the range of a scale must be a whole number, found 'ten'
                9 │   ten: {range: [0, ten]}
                  │                    ^^^ from -1000 to 1000
                """),
        FaultCase(
            "a range as text",
            "ten: {range: [0, 10]}", becomes: "ten: {range: 0-10}",
            expected: """
                d.yaml:9:16: the range of a scale must be a list of two numbers, found '0-10'
                9 │   ten: {range: 0-10}
                  │                ^^^^ write the lowest and the highest number: [1, 5]
                """),
        FaultCase(
            "too many points",
            "ten: {range: [0, 10]}", becomes: "ten: {range: [0, 10]}\n  six: {range: [0, 101]}",
            expected: """
                d.yaml:10:8: a scale has 102 points
                10 │   six: {range: [0, 101]}
                   │        ^ at most 101
                """),
        FaultCase(
            "two points with the same words",
            "2: Poor", becomes: "2: Bad",
            expected: """
                d.yaml:8:22: the answers 1 and 2 have the same words 'Bad'
                8 │     points: {1: Bad, 2: Bad, 3: Fair, 4: Good, 5: Great}
                  │                      ^ give each answer words of its own
                """),
        FaultCase(
            "the words of a point for not applicable",
            "Great}", becomes: "Great}\n    not-applicable: Fair",
            expected: """
                d.yaml:9:5: the answers 3 and not-applicable have the same words 'Fair'
                9 │     not-applicable: Fair
                  │     ^^^^^^^^^^^^^^ give each answer words of its own
                """),
        FaultCase(
            "an unknown direction",
            "Great}", becomes: "Great}\n    direction: up",
            expected: """
                d.yaml:9:16: unknown direction 'up'
                9 │     direction: up
                  │                ^^ one of: high-is-good, low-is-good
                """),
        FaultCase(
            "a label that is empty",
            "1: Bad", becomes: "1: \"\"",
            expected: """
                d.yaml:8:17: the label of a point must be text, found ''
                8 │     points: {1: "", 2: Poor, 3: Fair, 4: Good, 5: Great}
                  │                 ^^ write the text
                """),
    ]
}
