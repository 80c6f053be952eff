import ReferenceData
import ExactNumbers
import Expressions
import Testing

@Suite("A hostile expression", .timeLimit(.minutes(20)))
struct HostileExpressionTests {
    @Test(
        "is refused when it is long",
        arguments: ["(", "not ", "a in [", "-", "[", "a and ", "'", "x", "count("])
    func long(part: String) {
        let found = Sample.faults(String(repeating: part, count: 100_000))
        #expect(found.hasPrefix("expression:1:2001: more than 2000 characters\n"))
        #expect(found.hasSuffix("^ divide the expression"))
        #expect(found.utf8.count < 1_000)
    }

    @Test("is refused when it has ten million letters", arguments: ["a", "长", "e\u{301}"])
    func huge(letter: String) {
        let found = Sample.faults(String(repeating: letter, count: 10_000_000))
        #expect(found.hasPrefix("expression:1:2001: more than 2000 characters\n"))
    }

    @Test(
        "is refused when it is deep",
        arguments: [("(", 41), ("not ", 161), ("-", 41), ("count(", 246), ("- ", 81)])
    func deep(part: String, column: Int) {
        let text = String(repeating: part, count: 300)
        let found = Sample.faults(text)
        #expect(found.hasPrefix("expression:1:\(column): more than 40 levels inside each other\n"))
        #expect(found.hasSuffix("^ divide the expression"))
    }

    @Test("may have forty levels, and not one more")
    func levels() {
        func nested(_ count: Int) -> String {
            String(repeating: "(", count: count) + "consent" + String(repeating: ")", count: count)
        }
        #expect(Sample.faults(nested(40)) == "")
        #expect(Sample.faults(nested(41)).contains("more than 40 levels inside each other"))
        let date = String(repeating: "(", count: 40) + "visited = date('2026-01-31')"
        #expect(Sample.faults(date + String(repeating: ")", count: 40)) == "")
    }

    @Test("may have five hundred parts, and not one more")
    func parts() {
        // Each operand and each sign between is a part, and the comparison with its number.
        func sum(_ count: Int) -> String {
            [String](repeating: "a", count: count).joined(separator: "+") + "=1"
        }
        #expect(Sample.faults("-" + sum(249)) == "")
        let found = Sample.faults(sum(250))
        #expect(found.contains("more than 500 names, values and signs\n"))
        #expect(found.hasSuffix("^ divide the expression"))
    }

    @Test("may have two thousand characters, also with single blanks")
    func characters() throws {
        let open = "comment='"
        let fits = open + String(repeating: "x", count: 1_988) + "'"
        #expect(fits.unicodeScalars.count == 1_998)
        let canonical = try Expression(fits, in: Sample.scope).canonical
        #expect(canonical.unicodeScalars.count == 2_000)
        #expect(Sample.faults(canonical) == "")
        let found = Sample.faults(open + String(repeating: "x", count: 1_990) + "'")
        #expect(
            found.hasPrefix("expression:1:2001: 2002 characters when written with single blanks\n"))
        #expect(found.hasSuffix("^ divide the expression; it may have 2000"))
    }

    @Test("of unknown names only is refused at once")
    func unknownNames() {
        let names = Dictionary(
            uniqueKeysWithValues: (0..<5_000).map {
                ("question-number-\($0)-of-the-survey", ValueType.truth)
            })
        let scope = Scope(names, later: [])
        let text = (0..<249).map { "q\($0)" }.joined(separator: " or ")
        #expect(Sample.faults(text, in: scope).contains("'q248' is not a name known here"))
        let hyphens = [String](repeating: "a", count: 1_000).joined(separator: "-")
        #expect(
            Sample.faults(hyphens + "x", in: Sample.scope).contains("is not a name known here"))
    }

    @Test("of large numbers is worked out exactly up to a size", arguments: ["*", "/", "+"])
    func largeNumbers(sign: String) throws {
        let facts = Facts(today: try #require(Sample.today)) { name in
            let top: Int128 = 999_999_999_999_999_999_999_999_989
            return .value(.number(name == "a" ? Ratio(top, 999_999_999_989) : Ratio(top, 7)))
        }
        func value(_ count: Int) throws -> Value? {
            let names = (0..<count).map { $0.isMultiple(of: 2) ? "a" : "b" }
            let text = names.joined(separator: sign)
            return try Expression(text, in: Sample.scope, as: .number).value(in: facts)
        }
        #expect(try value(20) != nil)
        if sign == "+" {
            #expect(try value(60) != nil)
        } else {
            #expect(throws: ExpressionFailure.numberTooLarge(limitInBits: 2_048)) {
                try value(240)
            }
        }
        #expect(
            ExpressionFailure.numberTooLarge(limitInBits: 2_048).description
                == "a number of the expression takes more than 2048 bits")
    }
}

