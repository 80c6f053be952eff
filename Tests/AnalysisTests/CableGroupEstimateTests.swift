@testable import Analysis
import ExactNumbers
import Questionnaires
import ReferenceData
import Scoring
import Statistics
import Testing

/// Not run where `../shared/reference` is absent.
@Suite(
    "The estimates of the cable group",
    .enabled(if: ReferenceFolder.isPresent, "../shared/reference is absent"))
struct CableGroupEstimateTests {
    @Test("have both means, all companies and all classes exactly")
    func composite() throws {
        let campaign = try CableGroup()
        let expected = try CableGroup.expected()
        let found = Sample(campaign.questionnaire, campaign.replies).everyone.composite()
        #expect(found.replies == 149 && found.unscored == 0)
        #expect(
            found.respondents.mean?.description
                == expected["overall_mean_of_respondents"]?["fraction"]?.text)
        #expect(
            found.unitMean?.mean?.description
                == expected["overall_mean_of_companies"]?["fraction"]?.text)
        #expect(found.headlineMean == found.respondents)
        #expect(found.scoreClass?.id.name == "mid")
        #expect(found.classes.map(\.respondents.count) == [24, 85, 40])
        #expect(
            found.classes.map(\.respondents.share) == [24, 85, 40].map { Ratio(Int128($0), 149) })
        #expect(found.classes.map(\.units?.count) == [1, 20, 6])
        #expect(found.classes.map(\.units?.share) == [1, 20, 6].map { Ratio(Int128($0), 27) })
        #expect(found.units.count == 27)
        for unit in found.units {
            let figures = expected["companies"]?[unit.name]
            #expect(unit.score.description == figures?["score"]?.text)
            #expect(unit.respondents == figures?["n"]?.integer)
            #expect(unit.scoreClass?.id.name == figures?["class"]?.text)
        }
        let tie = try #require(found.ties.first { $0.threshold == FixedDecimal(4) })
        #expect(tie.units == 2 && tie.scoreClass.id.name == "mid")
    }

    @Test("take the people of a company for one cluster")
    func clusters() throws {
        let campaign = try CableGroup()
        let sample = Sample(campaign.questionnaire, campaign.replies)
        #expect(sample.design.clusters?.name == "company" && !sample.design.isSimple)
        let composite = sample.everyone.composite()
        let precision = try #require(composite.respondents.precision)
        #expect(precision.degreesOfFreedom == 26)
        // Σ(z−z̄)² over the companies, z the sum of a company's distances over all respondents.
        let mean = try #require(composite.respondents.mean).double
        let amounts = composite.units.map {
            ($0.score.double - mean) * Double($0.respondents) / 149
        }
        let variance = amounts.reduce(0) { $0 + $1 * $1 } * 27 / 26
        #expect(abs(precision.standardError / variance.squareRoot() - 1) < 1e-13)
        let units = try #require(composite.unitMean?.precision)
        #expect(units.degreesOfFreedom == 26)
    }

    @Test("know no error when every company of the market answered, and less when many did")
    func population() throws {
        func composite(_ population: Int?) throws -> CompositeEstimate {
            let campaign = try CableGroup(sample: population.map { ["population: \($0)"] } ?? [])
            return Sample(campaign.questionnaire, campaign.replies).everyone.composite()
        }
        let process = try composite(nil)
        let half = try composite(54)
        let census = try composite(27)
        let tooSmall = try composite(26)
        for mean in [\CompositeEstimate.respondents, \.headlineMean] {
            #expect(census[keyPath: mean].precision?.standardError == 0)
            #expect(
                tooSmall[keyPath: mean].uncertainty
                    == .unknown(.moreThanThePopulation(stratum: 0)))
        }
        #expect(census.unitMean?.precision?.standardError == 0)
        #expect(tooSmall.unitMean?.uncertainty == .unknown(.moreThanThePopulation(stratum: 0)))
        for mean in [\CompositeEstimate.respondents.precision, \.unitMean?.precision] {
            let whole = try #require(process[keyPath: mean])
            let shrunk = try #require(half[keyPath: mean])
            #expect(
                abs(shrunk.standardError / whole.standardError - 0.5.squareRoot()) < 1e-13)
            #expect(shrunk.degreesOfFreedom == whole.degreesOfFreedom)
        }
    }

    @Test("of companies stay on the scale, whatever is known of the market")
    func reachable() throws {
        for population in [[], ["population: 6"]] {
            var text = DefinitionText([DefinitionText.Dimension("d", [DefinitionText.Item("q")])])
            text.segments = ["team"]
            text.score = ["unit: team"]
            text.sample = ["clusters: team"] + population
            let questionnaire = try text.questionnaire()
            let sample = Sample(
                questionnaire,
                try [5, 5, 1, 5].enumerated().map {
                    try questionnaire.reply([$1], id: "r\($0)", segments: ["t\($0)"])
                })
            let mean = try #require(sample.everyone.composite().unitMean?.precision)
            #expect(mean.interval.high > 5 && mean.reachable.high == 5)
        }
    }

    @Test("of a company come from its own people")
    func withinCompanies() throws {
        let campaign = try CableGroup()
        let sample = Sample(campaign.questionnaire, campaign.replies)
        let id = try #require(SegmentID("company"))
        let table = try #require(sample.everyone.groups(by: id))
        #expect(table.isWithinClusters && table.rows.count == 27)
        for row in table.rows {
            let mean = try #require(row.composite.value).respondents
            let scores = sample.replies.filter { $0.reply.segments[0] == row.value }
                .compactMap(\.scores.composite.value).map(\.double)
            let count = Double(scores.count)
            let middle = scores.reduce(0, +) / count
            let variance = scores.reduce(0) { $0 + ($1 - middle) * ($1 - middle) } / (count - 1)
            let error = (variance / count).squareRoot()
            let precision = try #require(mean.precision)
            #expect(abs(precision.standardError - error) < 1e-14)
            #expect(precision.degreesOfFreedom == scores.count - 1)
        }
    }
}
