public import ExactNumbers
public import Questionnaires
import Statistics

/// Weights that were made for the replies of a wave, such as by raking, and stand in for their own.
public struct NamedWeights: Hashable, Sendable {
    public let name: String
    /// Over everything they were made from and the weights themselves.
    public let hash: ContentHash
    /// By id of the reply.
    public let weights: [String: FixedDecimal]

    public init(name: String, hash: ContentHash, weights: [String: FixedDecimal]) {
        self.name = name
        self.hash = hash
        self.weights = weights
    }
}

/// What the replies of a sample count, in their order: for how many respondents each stands, and
/// what each of these weighs.
struct RowWeights: Sendable {
    /// Of one respondent; 1 throughout where the sample is not weighted.
    let weights: [FixedDecimal]
    /// Equal respondents; 1 throughout unless each reply stands for several.
    let times: [FrequencyWeight]

    /// - Parameter named: a reply it does not know weighs nothing; nobody is asked to use weights
    ///   that do not know all replies.
    init(_ replies: [Reply], _ weighting: SampleDesign.Weighting, _ named: NamedWeights?) {
        switch weighting {
        case .frequency: times = replies.map(\.frequency)
        case .none, .sampling: times = replies.map { _ in .one }
        }
        if let named {
            weights = replies.map { named.weights[$0.id] ?? .zero }
        } else {
            switch weighting {
            case .sampling: weights = replies.map(\.weight)
            case .none, .frequency: weights = replies.map { _ in .one }
            }
        }
    }
}

extension Reply {
    /// Its weight as a number of equal respondents. Of a weight that is no whole number, which the
    /// import does not let pass, the whole part.
    var frequency: FrequencyWeight {
        let whole = weight.units / FixedDecimal.one.units
        return FrequencyWeight(clamping: Int(min(max(whole, 0), Int128(SampleDesign.mostAlike))))
    }
}
