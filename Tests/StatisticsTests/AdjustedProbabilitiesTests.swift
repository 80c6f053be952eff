import Statistics
import Testing

@Suite("Adjusted probabilities")
struct AdjustedProbabilitiesTests {
    /// A family with what `p.adjust` makes of it by "holm" and by "BH".
    static let families: [([Double], holm: [Double], benjaminiHochberg: [Double])] = [
        ([], [], []),
        ([0.5], [0.5], [0.5]),
        ([1, 1, 1], [1, 1, 1], [1, 1, 1]),
        ([0.01, 0.01, 0.04, 0.05], [0.04, 0.04, 0.08, 0.08], [0.02, 0.02, 0.05, 0.05]),
        ([0, 0.2, 0.03], [0, 0.2, 0.06], [0, 0.2, 0.045]),
        (
            [0.04, 0.01, 0.03, 0.02, 0.05], [0.09, 0.05, 0.09, 0.08, 0.09],
            [0.05, 0.05, 0.05, 0.05, 0.05]
        ),
        (
            [0.1582, 0.0391, 0.0007, 0.0092, 0.3638, 0, 0.09, 0.2734],
            [0.4746, 0.1955, 0.0049, 0.0552, 0.5468, 0, 0.36, 0.5468],
            [
                0.210_933_333_333_333, 0.0782, 0.0028, 0.024_533_333_333_333_3, 0.3638, 0, 0.144,
                0.312_457_142_857_143,
            ]
        ),
    ]

    @Test("are those of p.adjust", arguments: families)
    func reference(
        given: [Double], holm: [Double], benjaminiHochberg: [Double]
    ) throws {
        let confirmed = try #require(AdjustedProbabilities.holm(given))
        let screened = try #require(AdjustedProbabilities.benjaminiHochberg(given))
        #expect(zip(confirmed, holm).allSatisfy { abs($0 - $1) <= 1e-14 })
        #expect(zip(screened, benjaminiHochberg).allSatisfy { abs($0 - $1) <= 1e-14 })
        #expect(confirmed.count == given.count && screened.count == given.count)
        let bonferroni = try #require(AdjustedProbabilities.bonferroni(given))
        #expect(bonferroni == given.map { min(1, $0 * Double(given.count)) })
        #expect(zip(confirmed, bonferroni).allSatisfy { $0 <= $1 })
        #expect(zip(given, screened).allSatisfy { $0 <= $1 })
        #expect(zip(screened, confirmed).allSatisfy { $0 <= $1 * (1 + 1e-15) })
    }

    @Test("do not exist for what is no probability", arguments: [-0.01, 1.01, .nan])
    func refusals(number: Double) {
        #expect(AdjustedProbabilities.holm([0.1, number]) == nil)
        #expect(AdjustedProbabilities.bonferroni([0.1, number]) == nil)
        #expect(AdjustedProbabilities.benjaminiHochberg([number, 0.1]) == nil)
    }
}
