import BigInt
public import ExactNumbers
public import Questionnaires

/// The arithmetic of one questionnaire, made ready once and used for every reply.
///
/// Weights are whole numbers divided by their common factor, so a score is a ratio of two whole
/// numbers. When the model is made it is proved from the largest possible answers whether every
/// intermediate number fits 128 bits; otherwise integers of any size are used.
public struct ScoreModel: Sendable {
    private enum Kernel: Sendable {
        case narrow(CompositeKernel<Int128>)
        case wide(CompositeKernel<BigInt>)
    }

    private let kernel: Kernel
    /// From the highest class down, with the exact threshold of each but the last.
    private let classes: [(class: ScoreClass, from: Ratio?)]

    /// The composite of a questionnaire.
    public init(_ questionnaire: Questionnaire) {
        self.init(CompositePlan(questionnaire), questionnaire.score.classes)
    }

    /// An index that each reply has a score of: a composite or a gap.
    ///
    /// - Returns: `nil` for an index that only a group of replies has.
    public init?(_ index: Index, of questionnaire: Questionnaire) {
        switch index.kind {
        case .composite(let parts, let rules):
            self.init(
                CompositePlan(parts, rules, of: questionnaire, asGap: false), index.classes)
        case .gap(let parts, let rules):
            self.init(CompositePlan(parts, rules, of: questionnaire, asGap: true), index.classes)
        case .csat, .nps, .effortMean, .effortShare, .kano: return nil
        }
    }

    private init(_ plan: CompositePlan, _ classes: [ScoreClass]) {
        kernel =
            plan.largestNumber < BigInt(Int128.max)
            ? .narrow(CompositeKernel(plan)) : .wide(CompositeKernel(plan))
        self.classes = classes.map { ($0, $0.from.map(Ratio.init)) }
    }

    /// Whether every number in the making of a score was proved to fit 128 bits.
    public var fits128Bits: Bool {
        switch kernel {
        case .narrow: true
        case .wide: false
        }
    }

    /// - Parameter codes: made for the items of this model's questionnaire.
    public func scores(of codes: AnswerCodes) -> ReplyScores {
        switch kernel {
        case .narrow(let kernel): kernel.scores(of: codes) { Ratio($0, $1) }
        case .wide(let kernel): kernel.scores(of: codes) { Ratio($0, $1) }
        }
    }

    /// The class of an exact score: the first from the top whose threshold it reaches.
    ///
    /// - Returns: `nil` when the questionnaire defines no classes.
    public func scoreClass(of score: Ratio) -> ScoreClass? {
        classes.first { entry in entry.from.map { score >= $0 } ?? true }?.class
    }
}
