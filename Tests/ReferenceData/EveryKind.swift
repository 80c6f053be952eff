import Documents
public import Questionnaires

/// Definitions with items of every kind.
public enum EveryKind {
    /// One item of each kind, and more of those that come in several forms.
    public static let definition = definition(
        of: (0..<kinds.count).map { kinds[$0]($0, 3 + $0 % 4) })

    /// So many items of random kinds, with 2 to 12 options where there are any, seldom 200.
    public static func randomDefinition(
        _ count: Int, using random: inout some RandomNumberGenerator
    ) -> String {
        definition(
            of: (0..<count).compactMap { number in
                let options =
                    Int.random(in: 0..<20, using: &random) == 0
                    ? 200 : Int.random(in: 2...12, using: &random)
                return kinds.randomElement(using: &random)?(number, options)
            })
    }

    public static func questionnaire(_ definition: String = definition) throws -> Questionnaire {
        try Questionnaire(SourceText(name: "kinds.yaml", text: definition))
    }

    private static func definition(of items: [String]) -> String {
        """
        canvass: 1
        id: kinds
        title: Kinds
        languages: [en, zh]
        scales:
          five:
            points: {5: {en: Best, zh: 最好}, 4: {en: Good, zh: 好}, 3: Fair, 2: Poor, 1: Worst}
            not-applicable: {en: Does not apply, zh: 不适用}
            dont-know: Don't know
          seven: {range: [1, 7]}
          eleven: {range: [0, 10]}
          below: {range: [-3, 97], direction: low-is-good}
        segments:
          company: {title: Company}
        also:
          - {id: first, scale: five, ask: How are you?}

        """ + items.joined(separator: "\n") + "\n"
    }

    private static func options(_ count: Int, _ last: String) -> String {
        let plain = (1..<count).map { "o\($0): {label: {en: Option \($0), zh: 选项\($0)}}" }
        return "{\((plain + [last]).joined(separator: ", "))}"
    }

    private static let other = "other: {label: Other, write: yes}"
    private static let offers = "not-applicable: Not for me, dont-know: {en: No idea, zh: 不清楚}"

    /// Items by their number and how many options they have.
    private static let kinds: [@Sendable (Int, Int) -> String] = [
        { number, _ in "  - {id: i\(number), scale: five, ask: Rate}" },
        { number, _ in "  - {id: i\(number), scale: below, reverse: yes, ask: Rate, \(offers)}" },
        { number, _ in "  - {id: i\(number), type: recommendation, scale: eleven, ask: Recommend}"
        },
        { number, _ in "  - {id: i\(number), type: effort, scale: seven, ask: Easy, \(offers)}" },
        { number, _ in "  - {id: i\(number), type: yes-no, ask: Yes or no, \(offers)}" },
        { number, _ in
            "  - {id: i\(number), type: pair, scale: five, ask: Found, expectation: Expected}"
        },
        { number, _ in
            """
              - id: i\(number)
                type: matrix
                scale: five
                ask: Rate each
                rows: [{id: i\(number)a, ask: Row a}, {id: i\(number)b, ask: Row b}]
            """
        },
        { number, count in
            "  - {id: i\(number), type: choice, ask: Which, \(offers), "
                + "options: \(options(count, other))}"
        },
        { number, count in
            "  - {id: i\(number), type: choices, ask: Which, options: \(options(count, other))}"
        },
        { number, count in
            "  - {id: i\(number), type: choices, ask: Which, \(offers), "
                + "options: \(options(count, "none: {label: None, exclusive: yes}"))}"
        },
        { number, count in
            "  - {id: i\(number), type: ranking, ask: Order, \(offers), "
                + "options: \(options(count, "last: Last"))}"
        },
        { number, _ in "  - {id: i\(number), type: number, ask: How many, \(offers)}" },
        { number, _ in
            "  - {id: i\(number), type: number, places: 2, minimum: -5.5, maximum: 1000, ask: Long}"
        },
        { number, _ in
            "  - {id: i\(number), type: date, earliest: 2000-01-01, latest: today, ask: When}"
        },
        { number, _ in "  - {id: i\(number), type: text, ask: Say, \(offers)}" },
        { number, _ in "  - {id: i\(number), type: long-text, ask: Say more}" },
        { number, _ in "  - {id: i\(number), type: email, ask: Address}" },
        { number, _ in "  - {id: i\(number), type: phone, ask: Telephone}" },
        { number, _ in "  - {id: i\(number), type: information, ask: Read this}" },
    ]
}
