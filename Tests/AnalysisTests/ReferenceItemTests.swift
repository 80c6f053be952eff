@testable import Analysis
import ExactNumbers
import Questionnaires
import ReferenceData
import Statistics
import Testing

/// The keys are those that the method's page names as ours; the others tell why another program
/// differs. Not run where `../shared/reference` is absent.
@Suite(
    "The items of a reference set",
    .enabled(if: ReferenceFolder.isPresent, "../shared/reference is absent"))
struct ReferenceItemTests {
    @Test(
        "are those of R under weights, strata and clusters",
        arguments: [("sets/synth_a", 356), ("sfo/sfo2016", 668), ("sfo/sfo2017", 715)])
    func weighted(path: String, figures: Int) throws {
        let reference = try ReferenceSample(path, isWeighted: true)
        let expected = try reference.set.figures()
        var comparison = Comparison()
        let found = reference.sample.everyone.estimates()
        for item in found.items {
            let name = item.item.id.name
            comparison.hold(
                Double(item.missing.values.reduce(0, +)), against: expected["items"]?[name],
                "missing", of: name)
            Self.hold(item, expected["weighted_items"]?[name], isWeighted: true, &comparison)
        }
        try Self.holdRecommendation(found, expected["nps"], isWeighted: true, &comparison)
        try Self.holdDimensions(found, reference.set, isWeighted: true, &comparison)
        print(comparison.summary(of: "\(reference.set.name), items, weighted"))
        #expect(comparison.faults == [])
        #expect(comparison.count == figures)
    }

    @Test(
        "are those of R without weights",
        arguments: [
            ("sets/synth_a", 293), ("sfo/sfo2016", 548), ("sfo/sfo2017", 587), ("sets/bfi", 620),
            ("sets/housing", 30), ("sets/attitude", 57), ("sets/insteval", 26),
        ])
    func unweighted(path: String, figures: Int) throws {
        let reference = try ReferenceSample(path, isWeighted: false)
        let expected = try reference.set.figures()
        var comparison = Comparison()
        let found = reference.sample.everyone.estimates()
        for item in found.items {
            Self.hold(
                item, expected["items"]?[item.item.id.name], isWeighted: false, &comparison)
        }
        try Self.holdRecommendation(found, expected["nps"], isWeighted: false, &comparison)
        try Self.holdDimensions(found, reference.set, isWeighted: false, &comparison)
        print(comparison.summary(of: "\(reference.set.name), items, without weights"))
        #expect(comparison.faults == [])
        #expect(comparison.count == figures)
    }

    private static func hold(
        _ item: ItemEstimate, _ expected: JSONTree?, isWeighted: Bool,
        _ comparison: inout Comparison
    ) {
        let name = item.item.id.name
        for (key, value) in item.mean.figures(isWeighted: isWeighted) {
            comparison.hold(value, against: expected, key, of: name)
        }
        if !isWeighted {
            let missing = item.missing.values.reduce(0, +)
            comparison.hold(Double(missing), against: expected, "missing", of: name)
        }
        // R has no distribution for a scale of more points than it takes for answers.
        guard item.distribution.count <= 11 else { return }
        let shares = item.distribution.map { $0.share?.double }
        comparison.hold(shares, against: expected?["shares"], "\(name).shares")
        comparison.hold(
            item.distribution.map { part in
                isWeighted
                    ? part.share.map { $0.double * item.mean.sumOfWeights } : Double(part.count)
            }, against: expected?["counts"], "\(name).counts")
        guard item.distribution.count >= 4 else { return }
        // The best answers of a reversed item are the lowest.
        let key = item.item.lowIsGood ? "bottom2" : "top2"
        holdShare(
            item.topTwo, expected?[key], "\(name).\(key)", isWeighted: isWeighted, &comparison)
    }

    private static func holdShare(
        _ share: ShareEstimate, _ expected: JSONTree?, _ place: String, isWeighted: Bool,
        _ comparison: inout Comparison
    ) {
        let wilson = isWeighted ? "wilson_kish" : "wilson"
        comparison.hold(share.share?.double, against: expected, "share", of: place)
        comparison.hold(share.interval?.low, against: expected, wilson + "_low", of: place)
        comparison.hold(share.interval?.high, against: expected, wilson + "_high", of: place)
        if isWeighted {
            comparison.hold(
                [share.designInterval?.low, share.designInterval?.high],
                against: expected?["svyciprop_beta"], "\(place).svyciprop_beta")
        } else {
            comparison.hold(Double(share.count), against: expected, "count", of: place)
            comparison.hold(Double(share.base), against: expected, "n", of: place)
            #expect(share.designInterval == nil)
        }
    }

    private static func holdRecommendation(
        _ table: EstimateTable, _ all: JSONTree?, isWeighted: Bool, _ comparison: inout Comparison
    ) throws {
        guard let all else { return }
        let found = try #require(table.items.compactMap(\.netPromoter).first)
        let precision = found.score.precision
        var figures: [(key: String, value: Double?)] = [
            ("promoters", Double(found.promoters.count)),
            ("detractors", Double(found.detractors.count)), ("n", Double(found.score.base.count)),
        ]
        if !isWeighted {
            figures += [
                ("nps", found.score.mean?.double),
                ("se_sd_over_sqrt_n_R", precision?.standardError),
            ]
        }
        for (key, value) in figures { comparison.hold(value, against: all, key, of: "nps") }
        guard isWeighted else { return }
        for (key, value) in [
            ("nps", found.score.mean?.double), ("se_design", precision?.standardError),
            ("promoter_share", found.promoters.share?.double),
            ("detractor_share", found.detractors.share?.double),
            ("degf", (precision?.degreesOfFreedom).map(Double.init)),
        ] {
            comparison.hold(value, against: all["weighted"], key, of: "nps.weighted")
        }
    }

    private static func holdDimensions(
        _ table: EstimateTable, _ set: ReferenceSet, isWeighted: Bool,
        _ comparison: inout Comparison
    ) throws {
        let expected = try set.exactFigures()["dimensions"]
        let key = isWeighted ? "class_of_weighted_mean" : "class_of_mean"
        for dimension in table.dimensions {
            let name = dimension.dimension.id.name
            dimension.mean.hold(
                against: expected?[name], name, isWeighted: isWeighted, &comparison)
            comparison.hold(
                dimension.scoreClass?.id.name ?? "", equals: expected?[name]?[key]?.text ?? "none",
                "\(name).\(key)")
        }
    }
}
