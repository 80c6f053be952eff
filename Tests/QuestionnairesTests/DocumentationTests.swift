import Foundation
import Testing

@testable import Questionnaires

@Suite("The reference for authors")
struct DocumentationTests {
    private func reference() throws -> String {
        try String(
            contentsOf: PackageFiles.root.appending(path: "docs/definition.md"), encoding: .utf8)
    }

    @Test("has a row for every key", arguments: DefinitionKeys.all)
    func keys(of group: DefinitionKeys) throws {
        let text = try reference()
        for key in group.required + group.optional {
            #expect(text.contains("\n| `\(key)` |"), "\(key) of \(group.what)")
        }
    }

    @Test("names every word of a closed list")
    func words() throws {
        let text = try reference()
        let words =
            Questionnaire.Confidentiality.allCases.map(\.rawValue)
            + Scale.Direction.allCases.map(\.rawValue)
            + ScoreRules.MissingRule.allCases.map(\.rawValue)
            + ScoreRules.Headline.allCases.map(\.rawValue)
            + ScoreRules.NotApplicable.allCases.map(\.rawValue)
            + ScoreClass.Role.allCases.map(\.rawValue)
            + SampleDesign.Weighting.allCases.map(\.rawValue)
            + SampleDesign.LoneCluster.allCases.map(\.rawValue)
            + ["rating", "recommendation", "text"]
        for word in words {
            #expect(text.contains("`\(word)`"), "\(word)")
        }
    }

    @Test("says which keys are required")
    func required() throws {
        let rows = try reference().split(separator: "\n").filter { $0.hasPrefix("| `") }
        for group in DefinitionKeys.all {
            for key in group.required {
                #expect(
                    rows.contains { $0.hasPrefix("| `\(key)` |") && $0.hasSuffix("| a fault |") },
                    "\(key) of \(group.what)")
            }
        }
    }

    @Test("has examples that work")
    func examples() throws {
        let blocks = try reference().components(separatedBy: "```yaml\n").dropFirst()
            .map { $0.components(separatedBy: "```")[0] }
        let first = try #require(blocks.first)
        #expect(SmallDefinition.faults(of: first) == "")
        // The others are parts; together, under the head of the first, they are a definition.
        let parts = blocks.dropFirst().joined()
        let head = first.components(separatedBy: "scales:")[0]
            .replacing("languages: [en]", with: "languages: [en, zh]")
        let dimensions = "dimensions:" + first.components(separatedBy: "dimensions:")[1]
        #expect(SmallDefinition.faults(of: head + dimensions + parts) == "")
    }
}
