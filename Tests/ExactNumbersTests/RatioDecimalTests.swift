import BigInt
import ExactNumbers
import ReferenceData
import Testing

@Suite("A ratio as text")
struct RatioDecimalTests {
    @Test(
        "is rounded with halves away from zero",
        arguments: [
            ("4.163", 2, "4.16"), ("0.125", 2, "0.13"), ("-0.125", 2, "-0.13"), ("2.5", 0, "3"),
            ("-2.5", 0, "-3"), ("0.999", 2, "1.00"), ("0.004", 2, "0.00"), ("-0.004", 2, "0.00"),
            ("0.05", 1, "0.1"), ("12", 3, "12.000"), ("0", 0, "0"), ("99.995", 2, "100.00"),
            ("123456789012345.678", 1, "123456789012345.7"),
        ])
    func rounds(value: String, places: Int, expected: String) throws {
        #expect(try ratio(value).rounded(toPlaces: places) == expected)
    }

    @Test("is rounded from the exact value, not from a double")
    func roundsExactly() {
        // 2.675 is below itself as a double.
        #expect(Ratio(Int128(107), 40).rounded(toPlaces: 2) == "2.68")
        #expect(Ratio(Int128(1), 3).rounded(toPlaces: 20) == "0.33333333333333333333")
        #expect(Ratio(Int128(-2), 3).rounded(toPlaces: 3) == "-0.667")
    }

    @Test(
        "never contradicts the class",
        arguments: [
            ("4.496", 2, "4.496"), ("4.494", 2, "4.49"), ("4.5", 2, "4.50"), ("4.504", 2, "4.50"),
            ("4.46", 1, "4.46"), ("4.44", 1, "4.4"), ("4.4999999999", 2, "4.4999999999"),
            ("4.499999999999", 1, "4.499999999999"), ("3.999", 2, "3.999"), ("3.994", 2, "3.99"),
            ("4", 2, "4.00"), ("3.6", 0, "3.6"), ("4.2", 0, "4"), ("4.5", 0, "5"), ("5", 2, "5.00"),
        ])
    func staysOnItsSide(value: String, places: Int, expected: String) throws {
        let thresholds = [try ratio("4.5"), try ratio("4")]
        #expect(try ratio(value).rounded(toPlaces: places, onTheSideOf: thresholds) == expected)
    }

    @Test("is cut where it is nearer to a threshold than the last digit")
    func cut() throws {
        let thresholds = [try ratio("4.5"), try ratio("0")]
        let hair = Ratio(1, BigInt(10).power(20))
        func text(_ value: Ratio) -> String {
            value.rounded(toPlaces: 2, onTheSideOf: thresholds)
        }
        #expect(text(thresholds[0] - hair) == "4.499999999999999")
        #expect(text(thresholds[0] + hair) == "4.50")
        #expect(text(hair) == "0.00")
        #expect(text(-hair) == "-0.000000000000001")
        #expect(
            (thresholds[0] - hair).rounded(toPlaces: 2, onTheSideOf: thresholds, most: 1) == "4.49")
    }

    @Test("stands on the side of its value with no digit more than that takes")
    func shortest() throws {
        var random = FixedRandom(seed: 7)
        let thresholds = [try ratio("4.5"), try ratio("4"), try ratio("-0.5")]
        func side(_ value: Ratio) -> [Bool] { thresholds.map { value >= $0 } }
        for _ in 0..<2_000 {
            let threshold = thresholds[Int.random(in: 0..<3, using: &random)]
            let scale = BigInt(10).power(Int.random(in: 0...18, using: &random))
            let value = threshold + Ratio(BigInt(Int.random(in: -99...99, using: &random)), scale)
            let text = value.rounded(toPlaces: 2, onTheSideOf: thresholds)
            #expect(side(try parsed(text)) == side(value), "\(value) as \(text)")
            let digits = text.split(separator: ".")[1].count
            #expect((2...15).contains(digits))
            for fewer in 2..<max(2, digits) {
                let shorter = try parsed(value.rounded(toPlaces: fewer))
                #expect(side(shorter) != side(value), "\(value) as \(text)")
            }
        }
    }

    private func ratio(_ text: String) throws -> Ratio {
        Ratio(try #require(FixedDecimal(text)))
    }

    private func parsed(_ text: String) throws -> Ratio {
        let parts = text.split(separator: ".")
        let digits = try #require(BigInt(parts.joined()))
        return Ratio(digits, BigInt(10).power(parts.count > 1 ? parts[1].count : 0))
    }
}
