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
        return table(of: split, beside: whole)
    }

    /// - Parameter hidden: a verdict for each group, from all that is shown beside it; a group that is
    ///   hidden by it shows nothing. `nil` where the table stands alone.
    func table(
        of split: GroupSplit<Self>, hiding hidden: [Suppression.Verdict]? = nil, beside whole: Self?
    ) -> GroupTable {
        let compositeVerdicts = hidden ?? split.verdicts(of: .composite)
        let composites = composites(of: split, compositeVerdicts, beside: whole)
        let tables = split.groups.map { $0.domain.estimates(split.variance).items }
        let items = questionnaire.scaleItems.filter(\.isRated)
        let itemVerdicts = items.map { item in
            zip(split.verdicts(of: .item(item.id)), hidden ?? split.sizeVerdicts).map { own, all in
                all == .shown ? own : all
            }
        }
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
    func composites(
        of split: GroupSplit<Self>, _ verdicts: [Suppression.Verdict], beside whole: Self?
    ) -> [CompositeEstimate] {
        let units = (whole ?? self).unitTallies
        var shown = split.groups.map {
            $0.domain.wholeComposite(split.variance, units: units)
        }
        guard questionnaire.score.unit != nil else { return shown }
        let total = composite(.design, beside: whole)
        let isTotalShown =
            verdict(of: .composite, beside: whole) == .shown && !total.withholdsUnits
        // Units whose scores are listed beside everyone's.
        var listed: [String: Int] = [:]
        for (unit, verdict) in zip(total.units, total.unitVerdicts)
        where isTotalShown && verdict == .shown {
            listed[unit.name] = unit.respondents
        }
        let unknown = shown.map { group in
            group.units.count { listed[$0.name] != $0.respondents }
        }
        let hidesUnits = shown.map { $0.unitVerdicts.contains { $0 != .shown } }
        for place in shown.indices
        where hidesUnits[place] && unknown[place] < Suppression.fewestUnits {
            shown[place] = shown[place].withoutUnits
        }
        guard isTotalShown else { return shown }
        // Units of replies whose group is unknown.
        let named = Set(shown.flatMap { $0.units.map(\.name) })
        let alone = zip(total.units, total.unitVerdicts).filter {
            $1 != .shown && !named.contains($0.name)
        }
        var withheld = Set(
            shown.indices.filter { shown[$0].withholdsUnits || verdicts[$0] != .shown })
        guard !alone.isEmpty || withheld.contains(where: { hidesUnits[$0] }) else { return shown }
        var together = withheld.reduce(alone.count) { $0 + unknown[$1] }
        while together < Suppression.fewestUnits,
            let next = shown.indices.filter({ !withheld.contains($0) && unknown[$0] > 0 })
                .min(by: { unknown[$0] < unknown[$1] })
        {
            withheld.insert(next)
            together += unknown[next]
            shown[next] = shown[next].withoutUnits
        }
        return shown
    }
}
