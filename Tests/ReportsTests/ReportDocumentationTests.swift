import Analysis
import Foundation
import Testing

@testable import Reports

@Suite("The reference for reports")
struct ReportDocumentationTests {
    private func text(of name: String) throws -> String {
        try String(contentsOf: SmallSurvey.root.appendingPathComponent(name), encoding: .utf8)
    }

    @Test("has a row for every page, chart and key")
    func rows() throws {
        let text = try text(of: "docs/reports.md")
        let words =
            ReportPage.Kind.allCases.map(\.rawValue) + ChartKind.allCases.map(\.rawValue)
            + ["canvass-report", "id", "title", "languages", "theme", "period", "pages"]
            + ["by", "needs", "charts"]
        for word in words { #expect(text.contains("\n| `\(word)` |"), "\(word)") }
        for word in PeriodLength.allCases.map(\.rawValue) + ["replies", "groups", "waves"] {
            #expect(text.contains("`\(word)`"), "\(word)")
        }
    }

    @Test("says which charts take a segment or sources")
    func takes() throws {
        let rows = try text(of: "docs/reports.md").split(separator: "\n")
        for kind in ChartKind.allCases {
            let own = rows.filter { $0.hasPrefix("| `\(kind.rawValue)` |") }
            #expect(own.contains { $0.hasSuffix("`--by SEGMENT` |") } == kind.isBySegment)
            #expect(own.contains { $0.hasSuffix("`--sources FILE` |") } == kind.takesSources)
        }
    }

    @Test("is followed by pictures of every chart")
    func gallery() throws {
        let text = try text(of: "charts/gallery/README.md")
        for kind in ChartKind.allCases {
            #expect(text.contains("](\(kind.rawValue).png)"), "\(kind.rawValue)")
            let picture = SmallSurvey.root
                .appendingPathComponent("charts/gallery/\(kind.rawValue).png")
            #expect(FileManager.default.fileExists(atPath: picture.path), "\(kind.rawValue)")
        }
    }
}
