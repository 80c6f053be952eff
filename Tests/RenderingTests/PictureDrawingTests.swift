import Figures
import Foundation
import PixelImages
import Testing

@testable import Rendering

@Suite("A picture on a page")
struct PictureDrawingTests {
    private let frame = Rect(x: 10, y: 10, width: 40, height: 20)

    private func page(_ picture: Picture) -> Figure {
        Figure(
            size: Size(width: 60, height: 40),
            marks: [
                .rect(Rect(x: 0, y: 0, width: 60, height: 40), fill: Colour(0xFFFFFF)),
                .image(picture, in: frame),
            ])
    }

    /// Red left, blue right.
    private var drawing: Picture {
        get throws {
            try Picture(
                Array(
                    """
                    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2">
                    <rect width="2" height="2" fill="#ff0000"/>
                    <rect x="2" width="2" height="2" fill="#0000ff"/></svg>
                    """.utf8))
        }
    }

    /// The same as a PNG of 8 × 4 pixels, drawn by ourselves.
    private func pixels(_ typesetter: PangoTypesetter) throws -> Picture {
        let figure = Figure(
            size: Size(width: 8, height: 4),
            marks: [
                .rect(Rect(x: 0, y: 0, width: 4, height: 4), fill: Colour(0xFF0000)),
                .rect(Rect(x: 4, y: 0, width: 4, height: 4), fill: Colour(0x0000FF)),
            ])
        return try Picture(renderPNG(figure, dotsPerInch: 72, with: typesetter).bytes)
    }

    @Test("is drawn in its frame, from PNG and from SVG")
    func images() throws {
        let typesetter = try PangoTypesetter()
        for picture in [try drawing, try pixels(typesetter)] {
            let bytes = try renderPNG(page(picture), dotsPerInch: 72, with: typesetter).bytes
            let image = try #require(PixelImage(png: bytes))
            #expect(image.colour(x: 20, y: 20) == Colour(0xFF0000), "\(picture.format)")
            #expect(image.colour(x: 40, y: 20) == Colour(0x0000FF), "\(picture.format)")
            #expect(image.colour(x: 5, y: 20) == Colour(0xFFFFFF))
            #expect(image.colour(x: 55, y: 20) == Colour(0xFFFFFF))
        }
    }

    @Test("stands in a PDF, with the same bytes each time")
    func documents() throws {
        let typesetter = try PangoTypesetter()
        let picture = try pixels(typesetter)
        let file = try renderPDF(page(picture), title: "t", with: typesetter)
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(text.contains("/Subtype /Image"))
        #expect(file.bytes == (try renderPDF(page(picture), title: "t", with: typesetter)).bytes)
    }

    @Test("whose head is good and whose body is not stops the drawing with the reason")
    func broken() throws {
        let typesetter = try PangoTypesetter()
        var bytes = try pixels(typesetter).bytes
        bytes.removeLast(bytes.count - 45)
        let picture = try Picture(bytes)
        #expect(picture.drawingFault != nil)
        #expect(throws: RenderingFault.self) {
            try renderPDF(page(picture), title: "t", with: typesetter)
        }
        #expect(try drawing.drawingFault == nil)
    }
}

@Suite("A font file")
struct FontFileTests {
    @Test("says which families it holds")
    func families() {
        let folder = PinnedFonts.folders[0]
        #expect(FontFile.families(at: "\(folder)/Inter-Bold.otf").contains("Inter"))
        #expect(
            FontFile.families(at: "\(PinnedFonts.folders[1])/NotoSansCJK-Regular.ttc")
                .contains("Noto Sans CJK SC"))
    }

    @Test("that is none, or is not there, holds none")
    func none() {
        #expect(FontFile.families(at: "/nowhere.otf").isEmpty)
        #expect(FontFile.families(at: #filePath).isEmpty)
        #expect(FontFile.families(at: "").isEmpty)
    }

    @Test("of a theme leads where the theme says so, and a missing one is a fault")
    func themes() throws {
        let path = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
        guard FontFile.families(at: path).contains("DejaVu Sans") else { return }
        let own = try PangoTypesetter(ThemeFonts(latin: .init("DejaVu Sans", files: [path])))
        let standard = try PangoTypesetter()
        let font = Font(20)
        #expect(own.width(of: "Wide", in: font) != standard.width(of: "Wide", in: font))
        #expect(own.width(of: "满意", in: font) == standard.width(of: "满意", in: font))
        #expect(throws: RenderingFault.fontUnreadable(file: "/nowhere.otf")) {
            try PangoTypesetter(ThemeFonts(latin: .init("No", files: ["/nowhere.otf"])))
        }
    }
}
