import Statistics

/// What is done about a family of many tests.
public enum Adjustment: String, Hashable, Sendable, CaseIterable {
    /// To confirm: keeps the chance of a single false finding.
    case holm
    /// To screen: keeps the share of false findings among the findings.
    case benjaminiHochberg = "bh"
    case none

    /// The probabilities adjusted as one family; those that are `nil` are no part of it.
    func adjusted(_ probabilities: [Double?]) -> [Double?] {
        let known = probabilities.compactMap(\.self)
        let adjusted: [Double]? =
            switch self {
            case .holm: AdjustedProbabilities.holm(known)
            case .benjaminiHochberg: AdjustedProbabilities.benjaminiHochberg(known)
            case .none: known
            }
        guard let adjusted else { return probabilities }
        var next = adjusted.makeIterator()
        return probabilities.map { $0 == nil ? nil : next.next() }
    }
}
