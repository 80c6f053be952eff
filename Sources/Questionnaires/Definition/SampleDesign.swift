/// How the respondents came to be asked: every standard error follows from this one description.
public struct SampleDesign: Hashable, Sendable {
    /// What the number each reply carries means.
    public enum Weighting: String, Hashable, Sendable, CaseIterable {
        case none
        /// Each reply stands for this many of the population, up to a common factor.
        case sampling
        /// Each reply stands for a whole number of respondents who answered alike.
        case frequency
    }

    /// What to do with a stratum in which only one cluster answered.
    public enum LoneCluster: String, Hashable, Sendable, CaseIterable {
        /// No standard error is given.
        case refuse
        /// The stratum is known for certain and adds nothing to the variance.
        case certainty
        /// Its distance from the mean of all strata is taken as its spread.
        case adjust
    }

    /// How many there are in all, so that a large return shrinks the standard error.
    public enum Population: Hashable, Sendable {
        case total(Int)
        /// By value of the stratum segment.
        case strata([String: Int])
    }

    /// How many there may be in all, or in a stratum.
    public static let populations = 1...1_000_000_000_000
    /// The most respondents that one reply may stand for with `Weighting.frequency`.
    public static let mostAlike = 1_000_000_000

    public let weighting: Weighting
    public let strata: SegmentID?
    /// The primary sampling unit; the scored unit when the definition names no other.
    public let clusters: SegmentID?
    /// Counted in clusters where there are clusters, in respondents otherwise; `nil` when unknown or
    /// too large to matter.
    public let population: Population?
    public let loneCluster: LoneCluster
}
