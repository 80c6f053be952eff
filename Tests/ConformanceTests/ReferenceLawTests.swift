@testable import Analysis
import ExactNumbers
import Questionnaires
import ReferenceData
import Statistics
import Testing

/// Laws on real replies and on their designs. Not run where `../shared/reference` is absent.
@Suite(
    "A sample of the reference",
    .enabled(if: ReferenceFolder.isPresent, "../shared/reference is absent"))
struct ReferenceLawTests {
    @Test(
        "gives a part that is filtered what the group of that value has, to the last bit",
        arguments: [
            ("sets/synth_a", .everything), ("sets/housing", .nothing),
        ] as [(String, ReferenceSet.Design)])
    func filters(path: String, design: ReferenceSet.Design) throws {
        let set = try ReferenceSet(path)
        let sample = try Self.sample(set, design)
        for group in set.groups { try Self.holdFilters(sample, by: group) }
    }

    @Test("gives a filtered part of the cable group what the group of that value has")
    func companies() throws {
        let campaign = try CableGroup()
        let sample = Sample(campaign.questionnaire, campaign.replies)
        for group in ["tier", "region"] { try Self.holdFilters(sample, by: group) }
    }

    private static func holdFilters(_ sample: Sample, by group: String) throws {
        let id = try #require(SegmentID(group))
        let table = try #require(sample.everyone.groups(by: id))
        #expect(table.rows.count > 1)
        var parts: [String: Domain] = [:]
        for row in table.rows {
            let condition = try #require(
                SegmentCondition(id, in: [row.value], of: sample.questionnaire))
            let part = sample.domain(where: [condition])
            parts[row.value] = part
            #expect(part.composite() == row.composite.value)
            #expect(part.estimates().items == row.items.compactMap(\.value))
        }
        let item = try #require(sample.questionnaire.scaleItems.last)
        // The many values of a composite take their time where there are many groups.
        let others = table.rows.count < 4 ? [Measure.composite, .topTwo(item.id)] : []
        for measure in others + [.item(item.id)] {
            let comparison = try #require(Selection(sample).comparison(of: measure, by: id))
            let values = Set(comparison.rows.map(\.value))
            for row in comparison.rows {
                let condition = try #require(
                    SegmentCondition(id, in: [row.value], of: sample.questionnaire))
                let figures = try #require(row.figures.value)
                #expect(
                    figures.mean == Selection(sample, where: [condition]).mean(of: measure).value)
                guard comparison.unknown == 0 else { continue }
                let others = try #require(
                    SegmentCondition(
                        id, in: values.subtracting([row.value]), of: sample.questionnaire))
                let difference = try Self.difference(
                    of: #require(parts[row.value]), minus: sample.domain(where: [others]), measure)
                #expect(figures.againstOthers == difference)
            }
            #expect(comparison.pairs.count == values.count * (values.count - 1) / 2)
            for pair in comparison.pairs {
                let difference = try Self.difference(
                    of: #require(parts[pair.first]), minus: #require(parts[pair.second]), measure)
                #expect(pair.difference == difference && pair.difference.value != nil)
            }
        }
    }

    /// What the test of two parts says that were filtered one by one.
    private static func difference(
        of first: Domain, minus second: Domain, _ measure: Measure
    ) throws -> Result<MeanDifference, NoTest> {
        let design = first.sample.design
        let a = try #require(first.table(of: measure))
        let b = try #require(second.table(of: measure))
        return design.isSimple
            ? MeanDifference.welch(of: SampleMoments(a), minus: SampleMoments(b))
            : MeanDifference.linearised(of: a, minus: b, design: design.stratified)
    }

    @Test(
        "has no error left when all of its population answered", arguments: ["synth_a", "apistrat"])
    func census(name: String) throws {
        let set = try ReferenceSet("sets/\(name)")
        let drawn = try Self.sample(set, .everything)
        let counts = zip(drawn.design.strata, drawn.design.stratified.strata)
            .map { "\($0): \($1.clusters)" }
        var definition = try set.definition(design: .everything)
        definition.sample.removeAll { $0.hasPrefix("population") }
        definition.sample.append("population: {\(counts.joined(separator: ", "))}")
        let questionnaire = try definition.questionnaire()
        let sample = Sample(questionnaire, try set.replies(to: questionnaire))
        var means = Self.means(of: sample.everyone)
        let found = zip(means, Self.means(of: drawn.everyone))
        #expect(found.allSatisfy { $0.mean == $1.mean && ($1.precision?.standardError ?? 0) > 0 })
        for group in set.groups {
            let id = try #require(SegmentID(group))
            for value in Set(try set.table[group]) where !value.isEmpty {
                let condition = try #require(
                    SegmentCondition(id, in: [value], of: sample.questionnaire))
                means += Self.means(of: sample.domain(where: [condition]))
            }
        }
        #expect(means.count > 20)
        for mean in means {
            let precision = try #require(mean.precision)
            #expect(precision.standardError == 0)
            #expect(precision.interval.low == precision.interval.high)
        }
    }

    private static func means(of domain: Domain) -> [MeanEstimate] {
        let items = domain.estimates().items
        let scored =
            domain.sample.questionnaire.hasComposite ? [domain.composite().respondents] : []
        return items.map(\.mean) + items.compactMap(\.netPromoter?.score)
            + domain.numbers().map(\.mean) + scored
    }

    @Test(
        "has the same figures when all weights are multiplied",
        arguments: [("synth_a", 1_000), ("apistrat", 7)])
    func multipliedWeights(name: String, factor: Int) throws {
        let set = try ReferenceSet("sets/\(name)")
        let sample = try Self.sample(set, .everything)
        let heavier = Sample(
            sample.questionnaire,
            sample.replies.map { entry in
                let reply = entry.reply
                return Reply(
                    id: reply.id, submitted: nil,
                    weight: FixedDecimal(units: reply.weight.units * Int128(factor)),
                    segments: reply.segments, codes: reply.codes, texts: reply.texts)
            })
        let pairs = zip(Self.means(of: sample.everyone), Self.means(of: heavier.everyone))
        for (mean, other) in pairs {
            #expect(mean.mean == other.mean && mean.median == other.median)
            #expect(mean.base.effectiveCount == other.base.effectiveCount)
            let first = try #require(mean.precision)
            let second = try #require(other.precision)
            #expect(first.degreesOfFreedom == second.degreesOfFreedom)
            #expect(abs(first.standardError / second.standardError - 1) < 1e-13)
        }
        let items = zip(sample.everyone.estimates().items, heavier.everyone.estimates().items)
        for (item, other) in items {
            #expect(
                item.distribution == other.distribution && item.topTwo.share == other.topTwo.share)
            #expect(item.topTwo.interval == other.topTwo.interval)
        }
        guard set.groups.contains("age") else { return }
        let found = try Self.probabilities(sample, by: "age")
        let other = try Self.probabilities(heavier, by: "age")
        #expect(found.count == other.count && found.count > 3)
        #expect(zip(found, other).allSatisfy { abs($0 / $1 - 1) < 1e-11 })
    }

    /// Of all tests between the groups in their composite.
    private static func probabilities(_ sample: Sample, by group: String) throws -> [Double] {
        let id = try #require(SegmentID(group))
        let found = try #require(Selection(sample).comparison(of: .composite, by: id))
        return [try found.overall.get().probability]
            + found.pairs.compactMap { $0.difference.value?.probability }
    }

    @Test("gives the same to the last bit in whatever order its replies come")
    func order() throws {
        var random = FixedRandom(seed: 91)
        let set = try ReferenceSet("sets/synth_a")
        let campaign = try CableGroup()
        let samples = [
            (try Self.sample(set, .everything), ["age"]),
            (Sample(campaign.questionnaire, campaign.replies), ["company", "tier"]),
        ]
        for (sample, groups) in samples {
            let other = Sample(
                sample.questionnaire, sample.replies.map(\.reply).shuffled(using: &random))
            #expect(other.design.stratified == sample.design.stratified)
            #expect(other.everyone.composite() == sample.everyone.composite())
            #expect(other.everyone.estimates() == sample.everyone.estimates())
            for group in groups {
                let id = try #require(SegmentID(group))
                #expect(other.everyone.groups(by: id) == sample.everyone.groups(by: id))
                #expect(
                    Selection(other).comparison(of: .composite, by: id)
                        == Selection(sample).comparison(of: .composite, by: id))
            }
        }
    }

    private static func sample(
        _ set: ReferenceSet, _ design: ReferenceSet.Design
    ) throws -> Sample {
        let questionnaire = try set.definition(design: design).questionnaire()
        return Sample(questionnaire, try set.replies(to: questionnaire))
    }
}
