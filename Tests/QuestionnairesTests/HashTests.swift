import Questionnaires
import Testing

@Suite("The hashes of a definition")
struct HashTests {
    /// Which of the two hashes a change must change.
    enum Effect: Equatable {
        case wording, scoring, both, neither
    }

    private func effect(of text: String) throws -> Effect {
        let before = try SmallDefinition.read(Self.definition)
        let after = try SmallDefinition.read(text)
        switch (
            before.wordingHash != after.wordingHash, before.scoringHash != after.scoringHash
        ) {
        case (true, false): return .wording
        case (false, true): return .scoring
        case (true, true): return .both
        case (false, false): return .neither
        }
    }

    @Test(
        "change with what a respondent sees",
        arguments: [
            ("title: Small", "title: Smaller"),
            ("ask: Is it good?", "ask: Is it good"),
            ("ask: Is it good?", "ask: {en: Is it good?, zh: 好吗？}"),
            ("2: Poor", "2: Weak"),
            ("2: Poor", "2: {en: Poor, zh: 差}"),
            ("not-applicable: Not used", "not-applicable: Never used"),
            ("not-applicable: Not used", "dont-know: Not used"),
            ("    not-applicable: Not used\n", ""),
            ("languages: [en, zh]", "languages: [en, zh, fr]"),
            ("replies: confidential", "replies: anonymous"),
            ("id: q2, scale: five, ask: Is it cheap?", "id: q3, scale: five, ask: Is it quick?"),
            ("id: remark, type: text, ask: More?", "id: remark, type: text, ask: More"),
            ("also:", "also:\n  - {id: more, type: text, ask: What else?}"),
            ("  - {id: remark, type: text, ask: More?}\n", ""),
        ])
    func wording(part: String, other: String) throws {
        var text = SmallDefinition.replacing(part, with: other, in: Self.definition)
        if part.hasPrefix("id: q2") {  // the two items change places
            text = text.replacingLast(
                "id: q3, scale: five, ask: Is it quick?",
                with: "id: q2, scale: five, ask: Is it cheap?")
        }
        #expect(try effect(of: text) == .wording)
    }

