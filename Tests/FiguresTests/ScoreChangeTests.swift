import Questionnaires
import Testing

@testable import Figures

@Suite("A change since the wave before")
struct ScoreChangeTests {
    @Test(
        "is printed with its sign, a significant one never as none",
        arguments: [
            (0.08, .rose, 2, "+0.08"), (-0.13, .fell, 2, "−0.13"), (0.0, .unclear, 2, "0.00"),
            (0.004, .unclear, 2, "0.00"), (0.004, .rose, 2, "+0.004"), (-0.3, .fell, 0, "−0.3"),
            (-7.4, .fell, 0, "−7"), (.nan, .unclear, 2, "–"), (-0.001, .unclear, 2, "0.00"),
        ] as [(Double, ScoreChange.Direction, Int, String)])
    func text(value: Double, direction: ScoreChange.Direction, places: Int, expected: String) {
        #expect(ScoreChange(value: value, direction: direction).text(places: places) == expected)
    }

    @Test("has a sign of its own beside its colour, unless chance may have made it")
    func signs() {
        let context = DrawingContext(languages: [.english], measuring: TableMeasuring())
        func count(_ direction: ScoreChange.Direction) -> Int {
            ScoreChange(value: 0.1, direction: direction)
                .marks(right: 50, middle: 10, size: 8, context).count
        }
        #expect(count(.rose) == 2 && count(.fell) == 2 && count(.unclear) == 1)
    }

    @Test("takes the line of a tile, and its note where there is room")
    func tile() throws {
        let context = DrawingContext(languages: [.english], measuring: TableMeasuring())
        func texts(_ change: Tile.Change?, note: String) throws -> [String] {
            let tile = Tile(
                label: Words("Score"), value: "4.3", unit: Words(""), note: Words(note),
                change: change, drawing: .none)
            return tile.marks(
                in: Rect(x: 0, y: 0, width: 142, height: 96), rules: try .of(), context: context
            ).flatMap(\.texts)
        }
        #expect(try texts(nil, note: "n = 40").suffix(1) == ["n = 40"])
        #expect(
            try texts(.rose(Words("+0.08 vs 2024")), note: "n = 40").dropFirst(2)
                == ["+0.08", "vs 2024", "n = 40"])
        #expect(
            try texts(.unclear, note: "a note that is too long to stand beside it").dropFirst(2)
                == ["no significant change"])
    }
}
