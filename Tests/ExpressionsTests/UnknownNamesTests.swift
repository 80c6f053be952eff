import Testing

@Suite("A name that cannot be used")
struct UnknownNamesTests {
    @Test("is refused with what was probably meant", arguments: cases)
    func refused(_ fault: FaultCase) {
        #expect(fault.found == fault.expected)
    }

    static let cases: [FaultCase] = [
        FaultCase(
            "a slip", "satisfacton = 1",
            expected: """
                expression:1:1: 'satisfacton' is not a name known here
                1 │ satisfacton = 1
                  │ ^^^^^^^^^^^ did you mean 'satisfaction'?
                """),
        FaultCase(
            "one of many", "anything = 1",
            expected: """
                expression:1:1: 'anything' is not a name known here
                1 │ anything = 1
                  │ ^^^^^^^^ names known here: 7a, a, b, c, city, comment, consent, contact, …
                """),
        FaultCase(
            "a single letter", "x = 1",
            expected: """
                expression:1:1: 'x' is not a name known here
                1 │ x = 1
                  │ ^ names known here: 7a, a, b, c, city, comment, consent, contact, …
                """),
        FaultCase(
            "a name without a letter", "comment = 12-3a",
            expected: """
                expression:1:11: '12-3a' is not a name known here
                1 │ comment = 12-3a
                  │           ^^^^^ names known here: 7a, a, b, c, city, comment, consent, contact, …
                """),
        FaultCase(
            "several, all of them", "foo = 1 or bar = 2 or baz = 3",
            expected: """
                expression:1:1: 'foo' is not a name known here
                1 │ foo = 1 or bar = 2 or baz = 3
                  │ ^^^ names known here: 7a, a, b, c, city, comment, consent, contact, …
                expression:1:12: 'bar' is not a name known here
                1 │ foo = 1 or bar = 2 or baz = 3
                  │            ^^^ names known here: 7a, a, b, c, city, comment, consent, contact, …
                expression:1:23: 'baz' is not a name known here
                1 │ foo = 1 or bar = 2 or baz = 3
                  │                       ^^^ names known here: 7a, a, b, c, city, comment, consent, contact, …
                """),
        FaultCase(
            "one that is asked later", "q9 = 1",
            expected: """
                expression:1:1: 'q9' is asked later; a condition can only look back
                1 │ q9 = 1
                  │ ^^ use a name that is asked before
                """),
        FaultCase(
            "one that is elsewhere", "region = 'north'",
            expected: """
                expression:1:1: 'region' is known only after the reply is sent
                1 │ region = 'north'
                  │ ^^^^^^
                """),
        FaultCase(
            "a minus without blanks", "a-b = 1",
            expected: """
                expression:1:1: 'a-b' is not a name known here
                1 │ a-b = 1
                  │ ^^^ put blanks round the minus: a - b
                """),
        FaultCase(
            "a minus before a number", "a-1 = 1",
            expected: """
                expression:1:1: 'a-1' is not a name known here
                1 │ a-1 = 1
                  │ ^^^ put blanks round the minus: a - 1
                """),
        FaultCase(
            "a minus inside a name that is known", "7a-b-c = 1",
            expected: """
                expression:1:1: '7a-b-c' is not a name known here
                1 │ 7a-b-c = 1
                  │ ^^^^^^ put blanks round the minus: 7a - b - c
                """),
        FaultCase(
            "a function without brackets", "visited = today",
            expected: """
                expression:1:11: 'today' is not a name known here
                1 │ visited = today
                  │           ^^^^^ write today()
                """),
        FaultCase(
            "an option without apostrophes", "tier = gold",
            expected: """
                expression:1:8: 'gold' is not a name known here
                1 │ tier = gold
                  │        ^^^^ write it between apostrophes: 'gold'
                """),
        FaultCase(
            "an option in Chinese", "tier = 金卡",
            expected: """
                expression:1:8: '金卡' is not a name known here
                1 │ tier = 金卡
                  │        ^^^^ write it between apostrophes: '金卡'
                """),
        FaultCase(
            "an option before in", "price in reasons",
            expected: """
                expression:1:1: 'price' is not a name known here
                1 │ price in reasons
                  │ ^^^^^ write it between apostrophes: 'price'
                """),
        FaultCase(
            "an option in a list", "tier in [gold, 'platinum']",
            expected: """
                expression:1:10: 'gold' is not a name known here
                1 │ tier in [gold, 'platinum']
                  │          ^^^^ write it between apostrophes: 'gold'
                """),
        FaultCase(
            "an option in a list that is a number", "level in [1]",
            expected: """
                expression:1:11: 1 is a number and cannot be compared with a choice (1, 2, yes)
                1 │ level in [1]
                  │           ^ write it between apostrophes: '1'
                """),
        FaultCase(
            "a slip in an option", "contact = phon",
            expected: """
                expression:1:11: 'phon' is not a name known here
                1 │ contact = phon
                  │           ^^^^ did you mean 'phone', between apostrophes?
                """),
        FaultCase(
            "no option at all", "contact = letter",
            expected: """
                expression:1:11: 'letter' is not a name known here
                1 │ contact = letter
                  │           ^^^^^^ write one of: 'phone', 'visit'
                """),
        FaultCase(
            "an option alone behind or", "tier = 'gold' or 'platinum'",
            expected: """
                expression:1:18: 'or' joins what is true or false, 'platinum' is only an option
                1 │ tier = 'gold' or 'platinum'
                  │                  ^^^^^^^^^^ write the comparison again: tier = 'platinum'
                """),
        FaultCase(
            "a word alone behind or", "tier = 'gold' or platinum",
            expected: """
                expression:1:18: 'or' joins what is true or false, 'platinum' is only an option
                1 │ tier = 'gold' or platinum
                  │                  ^^^^^^^^ write the comparison again: tier = 'platinum'
                """),
        FaultCase(
            "a number that is an option", "level = 1",
            expected: """
                expression:1:1: 'level' is a choice (1, 2, yes) and cannot be compared with a number
                1 │ level = 1
                  │ ^^^^^^^^^ write level = '1'
                """),
        FaultCase(
            "a truth that is an option", "level != yes",
            expected: """
                expression:1:1: 'level' is a choice (1, 2, yes) and cannot be compared with true or false
                1 │ level != yes
                  │ ^^^^^^^^^^^^ write level != 'yes'
                """),
    ]
}
