import ExactNumbers
import Expressions
import Testing

@Suite("What an expression speaks of")
struct ExpressionMentionsTests {
    @Test(
        "is each name once, in its order",
        arguments: [
            ("b = 1 and a = 2 or b = 3", ["b", "a"]), ("yes", []),
            ("answered(comment) and 'price' in reasons", ["comment", "reasons"]),
            ("'gold' = tier or department in used", ["tier", "department", "used"]),
            (
                "count(consent, a = 1) + count(reasons) > rank(wishes, 'care')",
                ["consent", "a", "reasons", "wishes"]
            ),
            ("days(visited, joined) > length(city) - -7a", ["visited", "joined", "city", "7a"]),
            (
                "tier = tier and contact in ['phone'] and comment in ['x']",
                ["tier", "contact", "comment"]
            ),
            (
                "visited in ['2026-01-31'] and not (consent = member)",
                ["visited", "consent", "member"]
            ),
        ])
    func names(text: String, expected: [String]) throws {
        #expect(try Expression(text, in: Sample.scope).names == expected)
    }

    @Test("is each score once, the main one without a name")
    func scores() throws {
        let text = "score('value') > score() and score() < 3 and score('value') > 1"
        #expect(try Expression(text, in: Sample.scope).scores == ["value", nil])
        #expect(try Expression("a = 1", in: Sample.scope).scores == [])
    }

    @Test(
        "is today where it is used",
        arguments: [
            ("visited = today()", true), ("days(today(), visited) > 1", true),
            ("year(today()) = 2026 or yes", true), ("visited = '2026-01-31'", false),
        ])
    func today(text: String, expected: Bool) throws {
        #expect(try Expression(text, in: Sample.scope).usesToday == expected)
    }

    @Test("is each number a name is compared with, in ascending order")
    func constants() throws {
        let text = """
            a > 3 and 1.5 <= a and a in [7, -2, 3] and not (a = -1) and a + 1 = 9
            and b = 4 and a = b and count(a != 5) = 8
            """
        let expression = try Expression(text, in: Sample.scope)
        #expect(
            expression.constants(comparedWith: "a").map(\.description)
                == ["-2", "-1", "1.5", "3", "5", "7"])
        #expect(expression.constants(comparedWith: "b").map(\.description) == ["4"])
        #expect(expression.constants(comparedWith: "c").isEmpty)
    }
}
