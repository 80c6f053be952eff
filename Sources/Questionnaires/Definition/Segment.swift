/// An attribute of a respondent or of the company that stands behind: region, tier, department.
public struct Segment: Hashable, Sendable {
    public struct Value: Hashable, Sendable {
        public let name: String
        public let label: LocalizedText
    }

    public let id: SegmentID
    public let title: LocalizedText
    /// The values it may have, in the order of reports; `nil` when any text is a value.
    public let values: [Value]?

    public func label(of value: String, in language: Language) -> String {
        values?.first { $0.name == value }?.label[language] ?? value
    }
}

/// How the respondents came to be asked: every standard error follows from this one description.
public struct SampleDesign: Hashable, Sendable {
    /// What the number each reply carries means.
    public enum Weighting: String, Hashable, Sendable, CaseIterable {
        case none
        /// Each reply stands for this many of the population, up to a common factor.
        case sampling
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

    public let weighting: Weighting
    public let strata: SegmentID?
    /// The primary sampling unit; the scored unit when the definition names no other.
    public let clusters: SegmentID?
    /// Counted in clusters where there are clusters, in respondents otherwise; `nil` when unknown or
    /// too large to matter.
    public let population: Population?
    public let loneCluster: LoneCluster
}