@Suite("Any text")
struct RandomTextTests {
    private static let parts = [
        "a", "b", "consent", "tier", "reasons", "wishes", "visited", "comment", "q9", "region",
        "nobody", "a-b", "1", "2.5", "1.2.3", "2026-01-31", "'gold'", "\"price\"", "'2026-01-31'",
        "'", "\"", "‘", "’", "yes", "no", "and", "or", "not", "in", "AND", "且", "金卡", "=", "!=",
        "<", "<=", "≥", "==", "&&", "!", "%", "(", ")", "[", "]", ",", "（", "，", "１", "+", "-",
        "*", "/", "count", "score", "rank", "days", "today", "date", "answered", "length", "\n",
        "\u{200B}", "\u{0}", "😀", ".", "_", "e\u{301}",
    ]

    @Test("made of words is read or refused, and what is read can be worked out")
    func words() throws {
        let facts = Facts(today: try #require(Sample.today)) { _ in .missing(.skipped) }
        var random = FixedRandom(seed: 1)
        for _ in 0..<20_000 {
            let count = Int.random(in: 0..<14, using: &random)
            let blank = random.pick(["", " ", " "])
            let text = (0..<count).map { _ in random.pick(Self.parts) }.joined(separator: blank)
            try check(text, facts)
        }
    }

    @Test("made of bytes is read or refused")
    func bytes() throws {
        let facts = Facts(today: try #require(Sample.today)) { _ in .missing(.skipped) }
        var random = FixedRandom(seed: 2)
        for _ in 0..<5_000 {
            let count = Int.random(in: 0..<60, using: &random)
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            try check(String(decoding: bytes, as: UTF8.self), facts)
        }
    }

    @Test("that is an expression with a part left out, doubled or exchanged is read or refused")
    func changed() throws {
        let facts = Facts(today: try #require(Sample.today)) { _ in .missing(.dontKnow) }
        var random = FixedRandom(seed: 3)
        for seed in 0..<3_000 {
            var writer = RandomExpression(seed: UInt64(seed))
            var scalars = Array(writer.condition(3).unicodeScalars)
            for _ in 0..<Int.random(in: 1...3, using: &random) where !scalars.isEmpty {
                let index = Int.random(in: scalars.indices, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: scalars.remove(at: index)
                case 1: scalars.insert(scalars[index], at: index)
                default: scalars[index] = random.pick(Array("()[]',= a1-<".unicodeScalars))
                }
            }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars)
            try check(String(view), facts)
        }
    }

    /// Faults are never empty, stand in the text and are printed; values are worked out.
    private func check(_ text: String, _ facts: Facts) throws {
        do throws(ExpressionFaults) {
            let expression = try Expression(text, in: Sample.scope)
            _ = try? expression.value(in: facts)
            _ = expression.names
            let again = try Expression(expression.canonical, in: Sample.scope)
            #expect(again == expression)
        } catch {
            let count = text.unicodeScalars.count
            try #require(!error.faults.isEmpty, "\(text.debugDescription)")
            for fault in error.faults {
                try #require(fault.range.lowerBound >= 0 && fault.range.upperBound <= count)
                try #require(!fault.message.isEmpty)
            }
            #expect(!error.description.isEmpty)
        }
    }
}
