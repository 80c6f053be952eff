import ExactNumbers
import Expressions
import Questionnaires
import Testing

@Suite("The way through a questionnaire")
struct FlowTests {
    private let questionnaire: Questionnaire
    private let flow: Flow
    private let today = Day("2026-11-24")

    init() throws {
        questionnaire = try RichDefinition.questionnaire()
        // A score that the answers to 'speed' decide alone is enough here.
        flow = Flow(questionnaire) { codes, name in
            name == "work" ? Ratio(Int(codes.bytes[0]) + 1) : nil
        }
    }

    private func id(_ name: String) throws -> ItemID { try #require(ItemID(name)) }

    private func item(_ name: String) throws -> Item {
        try #require(questionnaire.item(try id(name)))
    }

    private func respondent(
        _ answers: [String: Answer], texts: [String: String] = [:],
        segments: [String?] = [nil, nil]
    ) throws -> Flow.Respondent {
        var other: [FieldID: String] = [:]
        for (name, text) in texts { other[try #require(FieldID(name))] = text }
        for name in answers.keys { #expect(questionnaire.items.contains { $0.id.name == name }) }
        return Flow.Respondent(
            answers: questionnaire.items.map { answers[$0.id.name] ?? .missing(.skipped) },
            otherTexts: other, segments: segments, today: try #require(today))
    }

    private func asked(_ answers: [String: Answer]) throws -> Set<String> {
        let route = flow.route(of: try respondent(answers))
        return Set(zip(questionnaire.items, route.isAsked).filter(\.1).map(\.0.id.name))
    }

    @Test("asks what no condition forbids")
    func unconditional() throws {
        let asked = try asked([:])
        #expect(
            asked.isSuperset(of: ["speed", "tidy", "kind", "honest", "contact", "best", "note"]))
        #expect(asked.isDisjoint(with: ["calm", "reasons", "remark", "recommend", "space@old"]))
    }

    @Test(
        "follows conditions on items, rows and pages, a score and objects",
        arguments: [
            (["speed": .code(2)], "calm", true), (["speed": .code(1)], "calm", false),
            (["contact": .option(0)], "reasons", true), (["contact": .option(2)], "reasons", false),
            (["speed": .code(3)], "recommend", true), (["speed": .code(4)], "recommend", false),
            (["speed": .code(3), "again": .code(0)], "remark", true),
            (["speed": .code(3), "again": .code(1)], "remark", false),
            (["speed": .code(3), "again": .missing(.dontKnow)], "remark", false),
            (["used": .chosen([0])], "space@old", true),
            (["used": .chosen([0])], "space@new", false),
            (["used": .chosen([0, 1])], "space@new", true),
            (["used": .missing(.skipped)], "space@old", false),
        ] as [([String: Answer], String, Bool)])
    func conditions(answers: [String: Answer], item: String, isAsked: Bool) throws {
        #expect(try asked(answers).contains(item) == isAsked)
    }

    @Test("forgets what depended on a changed answer")
    func forgets() throws {
        // The page with 'again' is not shown, so that its answer decides nothing.
        let answers: [String: Answer] = [
            "speed": .code(5), "again": .code(0), "remark": .written("late"),
            "contact": .option(2), "reasons": .chosen([0]),
        ]
        #expect(try !asked(answers).contains("remark"))
        let kept = flow.asked(
            try respondent(answers, texts: ["contact/other/text": "letter"]))
        for name in ["again", "remark", "reasons"] {
            let index = try #require(questionnaire.layout.index(of: try id(name)))
            #expect(kept.answers[index] == .missing(.notAsked), "\(name)")
        }
        #expect(kept.otherTexts.count == 1)
    }

    @Test("shows a page when anything on it is asked")
    func pages() throws {
        let route = flow.route(of: try respondent(["used": .chosen([1]), "speed": .code(5)]))
        let shown = zip(questionnaire.sections, route.isShown).filter(\.1).map(\.0.id.name)
        #expect(shown == ["first", "second", "third", "fifth", "sixth", "shops@new"])
    }

    @Test("fills texts with what is known, in the language of the respondent")
    func words() throws {
        let intro = try #require(questionnaire.intro)
        let nobody = try respondent([:])
        let client = try respondent([:], segments: ["Acme", "gold"])
        #expect(flow.words(intro, for: nobody, in: .english) == "Welcome, customer.")
        #expect(flow.words(intro, for: client, in: .english) == "Welcome, Acme.")
        let reasons = try item("reasons")
        #expect(
            flow.words(reasons.ask, for: try respondent(["contact": .option(0)]), in: .english)
                == "Why, as you said By phone?")
        #expect(
            flow.words(reasons.ask, for: try respondent(["contact": .option(0)]), in: .chinese)
                == "Why, as you said 电话?")
        #expect(
            flow.words(
                reasons.ask,
                for: try respondent(
                    ["contact": .option(2)], texts: ["contact/other/text": "a {letter}"]),
                in: .english) == "Why, as you said a {letter}?")
        let shops = try #require(questionnaire.sections.last)
        #expect(
            flow.words(try #require(shops.title), for: nobody, about: shops.object, in: .english)
                == "About New shop")
    }

    @Test(
        "says answers in words",
        arguments: [
            ("speed", .code(3), "3", "3"), ("again", .code(1), "Yes", "是"),
            ("contact", .option(1), "Visit", "Visit"),
            ("reasons", .chosen([0, 1]), "Price, Time", "Price、Time"),
            ("best", .ranked([2, 0]), "C, A", "C、A"), ("age", .written("42"), "42 years", "42岁"),
            ("visited", .written("2026-03-01"), "1 March 2026", "2026年3月1日"),
            ("name", .written("Li"), "Li", "Li"), ("speed", .missing(.notApplicable), nil, nil),
        ] as [(String, Answer, String?, String?)])
    func answerWords(name: String, answer: Answer, english: String?, chinese: String?) throws {
        let item = try item(name)
        #expect(item.words(for: answer, in: .english) == english)
        #expect(item.words(for: answer, in: .chinese) == chinese)
    }

    @Test(
        "finds what keeps an answer from being accepted",
        arguments: [
            ("speed", .missing(.skipped), .required), ("speed", .missing(.notApplicable), nil),
            ("reasons", .chosen([0, 1, 2]), .tooManyOptions(most: 2)),
            ("reasons", .chosen([3]), nil),
            ("best", .ranked([0]), .tooFewOptions(least: 2)), ("best", .ranked([0, 2]), nil),
            ("age", .written("x"), .notANumber), ("age", .written("-1"), .number(.tooSmall(.zero))),
            ("age", .written("121"), .number(.tooLarge(FixedDecimal(120)))),
            ("age", .written("4.5"), .number(.tooManyPlaces(0))), ("age", .written("120"), nil),
            ("visited", .written("yesterday"), .notADay), ("visited", .written("2026-11-24"), nil),
            ("name", .written("12345678901"), .tooLong(characters: 11, longest: 10)),
            ("address", .written("a@b"), .notAnAddress),
            ("address", .written("a b@c.d"), .notAnAddress),
            ("address", .written("li@example.org"), nil),
            ("number", .written("12a45"), .notATelephoneNumber),
            ("number", .written("+86 (21) 1234-567"), nil),
            ("number", .written("123"), .notATelephoneNumber),
        ] as [(String, Answer, AnswerFault.Problem?)])
    func faults(name: String, answer: Answer, problem: AnswerFault.Problem?) throws {
        let item = try item(name)
        let found = item.faults(of: answer, today: try #require(today))
        #expect(found.map(\.problem) == [problem].compactMap { $0 })
    }

    @Test("finds days out of bounds, exclusive options with others, and checks that fail")
    func moreFaults() throws {
        let day = try #require(today)
        let visited = try item("visited")
        let first = try #require(Day("2026-01-01"))
        #expect(
            visited.faults(of: .written("2025-12-31"), today: day).map(\.problem) == [
                .tooEarly(first)
            ])
        #expect(
            visited.faults(of: .written("2026-11-25"), today: day).map(\.problem) == [.tooLate(day)]
        )
        let reasons = try item("reasons")
        let none = try #require(OptionID("none"))
        #expect(
            reasons.faults(of: .chosen([0, 3]), today: day).map(\.problem) == [.notExclusive(none)])

        let old = try respondent(["speed": .code(5), "age": .written("110")])
        // The message stands at the item of the condition that is asked last.
        #expect(flow.faults(in: old).map(\.item.name) == ["name"])
        let named = try respondent(
            ["speed": .code(5), "age": .written("110"), "name": .written("Li")])
        #expect(flow.faults(in: named).isEmpty)
        // Unanswered, the check cannot be violated; what is not asked is not required.
        #expect(flow.faults(in: try respondent(["speed": .code(5)])).isEmpty)
        #expect(flow.faults(in: try respondent([:])).map(\.problem) == [.required])
        let second = try #require(SectionID("second"))
        #expect(flow.faults(in: try respondent([:]), sections: [second]).isEmpty)
    }
}
