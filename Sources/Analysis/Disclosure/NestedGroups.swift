public import Questionnaires
import Statistics

/// Groups of several segments that are shown in one document. Where one lies within another, as a
/// department in a division, the larger one less the smaller ones that are shown must give nobody away.
struct NestedGroups {
    /// A group by the place of its segment and its own.
    private struct Place: Hashable {
        let segment: Int
        let group: Int
    }

    private let splits: [GroupSplit<Domain>]
    private let tallies: [[Tally]]
    /// Of each segment, those of unknown group who are counted.
    private let rests: [Suppression.Rest]
    private let floor: Int
    /// The groups of another segment that lie within a group as a whole.
    private let inner: [(outer: Place, segment: Int, groups: [Int])]

    /// - Parameter measure: the one that those who are counted have; `nil` counts everyone.
    init(_ splits: [GroupSplit<Domain>], having measure: Measure?, floor: Int) {
        self.splits = splits
        let tallies = splits.map { split in
            split.groups.map { group in
                measure.map { group.domain.tally(of: $0) } ?? group.domain.size
            }
        }
        self.tallies = tallies
        rests = zip(splits, tallies).map { split, tallies in
            measure.map { split.rest(beside: tallies, $0) } ?? split.sizeRest
        }
        self.floor = floor
        // By segment and member: the place of its group.
        let places = splits.map { split in
            split.groups.enumerated().reduce(into: [Int: Int]()) { places, group in
                for member in group.element.domain.members { places[member] = group.offset }
            }
        }
        var inner: [(Place, Int, [Int])] = []
        for outer in splits.indices {
            for other in splits.indices where other != outer {
                var within: [Int: [Int]] = [:]
                for (place, group) in splits[other].groups.enumerated() {
                    let outside = Set(group.domain.members.map { places[outer][$0] })
                    if outside.count == 1, let home = outside.first.flatMap(\.self) {
                        within[home, default: []].append(place)
                    }
                }
                for (home, groups) in within.sorted(by: { $0.key < $1.key }) {
                    inner.append((Place(segment: outer, group: home), other, groups))
                }
            }
        }
        self.inner = inner
    }

    /// - Parameter own: what each segment hides by itself.
    /// - Returns: the same with as many more as it takes.
    func verdicts(_ own: [[Suppression.Verdict]]) -> [[Suppression.Verdict]] {
        var verdicts = own
        var hidden = -1
        while hidden != verdicts.joined().count(where: { $0 != .shown }) {
            hidden = verdicts.joined().count { $0 != .shown }
            for (outer, segment, groups) in inner {
                hide(groups, of: segment, within: outer, &verdicts)
            }
            for segment in splits.indices { complete(segment, &verdicts) }
        }
        return verdicts
    }

    private func hide(
        _ groups: [Int], of segment: Int, within outer: Place,
        _ verdicts: inout [[Suppression.Verdict]]
    ) {
        let parts = groups.map { tallies[segment][$0] }
        var rest = Suppression.Rest(of: tallies[outer.segment][outer.group], beside: parts)
        var known = Set(groups.indices.filter { verdicts[segment][groups[$0]] != .shown })
        if verdicts[outer.segment][outer.group] != .shown, known.isEmpty {
            // The parts would add up to what is hidden.
            guard rest.tally.count < floor || rest.tally.isCarriedByFew(floor: floor) else {
                return
            }
            rest.isRevealing = rest.tally.count > 0
            guard let least = parts.indices.min(by: { parts[$0].count < parts[$1].count }) else {
                return
            }
            known = [least]
        }
        let found = Suppression.verdicts(
            for: parts, rest: rest, wholes: nil, floor: floor, revealing: known)
        for (place, verdict) in zip(groups, found) where verdicts[segment][place] == .shown {
            verdicts[segment][place] = verdict
        }
    }

    /// A group that is hidden now must not be the only one that its segment hides.
    private func complete(_ segment: Int, _ verdicts: inout [[Suppression.Verdict]]) {
        let known = verdicts[segment].indices.filter { verdicts[segment][$0] != .shown }
        guard !known.isEmpty else { return }
        let found = Suppression.verdicts(
            for: tallies[segment], rest: rests[segment],
            wholes: nil, floor: floor, revealing: Set(known),
            fewest: splits[segment].fewest)
        for (place, verdict) in found.enumerated() where verdicts[segment][place] == .shown {
            verdicts[segment][place] = verdict
        }
    }
}

extension Selection {
    /// The groups of several segments, as they stand in one document together: where groups of one lie
    /// within those of another, as many more are hidden as it takes that neither tells of the other.
    ///
    /// - Returns: those of the questionnaire's segments among `ids`.
    /// - Complexity: that of each, and a pass over the replies for every two segments.
    public func groups(byEach ids: [SegmentID]) -> [SegmentID: GroupTable] {
        let splits = ids.compactMap { GroupSplit(domain, by: $0, beside: whole) }
        let hasComposite = questionnaire.hasComposite
        let nested = NestedGroups(
            splits, having: hasComposite ? .composite : nil,
            floor: questionnaire.reportingFloor)
        let verdicts = nested.verdicts(
            splits.map { hasComposite ? $0.verdicts(of: .composite) : $0.sizeVerdicts })
        return Dictionary(
            uniqueKeysWithValues: zip(splits, verdicts).map { split, verdicts in
                (split.segment.id, domain.table(of: split, hiding: verdicts, beside: whole))
            })
    }
}
