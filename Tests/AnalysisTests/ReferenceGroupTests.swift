@testable import Analysis
import ExactNumbers
import Questionnaires
import ReferenceData
import Statistics
import Testing

/// Not run where `../shared/reference` is absent.
@Suite(
    "The groups of a reference set",
    .enabled(if: ReferenceFolder.isPresent, "../shared/reference is absent"))
struct ReferenceGroupTests {
    @Test(
        "have the means and errors of R, the rest of the sample staying in the design",
        arguments: [("sets/synth_a", 1_989), ("sfo/sfo2016", 2_511), ("sfo/sfo2017", 2_664)])
    func weighted(path: String, figures: Int) throws {
        let reference = try ReferenceSample(path, isWeighted: true)
        let expected = try reference.set.figures()
        let items = reference.sample.questionnaire.scaleItems
        var comparison = Comparison()
        let composites = try reference.set.exactFigures()["groups_R1"]
        for group in reference.set.groups {
            let table = try reference.groups(by: group)
            #expect(!table.isWithinClusters)
            for row in table.rows {
                try #require(row.composite.value).hold(
                    against: composites?[group]?[row.value], "\(group).\(row.value)",
                    isWeighted: true, &comparison)
            }
            for (index, item) in items.enumerated() {
                let place = "\(group).\(item.id)"
                let parts = table.rows.compactMap(\.items[index].value)
                let figures = expected["weighted_groups_svyby"]?[group]?[item.id.name]
                #expect(figures?["levels"]?.list.map(\.text) == table.rows.map(\.value))
                comparison.hold(
                    parts.map { $0.mean.mean?.double }, against: figures?["mean"],
                    "\(place).mean")
                comparison.hold(
                    parts.map { $0.mean.precision?.standardError }, against: figures?["se"],
                    "\(place).se")
                for (row, part) in zip(table.rows, parts) {
                    let figures = expected["groups"]?[group]?[row.value]?[item.id.name]
                    Self.hold(part, figures, "\(place).\(row.value)", &comparison)
                }
            }
        }
        print(comparison.summary(of: "\(reference.set.name), items by group, weighted"))
        #expect(comparison.faults == [])
        #expect(comparison.count == figures)
    }

    @Test(
        "have the composites of exact arithmetic without weights",
        arguments: [
            ("sets/synth_a", 156), ("sfo/sfo2016", 108), ("sfo/sfo2017", 108), ("sets/bfi", 144),
            ("sets/housing", 72),
        ])
    func composites(path: String, figures: Int) throws {
        let reference = try ReferenceSample(path, isWeighted: false)
        let sample = reference.sample
        var comparison = Comparison()
        for (group, levels) in try reference.set.exactFigures()["groups_R1"]?.group ?? [:] {
            let id = try #require(SegmentID(group))
            for (level, expected) in levels.group {
                let condition = try #require(
                    SegmentCondition(id, in: [level], of: sample.questionnaire))
                sample.domain(where: [condition]).composite().hold(
                    against: expected, "\(group).\(level)", isWeighted: false, &comparison)
            }
        }
        print(comparison.summary(of: "\(path), composites by group, without weights"))
        #expect(comparison.faults == [])
        #expect(comparison.count == figures)
    }

    private static func hold(
        _ item: ItemEstimate, _ expected: JSONTree?, _ place: String,
        _ comparison: inout Comparison
    ) {
        let missing = item.missing.values.reduce(0, +)
        for (key, value) in [
            ("n", Double(item.answered)), ("missing", Double(missing)),
            ("sum_w", item.mean.sumOfWeights), ("weighted_mean", item.mean.mean?.double),
        ] {
            comparison.hold(value, against: expected, key, of: place)
        }
        comparison.hold(
            item.distribution.map { Double($0.count) }, against: expected?["counts"],
            "\(place).counts")
    }
}
