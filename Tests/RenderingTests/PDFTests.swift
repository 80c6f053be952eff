import Figures
import Foundation
import Reports
import Testing

@testable import Rendering

@Suite("A rendered PDF")
struct PDFTests {
    let pdf: [UInt8]
    let warnings: [RenderingWarning]

    init() throws {
        let file = try renderPDF(Sample.document, with: PangoTypesetter())
        pdf = file.bytes
        warnings = file.warnings
    }

    @Test("has the same bytes when rendered again, by the same or another typesetter")
    func isReproducible() throws {
        let typesetter = try PangoTypesetter()
        _ = typesetter.width(of: "something else 别的", in: Font(30, .bold))
        #expect(try renderPDF(Sample.document, with: typesetter).bytes == pdf)
        #expect(try renderPDF(Sample.document, with: typesetter).bytes == pdf)
        #expect(warnings.isEmpty)
    }

    @Test("is sound", .enabled(if: PDFTool.qpdf.isInstalled))
    func isSound() throws {
        let output = try PDFTool.qpdf.run(["--check", "@"], on: pdf)
        #expect(output.status == 0, "\(output.text)")
    }

    @Test("is drawn by another interpreter without a word", .enabled(if: PDFTool.gs.isInstalled))
    func isDrawnElsewhere() throws {
        let output = try PDFTool.gs.run(
            ["-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=nullpage", "-dPDFSTOPONERROR", "@"], on: pdf)
        #expect(output.status == 0)
        #expect(output.text.isEmpty, "\(output.text)")
    }

    @Test(
        "embeds subsets of Inter and two weights of Noto Sans CJK SC, with Unicode",
        .enabled(if: PDFTool.pdffonts.isInstalled))
    func fonts() throws {
        let lines = try PDFTool.pdffonts.run(["@"], on: pdf).text.split(separator: "\n").dropFirst(
            2)
        var names: Set<String> = []
        for line in lines {
            let words = line.split(separator: " ")
            #expect(words.suffix(5).prefix(3) == ["yes", "yes", "yes"], "\(line)")
            names.insert(String(words.first?.split(separator: "+").last ?? ""))
        }
        #expect(
            names == [
                "Inter-Regular", "Inter-Medium", "Inter-SemiBold", "Inter-Bold",
                "NotoSansCJKsc-Regular", "NotoSansCJKsc-Bold",
            ])
    }

    @Test("gives its text back in both scripts", .enabled(if: PDFTool.pdftotext.isInstalled))
    func text() throws {
        let text = try PDFTool.pdftotext.run(["-layout", "@", "-"], on: pdf).text
        #expect(text.contains("Office staff 4.5 ± 0.1 − ≥ →"))
        #expect(text.contains("服务人员的礼貌与态度 2025年"))
        #expect(text.contains("第二页 second page"))
    }

    @Test("says what the document says of itself", .enabled(if: PDFTool.pdfinfo.isInstalled))
    func metadata() throws {
        let output = try PDFTool.pdfinfo.run(["-rawdates", "@"], on: pdf).text
        for line in [
            "Title:           Customer satisfaction (2025) 客户满意度",
            "Author:          Survey \"team\"", "Subject:         Yearly",
            "Keywords:        survey, report", "Creator:         Canvass",
            "CreationDate:    D:20251121090000+08'00'", "ModDate:         D:20251121090000+08'00'",
            "Pages:           2",
        ] {
            #expect(output.contains(line), "\(output)")
        }
    }

    @Test("has no dates when the document has none")
    func noDates() throws {
        let file = try renderPDF(Sample.figure, title: "One", with: PangoTypesetter())
        let text = try PDFTool.pdfinfo.run(["-rawdates", "@"], on: file.bytes).text
        #expect(text.contains("Title:           One"))
        #expect(!text.contains("Date:"), "\(text)")
    }

    @Test("gives each page its own size", .enabled(if: PDFTool.pdfinfo.isInstalled))
    func sizes() throws {
        let output = try PDFTool.pdfinfo.run(["-f", "1", "-l", "2", "@"], on: pdf).text
        #expect(output.contains("Page    1 size:  400 x 300 pts"))
        #expect(output.contains("Page    2 size:  842 x 595 pts"))
    }

    @Test("lists pages and groups in its outline", .enabled(if: PDFTool.qpdf.isInstalled))
    func outline() throws {
        let json = try PDFTool.qpdf.run(["--json", "--json-key=outlines", "@"], on: pdf).text
        let file = try JSONDecoder().decode(OutlineFile.self, from: Data(json.utf8))
        #expect(file.outlines.map(\.title) == ["Cover 封面", "Items"])
        #expect(file.outlines.map(\.destpageposfrom1) == [1, 2])
        #expect(
            file.outlines.map { $0.kids.map(\.title) } == [["All (marks) 图形"], ["Likert chart"]])
        #expect(file.outlines.map { $0.kids.map(\.destpageposfrom1) } == [[1], [2]])
    }

    @Test("names a destination for each group", .enabled(if: PDFTool.pdfinfo.isInstalled))
    func destinations() throws {
        let output = try PDFTool.pdfinfo.run(["-dests", "@"], on: pdf).text
        for name in ["marks-1", "quiet", "likert"] {
            #expect(output.contains("\"\(name)\""), "\(output)")
        }
    }

    private struct OutlineFile: Decodable {
        struct Entry: Decodable {
            let title: String
            let destpageposfrom1: Int
            let kids: [Entry]
        }
        let outlines: [Entry]
    }
}
