/// What a person makes of a feature.
///
/// Source: Kano, Seraku, Takahashi & Tsuji (1984), Attractive quality and must-be quality, Journal of
/// the Japanese Society for Quality Control 14(2); the evaluation table as in Berger et al. (1993),
/// Kano's methods for understanding customer-defined quality, Center for Quality of Management
/// Journal 2(4).
public enum KanoCategory: String, Hashable, Sendable, CaseIterable {
    /// M: taken for granted, and missed.
    case mustBe = "must-be"
    /// O: the more the better.
    case oneDimensional = "one-dimensional"
    /// A: pleases, and is not missed.
    case attractive
    /// I: makes no difference.
    case indifferent
    /// R: better without.
    case reverse
    /// Q: the answers contradict each other.
    case questionable

    /// The letter of the literature.
    public var letter: Character {
        switch self {
        case .mustBe: "M"
        case .oneDimensional: "O"
        case .attractive: "A"
        case .indifferent: "I"
        case .reverse: "R"
        case .questionable: "Q"
        }
    }

    /// One of the five answers to either question, the best first.
    public enum Reply: Int, Hashable, Sendable, CaseIterable {
        case like, expect, neutral, liveWith, dislike
    }

    /// The category of a pair of answers, by the evaluation table.
    public init(present: Reply, absent: Reply) {
        switch (present, absent) {
        case (.like, .like), (.dislike, .dislike): self = .questionable
        case (.like, .dislike): self = .oneDimensional
        case (.like, .expect), (.like, .neutral), (.like, .liveWith): self = .attractive
        case (.expect, .dislike), (.neutral, .dislike), (.liveWith, .dislike): self = .mustBe
        case (.expect, .like), (.neutral, .like), (.liveWith, .like),
            (.dislike, .like), (.dislike, .expect), (.dislike, .neutral), (.dislike, .liveWith):
            self = .reverse
        case (.expect, .expect), (.expect, .neutral), (.expect, .liveWith),
            (.neutral, .expect), (.neutral, .neutral), (.neutral, .liveWith),
            (.liveWith, .expect), (.liveWith, .neutral), (.liveWith, .liveWith):
            self = .indifferent
        }
    }
}
