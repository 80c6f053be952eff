public import Questionnaires
import Statistics

extension WaveComparison {
    /// What tells that two replies come from the same person or company.
    public enum Matching: Hashable, Sendable {
        /// Nothing: the waves are samples by themselves.
        case nothing
        /// The id of a reply is that of a person.
        case replyIDs
        /// A segment, such as the company or a customer number.
        case segment(SegmentID)
    }
}

/// Why those who answered both waves cannot be matched as it was asked.
public enum NoMatching: Error, Hashable, Sendable {
    /// The waves were drawn by clusters of two kinds, so that no unit holds for both.
    case differentClusters(earlier: SegmentID, later: SegmentID)
    /// Some who answered both waves lie in two clusters, or in none that is known: they tie clusters
    /// together that count as drawn by themselves.
    case acrossClusters(SegmentID)
    /// A reply stands for several respondents, so that its id is not that of a person.
    case severalRespondents
}

extension Selection {
    /// What is taken as one over both waves. Where clusters were drawn they stay the units, whoever is
    /// to be matched: people who lie in one cluster in both waves add their covariance to its own.
    ///
    /// - Parameter asked: `nil` for the clusters, where they are the same in both waves.
    func matching(
        with earlier: Selection, asked: WaveComparison.Matching?
    ) -> Result<WaveComparison.Matching, NoMatching> {
        let (first, second) = (earlier.sample.design.clusters, sample.design.clusters)
        guard let asked else {
            return .success(first == second ? second.map { .segment($0) } ?? .nothing : .nothing)
        }
        if asked == .replyIDs, [earlier.sample, sample].contains(where: \.hasRepeatedRows) {
            return .failure(.severalRespondents)
        }
        guard let key = asked.key(in: questionnaire), let clusters = second ?? first else {
            return .success(asked)
        }
        if let first, first != clusters {
            return .failure(.differentClusters(earlier: first, later: clusters))
        }
        let unit = WaveComparison.Matching.segment(clusters)
        guard asked != unit, let cluster = unit.key(in: questionnaire) else {
            return .success(asked)
        }
        return liesInOne(cluster, key, earlier)
            ? .success(unit) : .failure(.acrossClusters(clusters))
    }

    /// Whether all replies of a key that both waves have lie in one and the same cluster.
    private func liesInOne(
        _ cluster: (Reply) -> String?, _ key: (Reply) -> String?, _ earlier: Selection
    ) -> Bool {
        let places = [earlier.sample, sample].map { sample in
            sample.replies.reduce(into: [String: Set<String?>]()) { places, scored in
                guard let key = key(scored.reply) else { return }
                places[key, default: []].insert(cluster(scored.reply))
            }
        }
        return places[0].allSatisfy { key, clusters in
            guard let others = places[1][key] else { return true }
            let all = clusters.union(others)
            return all.count == 1 && !all.contains(nil)
        }
    }
}

extension Sample {
    /// Whether a reply stands for several respondents.
    fileprivate var hasRepeatedRows: Bool { columns.times.contains { $0.count > 1 } }
}

extension WaveComparison.Matching {
    /// `nil` where nothing is matched; a segment that the questionnaire does not have matches nothing.
    func key(in questionnaire: Questionnaire) -> ((Reply) -> String?)? {
        switch self {
        case .nothing: return nil
        case .replyIDs: return { $0.id }
        case .segment(let id):
            guard let index = questionnaire.segments.firstIndex(where: { $0.id == id }) else {
                return nil
            }
            return { $0.segments[index] }
        }
    }
}
