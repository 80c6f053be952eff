import BigInt
import ExactNumbers
import ReferenceData
import Testing

@Suite("A ratio")
struct RatioTests {
    /// Pairs of all sizes: within 64 bits, about 128 bits and beyond them.
    static let pairs: [(Ratio, Ratio)] = {
        var random = FixedRandom(seed: 2)
        return [20, 64, 100, 200].flatMap { bits in
            (0..<150).map { _ in (random.ratio(bits: bits), random.ratio(bits: bits)) }
        }
    }()

    @Test("adds, subtracts, multiplies and divides as fractions do")
    func arithmetic() {
        for (a, b) in Self.pairs {
            let (x, y) = (PlainFraction(a), PlainFraction(b))
            #expect(PlainFraction(a + b) == x + y)
            #expect(PlainFraction(a - b) == x - y)
            #expect(PlainFraction(a * b) == x * y)
            #expect(PlainFraction(-a) + x == PlainFraction(0, 1))
            let quotient = a / b
            #expect((quotient == nil) == (b == .zero))
            if let quotient { #expect(PlainFraction(quotient) == x / y) }
        }
    }

    @Test("is in order as fractions are")
    func order() {
        for (a, b) in Self.pairs {
            #expect((a < b) == (PlainFraction(a) < PlainFraction(b)))
            #expect((b < a) == (PlainFraction(b) < PlainFraction(a)))
            #expect((a == b) == (PlainFraction(a) == PlainFraction(b)))
            #expect(!(a < a) && a == a)
        }
    }

    @Test("is in lowest terms with a positive denominator")
    func lowestTerms() {
        for (a, b) in Self.pairs {
            for ratio in [a, b, a + b, a * b, a - a] {
                #expect(ratio.denominator > 0)
                #expect(ratio.numerator.greatestCommonDivisor(with: ratio.denominator) == 1)
            }
        }
    }

    @Test("is equal to and hashes like itself by whatever way it came")
    func oneForm() {
        for (a, b) in Self.pairs {
            let back = a + b - b
            #expect(back == a)
            #expect(back.hashValue == a.hashValue)
            #expect(Ratio(a.numerator * 7, a.denominator * 7) == a)
            #expect(Set([a, a * b, back]).count == (a * b == a ? 1 : 2))
        }
    }

    @Test("obeys the laws of numbers")
    func laws() {
        for ((a, b), (c, _)) in zip(Self.pairs, Self.pairs.dropFirst()) {
            #expect(a + b == b + a)
            #expect(a + b + c == a + (b + c))
            #expect(a * (b + c) == a * b + a * c)
        }
    }

    @Test("keeps negative numbers of 65 to 128 bits")
    func negative() throws {
        for text in ["-65910487314984548087", "-170141183460469231731687303715884105727"] {
            let whole = try #require(BigInt(text))
            #expect(Ratio(whole, 1).description == text + "/1")
            #expect(Ratio(whole * 3, 3).numerator == whole)
            #expect(Ratio(whole, 1) + Ratio(-whole, 1) == .zero)
        }
    }

    @Test("is summed exactly in any order")
    func sum() {
        var random = FixedRandom(seed: 3)
        for count in [0, 1, 2, 3, 17, 200] {
            let values = (0..<count).map { _ in random.ratio(bits: 40) }
            let sum = Ratio.sum(values)
            #expect(sum == Ratio.sum(values.shuffled(using: &random)))
            #expect(
                PlainFraction(sum) == values.map(PlainFraction.init).reduce(PlainFraction(0, 1), +))
        }
    }

    @Test("is made of the smallest and largest whole numbers without a trap")
    func limits() {
        let lowest = Ratio(Int128.min, 1)
        #expect(-(-lowest) == lowest)
        #expect((lowest - lowest) == .zero)
        #expect(lowest + lowest == Ratio(BigInt(Int128.min) * 2, 1))
        #expect(lowest * lowest == Ratio(BigInt(1) << 254, 1))
        #expect(Ratio(Int128.min, Int128.max) < Ratio(-1))
        #expect(Ratio(Int.min) < Ratio(Int.max))
        #expect(Ratio(Int128.max, Int128.max) == Ratio(1))
        #expect(Ratio(0, Int128.max) == .zero)
        #expect(Ratio(Int128(-6), 4).description == "-3/2")
    }
}
