import Expressions
import Testing

@Suite("A canonical form")
struct CanonicalFormTests {
    @Test("has single blanks and no bracket too many", arguments: cases)
    func written(text: String, expected: String) throws {
        #expect(try Expression(text, in: Sample.scope).canonical == expected)
    }

    static let cases: [(String, String)] = [
        ("a=1", "a = 1"),
        ("  a\n =\t1.50 ", "a = 1.5"),
        ("(consent)", "consent"),
        ("yes or no", "true or false"),
        ("a ≥ 1 and a ≤ 2 and a ≠ 3", "a >= 1 and a <= 2 and a != 3"),
        ("\"gold\" = tier", "tier = 'gold'"),
        ("\"it's near\" in reasons", "'it''s near' in reasons"),
        ("comment = 'a \"b\"'", "comment = 'a \"b\"'"),
        ("comment = \"a \"\"b\"\"\"", "comment = 'a \"b\"'"),
        ("visited >= '2026-01-01'", "visited >= date('2026-01-01')"),
        ("not (a = b)", "not a = b"),
        ("not (tier in ['gold'])", "tier not in ['gold']"),
        ("not (tier not in ['gold'])", "not tier not in ['gold']"),
        ("not (consent and member)", "not (consent and member)"),
        ("(not consent) and member", "not consent and member"),
        ("not consent and not not member", "not consent and not not member"),
        ("consent and (member and a = 1)", "consent and member and a = 1"),
        ("(consent or member) or a = 1", "consent or member or a = 1"),
        ("consent and (member or a = 1)", "consent and (member or a = 1)"),
        ("(consent and member) or a = 1", "consent and member or a = 1"),
        ("(a = 1) = (b = 2)", "(a = 1) = (b = 2)"),
        ("(consent) = (not member)", "consent = (not member)"),
        ("(a + b) + c = 1", "a + b + c = 1"),
        ("a + (b + c) = 1", "a + (b + c) = 1"),
        ("a - (b - c) = 1", "a - (b - c) = 1"),
        ("(a * b) + c = 1", "a * b + c = 1"),
        ("a * (b + c) = 1", "a * (b + c) = 1"),
        ("a / (b / c) = 1", "a / (b / c) = 1"),
        ("-(a + b) * 2 = 1", "-(a + b) * 2 = 1"),
        ("-(a) = - -5", "-a = 5"),
        ("a - -5 = -0", "a - -5 = 0"),
        ("count(consent) = 1", "count(consent) = 1"),
        ("count(a=1,(b=2)) = 1", "count(a = 1, b = 2) = 1"),
        ("days( visited ,today( )) > 30", "days(visited, today()) > 30"),
        ("score ( ) < score(\"value\")", "score() < score('value')"),
        ("7a in [1 , -2.0]", "7a in [1, -2]"),
    ]

    @Test("says the same when it is read again")
    func roundTrip() throws {
        for seed in 0..<3_000 {
            var random = RandomExpression(seed: UInt64(seed))
            let text = random.condition()
            let expression = try Expression(text, in: Sample.scope)
            let canonical = expression.canonical
            let again = try Expression(canonical, in: Sample.scope)
            try #require(again == expression, "\(text) became \(canonical)")
            try #require(again.canonical == canonical)
            try #require(again.hashValue == expression.hashValue)
        }
    }

    @Test("of a number, a date and a text is read again as one")
    func purposes() throws {
        for (text, purpose, expected) in [
            ("(score())*1.0", .number, "score() * 1"),
            ("'2026-01-31'", .date, "date('2026-01-31')"),
            ("visited", .date, "visited"), ("\"a\"", .text, "'a'"),
        ] as [(String, Expression.Purpose, String)] {
            let expression = try Expression(text, in: Sample.scope, as: purpose)
            #expect(expression.canonical == expected)
            #expect(try Expression(expected, in: Sample.scope, as: purpose) == expression)
        }
    }
}

@Suite("Two expressions")
struct ExpressionEqualityTests {
    @Test(
        "are equal when they say the same",
        arguments: [
            ("a = 1", "(a=1.0)", true), ("consent = yes", "consent = true", true),
            ("tier = 'gold'", "'gold' = tier", true), ("tier = 'gold'", "tier != 'gold'", false),
            ("a < b", "b > a", false), ("a + b = 1", "b + a = 1", false),
            ("visited = '2026-01-31'", "visited = date('2026-01-31')", true),
            ("not (a in [1])", "a not in [1]", true), ("a in [1, 2]", "a in [2, 1]", false),
        ])
    func equality(a: String, b: String, areEqual: Bool) throws {
        let (a, b) = (
            try Expression(a, in: Sample.scope), try Expression(b, in: Sample.scope)
        )
        #expect((a == b) == areEqual)
    }
}
