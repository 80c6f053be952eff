import Figures
import PixelImages
import Testing

@testable import Rendering

@Suite("A rendered PNG")
struct PNGTests {
    let typesetter: PangoTypesetter

    init() throws {
        typesetter = try PangoTypesetter()
    }

    @Test(
        "has the size that its resolution asks for",
        arguments: [(72, 842, 595), (150, 1_754, 1_240), (36, 421, 298)])
    func size(dotsPerInch: Int, width: Int, height: Int) throws {
        let figure = Sample.page([], width: 842, height: 595)
        let file = try renderPNG(figure, dotsPerInch: Double(dotsPerInch), with: typesetter)
        let image = try #require(PixelImage(png: file.bytes))
        #expect([image.width, image.height] == [width, height])
        #expect(image.colour(x: 0, y: 0) == Colour(0xFFFFFF))
    }

    @Test("carries its resolution in pixels a metre")
    func resolution() throws {
        let file = try renderPNG(Sample.page([]), dotsPerInch: 150, with: typesetter)
        // 150 / 0.0254 is 5,906, which is 0x1712; the checksum is what Python's zlib.crc32 gives.
        let chunk: [UInt8] =
            [0, 0, 0, 9] + Array("pHYs".utf8) + [0, 0, 0x17, 0x12, 0, 0, 0x17, 0x12, 1]
        #expect(Array(file.bytes[33..<(33 + chunk.count)]) == chunk)
        #expect(Array(file.bytes[50..<54]) == [0x67, 0x9f, 0xd2, 0x52])
    }

    @Test("paints colours, corners and translucent marks where they belong")
    func colours() throws {
        let figure = Sample.page(
            [
                .rect(Rect(x: 0, y: 0, width: 20, height: 20), radius: 10, fill: Colour(0xA8450F)),
                .rect(Rect(x: 20, y: 0, width: 20, height: 20), fill: Colour(0, opacity: 0.5)),
                .circle(centre: Point(x: 50, y: 10), radius: 5, fill: Colour(0x1F5F99)),
                .line(
                    from: Point(x: 60, y: 10), to: Point(x: 80, y: 10),
                    Stroke(Colour(0x0F766E), width: 4)),
                .path(
                    [Point(x: 80, y: 0), Point(x: 100, y: 0), Point(x: 90, y: 20)],
                    fill: Colour(0xB3261E)),
            ], width: 100, height: 20)
        let image = try #require(
            PixelImage(png: renderPNG(figure, dotsPerInch: 72, with: typesetter).bytes))
        #expect(image.colour(x: 10, y: 10) == Colour(0xA8450F))
        #expect(image.colour(x: 0, y: 0) == Colour(0xFFFFFF))
        #expect([Colour(0x7F7F7F), Colour(0x808080)].contains(image.colour(x: 30, y: 10)))
        #expect(image.colour(x: 50, y: 10) == Colour(0x1F5F99))
        #expect(image.colour(x: 50, y: 2) == Colour(0xFFFFFF))
        #expect(image.colour(x: 70, y: 10) == Colour(0x0F766E))
        #expect(image.colour(x: 90, y: 5) == Colour(0xB3261E))
    }

    @Test("looks as it did")
    func golden() throws {
        let file = try renderPNG(Sample.figure, dotsPerInch: 96, with: typesetter)
        try compareWithGoldenPNG(file.bytes, "sample.png")
    }

    @Test("has the same bytes when rendered again")
    func isReproducible() throws {
        let first = try renderPNG(Sample.figure, dotsPerInch: 150, with: typesetter)
        let second = try renderPNG(Sample.figure, dotsPerInch: 150, with: PangoTypesetter())
        #expect(first == second)
    }

    @Test("is the same when several are drawn at a time", arguments: [0, 1, 3, 9])
    func several(threads: Int) throws {
        let figures = (1...4).map { Sample.page([Sample.text("page 第 \($0) 页")]) }
        let files = try renderPNGs(figures, dotsPerInch: 72, threads: threads) {
            () throws(RenderingFault) in try PangoTypesetter()
        }
        #expect(
            try files == figures.map { try renderPNG($0, dotsPerInch: 72, with: typesetter) })
        #expect(
            try renderPNGs([], dotsPerInch: 72, threads: threads) {
                () throws(RenderingFault) in try PangoTypesetter()
            }.isEmpty)
        #expect(throws: RenderingFault.resolution(5)) {
            try renderPNGs(figures, dotsPerInch: 5, threads: threads) {
                () throws(RenderingFault) in try PangoTypesetter()
            }
        }
    }
}
