import Foundation
import Questionnaires
import Testing

@testable import Forms

@Suite("Hostile text on a page")
struct HostileTextTests {
    /// What would break out of an element, of an attribute, or of a template. The quotation marks
    /// with a combining mark are one character each to Swift.
    private static let hostile =
        #"</p><script>alert(1)</script>"'><img src=x onerror=alert(1)>{{title}}{{{style}}}&lt;"#
        + "\"\u{301} onfocus=alert(1) x='\u{308} <\u{301}b>"

    /// JSON is YAML; braces of templates are doubled where texts name answers.
    private static func quoted(_ text: String, _ number: Int, isPiped: Bool) throws -> String {
        let own = "\(text)\(number)"
        let written =
            isPiped
            ? own.replacing("{", with: "{{").replacing("}", with: "}}") : own
        return String(decoding: try JSONEncoder().encode(written), as: UTF8.self)
    }

    private func questionnaire() throws -> Questionnaire {
        var number = 0
        var text = Self.definition
        for (mark, isPiped) in [("PIPED", true), ("TEXT", false)] {
            while let range = text.range(of: mark) {
                number += 1
                text.replaceSubrange(
                    range, with: try Self.quoted(Self.hostile, number, isPiped: isPiped))
            }
        }
        return try Questionnaire(definition: text)
    }

    private func expectHarmless(_ html: String, atLeast count: Int) throws {
        let page = try ParsedPage(html)
        #expect(page.elements("script", "img").isEmpty)
        let keys = Set(page.elements.flatMap(\.attributes.keys))
        #expect(keys.allSatisfy { !$0.hasPrefix("on") && $0 != "src" && $0 != "x" })
        let body = try #require(page.elements("body").first).text
        #expect(body.components(separatedBy: Self.hostile).count > count)
    }

    @Test("stays text wherever a definition may have it", arguments: [Language.chinese, .english])
    func definition(language: Language) throws {
        let questionnaire = try questionnaire()
        let preview = Preview(questionnaire, in: language, files: [:]).html
        // The title of each page frame, and every text of the definition at least once.
        try expectHarmless(preview, atLeast: 30)
        let page = try ParsedPage(preview)
        let all = page.elements.first?.text ?? ""
        for number in 1...Self.count
        where language == .chinese || !Self.yesAndNo.contains(number) {
            #expect(all.contains("\(Self.hostile)\(number)"), "text \(number)")
        }
    }

    @Test("stays text where a respondent wrote it")
    func input() throws {
        var pages = FormPages(try questionnaire(), in: .english)
        pages.organisation = Self.hostile
        pages.facts = [Fact(name: Self.hostile, value: Self.hostile)]
        pages.known = .words { _ in Self.hostile }
        pages.input = FormInput(
            values: ["t": Self.hostile, "l": "\n" + Self.hostile, "o/b/text": Self.hostile],
            mistakes: [FormInput.Mistake(item: "t", message: Self.hostile)])
        let document = FormDocument(pages.page(at: 0), of: pages, sentTo: Self.hostile)
        try expectHarmless(document.html, atLeast: 5)
        let page = try ParsedPage(document.html)
        let line = try #require(page.elements("input").first { $0.attributes["name"] == "t" })
        #expect(line.attributes["value"] == Self.hostile)
        let area = try #require(page.elements("textarea").first)
        #expect(area.text == "\n\n" + Self.hostile)
        let form = try #require(page.elements("form").first)
        #expect(form.attributes["action"] == Self.hostile)
        let receipt = Receipt(number: Self.hostile, time: Self.hostile, facts: pages.facts)
        try expectHarmless(
            FormDocument(pages.thanks(receipt: receipt), of: pages, sentTo: "/").html, atLeast: 4)
    }

    private static let count = 39
    /// Written for the first language only; English has words of its own for them.
    private static let yesAndNo = 32...33

    private static let definition = """
        canvass: 1
        id: hostile
        version: TEXT
        title: TEXT
        languages: [zh, en]
        intro: PIPED
        thanks: PIPED
        privacy: {notice: PIPED, consent: TEXT}
        scales:
          two: {points: {2: TEXT, 1: TEXT}, not-applicable: TEXT, dont-know: TEXT}
          long: {range: [1, 20], points: {20: TEXT}}
        segments: {s: {title: TEXT}}
        objects: {k: {title: TEXT, values: {a: TEXT, b: TEXT}}}
        also:
          - {id: r, scale: two, ask: PIPED, help: PIPED}
          - {id: w, scale: long, ask: "{s|x}"}
          - {id: m, type: matrix, scale: two, ask: PIPED, help: PIPED, rows: [{id: n, ask: PIPED}]}
          - {id: y, type: yes-no, ask: PIPED, yes: TEXT, no: TEXT, when: r = 1}
          - {id: o, type: choices, ask: PIPED, order: random, options: {a: TEXT, b: {label: TEXT, write: yes}}, when: y}
          - {id: k1, type: ranking, ask: PIPED, not-applicable: TEXT, options: {a: TEXT, b: TEXT}}
          - {id: f, type: number, unit: TEXT, ask: PIPED}
          - {id: t, type: text, ask: PIPED}
          - {id: l, type: long-text, ask: PIPED}
          - {id: i, type: information, ask: PIPED, help: PIPED}
          - {id: e, type: text, ask: x}
        sections:
          - {id: p, title: PIPED, intro: PIPED, show: [r, w, m, y, o, k1, f, t, l, i]}
          - {id: q, title: "{k}", for-each: k, show: [e]}
        checks:
          - {must: f > 1, message: PIPED}
        """
}
