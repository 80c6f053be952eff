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

extension Domain {
    /// - Parameter whole: the wave, where this is a part of it: what it leaves of a group when the
    ///   part is taken away may not be under the floor either.
    /// - Returns: `nil` when the questionnaire has no such segment.
    func groups(by id: SegmentID, beside whole: Domain? = nil) -> GroupTable? {
        let questionnaire = sample.questionnaire
        guard let index = questionnaire.segments.firstIndex(where: { $0.id == id }) else {
            return nil
        }
        let segment = questionnaire.segments[index]
        let parts = split(by: index)
        let known = segment.values?.map(\.name) ?? []
        let names =
            known.filter { parts[$0] != nil } + parts.keys.filter { !known.contains($0) }.sorted()
        let groups = names.compactMap { name in parts[name].map { (name: name, domain: $0) } }
        let variance: Variance = sample.design.clusters == id ? .withinGroup : .design
        let floor = questionnaire.reportingFloor
        let unknown = count - groups.reduce(0) { $0 + $1.domain.count }

        let wholes = whole.map { whole in
            let parts = whole.split(by: index)
            return groups.map { parts[$0.name] ?? $0.domain }
        }
        /// - Parameters:
        ///   - counts: how many of each group there are.
        ///   - rest: how many stand beside the groups.
        func verdicts(
            _ counts: [Int], rest: Int, inWhole count: (Domain) -> Int
        ) -> [Suppression.Verdict] {
            let left = wholes.map { zip($0, counts).map { count($0) - $1 } }
            let revealing = (left ?? []).enumerated().filter { $1 > 0 && $1 < floor }.map(\.offset)
            return Suppression.verdicts(
                for: counts + [rest], floor: floor, revealing: Set(revealing))
        }

        // Those of unknown group are one more group: the total less the shown ones holds them too.
        // A group that is hidden for its size hides everything: what it left out tells its size.
        // How many are of unknown group is told from the floor up, and then hides nobody's size.
        let sizeVerdicts = verdicts(
            groups.map(\.domain.count), rest: unknown < floor ? unknown : 0, inWhole: \.count)
        let composites = groups.map { $0.domain.composite(variance) }
        let scored = composites.map(\.respondents.base.count)
        let compositeVerdicts = verdicts(
            scored, rest: self.scored - scored.reduce(0, +), inWhole: \.scored)
        let tables = groups.map { $0.domain.estimates(variance).items }
        let totals = estimates().items
        let itemVerdicts = totals.indices.map { item in
            let answered = tables.map { $0[item].answered }
            return verdicts(answered, rest: totals[item].answered - answered.reduce(0, +)) {
                $0.answered(totals[item].item)
            }
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
            segment: segment, rows: rows, unknown: unknown,
            isWithinClusters: variance == .withinGroup)
    }

    /// How many have a composite.
    var scored: Int { count { sample.columns.composites[$0] != nil } }

    /// How many answered an item on a scale.
    private func answered(_ item: Item) -> Int {
        let layout = sample.questionnaire.layout
        guard let place = layout.index(of: item.id),
            let field = layout.fields(ofItemAt: place).first
        else { return 0 }
        let codes = sample.columns.codes[field]
        return count { Missing(rawValue: codes[$0]) == nil }
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
