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
        let compositeVerdicts = split.verdicts(of: .composite)
        let composites = composites(of: split, compositeVerdicts, beside: whole)
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

    /// Those of the groups, so that neither a group nor the total less the groups tells of a unit that
    /// is hidden. A unit may lie in several groups.
    private func composites(
        of split: GroupSplit<Self>, _ verdicts: [Suppression.Verdict], beside whole: Self?
    ) -> [CompositeEstimate] {
        let groups = split.groups.map {
            $0.domain.wholeComposite(split.variance, beside: whole ?? self)
        }
        var shown = groups.map(\.withoutHiddenUnits)
        guard questionnaire.score.unit != nil,
            verdict(of: .composite, beside: whole) == .shown
        else { return shown }
        let total = composite(.design, beside: whole)
        guard !total.withholdsUnits else { return shown }
        // Units of replies whose group is unknown.
        let known = Set(groups.flatMap { $0.units.map(\.name) })
        let alone = zip(total.units, total.unitVerdicts).count {
            $1 != .shown && !known.contains($0.name)
        }
        let withheld = groups.indices.filter {
            shown[$0].withholdsUnits || verdicts[$0] != .shown
        }
        let together = withheld.reduce(alone) { $0 + groups[$1].hiddenUnits }
        guard (1...2).contains(together),
            let next = groups.indices.filter({
                !withheld.contains($0) && groups[$0].hiddenUnits > 0
            }).min(by: { groups[$0].hiddenUnits < groups[$1].hiddenUnits })
        else { return shown }
        shown[next] = shown[next].withoutUnits
        return shown
    }
}
