import Documents
import Questionnaires
import Testing

@Suite("An amendment of a sample")
struct SampleAmendmentTests {
    private typealias Amendment = SampleDesign.Amendment

    @Test("changes what it says and nothing else")
    func changes() throws {
        let design = try Self.questionnaire().sample
        #expect(design.amended(by: Amendment()) == design)
        let other = design.amended(
            by: Amendment(weighting: .frequency, loneCluster: .adjust))
        #expect(other.weighting == .frequency && other.loneCluster == .adjust)
        #expect(other.strata == design.strata && other.clusters == design.clusters)
        #expect(other.population == design.population)
        let none = design.amended(
            by: Amendment(strata: .absent, clusters: .absent, population: .absent))
        #expect(none.strata == nil && none.clusters == nil && none.population == nil)
        #expect(none.weighting == .sampling)
    }

    @Test("leaves no population that was counted by other strata or clusters")
    func population() throws {
        let design = try Self.questionnaire().sample
        let team = try #require(SegmentID("team"))
        let region = try #require(SegmentID("region"))
        #expect(design.amended(by: Amendment(clusters: .value(team))).population == nil)
        #expect(design.amended(by: Amendment(strata: .absent)).population == nil)
        #expect(
            design.amended(by: Amendment(strata: .value(region))).population
                == design.population)
        let own = design.amended(
            by: Amendment(strata: .absent, population: .value(.total(9))))
        #expect(own.population == .total(9))
    }

    @Test("is read back from the text it writes")
    func text() throws {
        let region = try #require(SegmentID("region"))
        let amendments = [
            Amendment(), Amendment(weighting: .frequency), Amendment(strata: .value(region)),
            Amendment(clusters: .absent, population: .value(.total(1_200))),
            Amendment(
                weighting: SampleDesign.Weighting.none, strata: .absent, clusters: .value(region),
                population: .value(.strata(["north \"N\"": 120, "南": 80])),
                loneCluster: .certainty),
            Amendment(population: .absent),
        ]
        for amendment in amendments {
            #expect(Amendment(text: amendment.text) == amendment, "\(amendment.text)")
        }
        #expect(amendments[3].text == #"{"clusters":"none","population":1200}"#)
        for text in ["", "[]", "weight: heavy", "population: -1", "colour: red"] {
            #expect(Amendment(text: text) == nil)
        }
    }

    @Test("that does not fit the questionnaire is told")
    func flaws() throws {
        let questionnaire = try Self.questionnaire()
        let design = questionnaire.sample
        let region = try #require(SegmentID("region"))
        let team = try #require(SegmentID("team"))
        let other = try #require(SegmentID("other"))
        #expect(design.flaws(in: questionnaire) == [])
        func flaws(_ amendment: Amendment) -> [SampleDesign.Flaw] {
            design.amended(by: amendment).flaws(in: questionnaire)
        }
        #expect(
            flaws(Amendment(strata: .value(other)))
                == [.unknownSegment(other, known: [region, team])])
        #expect(flaws(Amendment(clusters: .value(region))) == [.strataAreClusters(region)])
        #expect(
            flaws(Amendment(population: .value(.total(5)))) == [.onePopulationForStrata(region)])
        #expect(
            flaws(Amendment(strata: .absent, population: .value(.strata(["north": 1]))))
                == [.populationByStratumWithoutStrata])
        #expect(
            flaws(Amendment(population: .value(.strata(["north": 1, "west": 2]))))
                == [
                    .unknownStratum("west", of: region, known: ["north", "south"]),
                    .stratumWithoutPopulation("south", of: region),
                ])
    }

    private static func questionnaire() throws -> Questionnaire {
        let text = """
            canvass: 1
            id: sample
            title: Sample
            languages: [en]
            segments:
              region: {title: Region, values: {north: North, south: South}}
              team: {title: Team}
            also:
              - {id: remark, type: text, ask: Anything else?}
            sample: {weight: sampling, strata: region, population: {north: 120, south: 80}}

            """
        return try Questionnaire(SourceText(name: "d.yaml", text: text))
    }
}
