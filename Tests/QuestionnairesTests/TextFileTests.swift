import Documents
import Foundation
import Questionnaires
import Testing

@Suite("A file of the texts of one language")
struct TextFileTests {
    @Test("holds what a definition may hold itself", arguments: ShippedDefinitionsTests.names)
    func sameAsInline(name: String) throws {
        let inline = try PackageFiles.questionnaire(name)
        let moved = try #require(inline.languages.last)
        let texts = inline.texts.compactMap { text in
            text.text.exact(moved).map { (text.address, $0) }
        }
        #expect(texts.count > 20)
        var file = "canvass-texts: 1\nof: \(inline.id)\nlanguage: \(moved)\ntexts:\n"
        for (address, text) in texts { file += "  \(Self.quoted(address)): \(Self.quoted(text))\n" }

        // The same definition, its texts in that language taken out.
        let source = SourceText(name: "d.json", text: inline.canonicalDefinition)
        var text = Self.written(try #require(DocumentReader(source).root), without: moved.tag)
        text.removeLast()
        text += ", \"texts\": {\"\(moved)\": \"t.yaml\"}}"
        let read = try Questionnaire(SourceText(name: "d.yaml", text: text)) { name in
            #expect(name == "t.yaml")
            return SourceText(name: name, text: file)
        }
        #expect(read == inline)
        #expect(read.untranslated(in: moved).isEmpty)
    }

    @Test("leaves what it lacks to the first language, and its address is known")
    func untranslated() throws {
        let definition = try SmallDefinition.read(
            SmallDefinition.replacing("title: Small", with: "title: {en: Small, zh: 小}"))
        let missing = definition.untranslated(in: .chinese)
        #expect(!missing.contains("title"))
        #expect(
            missing == [
                "scales/five/5", "scales/five/4", "scales/five/3", "scales/five/2", "scales/five/1",
                "segments/team/title", "segments/tier/title", "segments/tier/values/gold",
                "segments/tier/values/lead", "dimensions/product/title", "items/q1/ask",
                "items/nps/ask", "score/classes/high/label", "score/classes/middle/label",
                "score/classes/low/label",
            ])
        #expect(definition.untranslated(in: .english).isEmpty)
    }

    private static func quoted(_ text: String) -> String {
        let data = try? JSONSerialization.data(withJSONObject: text, options: [.fragmentsAllowed])
        return String(decoding: data ?? Data(), as: UTF8.self)
    }

    /// JSON again, every text without one of its languages; the list of languages keeps it.
    private static func written(_ node: Node, without language: String) -> String {
        switch node {
        case .scalar(let scalar): return scalar.isQuoted ? quoted(scalar.text) : scalar.text
        case .sequence(let nodes, _):
            return "[" + nodes.map { written($0, without: language) }.joined(separator: ",") + "]"
        case .mapping(let entries, _):
            let kept = entries.filter { entry in
                guard case .scalar = entry.value else { return true }
                return entry.key.text != language
            }
            let parts = kept.map {
                "\(quoted($0.key.text)):\(written($0.value, without: language))"
            }
            return "{" + parts.joined(separator: ",") + "}"
        }
    }
}

@Suite("A definition whose texts stand in a file")
struct UnreadableTextFileTests {
    @Test("is refused where no file can be read")
    func nowhere() {
        #expect(
            SmallDefinition.faults(
                of: SmallDefinition.replacing(
                    "languages: [en, zh]", with: "languages: [en, zh]\ntexts: {zh: small.zh.yaml}"))
                    == """
                    d.yaml:5:13: the texts in 'zh' stand in a file that cannot be read from here
                    5 │ texts: {zh: small.zh.yaml}
                      │             ^^^^^^^^^^^^^ write the texts into the definition
                    """)
    }
}
