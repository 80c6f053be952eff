import Expressions
import Testing

@Suite("A scope")
struct ScopeTests {
    @Test("knows only what may be used")
    func types() {
        #expect(Sample.scope["a"] == .number)
        #expect(Sample.scope["q9"] == nil)
        #expect(Sample.scope["region"] == nil)
        #expect(Sample.scope["nobody"] == nil)
    }

    @Test("lets a name be used that is also asked later")
    func both() {
        let scope = Scope(["a": .truth], later: ["a"], elsewhere: ["a": "it is elsewhere"])
        #expect(Sample.faults("a", in: scope) == "")
    }

    @Test("says what may be named where nothing may")
    func empty() {
        #expect(
            Sample.faults("age > 18", in: Scope([:], later: [])) == """
                expression:1:1: 'age' is not a name known here
                1 │ age > 18
                  │ ^^^ no names are known here
                """)
    }

    @Test("says why a score cannot be used", arguments: ["score() < 3", "score('a') < 3"])
    func noScores(text: String) {
        let reason = "scores are worked out when all is answered"
        let scope = Scope([:], later: [], scores: .none(reason: reason))
        #expect(Sample.faults(text, in: scope).hasPrefix("expression:1:1: \(reason)\n"))
    }

    @Test("says which scores there are")
    func someScores() {
        let noMain = Scope([:], later: [], scores: .known(main: false, ids: ["a", "b"]))
        #expect(
            Sample.faults("score() < 3", in: noMain) == """
                expression:1:1: there is no score without a name here
                1 │ score() < 3
                  │ ^^^^^^^ write one of: score('a'), score('b')
                """)
        let nothing = Scope([:], later: [], scores: .known(main: false, ids: []))
        #expect(
            Sample.faults("score() < 3", in: nothing) == """
                expression:1:1: there is no score without a name here
                1 │ score() < 3
                  │ ^^^^^^^ no scores are known here
                """)
        #expect(
            Sample.faults("score('a') < 3", in: nothing) == """
                expression:1:7: no score is called 'a'
                1 │ score('a') < 3
                  │       ^^^ no scores with a name are known here
                """)
        let onlyMain = Scope([:], later: [], scores: .known(main: true, ids: []))
        #expect(
            Sample.faults("score('a') < 3", in: onlyMain) == """
                expression:1:7: no score is called 'a'
                1 │ score('a') < 3
                  │       ^^^ write score()
                """)
    }

    @Test("decides by its purpose what an expression must give")
    func purposes() {
        #expect(
            Sample.faults("consent", as: .number) == """
                expression:1:1: a number is wanted here, this is true or false
                1 │ consent
                  │ ^^^^^^^
                """)
        #expect(
            Sample.faults("a", as: .date) == """
                expression:1:1: a date is wanted here, this is a number
                1 │ a
                  │ ^
                """)
        #expect(
            Sample.faults("tier", as: .text) == """
                expression:1:1: a text is wanted here, this is a choice (gold, platinum, 金卡)
                1 │ tier
                  │ ^^^^
                """)
    }

    @Test("cannot have a name that is a word of the language")
    func reservedWords() {
        #expect(
            Expression.reservedWords
                == ["or", "and", "not", "in", "true", "false", "yes", "no"])
    }

    @Test("may have names in capitals that are words in small letters")
    func capitals() {
        let scope = Scope(["OR": .truth, "No": .truth], later: [])
        #expect(Sample.faults("OR or No", in: scope) == "")
    }

    @Test("shows of many options the first")
    func manyOptions() {
        let scope = Scope(["x1": .one(of: (1...500).map { "o\($0)" })], later: [])
        #expect(
            Sample.faults("x1 = 'zzz'", in: scope) == """
                expression:1:6: 'x1' has no option 'zzz'
                1 │ x1 = 'zzz'
                  │      ^^^^^ it may be one of: o1, o2, o3, o4, o5, o6, o7, o8, …
                """)
    }
}
