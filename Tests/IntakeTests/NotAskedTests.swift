import Documents
import Intake
import Questionnaires
import Testing

@Suite("An item without a column")
struct NotAskedTests {
    private static let definition = """
        canvass: 1
        id: visits
        title: {en: Visits, zh: 回访}
        languages: [en, zh]
        scales: {five: {range: [1, 5]}}
        dimensions:
          - id: service
            title: {en: Service}
            weight: 1
            items:
              - {id: speed, scale: five, ask: {en: "How fast were we?", zh: 我们快吗？}}
              - id: care
                scale: five
                label: {en: Care, zh: 细心}
                ask: {en: "How careful were we?"}
              - {id: price, scale: five, ask: {en: "How dear were we?"}}
        also:
          - {id: mood, scale: five, ask: {en: "How did you feel?"}}

        """

    private func check(_ csv: String, mapping: String? = nil) throws -> CheckedAnswers {
        let questionnaire = try Questionnaire(
            SourceText(name: "visits.yaml", text: Self.definition))
        let text = mapping.map { "canvass-mapping: 1\n" + $0 }
        return try CheckedAnswers(
            AnswerFile(name: "answers.csv", bytes: Array(csv.utf8)), for: questionnaire,
            by: text.map {
                try Mapping(SourceText(name: "mapping.yaml", text: $0), for: questionnaire)
            })
    }

    @Test(
        "that the score is made of is refused, with the column that may hold it",
        arguments: [
            (
                "response,speed,caer,price\n",
                "answers.csv:1: 1 scored item has no column: care (is it 'caer'?); name the columns "
                    + "like the items, or say in a mapping file where they stand, items: [{item: "
                    + "care, column: 'caer'}], or that they were not asked, not-asked: [care]"
            ),
            (
                "response,我们快吗？, 细心 ,other,mood\n",
                "answers.csv:1: 3 scored items have no column: speed (is it '我们快吗？'?), care (is "
                    + "it '细心'?), price; name the columns like the items, or say in a mapping file "
                    + "where they stand, items: [{item: speed, column: '我们快吗？'}], or that they "
                    + "were not asked, not-asked: [speed, care, price]"
            ),
            (
                "response,mood\n",
                "answers.csv:1: 3 scored items have no column: speed, care, price; name the columns "
                    + "like the items, or say in a mapping file where they stand, items: [{item: "
                    + "speed, column: …}], or that they were not asked, not-asked: [speed, care, price]"
            ),
        ])
    func scored(header: String, expected: String) throws {
        let faults = try #require(throws: IntakeFaults.self) { try check(header) }
        #expect(faults.description == expected)
    }

    @Test("is taken as not asked when the mapping says so")
    func notAsked() throws {
        let checked = try check("response,speed\nr1,5\n", mapping: "not-asked: [care, price]")
        #expect(checked.answers() == "5 - - -")
        #expect(
            checked.summary.notes == [
                "without a column, so not asked: mood",
                "not asked, as the mapping says: care, price",
            ])
        let all = try check(
            "response,speed,care,price\nr1,5,4,\n", mapping: "not-asked: mood")
        #expect(all.summary.notes == ["not asked, as the mapping says: mood"])
    }

    @Test("cannot be called not asked when it has one")
    func asked() throws {
        let faults = try #require(throws: IntakeFaults.self) {
            try check("response,speed,Care,price\n", mapping: "not-asked: [care]")
        }
        #expect(
            faults.description == """
                mapping.yaml:2:13: 'care' is said to be not asked, and column 'Care' of answers.csv \
                holds it
                2 │ not-asked: [care]
                  │             ^^^^ take it out here; if its empty cells say so, write {item: care, \
                not-asked: ""} under 'items'
                """)
    }

    @Test("is outside the score, and columns that are not read are named up to eight")
    func unread() throws {
        let names = (1...10).map { "x\($0)" }.joined(separator: ",")
        let checked = try check("response,speed,care,price,\(names)\nr1,5,4,3,,,,,,,,,,\n")
        #expect(
            checked.summary.notes == [
                "10 of 14 columns not read: 'x1', 'x2', 'x3', 'x4', 'x5', 'x6', 'x7', 'x8' and 2 more",
                "without a column, so not asked: mood",
            ])
    }
}
