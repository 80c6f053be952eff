import Testing

@Suite("A function with something it cannot use")
struct RefusedFunctionsTests {
    @Test("is refused with how it is written", arguments: cases)
    func refused(_ fault: FaultCase) {
        #expect(fault.found == fault.expected)
    }

    static let cases: [FaultCase] = [
        FaultCase(
            "an unknown function", "foo(a) = 1",
            expected: """
                expression:1:1: no function is called 'foo'
                1 │ foo(a) = 1
                  │ ^^^ functions: answered, not-applicable, dont-know, count, rank, score, length, today, date, days, years, year, month, weekday
                """),
        FaultCase(
            "a function with a slip", "cuont(reasons) = 1",
            expected: """
                expression:1:1: no function is called 'cuont'
                1 │ cuont(reasons) = 1
                  │ ^^^^^ did you mean 'count'?
                """),
        FaultCase(
            "a function in capitals", "Count(reasons) = 1",
            expected: """
                expression:1:1: no function is called 'Count'
                1 │ Count(reasons) = 1
                  │ ^^^^^ did you mean 'count'?
                """),
        FaultCase(
            "a name with brackets", "contact('phone')",
            expected: """
                expression:1:1: no function is called 'contact'
                1 │ contact('phone')
                  │ ^^^^^^^ write the name without brackets behind it
                """),
        FaultCase(
            "answered without a name", "answered(5)",
            expected: """
                expression:1:10: 'answered' asks about a name, found 5
                1 │ answered(5)
                  │          ^ write answered(name)
                """),
        FaultCase(
            "answered with a name as a text", "answered('comment')",
            expected: """
                expression:1:10: 'answered' asks about a name, found 'comment'
                1 │ answered('comment')
                  │          ^^^^^^^^^ leave the apostrophes out: comment
                """),
        FaultCase(
            "answered with nothing", "answered()",
            expected: """
                expression:1:1: 'answered' takes 1 value between its brackets, found nothing
                1 │ answered()
                  │ ^^^^^^^^^^ write answered(name)
                """),
        FaultCase(
            "dont-know of an unknown name", "dont-know(nothing)",
            expected: """
                expression:1:11: 'nothing' is not a name known here
                1 │ dont-know(nothing)
                  │           ^^^^^^^ names known here: 7a, a, b, c, city, comment, consent, contact, …
                """),
        FaultCase(
            "not-applicable of something later", "not-applicable(q9)",
            expected: """
                expression:1:16: 'q9' is asked later; a condition can only look back
                1 │ not-applicable(q9)
                  │                ^^ use a name that is asked before
                """),
        FaultCase(
            "count with nothing", "count() > 1",
            expected: """
                expression:1:1: 'count' takes at least 1 value between its brackets, found nothing
                1 │ count() > 1
                  │ ^^^^^^^ write count(name)
                """),
        FaultCase(
            "count of a number", "count(a) > 1",
            expected: """
                expression:1:7: 'count' counts the options of a choice of several, or what is true, 'a' is a number
                1 │ count(a) > 1
                  │       ^ write count(name), or count(a = 1, b = 1)
                """),
        FaultCase(
            "count of something that is not true or false", "count(consent, a) > 1",
            expected: """
                expression:1:16: 'count' counts what is true or false, 'a' is a number
                1 │ count(consent, a) > 1
                  │                ^ compare it: a > 3
                """),
        FaultCase(
            "rank without an option", "rank(wishes) = 1",
            expected: """
                expression:1:1: 'rank' takes 2 values between its brackets, found 1
                1 │ rank(wishes) = 1
                  │ ^^^^^^^^^^^^ write rank(name, 'option')
                """),
        FaultCase(
            "rank of what is no ranking", "rank(reasons, 'price') = 1",
            expected: """
                expression:1:6: 'rank' asks about a ranking, 'reasons' is a choice of several (price, place, it's near)
                1 │ rank(reasons, 'price') = 1
                  │      ^^^^^^^ write rank(name, 'option')
                """),
        FaultCase(
            "rank of an unknown option", "rank(wishes, 'pace') = 1",
            expected: """
                expression:1:14: 'wishes' has no option 'pace'
                1 │ rank(wishes, 'pace') = 1
                  │              ^^^^^^ it may be one of: speed, care, price
                """),
        FaultCase(
            "rank of an option without apostrophes", "rank(wishes, speed) = 1",
            expected: """
                expression:1:14: 'rank' takes a text here, found 'speed'
                1 │ rank(wishes, speed) = 1
                  │              ^^^^^ write it between apostrophes: 'speed'
                """),
        FaultCase(
            "rank of a calculation", "rank(wishes, 1 + 1) = 1",
            expected: """
                expression:1:14: 'rank' takes a text here, found '1 + 1'
                1 │ rank(wishes, 1 + 1) = 1
                  │              ^^^^^ write rank(name, 'option')
                """),
        FaultCase(
            "an unknown score", "score('servce') < 2",
            expected: """
                expression:1:7: no score is called 'servce'
                1 │ score('servce') < 2
                  │       ^^^^^^^^ did you mean 'service'?
                """),
        FaultCase(
            "a score like none", "score('xyz') < 2",
            expected: """
                expression:1:7: no score is called 'xyz'
                1 │ score('xyz') < 2
                  │       ^^^^^ scores: service, value
                """),
        FaultCase(
            "a score without apostrophes", "score(service) < 2",
            expected: """
                expression:1:7: 'score' takes a text here, found 'service'
                1 │ score(service) < 2
                  │       ^^^^^^^ write it between apostrophes: 'service'
                """),
        FaultCase(
            "two scores", "score('service', 'value') < 2",
            expected: """
                expression:1:1: 'score' takes at most 1 value between its brackets, found 2
                1 │ score('service', 'value') < 2
                  │ ^^^^^^^^^^^^^^^^^^^^^^^^^ write score('name')
                """),
        FaultCase(
            "the length of a number", "length(a) = 1",
            expected: """
                expression:1:8: 'length' measures a text, 'a' is a number
                1 │ length(a) = 1
                  │        ^ write length(name) with the name of a text
                """),
        FaultCase(
            "today with something", "today(1) = visited",
            expected: """
                expression:1:1: 'today' takes nothing between its brackets, found 1
                1 │ today(1) = visited
                  │ ^^^^^^^^ write today()
                """),
        FaultCase(
            "a date of a name", "date(joined) = visited",
            expected: """
                expression:1:6: 'date' takes a text here, found 'joined'
                1 │ date(joined) = visited
                  │      ^^^^^^ write date('2026-01-31')
                """),
        FaultCase(
            "a date that is none", "date('31.1.2026') = visited",
            expected: """
                expression:1:6: '31.1.2026' is not a day of the calendar
                1 │ date('31.1.2026') = visited
                  │      ^^^^^^^^^^^ write year, month and day: '2026-01-31'
                """),
        FaultCase(
            "days from nothing", "days(visited) > 3",
            expected: """
                expression:1:1: 'days' takes 2 values between its brackets, found 1
                1 │ days(visited) > 3
                  │ ^^^^^^^^^^^^^ write days(from, to)
                """),
        FaultCase(
            "days from a number", "days(visited, 5) > 3",
            expected: """
                expression:1:15: 'days' works with dates, 5 is a number
                1 │ days(visited, 5) > 3
                  │               ^ write days(from, to)
                """),
        FaultCase(
            "years from a text", "years('once', today()) > 3",
            expected: """
                expression:1:7: 'once' is not a day of the calendar
                1 │ years('once', today()) > 3
                  │       ^^^^^^ write year, month and day: '2026-01-31'
                """),
        FaultCase(
            "the year of a text", "year(comment) = 2026",
            expected: """
                expression:1:6: 'year' works with dates, 'comment' is a text
                1 │ year(comment) = 2026
                  │      ^^^^^^^ write year(date)
                """),
        FaultCase(
            "the month of a number", "month(a) = 1",
            expected: """
                expression:1:7: 'month' works with dates, 'a' is a number
                1 │ month(a) = 1
                  │       ^ write month(date)
                """),
        FaultCase(
            "the weekday of nothing", "weekday() = 1",
            expected: """
                expression:1:1: 'weekday' takes 1 value between its brackets, found nothing
                1 │ weekday() = 1
                  │ ^^^^^^^^^ write weekday(date)
                """),
    ]
}
