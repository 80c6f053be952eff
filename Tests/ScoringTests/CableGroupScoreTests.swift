import ExactNumbers
import Questionnaires
import ReferenceData
import Scoring
import Testing

/// Not run where `../shared/reference` is absent.
@Suite(
    "The campaign of the cable group",
    .enabled(if: ReferenceFolder.isPresent, "../shared/reference is absent"))
struct CableGroupScoreTests {
    @Test("has 24, 85 and 40 respondents in the three classes")
    func respondents() throws {
        let campaign = try CableGroup()
        let model = ScoreModel(campaign.questionnaire)
        let scores = campaign.replies.compactMap { model.scores(of: $0.codes).composite.value }
        let classes = scores.compactMap { model.scoreClass(of: $0)?.id.name }
        let expected = try CableGroup.expected()["respondent_classes"]
        #expect(scores.count == 149)
        for (name, count) in [("high", 24), ("mid", 85), ("low", 40)] {
            #expect(classes.count { $0 == name } == count)
            #expect(expected?[name]?.integer == count)
        }
        let mean = Ratio.sum(scores) / Ratio(scores.count)
        #expect(mean?.description == "260521/62580")
    }

    @Test("gives every company its exact score and class")
    func companies() throws {
        let campaign = try CableGroup()
        let model = ScoreModel(campaign.questionnaire)
        let expected = try CableGroup.expected()["companies"]?.group ?? [:]
        let members = Dictionary(grouping: campaign.replies) { $0.segments[0] ?? "" }
        #expect(members.count == 27 && expected.count == 27)
        var classes: [String: Int] = [:]
        for (company, replies) in members {
            let scores = replies.compactMap { model.scores(of: $0.codes).composite.value }
            let score = Ratio.sum(scores) / Ratio(scores.count)
            let found = try #require(score)
            let figures = try #require(expected[company])
            #expect(found.description == figures["score"]?.text, "\(company)")
            #expect(model.scoreClass(of: found)?.id.name == figures["class"]?.text, "\(company)")
            classes[model.scoreClass(of: found)?.id.name ?? "", default: 0] += 1
        }
        #expect(classes == ["high": 1, "mid": 20, "low": 6])
        #expect(expected.values.count { $0["score"]?.text == "4/1" } == 2)
    }
}
