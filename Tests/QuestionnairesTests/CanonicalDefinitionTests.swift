import Documents
import Foundation
import Questionnaires
import ReferenceData
import Testing

@Suite("The canonical definition")
struct CanonicalDefinitionTests {
    /// Every definition that is shipped, and every valid example.
    private func definitions() throws -> [Questionnaire] {
        let examples = try ExampleFilesTests.examples("Valid")
        let valid = try examples.filter { !$0.isTexts }.map { example in
            try Questionnaire(SourceText(name: example.name, text: example.text)) { name in
                SourceText(name: name, text: examples.first { $0.name == name }?.text ?? "")
            }
        }
        return try ShippedDefinitionsTests.names.map(PackageFiles.questionnaire) + valid
    }

    @Test("read again is the same questionnaire, written again the same text")
    func identity() throws {
        for questionnaire in try definitions() {
            let text = questionnaire.canonicalDefinition
            let again = try Questionnaire(SourceText(name: "canonical.json", text: text))
            #expect(again == questionnaire, "\(questionnaire.id)")
            #expect(again.canonicalDefinition == text)
            #expect(again.wordingHash == questionnaire.wordingHash)
            #expect(again.scoringHash == questionnaire.scoringHash)
        }
    }

    @Test("of a file whose keys are shuffled has the same hashes")
    func shuffled() throws {
        var random = FixedRandom(seed: 20_261_124)
        for questionnaire in try definitions() {
            let source = SourceText(name: "d.json", text: questionnaire.canonicalDefinition)
            let root = try #require(DocumentReader(source).root)
            for _ in 0..<5 {
                var text = "# A note.\n"
                Self.write(root, under: nil, to: &text, &random)
                let again = try Questionnaire(SourceText(name: "shuffled.yaml", text: text))
                #expect(again.wordingHash == questionnaire.wordingHash, "\(questionnaire.id)")
                #expect(again.scoringHash == questionnaire.scoringHash, "\(questionnaire.id)")
            }
        }
    }

    /// Groups whose order is the order of what respondents see.
    private static let ordered: Set<String> = ["options", "values"]

    /// YAML between braces, with the keys of groups in random order and white space between them.
    private static func write(
        _ node: Node, under key: String?, to text: inout String, _ random: inout FixedRandom
    ) {
        switch node {
        case .scalar(let scalar):
            text += scalar.isQuoted ? quoted(scalar.text) : scalar.text
        case .sequence(let nodes, _):
            text += "["
            for (number, node) in nodes.enumerated() {
                if number > 0 { text += ",  " }
                write(node, under: nil, to: &text, &random)
            }
            text += "]"
        case .mapping(let entries, _):
            let isOrdered = ordered.contains(key ?? "")
            text += "{\n"
            for (number, entry) in (isOrdered ? entries : entries.shuffled(using: &random))
                .enumerated()
            {
                if number > 0 { text += ",   # another\n\n  " }
                text += quoted(entry.key.text) + " : "
                write(entry.value, under: entry.key.text, to: &text, &random)
            }
            text += "\n }"
        }
    }

    private static func quoted(_ text: String) -> String {
        let data = try? JSONSerialization.data(withJSONObject: text, options: [.fragmentsAllowed])
        return String(decoding: data ?? Data(), as: UTF8.self)
    }
}
