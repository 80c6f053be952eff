import BigInt
import ExactNumbers
import ReferenceData
import Testing

@Suite("A ratio as a double")
struct RatioDoubleTests {
    @Test("is within one unit in the last place", arguments: [20, 53, 64, 100, 200, 900])
    func nearest(bits: Int) {
        var random = FixedRandom(seed: UInt64(bits))
        for _ in 0..<500 {
            let ratio = random.ratio(bits: bits)
            #expect(isNextTo(ratio.double, ratio), "\(ratio)")
        }
    }

    @Test("is the nearest one where both parts are whole doubles")
    func division() {
        var random = FixedRandom(seed: 5)
        for _ in 0..<500 {
            let top = Int.random(in: -(1 << 53)...(1 << 53), using: &random)
            let bottom = Int.random(in: 1...(1 << 53), using: &random)
            #expect(Ratio(Int128(top), Int128(bottom)).double == Double(top) / Double(bottom))
        }
    }

    @Test("is exact where a double can be")
    func exact() {
        for value in [0, 1, -1, 0.1, 4.5, -1e15, 1e-12, 0x1p-1074, 0x1.8p-1060, 0x1p1023, 1e-300] {
            let fraction = PlainFraction(exactly: value)
            #expect(Ratio(fraction.top, fraction.bottom).double == value)
        }
    }

    @Test("is infinite or zero beyond the doubles, with the sign kept")
    func beyond() {
        let huge = Ratio(BigInt(10).power(400), 1)
        #expect(huge.double == .infinity)
        #expect((-huge).double == -.infinity)
        #expect(Ratio(1, BigInt(10).power(400)).double == 0)
    }

    @Test("of a difference is rounded once, so that nothing cancels")
    func difference() {
        var random = FixedRandom(seed: 6)
        for _ in 0..<500 {
            let a = random.ratio(bits: 90)
            let near = a + Ratio(random.wholeNumber(bits: 20), BigInt(10).power(30))
            #expect(isNextTo(a.difference(from: near), a - near), "\(a)")
        }
        let third = Ratio(Int128(1), 3)
        #expect(third.difference(from: third) == 0)
        #expect((third + Ratio(1, BigInt(10).power(40))).difference(from: third) == 1e-40)
    }

    /// Whether the double's own neighbours stand on both sides of the ratio.
    private func isNextTo(_ double: Double, _ ratio: Ratio) -> Bool {
        guard double.nextUp.isFinite, double.nextDown.isFinite else { return false }
        let exact = PlainFraction(ratio)
        return PlainFraction(exactly: double.nextDown) < exact
            && exact < PlainFraction(exactly: double.nextUp)
    }
}
