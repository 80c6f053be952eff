import ExactNumbers
import Questionnaires
import Testing

@Suite("A figure in two versions")
struct ComparabilityTests {
    /// `composite: with-care (reworded 3/20)`; figures that stay as they are do not appear.
    private func told(_ comparison: QuestionnaireComparison) -> [String] {
        comparison.indices.compactMap { index in
            guard !index.isUntouched || !index.reasons.isEmpty else { return nil }
            var text = "\(index.subject.name): "
            switch index.standing {
            case .added: text += "added"
            case .removed: text += "removed"
            case .kept(let scores, let classes):
                text += scores.rawValue
                if let classes, classes != scores { text += "/\(classes.rawValue)" }
            }
            let reasons = index.reasons.map(Self.word)
            return reasons.isEmpty ? text : text + " (" + reasons.joined(separator: ", ") + ")"
        }
    }

    private static func word(_ reason: ComparabilityReason) -> String {
        switch reason.cause {
        case .items(let cause, let items, let share):
            "\(cause.rawValue) \(items.map(\.name).joined(separator: "+")) \(share)"
        case .weights(let shifts):
            "weights "
                + shifts.map { shift in
                    switch shift.subject {
                    case .dimension(let id): "\(id) \(shift.fromShare) \(shift.toShare)"
                    case .item(let id, _): "\(id) \(shift.fromShare) \(shift.toShare)"
                    }
                }.joined(separator: " ")
        case .rule(let rule): "rule \(rule.key)"
        case .thresholds(let changes): "classes \(changes.map(\.key).joined(separator: " "))"
        case .type(let from, let to): "type \(from) \(to)"
        case .completion: "completion"
        case .replies(let from, let to): "replies \(from) \(to)"
        case .sampling(let from, let to): "sampling \(from) \(to)"
        }
    }

    // The weights: look 3/10, price and firm 3/20; quick 6/25, kind and repair 2/25.
    @Test(
        "stays comparable as far as its items, weights and rules do",
        arguments: [
            // What the composite is not made of does not touch it.
            ([("ask: More?", "ask: Anything?")], []),
            ([("label: Price", "label: Cheap")], []),
            ([("title: Loyalty\n", "title: Fidelity\n")], []),
            ([("floor: 5", "floor: 9")], []),
            // Words: with care below half of the weight, not at all from half of it on.
            (
                [("ask: Is it firm?", "ask: Is it hard?")],
                [
                    "composite: with-care (reworded firm 3/20)",
                    "goods: with-care (reworded firm 1/4)",
                ]
            ),
            (
                [("Does it look good, {tier}?", "Is it nice, {tier}?")],
                [
                    "composite: with-care (reworded look 3/10)",
                    "goods: not-comparable (reworded look 1/2)",
                ]
            ),
            (
                [("ask: Recommend?", "ask: Would you?")],
                [
                    "nps: not-comparable (reworded again 1/1)",
                    "loyal: not-comparable (reworded again 3/5)",
                ]
            ),
            (
                [("Did you expect it to be mended?", "Should it be mended?")],
                [
                    "composite: with-care (reworded repair 2/25)",
                    "help: with-care (reworded repair 1/5)",
                    "gap: not-comparable (reworded repair 1/1)",
                ]
            ),
            (
                [("好看吗，", "好看么，")],
                [
                    "composite: with-care (retranslated look 3/10)",
                    "goods: with-care (retranslated look 1/2)",
                ]
            ),
            // People.
            (
                [("when: price < 3", "when: price < 4")],
                [
                    "composite: with-care (asked-of-others quick 6/25)",
                    "help: not-comparable (asked-of-others quick 3/5)",
                ]
            ),
            (
                [("id: again,", "id: again, required: yes,")],
                [
                    "nps: with-care (required again 1/1)",
                    "loyal: with-care (required again 3/5)",
                ]
            ),
            (
                [("south: South}", "south: South, west: West}")],
                ["loyal: not-comparable (asked-about-others whole 1/2)"]
            ),
            // Answers.
            (
                [("ten: {range: [0, 10]}", "ten: {range: [0, 10], points: {10: Surely}}")],
                [
                    "nps: not-comparable (answered-otherwise again 1/1)",
                    "loyal: not-comparable (answered-otherwise again 3/5)",
                ]
            ),
            (
                [("id: firm,", "id: firm, reverse: yes,")],
                [
                    "composite: after-rescoring (turned firm 3/20)",
                    "goods: after-rescoring (turned firm 1/4)",
                ]
            ),
            // Members.
            (
                [("id: kind, weight: 1", "id: friendly, weight: 1")],
                [
                    "composite: not-comparable (new friendly 2/25, gone kind 2/25)",
                    "help: not-comparable (new friendly 1/5, gone kind 1/5)",
                ]
            ),
            (
                [("items: {whole: 1, again: 3}", "items: {whole: 1, price: 1}")],
                ["loyal: after-rescoring (taken-in price 1/3, left-out again 3/5)"]
            ),
            (
                [
                    ("nps, item: again", "nps, item: again"),
                    ("csat, item: price", "csat, item: firm"),
                ],
                [
                    "csat: after-rescoring (taken-in firm 1/1, left-out price 1/1)"
                ]
            ),
            // Weights and rules.
            (
                [("id: look\n        weight: 2", "id: look\n        weight: 3")],
                [
                    "composite: after-rescoring (weights look 3/10 9/25)",
                    "goods: after-rescoring (weights look 1/2 3/5)",
                ]
            ),
            (
                [("weight: 40", "weight: 90")],
                ["composite: after-rescoring (weights help 2/5 3/5)"]
            ),
            (
                [("again: 3}", "again: 4}")],
                ["loyal: after-rescoring (weights again 3/5 2/3)"]
            ),
            (
                [("  unit: team\n", "  unit: team\n  missing: flat\n")],
                ["composite: after-rescoring (rule missing)"]
            ),
            (
                [("  unit: team\n", "  unit: team\n  minimum-answered: 0.7\n")],
                ["composite: after-rescoring (rule minimum-answered)"]
            ),
            (
                [("  unit: team\n", "  unit: team\n  not-applicable: left-out\n")],
                ["composite: after-rescoring (rule not-applicable)"]
            ),
            ([("  unit: team\n", "  unit: tier\n")], ["composite: after-rescoring (rule unit)"]),
            (
                [("  unit: team\n", "  unit: team\n  headline: units\n")],
                ["composite: after-rescoring (rule headline)"]
            ),
            (
                [("  unit: team\n", "  unit: team\n  range: [0, 5]\n")],
                [
                    "composite: after-rescoring (rule range)",
                    "goods: after-rescoring (rule range)",
                    "help: after-rescoring (rule range)", "gap: after-rescoring (rule range)",
                ]
            ),
            (
                [("item: price, classes", "item: price, best: 1, classes")],
                ["csat: after-rescoring (rule best)"]
            ),
            // Classes.
            (
                [("from: 4.5", "from: 4.4")],
                [
                    "composite: comparable/after-rescoring (classes classes/high/from)",
                    "goods: comparable/after-rescoring (classes classes/high/from)",
                    "help: comparable/after-rescoring (classes classes/high/from)",
                ]
            ),
            (
                [
                    (
                        "{id: good, from: 80, label: Good}, ",
                        "{id: best, from: 90, label: Best}, {id: good, from: 80, label: Good}, "
                    )
                ], ["csat: comparable/after-rescoring (classes classes)"]
            ),
            ([("label: High", "label: Very high")], []),
            // The figures themselves.
            ([("  - {id: nps, type: nps, item: again}\n", "")], ["nps: removed"]),
            (
                [
                    (
                        "{id: nps, type: nps, item: again}",
                        "{id: nps, type: nps, item: again}\n  - {id: more, type: csat, item: firm}"
                    )
                ], []
            ),
            (
                [
                    ("{id: nps, type: nps, item: again}", "{id: nps, type: csat, item: whole2}"),
                    ("also:\n", "also:\n  - {id: whole2, scale: five, ask: All?}\n"),
                    ("show: [again,", "show: [whole2, again,"),
                ], ["nps: not-comparable (new whole2 1/1, type nps csat, left-out again 1/1)"]
            ),
        ] as [([(String, String)], [String])])
    func comparability(changes: [(String, String)], expected: [String]) throws {
        #expect(try told(ComparedDefinition.comparison(changes)) == expected)
    }

