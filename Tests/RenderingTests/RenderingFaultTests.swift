import Figures
import Reports
import Testing

@testable import Rendering

@Suite("A drawing that cannot be made")
struct RenderingFaultTests {
    @Test(
        "names the page, what was found and what to do",
        arguments: [
            (
                [Mark.rect(Rect(x: .nan, y: 0, width: 1, height: 1), fill: Sample.ink)],
                """
                page 1: a rectangle has a number that is not finite or beyond ±1000000 points; \
                correct the layout that placed it
                """
            ),
            (
                [
                    .group(
                        Caption(id: "a", alternative: ""),
                        [Sample.text("x", x: .infinity, y: 0)])
                ],
                """
                page 1, group "a": a text has a number that is not finite or beyond ±1000000 \
                points; correct the layout that placed it
                """
            ),
            (
                [Sample.text("x", Font(0))],
                """
                page 1: a text has a font size of 0.0 points; it must be above 0 and at most 1000
                """
            ),
            (
                [.group(Caption(id: "it's", alternative: ""), [])],
                """
                page 1: the group id "it's" cannot be a link destination; use 1 to 100 ASCII \
                letters, digits, hyphens, underscores and full stops
                """
            ),
            (
                [
                    .group(Caption(id: "a", alternative: ""), []),
                    .group(Caption(id: "a", alternative: ""), []),
                ],
                """
                the group id "a" is on page 1 and again on page 1; a link destination needs an id \
                of its own
                """
            ),
        ])
    func marks(marks: [Mark], message: String) throws {
        let typesetter = try PangoTypesetter()
        let figure = Sample.page(marks)
        let pdf = #expect(throws: RenderingFault.self) {
            try renderPDF(figure, title: "t", with: typesetter)
        }
        #expect(pdf?.description == message)
        let png = #expect(throws: RenderingFault.self) {
            try renderPNG(figure, dotsPerInch: 72, with: typesetter)
        }
        #expect(png?.description == message)
    }

    @Test("refuses pages that no reader opens", arguments: [0, -5, 14_401, .nan, .infinity])
    func pageSize(width: Double) throws {
        let typesetter = try PangoTypesetter()
        let fault = #expect(throws: RenderingFault.self) {
            try renderPDF(Sample.page([], width: width), title: "t", with: typesetter)
        }
        #expect(
            fault?.description == """
                page 1: its size is \(width) × 300.0 points; each side must be above 0 and at most \
                14400
                """)
    }

    @Test("refuses images beyond bounds")
    func imageSize() throws {
        let typesetter = try PangoTypesetter()
        #expect(throws: RenderingFault.imageSize(width: 30_000, height: 300)) {
            try renderPNG(
                Sample.page([], width: 7_200, height: 72), dotsPerInch: 300, with: typesetter)
        }
        #expect(throws: RenderingFault.imageSize(width: 10_000, height: 10_000)) {
            try renderPNG(
                Sample.page([], width: 7_200, height: 7_200), dotsPerInch: 100, with: typesetter)
        }
        #expect(throws: RenderingFault.resolution(5_000)) {
            try renderPNG(Sample.page([]), dotsPerInch: 5_000, with: typesetter)
        }
        #expect(throws: RenderingFault.self) {
            try renderPNG(Sample.page([]), dotsPerInch: .nan, with: typesetter)
        }
    }

    @Test("refuses a document without pages")
    func noPages() throws {
        var document = Sample.document
        document.pages = []
        #expect(throws: RenderingFault.noPages) {
            try renderPDF(document, with: PangoTypesetter())
        }
    }

    @Test(
        "refuses dates without a zone",
        arguments: ["", "2025-11-21", "2025-11-21T09:00:00", "21.11.2025", "2025-11-21T09:00:00+8"])
    func dates(date: String) throws {
        var document = Sample.document
        document.date = date
        #expect(throws: RenderingFault.date(date)) {
            try renderPDF(document, with: PangoTypesetter())
        }
    }

    @Test("says which packages hold missing fonts")
    func fonts() {
        let fault = #expect(throws: RenderingFault.self) {
            try PangoTypesetter(fonts: PinnedFonts(folders: ["/nowhere"]))
        }
        #expect(
            fault?.description == """
                fonts: Inter-Regular.otf, Inter-Medium.otf, Inter-SemiBold.otf, Inter-Bold.otf, \
                NotoSansCJK-Regular.ttc, NotoSansCJK-Bold.ttc not found in /nowhere; reports are \
                drawn in Inter and Noto Sans CJK SC: install them with \
                "apt-get install fonts-inter fonts-noto-cjk"
                """)
    }
}
