@testable import Analysis
import ExactNumbers
import Questionnaires
import ReferenceData
import Statistics
import Testing

@Suite("A comparison of waves")
struct WaveComparisonTests {
    @Test("of two samples by themselves is Welch's test")
    func independent() throws {
        let questionnaire = try Self.definition().questionnaire()
        let before = try Self.sample([3, 4, 2, 3, 4, 3], questionnaire)
        let after = try Self.sample([5, 5, 4, 5, 4, 5, 5], questionnaire)
        let row = try #require(try Self.compare(before, after).rows.first)
        let test = try #require(row.test)
        let difference = try test.difference.get()
        let welch = try MeanDifference.welch(
            of: SampleMoments(values: [5, 5, 4, 5, 4, 5, 5]),
            minus: SampleMoments(values: [3, 4, 2, 3, 4, 3])
        ).get()
        #expect(difference == welch)
        #expect(row.comparability == .comparable && test.verdict == .rose)
    }

    @Test("counts the composite, its only dimension and its only item once")
    func twins() throws {
        let questionnaire = try Self.definition().questionnaire()
        let found = try Self.compare(
            Self.sample([3, 4, 2, 3, 4, 3], questionnaire),
            Self.sample([5, 5, 4, 5, 4, 5, 3], questionnaire))
        #expect(found.rows.count == 3)
        #expect(found.rows.map(\.twin) == [nil, .composite, .composite])
        for row in found.rows {
            let test = try #require(row.test)
            #expect(try test.adjustedProbability == test.difference.get().probability)
        }
    }

    /// R: `svyttest(y ~ wave, svydesign(ids = ~1, strata = ~wave, weights = ~w))`.
    @Test("of two weighted samples by themselves is that of R's svyttest")
    func weighted() throws {
        var text = Self.definition()
        text.sample = ["weight: sampling"]
        let questionnaire = try text.questionnaire()
        let before = try Self.sample(
            [3, 4, 2, 3, 4, 3, 2, 4], weights: [1, 2, 1, 1, 3, 1, 2, 1], questionnaire)
        let after = try Self.sample(
            [5, 5, 4, 5, 4, 5, 5, 3, 4], weights: [2, 1, 1, 2, 1, 1, 3, 1, 1], questionnaire)
        let test = try #require(Self.compare(before, after).rows.first?.test)
        let difference = try test.difference.get()
        #expect(abs(difference.difference - 1.36538461538461520) < 1e-12)
        #expect(abs(difference.standardError - 0.411868296114133) < 1e-12)
        #expect(difference.degreesOfFreedom == 14)
        #expect(abs(difference.probability - 0.00510653201802162) < 1e-12)
        #expect(test.verdict == .rose)
    }

    @Test("of people who answered both counts their own differences")
    func paired() throws {
        var random = FixedRandom(seed: 72)
        let questionnaire = try Self.definition().questionnaire()
        var first: [Int] = []
        var second: [Int] = []
        for _ in 0..<40 {
            let answer = Int.random(in: 2...4, using: &random)
            first.append(answer)
            second.append(min(5, answer + (Int.random(in: 0..<3, using: &random) == 0 ? 1 : 0)))
        }
        let (before, after) = (
            try Self.sample(first, questionnaire), try Self.sample(second, questionnaire)
        )
        let paired = try Self.compare(before, after, matching: .replyIDs)
        #expect(paired.matched == 40)
        let found = try #require(paired.rows.first?.test).difference.get()
        // s/√n of the differences themselves, as in t.test(paired = TRUE).
        let differences = zip(second, first).map { Double($0 - $1) }
        let mean = differences.reduce(0, +) / 40
        let spread = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        #expect(abs(found.difference - mean) < 1e-12)
        #expect(abs(found.standardError - (spread / 39 / 40).squareRoot()) < 1e-12)
        let strangers = try #require(
            try Self.compare(before, after, matching: .nothing).rows.first?.test
        ).difference.get()
        #expect(strangers.standardError > 1.5 * found.standardError)
    }

    @Test("does not compare what was asked in other words, and names what is new")
    func notComparable() throws {
        var older = Self.definition()
        older.dimensions[0].items[0].id = "q"
        var newer = older
        newer.dimensions[0].items.append(DefinitionText.Item("q2"))
        let before = try older.questionnaire()
        let after = try newer.questionnaire()
        let replies = try [3, 4, 5].map { (answer: Int) in
            try before.reply([answer], id: "r\(answer)", segments: ["t"])
        }
        .map { $0.answering(after, from: before) }
        let earlier = Sample(after, replies)
        let later = Sample(
            after,
            try [4, 5, 5].map { (answer: Int) in
                try after.reply([answer, 3], id: "s\(answer)", segments: ["t"])
            })
        let comparison = try Selection(later).comparison(
            with: Selection(earlier), answering: before
        ).get()
        let changes = Dictionary(
            uniqueKeysWithValues: comparison.rows.map { ($0.measure.measure.name, $0.change) })
        #expect(changes["q2"] == .new)
        #expect(changes["composite"] == .notComparable)
        #expect(comparison.rows.first { $0.measure.measure.name == "q" }?.test != nil)
    }

    @Test("hides what either wave may not show")
    func hidden() throws {
        var text = Self.definition()
        text.floor = 4
        let questionnaire = try text.questionnaire()
        let before = try Self.sample([3, 4, 2], questionnaire)
        let after = try Self.sample([4, 5, 4, 4, 3], questionnaire)
        let row = try #require(try Self.compare(before, after).rows.first)
        #expect(row.earlier.value == nil && row.later.value != nil && row.change == .hidden)
    }

    @Test("keeps the answers of an earlier version that mean the same")
    func answering() throws {
        let older = try Self.definition().questionnaire()
        var text = Self.definition()
        text.dimensions[0].items.append(DefinitionText.Item("extra"))
        text.segments = ["side", "team"]
        let newer = try text.questionnaire()
        let reply = try older.reply([4], id: "r", segments: ["x"])
        let kept = reply.answering(newer, from: older)
        #expect(kept.segments == [nil, "x"])
        #expect(kept.codes.bytes == [3, Missing.notAsked.rawValue])
        #expect(kept.id == "r" && reply.answering(older, from: older) == reply)
    }

    private static func definition() -> DefinitionText {
        var text = DefinitionText([DefinitionText.Dimension("d", [DefinitionText.Item("q")])])
        text.segments = ["team"]
        return text
    }

    private static func sample(
        _ answers: [Int], weights: [Int]? = nil, _ questionnaire: Questionnaire
    ) throws -> Sample {
        Sample(
            questionnaire,
            try answers.enumerated().map {
                try questionnaire.reply(
                    [$1], id: "r\($0)", weight: FixedDecimal(weights?[$0] ?? 1), segments: ["t"])
            })
    }

    private static func compare(
        _ before: Sample, _ after: Sample, matching: WaveComparison.Matching? = nil
    ) throws -> WaveComparison {
        try Selection(after).comparison(
            with: Selection(before), answering: before.questionnaire, matching: matching
        ).get()
    }
}

extension SampleMoments {
    init(values: [Int]) {
        self.init()
        for value in values { add(Ratio(value)) }
    }
}