    @Test(
        "change with what a score is made from",
        arguments: [
            ("weight: 2,", "weight: 2.000000000001,"),
            ("    weight: 30", "    weight: 31"),
            ("id: q1,", "id: q1, reverse: yes,"),
            ("    direction: high-is-good", "    direction: low-is-good"),
            ("  - id: price\n    title: Price\n    weight: 20\n    items:\n", ""),
            ("- id: price", "- id: cost"),
            ("  unit: team\n", ""),
            ("unit: team", "unit: team\n  headline: units"),
            ("unit: team", "unit: team\n  missing: flat"),
            ("unit: team", "unit: team\n  minimum-answered: 0.51"),
            ("unit: team", "unit: team\n  not-applicable: left-out"),
            ("unit: team", "unit: team\n  range: [0, 5]"),
            ("from: 4.5", "from: 4.499999999999"),
            ("id: high", "id: best"),
            (", role: target", ""),
            ("    - {id: middle, from: 4, label: Middle}\n", ""),
            ("clusters: team", "clusters: tier"),
            ("clusters: team", "weight: sampling"),
            ("clusters: team", "weight: frequency"),
            ("clusters: team", "strata: tier"),
            ("clusters: team", "population: 27"),
            ("clusters: team", "lone-cluster: adjust"),
        ])
    func scoring(part: String, other: String) throws {
        #expect(
            try effect(of: SmallDefinition.replacing(part, with: other, in: Self.definition))
                == .scoring)
    }

    @Test(
        "both change with what is seen and scored",
        arguments: [
            ("id: q1", "id: q9"),
            ("id: nps, type: recommendation", "id: nps"),
            ("  five:\n    points: {", "  five:\n    points: {0: None, "),
            ("- {id: nps, type: recommendation, scale: ten", "- {id: nps, scale: five"),
            ("  - {id: nps, type: recommendation, scale: ten, ask: Recommend?}\n", ""),
        ])
    func both(part: String, other: String) throws {
        #expect(
            try effect(of: SmallDefinition.replacing(part, with: other, in: Self.definition))
                == .both)
    }

    @Test(
        "do not change with what only reports show, or with the names of things",
        arguments: [
            [("id: small", "id: smaller")],
            [("title: Product", "title: Goods")],
            [("id: q1,", "id: q1, label: Quality,")],
            [("title: Team", "title: Group")],
            [("{gold: Gold, lead: Lead}", "{lead: Pb, gold: Au, iron: Fe}")],
            [("label: High", "label: {en: Top, zh: 高}")],
            [("floor: 5", "floor: 10")],
            [("  ten: {range: [0, 10]}", "  ten: {range: [0, 10], points: {3: '3'}}")],
            [("  ten:", "  spare: {range: [1, 2]}\n  ten:")],
            [("  ten:", "  eleven:"), ("scale: ten", "scale: eleven")],
            [("title: Small", "title: {en: Small}")],
            [("title: Small", "title: {en: Small, zh: Small}")],
            [("clusters: team", "weight: none")],
            [("sample:\n  clusters: team\n", "")],
            [("reporting:\n  floor: 5\n", "")],
            [("replies: confidential\n", "")],
        ] as [[(String, String)]])
    func neither(changes: [(String, String)]) throws {
        let text = changes.reduce(Self.definition) {
            SmallDefinition.replacing($1.0, with: $1.1, in: $0)
        }
        #expect(try effect(of: text) == .neither)
    }

    @Test("tell contents apart that a careless text would mix up")
    func separators() throws {
        let titles = [
            #""a""#, #""a\",\"a""#, #""a\\""#, #""a\\\"""#, #""a]""#, #""\\n""#, #""a\\nb""#,
        ]
        let hashes = try titles.map {
            try SmallDefinition.read(
                SmallDefinition.replacing("title: Small", with: "title: " + $0)
            )
            .wordingHash
        }
        #expect(Set(hashes).count == titles.count)
    }

    @Test("are SHA-256 over a text that can be read and kept")
    func canonicalForm() throws {
        let questionnaire = try SmallDefinition.read(SmallDefinition.text)
        #expect(
            questionnaire.canonicalWording == """
                {"canvass-wording":1,"items":[\
                {"ask":["Is it good?","Is it good?"],"id":"q1","scale":0,"type":"rating"},\
                {"ask":["Recommend?","Recommend?"],"id":"nps","scale":1,"type":"recommendation"}],\
                "languages":["en","zh"],"replies":"confidential","scales":[\
                {"dont-know":null,"lowest":1,"not-applicable":null,"points":[["Bad","Bad"],\
                ["Poor","Poor"],["Fair","Fair"],["Good","Good"],["Great","Great"]]},\
                {"dont-know":null,"lowest":0,"not-applicable":null,"points":[["0","0"],["1","1"],\
                ["2","2"],["3","3"],["4","4"],["5","5"],["6","6"],["7","7"],["8","8"],["9","9"],\
                ["10","10"]]}],"title":["Small","Small"]}
                """)
        #expect(
            questionnaire.canonicalScoring == """
                {"also":{"nps":{"reverse":false,"scale":{"direction":"high-is-good","range":[0,10]},\
                "type":"recommendation","weight":1}},"canvass-scoring":1,"dimensions":{"product":\
                {"items":{"q1":{"reverse":false,"scale":{"direction":"high-is-good","range":[1,5]},\
                "type":"rating","weight":2}},"weight":1}},"sample":{"clusters":"team",\
                "lone-cluster":"refuse","population":null,"strata":null,"weight":"none"},"score":\
                {"classes":[{"from":4.5,"id":"high","role":"target"},{"from":4,"id":"middle",\
                "role":"limit"},{"from":null,"id":"low","role":null}],"headline":"respondents",\
                "minimum-answered":0.5,"missing":"within-dimension","not-applicable":"unanswered",\
                "range":[1,5],"unit":"team"}}
                """)
        #expect(
            questionnaire.wordingHash.hex
                == "a52c2243aeea57b83bf6d1fb184e545c33808e9ad522cc159845800cbc625d1c")
        #expect(
            questionnaire.scoringHash.hex
                == "e0a1132704751ab69986f9bfdb90718c4a398db5be5c9587ac9bdd0d8f32b0be")
        #expect(questionnaire.wordingHash.short == "a52c2243")
        #expect(ContentHash(hex: questionnaire.wordingHash.hex) == questionnaire.wordingHash)
        #expect(ContentHash(hex: questionnaire.wordingHash.hex.uppercased()) == nil)
        #expect(ContentHash(hex: "") == nil)
    }

    static let definition = """
        canvass: 1
        id: small
        title: Small
        languages: [en, zh]
        replies: confidential
        scales:
          five:
            points: {1: Bad, 2: Poor, 3: Fair, 4: Good, 5: Great}
            direction: high-is-good
            not-applicable: Not used
          ten: {range: [0, 10]}
        segments:
          team: {title: Team}
          tier: {title: Tier, values: {gold: Gold, lead: Lead}}
        dimensions:
          - id: product
            title: Product
            weight: 30
            items:
              - {id: q1, weight: 2, scale: five, ask: Is it good?}
              - {id: q2, scale: five, ask: Is it cheap?}
              - {id: q3, scale: five, ask: Is it quick?}
          - id: price
            title: Price
            weight: 20
            items:
              - {id: p1, scale: five, ask: Is it worth its price?}
        also:
          - {id: nps, type: recommendation, scale: ten, ask: Recommend?}
          - {id: remark, type: text, ask: More?}
        score:
          unit: team
          classes:
            - {id: high, from: 4.5, role: target, label: High}
            - {id: middle, from: 4, label: Middle}
            - {id: low, label: Low}
        sample:
          clusters: team
        reporting:
          floor: 5

        """
}

extension String {
    fileprivate func replacingLast(_ part: String, with other: String) -> String {
        guard let range = ranges(of: part).last else { return self }
        return replacingCharacters(in: range, with: other)
    }

    private func replacingCharacters(in range: Range<Index>, with other: String) -> String {
        self[..<range.lowerBound] + other + self[range.upperBound...]
    }
}
