@testable import Analysis
import ExactNumbers
import Questionnaires
import ReferenceData
import Statistics
import Testing

@Suite("A design that is given beside the definition")
struct GivenDesignTests {
    @Test("gives the same as the definition that says it")
    func same() throws {
        for lines in [
            ["weight: sampling"], ["strata: region"], ["clusters: team", "population: 9"],
            ["weight: frequency", "strata: region", "lone-cluster: adjust"],
        ] {
            let plain = try Self.questionnaire([])
            let own = try Self.questionnaire(lines)
            let replies = try Self.replies(to: plain)
            let given = Sample(
                plain, wave: Wave(name: "1", sent: nil), replies: replies, design: own.sample)
            let said = Sample(own, wave: Wave(name: "1", sent: nil), replies: replies)
            #expect(given.design == said.design)
            #expect(given.everyone.estimates() == said.everyone.estimates())
            #expect(given.everyone.composite() == said.everyone.composite())
        }
    }

    @Test("without weights looks at none, not even at zeros")
    func noWeights() throws {
        let own = try Self.questionnaire(["weight: sampling", "strata: region"])
        let plain = try Self.questionnaire(["strata: region"])
        let replies = try Self.replies(to: own)
        let wave = Wave(name: "1", sent: nil)
        let sample = Sample(own, wave: wave, replies: replies, design: plain.sample)
        #expect(!sample.design.isWeighted)
        #expect(sample.design.stratified.degreesOfFreedom == replies.count - 2)
        #expect(
            sample.everyone.estimates()
                == Sample(plain, wave: wave, replies: replies).everyone.estimates())
    }

    @Test("with frequency weights gives what the rows written out give")
    func frequencies() throws {
        var random = FixedRandom(seed: 55)
        let segment = try #require(SegmentID("region"))
        for lines in [[], ["strata: region"], ["clusters: team"], ["population: 900"]] {
            let counted = try Self.questionnaire(lines + ["weight: frequency"])
            let plain = try Self.questionnaire(lines)
            let rows = try (0..<40).map { row in
                try counted.reply(
                    [Int.random(in: 1...5, using: &random), row % 7 == 0 ? nil : row % 11],
                    id: "\(row)",
                    weight: FixedDecimal(row % 9 == 0 ? 0 : Int.random(in: 1...20, using: &random)),
                    segments: ["r\(row % 2)", "t\(row % 6)"])
            }
            let writtenOut = rows.flatMap { row in
                (0..<Int(row.weight.units / FixedDecimal.one.units)).map { number in
                    Reply(
                        id: "\(row.id)-\(number)", submitted: nil, weight: .one,
                        segments: row.segments, codes: row.codes, texts: [:])
                }
            }
            let wave = Wave(name: "1", sent: nil)
            let short = Sample(counted, wave: wave, replies: rows)
            let long = Sample(plain, wave: wave, replies: writtenOut)
            #expect(short.count == long.count && long.count == long.replies.count)
            #expect(short.design.stratified == long.design.stratified)
            #expect(short.completions == long.completions)
            #expect(short.everyone.estimates() == long.everyone.estimates())
            #expect(short.everyone.composite() == long.everyone.composite())
            #expect(short.everyone.groups(by: segment) == long.everyone.groups(by: segment))
            let condition = try #require(SegmentCondition(segment, in: ["r1"], of: counted))
            #expect(
                short.domain(where: [condition]).estimates()
                    == long.domain(where: [condition]).estimates())
        }
    }

    @Test("multiplies neither n nor its degrees of freedom by sampling weights")
    func samplingWeights() throws {
        let own = try Self.questionnaire(["weight: sampling"])
        let replies = try Self.replies(to: own)
        let sample = Sample(own, wave: Wave(name: "1", sent: nil), replies: replies)
        #expect(sample.count == replies.count)
        #expect(sample.everyone.estimates().replies == replies.count)
    }

    @Test("with named weights takes them in place of the replies' own")
    func namedWeights() throws {
        let plain = try Self.questionnaire([])
        let weighted = try Self.questionnaire(["weight: sampling"])
        let replies = try Self.replies(to: plain)
        let named = NamedWeights(
            name: "raked", hash: ContentHash(ofBytes: [1]),
            weights: Dictionary(uniqueKeysWithValues: replies.map { ($0.id, $0.weight) }))
        let bare = replies.map { reply in
            Reply(
                id: reply.id, submitted: nil, weight: FixedDecimal(7), segments: reply.segments,
                codes: reply.codes, texts: [:])
        }
        let wave = Wave(name: "1", sent: nil)
        let sample = Sample(plain, wave: wave, replies: bare, weights: named)
        let own = Sample(weighted, wave: wave, replies: replies)
        #expect(sample.design.isWeighted && sample.design.namedWeights?.name == "raked")
        #expect(sample.everyone.estimates() == own.everyone.estimates())
    }

    @Test("knows a census, by strata or in all")
    func census() throws {
        let replies = try Self.replies(to: Self.questionnaire([]))
        for (lines, isCensus) in [
            ([], false), (["population: 12"], true), (["population: 13"], false),
            (["clusters: team", "population: 6"], true),
            (["strata: region", "population: {r0: 6, r1: 6}"], true),
            (["strata: region", "population: {r0: 6, r1: 7}"], false),
        ] {
            let questionnaire = try Self.questionnaire(lines)
            let sample = Sample(
                questionnaire, wave: Wave(name: "1", sent: nil), replies: replies)
            #expect(sample.design.isCensus == isCensus)
            let error = sample.everyone.estimates().items[0].mean.precision?.standardError
            #expect((error == 0) == isCensus)
            let share = try #require(sample.everyone.estimates().items.first?.topTwo)
            let printed = try #require(share.printedInterval)
            #expect((printed.low == printed.high) == isCensus)
        }
    }

    private static func questionnaire(_ lines: [String]) throws -> Questionnaire {
        var text = DefinitionText([
            DefinitionText.Dimension(
                "d", [DefinitionText.Item("q"), DefinitionText.Item("r", 0...10)])
        ])
        text.segments = ["region", "team"]
        text.sample = lines
        return try text.questionnaire()
    }

    private static func replies(to questionnaire: Questionnaire) throws -> [Reply] {
        try (0..<12).map { row in
            try questionnaire.reply(
                [row % 5 + 1, row % 3 == 0 ? nil : row % 11], id: "\(row)",
                weight: FixedDecimal(row % 4), segments: ["r\(row % 2)", "t\(row % 6)"])
        }
    }
}
