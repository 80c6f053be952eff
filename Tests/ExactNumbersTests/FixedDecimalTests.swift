import ExactNumbers
import ReferenceData
import Testing

@Suite("A fixed decimal")
struct FixedDecimalTests {
    @Test(
        "is read from digits as people and programs write them",
        arguments: [
            ("4.5", "4.5"), ("-0.25", "-0.25"), ("+5", "5"), (".5", "0.5"), ("5.", "5"),
            ("0", "0"), ("-0", "0"), ("0.000", "0"), ("0e50", "0"), ("000.1000", "0.1"),
            ("1e-9", "0.000000001"), ("1E3", "1000"), ("1e+3", "1000"), ("-2.5e-1", "-0.25"),
            ("0.000000000001", "0.000000000001"), ("10e-13", "0.000000000001"),
            ("0.50000000000000000000", "0.5"), ("9007199254740.993", "9007199254740.993"),
            ("1000000000000", "1000000000000"),
            ("999999999999999.999999999999", "999999999999999.999999999999"),
            ("-999999999999999.999999999999", "-999999999999999.999999999999"),
        ])
    func reads(text: String, expected: String) {
        #expect(FixedDecimal(text)?.description == expected)
    }

    @Test(
        "is never read from anything else",
        arguments: [
            "", " ", "+", "-", ".", "-.", "e5", "1e", "1e+", "1e+-5", "1e5.0", "--1", "+-1",
            "1.2.3", "4,5", "1 000", "1_000", "1'000", " 1", "1 ", "1\n", "1\u{0}", "0x10", "#1",
            "five", "nan", "NaN", "inf", "-inf", "Infinity", "٤", "４", "½", "四",
        ])
    func refusesOtherTexts(text: String) {
        #expect(FixedDecimal(text) == nil)
    }

    @Test(
        "is never rounded or cut to fit",
        arguments: [
            "0.0000000000001", "1e-13", "12e-13", "1.0000000000001", "1000000000000000", "1e15",
            "9007199254740993", "1e308", "1e400", "1e-400", "1e99999999999999999999",
            "1e-99999999999999999999", "1e9223372036854775807", "1e-9223372036854775808",
            "1" + String(repeating: "0", count: 400), "0." + String(repeating: "3", count: 400),
        ])
    func refusesWhatDoesNotFit(text: String) {
        #expect(FixedDecimal(text) == nil)
    }

    @Test("comes back from its own description")
    func roundTrip() {
        var random = FixedRandom(seed: 1)
        for _ in 0..<5_000 {
            let limit = Int128(10).power(Int.random(in: 1...27, using: &random))
            let decimal = FixedDecimal(units: Int128.random(in: -limit + 1..<limit, using: &random))
            #expect(FixedDecimal(decimal.description) == decimal)
        }
    }

    @Test("counts in units of the twelfth place")
    func units() {
        #expect(FixedDecimal("0.000000000001")?.units == 1)
        #expect(FixedDecimal.one.units == 1_000_000_000_000)
        #expect(FixedDecimal(-3).units == -3_000_000_000_000)
        #expect(FixedDecimal(Int.max).description == "9223372036854775807")
        #expect(FixedDecimal(Int.min).description == "-9223372036854775808")
        #expect(FixedDecimal("-0.5").map { $0 < .zero } == true)
    }
}

extension Int128 {
    fileprivate func power(_ exponent: Int) -> Int128 {
        (0..<exponent).reduce(1) { product, _ in product * self }
    }
}
