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
    public let total: CompositeEstimate
    public let totals: EstimateTable
    /// Replies whose value of the segment is unknown; not to be shown from 1 to under the floor.
    public let unknown: Int
    /// Whether intervals come from a group's own respondents, because the groups are the clusters.
    public let isWithinClusters: Bool
}

extension TabulatedDomain {
    /// - Returns: `nil` when the questionnaire has no such segment.
    public func groups(by id: SegmentID) -> GroupTable? {
        guard let index = questionnaire.segments.firstIndex(where: { $0.id == id }) else {
            return nil
        }
        let segment = questionnaire.segments[index]
        let parts = split(by: index)
        let known = segment.values?.map(\.name) ?? []
        let names =
            known.filter { parts[$0] != nil } + parts.keys.filter { !known.contains($0) }.sorted()
        let groups = names.compactMap { name in parts[name].map { (name: name, domain: $0) } }
        let variance: Variance = design.clusters == id ? .withinGroup : .design
        let floor = questionnaire.reportingFloor
        let unknown = count - groups.reduce(0) { $0 + $1.domain.count }

        // Those of unknown group are one more group: the total less the shown ones holds them too.
        // A group that is hidden for its size hides everything: what it left out tells its size.
        // How many are of unknown group is told from the floor up, and then hides nobody's size.
        let untold = unknown < floor ? unknown : 0
        let sizeVerdicts = Suppression.verdicts(
            for: groups.map(\.domain.count) + [untold], floor: floor)
        let total = composite()
        let composites = groups.map { $0.domain.composite(variance) }
        let compositeVerdicts = Self.verdicts(
            composites.map(\.respondents.base.count), of: total.respondents.base.count,
            floor: floor)
        let tables = groups.map { $0.domain.estimates(variance).items }
        let totals = estimates()
        let itemVerdicts = totals.items.indices.map { item in
            Self.verdicts(
                tables.map { $0[item].answered }, of: totals.items[item].answered, floor: floor)
        }
        let rows = groups.indices.map { group in
            GroupTable.Row(
                value: groups[group].name,
                composite: sizeVerdicts[group].or(compositeVerdicts[group])
                    .disclosing(composites[group]),
                items: tables[group].indices.map { item in
                    sizeVerdicts[group].or(itemVerdicts[item][group])
                        .disclosing(tables[group][item])
                })
        }
        return GroupTable(
            segment: segment, rows: rows, total: total, totals: totals, unknown: unknown,
            isWithinClusters: variance == .withinGroup)
    }

    private static func verdicts(
        _ counts: [Int], of total: Int, floor: Int
    ) -> [Suppression.Verdict] {
        let rest = total - counts.reduce(0, +)
        return Suppression.verdicts(for: counts + [rest], floor: floor)
    }
}

extension Suppression.Verdict {
    /// The first that hides; what is hidden for any reason is hidden.
    fileprivate func or(_ other: Self) -> Self {
        switch self {
        case .shown: other
        case .hidden: self
        }
    }
}
