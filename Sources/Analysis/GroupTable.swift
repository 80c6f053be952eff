public import Questionnaires
import Statistics

/// The groups of a segment side by side, small ones hidden.
public struct GroupTable: Hashable, Sendable {
    public struct Row: Hashable, Sendable {
        /// The segment's value as it is stored.
        public let value: String
        /// Hidden together with its n when the group is under the reporting floor.
        public let composite: Disclosed<CompositeEstimate>
        /// In the order of the questionnaire's coded items; each hidden by its own n.
        public let items: [Disclosed<ItemEstimate>]
    }

    public let segment: Segment
    /// In the order of the definition, then by name; groups nobody belongs to are left out.
    public let rows: [Row]
    /// Replies whose value of the segment is unknown; not to be shown from 1 to under the floor.
    public let unknown: Int
    /// Whether intervals come from a group's own respondents, because the groups are the clusters.
    public let isWithinClusters: Bool
}

extension TabulatedDomain {
    /// - Parameter whole: the wave, where this is a part of it: what it leaves of a group when the
    ///   part is taken away may not be under the floor either.
    /// - Returns: `nil` when the questionnaire has no such segment.
    func groups(by id: SegmentID, beside whole: Self? = nil) -> GroupTable? {
        guard let split = GroupSplit(self, by: id, beside: whole) else { return nil }
        // A unit may lie in several groups.
        let composites = split.groups.map {
            $0.domain.composite(split.variance, beside: whole ?? self)
        }
        let compositeVerdicts = split.verdicts(of: .composite)
        let tables = split.groups.map { $0.domain.estimates(split.variance).items }
        let items = questionnaire.scaleItems.filter(\.isRated)
        let itemVerdicts = items.map { split.verdicts(of: .item($0.id)) }
        let rows = split.groups.indices.map { group in
            GroupTable.Row(
                value: split.groups[group].name,
                composite: compositeVerdicts[group].disclosing(composites[group]),
                items: tables[group].indices.map { item in
                    itemVerdicts[item][group].disclosing(tables[group][item])
                })
        }
        return GroupTable(
            segment: split.segment, rows: rows, unknown: split.unknown,
            isWithinClusters: split.variance == .withinGroup)
    }
}
