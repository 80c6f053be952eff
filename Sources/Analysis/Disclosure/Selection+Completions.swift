public import Questionnaires

/// How far the replies of one group were answered.
public struct GroupCompletions: Hashable, Sendable {
    /// The segment's value as it is stored.
    public let value: String
    /// Hidden together where the replies that count are fewer than the reporting floor, or would
    /// give such a group away.
    public let completions: Disclosed<Sample.Completions>
}

extension Selection {
    /// How many replies of each group of a segment count as complete and as partial, and how many
    /// were broken off.
    ///
    /// In the order of the definition, then by name; groups of nothing but break-offs come last.
    ///
    /// - Returns: `nil` when the questionnaire has no such segment.
    public func completions(by id: SegmentID) -> [GroupCompletions]? {
        guard let split = GroupSplit(domain, by: id, beside: whole),
            let index = questionnaire.segments.firstIndex(where: { $0.id == id })
        else { return nil }
        var breakOffs: [String: Int] = [:]
        for breakOff in sample.breakOffs {
            guard let value = breakOff.segments[index],
                conditions.allSatisfy({ $0.holds(for: breakOff.segments) }),
                days.map({ breakOff.day.map($0.contains) ?? false }) ?? true
            else { continue }
            breakOffs[value, default: 0] += breakOff.count
        }
        let groups = zip(split.groups, split.sizeVerdicts).map { group, verdict in
            GroupCompletions(
                value: group.name,
                completions: verdict.disclosing(
                    group.domain.completions(breakOffs: breakOffs[group.name, default: 0])))
        }
        let named = Set(groups.map(\.value))
        let rest = breakOffs.keys.filter { !named.contains($0) }.sorted().map { name in
            GroupCompletions(
                value: name,
                completions: .shown(
                    Sample.Completions(
                        complete: 0, partial: 0, breakOffs: breakOffs[name, default: 0])))
        }
        return groups + rest
    }
}

extension Domain {
    fileprivate func completions(breakOffs: Int) -> Sample.Completions {
        let partial = count {
            sample.questionnaire.completion(of: sample.replies[$0].reply.codes) == .partial
        }
        return Sample.Completions(
            complete: count - partial, partial: partial, breakOffs: breakOffs)
    }
}
