import ExactNumbers
import Expressions
import Testing

/// `T`, `F` and `?` for true, false and unknown.
private let names: [Character: String] = ["T": "t", "F": "f", "?": "u"]

private let scope = Scope([
    "t": .truth, "f": .truth, "u": .truth, "n": .number, "none": .number, "day": .date,
    "noday": .date, "text": .text, "notext": .text, "one": .one(of: ["a", "b"]),
    "noone": .one(of: ["a", "b"]), "several": .several(of: ["a", "b"]),
    "empty": .several(of: ["a", "b"]), "noseveral": .several(of: ["a", "b"]),
    "order": .ranking(of: ["a", "b", "c"]), "noorder": .ranking(of: ["a", "b", "c"]),
])

private func facts() throws -> Facts {
    let today = try #require(Sample.today)
    return Facts(today: today) { name in
        switch name {
        case "t": .value(.truth(true))
        case "f": .value(.truth(false))
        case "n": .value(.number(Ratio(2)))
        case "day": .value(.date(today))
        case "text": .value(.text("x"))
        case "one": .value(.one("a"))
        case "several": .value(.several(["a"]))
        case "empty": .value(.several([]))
        case "order": .value(.ranking(["b", "a"]))
        case "none": .missing(.dontKnow)
        case "noone": .missing(.notApplicable)
        default: .missing(.skipped)
        }
    }
}

private func truth(_ text: String) throws -> Character {
    let expression = try Expression(text, in: scope)
    let facts = try facts()
    let isTrue = try expression.isTrue(in: facts)
    let isFalse = try expression.isFalse(in: facts)
    switch try expression.value(in: facts) {
    case .truth(true)?:
        #expect(isTrue && !isFalse)
        return "T"
    case .truth(false)?:
        #expect(!isTrue && isFalse)
        return "F"
    default:
        #expect(!isTrue && !isFalse)
        return "?"
    }
}

