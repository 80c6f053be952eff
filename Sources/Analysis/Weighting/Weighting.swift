public import ExactNumbers
public import Questionnaires
public import Statistics

/// What the categories of a segment are known to weigh in the population.
public struct MarginTargets: Hashable, Sendable {
    public struct Target: Hashable, Sendable {
        /// `nil` for those whose value of the segment is unknown.
        public let category: String?
        /// A share or a count, as the margin has it.
        public let amount: FixedDecimal

        public init(category: String?, amount: FixedDecimal) {
            self.category = category
            self.amount = amount
        }
    }

    public let segment: SegmentID
    public let targets: [Target]

    public init(segment: SegmentID, targets: [Target]) {
        self.segment = segment
        self.targets = targets
    }

    /// What the amounts add up to, as shares or as a count.
    public var total: Ratio { Ratio.sum(targets.map { Ratio($0.amount) }) }
}

/// New weights of a sample, with what it took to make them.
public struct Weighting: Hashable, Sendable {
    /// What is to be done.
    public struct Plan: Hashable, Sendable {
        /// Empty when weights are only trimmed.
        public var margins: [MarginTargets]
        /// What the new weights add up to; the sum of the base weights when it is `nil`.
        public var total: Ratio?
        /// `nil` for no trimming.
        public var bounds: WeightBounds?
        /// The greatest |weight/target − 1| of a category that trimming may leave.
        public var drift: Double

        public init(
            margins: [MarginTargets], total: Ratio?, bounds: WeightBounds?, drift: Double
        ) {
            self.margins = margins
            self.total = total
            self.bounds = bounds
            self.drift = drift
        }
    }

    /// The weights to begin with.
    public enum Base: Hashable, Sendable {
        /// 1 each.
        case equal
        /// Those of the replies; 1 each where these are frequencies.
        case stored
        case named(NamedWeights)
    }

    public struct Margin: Hashable, Sendable {
        public let segment: Segment
        public let lines: [Line]
    }

    /// A category of a margin.
    public struct Line: Hashable, Sendable {
        /// `nil` for those whose value is unknown.
        public let category: String?
        /// Respondents whose weight is above 0: none, or as many as the reporting floor at least.
        public let count: Int
        /// Share of the base weights.
        public let before: Ratio
        /// Share of the new weights.
        public let after: Ratio
        /// Share of the targets.
        public let target: Ratio
    }

    public struct Trimmed: Hashable, Sendable {
        public let lower: FixedDecimal
        /// `nil` for no bound.
        public let upper: FixedDecimal?
        /// Respondents raised to the lower and cut to the upper bound, in the last round.
        public let raised: Int
        public let cut: Int
        public let rounds: Int
    }

    public let before: WeightFigures
    public let after: WeightFigures
    public let margins: [Margin]
    /// How often all margins were fitted in turn; `nil` without margins.
    public let sweeps: Int?
    /// The greatest |weight/target − 1| of a category in the end.
    public let drift: Double
    public let trimmed: Trimmed?
    /// By id of the reply; 0 for those that had no weight.
    public let weights: [String: FixedDecimal]
}

/// Why there are no new weights.
public enum WeightingRefusal: Error, Hashable, Sendable {
    /// A category with fewer respondents than the reporting floor: weights could be aimed at them, and
    /// a total would say what they said. `nil` for those without a value.
    case fewInCategory(SegmentID, category: String?, floor: Int)
    case nothingWithWeight
    /// Replies have no value of the segment, and the margin says nothing of such.
    case withoutValue(SegmentID)
    /// Replies have a value that the margin does not give.
    case withoutTarget(SegmentID, category: String)
    /// Margins and categories are named by their places in the plan.
    case raking(RakingRefusal)
    case trimming(TrimmingRefusal)
    /// Trimmed weights and margins cannot both be had.
    ///
    /// - Parameters:
    ///   - margin: with `category` the one that is furthest from its target, by their places in the
    ///     plan.
    ///   - drift: its |weight/target − 1|.
    case notSettled(margin: Int, category: Int, drift: Double)
    /// Frequency weights stand for more respondents than are weighted one by one.
    case tooManyRespondents(most: Int)
}
