import Testing

@Suite("Score rules with a fault")
struct ScoreFaultTests {
    @Test("is refused in words that help", arguments: cases)
    func refused(_ fault: FaultCase) {
        #expect(fault.found == fault.expected)
    }

    static let cases: [FaultCase] = [
        FaultCase(
            "an unknown unit",
            "unit: team", becomes: "unit: teem",
            expected: """
                d.yaml:22:9: unknown segment 'teem'
                22 │   unit: teem
                   │         ^^^^ did you mean 'team'? This file defines: team, tier
                """),
        FaultCase(
            "a headline of units without a unit",
            "unit: team", becomes: "headline: units",
            expected: """
                d.yaml:22:3: the headline is the mean of units, and no unit is named
                22 │   headline: units
                   │   ^^^^^^^^ add unit: … with the name of a segment, such as company
                """),
        FaultCase(
            "an unknown headline",
            "unit: team", becomes: "headline: both",
            expected: """
                d.yaml:22:13: unknown headline 'both'
                22 │   headline: both
                   │             ^^^^ one of: respondents, units
                """),
        FaultCase(
            "an unknown missing rule",
            "unit: team", becomes: "missing: ignore",
            expected: """
                d.yaml:22:12: unknown missing rule 'ignore'
                22 │   missing: ignore
                   │            ^^^^^^ one of: within-dimension, flat, complete
                """),
        FaultCase(
            "a share above one",
            "unit: team", becomes: "minimum-answered: 50",
            expected: """
                d.yaml:22:21: the share 'minimum-answered' cannot be '50'
                22 │   minimum-answered: 50
                   │                     ^^ write a number from 0 to 1, such as 0.5 for one half
                """),
        FaultCase(
            "a share in per cent",
            "unit: team", becomes: "minimum-answered: 50%",
            expected: """
                d.yaml:22:21: the share 'minimum-answered' cannot be '50%'
                22 │   minimum-answered: 50%
                   │                     ^^^ write a number from 0 to 1, such as 0.5 for one half
                """),
        FaultCase(
            "an unknown rule for not applicable",
            "unit: team", becomes: "not-applicable: skip",
            expected: """
                d.yaml:22:19: unknown rule for not-applicable answers 'skip'
                22 │   not-applicable: skip
                   │                   ^^^^ one of: unanswered, left-out
                """),
        FaultCase(
            "a range the wrong way round",
            "unit: team", becomes: "range: [5, 1]",
            expected: """
                d.yaml:22:10: the range of the score runs from 5 to 1
                22 │   range: [5, 1]
                   │          ^ write the lowest and the highest number: [1, 5]
                """),
        FaultCase(
            "a threshold outside the range",
            "from: 4.5", becomes: "from: 5.5",
            expected: """
                d.yaml:24:24: the threshold of a class cannot be '5.5'
                24 │     - {id: high, from: 5.5, role: target, label: High}
                   │                        ^^^ write a number above 1 and at most 5, the range of the score
                """),
        FaultCase(
            "a threshold at the lowest score",
            "from: 4,", becomes: "from: 1,",
            expected: """
                d.yaml:25:26: the threshold of a class cannot be '1'
                25 │     - {id: middle, from: 1, role: limit, label: Middle}
                   │                          ^ write a number above 1 and at most 5, the range of the score
                """),
        FaultCase(
            "thresholds that rise",
            "from: 4,", becomes: "from: 4.75,",
            expected: """
                d.yaml:25:26: the threshold 4.75 is not below 4.5, that of the class before
                25 │     - {id: middle, from: 4.75, role: limit, label: Middle}
                   │                          ^^^^ write the classes from the highest down
                """),
        FaultCase(
            "equal thresholds",
            "from: 4,", becomes: "from: 4.50,",
            expected: """
                d.yaml:25:26: the threshold 4.5 is not below 4.5, that of the class before
                25 │     - {id: middle, from: 4.50, role: limit, label: Middle}
                   │                          ^^^^ write the classes from the highest down
                """),
        FaultCase(
            "a class without threshold",
            "from: 4, ", becomes: "",
            expected: """
                d.yaml:25:7: a class that is not the last has no 'from'
                25 │     - {id: middle, role: limit, label: Middle}
                   │       ^ add from: … with its lowest score
                """),
        FaultCase(
            "a threshold on the last class",
            "{id: low,", becomes: "{id: low, from: 2,",
            expected: """
                d.yaml:26:17: the last class has a 'from'
                26 │     - {id: low, from: 2, label: Low}
                   │                 ^^^^ leave it out: the last class takes all scores below the others
                """),
        FaultCase(
            "a role on the last class",
            "{id: low,", becomes: "{id: low, role: limit,",
            expected: """
                d.yaml:26:23: the last class has no threshold and cannot be the limit
                26 │     - {id: low, role: limit, label: Low}
                   │                       ^^^^^ give the role to the class above
                """),
        FaultCase(
            "two targets",
            "role: limit", becomes: "role: target",
            expected: """
                d.yaml:25:35: a second class is the target
                25 │     - {id: middle, from: 4, role: target, label: Middle}
                   │                                   ^^^^^^ the first is on line 24; keep one
                """),
        FaultCase(
            "a limit above the target",
            [
                ("from: 4.5, role: target", "from: 4.5, role: limit"),
                ("from: 4, role: limit", "from: 4, role: target"),
            ],
            expected: """
                d.yaml:25:35: the target is below the limit on line 24
                25 │     - {id: middle, from: 4, role: target, label: Middle}
                   │                                   ^^^^^^ the target is the higher of the two
                """),
        FaultCase(
            "an unknown role",
            "role: target", becomes: "role: goal",
            expected: """
                d.yaml:24:35: unknown role of a class 'goal'
                24 │     - {id: high, from: 4.5, role: goal, label: High}
                   │                                   ^^^^ one of: target, limit
                """),
        FaultCase(
            "a class twice",
            "id: low", becomes: "id: high",
            expected: """
                d.yaml:26:12: the class 'high' is already defined on line 24
                26 │     - {id: high, label: Low}
                   │            ^^^^ give each class an id of its own
                """),
        FaultCase(
            "a word instead of a list",
            "classes:\n    - {id: high, from: 4.5, role: target, label: High}\n    - {id: middle, from: 4, role: limit, label: Middle}\n    - {id: low, label: Low}",
            becomes: "classes: three",
            expected: """
                d.yaml:23:12: 'classes' must be a list, found 'three'
                23 │   classes: three
                   │            ^^^^^ write [a, b] or one '- …' a line
                """),
    ]
}
