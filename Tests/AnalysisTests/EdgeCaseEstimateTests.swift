@testable import Analysis
import ExactNumbers
import Questionnaires
import ReferenceData
import Statistics
import Testing

/// `edge_cases.json` of the reference; not run where `../shared/reference` is absent.
@Suite(
    "An edge case of estimation",
    .enabled(if: ReferenceFolder.isPresent, "../shared/reference is absent"))
struct EdgeCaseEstimateTests {
    @Test("of a single item has the figures it must have, and none where there is none")
    func items() throws {
        let cases = try ReferenceFolder.figures(at: "sets/edge_cases.json")["single_item"]
        var comparison = Comparison(tolerance: 1e-13)
        for entry in cases?.list ?? [] {
            let name = entry["name"]?.text ?? ""
            let expected = try #require(entry["expected"])
            let rows = Array(
                zip(
                    entry["x"]?.list.map(\.integer) ?? [],
                    entry["w"]?.list.compactMap(\.text) ?? []))
            let item = try Self.estimate(rows)
            Self.hold(item, expected, name, &comparison)
            // The reference's error counts the answered alone; in a sample all rows are counted.
            let answered = try Self.estimate(rows.filter { $0.0 != nil }).mean
            comparison.hold(
                expected["se_R_counting_zero_weight_rows"] == nil
                    ? nil : answered.precision?.standardError,
                against: expected["se_R_counting_zero_weight_rows"] ?? .null, "\(name).se")
            if let error = answered.precision?.standardError {
                let (n, m) = (Double(rows.count), Double(answered.base.count))
                let factor = (n / (n - 1) * (m - 1) / m).squareRoot()
                comparison.hold(
                    item.mean.precision?.standardError, against: .number(error * factor),
                    "\(name).se of all rows")
            }
        }
        print(comparison.summary(of: "edge cases, single item"))
        #expect(comparison.faults == [])
        #expect(comparison.count == 162)
    }

    @Test("of a recommendation has its net promoter score and error")
    func recommendation() throws {
        let cases = try ReferenceFolder.figures(at: "sets/edge_cases.json")["nps"]
        var text = DefinitionText([
            DefinitionText.Dimension("d", [DefinitionText.Item("q")])
        ])
        text.also = [DefinitionText.Item("nps", 0...10, isRecommendation: true)]
        let questionnaire = try text.questionnaire()
        var comparison = Comparison(tolerance: 1e-14)
        for (index, entry) in (cases?.list ?? []).enumerated() {
            let scores = entry["scores"]?.list.map(\.integer) ?? []
            let sample = Sample(
                questionnaire, try scores.map { try questionnaire.reply([nil, $0]) })
            let found = try #require(sample.everyone.estimates().also.first?.netPromoter)
            comparison.hold(found.score.mean?.double, against: entry, "nps", of: "\(index)")
            guard !scores.isEmpty else { continue }
            comparison.hold(
                Double(found.promoters.count), against: entry, "promoters", of: "\(index)")
            comparison.hold(
                Double(found.detractors.count), against: entry, "detractors", of: "\(index)")
            comparison.hold(
                found.score.precision?.standardError, against: entry, "se_divide_n_minus_1",
                of: "\(index)")
        }
        print(comparison.summary(of: "edge cases, net promoter score"))
        #expect(comparison.faults == [])
        #expect(comparison.count == 29)
    }

    @Test("of a group's mean has the class of the exact mean")
    func groupMeans() throws {
        let cases = try ReferenceFolder.figures(at: "sets/edge_cases.json")["group_means"]
        #expect(cases?.list.count == 3)
        let questionnaire = try DefinitionText([
            DefinitionText.Dimension("d", [DefinitionText.Item("q")])
        ]).questionnaire()
        for entry in cases?.list ?? [] {
            let scores = entry["scores"]?.list.map(\.integer) ?? []
            let composite = Sample(
                questionnaire, try scores.map { try questionnaire.reply([$0]) }
            ).everyone.composite()
            #expect(composite.respondents.mean?.double == entry["mean"]?.number)
            let name = composite.scoreClass?.id.name ?? "none"
            #expect(name == entry["class_of_group_mean"]?.text)
        }
    }

    private static func hold(
        _ item: ItemEstimate, _ expected: JSONTree, _ name: String, _ comparison: inout Comparison
    ) {
        let base = item.mean.base
        let missing = item.missing.values.reduce(0, +)
        for (key, value) in [
            ("n", Double(item.answered)), ("missing", Double(missing)),
            ("n_nonzero_weight", Double(base.weightedCount)),
            ("sum_w", item.mean.sumOfWeights), ("weighted_mean", item.mean.mean?.double),
            ("kish_n_eff", base.effectiveCount), ("top2", item.topTwo.share?.double),
        ] {
            comparison.hold(value, against: expected, key, of: name)
        }
        comparison.hold(
            item.distribution.map { $0.share?.double }, against: expected["shares"],
            "\(name).shares")
        guard item.mean.mean != nil else { return }
        comparison.hold(
            item.distribution.map { $0.share.map { $0.double * item.mean.sumOfWeights } },
            against: expected["weighted_counts"], "\(name).weighted_counts")
        if let deviation = item.mean.standardDeviation {
            let count = Double(base.weightedCount)
            comparison.hold(
                deviation * ((count - 1) / count).squareRoot(), against: expected,
                "weighted_sd_divide_by_sumw", of: name)
        }
    }

    private static func estimate(_ rows: [(Int?, String)]) throws -> ItemEstimate {
        var text = DefinitionText([
            DefinitionText.Dimension("d", [DefinitionText.Item("q")])
        ])
        text.sample = ["weight: sampling"]
        let questionnaire = try text.questionnaire()
        let replies = try rows.map { answer, weight in
            try questionnaire.reply([answer], weight: #require(FixedDecimal(weight)))
        }
        return try #require(Sample(questionnaire, replies).everyone.estimates().items.first)
    }
}
