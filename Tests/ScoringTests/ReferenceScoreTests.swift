import ExactNumbers
import Questionnaires
import ReferenceData
import Scoring
import Testing

/// Not run where `../shared/reference` is absent.
@Suite(
    "The scores of a reference set",
    .enabled(if: ReferenceFolder.isPresent, "../shared/reference is absent"))
struct ReferenceScoreTests {
    /// `poldem` is not here: its answers have decimals, and a scale of ours has whole codes.
    @Test(
        "are those of exact arithmetic, reply by reply",
        arguments: [
            ("sets/synth_a", 16_024), ("sets/attitude", 234), ("sets/bfi", 28_024),
            ("sets/housing", 10_110), ("sfo/sfo2016", 30_894), ("sfo/sfo2017", 28_334),
        ])
    func replies(path: String, figures: Int) throws {
        let set = try ReferenceSet(path)
        let replies = try set.replies(to: set.definition().questionnaire())
        let scores = try set.scores()
        var comparison = Comparison(tolerance: 1e-14)
        for rule in ["R1", "R2", "R1_min50"] {
            let found = try ScoredReplies(replies, set.definition(rule: rule))
            for (row, name) in try scores[rule + "_class"].enumerated() {
                comparison.hold(found.className(row), equals: name, "\(rule) \(row)")
            }
            if rule != "R1_min50" {
                compare(found.composites, with: try scores[rule], rule, &comparison)
            }
            if rule == "R1" {
                for (index, dimension) in found.questionnaire.dimensions.enumerated() {
                    let column = "dim_\(dimension.id)"
                    compare(
                        found.scores.map { $0.dimensions[index] }, with: try scores[column], column,
                        &comparison)
                }
            }
            try compareCounts(found, with: set.exactFigures()["rules"]?[rule], rule, &comparison)
        }
        print(comparison.summary(of: "\(set.name), scores"))
        #expect(comparison.faults == [])
        #expect(comparison.count == figures)
    }

    @Test("of 73,421 lecture ratings fall into the classes of exact arithmetic")
    func ratings() throws {
        let set = try ReferenceSet("sets/insteval")
        let definition = set.definition()
        let found = try ScoredReplies(
            set.replies(to: definition.questionnaire()), definition)
        var comparison = Comparison(tolerance: 1e-14)
        try compareCounts(found, with: set.exactFigures()["rules"]?["R1"], "R1", &comparison)
        print(comparison.summary(of: "insteval, scores"))
        #expect(comparison.faults == [])
        #expect(comparison.count == 8)
    }

    private func compare(
        _ found: [Ratio?], with expected: [String], _ place: String,
        _ comparison: inout Comparison
    ) {
        for (row, text) in expected.enumerated() {
            comparison.hold(
                found[row]?.double, against: Double(text).map(JSONTree.number) ?? .null,
                "\(place) \(row)")
        }
    }

    private func compareCounts(
        _ found: ScoredReplies, with expected: JSONTree?, _ rule: String,
        _ comparison: inout Comparison
    ) throws {
        let scored = found.composites.compactMap(\.self)
        func hold(_ value: Int, _ key: String) {
            comparison.hold(Double(value), against: expected, key, of: rule)
        }
        hold(scored.count, "scored")
        hold(found.composites.count - scored.count, "none")
        for name in ["high", "mid", "low"] {
            hold(scored.count { found.model.scoreClass(of: $0)?.id.name == name }, "count_" + name)
        }
        hold(scored.count { $0 == Ratio(Int128(9), 2) }, "exactly_4_5")
        hold(scored.count { $0 == Ratio(4) }, "exactly_4_0")
        let mean = Ratio.sum(scored) / Ratio(scored.count)
        comparison.hold(mean?.double, against: expected, "mean", of: rule)
    }
}

/// Replies with their scores under one definition.
private struct ScoredReplies {
    let questionnaire: Questionnaire
    let model: ScoreModel
    let scores: [ReplyScores]

    init(_ replies: [Reply], _ definition: DefinitionText) throws {
        questionnaire = try definition.questionnaire()
        let model = ScoreModel(questionnaire)
        self.model = model
        scores = replies.map { model.scores(of: $0.codes) }
    }

    var composites: [Ratio?] { scores.map(\.composite.value) }

    func className(_ row: Int) -> String {
        scores[row].composite.value.flatMap { model.scoreClass(of: $0) }?.id.name ?? "none"
    }
}
