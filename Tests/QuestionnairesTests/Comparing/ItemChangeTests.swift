import Questionnaires
import Testing

@Suite("An item in two versions")
struct ItemChangeTests {
    @Test(
        "is labelled by what changed in it",
        arguments: [
            // In the language that leads, or in another one.
            (
                [("Does it look good, {tier}?", "Does it look well, {tier}?")],
                ["look: reworded ask"]
            ),
            ([("好看吗，", "好看么，")], ["look: retranslated ask"]),
            (
                [("ask: Is it cheap?", "ask: {en: Is it cheap?, zh: 便宜吗？}")],
                ["price: retranslated ask"]
            ),
            ([("look good, {tier}", "look good, {tier|friend}")], ["look: reworded ask"]),
            ([("help: Try to bend it.", "help: Try to break it.")], ["firm: reworded help"]),
            ([(", help: Try to bend it.", "")], ["firm: reworded help"]),
            (
                [("Did you expect it to be mended?", "Should it be mended?")],
                ["repair: reworded expectation"]
            ),
            ([("unit: years", "unit: months")], ["years: reworded unit"]),
            ([("cost: Cost", "cost: Costs")], ["reasons: reworded options/cost"]),
            ([("zh: 是", "zh: 对")], ["used: retranslated options/yes"]),
            (
                [("How is our desk?", "How is the desk?")],
                ["quick: reworded matrix/ask", "kind: reworded matrix/ask"]
            ),
            (
                [("前台如何", "前台怎样")],
                ["quick: retranslated matrix/ask", "kind: retranslated matrix/ask"]
            ),
            (
                [("At any of our sites.", "At one of our sites.")],
                ["quick: reworded matrix/help", "kind: reworded matrix/help"]
            ),
            ([("{gold: Gold,", "{gold: Golden,")], ["look: reworded {tier}/gold"]),
            ([("north: {en: North,", "north: {en: The north,")], ["whole: reworded objects/north"]),
            // Its name.
            ([("label: Price", "label: Cheap")], ["price: relabelled label"]),
            (
                [("label: {en: Looks, zh: 外观}", "label: {en: Looks, zh: 样子}")],
                ["look: relabelled label"]
            ),
            ([(", label: Price", "")], ["price: relabelled label"]),
            ([("ask: In all?", "ask: In all?, label: In all?")], []),
            // What can be answered.
            (
                [("id: whole, scale: five", "id: whole, scale: ten")],
                ["whole: scale-changed not-applicable, scale-changed range"]
            ),
            (
                [("id: whole, scale: five", "id: whole, scale: five, not-applicable: no")],
                ["whole: scale-changed not-applicable"]
            ),
            (
                [("id: whole, scale: five", "id: whole, scale: five, dont-know: No idea")],
                ["whole: scale-changed dont-know"]
            ),
            (
                [("id: whole, scale: five", "id: whole, scale: five, not-applicable: Never used")],
                ["whole: reworded not-applicable"]
            ),
            (
                [("ten: {range: [0, 10]}", "ten: {range: [0, 10], points: {10: Surely}}")],
                ["again: scale-changed points/10"]
            ),
            (
                [
                    ("id: again, type: recommendation", "id: again"),
                    ("  - {id: nps, type: nps, item: again}\n", ""),
                ], ["again: scale-changed type"]
            ),
            ([("id: firm,", "id: firm, reverse: yes,")], ["firm: scale-changed reverse"]),
            (
                [("{cost: Cost, speed: Speed,", "{cost: Cost, speed: Speed, taste: Taste,")],
                ["reasons: scale-changed options"]
            ),
            (
                [("cost: Cost, speed: Speed", "speed: Speed, cost: Cost")],
                ["reasons: scale-changed options"]
            ),
            ([("cost: Cost, ", ""), ("    at-most: 2\n", "")], ["reasons: scale-changed options"]),
            ([("    order: random\n", "")], ["reasons: scale-changed order"]),
            (
                [("    order: random\n", "    order: random\n    fixed: [cost]\n")],
                ["reasons: scale-changed fixed"]
            ),
            (
                [("{label: None, exclusive: yes}", "None")],
                ["reasons: scale-changed options/none/exclusive"]
            ),
            (
                [("no: I did not,", "no: {label: I did not, write: yes},")],
                ["used: scale-changed options/no/write"]
            ),
            (
                [("at-most: 2", "at-least: 2\n    at-most: 3")],
                ["reasons: scale-changed at-least, scale-changed at-most"]
            ),
            ([("minimum: 0", "minimum: 1")], ["years: scale-changed minimum"]),
            (
                [(", maximum: 90", ", places: 1")],
                ["years: scale-changed maximum, scale-changed places"]
            ),
            (
                [("latest: today", "earliest: today")],
                ["day: scale-changed earliest, scale-changed latest"]
            ),
            ([("longest: 100", "longest: 200")], ["remark: scale-changed longest"]),
            ([("type: text, longest: 100", "type: long-text")], ["remark: scale-changed type"]),
            // What it counts.
            (
                [("id: look\n        weight: 2", "id: look\n        weight: 3")],
                ["look: weight-changed weight"]
            ),
            (
                [("weight: 40", "weight: 50")],
                [
                    "quick: weight-changed dimensions/help/weight",
                    "kind: weight-changed dimensions/help/weight",
                    "repair: weight-changed dimensions/help/weight",
                ]
            ),
            // Who is asked.
            ([("when: price < 3", "when: price < 4")], ["quick: condition-changed when"]),
            (
                [("when: \"used = 'yes'\"", "when: \"used = 'no'\"")],
                ["quick: condition-changed matrix/when", "kind: condition-changed matrix/when"]
            ),
            (
                [("when: tier = 'gold'", "when: tier = 'lead'")],
                ["whole: condition-changed section/when"]
            ),
            ([("for-each: site, when", "when")], ["whole: condition-changed for-each"]),
            (
                [("south: South}", "south: South, west: West}")],
                ["whole: condition-changed objects"]
            ),
            ([("id: again,", "id: again, required: yes,")], ["again: condition-changed required"]),
            // Several at once, the gravest first.
            (
                [
                    (
                        "id: firm, weight: 1, scale: five, ask: Is it firm?",
                        "id: firm, weight: 4, scale: five, reverse: yes, label: Firm, required: yes, ask: Is it hard?"
                    ),
                    ("Try to bend it.", "{en: Try to bend it., zh: 试试}"),
                ],
                [
                    "firm: scale-changed reverse, reworded ask, condition-changed required, retranslated help, weight-changed weight, relabelled label"
                ]
            ),
        ] as [([(String, String)], [String])])
    func labels(changes: [(String, String)], expected: [String]) throws {
        let comparison = try ComparedDefinition.comparison(changes)
        #expect(comparison.told == expected)
    }