    @Test(
        "depends on who counts and on what was promised",
        arguments: [
            (
                [("replies: confidential", "replies: anonymous")],
                "with-care (replies confidential anonymous)"
            ),
            ([("complete: 0.8", "complete: 0.9")], "after-rescoring (completion)"),
            ([("completion: {complete: 0.8}\n", "")], "after-rescoring (completion)"),
            (
                [("  clusters: team\n", "  clusters: team\n  weight: sampling\n")],
                "with-care (sampling none sampling)"
            ),
            (
                [("  clusters: team\n", "  clusters: team\n  weight: frequency\n")],
                "with-care (sampling none frequency)"
            ),
        ] as [([(String, String)], String)])
    func surroundings(changes: [(String, String)], expected: String) throws {
        let names = ["composite", "goods", "help", "nps", "csat", "loyal", "gap"]
        let comparison = try ComparedDefinition.comparison(changes)
        #expect(told(comparison) == names.map { "\($0): \(expected)" })
        #expect(comparison.indices.flatMap(\.reasons).allSatisfy { $0.concernsAllFigures })
    }

    @Test("that goes, or that nothing mends, ends its series; a new one does not")
    func broken() throws {
        func breaks(_ changes: [(String, String)]) throws -> Bool {
            try ComparedDefinition.comparison(changes).breaksASeries
        }
        #expect(try breaks([("  - {id: nps, type: nps, item: again}\n", "")]))
        #expect(try breaks([("ask: Recommend?", "ask: Would you?")]))
        #expect(try !breaks([("ask: Is it firm?", "ask: Is it hard?")]))
        #expect(try !breaks([("from: 4.5", "from: 4.4")]))
        #expect(try !breaks([("weight: 40", "weight: 90")]))
        let more = try ComparedDefinition.comparison([
            (
                "{id: nps, type: nps, item: again}",
                "{id: nps, type: nps, item: again}\n  - {id: more, type: csat, item: firm}"
            )
        ])
        #expect(!more.breaksASeries && more.leavesSeriesUntouched)
        #expect(try more.index("more").standing == .added)
    }

    @Test("is gone with the dimensions it was made of")
    func withoutComposite() throws {
        let with = try SmallDefinition.read(SmallDefinition.text)
        let without = try SmallDefinition.read(
            SmallDefinition.replacing(
                "dimensions:\n  - id: product\n    title: Product\n    weight: 1\n    items:\n      - {id: q1, weight: 2, scale: five, ask: Is it good?}\n",
                with: ""))
        #expect(
            told(QuestionnaireComparison(from: with, to: without)) == [
                "composite: removed", "product: removed",
            ])
        #expect(
            QuestionnaireComparison(from: without, to: with).indices.map(\.standing) == [
                .added, .added,
            ])
    }
}
