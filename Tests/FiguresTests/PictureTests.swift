import Foundation
import Testing

@testable import Figures

@Suite("A picture")
struct PictureTests {
    private func flaw(_ svg: String) -> String? {
        flaw(Array(svg.utf8))
    }

    private func flaw(_ bytes: [UInt8]) -> String? {
        do throws(PictureFlaw) {
            _ = try Picture(bytes)
            return nil
        } catch {
            return error.description
        }
    }

    /// The signature and the header chunk, whose check sum nobody looks at before decoding.
    private func png(_ width: UInt32, _ height: UInt32) -> [UInt8] {
        func bytes(_ number: UInt32) -> [UInt8] {
            [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
        }
        return PNGHeader.signature + [0, 0, 0, 13] + Array("IHDR".utf8) + bytes(width)
            + bytes(height) + [8, 6, 0, 0, 0, 0, 0, 0, 0]
    }

    @Test("in PNG is refused by its header when it is too large")
    func sides() {
        #expect(flaw(png(4_096, 4_096)) == nil)
        #expect(flaw(png(50_000, 50_000)) == "it is 50000 × 50000 large")
        #expect(flaw(png(4_097, 1)) == "it is 4097 × 1 large")
        #expect(flaw(png(0, 20)) == "it is 0 × 20 large")
        #expect(flaw(Array(png(20, 20).prefix(30))) == "its header is broken")
        #expect(flaw(PNGHeader.signature) == "its header is broken")
        let heavy = png(20, 20) + Array(repeating: 0, count: Picture.largestByteCount)
        #expect(flaw(heavy) == "it is too large")
    }

    @Test(
        "in another format is none",
        arguments: ["", "GIF89a", "hello", "<html><body/></html>", "\u{FEFF}", "{}"])
    func formats(text: String) {
        #expect(flaw(text) == "it is neither a PNG nor an SVG")
        #expect(flaw([0xFF, 0xFE, 0x3C, 0]) == "it is neither a PNG nor an SVG")
    }

    @Test("in SVG may hold shapes, groups, gradients and clips")
    func goodSVG() throws {
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- made by hand: <script> in a comment is none -->
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
              width="10mm" height='5mm' viewBox="0,0 120 60" xml:space="preserve">
              <title>A &amp; B</title>
              <defs>
                <linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient>
                <linearGradient id="b" xlink:href="#a"/>
                <clipPath id="c"><rect width="9" height="9"/></clipPath>
                <style><![CDATA[ .x { fill: url( #b ); } ]]></style>
              </defs>
              <g clip-path="url('#c')" style="fill:url(#a)"><path class="x" d="M0 0 L9 9 z"/></g>
            </svg>
            """
        let picture = try Picture(Array(text.utf8))
        #expect(picture.format == .svg)
        #expect(picture.size == Size(width: 120, height: 60))
    }

    @Test("in SVG takes its size from width and height where it has no viewBox")
    func svgSize() throws {
        let picture = try Picture(Array("<svg width='40px' height='2.5e1'/>".utf8))
        #expect(picture.size == Size(width: 40, height: 25))
        let none = "it says neither its size nor its viewBox"
        for head in [
            "", " width='40'", " width='100%' height='100%'", " viewBox='0 0 1'",
            " viewBox='0 0 0 9'", " viewBox='0 0 nan inf'", " viewBox='0 0 9 9 9'",
            " viewBox='0 0 9 -9'", " width='1e99' height='1'",
        ] {
            #expect(flaw("<svg\(head)/>") == none, "\(head)")
        }
    }

    @Test(
        "in SVG is refused with what runs, leads out of it or grows",
        arguments: [
            ("<script>x</script>", "the element <script>"),
            ("<foreignObject/>", "the element <foreignObject>"),
            ("<image href='a.png'/>", "the element <image>"),
            ("<use href='#a'/>", "the element <use>"),
            ("<text>A</text>", "the element <text>"),
            ("<a href='#x'/>", "the element <a>"),
            ("<animate/>", "the element <animate>"),
            ("<svg/>", "the element <svg>"),
            ("<x:path/>", "the element <x:path>"),
            ("<g onclick='x'/>", "the attribute 'onclick'"),
            ("<g ONLOAD='x'/>", "the attribute 'ONLOAD'"),
            ("<linearGradient xlink:href='other.svg#a'/>", "an address outside of the file"),
            ("<linearGradient href='http://a/b'/>", "an address outside of the file"),
            ("<g fill='url(http://a/b)'/>", "an address outside of the file"),
            ("<g style='fill:URL( \"http://a\" )'/>", "an address outside of the file"),
            ("<g style='fill:\\75rl(x)'/>", "\\ in the attribute 'style'"),
            ("<g style='fill:&#117;rl(x)'/>", "&# in the attribute 'style'"),
            ("<style>@import 'x.css';</style>", "@import in a style"),
            ("<style>g{fill:url(x.svg#a)}</style>", "an address outside of the file"),
            ("<g style='fill:data:x'/>", "data: in the attribute 'style'"),
            ("<path stroke-dasharray='0.001'/>", "a dashed line"),
            ("<path style='stroke-dasharray:1'/>", "dasharray in the attribute 'style'"),
            ("<?php x ?>", "the instruction <?php>"),
            ("<!ENTITY a 'b'>", "a document type"),
        ])
    func refused(inside: String, what: String) {
        #expect(flaw("<svg viewBox='0 0 9 9'>\n\(inside)</svg>") == "line 2 of it has \(what)")
    }

    @Test("in SVG is refused with a document type, and so with entities")
    func documentType() {
        let text = "<!DOCTYPE svg [<!ENTITY a \"aaaa\">]><svg viewBox='0 0 9 9'>&a;</svg>"
        #expect(flaw(text) == "line 1 of it has a document type")
    }

    @Test(
        "in SVG is refused where it is no XML",
        arguments: [
            "<svg viewBox='0 0 9 9'>", "<svg viewBox='0 0 9 9'><g></svg>",
            "<svg viewBox='0 0 9 9'/><svg/>", "<svg viewBox='0 0 9 9'", "<svg viewBox=0/>",
            "<svg viewBox='0 0 9 9'/>rest", "<svg a='1'b='2'/>", "<svg a='1' a='2'/>",
            "<svg a='<'/>",
            "<svg viewBox='0 0 9 9'><!-- </svg>", "<", "<>", "<svg viewBox='0 0 9 9'></g></svg>",
        ])
    func broken(text: String) {
        #expect(flaw(text) == "line 1 of it is not well-formed XML", "\(text)")
    }

    @Test("in SVG is refused when its elements lie too deep in one another")
    func deep() {
        let text =
            "<svg viewBox='0 0 9 9'>" + String(repeating: "<g>", count: 100_000)
            + String(repeating: "</g>", count: 100_000) + "</svg>"
        #expect(flaw(text) == "line 1 of it has more than 64 elements in one another")
    }

    @Test("keeps its proportions in every frame")
    func place() throws {
        let picture = try Picture(png(60, 20))
        let frame = Rect(x: 10, y: 10, width: 100, height: 20)
        #expect(picture.place(in: frame) == Rect(x: 30, y: 10, width: 60, height: 20))
        #expect(picture.place(in: frame, anchor: .start).x == 10)
        #expect(picture.place(in: frame, anchor: .end).right == 110)
        #expect(picture.place(in: Rect(x: 0, y: 0, width: -5, height: 9)).width == 0)
    }

    @Test("goes into an SVG with its own bytes, and into a list of marks with its place")
    func written() throws {
        let picture = try Picture(Array("<svg viewBox='0 0 2 1'/>".utf8))
        let figure = Figure(
            size: Size(width: 100, height: 50),
            marks: [.image(picture, in: Rect(x: 0, y: 0, width: 20, height: 20))])
        let data = Data(picture.bytes).base64EncodedString()
        #expect(
            figure.svg(title: "t").contains(
                "<image x=\"0\" y=\"5\" width=\"20\" height=\"10\" "
                    + "href=\"data:image/svg+xml;base64,\(data)\"/>"))
        #expect(figure.markList == "figure 100×50\nimage image/svg+xml 0,0 20×20\n")
        let scaled = figure.scaled(by: 0.5).marks
        #expect(scaled == [.image(picture, in: Rect(x: 0, y: 0, width: 10, height: 10))])
    }
}
