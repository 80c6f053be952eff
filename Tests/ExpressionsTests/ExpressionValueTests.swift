import ExactNumbers
import Expressions
import Testing

private func ratio(_ numerator: Int128, _ denominator: Int128 = 1) -> Ratio {
    Ratio(numerator, denominator)
}

@Suite("The value of an expression")
struct ExpressionValueTests {
    private func facts(_ values: [String: Value] = [:]) throws -> Facts {
        let answered: [String: Value] = try [
            "a": .number(ratio(7)), "b": .number(ratio(1, 3)), "comment": .text("héllo"),
            "visited": .date(#require(Day("2024-02-29"))), "reasons": .several(["price", "place"]),
            "wishes": .ranking(["care", "speed"]),
        ]
        let all = answered.merging(values) { $1 }
        return Facts(
            today: try #require(Sample.today),
            score: { id in
                switch id {
                case nil: ratio(7, 2)
                case "service": ratio(3)
                default: nil
                }
            },
            answer: { all[$0].map { .value($0) } ?? .missing(.notAsked) })
    }

    @Test(
        "is exact",
        arguments: [
            ("1 + 2 * 3", ratio(7)), ("(1 + 2) * 3", ratio(9)), ("7 - 2 - 1", ratio(4)),
            ("7 - (2 - 1)", ratio(6)), ("8 / 4 / 2", ratio(1)), ("8 / (4 / 2)", ratio(4)),
            ("-2 * -3", ratio(6)), ("- -a", ratio(7)), ("-a + 1", ratio(-6)),
            ("0.1 + 0.2", ratio(3, 10)), ("1 / 3 + b", ratio(2, 3)), ("b * 3", ratio(1)),
            ("count(reasons)", ratio(2)), ("count(wishes)", ratio(2)),
            ("count(a = 7, a = 8, b < 1)", ratio(2)), ("rank(wishes, 'care')", ratio(1)),
            ("rank(wishes, 'speed')", ratio(2)), ("rank(wishes, 'price')", nil),
            ("score()", ratio(7, 2)), ("score('service') / 2", ratio(3, 2)),
            ("score('value')", nil), ("length(comment)", ratio(5)), ("length('客户')", ratio(2)),
            ("days('2026-11-01', today())", ratio(23)), ("days(today(), '2026-11-01')", ratio(-23)),
            ("years(visited, today())", ratio(2)), ("year(today())", ratio(2026)),
            ("month(today())", ratio(11)), ("weekday(today())", ratio(2)), ("a / 0", nil),
            ("c", nil), ("c * 0", nil),
        ] as [(String, Ratio?)])
    func numbers(text: String, expected: Ratio?) throws {
        let expression = try Expression(text, in: Sample.scope, as: .number)
        #expect(try expression.value(in: facts()) == expected.map { .number($0) })
    }

    @Test("may be a date or a text")
    func others() throws {
        let day = try #require(Day("2024-02-29"))
        #expect(
            try Expression("visited", in: Sample.scope, as: .date).value(in: facts()) == .date(day))
        #expect(
            try Expression("comment", in: Sample.scope, as: .text).value(in: facts())
                == .text("héllo"))
        #expect(try Expression("city", in: Sample.scope, as: .text).value(in: facts()) == nil)
    }

    @Test(
        "binds not before and before or",
        arguments: [
            ("yes or yes and no", true), ("(yes or yes) and no", false), ("not no or yes", true),
            ("not (no or yes)", false), ("not no and no", false), ("not 1 = 2", true),
            ("1 + 1 = 2 and 3 > 2", true), ("2 * 3 + 1 = 7", true), ("2 + 3 * 1 = 5", true),
            ("1 in [1] and 2 not in [1]", true), ("yes = (1 = 1)", true),
        ])
    func precedence(text: String, expected: Bool) throws {
        #expect(
            try Expression(text, in: Sample.scope).value(in: facts()) == .truth(expected))
    }

    @Test("takes a step for each part, and no more than are allowed")
    func steps() throws {
        let facts = try facts()
        let expression = try Expression("a = 1 or a + b > 2", in: Sample.scope)
        #expect(try expression.value(in: facts, steps: 9) == .truth(true))
        #expect(throws: ExpressionFailure.tooManySteps(limit: 8)) {
            try expression.value(in: facts, steps: 8)
        }
        #expect(throws: ExpressionFailure.tooManySteps(limit: 0)) {
            try expression.value(in: facts, steps: 0)
        }
        #expect(
            ExpressionFailure.tooManySteps(limit: 8).description
                == "the expression takes more than 8 steps")
    }

    @Test(
        "does not come from a value of another type",
        arguments: [
            ("a = 1", "a"), ("consent", "consent"), ("visited = today()", "visited"),
            ("comment = 'x'", "comment"), ("tier = 'gold'", "tier"),
            ("'price' in reasons", "reasons"),
            ("rank(wishes, 'care') = 1", "wishes"), ("count(reasons) = 1", "reasons"),
        ])
    func wrongTypes(text: String, name: String) throws {
        let wrong: Value = name == "comment" ? .number(ratio(1)) : .text("x")
        let facts = try facts([name: wrong])
        let expression = try Expression(text, in: Sample.scope)
        #expect(throws: ExpressionFailure.unexpectedValue(name: name)) {
            try expression.value(in: facts)
        }
        #expect(
            ExpressionFailure.unexpectedValue(name: name).description
                == "'\(name)' has a value of another type than it was given")
    }
}
