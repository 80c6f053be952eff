import Analysis
import Questionnaires
import Statistics

extension Selection {
    /// What goes with the outcome that a report explains: the first rated item outside the composite,
    /// or else a recommendation. Without intervals, which no page draws.
    ///
    /// Only replies that answered every item can be used, so that items answered by fewer than half
    /// are left out.
    ///
    /// - Parameter replies: how many there are.
    func drivers(
        among table: DisclosedTable, replies: Int
    ) -> Result<DriverAnalysis, NoDrivers> {
        let outcome =
            outcomes.first { item in
                if case .rating = item.kind { true } else { false }
            } ?? outcomes.first
        guard let outcome else { return .failure(.noPredictors) }
        let usual = table.dimensions.flatMap(\.items).filter { row in
            row.estimate.value.map { 2 * $0.answered >= replies } ?? false
        }
        return drivers(
            of: .item(outcome.id), among: .these(usual.map(\.item.id)),
            method: .relativeWeights, seed: 1, replicates: 0)
    }
}
