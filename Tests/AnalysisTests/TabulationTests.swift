@testable import Analysis
import BigInt
import ExactNumbers
import Questionnaires
import ReferenceData
import Statistics
import Testing

@Suite("A tabulation")
struct TabulationTests {
    static let designs: [[String]] = [
        [], ["weight: sampling"], ["weight: sampling", "strata: region"],
        ["strata: region", "clusters: team"],
        [
            "weight: sampling", "strata: region", "clusters: team",
            "population: {r1: 9, r2: 9, r3: 9}",
        ],
        ["weight: sampling", "population: 5000"],
    ]

    @Test("gives the figures of a sample to the last bit", arguments: designs)
    func figures(design: [String]) throws {
        var random = FixedRandom(seed: 91)
        for rule in ["within-dimension", "flat", "complete"] {
            let questionnaire = try CountedSurvey.questionnaire(
                sample: design, score: ["missing: \(rule)"])
            let isWeighted = design.contains("weight: sampling")
            for weights in isWeighted ? [CountedSurvey.Weights.twoPlaces, .manyPlaces] : [.one] {
                let replies = try CountedSurvey.replies(
                    120, to: questionnaire, weights, &random)
                try Self.compare(replies, questionnaire)
            }
        }
    }

    @Test(
        "gives the figures of a sample whatever the weights",
        arguments: CountedSurvey.Weights.allCases)
    func weights(weights: CountedSurvey.Weights) throws {
        var random = FixedRandom(seed: 92)
        let questionnaire = try CountedSurvey.questionnaire(sample: ["weight: sampling"])
        let replies = try CountedSurvey.replies(200, to: questionnaire, weights, &random)
        try Self.compare(replies, questionnaire)
    }

    @Test("gives the figures of a sample where units are scored")
    func units() throws {
        var random = FixedRandom(seed: 93)
        for design in [[], ["weight: sampling"]] {
            let questionnaire = try CountedSurvey.questionnaire(
                sample: design, score: ["headline: units"], unit: "team")
            let replies = try CountedSurvey.replies(
                400, to: questionnaire, design.isEmpty ? .one : .twoPlaces, &random)
            try Self.compare(replies, questionnaire)
        }
    }

    @Test("gives the figures of a sample where scores do not fit 64 bits")
    func wideScores() throws {
        var random = FixedRandom(seed: 94)
        var text = DefinitionText([
            DefinitionText.Dimension(
                "d", weight: "0.123456789",
                [
                    DefinitionText.Item("a", weight: "0.123456789123"),
                    DefinitionText.Item("b", weight: "0.987654321987"),
                ]),
            DefinitionText.Dimension(
                "e", [DefinitionText.Item("c", 0...10, weight: "0.111111111117")]),
        ])
        text.segments = ["kind"]
        text.sample = ["weight: sampling"]
        let questionnaire = try text.questionnaire()
        let replies = try (0..<300).map { _ in
            try questionnaire.reply(
                [1...5, 1...5, 0...10].map { codes in
                    Int.random(in: 0..<5, using: &random) == 0
                        ? nil : Int.random(in: codes, using: &random)
                }, weight: FixedDecimal(Int.random(in: 1...9, using: &random)),
                segments: [random.pick(["a", "b"])])
        }
        try Self.compare(replies, questionnaire)
    }

    @Test("is the same whatever the order of replies, the size of blocks and the number of parts")
    func parts() throws {
        var random = FixedRandom(seed: 95)
        for design in [[], ["weight: sampling", "strata: region", "clusters: team"]] {
            let questionnaire = try CountedSurvey.questionnaire(sample: design)
            let replies = try CountedSurvey.replies(500, to: questionnaire, .mixed, &random)
            let whole = try CountedSurvey.tabulation(of: replies, to: questionnaire, by: ["kind"])
            for capacity in [1, 7, 64, 500, 65_536] {
                let shuffled = replies.shuffled(using: &random)
                let other = try CountedSurvey.tabulation(
                    of: shuffled, to: questionnaire, by: ["kind"], capacity: capacity)
                #expect(other == whole)
                let cut = Int.random(in: 0...500, using: &random)
                var merged = try CountedSurvey.tabulation(
                    of: Array(shuffled[..<cut]), to: questionnaire, by: ["kind"])
                merged.merge(
                    try CountedSurvey.tabulation(
                        of: Array(shuffled[cut...]), to: questionnaire, by: ["kind"],
                        capacity: capacity))
                #expect(merged == whole)
                #expect(merged.everyone.composite() == whole.everyone.composite())
            }
        }
    }

