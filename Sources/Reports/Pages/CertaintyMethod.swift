public import Analysis
import ExactNumbers
public import Figures
public import Questionnaires
import Statistics

/// How sure a class is, in words without a full stop: what a report and the terminal say of it.
public struct CertaintyMethod {
    private let certainty: ClassCertainty
    private let classes: [ScoreClass]
    private let clusters: Words?

    /// - Parameters:
    ///   - classes: those the certainty is among, from the highest down.
    ///   - clusters: what the population is counted in, where that is not respondents; of a cluster
    ///     that answered not everybody need have done so.
    public init(
        _ certainty: ClassCertainty, among classes: [ScoreClass], clusters: Words? = nil
    ) {
        self.certainty = certainty
        self.classes = classes
        self.clusters = clusters
    }

    /// `confirmed`, `indicative`.
    public var name: Words { Self.name(isConfirmed: certainty.isConfirmed) }

    public static func name(isConfirmed: Bool) -> Words {
        isConfirmed ? Words("confirmed", "已确认") : Words("indicative", "仅供参考")
    }

    /// What the two words mean.
    public static let meaning = Words(
        "Class confirmed: the 95 % bounds of the mean stand inside it; indicative: they reach into a "
            + "class beside it, or too little is known",
        "等级“已确认”：均值的 95% 单侧界限都在该等级之内；“仅供参考”：界限伸入相邻等级，或依据不足")

    /// `confirmed: with 95 % certainty the mean is at least 4.08, and with 95 % at most 4.24`.
    public var words: Words {
        Words("\(name.english): \(reason.english)", "\(name.chinese)：\(reason.chinese)")
    }

    /// Why it is confirmed, or no more than indicative.
    public var reason: Words {
        let bounds = thresholds
        switch certainty.verdict {
        case .confirmed(.census):
            guard let clusters else {
                return Words("everyone of the population answered", "总体已全部作答")
            }
            return Words(
                "every \(clusters.english.inSentence) of the population answered",
                "总体中的\(clusters.chinese)已全部作答")
        case .confirmed(.bounds(let ends)):
            let (low, high) = (number(ends.low), number(ends.high))
            switch (bounds.from, bounds.above) {
            case (.some, .some):
                return Words(
                    "with 95 % certainty the mean is at least \(low), and with 95 % at most \(high)",
                    "均值有 95% 的把握不低于 \(low)，也有 95% 的把握不高于 \(high)")
            case (.some, nil):
                return Words(
                    "with 95 % certainty the mean is at least \(low)", "均值有 95% 的把握不低于 \(low)")
            case (nil, .some):
                return Words(
                    "with 95 % certainty the mean is at most \(high)", "均值有 95% 的把握不高于 \(high)")
            case (nil, nil): return Words("there is no other class", "没有其他等级")
            }
        case .indicative(.reaches(let reach, let ends)):
            let (low, high) = (number(ends.low), number(ends.high))
            switch reach {
            case .below:
                return Words(
                    "the mean may be as low as \(low) (95 % bound), in the class below",
                    "均值可能低至 \(low)（95% 单侧界限），即落入下一等级")
            case .above:
                return Words(
                    "the mean may be as high as \(high) (95 % bound), in the class above",
                    "均值可能高至 \(high)（95% 单侧界限），即升入上一等级")
            case .both:
                return Words(
                    "the mean may be as low as \(low) or as high as \(high) (95 % bounds), in the "
                        + "classes on both sides",
                    "均值可能低至 \(low) 或高至 \(high)（95% 单侧界限），即落入两侧的等级")
            }
        case .indicative(.noSpread):
            return Words(
                "all answers are equal, so that there is no telling how far others are from them",
                "所有作答都相同，看不出其他人会相差多少")
        case .indicative(.noBounds(let reason)): return Self.because(reason)
        }
    }

    private static func because(_ reason: NoInterval) -> Words {
        switch reason {
        case .nothingObserved: Words("nobody answered", "无人作答")
        case .allWeightsZero: Words("all weights are zero", "权重全为零")
        case .oneObservation: Words("there is one answer", "只有一份作答")
        case .oneCluster: Words("all answers come from one cluster", "作答均来自同一群")
        case .loneCluster:
            Words(
                "a stratum has one cluster, so that nothing is known of its spread",
                "某层只有一个群，离散程度未知")
        case .withheld:
            Words("it would tell of those that are hidden", "会透露不予显示者的情况")
        case .moreThanThePopulation:
            Words("more answered than the population is said to have", "作答数多于所报总体数")
        case .confidenceOutOfRange: Words("the confidence is out of range", "置信水平超出范围")
        }
    }

    private var thresholds: (from: Double?, above: Double?) {
        let place = classes.firstIndex { $0.id == certainty.scoreClass.id } ?? 0
        let above = place > 0 ? classes[place - 1].from : nil
        return (
            certainty.scoreClass.from.map { Ratio($0).double }, above.map { Ratio($0).double }
        )
    }

    /// With as many digits as it takes to stand on its side of the thresholds.
    private func number(_ value: Double) -> String {
        let lines = [thresholds.from, thresholds.above].compactMap(\.self)
        let places = (2...6).first { places in
            let shown = Double(
                NumberText.fixed(value, places: places).replacing("−", with: "-"))
            return shown.map { shown in
                lines.allSatisfy { (shown >= $0) == (value >= $0) }
            } ?? false
        }
        return NumberText.fixed(value, places: places ?? 6)
    }
}
