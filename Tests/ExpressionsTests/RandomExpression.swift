import ReferenceData

/// Writes expressions that fit the sample scope, with as many brackets, blanks and ways to write the
/// same as the language allows.
struct RandomExpression {
    private var random: FixedRandom

    init(seed: UInt64) {
        random = FixedRandom(seed: seed)
    }

    mutating func condition(_ depth: Int = 4) -> String {
        guard depth > 0 else {
            return random.pick([
                "consent", "member", "yes", "false", "true", "answered(comment)", "dont-know(a)",
                "not-applicable(tier)", "'price' in reasons", "contact = 'phone'",
            ])
        }
        let d = depth - 1
        return switch Int.random(in: 0..<14, using: &random) {
        case 0, 1: "\(condition(d)) and \(condition(d))"
        case 2, 3: "\(condition(d)) or \(condition(d))"
        case 4: "not \(bracketed(condition(d)))"
        case 5: bracketed(condition(d))
        case 6: "\(bracketed(condition(d))) \(random.pick(["=", "!=", "≠"])) (\(condition(d)))"
        case 7, 8: "\(number(d))\(relation())\(number(d))"
        case 9: "\(moment())\(relation())\(moment(isNamed: true))"
        case 10: "\(wording()) \(random.pick(["=", "!="])) \(wording())"
        case 11: choice()
        default: membership(d)
        }
    }

    private mutating func bracketed(_ text: String) -> String { "(\(text))" }

    private mutating func relation() -> String {
        let blank = random.pick(["", " ", "  "])
        return blank + random.pick(["=", "!=", "<", "<=", ">", ">=", "≤", "≥", "≠"]) + " "
    }

    private mutating func choice() -> String {
        random.pick([
            "tier = 'gold'", "\"gold\"=tier", "tier!='金卡'", "contact = contact",
            "department = 'sales'", "'1' != level",
        ])
    }

    private mutating func membership(_ depth: Int) -> String {
        let sign = random.pick(["in", "not in"])
        return random.pick([
            "\(number(depth)) \(sign) [1, -2.50, .5, 7.]", "tier \(sign) [\"gold\",'金卡']",
            "visited \(sign) ['2026-01-31', date('2025-12-31')]",
            "comment \(sign) ['it''s', \"a \"\"b\"\"\"]", "department \(sign) used",
            "\"it's near\" \(sign) reasons", "'speed' \(sign) wishes", "(consent)",
        ])
    }

    mutating func number(_ depth: Int = 3) -> String {
        guard depth > 0 else {
            return random.pick([
                "a", "b", "7a", "1", "2.50", "0", "000123456789012345.123456789012", "score()",
                "score('service')", "count(reasons)", "rank(wishes, 'care')", "length(comment)",
                "length('it''s')", "month(today())",
            ])
        }
        let d = depth - 1
        return switch Int.random(in: 0..<9, using: &random) {
        case 0: "\(number(d)) + \(number(d))"
        case 1: "\(number(d)) - \(number(d))"
        case 2: "\(number(d)) * \(number(d))"
        case 3: "\(number(d)) / \(number(d))"
        case 4: "-\(bracketed(number(d)))"
        case 5: "- -\(number(0))"
        case 6: bracketed(number(d))
        case 7: "count(\(condition(d)), \(condition(d)))"
        default: "days(\(moment()), \(moment()))"
        }
    }

    private mutating func moment(isNamed: Bool = false) -> String {
        let named = ["visited", "joined", "today()", "date('2026-01-31')"]
        return random.pick(isNamed ? named : named + ["'2024-02-29'"])
    }

    private mutating func wording() -> String {
        random.pick(["comment", "city", "'it''s'", "\"\"", "'2026-01-31'", "'a \"b\" c'"])
    }
}
