import Figures
import GoldenFiles
import Testing

@Suite("A figure as text")
struct DrawingTextTests {
    @Test("lists one mark a line for golden files")
    func markList() throws {
        try compareWithGolden(DrawingSample.figure.markList, "drawing.marks.txt")
    }

    @Test("is a whole SVG document")
    func svg() throws {
        let svg = DrawingSample.figure.svg(title: "Scores \"2025\" & <more>\u{1}")
        try compareWithGolden(svg, "drawing.svg")
    }

    @Test("says in SVG from which side a line is read, and keeps it where it stands")
    func direction() {
        func svg(_ text: String, _ anchor: TextLine.Anchor) -> String {
            let line = TextLine(
                text, at: Point(x: 5, y: 9), font: Font(8), colour: Colour(0), anchor: anchor)
            return Figure(size: Size(width: 90, height: 10), marks: [.text(line)]).svg(title: "t")
        }
        let hebrew = Words.hebrew.english
        #expect(svg(hebrew, .start).contains(#"text-anchor="end" direction="rtl""#))
        #expect(!svg(hebrew, .end).contains("text-anchor"))
        #expect(svg(hebrew, .middle).contains(#"text-anchor="middle" direction="rtl""#))
        #expect(svg("(24) \(hebrew)", .start).contains("direction"))
        #expect(svg(hebrew, .start).contains(">\(hebrew)</text>"))
        for text in ["A \(hebrew)", "客户 \(hebrew)", "24", ""] {
            #expect(!svg(text, .start).contains("direction"))
        }
    }

    @Test("is the same text each time")
    func isStable() {
        let figure = DrawingSample.figure
        #expect(figure.svg(title: "a") == figure.svg(title: "a"))
        #expect(figure.markList == figure.markList)
    }

    @Test(
        "rounds numbers to a hundredth of a point",
        arguments: [
            (0, "0"), (-0.004, "0"), (-0.006, "-0.01"), (12, "12"), (0.5, "0.5"), (3.07, "3.07"),
            (1e300, "0"), (.nan, "0"), (-.infinity, "0"), (99.995, "100"), (-7.1, "-7.1"),
        ] as [(Double, String)])
    func numbers(value: Double, expected: String) {
        let figure = Figure(size: Size(width: value, height: 1), marks: [])
        #expect(figure.markList == "figure \(expected)×1\n")
    }
}
