@testable import Analysis
import ExactNumbers
import Questionnaires
import ReferenceData
import Scoring
import Statistics
import Testing

/// A reference set as a sample, all of whose groups may be shown.
struct ReferenceSample {
    let set: ReferenceSet
    let sample: Sample

    /// - Parameter rule: `R1`, `R2` or `R1_min50`.
    init(_ path: String, rule: String = "R1", isWeighted: Bool) throws {
        set = try ReferenceSet(path)
        let questionnaire = try set.definition(rule: rule, isWeighted: isWeighted).questionnaire()
        sample = Sample(questionnaire, try set.replies(to: questionnaire))
    }

    /// The same replies, whose codes fit any rule, scored by another.
    func scored(by rule: String) throws -> Sample {
        let isWeighted = sample.design.isWeighted
        return Sample(
            try set.definition(rule: rule, isWeighted: isWeighted).questionnaire(),
            sample.replies.map(\.reply))
    }

    func groups(by name: String) throws -> GroupTable {
        let id = try #require(SegmentID(name))
        return try #require(sample.everyone.groups(by: id))
    }
}

extension Sample {
    init(_ questionnaire: Questionnaire, _ replies: [Reply]) {
        self.init(questionnaire, wave: Wave(name: "all", sent: nil), replies: replies)
    }
}

extension MeanEstimate {
    var precision: Precision? { uncertainty.precision }

    var sumOfWeights: Double { base.weight.ratio.double / 1e12 }

    /// Every figure that a comparison may ask for, by the key it has with weights and without.
    func figures(isWeighted: Bool) -> [(key: String, value: Double?)] {
        var figures: [(String, Double?)] = [
            ("n", Double(base.count)), ("mean", mean?.double),
        ]
        if isWeighted {
            figures += [
                ("n_nonzero_weight", Double(base.weightedCount)), ("sum_w", sumOfWeights),
                ("sd_times_n_over_nminus1", standardDeviation),
                ("se_design", precision?.standardError),
                ("degf_design", (precision?.degreesOfFreedom).map(Double.init)),
                ("ci95_design_t_low", precision?.interval.low),
                ("ci95_design_t_high", precision?.interval.high),
                ("kish_n_eff", base.effectiveCount), ("median_svyquantile_math", median?.double),
            ]
        } else {
            figures += [
                ("sd", standardDeviation), ("se_mean", precision?.standardError),
                ("ci95_t_low", precision?.interval.low), ("ci95_t_high", precision?.interval.high),
            ]
        }
        return figures
    }
}
