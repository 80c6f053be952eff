import Figures
import Questionnaires
import Testing

@Suite("A label")
struct LabelTests {
    private let english = DrawingContext(languages: [.english], measuring: TableMeasuring())
    private let both = DrawingContext(
        languages: [.english, .chinese], measuring: TableMeasuring())

    private func lines(
        _ words: Words, sign: String = "", height: Double, _ context: DrawingContext
    ) -> [TextLine] {
        context.label(words, sign: sign, x: 0, middle: 50, width: 100, height: height)
            .flatMap(\.lines)
    }

    @Test("has two lines where the row has room, and then an ellipsis")
    func wraps() {
        let words = Words("How satisfied are you with the speed of our deliveries to you", "交货")
        #expect(lines(words, height: 14, english).map(\.text) == ["How satisfied are yo…"])
        let high = lines(words, height: 30, english).map(\.text)
        #expect(high.count == 2 && high[0] == "How satisfied are you" && high[1].hasSuffix("…"))
        #expect(lines(Words("Delivery"), height: 30, english).map(\.text) == ["Delivery"])
    }

    @Test("keeps its sign however much is cut")
    func sign() {
        let long = Words(String(repeating: "word ", count: 50))
        for height in [10.0, 20, 40] {
            let line = lines(long, sign: " †", height: height, english).last
            #expect(line?.text.hasSuffix("… †") == true)
        }
    }

    @Test("has the second language under it where the row is high enough and it differs")
    func second() {
        let words = Words("Delivery", "交货")
        #expect(lines(words, height: 24, both).map(\.text) == ["Delivery", "交货"])
        #expect(lines(words, height: 16, both).map(\.text) == ["Delivery"])
        #expect(lines(Words("A1"), height: 24, both).map(\.text) == ["A1"])
    }

    @Test("shows a dash where nothing can be seen")
    func blank() {
        #expect(lines(Words("  "), height: 24, english).map(\.text) == ["–"])
        #expect(lines(Words(""), height: 24, english).map(\.text) == ["–"])
    }

    @Test(
        "stays in its column whatever it holds",
        arguments: [
            "\u{202E}drowkcab", "two\nlines", String(repeating: "long ", count: 2000),
            String(repeating: "长", count: 10_000), String(repeating: "x", count: 10_000),
            "a" + String(repeating: "\u{301}", count: 10_000),
        ])
    func hostile(text: String) {
        for height in [10.0, 20, 40] {
            for line in lines(Words(text), sign: " †", height: height, both) {
                let width = TableMeasuring().width(of: line.shown, in: line.font)
                #expect(width <= 100.01)
            }
        }
    }

    @Test("is cut at the last character that fits", arguments: [5.0, 12, 40, 80, 1000])
    func fitted(width: Double) {
        let text = "客户满意度 satisfaction"
        let cut = english.fitted(text, within: width, size: 8)
        let fits = english.width(cut, size: 8) <= width
        #expect(cut == text || cut.hasSuffix("…"))
        #expect(fits || cut == "…")
    }
}

@Suite("Layout faults")
struct LayoutFaultsTests {
    private func faults(_ marks: [Mark]) -> Int {
        LayoutFaults(
            of: Figure(size: Size(width: 100, height: 100), marks: marks),
            measuring: TableMeasuring()
        ).messages.count
    }

    private func text(_ x: Double, _ y: Double, _ anchor: TextLine.Anchor = .start) -> Mark {
        .text(
            TextLine(
                "word", at: Point(x: x, y: y), font: Font(10), colour: Colour(0), anchor: anchor))
    }

    @Test("are texts on one another and texts that leave the figure")
    func found() {
        #expect(faults([text(10, 20), text(10, 40)]) == 0)
        #expect(faults([text(10, 20), text(20, 22)]) == 1)
        #expect(faults([text(90, 20)]) == 1)
        #expect(faults([text(90, 20, .end), text(50, 101)]) == 1)
        #expect(faults([text(50, 3)]) == 1)
        #expect(
            faults([
                .group(Caption(id: "a", alternative: ""), [text(10, 20)]), text(10, 20),
            ]) == 1)
    }
}
