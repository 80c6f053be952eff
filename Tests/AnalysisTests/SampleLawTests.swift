@testable import Analysis
import ExactNumbers
import Questionnaires
import ReferenceData
import Statistics
import Testing

@Suite("A sample")
struct SampleLawTests {
    @Test("gives the same tables to the last bit whatever the order of its replies")
    func order() throws {
        var random = FixedRandom(seed: 51)
        for lines in [
            [], ["weight: sampling"], ["weight: sampling", "strata: region", "clusters: team"],
        ] {
            let questionnaire = try Self.questionnaire(lines)
            let replies = try Self.replies(to: questionnaire, &random)
            let sample = Sample(questionnaire, replies)
            let id = try #require(SegmentID("gender"))
            for _ in 0..<2 {
                let other = Sample(questionnaire, replies.shuffled(using: &random))
                #expect(other.design.stratified == sample.design.stratified)
                #expect(other.everyone.composite() == sample.everyone.composite())
                #expect(other.everyone.estimates() == sample.everyone.estimates())
                #expect(other.everyone.groups(by: id) == sample.everyone.groups(by: id))
            }
        }
    }

    @Test("gives the same figures when all weights are doubled")
    func doubledWeights() throws {
        var random = FixedRandom(seed: 52)
        let questionnaire = try Self.questionnaire(["weight: sampling", "strata: region"])
        let replies = try Self.replies(to: questionnaire, &random)
        let heavier = replies.map { reply in
            Reply(
                id: reply.id, submitted: nil,
                weight: FixedDecimal(units: reply.weight.units * 2), segments: reply.segments,
                codes: reply.codes, texts: [:])
        }
        let found = Sample(questionnaire, replies).everyone.estimates().items
        let other = Sample(questionnaire, heavier).everyone.estimates().items
        for (a, b) in zip(found, other) {
            #expect(a.mean.mean == b.mean.mean && a.mean.median == b.mean.median)
            #expect(a.distribution == b.distribution)
            #expect(a.mean.base.effectiveCount == b.mean.base.effectiveCount)
            let first = try #require(a.mean.precision)
            let second = try #require(b.mean.precision)
            #expect(abs(first.standardError / second.standardError - 1) < 1e-14)
            #expect(a.topTwo.share == b.topTwo.share && a.topTwo.count == b.topTwo.count)
            #expect(a.topTwo.interval == b.topTwo.interval)
        }
    }

    @Test("has shares, classes and counts that add up")
    func sums() throws {
        var random = FixedRandom(seed: 53)
        for lines in [[], ["weight: sampling"]] {
            let questionnaire = try Self.questionnaire(lines)
            let sample = Sample(questionnaire, try Self.replies(to: questionnaire, &random))
            let composite = sample.everyone.composite()
            #expect(Ratio.sum(composite.classes.compactMap(\.respondents.share)) == Ratio(1))
            #expect(
                composite.classes.reduce(0) { $0 + $1.respondents.count } + composite.unscored
                    == sample.replies.count)
            #expect(
                composite.scores.reduce(0) { $0 + $1.count } == composite.respondents.base.count)
            for item in sample.everyone.estimates().items {
                #expect(Ratio.sum(item.distribution.compactMap(\.share)) == Ratio(1))
                #expect(
                    item.answered + item.missing.values.reduce(0, +) == sample.replies.count)
                let weighted = item.distribution.compactMap { part in
                    part.share.map { $0 * Ratio(part.code) }
                }
                #expect(Ratio.sum(weighted) == item.mean.mean)
                let best = item.item.lowIsGood ? item.distribution : item.distribution.reversed()
                #expect(Ratio.sum(best.prefix(2).compactMap(\.share)) == item.topTwo.share)
            }
        }
    }

    @Test("maps an item's mean onto the score as the mean of its mapped answers")
    func scoreMeans() throws {
        var random = FixedRandom(seed: 54)
        let questionnaire = try Self.questionnaire([])
        let sample = Sample(questionnaire, try Self.replies(to: questionnaire, &random))
        for dimension in sample.everyone.estimates().dimensions where dimension.items.count == 1 {
            // A dimension of one item has the scores of that item.
            #expect(dimension.items[0].scoreMean == dimension.mean.mean)
            let interval = try #require(dimension.items[0].scoreInterval)
            let expected = try #require(dimension.mean.precision).interval
            #expect(abs(interval.low - expected.low) < 1e-13)
            #expect(abs(interval.high - expected.high) < 1e-13)
            #expect(dimension.items[0].scoreClass == dimension.scoreClass)
        }
    }

    private static func questionnaire(_ lines: [String]) throws -> Questionnaire {
        var text = DefinitionText([
            DefinitionText.Dimension(
                "a", weight: "0.7",
                [DefinitionText.Item("a1", weight: "0.2"), DefinitionText.Item("a2", 1...7)]),
            DefinitionText.Dimension("b", [DefinitionText.Item("b1", 0...10, isReversed: true)]),
        ])
        text.also = [DefinitionText.Item("nps", 0...10, isRecommendation: true)]
        text.segments = ["region", "team", "gender"]
        text.sample = lines
        text.floor = 5
        return try text.questionnaire()
    }

    private static func replies(
        to questionnaire: Questionnaire, _ random: inout FixedRandom
    ) throws -> [Reply] {
        let scales = questionnaire.scaleItems.compactMap(\.scale?.codes)
        return try (0..<120).map { index in
            let answers = scales.map { codes in
                Int.random(in: 0..<6, using: &random) == 0
                    ? nil : Int.random(in: codes, using: &random)
            }
            let region = Int.random(in: 1...3, using: &random)
            let team = Int.random(in: 1...5, using: &random)
            return try questionnaire.reply(
                answers, id: "\(index)",
                weight: FixedDecimal(
                    units: Int128.random(in: 0...3_000_000_000_000, using: &random)),
                segments: [
                    "r\(region)", "r\(region) t\(team)", [nil, "f", "m"][index % 3],
                ])
        }
    }
}
