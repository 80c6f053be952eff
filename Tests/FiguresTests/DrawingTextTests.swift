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
