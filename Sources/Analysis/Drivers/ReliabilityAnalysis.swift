public import Questionnaires
import Scoring
public import Statistics

/// How far the items of a dimension, or of the whole composite, measure one thing.
public struct ReliabilityAnalysis: Hashable, Sendable {
    /// `nil` for all items of the composite together.
    public let dimension: Dimension?
    /// Keyed so that a higher answer is better.
    public let items: [Item]
    public let figures: Disclosed<Figures>

    public struct Figures: Hashable, Sendable {
        public let reliability: Result<Reliability, ReliabilityRefusal>
        /// Of α; `nil` without an α.
        public let interval: Result<ConfidenceInterval, NoReliabilityInterval>?
        public let omega: Result<Omega, OmegaRefusal>
        /// Replies that answered all items.
        public let complete: Int
        /// Replies that answered some of them.
        public let incomplete: Int
    }
}

extension Selection {
    /// For each dimension, and for all items together where there are several dimensions.
    ///
    /// - Complexity: one pass over the replies for each, with k² products a reply.
    public func reliability() -> [ReliabilityAnalysis] {
        let dimensions = questionnaire.dimensions
        let all = dimensions.flatMap(\.items)
        return dimensions.map { analysis($0, $0.items) }
            + (dimensions.count > 1 ? [analysis(nil, all)] : [])
    }

    private func analysis(_ dimension: Dimension?, _ items: [Item]) -> ReliabilityAnalysis {
        let rated = items.filter { KeyedColumn($0, in: sample) != nil }
        let columns = rated.compactMap { KeyedColumn($0, in: sample) }
        func complete(_ domain: Domain) -> Tally {
            domain.tally { member in columns.allSatisfy { $0.value(member) != nil } }
        }
        var products = CrossProducts(columns: columns.count)
        var touched = 0
        for member in domain.members {
            let row = columns.map { $0.value(member) }
            let times = sample.columns.times[member]
            if row.contains(where: { $0 != nil }) { touched += times.count }
            products.add(row, weight: sample.columns.weights[member], times: times)
        }
        let base = complete(domain)
        let reliability = Reliability.listwise(products)
        let figures = ReliabilityAnalysis.Figures(
            reliability: reliability,
            interval: (try? reliability.get()).map {
                sample.design.stratified.isClustered
                    ? .failure(.clusteredRows) : $0.feldtInterval()
            },
            omega: Omega.oneFactor(products, .minimumResiduals), complete: base.count,
            incomplete: touched - base.count)
        return ReliabilityAnalysis(
            dimension: dimension, items: rated,
            figures: disclosed(figures, base, of: whole.map(complete) ?? base))
    }
}
