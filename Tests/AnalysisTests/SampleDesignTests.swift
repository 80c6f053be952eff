@testable import Analysis
import ExactNumbers
import Questionnaires
import ReferenceData
import Statistics
import Testing

@Suite("The design of a sample")
struct SampleDesignTests {
    @Test("is simple without weights, strata, clusters or a population")
    func simple() throws {
        #expect(try Self.sample([]).design.isSimple)
        for lines in [
            ["weight: sampling"], ["strata: region"], ["clusters: team"], ["population: 99"],
        ] {
            #expect(try !Self.sample(lines).design.isSimple)
        }
    }

    @Test("counts strata and clusters by their names")
    func counts() throws {
        let design = try Self.sample(["strata: region", "clusters: team"]).design
        #expect(design.strata == ["north", "south"])
        #expect(design.stratified.strata.map(\.clusters) == [2, 2])
        #expect(design.stratified.isClustered && design.stratified.degreesOfFreedom == 2)
        let strata = try Self.sample(["strata: region"]).design
        #expect(strata.stratified.strata.map(\.clusters) == [4, 3])
        #expect(!strata.stratified.isClustered && strata.stratified.degreesOfFreedom == 5)
    }

    @Test("leaves no error in a census, by strata or in all")
    func census() throws {
        for lines in [
            ["population: 7"], ["strata: region", "population: {north: 4, south: 3}"],
            ["clusters: team", "population: 4"],
        ] {
            let item = try #require(Self.sample(lines).everyone.estimates().items.first)
            #expect(item.mean.precision?.standardError == 0)
            #expect(item.mean.precision.map { $0.interval.low == $0.interval.high } == true)
        }
    }

    @Test("says why there is no error when more answered than there are")
    func population() throws {
        for (lines, stratum) in [
            (["population: 6"], 0), (["strata: region", "population: {north: 9, south: 2}"], 1),
            (["clusters: team", "population: 3"], 0),
        ] {
            let item = try #require(Self.sample(lines).everyone.estimates().items.first)
            #expect(item.mean.uncertainty == .unknown(.moreThanThePopulation(stratum: stratum)))
            #expect(item.mean.mean != nil)
        }
    }

    @Test("follows the rule for a stratum with one reply")
    func loneReply() throws {
        func uncertainty(_ rule: String) throws -> MeanEstimate.Uncertainty {
            let lines = ["strata: region"] + (rule.isEmpty ? [] : ["lone-cluster: \(rule)"])
            let replies = Self.replies + [Self.row(5, "west", "e")]
            let sample = try Self.sample(lines, replies)
            return try #require(sample.everyone.estimates().items.first).mean.uncertainty
        }
        #expect(try uncertainty("") == .unknown(.loneCluster(stratum: 2)))
        #expect(try uncertainty("refuse") == .unknown(.loneCluster(stratum: 2)))
        let certain = try #require(uncertainty("certainty").precision)
        let adjusted = try #require(uncertainty("adjust").precision)
        #expect(certain.standardError < adjusted.standardError)
        #expect(certain.degreesOfFreedom == 5 && adjusted.degreesOfFreedom == 5)
    }

    @Test("stays whole when a part is looked at, which has its own degrees of freedom")
    func domains() throws {
        let sample = try Self.sample(["strata: region"])
        let id = try #require(SegmentID("region"))
        let condition = try #require(
            SegmentCondition(id, in: ["north"], of: sample.questionnaire))
        let domain = sample.domain(where: [condition])
        #expect(domain.count == 4)
        let found = try #require(domain.estimates().items.first).mean
        #expect(found.precision?.degreesOfFreedom == 3)
        #expect(sample.domain(where: []).degreesOfFreedom == 5)
        #expect(sample.domain(where: []).count == 7)
        let nobody = try #require(SegmentCondition(id, in: [], of: sample.questionnaire))
        #expect(sample.domain(where: [condition, nobody]).estimates().items[0].answered == 0)
        let other = try #require(SegmentID("other"))
        #expect(SegmentCondition(other, in: [], of: sample.questionnaire) == nil)
    }

    @Test("has no replies and no trap in an empty sample")
    func empty() throws {
        for lines in [[], ["weight: sampling"], ["strata: region", "clusters: team"]] {
            let sample = try Self.sample(lines, [])
            let composite = sample.everyone.composite()
            #expect(composite.respondents.uncertainty == .unknown(.nothingObserved))
            #expect(composite.scoreClass == nil && composite.scores.isEmpty)
            #expect(composite.classes.allSatisfy { $0.respondents.share == nil })
            #expect(sample.everyone.estimates().items[0].topTwo.interval == nil)
        }
    }

    private struct Row {
        let answer: Int
        let segments: [String?]
    }

    private static func row(_ answer: Int, _ region: String, _ team: String) -> Row {
        Row(answer: answer, segments: [region, team])
    }

    private static let replies = [
        row(5, "north", "a"), row(4, "north", "a"), row(2, "north", "b"), row(1, "north", "b"),
        row(3, "south", "c"), row(4, "south", "d"), row(5, "south", "d"),
    ]

    private static func sample(_ lines: [String], _ rows: [Row] = replies) throws -> Sample {
        var text = DefinitionText([
            DefinitionText.Dimension("d", [DefinitionText.Item("q")])
        ])
        text.segments = ["region", "team"]
        text.sample = lines
        let questionnaire = try text.questionnaire()
        return Sample(
            questionnaire,
            try rows.map { try questionnaire.reply([$0.answer], segments: $0.segments) })
    }
}
