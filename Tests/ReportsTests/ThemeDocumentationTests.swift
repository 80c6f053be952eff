import Figures
import Foundation
import Testing

@testable import Reports

@Suite("The reference for themes")
struct ThemeDocumentationTests {
    private func reference() throws -> String {
        try String(
            contentsOf: SmallSurvey.root.appendingPathComponent("docs/themes.md"), encoding: .utf8)
    }

    @Test("has a row for every key", arguments: ThemeKeys.all.map(\.what))
    func keys(of what: String) throws {
        let text = try reference()
        let group = try #require(ThemeKeys.all.first { $0.what == what })
        for key in group.required + group.optional {
            #expect(text.contains("\n| `\(key)` |"), "\(key) of \(what)")
        }
    }

    @Test("names every paper, density and shipped theme")
    func words() throws {
        let text = try reference()
        let words =
            PageFormat.Paper.allCases.map(\.rawValue)
            + PageFormat.Density.allCases.map(\.rawValue)
            + ["standard", "print-grey", "screen-16x9", "letter-compact"]
        for word in words { #expect(text.contains("`\(word)`"), "\(word)") }
    }

    @Test("has examples that work")
    func examples() throws {
        let blocks = try reference().components(separatedBy: "```yaml\n").dropFirst()
            .map { $0.components(separatedBy: "```")[0] }
        #expect(!blocks.isEmpty)
        var folder = ThemeFolder()
        folder.files["logo.svg"] = ThemeFolder.svg
        folder.fonts["fonts/Source-Regular.otf"] = ["Source Sans 3"]
        folder.fonts["fonts/Source-Bold.otf"] = ["Source Sans 3"]
        for block in blocks {
            let body = block.replacingOccurrences(
                of: "canvass-theme: 1\nid: acme\ntitle: {en: Acme, zh: 顶点公司}\n", with: "")
            #expect(folder.faults(body) == "", "\(block)")
        }
    }
}
