import BigInt
import ExactNumbers
import ReferenceData
import Testing

@Suite("An exact sum")
struct ExactSumTests {
    @Test("is the sum, whatever its size and whatever the order", arguments: [10, 64, 120, 127])
    func orderFree(bits: Int) {
        var random = FixedRandom(seed: UInt64(bits))
        let limit = (Int128(1) << (bits - 1)) - 1
        let parts = (0..<300).map { _ in
            Int128.random(in: (limit - limit / 9)...limit, using: &random)
        }
        let expected = parts.reduce(BigInt(0)) { $0 + BigInt($1) }
        for _ in 0..<20 {
            var sum = ExactSum()
            for part in parts.shuffled(using: &random) { sum.add(part) }
            #expect(sum.value == expected)
            #expect(sum.ratio == Ratio(expected, 1))
        }
    }

    @Test("of shards is the sum of the whole")
    func merge() {
        var random = FixedRandom(seed: 8)
        let parts = (0..<400).map { _ in
            Int128.random(in: Int128.min...Int128.max, using: &random)
        }
        var whole = ExactSum()
        for part in parts { whole.add(part) }
        for shards in [1, 2, 7, 400] {
            var sums = [ExactSum](repeating: ExactSum(), count: shards)
            for (index, part) in parts.enumerated() { sums[index % shards].add(part) }
            let merged = sums.shuffled(using: &random).reduce(ExactSum(), +)
            #expect(merged == whole)
            #expect(merged.hashValue == whole.hashValue)
        }
    }

    @Test("takes products of any size")
    func products() {
        var random = FixedRandom(seed: 9)
        var sum = ExactSum(5)
        var expected: BigInt = 5
        for _ in 0..<500 {
            let bits = Int.random(in: 1...126, using: &random)
            let limit = Int128(1) << bits
            let a = Int128.random(in: -limit...limit, using: &random)
            let b = Int128.random(in: -limit...limit, using: &random)
            sum.add(product: a, b)
            expected += BigInt(a) * BigInt(b)
        }
        #expect(sum.value == expected)
        sum.add(product: .min, .min)
        #expect(sum.value == expected + BigInt(1) << 254)
    }

    @Test("that came back from beyond 128 bits is the same sum")
    func thereAndBack() {
        var sum = ExactSum(.max)
        sum.add(1)
        sum.add(Int128.min)
        #expect(sum == ExactSum())
        #expect(sum.hashValue == ExactSum().hashValue)
        #expect(sum != ExactSum(1))
    }
}
