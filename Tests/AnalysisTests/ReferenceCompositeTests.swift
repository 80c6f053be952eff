@testable import Analysis
import ExactNumbers
import Questionnaires
import ReferenceData
import Statistics
import Testing

/// Not run where `../shared/reference` is absent.
@Suite(
    "The composite of a reference set",
    .enabled(if: ReferenceFolder.isPresent, "../shared/reference is absent"))
struct ReferenceCompositeTests {
    @Test(
        "is that of exact arithmetic under every rule, with weights and without",
        arguments: [
            ("sets/synth_a", 81), ("sfo/sfo2016", 81), ("sfo/sfo2017", 81), ("sets/bfi", 36),
            ("sets/housing", 36), ("sets/attitude", 36),
        ])
    func rules(path: String, figures: Int) throws {
        var comparison = Comparison()
        for isWeighted in try ReferenceSet(path).hasWeights ? [false, true] : [false] {
            let reference = try ReferenceSample(path, isWeighted: isWeighted)
            let expected = try reference.set.exactFigures()["rules"]
            for rule in ["R1", "R2", "R1_min50"] {
                try reference.scored(by: rule).everyone.composite().hold(
                    against: expected?[rule], rule, isWeighted: isWeighted, &comparison)
            }
        }
        print(comparison.summary(of: "\(path), composites"))
        #expect(comparison.faults == [])
        #expect(comparison.count == figures)
    }
}

extension CompositeEstimate {
    func hold(
        against expected: JSONTree?, _ place: String, isWeighted: Bool,
        _ comparison: inout Comparison
    ) {
        respondents.hold(against: expected, place, isWeighted: isWeighted, &comparison)
        comparison.hold(Double(unscored), against: expected, "none", of: place)
        comparison.hold(scores.first?.score.double, against: expected, "min", of: place)
        comparison.hold(scores.last?.score.double, against: expected, "max", of: place)
        for (key, threshold) in [("exactly_4_5", "4.5"), ("exactly_4_0", "4")] {
            let tie = ties.first { $0.threshold.description == threshold }
            comparison.hold(Double(tie?.respondents ?? 0), against: expected, key, of: place)
        }
        for part in classes {
            let name = part.scoreClass.id.name
            comparison.hold(
                Double(part.respondents.count), against: expected, "count_" + name, of: place)
            if isWeighted {
                comparison.hold(
                    part.respondents.share?.double, against: expected, "weighted_share_" + name,
                    of: place)
            }
        }
        let key = isWeighted ? "class_of_weighted_mean" : "class_of_mean"
        comparison.hold(
            scoreClass?.id.name ?? "none", equals: expected?[key]?.text ?? "", "\(place).\(key)")
    }
}

extension MeanEstimate {
    func hold(
        against expected: JSONTree?, _ place: String, isWeighted: Bool,
        _ comparison: inout Comparison
    ) {
        comparison.hold(Double(base.count), against: expected, "scored", of: place)
        if isWeighted {
            comparison.hold(mean?.double, against: expected, "weighted_mean", of: place)
            comparison.hold(sumOfWeights, against: expected, "sum_w", of: place)
        } else {
            comparison.hold(mean?.double, against: expected, "mean", of: place)
            comparison.hold(standardDeviation, against: expected, "sd", of: place)
        }
    }
}
