import Testing

@testable import Figures

@Suite("A linear scale")
struct LinearScaleTests {
    @Test("takes values to places, and values outside to its ends")
    func places() {
        let scale = LinearScale(1...5, from: 100, to: 200)
        #expect([1, 3, 5, 0, 9].map { scale($0) } == [100, 150, 200, 100, 200])
        #expect(LinearScale(2...2, from: 0, to: 10)(2) == 5)
    }

    @Test(
        "has round ticks",
        arguments: [
            (1...5, 5, [1, 2, 3, 4, 5], 0), (3.6...4.8, 6, [3.6, 3.8, 4, 4.2, 4.4, 4.6, 4.8], 1),
            (3.95...4.1, 4, [3.95, 4, 4.05, 4.1], 2), (0...100, 6, [0, 20, 40, 60, 80, 100], 0),
            (-2...2, 4, [-2, -1, 0, 1, 2], 0), (2...2, 5, [2], 1), (0...1, 0, [0], 1),
        ] as [(ClosedRange<Double>, Int, [Double], Int)])
    func ticks(domain: ClosedRange<Double>, count: Int, expected: [Double], places: Int) {
        let ticks = LinearScale(domain, from: 0, to: 1).ticks(about: count)
        #expect(ticks.values.map { ($0 * 1e6).rounded() / 1e6 } == expected)
        #expect(ticks.places == places)
    }

    @Test("never has very many ticks", arguments: [1e-9, 1, 1e6, 1e12])
    func few(length: Double) {
        let ticks = LinearScale(0...length, from: 0, to: 1).ticks(about: 6)
        #expect(ticks.values.count < 1000 && !ticks.values.isEmpty)
    }
}

@Suite("Labels in a row")
struct LabelRowTests {
    private func lefts(_ centres: [Double], _ width: Double) -> [Double]? {
        LabelRow.lefts(
            centres: centres, widths: centres.map { _ in width }, gap: 2, within: 0...100)
    }

    @Test("stand under their places where there is room")
    func free() {
        #expect(lefts([20, 50, 80], 10) == [15, 45, 75])
    }

    @Test("move apart evenly, and only those that touch")
    func apart() {
        #expect(lefts([20, 50, 50, 90], 10) == [15, 39, 51, 85])
        #expect(lefts([50, 50, 50], 10) == [33, 45, 57])
    }

    @Test("stay within their range")
    func within() {
        #expect(lefts([0, 3], 10) == [0, 12])
        #expect(lefts([99, 100], 10) == [78, 90])
    }

    @Test("are given up where they do not fit")
    func tooMany() {
        #expect(lefts([10, 20, 30], 40) == nil)
        #expect(lefts([], 40) == [])
    }

    @Test("never overlap, whatever their places")
    func law() throws {
        for seed in 0..<200 {
            let centres = (0..<6).map { Double((seed * 37 + $0 * $0 * 29) % 101) }.sorted()
            let found = try #require(lefts(centres, 12))
            #expect(zip(found, found.dropFirst()).allSatisfy { $1 - $0 > 13.999 })
            #expect(found.allSatisfy { $0 > -0.001 && $0 < 88.001 })
        }
    }
}
