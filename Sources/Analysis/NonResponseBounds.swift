public import ExactNumbers
public import Questionnaires
import Statistics

/// What those who did not answer could do to a mean: what it can be with everyone, and where they
/// would have to stand for its class to change.
///
/// With n of N answers of mean m, and the others' mean x anywhere from the lowest to the highest value
/// a score may have, everyone's mean is (n·m + (N − n)·x)/N. Nothing is assumed of those who did not
/// answer. Exact.
///
/// Source: Manski (1989), Anatomy of the selection problem, Journal of Human Resources 24; Cochran
/// (1977), Sampling Techniques, section 13.2, does the same for shares.
public struct NonResponseBounds: Hashable, Sendable {
    /// Why there are no bounds.
    public enum NoBounds: Error, Hashable, Sendable {
        /// Nobody answered, so there is no mean.
        case nobodyAnswered
        /// How many were asked is not known.
        case notCounted
        case moreThanAsked(returned: Int, asked: Int)
        /// The mean of the answers is not a value that answers may have.
        case meanOutOfRange
        /// With weights n of N is not the share of the population that answered.
        case weighted
        /// The mean would give hidden units away.
        case withheld
    }

    /// What it takes for everyone's mean to stand in the next class.
    public enum Turn: Hashable, Sendable {
        /// Those who did not answer would have to average less than this.
        case under(Ratio, ScoreClass)
        /// They would have to average this or more.
        case from(Ratio, ScoreClass)
        /// No answers of theirs could do it.
        case impossible(ScoreClass)

        /// The class it would be.
        public var scoreClass: ScoreClass {
            switch self {
            case .under(_, let scoreClass), .from(_, let scoreClass), .impossible(let scoreClass):
                scoreClass
            }
        }
    }

    public let returned: Int
    public let asked: Int
    /// Of the answers.
    public let mean: Ratio
    /// Everyone's mean if all the others gave the lowest answer.
    public let lowest: Ratio
    /// Everyone's mean if all the others gave the highest answer.
    public let highest: Ratio
    /// The class of the answers' mean; these three are `nil` without classes.
    public let scoreClass: ScoreClass?
    public let lowestClass: ScoreClass?
    public let highestClass: ScoreClass?
    /// To the class below; `nil` when there is none.
    public let fall: Turn?
    /// To the class above; `nil` when there is none.
    public let rise: Turn?

    public var missing: Int { asked - returned }

    /// Whether no answers of the others could change the class.
    public var isClassCertain: Bool { scoreClass != nil && lowestClass == highestClass }

    /// - Parameters:
    ///   - returned: how many the mean is of.
    ///   - possible: the values an answer may have.
    ///   - classes: from the highest down, the last without a threshold.
    public static func bounds(
        returned: Int, asked: Int, mean: Ratio, possible: ClosedRange<Ratio>,
        classes: [ScoreClass]
    ) -> Result<NonResponseBounds, NoBounds> {
        guard returned > 0 else { return .failure(.nobodyAnswered) }
        guard returned <= asked else {
            return .failure(.moreThanAsked(returned: returned, asked: asked))
        }
        guard possible.contains(mean) else { return .failure(.meanOutOfRange) }
        return .success(
            NonResponseBounds(
                returned: returned, asked: asked, mean: mean, possible: possible, classes: classes))
    }

    /// With `returned` within 1...asked.
    private init(
        returned: Int, asked: Int, mean: Ratio, possible: ClosedRange<Ratio>,
        classes: [ScoreClass]
    ) {
        self.returned = returned
        self.asked = asked
        self.mean = mean
        let share = Ratio(Int128(returned), Int128(asked))
        let missing = Ratio(1) - share
        let everyone = { (others: Ratio) in share * mean + missing * others }
        lowest = everyone(possible.lowerBound)
        highest = everyone(possible.upperBound)

        func place(of mean: Ratio) -> Int? {
            classes.firstIndex { $0.from.map { mean >= Ratio($0) } ?? true }
        }
        let own = place(of: mean)
        scoreClass = own.map { classes[$0] }
        lowestClass = place(of: lowest).map { classes[$0] }
        highestClass = place(of: highest).map { classes[$0] }

        /// The others' mean at which everyone's is the threshold; `nil` when there are no others.
        func needed(_ threshold: FixedDecimal) -> Ratio? {
            (Ratio(threshold) - share * mean) / missing
        }
        fall = own.flatMap { own in
            guard let threshold = classes[own].from, classes.indices.contains(own + 1) else {
                return nil
            }
            let below = classes[own + 1]
            guard let average = needed(threshold), average > possible.lowerBound else {
                return .impossible(below)
            }
            return .under(average, below)
        }
        rise = own.flatMap { own in
            guard own > 0, let threshold = classes[own - 1].from else { return nil }
            let above = classes[own - 1]
            guard let average = needed(threshold), average <= possible.upperBound else {
                return .impossible(above)
            }
            return .from(average, above)
        }
    }
}

extension CompositeEstimate {
    /// The bounds of the headline mean under the rules it was made by. Replies without a score count
    /// as those who did not answer.
    ///
    /// - Parameters:
    ///   - asked: people, or units where the headline is their mean; `nil` when unknown.
    ///   - isWeighted: whether replies carry weights.
    public func nonResponse(
        asked: Int?, rules: ScoreRules, isWeighted: Bool
    ) -> Result<NonResponseBounds, NonResponseBounds.NoBounds> {
        guard !isHeadlineWithheld else { return .failure(.withheld) }
        guard let asked else { return .failure(.notCounted) }
        // Units count once each, whatever their people weigh.
        guard !isWeighted || (headline == .units && unitMean != nil) else {
            return .failure(.weighted)
        }
        guard let mean = headlineMean.mean else { return .failure(.nobodyAnswered) }
        return NonResponseBounds.bounds(
            returned: headlineMean.base.count, asked: asked, mean: mean,
            possible: Ratio(rules.range.lowerBound)...Ratio(rules.range.upperBound),
            classes: rules.classes)
    }
}
