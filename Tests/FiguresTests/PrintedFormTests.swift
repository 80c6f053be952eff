import Testing

@testable import Figures

@Suite("The form of printed numbers")
struct PrintedFormTests {
    @Test(
        "is learnt from values with their texts",
        arguments: [
            ([(4.2, "4.20"), (3.999, "3.999")], 4.5, "4.500"),
            ([(0.78, "78 %"), (0.9, "90 %")], 0.815, "82 %"), ([(0.784, "78.4%")], 1, "100.0%"),
            ([(41, "+41"), (-3, "−3")], 7, "+7"), ([(41, "+41")], 0, "0"),
            ([(12_345, "12,345")], 1_000_000, "1,000,000"), ([(1, "1 kg")], 2, "2 kg"),
            ([(-1500, "−1,500")], -2500, "−2,500"),
        ] as [([(Double, String)], Double, String)])
    func learnt(samples: [(Double, String)], value: Double, expected: String) {
        let form = PrintedForm(of: samples.map { (value: $0.0, text: $0.1) })
        #expect(form?.text(value) == expected)
    }

    @Test(
        "is not known of texts that are no numbers or do not agree",
        arguments: [
            [], [(1, "–")], [(1, "")], [(1, "one")], [(1, "2")], [(0.5, "50 %"), (0.5, "0.5")],
        ] as [[(Double, String)]])
    func unknown(samples: [(Double, String)]) {
        #expect(PrintedForm(of: samples.map { (value: $0.0, text: $0.1) }) == nil)
    }
}

@Suite("An axis of values")
struct ValueAxisTests {
    @Test(
        "has what the values need and a little more",
        arguments: [
            ([4.1, 4.4], nil, 4.05...4.45), ([0, 10], nil, 0...12.5), ([4], nil, 3.8...4.2),
            ([4.9, 5], 1...5, 4.875...5), ([], 1...5, 1...5), ([], nil, 0...1),
            ([.infinity, 2, .nan], nil, 1.9...2.1), ([0], nil, 0...0.5),
        ] as [([Double], ClosedRange<Double>?, ClosedRange<Double>)])
    func domain(
        values: [Double], limits: ClosedRange<Double>?, expected: ClosedRange<Double>
    ) {
        let found = ValueAxis.domain(showing: values, within: limits, ticks: 5)
        #expect((found.lowerBound - expected.lowerBound).magnitude < 0.011)
        #expect((found.upperBound - expected.upperBound).magnitude < 0.011)
        #expect(values.allSatisfy { !$0.isFinite || found.contains($0) })
    }
}

@Suite("Free space")
struct FreeSpaceTests {
    private let label = Size(width: 20, height: 8)

    @Test("gives each label the next place that nothing lies on")
    func places() {
        var space = FreeSpace(Rect(x: 0, y: 0, width: 100, height: 100))
        let centre = Point(x: 50, y: 50)
        space.take(centre, radius: 3)
        var found: [Rect] = []
        for _ in 0..<6 {
            guard
                let rect = space.place(
                    label, around: centre, sides: FreeSpace.Side.allCases, distances: [5, 16, 28])
            else { continue }
            #expect(!found.contains { $0.touches(rect) })
            found.append(rect)
        }
        #expect(found.count == 6)
        #expect(found.first == Rect(x: 55, y: 46, width: 20, height: 8))
    }

    @Test("keeps within its bounds, and crosses only what it may")
    func bounds() {
        var space = FreeSpace(Rect(x: 0, y: 0, width: 40, height: 40))
        let corner = Point(x: 38, y: 20)
        #expect(
            space.place(label, around: corner, sides: [.right, .left], distances: [4])?.right == 34)
        #expect(space.place(label, around: corner, sides: [.right], distances: [4]) == nil)
        space.avoid(Rect(x: 0, y: 0, width: 40, height: 10))
        let top = Point(x: 20, y: 12)
        #expect(
            space.place(label, around: top, sides: [.above], distances: [2], mayCross: false)
                == nil)
        #expect(space.place(label, around: top, sides: [.above], distances: [2]) != nil)
    }
}
