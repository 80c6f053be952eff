import Figures
import Reports
import Testing

@testable import Rendering

@Suite("A tagged PDF", .enabled(if: PDFTool.pdfinfo.isInstalled && PDFTool.qpdf.isInstalled))
struct TaggedPDFTests {
    let typesetter: PangoTypesetter

    init() throws {
        typesetter = try PangoTypesetter()
    }

    private func pdf(_ pages: [[Mark]], language: String = "en") throws -> RenderedFile {
        let document = ReportDocument(
            title: "t", author: "", subject: "", keywords: "", language: language, date: nil,
            pages: pages.map { ReportDocument.Page(outline: "page", figure: Sample.page($0)) })
        return try renderPDF(document, with: typesetter)
    }

    private func structure(_ marks: [Mark]) throws -> String {
        try PDFTool.pdfinfo.run(["-struct-text", "@"], on: pdf([marks]).bytes).text
    }

    /// The file without compression, to look for what is written in it.
    private func source(_ file: RenderedFile) throws -> String {
        try PDFTool.qpdf.run(
            ["--qdf", "--object-streams=disable", "--no-original-object-ids", "@", "-"],
            on: file.bytes
        ).text
    }

    @Test("says what each part is, in the order of drawing")
    func parts() throws {
        let line = Mark.line(
            from: Point(x: 0, y: 0), to: Point(x: 9, y: 9), Stroke(Sample.ink, width: 1))
        let text = try structure([
            .part(.artifact, [Sample.text("header"), line]),
            .part(.heading(1), [Sample.text("Title")]),
            line,
            .part(.paragraph, [Sample.text("First line"), line, Sample.text("second line")]),
            Sample.text("bare"),
            .part(
                .table,
                [
                    .part(
                        .row,
                        [
                            .part(.headerCell, [Sample.text("Item")]),
                            .part(.headerCell, [Sample.text("Score")]),
                        ]),
                    .part(
                        .row,
                        [
                            .part(.headerCell, [Sample.text("Speed")]),
                            .part(.cell, [Sample.text("4.5")]),
                        ]),
                ]),
            .group(
                Caption(id: "chart", alternative: "Bars"),
                [.part(.heading(2), [Sample.text("in the chart")]), line]),
        ])
        #expect(
            text == """
                Document
                  Sect
                    H1 (block)
                      "Title"
                    P (block)
                      "First line"
                      "second line"
                    P (block)
                      "bare"
                    Table (block)
                      TR
                        TH:
                           /Scope /Column
                          "Item"
                        TH:
                           /Scope /Column
                          "Score"
                      TR
                        TH:
                           /Scope /Row
                          "Speed"
                        TD
                          "4.5"
                    Figure:
                       /BBox [0 257.5 74.16 300]
                      "in the chart"

                """, "\(text)")
    }

    @Test(
        "has alternative texts that no text can break out of",
        arguments: [
            "Bars ) >> endobj (", "100% \\ (very) <good>", "最低 3.60，最高 4.56。", "line\u{0}\nline",
        ])
    func alternatives(text: String) throws {
        let file = try pdf([[.group(Caption(id: "a", alternative: text), [Sample.text("x")])]])
        let check = try PDFTool.checkPDF.run(["@"], on: file.bytes)
        #expect(check.text == "")
        let shown = HarmlessText(text, longest: 1_000).text
        let json = try PDFTool.qpdf.run(["--json", "--json-key=qpdf", "@"], on: file.bytes).text
        let written = shown.replacing("\\", with: "\\\\")
        #expect(json.contains("\"/Alt\": \"u:\(written)\""), "\(json)")
    }

    @Test("names the language of what is not in the document's")
    func languages() throws {
        let marks = [
            Mark.part(.heading(1), [Sample.text("满意度", Font(9, script: .chinese))]),
            .part(.paragraph, [Sample.text("Satisfaction")]),
            .part(.paragraph, [Sample.text("4.16")]),
        ]
        for (language, role, other) in [("zh-CN", "/P", "en"), ("en", "/H1", "zh-CN")] {
            let text = try source(pdf([marks], language: language))
            #expect(text.contains("/Lang (\(language))"))
            let elements = text.split(separator: "endobj").filter {
                $0.contains("/StructElem") && $0.contains("/Lang (\(other))")
            }
            #expect(elements.count == 1)
            #expect(elements.first?.contains("/S \(role)\n") == true, "\(elements)")
        }
    }

    @Test("leads from links to groups and pages, and says where it cannot")
    func links() throws {
        let file = try pdf([
            [
                .part(.link(to: "chart"), [Sample.text("to the chart", y: 100)]),
                .part(.link(to: "page-2"), [Sample.text("to page 2", y: 130)]),
                .part(.link(to: "nowhere"), [Sample.text("to nowhere", y: 160)]),
                .part(.link(to: "chart"), []),
            ],
            [.group(Caption(id: "chart", alternative: "Bars"), [Sample.text("x", y: 150)])],
        ])
        #expect(
            file.warnings.map(\.description) == [
                "page 1: nothing has the id \"nowhere\", to which a text was to lead"
            ])
        let check = try PDFTool.checkPDF.run(["@"], on: file.bytes)
        #expect(check.text == "")
        let text = try source(file)
        #expect(text.contains("/Contents (to the chart)"))
        #expect(text.contains("/Contents (to page 2)"))
        #expect(!text.contains("/Contents (to nowhere)"))
        #expect(text.split(separator: "/Subtype /Link\n").count == 3)
        let dests = try PDFTool.pdfinfo.run(["-dests", "@"], on: file.bytes).text
        #expect(dests.contains("2 [ XYZ    0  160 null      ] \"chart\""), "\(dests)")
        #expect(dests.contains("1 [ XYZ    0  300 null      ] \"page-1\""), "\(dests)")
    }

    @Test("is sound whatever lies in what", arguments: 0..<6)
    func everyCombination(seed: UInt64) throws {
        var random = Draws(state: seed)
        var count = 0
        let pages = (0..<12).map { _ in
            (0..<4).map { _ in random.mark(depth: 5, count: &count) }
        }
        let file = try pdf(pages)
        let check = try PDFTool.checkPDF.run(["@"], on: file.bytes)
        #expect(check.text == "")
        #expect(check.status == 0)
    }
}

/// Marks in all kinds of nests, the same for the same seed.
private struct Draws {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    mutating func mark(depth: Int, count: inout Int) -> Mark {
        count += 1
        let inner = depth == 0 ? 0 : next(4)
        let place = Point(x: Double(next(400)), y: Double(next(300)))
        let parts: [Part] = [
            .heading(next(9) - 1), .paragraph, .artifact, .link(to: "page-\(1 + next(14))"),
            .link(to: "g\(next(40))"), .table, .row, .headerCell, .cell,
        ]
        switch next(depth == 0 ? 3 : 9) {
        case 0: return Sample.text("word \(count)", x: place.x, y: place.y)
        case 1: return .circle(centre: place, radius: 5, fill: Colour(0xFF0000, opacity: 0.5))
        case 2:
            return Sample.text("字 \(count)", x: place.x, y: place.y, Font(8, script: .chinese))
        case 3, 4:
            let caption = Caption(id: "g\(count)", alternative: next(4) == 0 ? "" : "figure")
            return .group(caption, (0..<inner).map { _ in mark(depth: depth - 1, count: &count) })
        default:
            let part = parts[next(parts.count)]
            return .part(part, (0..<inner).map { _ in mark(depth: depth - 1, count: &count) })
        }
    }
}
