import Questionnaires
import Testing

@testable import Forms

@Suite("A control")
struct ControlTests {
    private func control(_ item: String, scales: String = "{s: {range: [1, 2]}}") throws -> Control
    {
        let questionnaire = try Questionnaire(
            definition: """
                canvass: 1
                id: x
                title: X
                languages: [en]
                scales: \(scales)
                also: [\(item)]
                """)
        let pages = FormPages(questionnaire, in: .english)
        return pages.question(questionnaire.also[0]).control
    }

    @Test(
        "of a scale is a row of boxes up to eleven points, and lays them out by number and words",
        arguments: [
            ("{range: [1, 5]}", "n5"), ("{points: {1: a, 2: b, 3: c}}", "n3 worded"),
            ("{range: [1, 5], not-applicable: N/A}", "n5"),
            ("{range: [1, 5], not-applicable: Does not apply}", "n5 far"),
            ("{range: [1, 7], not-applicable: N/A}", "n7 far"),
            ("{range: [1, 7], points: {4: m}}", "n7 worded"),
            ("{range: [0, 10], points: {5: m}}", "n11"),
            ("{range: [1, 3], not-applicable: N/A, dont-know: '?'}", "n3 far"),
        ])
    func boxes(scale: String, layout: String) throws {
        guard
            case .scale(let boxes) = try control(
                "{id: a, scale: s, ask: A}", scales: "{s: \(scale)}")
        else {
            Issue.record("no boxes")
            return
        }
        #expect(boxes.layout == layout)
    }

    @Test("of a longer scale, or of many options, is a menu")
    func menus() throws {
        guard
            case .menu(let scale) = try control(
                "{id: a, scale: s, ask: A}", scales: "{s: {range: [0, 11], points: {0: none}}}")
        else {
            Issue.record("no menu")
            return
        }
        #expect(scale.choices.map(\.words.line).prefix(2) == ["0 none", "1"])
        for (count, isMenu) in [(15, false), (16, true)] {
            let options = (1...count).map { "o\($0): O\($0)" }.joined(separator: ", ")
            let control = try control("{id: a, type: choice, ask: A, options: {\(options)}}")
            if case .menu = control { #expect(isMenu) } else { #expect(!isMenu) }
        }
    }

    @Test("names the words of both ends, and of the middle where few points have words")
    func ends() throws {
        for (points, expected) in [
            ("{1: a, 2: b, 3: c}", ["1 a", "3 c"]), ("{1: a, 3: c, 5: e}", ["1 a", "3 c", "5 e"]),
            ("{1: a, 5: e}", ["1 a", "5 e"]), ("{5: e}", ["", "5 e"]),
        ] {
            let range = points.contains("5") ? "range: [1, 5], " : ""
            guard
                case .scale(let boxes) = try control(
                    "{id: a, scale: s, ask: A}", scales: "{s: {\(range)points: \(points)}}")
            else { return }
            #expect(boxes.ends.map(\.line) == expected)
        }
    }

    @Test(
        "says how much may be answered",
        arguments: [
            ("type: choices, options: {a: A, b: B, c: C}", "Choose all that apply"),
            ("type: choices, at-most: 2, options: {a: A, b: B, c: C}", "Choose up to 2"),
            ("type: choices, at-least: 2, options: {a: A, b: B, c: C}", "Choose at least 2"),
            (
                "type: choices, at-least: 2, at-most: 2, options: {a: A, b: B, c: C}",
                "Choose exactly 2"
            ),
            (
                "type: choices, at-least: 2, at-most: 3, options: {a: A, b: B, c: C, d: D}",
                "Choose from 2 to 3"
            ),
            (
                "type: choices, options: {a: A, b: B, c: {label: C, exclusive: yes}}",
                "Choose all that apply"
            ),
            (
                "type: ranking, options: {a: A, b: B}",
                "Number as many as you like. 1 is the most important."
            ),
            (
                "type: ranking, at-least: 2, options: {a: A, b: B}",
                "Number all 2. 1 is the most important."
            ),
            ("type: number", "A whole number"),
            ("type: number, minimum: 1, maximum: 5", "A whole number from 1 to 5"),
            (
                "type: number, places: 1, maximum: 0.5",
                "A number with up to 1 decimal place, 0.5 or less"
            ),
            ("type: date, earliest: 2026-01-31, latest: today", "From 2026-01-31 to today"),
            ("type: text", "Up to 200 characters"),
            ("type: long-text, longest: 1", "Up to 1 character"),
        ])
    func limits(keys: String, expected: String) throws {
        let control = try control("{id: a, ask: A, \(keys)}")
        let limit: Described? =
            switch control {
            case .options(let control): control.limit
            case .ranking(let control): control.limit
            case .line(let control): control.limit
            case .area(let control): control.limit
            case .scale, .menu: nil
            }
        #expect(limit?.text.line == expected)
    }

    @Test("of a number shows the keys of a number, unless a minus may be wanted")
    func keys() throws {
        for (keys, expected) in [
            ("minimum: 0", "numeric"), ("minimum: 0, places: 2", "decimal"), ("places: 2", nil),
        ] as [(String, String?)] {
            guard case .line(let line) = try control("{id: a, ask: A, type: number, \(keys)}")
            else {
                return
            }
            #expect(line.inputMode == expected)
        }
    }
}
