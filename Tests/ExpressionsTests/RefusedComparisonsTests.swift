import Testing

@Suite("Values that do not go together")
struct RefusedComparisonsTests {
    @Test("are refused in plain words", arguments: cases)
    func refused(_ fault: FaultCase) {
        #expect(fault.found == fault.expected)
    }

    static let cases: [FaultCase] = [
        FaultCase(
            "a number alone", "a + 1",
            expected: """
                expression:1:1: a condition must be true or false, this is a number
                1 │ a + 1
                  │ ^^^^^ compare it: a + 1 > 3
                """),
        FaultCase(
            "a date alone", "visited",
            expected: """
                expression:1:1: a condition must be true or false, this is a date
                1 │ visited
                  │ ^^^^^^^ compare it: visited >= '2026-01-31'
                """),
        FaultCase(
            "a text alone", "comment",
            expected: """
                expression:1:1: a condition must be true or false, this is a text
                1 │ comment
                  │ ^^^^^^^ write answered(comment)
                """),
        FaultCase(
            "a text as it is", "'comment'",
            expected: """
                expression:1:1: a condition must be true or false, this is a text
                1 │ 'comment'
                  │ ^^^^^^^^^ compare something with it: name = '…'
                """),
        FaultCase(
            "a choice alone", "contact",
            expected: """
                expression:1:1: a condition must be true or false, this is a choice (phone, visit)
                1 │ contact
                  │ ^^^^^^^ compare it: contact = 'phone'
                """),
        FaultCase(
            "a choice of several alone", "reasons",
            expected: """
                expression:1:1: a condition must be true or false, this is a choice of several (price, place, it's near)
                1 │ reasons
                  │ ^^^^^^^ write 'price' in reasons
                """),
        FaultCase(
            "a ranking alone", "wishes",
            expected: """
                expression:1:1: a condition must be true or false, this is a ranking (speed, care, price)
                1 │ wishes
                  │ ^^^^^^ write 'speed' in wishes
                """),
        FaultCase(
            "numbers beside and", "a and consent",
            expected: """
                expression:1:1: 'and' joins what is true or false, 'a' is a number
                1 │ a and consent
                  │ ^ compare it: a > 3
                """),
        FaultCase(
            "a choice behind not", "not contact",
            expected: """
                expression:1:5: 'not' turns round what is true or false, 'contact' is a choice (phone, visit)
                1 │ not contact
                  │     ^^^^^^^ compare it: contact = 'phone'
                """),
        FaultCase(
            "a date in a sum", "visited - joined > 30",
            expected: """
                expression:1:1: '-' works with numbers, 'visited' is a date
                1 │ visited - joined > 30
                  │ ^^^^^^^ write days(from, to) for the days between two dates
                expression:1:11: '-' works with numbers, 'joined' is a date
                1 │ visited - joined > 30
                  │           ^^^^^^ write days(from, to) for the days between two dates
                """),
        FaultCase(
            "a text in a sum", "a + '1' = 2",
            expected: """
                expression:1:5: '+' works with numbers, '1' is a text
                1 │ a + '1' = 2
                  │     ^^^ leave the apostrophes out: 1
                """),
        FaultCase(
            "a choice with a sign", "-contact = 1",
            expected: """
                expression:1:2: '-' works with numbers, 'contact' is a choice (phone, visit)
                1 │ -contact = 1
                  │  ^^^^^^^
                """),
        FaultCase(
            "a choice and a number", "contact = 5",
            expected: """
                expression:1:1: 'contact' is a choice (phone, visit) and cannot be compared with a number
                1 │ contact = 5
                  │ ^^^^^^^^^^^ write contact = 'phone'
                """),
        FaultCase(
            "a choice and a number, turned round", "5 = contact",
            expected: """
                expression:1:1: 'contact' is a choice (phone, visit) and cannot be compared with a number
                1 │ 5 = contact
                  │ ^^^^^^^^^^^ write contact = 'phone'
                """),
        FaultCase(
            "a choice and something unequal", "contact != a",
            expected: """
                expression:1:1: 'contact' is a choice (phone, visit) and cannot be compared with a number
                1 │ contact != a
                  │ ^^^^^^^^^^^^ write contact != 'phone'
                """),
        FaultCase(
            "a number and a text", "a = 'low'",
            expected: """
                expression:1:1: 'a' is a number and cannot be compared with a text
                1 │ a = 'low'
                  │ ^^^^^^^^^ compare it with a number
                """),
        FaultCase(
            "a number and digits in a text", "a = '5'",
            expected: """
                expression:1:1: 'a' is a number and cannot be compared with a text
                1 │ a = '5'
                  │ ^^^^^^^ leave the apostrophes out: 5
                """),
        FaultCase(
            "a date and a number", "visited > 30",
            expected: """
                expression:1:1: 'visited' is a date and cannot be compared with a number
                1 │ visited > 30
                  │ ^^^^^^^^^^^^ compare it with a date, such as '2026-01-31'
                """),
        FaultCase(
            "a date and no day", "visited > '2026-02-30'",
            expected: """
                expression:1:11: '2026-02-30' is not a day of the calendar
                1 │ visited > '2026-02-30'
                  │           ^^^^^^^^^^^^ write year, month and day: '2026-01-31'
                """),
        FaultCase(
            "no day and a date", "'yesterday' < visited",
            expected: """
                expression:1:1: 'yesterday' is not a day of the calendar
                1 │ 'yesterday' < visited
                  │ ^^^^^^^^^^^ write year, month and day: '2026-01-31'
                """),
        FaultCase(
            "a truth and a number", "consent = 1",
            expected: """
                expression:1:1: 'consent' is true or false and cannot be compared with a number
                1 │ consent = 1
                  │ ^^^^^^^^^^^ write it alone, or compare it with yes or no
                """),
        FaultCase(
            "a text and a number", "comment = 5",
            expected: """
                expression:1:1: 'comment' is a text and cannot be compared with a number
                1 │ comment = 5
                  │ ^^^^^^^^^^^ write it between apostrophes: '5'
                """),
        FaultCase(
            "a text and a truth", "comment = consent",
            expected: """
                expression:1:1: 'comment' is a text and cannot be compared with true or false
                1 │ comment = consent
                  │ ^^^^^^^^^^^^^^^^^ compare it with a text between apostrophes
                """),
        FaultCase(
            "a choice of several and a text", "reasons = 'price'",
            expected: """
                expression:1:1: 'reasons' is a choice of several (price, place, it's near) and cannot be compared with a text
                1 │ reasons = 'price'
                  │ ^^^^^^^^^^^^^^^^^ write 'price' in reasons
                """),
        FaultCase(
            "a choice of several and a text, unequal", "reasons != 'place'",
            expected: """
                expression:1:1: 'reasons' is a choice of several (price, place, it's near) and cannot be compared with a text
                1 │ reasons != 'place'
                  │ ^^^^^^^^^^^^^^^^^^ write 'place' not in reasons
                """),
        FaultCase(
            "a ranking and a number", "wishes < 2",
            expected: """
                expression:1:1: 'wishes' is a ranking (speed, care, price) and cannot be compared with a number
                1 │ wishes < 2
                  │ ^^^^^^^^^^ write 'speed' in wishes
                """),
        FaultCase(
            "the order of options", "contact < 'phone'",
            expected: """
                expression:1:1: '<' compares numbers or dates, 'contact' is a choice (phone, visit)
                1 │ contact < 'phone'
                  │ ^^^^^^^ write = or !=
                """),
        FaultCase(
            "the order of options, turned round", "'phone' >= contact",
            expected: """
                expression:1:12: '>=' compares numbers or dates, 'contact' is a choice (phone, visit)
                1 │ 'phone' >= contact
                  │            ^^^^^^^ write = or !=
                """),
        FaultCase(
            "the order of texts", "comment > 'a'",
            expected: """
                expression:1:1: '>' compares numbers or dates, 'comment' is a text
                1 │ comment > 'a'
                  │ ^^^^^^^ write = or !=
                """),
        FaultCase(
            "the order of truths", "consent > member",
            expected: """
                expression:1:1: '>' compares numbers or dates, 'consent' is true or false
                1 │ consent > member
                  │ ^^^^^^^ write = or !=
                """),
        FaultCase(
            "the order of choices", "contact > contact",
            expected: """
                expression:1:1: '>' compares numbers or dates, 'contact' is a choice (phone, visit)
                1 │ contact > contact
                  │ ^^^^^^^ write = or !=
                """),
        FaultCase(
            "an unknown option", "contact = 'fax'",
            expected: """
                expression:1:11: 'contact' has no option 'fax'
                1 │ contact = 'fax'
                  │           ^^^^^ it may be one of: phone, visit
                """),
        FaultCase(
            "an option with a slip", "contact = 'phon'",
            expected: """
                expression:1:11: 'contact' has no option 'phon'
                1 │ contact = 'phon'
                  │           ^^^^^^ did you mean 'phone'? It may be one of: phone, visit
                """),
        FaultCase(
            "an unknown option in a list", "contact in ['phone', 'fax']",
            expected: """
                expression:1:22: 'contact' has no option 'fax'
                1 │ contact in ['phone', 'fax']
                  │                      ^^^^^ it may be one of: phone, visit
                """),
        FaultCase(
            "an unknown option of several", "'fax' in reasons",
            expected: """
                expression:1:1: 'reasons' has no option 'fax'
                1 │ 'fax' in reasons
                  │ ^^^^^ it may be one of: price, place, it's near
                """),
        FaultCase(
            "choices without a common option", "tier = contact",
            expected: """
                expression:1:1: 'tier' (gold, platinum, 金卡) and 'contact' (phone, visit) have no option in common
                1 │ tier = contact
                  │ ^^^^^^^^^^^^^^ compare names that can have the same option
                """),
        FaultCase(
            "a choice in several without a common option", "tier in used",
            expected: """
                expression:1:1: 'tier' (gold, platinum, 金卡) and 'used' (service, sales, repair) have no option in common
                1 │ tier in used
                  │ ^^^^^^^^^^^^ compare names that can have the same option
                """),
        FaultCase(
            "a number in a choice of several", "a in reasons",
            expected: """
                expression:1:1: 'a' is a number and cannot be in a choice of several (price, place, it's near)
                1 │ a in reasons
                  │ ^ write an option before it: 'price' in reasons
                """),
        FaultCase(
            "a text that is asked for in a choice of several", "comment not in reasons",
            expected: """
                expression:1:1: 'comment' is a text and cannot be in a choice of several (price, place, it's near)
                1 │ comment not in reasons
                  │ ^^^^^^^ write an option before it: 'price' not in reasons
                """),
        FaultCase(
            "in before a number", "a in b",
            expected: """
                expression:1:6: 'in' looks into a list or a choice of several, 'b' is a number
                1 │ a in b
                  │      ^ write a = b
                """),
        FaultCase(
            "in before a text", "contact in 'phone'",
            expected: """
                expression:1:12: 'in' looks into a list or a choice of several, 'phone' is a text
                1 │ contact in 'phone'
                  │            ^^^^^^^ write contact = 'phone', or a list: contact in ['phone']
                """),
        FaultCase(
            "not in before a text", "contact not in 'phone'",
            expected: """
                expression:1:16: 'in' looks into a list or a choice of several, 'phone' is a text
                1 │ contact not in 'phone'
                  │                ^^^^^^^ write contact != 'phone', or a list: contact not in ['phone']
                """),
        FaultCase(
            "in before a choice", "'visit' in contact",
            expected: """
                expression:1:12: 'in' looks into a list or a choice of several, 'contact' is a choice (phone, visit)
                1 │ 'visit' in contact
                  │            ^^^^^^^ write contact = 'visit'
                """),
        FaultCase(
            "in before a choice that has no such option", "'fax' not in contact",
            expected: """
                expression:1:14: 'in' looks into a list or a choice of several, 'contact' is a choice (phone, visit)
                1 │ 'fax' not in contact
                  │              ^^^^^^^ write contact != 'phone'
                """),
        FaultCase(
            "a truth before a list", "consent in ['yes']",
            expected: """
                expression:1:1: 'consent' is true or false and cannot be looked for in a list
                1 │ consent in ['yes']
                  │ ^^^^^^^ write it alone
                """),
        FaultCase(
            "a choice of several before a list", "reasons in ['price']",
            expected: """
                expression:1:1: 'reasons' is a choice of several (price, place, it's near) and cannot be looked for in a list
                1 │ reasons in ['price']
                  │ ^^^^^^^ write 'price' in reasons
                """),
        FaultCase(
            "texts in a list of numbers", "a in [1, '2', 'x']",
            expected: """
                expression:1:10: '2' is a text and cannot be compared with a number
                1 │ a in [1, '2', 'x']
                  │          ^^^ leave the apostrophes out: 2
                expression:1:15: 'x' is a text and cannot be compared with a number
                1 │ a in [1, '2', 'x']
                  │               ^^^ write numbers into this list
                """),
        FaultCase(
            "names in a list of numbers", "a in [b, 1 + 2]",
            expected: """
                expression:1:7: a list holds only numbers or texts as they are, found 'b'
                1 │ a in [b, 1 + 2]
                  │       ^ write a comparison instead: or a = b
                expression:1:10: a list holds only numbers or texts as they are, found '1 + 2'
                1 │ a in [b, 1 + 2]
                  │          ^^^^^ write a comparison instead: or a = 1 + 2
                """),
        FaultCase(
            "numbers in a list of dates", "visited in [5]",
            expected: """
                expression:1:13: 5 is a number and cannot be compared with a date
                1 │ visited in [5]
                  │             ^ write dates into this list, such as '2026-01-31'
                """),
        FaultCase(
            "numbers in a list of texts", "comment in [5]",
            expected: """
                expression:1:13: 5 is a number and cannot be compared with a text
                1 │ comment in [5]
                  │             ^ write it between apostrophes: '5'
                """),
        FaultCase(
            "numbers in a list of options", "contact in [5]",
            expected: """
                expression:1:13: 5 is a number and cannot be compared with a choice (phone, visit)
                1 │ contact in [5]
                  │             ^ write texts between apostrophes into this list
                """),
        FaultCase(
            "no day in a list of dates", "visited in ['2026-13-01']",
            expected: """
                expression:1:13: '2026-13-01' is not a day of the calendar
                1 │ visited in ['2026-13-01']
                  │             ^^^^^^^^^^^^ write year, month and day: '2026-01-31'
                """),
    ]
}
