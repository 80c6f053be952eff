import Analysis
import Questionnaires
import Statistics

extension Selection {
    /// What goes with the outcome that a report explains: the first rated item outside the composite,
    /// or else a recommendation. Without intervals, which no page draws.
    var reportedDrivers: Result<DriverAnalysis, NoDrivers> {
        let outcome =
            outcomes.first { item in
                if case .rating = item.kind { true } else { false }
            } ?? outcomes.first
        guard let outcome else { return .failure(.noPredictors) }
        return drivers(
            of: .item(outcome.id), among: .items, method: .relativeWeights, seed: 1, replicates: 0)
    }
}
