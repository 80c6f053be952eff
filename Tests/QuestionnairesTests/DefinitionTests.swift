import Documents
import ExactNumbers
import Questionnaires
import Testing

@Suite("A definition")
struct DefinitionTests {
    @Test("says what is asked")
    func items() throws {
        let questionnaire = try SmallDefinition.read(
            SmallDefinition.replacing(
                "ask: Is it good?}",
                with: """
                    ask: {en: Is it good?, zh: 好吗？}, label: {zh: 质量}}
                          - {id: q2, scale: six, ask: "It breaks.", reverse: yes}
                    """,
                in: SmallDefinition.replacing(
                    "  ten: {range: [0, 10]}",
                    with: """
                          ten: {range: [0, 10], points: {0: Never, 10: Surely}}
                          six:
                            points: {6: F, 5: E, 4: D, 3: C, 2: B, 1: A}
                            direction: low-is-good
                            not-applicable: {en: Not used, zh: 未使用}
                            dont-know: Don't know
                        """)))
        #expect(questionnaire.id.name == "small")
        #expect(questionnaire.title[.chinese] == "Small")
        #expect(questionnaire.languages == [.english, .chinese])
        #expect(questionnaire.items.map(\.id.name) == ["q1", "q2", "nps"])
        let (first, second) = (questionnaire.items[0], questionnaire.items[1])
        #expect(first.ask[.chinese] == "好吗？")
        #expect(first.title[.english] == "质量")
        #expect(first.weight == FixedDecimal(2))
        #expect(!first.lowIsGood)
        #expect(first.scale?.label(of: 2, in: .chinese) == "Poor")
        #expect(second.weight == .one)
        #expect(second.isReversed)
        #expect(!second.lowIsGood)
        #expect(second.scale?.codes == 1...6)
        #expect(second.scale?.notApplicable?[.chinese] == "未使用")
        #expect(second.scale?.dontKnow?[.chinese] == "Don't know")
        let ten = try #require(questionnaire.items[2].scale)
        #expect(ten.codes == 0...10)
        #expect([0, 5, 10].map { ten.label(of: $0, in: .english) } == ["Never", "5", "Surely"])
    }

    @Test("says how answers are scored")
    func score() throws {
        let text = SmallDefinition.replacing(
            "  unit: team",
            with: """
                  unit: team
                  headline: units
                  missing: complete
                  minimum-answered: 1e-9
                  not-applicable: left-out
                  range: [0, 100]
                """)
        let score = try SmallDefinition.read(text).score
        #expect(score.unit?.name == "team")
        #expect(score.headline == .units)
        #expect(score.missing == .complete)
        #expect(score.minimumAnswered == FixedDecimal(units: 1000))
        #expect(score.notApplicable == .leftOut)
        #expect(score.range == 0...100)
        #expect(score.thresholds == [FixedDecimal("4.5"), FixedDecimal(4)])
        #expect(score.classes.map(\.id.name) == ["high", "middle", "low"])
        #expect(score.classes.map(\.role) == [.target, .limit, nil])
    }

    @Test("says how the sample was drawn")
    func sample() throws {
        let text = SmallDefinition.replacing(
            "  clusters: team",
            with: """
                  weight: sampling
                  strata: tier
                  population: {lead: 1000, gold: 120}
                  lone-cluster: adjust
                """)
        let sample = try SmallDefinition.read(text).sample
        #expect(sample.weighting == .sampling)
        #expect(sample.strata?.name == "tier")
        #expect(sample.clusters?.name == "team")
        #expect(sample.population == .strata(["gold": 120, "lead": 1000]))
        #expect(sample.loneCluster == .adjust)
        let census = SmallDefinition.replacing("  clusters: team", with: "  population: 27")
        #expect(try SmallDefinition.read(census).sample.population == .total(27))
    }

    @Test("has a default for all that it leaves out")
    func defaults() throws {
        let questionnaire = try SmallDefinition.read(
            """
            canvass: 1
            id: least
            title: Least
            languages: [en]
            scales: {two: {range: [0, 1]}}
            dimensions: [{id: d, title: D, weight: 1, items: [{id: a, scale: two, ask: A}]}]
            """)
        #expect(questionnaire.confidentiality == .confidential)
        #expect(questionnaire.scales.map(\.direction) == [.highIsGood])
        #expect(questionnaire.items.map(\.weight) == [.one])
        #expect(questionnaire.items.map(\.isReversed) == [false])
        #expect(questionnaire.segments.isEmpty)
        #expect(questionnaire.also.isEmpty)
        #expect(questionnaire.score.unit == nil)
        #expect(questionnaire.score.headline == .respondents)
        #expect(questionnaire.score.missing == .withinDimension)
        #expect(questionnaire.score.minimumAnswered == FixedDecimal("0.5"))
        #expect(questionnaire.score.notApplicable == .unanswered)
        #expect(questionnaire.score.range == 1...5)
        #expect(questionnaire.score.classes.isEmpty)
        #expect(questionnaire.sample.weighting == .none)
        #expect(questionnaire.sample.strata == nil)
        #expect(questionnaire.sample.clusters == nil)
        #expect(questionnaire.sample.population == nil)
        #expect(questionnaire.sample.loneCluster == .refuse)
        #expect(questionnaire.reportingFloor == 5)
    }