    @Test("has words of points that are the scale in the leading language, a translation in others")
    func points() throws {
        let rated = ["look", "price", "firm", "quick", "kind", "repair", "whole"]
        #expect(
            try ComparedDefinition.comparison([("4: Good", "4: Well")]).told
                == rated.map { "\($0): scale-changed points/4" })
        #expect(
            try ComparedDefinition.comparison([("4: Good", "4: {en: Good, zh: 良}")]).told
                == rated.map { "\($0): retranslated points/4" })
        #expect(
            try ComparedDefinition.comparison([
                ("    not-applicable: {", "    direction: low-is-good\n    not-applicable: {")
            ]).told == rated.map { "\($0): scale-changed direction" })
    }

    @Test("is added or removed by its id")
    func presence() throws {
        let comparison = try ComparedDefinition.comparison([
            ("id: firm, weight: 1", "id: hard, weight: 1")
        ])
        #expect(comparison.told == ["firm: removed", "hard: added"])
        #expect(try comparison.item("hard").twin?.name == "firm")
        #expect(comparison.items.map(\.id.name).prefix(4) == ["look", "price", "firm", "hard"])
    }

    @Test("that left its dimension counts elsewhere")
    func dimension() throws {
        let line =
            "      - {id: firm, weight: 1, scale: five, ask: Is it firm?, help: Try to bend it.}\n"
        let moved = try ComparedDefinition.comparison([
            (line, ""), ("    weight: 40\n    items:\n", "    weight: 40\n    items:\n" + line),
            ("show: [desk, repair, reasons]", "show: [firm, desk, repair, reasons]"),
        ])
        #expect(moved.told == ["firm: weight-changed dimension, moved"])
        let left = try ComparedDefinition.comparison([
            (line, ""),
            (
                "also:\n",
                "also:\n  - {id: firm, scale: five, ask: Is it firm?, help: Try to bend it.}\n"
            ),
            ("show: [goods, used]", "show: [goods, firm, used]"),
        ])
        #expect(left.told == ["firm: weight-changed dimension"])
        #expect(try left.item("firm").newShare == nil)
    }

    @Test(
        "keeps its weight when all weights beside it grow alike, and when an item joins them",
        arguments: [
            [("weight: 60", "weight: 6"), ("weight: 40", "weight: 4")],
            [
                ("quick, weight: 3", "quick, weight: 6"), ("kind, weight: 1", "kind, weight: 2"),
                ("id: repair,", "id: repair, weight: 2,"),
            ],
            [
                (
                    "    weight: 40\n    items:\n",
                    "    weight: 40\n    items:\n      - {id: more, scale: five, ask: More?}\n"
                ), ("show: [desk,", "show: [more, desk,"),
            ],
        ])
    func proportions(changes: [(String, String)]) throws {
        let labels = try ComparedDefinition.comparison(changes).items.map(\.label)
        #expect(!labels.contains(.weightChanged))
    }

    @Test("that no factor has in common with others is changed with them")
    func noCommonFactor() throws {
        let comparison = try ComparedDefinition.comparison([
            ("weight: 60", "weight: 61"), ("weight: 40", "weight: 39"),
        ])
        #expect(comparison.items.count { $0.label == .weightChanged } == 6)
    }

    @Test("that is asked elsewhere is noted, and no other")
    func moves() throws {
        let comparison = try ComparedDefinition.comparison([
            ("show: [again, years, day, remark]", "show: [day, again, years, remark]")
        ])
        #expect(comparison.told == ["day: moved"])
        let move = try #require(try comparison.item("day").move)
        #expect(move.from.after?.name == "years")
        #expect(move.to.after?.name == "whole")
        #expect(move.to.section == "last")
        #expect(
            try ComparedDefinition.comparison([
                ("show: [desk, repair, reasons]", "show: [desk, repair]"),
                ("show: [again,", "show: [reasons, again,"),
            ]).told == ["reasons: moved"])
        // A page of another name takes its items with it.
        #expect(try ComparedDefinition.comparison([("id: last", "id: end")]).told == [])
    }

    @Test("is retranslated when a language comes or goes beside the one that leads")
    func languages() throws {
        let both = try SmallDefinition.read(
            SmallDefinition.replacing("ask: Is it good?", with: "ask: {en: Is it good?, zh: 好吗？}"))
        let english = try SmallDefinition.read(
            SmallDefinition.replacing("languages: [en, zh]", with: "languages: [en]"))
        let chinese = try SmallDefinition.read(
            SmallDefinition.replacing(
                "ask: Is it good?", with: "ask: 好吗？",
                in: SmallDefinition.replacing("languages: [en, zh]", with: "languages: [zh]")))
        let turned = try SmallDefinition.read(
            SmallDefinition.replacing(
                "ask: Is it good?", with: "ask: {en: Is it good?, zh: 好吗？}",
                in: SmallDefinition.replacing("languages: [en, zh]", with: "languages: [zh, en]")))
        func told(_ a: Questionnaire, _ b: Questionnaire) -> [String] {
            QuestionnaireComparison(from: a, to: b).told.filter { $0.hasPrefix("q1") }
        }
        #expect(told(english, both) == ["q1: retranslated ask"])
        #expect(told(both, english) == ["q1: retranslated ask"])
        #expect(told(english, chinese) == ["q1: reworded ask"])
        #expect(told(both, chinese) == ["q1: reworded ask"])
        #expect(told(both, turned) == [])
    }
}
