import Figures
import PixelImages
import Testing

@testable import Rendering

@Suite("A typesetter")
struct TypesetterTests {
    let typesetter: PangoTypesetter

    init() throws {
        typesetter = try PangoTypesetter()
    }

    @Test("gives all digits one width, in every weight", arguments: Self.weights)
    func tabularDigits(weight: Font.Weight) {
        let font = Font(10, weight)
        let eight = typesetter.width(of: "8", in: font)
        for digit in "0123456789" {
            // The 4 of Inter's heavier weights is up to 0.02 points narrower at this size.
            #expect(abs(typesetter.width(of: String(digit), in: font) - eight) < 0.02)
        }
    }

    @Test("measures in proportion to the size", arguments: [Font.Script.latin, .chinese])
    func proportion(script: Font.Script) {
        let text = "Speed 首次响应速度"
        let small = typesetter.width(of: text, in: Font(7, script: script))
        let large = typesetter.width(of: text, in: Font(70, script: script))
        #expect(abs(small * 10 - large) < 0.1)
    }

    @Test("gives a Chinese character the width of its size")
    func ideograph() {
        let width = typesetter.width(of: "客户", in: Font(10, script: .chinese))
        #expect(abs(width - 20) < 0.01)
    }

    @Test("draws as wide as it measures, in an image", arguments: [72, 150, 300], Self.weights)
    func drawnWidth(dotsPerInch: Int, weight: Font.Weight) throws {
        let font = Font(10, weight, script: .latin)
        let body = "H Speed of 首次响应速度 response 4.55"
        let whole = try inkEnd(body + "H", at: 10, font, dotsPerInch: dotsPerInch)
        let width = typesetter.width(of: body, in: font)
        let alone = try inkEnd("H", at: 10 + width, font, dotsPerInch: dotsPerInch)
        #expect(abs(whole - alone) <= 1)
        let end = try inkEnd(
            body + "H", at: 10 + typesetter.width(of: body + "H", in: font), font, .end,
            dotsPerInch: dotsPerInch)
        #expect(abs(whole - end) <= 1)
    }

    @Test("draws as wide as it measures, in a PDF", .enabled(if: PDFTool.pdftotext.isInstalled))
    func drawnWidthInPDF() throws {
        for (word, script) in [("Satisfaction4.55", .latin), ("服务人员的礼貌与态度", .chinese)]
            as [(String, Font.Script)]
        {
            let font = Font(10, script: script)
            let file = try renderPDF(
                Sample.page([Sample.text(word, x: 20, y: 40, font)]), title: "t", with: typesetter)
            let box = try PDFTool.pdftotext.run(["-bbox", "@", "-"], on: file.bytes).text
            let left = try #require(box.firstMatch(of: /xMin="([0-9.]+)"/)?.1)
            let right = try #require(box.firstMatch(of: /xMax="([0-9.]+)"/)?.1)
            let drawn = try #require(Double(right)) - #require(Double(left))
            // A PDF has widths in thousandths of the size, and Cairo leaves steps under 3 out.
            #expect(abs(drawn - typesetter.width(of: word, in: font)) < 0.1)
        }
    }

    @Test(
        "finds nothing to measure in fonts of no size", arguments: [0, -1, 1_001, .nan, .infinity])
    func fontSize(size: Double) {
        #expect(typesetter.width(of: "text", in: Font(size)) == 0)
        #expect(typesetter.lines(of: "a\nb", in: Font(size), within: 10) == ["a", "b"])
    }

    static let weights: [Font.Weight] = [.regular, .medium, .semibold, .bold]

    /// The last column with ink.
    private func inkEnd(
        _ text: String, at x: Double, _ font: Font, _ anchor: TextLine.Anchor = .start,
        dotsPerInch: Int
    ) throws -> Int {
        let figure = Sample.page(
            [Sample.text(text, x: x, y: 20, font, anchor: anchor)], width: 300, height: 30)
        let file = try renderPNG(figure, dotsPerInch: Double(dotsPerInch), with: typesetter)
        return try #require(PixelImage(png: file.bytes)?.inkColumns?.upperBound)
    }
}
