import ExactNumbers
import Figures
import Testing

@Suite("A printed number")
struct NumberTextTests {
    private func ratio(_ text: String) throws -> Ratio {
        Ratio(try #require(FixedDecimal(text)))
    }

    @Test(
        "of a score has two decimals, and more where two would cross a threshold",
        arguments: [
            ("4.496", "4.496"), ("4.4949", "4.49"), ("4.5", "4.50"), ("4.4999999", "4.4999999"),
            ("3.996", "3.996"), ("4.004", "4.00"), ("4.125", "4.13"), ("1", "1.00"),
        ])
    func score(value: String, expected: String) throws {
        let thresholds = [try #require(FixedDecimal("4.5")), FixedDecimal(4)]
        #expect(NumberText.score(try ratio(value), thresholds: thresholds) == expected)
    }

    @Test(
        "has a true minus sign and no negative zero",
        arguments: [("-0.5", "−0.50"), ("-0.004", "0.00"), ("0", "0.00"), ("-12.345", "−12.35")])
    func minus(value: String, expected: String) throws {
        #expect(NumberText.score(try ratio(value)) == expected)
        #expect(NumberText.score(try ratio(value).double) == expected)
    }

    @Test(
        "of a threshold has at least one decimal",
        arguments: [
            ("4", "4.0"), ("4.25", "4.25"), ("-1", "−1.0"), ("-0.5", "−0.5"), ("75", "75.0"),
        ])
    func threshold(value: String, expected: String) throws {
        #expect(NumberText.threshold(try #require(FixedDecimal(value))) == expected)
    }

    @Test(
        "of a share is a whole per cent, halves away from zero",
        arguments: [("0.005", "1"), ("0.0049", "0"), ("0.745", "75"), ("1", "100"), ("0", "0")])
    func percent(value: String, expected: String) throws {
        #expect(NumberText.percent(try ratio(value)) == expected)
    }

    @Test(
        "of points has its sign",
        arguments: [("41", "+41"), ("-3", "−3"), ("0.4", "0"), ("-0.4", "0"), ("-100", "−100")])
    func points(value: String, expected: String) throws {
        #expect(NumberText.points(try ratio(value)) == expected)
    }

    @Test(
        "of a count sets thousands apart",
        arguments: [
            (0, "0"), (999, "999"), (1000, "1,000"), (12_345, "12,345"), (1_234_567, "1,234,567"),
            (-1234, "−1,234"), (Int.min, "−9,223,372,036,854,775,808"),
        ])
    func count(value: Int, expected: String) {
        #expect(NumberText.count(value) == expected)
    }

    @Test(
        "of a double has as many places as it is asked for",
        arguments: [
            (0.125, 2, "0.13"), (2.5, 0, "3"), (-2.5, 0, "−3"), (0.004, 2, "0.00"),
            (1e300, 2, "–"), (.nan, 2, "–"), (-.infinity, 0, "–"), (1234.5, 1, "1234.5"),
        ] as [(Double, Int, String)])
    func fixed(value: Double, places: Int, expected: String) {
        #expect(NumberText.fixed(value, places: places) == expected)
    }
}