@Suite("A condition with unknown parts")
struct ThreeValuedLogicTests {
    @Test(
        "joins by Kleene's tables",
        arguments: [
            ("T", "T", and: "T", or: "T", equal: "T", unequal: "F"),
            ("T", "F", and: "F", or: "T", equal: "F", unequal: "T"),
            ("T", "?", and: "?", or: "T", equal: "?", unequal: "?"),
            ("F", "T", and: "F", or: "T", equal: "F", unequal: "T"),
            ("F", "F", and: "F", or: "F", equal: "T", unequal: "F"),
            ("F", "?", and: "F", or: "?", equal: "?", unequal: "?"),
            ("?", "T", and: "?", or: "T", equal: "?", unequal: "?"),
            ("?", "F", and: "F", or: "?", equal: "?", unequal: "?"),
            ("?", "?", and: "?", or: "?", equal: "?", unequal: "?"),
        ]
            as [(
                Character, Character, and: Character, or: Character, equal: Character,
                unequal: Character
            )])
    func tables(
        a: Character, b: Character, and: Character, or: Character, equal: Character,
        unequal: Character
    ) throws {
        let (a, b) = (try #require(names[a]), try #require(names[b]))
        #expect(try truth("\(a) and \(b)") == and)
        #expect(try truth("\(a) or \(b)") == or)
        #expect(try truth("\(a) = \(b)") == equal)
        #expect(try truth("\(a) != \(b)") == unequal)
    }

    @Test("turns round by Kleene's table", arguments: [("t", "F"), ("f", "T"), ("u", "?")])
    func negation(name: String, expected: String) throws {
        #expect(try String(truth("not \(name)")) == expected)
    }

    @Test(
        "joins many whatever their order",
        arguments: [
            ("u and t and f", "F"), ("f and u and t", "F"), ("t and u and t", "?"),
            ("u or f or t", "T"), ("t or u or f", "T"), ("f or u or f", "?"),
            ("u and f or t", "T"), ("u or t and f", "?"), ("not (u and f)", "T"),
            ("u = u", "?"), ("u or not u", "?"),
        ])
    func many(text: String, expected: String) throws {
        #expect(try String(truth(text)) == expected)
    }

    @Test("is unknown where a side of a comparison is", arguments: unknown)
    func comparisons(text: String) throws {
        #expect(try truth(text) == "?")
        #expect(try truth("not (\(text))") == "?")
        #expect(try truth("(\(text)) and f") == "F")
        #expect(try truth("(\(text)) or t") == "T")
    }

    static let unknown = [
        "none = 2", "none != 2", "none < 2", "none <= 2", "none > 2", "none >= 2", "2 = none",
        "2 != none", "2 < none", "2 <= none", "2 > none", "2 >= none", "none = none",
        "none != none", "n < none", "noday = day", "noday != day", "noday < day", "noday <= day",
        "day > noday", "day >= noday", "noday = '2026-01-31'", "notext = 'x'", "notext != 'x'",
        "text = notext", "noone = 'a'", "noone != 'a'", "one = noone", "noone != one", "u = yes",
        "no != u", "none in [1, 2]", "none not in [1, 2]", "noday in ['2026-01-31']",
        "notext in ['x']", "noone in ['a']", "noone not in ['a', 'b']", "'a' in noseveral",
        "'a' not in noseveral", "noone in several", "one in noseveral", "noone in empty",
        "'a' in noorder", "none + 1 = 1", "1 - none = 1", "none * 0 = 0", "0 / none = 0",
        "-none = 1", "n / 0 = 1", "n / (n - 2) != 1", "0 / 0 = 0", "count(noseveral) = 0",
        "count(noorder) = 0", "rank(order, 'c') = 1", "rank(order, 'c') != 1",
        "rank(noorder, 'a') = 1", "length(notext) = 0", "days(noday, day) = 0",
        "days(day, noday) = 0", "years(noday, day) = 0", "year(noday) = 2026",
        "month(noday) = 1", "weekday(noday) = 1",
    ]

    @Test(
        "is known where it speaks of whether there is an answer",
        arguments: [
            ("answered(n)", "T"), ("answered(none)", "F"), ("answered(empty)", "T"),
            ("dont-know(none)", "T"), ("dont-know(n)", "F"), ("dont-know(noone)", "F"),
            ("not-applicable(noone)", "T"), ("not-applicable(none)", "F"),
            ("not-applicable(one)", "F"), ("dont-know(noday)", "F"), ("count(t, f, u) = 1", "T"),
            ("count(u) = 0", "T"), ("count(u, none = 1) = 0", "T"), ("count(t, t, t) > 2", "T"),
        ])
    func presence(text: String, expected: String) throws {
        #expect(try String(truth(text)) == expected)
    }

    @Test(
        "is known where all is answered",
        arguments: [
            ("n = 2", "T"), ("n != 2", "F"), ("n < 3", "T"), ("n < 2", "F"), ("n <= 2", "T"),
            ("n <= 1", "F"), ("n > 1", "T"), ("n > 2", "F"), ("n >= 2", "T"), ("n >= 3", "F"),
            ("day = '2026-11-24'", "T"), ("day > '2026-11-23'", "T"), ("day < '2026-11-24'", "F"),
            ("day = today()", "T"), ("text = 'x'", "T"), ("text != 'x'", "F"),
            ("text in ['y', 'x']", "T"), ("text in ['y']", "F"), ("one = 'a'", "T"),
            ("one = 'b'", "F"), ("one != 'b'", "T"), ("one = one", "T"), ("one in ['b', 'a']", "T"),
            ("one in ['b']", "F"), ("one not in ['b']", "T"), ("'a' in several", "T"),
            ("'b' in several", "F"), ("'a' in empty", "F"), ("one in several", "T"),
            ("one in empty", "F"), ("'a' in order", "T"), ("'c' in order", "F"),
            ("n in [1, 2.0]", "T"), ("n in [1, 3]", "F"), ("n not in [1, 3]", "T"),
            ("day in ['2026-11-24']", "T"), ("day in ['2026-11-25']", "F"), ("yes", "T"),
        ])
    func known(text: String, expected: String) throws {
        #expect(try String(truth(text)) == expected)
    }
}
