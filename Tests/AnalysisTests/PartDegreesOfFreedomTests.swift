@testable import Analysis
import Questionnaires
import ReferenceData
import Statistics
import Testing

/// R 4.2.2, survey 4.1-1: `des <- svydesign(ids = ~company, data = d, weights = ~1)`,
/// `part <- subset(des, region == …)`, `svymean(~q1, part, na.rm = TRUE)`,
/// `confint(…, df = degf(part))`, `svyciprop(~I(q1 >= 4), …, method = "beta")` of those who answered q1.
@Suite(
    "A part of a clustered sample",
    .enabled(if: ReferenceFolder.isPresent, "../shared/reference is absent"))
struct PartDegreesOfFreedomTests {
    @Test("takes its degrees of freedom from its own clusters, filtered or grouped")
    func degreesOfFreedom() throws {
        let campaign = try CableGroup()
        let sample = Sample(campaign.questionnaire, campaign.replies)
        let region = try #require(
            campaign.questionnaire.segments.first { $0.id.name == "region" }?.id)
        let condition = try #require(
            SegmentCondition(region, in: ["华北"], of: campaign.questionnaire))
        let filtered = try #require(sample.domain(where: [condition]).estimates().items.first)
        try check(filtered)
        let groups = try #require(sample.everyone.groups(by: region))
        let row = try #require(groups.rows.first { $0.value == "华北" })
        try check(try #require(row.items.first?.value))
    }

    private func check(_ item: ItemEstimate) throws {
        let precision = try #require(item.mean.uncertainty.precision)
        #expect(precision.degreesOfFreedom == 7)
        #expect(isNear(precision.standardError, 0.125253702379086))
        #expect(isNear(precision.interval.low, 4.14284644799653))
        #expect(isNear(precision.interval.high, 4.73520233249127))
        let share = try #require(item.topTwo.printedInterval)
        #expect(isNear(share.low, 0.828682939106815))
        #expect(isNear(share.high, 0.994670491573641))
    }

    private func isNear(_ found: Double, _ expected: Double) -> Bool {
        abs(found / expected - 1) <= 1e-9
    }
}
