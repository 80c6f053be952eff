import ExactNumbers
import Questionnaires
import ReferenceData
import Scoring
import Testing

/// All 46,656 ways to answer six items on 1…5 or to leave them out.
@Suite("Every pattern of six answers")
struct EveryPatternTests {
    @Test(
        "has the score and the class of whole-number arithmetic",
        arguments: [
            ("within-dimension", 0, 46_655), ("within-dimension", 0.5, 45_125), ("flat", 0, 46_655),
            ("flat", 0.5, 45_125), ("complete", 0.5, 15_625),
        ] as [(String, Double, Int)])
    func scores(rule: String, minimum: Double, scored: Int) throws {
        let questionnaire = try Self.questionnaire(rule, minimum)
        let model = ScoreModel(questionnaire)
        #expect(model.fits128Bits)
        var count = 0
        for pattern in 0..<46_656 {
            let codes = Self.codes(pattern)
            let bytes = codes.map { $0.map { UInt8($0 - 1) } ?? Missing.skipped.rawValue }
            let found = model.scores(
                of: try #require(AnswerCodes(bytes: bytes, by: questionnaire.layout)))
            guard let exact = Self.score(codes, rule, halves: Int(minimum * 2)) else {
                guard case .tooFewAnswers = found.composite else {
                    Issue.record("\(codes) has the score \(found.composite)")
                    continue
                }
                continue
            }
            count += 1
            let name =
                exact.top * 2 >= exact.bottom * 9
                ? "high" : exact.top >= exact.bottom * 4 ? "mid" : "low"
            guard let score = found.composite.value,
                score == Ratio(Int128(exact.top), Int128(exact.bottom)),
                model.scoreClass(of: score)?.id.name == name
            else {
                Issue.record("\(codes) has the score \(found.composite), not \(exact)")
                continue
            }
        }
        #expect(count == scored)
    }

    /// Three dimensions of 5 : 3 : 2 with items of 2 : 1 : 3, 1 : 4 and 1; the fifth is reversed.
    static func questionnaire(_ rule: String, _ minimum: Double) throws -> Questionnaire {
        var text = DefinitionText([
            DefinitionText.Dimension(
                "a", weight: "0.5",
                [
                    DefinitionText.Item("a1", weight: "0.2"),
                    DefinitionText.Item("a2", weight: "0.1"),
                    DefinitionText.Item("a3", weight: "0.3"),
                ]),
            DefinitionText.Dimension(
                "b", weight: "0.3",
                [
                    DefinitionText.Item("b1", weight: "0.2"),
                    DefinitionText.Item("b2", weight: "0.8", isReversed: true),
                ]),
            DefinitionText.Dimension("c", weight: "0.2", [DefinitionText.Item("c1")]),
        ])
        text.score = ["missing: \(rule)", "minimum-answered: \(minimum)"]
        return try text.questionnaire()
    }

    static func codes(_ pattern: Int) -> [Int?] {
        var rest = pattern
        return (0..<6).map { _ in
            defer { rest /= 6 }
            return rest % 6 == 0 ? nil : rest % 6
        }
    }

    private static let weights = [2, 1, 3, 1, 4, 1]
    private static let dimensions = [0..<3, 3..<5, 5..<6]
    private static let dimensionWeights = [5, 3, 2]
    /// Wd·w/Σw times 30.
    private static let effectiveWeights = [50, 25, 75, 18, 72, 60]

    /// - Parameter halves: twice the share that must be answered.
    private static func score(
        _ codes: [Int?], _ rule: String, halves: Int
    ) -> (top: Int, bottom: Int)? {
        let values = codes.enumerated().map { index, code in
            code.map { index == 4 ? 6 - $0 : $0 }
        }
        let answered = values.indices.filter { values[$0] != nil }
        let weight = answered.reduce(0) { $0 + effectiveWeights[$1] }
        guard weight > 0, 2 * weight >= halves * 300 else { return nil }
        if rule == "complete" && answered.count < 6 { return nil }
        if rule == "flat" {
            return (answered.reduce(0) { $0 + effectiveWeights[$1] * (values[$1] ?? 0) }, weight)
        }
        var (top, bottom, sum) = (0, 1, 0)
        for (items, dimensionWeight) in zip(dimensions, dimensionWeights) {
            let here = items.filter { values[$0] != nil }
            guard !here.isEmpty else { continue }
            let weight = here.reduce(0) { $0 + weights[$1] }
            let value = here.reduce(0) { $0 + weights[$1] * (values[$1] ?? 0) }
            top = top * weight + dimensionWeight * value * bottom
            bottom *= weight
            sum += dimensionWeight
        }
        return (top, bottom * sum)
    }
}
