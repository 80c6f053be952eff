import Figures
import Foundation
import PixelImages
import Testing

@testable import Rendering

@Suite("Text that is read from the right")
struct RightToLeftTests {
    /// A family with Hebrew and Arabic letters, as a theme may name one.
    private static let file = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
    private static let hasFont = FileManager.default.isReadableFile(atPath: file)

    private static let hebrew = "שירות לקוחות"
    /// Without a joined lām and alif: poppler gives such a pair back in the order it is seen.
    private static let arabic = "خدمة سريعة"

    private func typesetter() throws -> PangoTypesetter {
        try PangoTypesetter(
            ThemeFonts(latin: ThemeFonts.Family("DejaVu Sans", files: [Self.file])))
    }

    /// The letters of a line from left to right as they are seen; brackets by their names, not by
    /// their mirrored pictures.
    private func seen(_ text: String, _ typesetter: PangoTypesetter) -> String {
        let harmless = HarmlessText(text, longest: TextLine.longest)
        let runs = typesetter.setLine(harmless, in: Font(10))?.runs(with: typesetter.programs)
        return (runs ?? []).flatMap(\.glyphs).map(\.text).joined()
    }

    @Test(
        "stands on its line as it is read", .enabled(if: hasFont),
        arguments: [
            (hebrew, "תוחוקל תוריש"), ("שירות!", "!תוריש"), ("שירות 24", "24 תוריש"),
            ("שירות (2024)", ")2024( תוריש"), ("Service שירות!", "Service תוריש!"),
            ("4.25 – 4.50", "4.25 – 4.50"),
        ])
    func order(text: String, expected: String) throws {
        #expect(try seen(text, typesetter()) == expected)
    }

    @Test(
        "comes back from a PDF letter by letter",
        .enabled(if: hasFont && PDFTool.pdftotext.isInstalled), arguments: [hebrew, arabic])
    func backFromPDF(text: String) throws {
        let marks = [
            Sample.text(text, x: 20, y: 40, Font(12)),
            Sample.text(text, x: 300, y: 80, Font(12, script: .chinese), anchor: .end),
        ]
        let file = try renderPDF(Sample.page(marks), title: "t", with: typesetter())
        #expect(file.warnings.isEmpty)
        let output = try PDFTool.pdftotext.run(["@", "-"], on: file.bytes).text
        // Without the marks that say where the direction turns.
        let plain = String(
            String.UnicodeScalarView(
                output.unicodeScalars.filter { !(0x200E...0x202E).contains($0.value) }))
        #expect(plain.components(separatedBy: text).count == 3, "\(plain)")
    }

    @Test("lies where its anchor says, whatever its direction", .enabled(if: hasFont))
    func anchors() throws {
        let typesetter = try typesetter()
        let width = typesetter.width(of: Self.hebrew, in: Font(12))
        for (anchor, left) in [
            (TextLine.Anchor.start, 100.0), (.middle, 100 - width / 2), (.end, 100 - width),
        ] {
            let figure = Sample.page(
                [Sample.text(Self.hebrew, x: 100, y: 20, Font(12), anchor: anchor)], width: 300,
                height: 30)
            let file = try renderPNG(figure, dotsPerInch: 72, with: typesetter)
            let ink = try #require(PixelImage(png: file.bytes)?.inkColumns)
            #expect((Double(ink.lowerBound) - left).magnitude < 3)
            #expect((Double(ink.upperBound) - left - width).magnitude < 3)
        }
    }

    @Test("is broken between words and keeps them all", .enabled(if: hasFont))
    func lines() throws {
        let text = Array(repeating: Self.hebrew, count: 6).joined(separator: " ")
        let typesetter = try typesetter()
        let lines = typesetter.lines(of: text, in: Font(9), within: 80)
        #expect(lines.count > 2)
        #expect(lines.joined(separator: " ") == text)
        for line in lines { #expect(typesetter.width(of: line, in: Font(9)) <= 80) }
    }

    @Test("has a sign for each letter where no font has it, and a warning")
    func missing() throws {
        let typesetter = try PangoTypesetter()
        #expect(seen(Self.hebrew, typesetter) == "□□□□□ □□□□□□")
        let page = Sample.page([Sample.text(Self.hebrew)])
        let file = try renderPNG(page, dotsPerInch: 72, with: typesetter)
        #expect(!file.warnings.isEmpty)
    }
}
