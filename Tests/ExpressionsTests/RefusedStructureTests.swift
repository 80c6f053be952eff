import Testing

@Suite("An expression that does not fit together")
struct RefusedStructureTests {
    @Test("is refused where it breaks", arguments: cases)
    func refused(_ fault: FaultCase) {
        #expect(fault.found == fault.expected)
    }

    static let cases: [FaultCase] = [
        FaultCase(
            "nothing", "",
            expected: """
                expression:1:1: the expression is empty
                1 │ 
                  │ ^ write one, such as satisfaction <= 2
                """),
        FaultCase(
            "blanks", "  ",
            expected: """
                expression:1:3: the expression is empty
                1 │   
                  │   ^ write one, such as satisfaction <= 2
                """),
        FaultCase(
            "a chain of comparisons", "1 < a < 5",
            expected: """
                expression:1:7: a second comparison stands behind the first
                1 │ 1 < a < 5
                  │       ^ write 1 < a and a < 5
                """),
        FaultCase(
            "a chain of others", "a in [1] != consent",
            expected: """
                expression:1:10: a second comparison stands behind the first
                1 │ a in [1] != consent
                  │          ^^ join the two with and or or
                """),
        FaultCase(
            "a sign at the end", "a = 1 and",
            expected: """
                expression:1:7: nothing stands behind 'and'
                1 │ a = 1 and
                  │       ^^^ write a name, a number or a text between apostrophes
                """),
        FaultCase(
            "a sign at the start", "= 2",
            expected: """
                expression:1:1: a value is missing before '='
                1 │ = 2
                  │ ^ write a name, a number or a text between apostrophes
                """),
        FaultCase(
            "two signs", "a = = 2",
            expected: """
                expression:1:5: a value is missing before '='
                1 │ a = = 2
                  │     ^ write a name, a number or a text between apostrophes
                """),
        FaultCase(
            "a bracket that is never closed", "((a = 1) or consent",
            expected: """
                expression:1:1: this bracket is never closed
                1 │ ((a = 1) or consent
                  │ ^ write ) where it ends
                """),
        FaultCase(
            "a list that is never closed", "a in [1, 2",
            expected: """
                expression:1:6: this bracket is never closed
                1 │ a in [1, 2
                  │      ^ write ] where it ends
                """),
        FaultCase(
            "a function that is never closed", "count(consent",
            expected: """
                expression:1:6: this bracket is never closed
                1 │ count(consent
                  │      ^ write ) where it ends
                """),
        FaultCase(
            "a bracket that closes nothing", "a = 1)",
            expected: """
                expression:1:6: this bracket closes nothing
                1 │ a = 1)
                  │      ^ delete it, or open it before
                """),
        FaultCase(
            "a square bracket that closes nothing", "a = 1]",
            expected: """
                expression:1:6: this bracket closes nothing
                1 │ a = 1]
                  │      ^ delete it, or open it before
                """),
        FaultCase(
            "brackets that do not fit", "a in [1)",
            expected: """
                expression:1:8: this bracket does not fit the one it closes, '['
                1 │ a in [1)
                  │        ^ write ] first
                """),
        FaultCase(
            "square brackets that do not fit", "(a = 1]",
            expected: """
                expression:1:7: this bracket does not fit the one it closes, '('
                1 │ (a = 1]
                  │       ^ write ) first
                """),
        FaultCase(
            "empty brackets", "a = 1 and ()",
            expected: """
                expression:1:11: nothing stands between these brackets
                1 │ a = 1 and ()
                  │           ^^ write a name, a number or a text between apostrophes
                """),
        FaultCase(
            "not behind a sign", "consent = not member",
            expected: """
                expression:1:11: 'not' cannot stand here
                1 │ consent = not member
                  │           ^^^ put it and what it belongs to between brackets: (not …)
                """),
        FaultCase(
            "not between values", "a not 5",
            expected: """
                expression:1:3: 'not' cannot stand here
                1 │ a not 5
                  │   ^^^ write and before it, or != instead of it
                """),
        FaultCase(
            "a list in front", "[1, 2] = a",
            expected: """
                expression:1:1: a list cannot stand here
                1 │ [1, 2] = a
                  │ ^ a list stands behind in: tier in ['gold', 'silver']
                """),
        FaultCase(
            "a list behind =", "a = [1, 2]",
            expected: """
                expression:1:5: a list cannot stand here
                1 │ a = [1, 2]
                  │     ^ a list stands behind in: tier in ['gold', 'silver']
                """),
        FaultCase(
            "a list in round brackets", "tier in ('gold', 'platinum')",
            expected: """
                expression:1:9: a list stands between square brackets
                1 │ tier in ('gold', 'platinum')
                  │         ^ write [ and ] instead of ( and )
                """),
        FaultCase(
            "a decimal comma", "a > 2,5",
            expected: """
                expression:1:5: a comma stands in a number
                1 │ a > 2,5
                  │     ^^^ write a point: 2.5
                """),
        FaultCase(
            "a comma too many", "a = 1, consent",
            expected: """
                expression:1:6: a comma cannot stand here
                1 │ a = 1, consent
                  │      ^ a comma stands between the parts of a list or of a function
                """),
        FaultCase(
            "a word too many", "contact is 'phone'",
            expected: """
                expression:1:9: a sign is missing before 'is'
                1 │ contact is 'phone'
                  │         ^^ write and, or or a sign such as = before it
                """),
        FaultCase(
            "a comparison in a list", "a in [1 = 2]",
            expected: """
                expression:1:9: '=' cannot stand here
                1 │ a in [1 = 2]
                  │         ^ a list holds numbers or texts, with commas between them
                """),
        FaultCase(
            "an empty list", "a in []",
            expected: """
                expression:1:6: nothing stands in this list
                1 │ a in []
                  │      ^^ write what is looked for, with commas between
                """),
        FaultCase(
            "a comma at the end of a list", "a in [1, ]",
            expected: """
                expression:1:10: a value is missing before ']'
                1 │ a in [1, ]
                  │          ^ write a name, a number or a text between apostrophes
                """),
    ]
}
