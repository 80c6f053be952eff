import Foundation
import Questionnaires
import Testing

@testable import Forms

@Suite("The markup of a preview")
struct MarkupTests {
    /// Each shipped questionnaire and the one with every type of item, in all its languages.
    private static let read = Result<[Page], any Error> {
        let all = try shippedQuestionnaires.map { try Questionnaire.shipped($0) }
        return try (all + [EveryItem.questionnaire()]).flatMap { questionnaire in
            let files = Dictionary(
                uniqueKeysWithValues: questionnaire.languages.map {
                    ($0, "\(questionnaire.id).\($0).html")
                })
            return try questionnaire.languages.map { language in
                let html = Preview(questionnaire, in: language, files: files).html
                return Page(
                    questionnaire: questionnaire, language: language, html: html,
                    page: try ParsedPage(html))
            }
        }
    }

    private struct Page {
        let questionnaire: Questionnaire
        let language: Language
        let html: String
        let page: ParsedPage
    }

    private func pages() throws -> [(name: String, page: ParsedPage, html: String)] {
        try Self.read.get().map { ("\($0.questionnaire.id) \($0.language)", $0.page, $0.html) }
    }

    @Test("is well formed, without a script, an inline style or another host")
    func wellFormed() throws {
        for (name, page, html) in try pages() {
            #expect(page.elements("script", "link", "img", "iframe", "object").isEmpty, "\(name)")
            for host in ["http:", "https:", "url(", "@import", "src=", "javascript:", "//"] {
                #expect(!html.contains(host), "\(name): \(host)")
            }
            let keys = Set(page.elements.flatMap(\.attributes.keys))
            #expect(keys.allSatisfy { !$0.hasPrefix("on") && $0 != "style" }, "\(name)")
        }
    }

    @Test("says its language and direction")
    func language() throws {
        for (name, page, _) in try pages() {
            let tag = name.split(separator: " ")[1]
            let html = try #require(page.elements("html").first)
            #expect(html.attributes["lang"] == String(tag))
            #expect(html.attributes["dir"] == (tag == "ar" ? "rtl" : "ltr"))
        }
    }

    @Test("has each id once, and every reference leads to one")
    func ids() throws {
        for (name, page, _) in try pages() {
            let ids = page.elements.compactMap { $0.attributes["id"] }
            #expect(Set(ids).count == ids.count, "\(name)")
            let references = page.elements.flatMap { element in
                ["for", "aria-describedby", "aria-labelledby"]
                    .compactMap { element.attributes[$0] }
                    .flatMap { $0.split(separator: " ").map(String.init) }
            }
            let links = page.elements("a").compactMap { $0.attributes["href"] }
                .filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
            for reference in references + links {
                #expect(ids.contains(reference), "\(name): \(reference)")
            }
        }
    }

    @Test("gives every control a label and a question")
    func labels() throws {
        for (name, page, _) in try pages() {
            for control in page.elements("input", "select", "textarea") {
                let label = page.label(of: control) ?? ""
                #expect(
                    label.contains { !$0.isWhitespace }, "\(name): \(control.attributes)")
                #expect(!page.legends(of: control).isEmpty, "\(name): \(control.attributes)")
            }
        }
    }

    @Test("names a radio button by its number and its word")
    func radioNames() throws {
        let page = try ParsedPage(
            Preview(try EveryItem.questionnaire(), in: .english, files: [:]).html)
        let names = page.elements("input")
            .filter { $0.attributes["name"] == "speed" }.map { page.label(of: $0) }
        #expect(
            names == [
                "1 Very dissatisfied", "2 Dissatisfied", "3 Neither", "4 Satisfied",
                "5 Very satisfied", "Does not apply",
            ])
        let row = try #require(page.elements("input").first { $0.attributes["name"] == "care" })
        #expect(page.legends(of: row) == ["How satisfied are you?", "2 Attitude (required)"])
    }

    @Test("names its boxes like the fields of a reply")
    func boxNames() throws {
        for read in try Self.read.get() {
            let (questionnaire, page) = (read.questionnaire, read.page)
            let fields = Set(questionnaire.layout.fields.map(\.id.name))
                .union(questionnaire.layout.writtenFields.map(\.name))
            let names = Set(
                page.elements("input", "select", "textarea").compactMap { $0.attributes["name"] })
            let own = names.filter { !$0.contains(":") }
            #expect(own.isSubset(of: fields), "\(questionnaire.id): \(own.subtracting(fields))")
            // Of pages about several objects the first is shown.
            let firsts = questionnaire.objectKinds.map { "@\($0.objects[0].id)" }
            let missing = fields.subtracting(own).filter { field in
                !field.contains("@") || firsts.contains { field.contains($0) }
            }
            #expect(missing.isEmpty, "\(questionnaire.id): \(missing)")
        }
    }
}