    @Test("goes on counting after it was looked at, with more names and more places")
    func growing() throws {
        var random = FixedRandom(seed: 96)
        let questionnaire = try CountedSurvey.questionnaire(sample: ["weight: sampling"])
        let replies = try CountedSurvey.replies(600, to: questionnaire, .twoPlaces, &random)
            .enumerated().map { index, reply in
                // Ever more teams, so that tables change their shape on the way.
                Reply(
                    id: reply.id, submitted: nil, weight: reply.weight,
                    segments: [nil, "team \(index % (1 + index / 3))", nil], codes: reply.codes,
                    texts: reply.texts)
            }
        let team = try #require(SegmentID("team"))
        var counter = ReplyCounter(questionnaire, groups: [team])
        var seen = 0
        try ReplyBlock.blocks(of: replies, to: questionnaire, capacity: 50) { block in
            try counter.add(block)
            seen += block.count
            let tabulation = counter.tabulation()
            #expect(
                tabulation.completions.complete + tabulation.completions.partial
                    + tabulation.completions.breakOffs == seen)
        }
        let whole = try CountedSurvey.tabulation(of: replies, to: questionnaire, by: ["team"])
        #expect(counter.tabulation() == whole)
        let sample = Sample(
            questionnaire, wave: Wave(name: "", sent: nil), replies: replies)
        #expect(whole.everyone.groups(by: team) == sample.everyone.groups(by: team))
    }

    @Test(
        "adds up the largest weights and the most rows without losing any",
        arguments: [1, 1 << 24 - 1, 1 << 24, 1 << 47 - 1, 1 << 47, 1 << 61] as [UInt64], [0, 6, 12])
    func largest(weight: UInt64, places: Int) throws {
        let text = DefinitionText([DefinitionText.Dimension("d", [DefinitionText.Item("q")])])
        var weighted = text
        weighted.sample = ["weight: sampling"]
        let questionnaire = try weighted.questionnaire()
        let capacity = weight < 1 << 47 ? ReplyBlock.largestCapacity : 100
        var block = ReplyBlock(questionnaire, capacity: capacity)
        var names = SegmentNames(segments: 0)
        block.fill(.whole(places: places), &names) { room, _ in
            for row in 0..<capacity {
                room.states[row] = UInt8(row % 5)
                room.wholeWeights[row] = weight
            }
            return capacity
        }
        var counter = ReplyCounter(questionnaire)
        for _ in 0..<3 { try counter.add(block) }
        let found = try #require(counter.tabulation().everyone.estimates().items.first).mean.base
        let units = (places..<12).reduce(BigInt(weight)) { power, _ in power * 10 }
        #expect(found.count == 3 * capacity && found.weightedCount == 3 * capacity)
        #expect(found.weight.value == units * BigInt(3 * capacity))
        #expect(found.squaredWeight.value == units * units * BigInt(3 * capacity))
    }

    @Test("stops when tables of so many groups would not fit the memory")
    func tooManyPlaces() throws {
        var random = FixedRandom(seed: 97)
        let questionnaire = try CountedSurvey.questionnaire()
        let replies = try CountedSurvey.replies(200, to: questionnaire, .one, &random)
            .enumerated().map { index, reply in
                Reply(
                    id: reply.id, submitted: nil, weight: .one, segments: [nil, "\(index)", nil],
                    codes: reply.codes, texts: reply.texts)
            }
        let team = try #require(SegmentID("team"))
        for (groups, isRefused) in [([], false), ([team], true)] {
            var counter = ReplyCounter(questionnaire, groups: groups, mostMemory: 1 << 21)
            var refusal: ReplyCounter.TooManyPlaces?
            do {
                try ReplyBlock.blocks(of: replies, to: questionnaire, capacity: 10) {
                    try counter.add($0)
                }
            } catch let error as ReplyCounter.TooManyPlaces {
                refusal = error
            }
            #expect((refusal != nil) == isRefused)
            if let refusal { #expect(refusal.most > 1 && refusal.most < 200) }
        }
    }

    @Test("of nobody has no figures")
    func empty() throws {
        let questionnaire = try CountedSurvey.questionnaire(sample: ["weight: sampling"])
        let sample = Sample(questionnaire, wave: Wave(name: "", sent: nil), replies: [])
        let tabulation = try CountedSurvey.tabulation(of: [], to: questionnaire)
        #expect(tabulation.everyone.count == 0)
        #expect(tabulation.everyone.composite() == sample.everyone.composite())
        #expect(tabulation.everyone.estimates() == sample.everyone.estimates())
    }

    private static func compare(_ replies: [Reply], _ questionnaire: Questionnaire) throws {
        let sample = Sample(
            questionnaire, wave: Wave(name: "", sent: nil), replies: replies)
        let names = questionnaire.segments.map(\.id.name)
        let tabulation = try CountedSurvey.tabulation(of: replies, to: questionnaire, by: names)
        let found = tabulation.everyone
        let wanted = sample.everyone
        #expect(tabulation.completions == sample.completions)
        #expect(found.count == wanted.count && found.weightedCount == wanted.weightedCount)
        #expect(found.design.stratified == wanted.design.stratified)
        #expect(found.degreesOfFreedom == wanted.degreesOfFreedom)
        #expect(found.composite() == wanted.composite())
        #expect(found.estimates() == wanted.estimates())
        #expect(found.indices() == wanted.indices())
        #expect(found.options() == wanted.options())
        for segment in questionnaire.segments {
            #expect(found.groups(by: segment.id) == wanted.groups(by: segment.id))
        }
    }
}
