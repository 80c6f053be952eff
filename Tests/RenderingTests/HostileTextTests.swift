import Figures
import Testing

@testable import Rendering

@Suite("Hostile text")
struct HostileTextTests {
    let typesetter: PangoTypesetter

    init() throws {
        typesetter = try PangoTypesetter()
    }

    /// The name keeps a megabyte of text out of the test's log.
    struct Sort: CustomTestStringConvertible {
        let testDescription: String
        let text: String

        init(_ name: String, _ text: String) {
            testDescription = name
            self.text = text
        }
    }

    static let hostile = [
        Sort("empty", ""),
        Sort("NUL", "a\u{0}b"),
        Sort("terminal controls", "\u{1B}[2J\u{9B}"),
        Sort("right-to-left override", "\u{202E}gnitar\u{202C}"),
        Sort("line separators", "\u{2028}\u{2029}\u{85}"),
        Sort("joiners and selectors", "ﬀ\u{FE0F}\u{200D}\u{200B}"),
        Sort("accents alone", String(repeating: "\u{301}", count: 10_000)),
        Sort("accents on a letter", "e" + String(repeating: "\u{20DD}\u{35C}", count: 10_000)),
        Sort("noncharacters", "\u{FFFD}\u{FFFE}\u{FFFF}"),
        Sort("private use", "\u{E000}\u{10FFFF}"),
        Sort("emoji", "😀👨‍👩‍👧‍👦🇨🇳"),
        Sort("other scripts", "عربي עברית हिन्दी ไทย 한국어 𓀀"),
        Sort("markup", "<b>&amp;'\"\\"),
        Sort("formats and PDF", "%s%n(1) Tj) ET"),
        Sort("a megabyte of one word", String(repeating: "w", count: 1_000_000)),
        Sort("a megabyte of Chinese", String(repeating: "好", count: 300_000)),
    ]

    @Test("is drawn in both scripts, as a page that others can read", arguments: hostile)
    func drawn(sort: Sort) throws {
        let text = sort.text
        let figure = Sample.page([
            Sample.text(text, y: 30), Sample.text(text, y: 60, Font(10, .bold, script: .chinese)),
            .group(Caption(id: "g", outline: text, alternative: text), [Sample.text("end", y: 90)]),
        ])
        let pdf = try renderPDF(figure, title: text, with: typesetter)
        _ = try renderPNG(figure, dotsPerInch: 72, with: typesetter)
        if PDFTool.qpdf.isInstalled {
            let check = try PDFTool.qpdf.run(["--check", "@"], on: pdf.bytes)
            #expect(check.status == 0, "\(check.text)")
        }
        if PDFTool.pdftotext.isInstalled {
            #expect(try PDFTool.pdftotext.run(["@", "-"], on: pdf.bytes).text.contains("end"))
        }
    }

    @Test("shows a square for what no font has, and says so once")
    func missing() throws {
        let figure = Sample.page([
            Sample.text("good 😀 good 😀"), Sample.text("𓀀 😀", y: 60, Font(9, script: .chinese)),
        ])
        let file = try renderPDF(figure, title: "t", with: typesetter)
        #expect(
            file.warnings.map(\.description) == [
                "page 1: U+1F600 is in neither font and is drawn as □",
                "page 1: U+13000 is in neither font and is drawn as □",
            ])
        let text = try PDFTool.pdftotext.run(["@", "-"], on: file.bytes).text
        #expect(text.contains("good □ good □"), "\(text)")
        let square = typesetter.width(of: "\u{25A1}", in: Font(9))
        #expect(typesetter.width(of: "😀", in: Font(9)) == square)
    }

    @Test("is cut on a line when it is longer than any page, and says so")
    func cut() throws {
        let word = String(repeating: "w", count: 1_000_000)
        let file = try renderPDF(
            Sample.page([Sample.text(word), Sample.text(word, y: 60)]), title: "t", with: typesetter
        )
        #expect(
            file.warnings.map(\.description) == [
                "page 1: a line was too long to draw and ends with an ellipsis"
            ])
    }

    @Test("cannot turn the rest of a line round")
    func direction() throws {
        let plain = typesetter.width(of: "abc def", in: Font(10))
        #expect(typesetter.width(of: "abc\u{202E} def\u{0}", in: Font(10)) == plain)
    }
}
