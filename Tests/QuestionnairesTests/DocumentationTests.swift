import Documents
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
            + ItemType.allCases.map(\.rawValue) + IndexType.allCases.map(\.rawValue)
            + Section.Part.allCases.map(\.rawValue) + ["as-written", "random", "mean", "share"]
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
                    rows.contains {
                        $0.hasPrefix("| `\(key)` |")
                            && ($0.hasSuffix("| a fault |") || $0.contains("; a fault"))
                    },
                    "\(key) of \(group.what)")
            }
        }
    }

    @Test("has examples that work")
    func examples() throws {
        let blocks = try reference().components(separatedBy: "```yaml\n").dropFirst()
            .map { $0.components(separatedBy: "```")[0] }
        // Whole definitions, then parts of one.
        let whole = blocks.filter { $0.hasPrefix("canvass: 1\n") }
        #expect(whole.count == 2)
        for definition in whole { #expect(SmallDefinition.faults(of: definition) == "") }
        let texts = try #require(blocks.first { $0.hasPrefix("canvass-texts:") })
        for block in blocks
        where !whole.contains(block) && !block.hasPrefix("canvass-texts:") {
            #expect(Self.faults(ofPart: block, texts: texts) == "", "\(block)")
        }
    }

    /// The parts of a definition that examples may refer to.
    private static let surroundings: [(key: String, text: String)] = [
        (
            "scales",
            "  satisfaction: {points: {5: 非常满意, 1: 非常不满意}, range: [1, 5]}\n"
                + "  likelihood: {range: [0, 10]}"
        ),
        ("segments", "  company: {title: 单位}\n  region: {title: 地区}"),
        (
            "dimensions",
            "  - id: service\n    title: 服务\n    weight: 1\n    items:\n"
                + "      - {id: speed-of-work, scale: satisfaction, ask: 快吗}"
        ),
        (
            "also",
            "  - {id: overall, scale: satisfaction, ask: 总体}\n"
                + "  - {id: recommend, type: recommendation, scale: likelihood, ask: 推荐}\n"
                + "  - {id: started, type: date, ask: 开始}\n  - {id: ended, type: date, ask: 结束}\n"
                + "  - {id: contact, type: choice, ask: 方式, options: {phone: 电话, visit: 上门}}"
        ),
    ]

    /// The faults of an example that is a part of a definition, among others that are good.
    private static func faults(ofPart part: String, texts: String) -> String {
        var parts = part
        if part.hasPrefix("items:") {
            let items = part.split(separator: "\n").map { "    \($0)\n" }.joined()
            parts = "dimensions:\n  - id: service\n    title: 服务\n    weight: 1\n" + items
        } else if part.hasPrefix("ask:") {
            let contact = surroundings.first { $0.key == "also" }?.text ?? ""
            parts = "also:\n\(contact)\n  - id: wait\n    type: number\n    \(part)"
        } else if part.hasPrefix("languages:") {
            // The texts of the other example belong to it.
            parts =
                part
                + "dimensions:\n  - id: product\n    title: {zh: 产品}\n    weight: 1\n    items:\n"
                + "      - {id: q1, scale: satisfaction, ask: {zh: 满意吗}, label: {zh: 产品}}\n"
        }
        var text = "canvass: 1\nid: cable-group-annual\ntitle: {zh: 调查}\n"
        if !parts.hasPrefix("languages:") { text += "languages: [zh, en]\n" }
        for (key, other) in surroundings where !("\n" + parts).contains("\n\(key):") {
            text += "\(key):\n\(other)\n"
        }
        do throws(DocumentFaults) {
            _ = try Questionnaire(SourceText(name: "d.yaml", text: text + parts)) { name in
                SourceText(name: name, text: texts)
            }
            return ""
        } catch {
            return error.description
        }
    }
}