    @Test("takes the scored unit for the clusters")
    func clusters() throws {
        let text = SmallDefinition.replacing("sample:\n  clusters: team\n", with: "")
        #expect(try SmallDefinition.read(text).sample.clusters?.name == "team")
    }

    @Test(
        "may show everything where replies are identified, and hides by default",
        arguments: [
            ("replies: identified", "  floor: 0", 0), ("replies: identified", "  floor: 10", 10),
            ("replies: anonymous", "  floor: 2", 2), ("replies: identified", nil, 5),
        ] as [(String, String?, Int)])
    func floor(replies: String, floor: String?, expected: Int) throws {
        let text = SmallDefinition.replacing("replies: confidential", with: replies)
        let changed = SmallDefinition.replacing(
            "reporting:\n  floor: 5", with: floor.map { "reporting:\n" + $0 } ?? "", in: text)
        #expect(try SmallDefinition.read(changed).reportingFloor == expected)
    }

    @Test(
        "keeps every weight as it is written",
        arguments: [
            ("0.000000000001", "0.000000000001"), ("0.1", "0.1"), ("+2.50", "2.5"),
            ("1e-2", "0.01"),
            ("1e5", "100000"), ("00002", "2"), (".5", "0.5"),
            ("9007199254740.993", "9007199254740.993"),
            ("999999999999999.999999999999", "999999999999999.999999999999"),
        ])
    func weights(text: String, expected: String) throws {
        let changed = SmallDefinition.replacing("weight: 2", with: "weight: \(text)")
        #expect(try SmallDefinition.read(changed).items.first?.weight.description == expected)
    }

    @Test("may be JSON")
    func json() throws {
        let text = """
            {"canvass": 1, "id": "least", "title": {"en": "Least \\u597d"}, "languages": ["en"],
            \t"scales": {"two": {"points": {"0": "No", "1": "Yes"}}},
              "dimensions": [{"id": "d", "title": "D", "weight": 1.50,
                "items": [{"id": "a", "scale": "two", "ask": "A: b, c", "reverse": true}]}]}
            """
        let questionnaire = try SmallDefinition.read(text)
        #expect(questionnaire.title[.english] == "Least 好")
        #expect(questionnaire.items.map(\.ask) == [LocalizedText("A: b, c", in: .english)])
        #expect(questionnaire.dimensions.first?.weight == FixedDecimal("1.5"))
    }

    @Test("keeps the lines of a question, and drops the white space around it")
    func lines() throws {
        let text = SmallDefinition.replacing(
            "{id: q1, weight: 2, scale: five, ask: Is it good?}",
            with: """
                id: q1
                        scale: five
                        ask: |
                          Think of last year.

                          Was it good?

                """)
        let question = try #require(try SmallDefinition.read(text).items.first)
        #expect(question.ask[.english] == "Think of last year.\n\nWas it good?")
    }

    @Test("allows what other scripts need: joiners, direction marks, a few marks on a letter")
    func scripts() throws {
        let text = SmallDefinition.replacing(
            "title: Small",
            with: "title: \"می\u{200C}خواهم \u{200F}👨\u{200D}👩\u{200D}👧 Z\u{301}\u{302}\u{303}\"")
        #expect(SmallDefinition.faults(of: text) == "")
    }

    @Test("may name scales and segments that nothing uses")
    func unused() {
        let text = SmallDefinition.replacing(
            "  ten:", with: "  spare: {range: [1, 3]}\n  ten:")
        #expect(SmallDefinition.faults(of: text) == "")
    }

    @Test("has words that look like other things elsewhere in YAML")
    func words() throws {
        let text = SmallDefinition.replacing(
            "values: {gold: Gold, lead: Lead}",
            with: "values: {no: No, on: 1e3, 1: 0x1F, 1.0: 2021-10-29, \"null\": \"~\"}")
        let values = try #require(try SmallDefinition.read(text).segments.last?.values)
        #expect(values.map(\.name) == ["no", "on", "1", "1.0", "null"])
        #expect(values.map { $0.label[.english] } == ["No", "1e3", "0x1F", "2021-10-29", "~"])
    }
}
