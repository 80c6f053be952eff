import Documents
import ExactNumbers
import Foundation
import Intake
import Questionnaires
import Testing

@Suite("A file of answers to conditions")
struct ConditionTests {
    private static let definition = """
        canvass: 1
        id: visits
        title: Visits
        languages: [en]
        scales: {five: {range: [1, 5]}}
        segments:
          tier: {title: Tier, values: {gold: Gold, iron: Iron}}
        dimensions:
          - id: service
            title: Service
            weight: 1
            items:
              - {id: speed, scale: five, ask: Fast?}
        also:
          - {id: why, type: text, ask: Why?, when: speed <= 2, required: yes}
          - {id: extras, scale: five, ask: Extras?, when: tier = 'gold'}
          - id: which
            type: choices
            ask: Which?
            when: extras <= 3
            at-least: 2
            at-most: 2
            options: {a: A, b: B, c: C, none: {label: None, exclusive: yes}}
          - {id: started, type: date, ask: From?}
          - {id: ended, type: date, ask: To?}
          - {id: worth, scale: five, ask: Worth it?, when: score() < 3}

        """
    private static let checks = """
        checks:
          - {must: started <= ended, message: The end comes first., at: ended}
          - {must: ended <= today(), message: Not yet., at: ended}

        """

    private func check(
        _ rows: String, definition: String = definition + checks,
        score: @escaping Flow.Score = { _, _ in nil }
    ) throws -> CheckedAnswers {
        let header = "response,submitted,tier,speed,why,extras,which,started,ended,worth\n"
        return try CheckedAnswers(
            AnswerFile(name: "answers.csv", bytes: Array((header + rows).utf8)),
            for: KindsSurvey.questionnaire(definition), score: score)
    }

    @Test(
        "tells what was skipped from what was not asked",
        arguments: [
            ("5,,,", [.notAsked, .notAsked, .notAsked]),
            ("1,,,", [.skipped, .notAsked, .notAsked]),
            (",,,", [.notAsked, .notAsked, .notAsked]),
        ] as [(String, [Missing])])
    func notAsked(cells: String, expected: [Missing]) throws {
        let checked = try check("r1,2026-05-04,iron,\(cells),,,\n")
        #expect(checked.messages == [])
        #expect(
            try ["why", "extras", "which"].map { try checked.answer(to: $0).missing } == expected)
    }

    @Test("takes zeros for every option as none chosen, or as not asked")
    func zeros() throws {
        let csv = """
            response,submitted,tier,speed,extras,which/a,which/b,which/c,which/none
            r1,2026-05-04,gold,5,3,0,0,0,0
            r2,2026-05-04,gold,5,4,0,0,0,0
            r3,2026-05-04,gold,5,4,0,0,1,0

            """
        let checked = try CheckedAnswers(
            AnswerFile(name: "answers.csv", bytes: Array(csv.utf8)),
            for: KindsSurvey.questionnaire(Self.definition))
        let found = try (0...2).map { try checked.answer(to: "which", $0) }
        #expect(found == [.chosen([]), .missing(.notAsked), .chosen([2])])
        #expect(
            checked.summary.notes.last
                == "1 answer to a question that the conditions do not ask, kept")
    }

    @Test("follows one condition into the next")
    func chain() throws {
        let checked = try check(
            "r1,2026-05-04,gold,5,,,,,,\nr2,2026-05-04,gold,5,,3,,,,\nr3,,gold,5,,4,,,,\n")
        let found = try (0...2).map { row in
            try ["extras", "which"].map { try checked.answer(to: $0, row).missing }
        }
        #expect(found == [[.skipped, .notAsked], [nil, .skipped], [nil, .notAsked]])
    }

    @Test("keeps answers that were not asked, and counts what a form would not have let pass")
    func irregularities() throws {
        let checked = try check(
            """
            r1,2026-05-04,iron,5,He was late,4,,,,
            r2,2026-05-04,gold,1,,3,a,2026-02-01,2026-01-01,
            r3,2026-05-04,gold,1,,3,a;b;c,,2026-06-01,
            r4,2026-05-04,gold,1,x,3,none;a,,,
            r5,,gold,1,x,3,none,2026-02-01,2026-01-01,
            r6,2026-05-04,iron,9,late,,,,,
            r7,2026-05-04,iron,5,late,,,,,
            r7,2026-05-04,iron,5,late,,,,,

            """)
        #expect(checked.replies.map(\.id) == ["r1", "r2", "r3", "r4", "r5"])
        #expect(try checked.answer(to: "why") == .written("He was late"))
        #expect(try checked.answer(to: "extras") == .code(4))
        #expect(
            checked.summary.notes == [
                "2 answers to questions that the conditions do not ask, kept",
                "2 required questions without an answer",
                "1 answer with fewer options than the questionnaire asks for",
                "1 answer with more options than the questionnaire asks for",
                "1 answer with an option that stands alone, and others",
                "failed checks: 3 at ended",
            ])
    }

    @Test("asks the given score where a condition names one")
    func scores() throws {
        let rows = "r1,2026-05-04,iron,2,x,,,,,\nr2,2026-05-04,iron,4,,,,,,\n"
        let unknown = try check(rows)
        #expect(
            try (0...1).map { try unknown.answer(to: "worth", $0).missing } == [
                .notAsked, .notAsked,
            ])
        let known = try check(rows) { codes, id in
            id == nil ? Ratio(Int(codes.bytes[0]) + 1) : nil
        }
        #expect(
            try (0...1).map { try known.answer(to: "worth", $0).missing } == [.skipped, .notAsked])
    }

    @Test("leaves blank cells skipped where the day decides and nobody knows it")
    func unknownDay() throws {
        // `again` looks at an item that the day decides on; `why` looks at neither.
        let definition =
            Self.definition + """
                  - {id: lately, scale: five, ask: Lately?, when: "days(started, today()) < 30"}
                  - {id: again, scale: five, ask: Again?, when: lately < 3}

                """
        let csv = """
            response,submitted,tier,speed,why,started,lately,again
            r1,2026-02-10,iron,5,,2026-02-01,,
            r2,2026-05-04,iron,5,,2026-02-01,,
            r3,,iron,5,,2026-02-01,,

            """
        let checked = try CheckedAnswers(
            AnswerFile(name: "answers.csv", bytes: Array(csv.utf8)),
            for: KindsSurvey.questionnaire(definition), score: { _, _ in nil })
        func missing(_ item: String) throws -> [Missing?] {
            try (0...2).map { try checked.answer(to: item, $0).missing }
        }
        #expect(try missing("why") == [.notAsked, .notAsked, .notAsked])
        #expect(try missing("lately") == [.skipped, .notAsked, .skipped])
        #expect(try missing("again") == [.notAsked, .notAsked, .skipped])
        #expect(
            checked.summary.notes.last
                == "1 reply without a day, which conditions look at: their blank cells stay skipped"
        )
    }
}
