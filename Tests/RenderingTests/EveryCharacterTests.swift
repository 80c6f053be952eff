import Figures
import Foundation
import PixelImages
import Reports
import Testing

@testable import Rendering

@Suite("The characters of daily Chinese")
struct EveryCharacterTests {
    static let columns = 64
    static let cell = 20.0

    /// Level 1 of GB 2312: the 3,755 characters in common use.
    static let characters: [Character] = {
        let rows = (0xB0...0xD7).flatMap { row in (0xA1...0xFE).map { [UInt8(row), UInt8($0)] } }
        let encoding = String.Encoding(rawValue: 0x8000_0632)  // GB 18030
        return rows.compactMap { bytes in
            String(data: Data(bytes), encoding: encoding)?.first
        }.filter { $0.unicodeScalars.allSatisfy { !(0xE000...0xF8FF).contains($0.value) } }
    }()

    @Test(
        "look in a PDF as in an image, with Latin letters among them",
        .enabled(if: PDFTool.pdftoppm.isInstalled),
        arguments: [Font.Weight.regular, .bold])
    func shapes(weight: Font.Weight) throws {
        #expect(Self.characters.count == 3_755)
        let cells = Self.characters + Array("KLMNabc0123，。：（）")
        let font = Font(16, weight, script: .chinese)
        var marks: [Mark] = []
        for (index, character) in cells.enumerated() {
            let (row, column) = index.quotientAndRemainder(dividingBy: Self.columns)
            let place = Point(
                x: Double(column) * Self.cell + 2, y: Double(row) * Self.cell + 16)
            marks.append(
                .text(
                    TextLine(String(character), at: place, font: font, colour: Sample.ink)))
        }
        let rows = (cells.count + Self.columns - 1) / Self.columns
        let size = Size(
            width: Double(Self.columns) * Self.cell, height: Double(rows) * Self.cell)
        let figure = Figure(size: size, marks: marks)
        let typesetter = try PangoTypesetter()
        let image = try #require(
            PixelImage(png: renderPNG(figure, dotsPerInch: 72, with: typesetter).bytes))
        let pdf = try renderPDF(figure, title: "t", language: "zh-CN", with: typesetter)
        let page = try #require(PixelImage(pdf: pdf.bytes, dotsPerInch: 72))
        #expect(page.width == image.width && page.height == image.height)

        for (index, character) in cells.enumerated() {
            let (row, column) = index.quotientAndRemainder(dividingBy: Self.columns)
            let side = Int(Self.cell)
            let one = image.ink(x: column * side, y: row * side, side: side)
            let other = page.ink(x: column * side, y: row * side, side: side)
            // Rendered by FreeType twice, with other smoothing: strokes may differ a little.
            #expect(abs(one - other) < 0.25 * one + 2, "\(character): \(one) and \(other)")
        }
        let text = try PDFTool.pdftotext.run(["@", "-"], on: pdf.bytes).text
        #expect(Set(text).isSuperset(of: Self.characters))
    }
}
