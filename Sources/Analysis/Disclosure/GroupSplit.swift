import ExactNumbers
import Questionnaires
import Statistics

/// The groups of a segment within a domain, and the one place that says which of their figures may
/// be shown.
struct GroupSplit<Part: TabulatedDomain> {
    let segment: Segment
    /// In the order of the definition, then by name; groups nobody belongs to are left out.
    let groups: [(name: String, domain: Part)]
    /// Replies whose value of the segment is unknown.
    let unknown: Int
    /// From the group's own members where the groups are the clusters of the design.
    let variance: Variance
    /// How many groups are hidden together at least, if any is.
    let fewest: Int

    private let domain: Part
    /// The wave, where the domain is a part of it.
    private let whole: Part?
    /// Each group in the whole wave; `nil` where the domain is the wave.
    private let wholes: [Part]?
    /// Every group of the whole wave, those that the domain has nobody of among them.
    private let wholeGroups: [Part]
    /// Those of unknown group as far as their number hides anybody's size.
    let sizeRest: Suppression.Rest
    /// By the size of the groups alone.
    let sizeVerdicts: [Suppression.Verdict]

    /// - Parameter whole: the wave, where the domain is a part of it.
    /// - Returns: `nil` when the questionnaire has no such segment.
    init?(_ domain: Part, by id: SegmentID, beside whole: Part?) {
        let questionnaire = domain.questionnaire
        guard let index = questionnaire.segments.firstIndex(where: { $0.id == id }) else {
            return nil
        }
        self.domain = domain
        self.whole = whole
        segment = questionnaire.segments[index]
        let parts = domain.split(by: index)
        let known = segment.values?.map(\.name) ?? []
        let names =
            known.filter { parts[$0] != nil } + parts.keys.filter { !known.contains($0) }.sorted()
        let groups = names.compactMap { name in parts[name].map { (name: name, domain: $0) } }
        self.groups = groups
        variance = domain.design.clusters == id ? .withinGroup : .design
        fewest =
            [domain.design.clusters, questionnaire.score.unit].contains(id)
            ? Suppression.fewestUnits : 2
        unknown = domain.count - groups.reduce(0) { $0 + $1.domain.count }
        let wholeParts = whole?.split(by: index) ?? [:]
        let wholes = whole.map { _ in groups.map { wholeParts[$0.name] ?? $0.domain } }
        self.wholes = wholes
        wholeGroups = Array(wholeParts.values)
        // Those of unknown group are one more group: the total less the shown ones holds them too.
        // How many are of unknown group is told from the floor up, and then hides nobody's size.
        let floor = questionnaire.reportingFloor
        sizeRest = Suppression.Rest(count: unknown < floor ? unknown : 0)
        sizeVerdicts = Suppression.verdicts(
            for: groups.map(\.domain.size), rest: sizeRest,
            wholes: wholes?.map(\.size), floor: floor, fewest: fewest)
    }

    /// What may be shown of a figure of the groups. A group that is hidden for its size hides
    /// everything: what it left out tells its size. Beside a whole each group follows the rule of the
    /// figure for everyone, and where that is hidden the groups do not add up to it.
    ///
    /// - Parameter revealing: places of groups whose figure would give others away, with what else is
    ///   shown of them.
    /// - Returns: a verdict for each group.
    /// - Complexity: some passes over the members for the figure and each dimension it is made of.
    func verdicts(
        of measure: Measure, revealing: Set<Int> = []
    ) -> [Suppression.Verdict] {
        let tallies = groups.map { $0.domain.tally(of: measure) }
        let protecting = (wholes ?? []).enumerated().filter { place, whole in
            groups[place].domain.verdict(of: measure, beside: whole) == .hidden(.protectsAnother)
        }
        let telling = measure == .composite ? tellingOfItems(tallies) : []
        let own = Suppression.verdicts(
            for: tallies, rest: rest(beside: tallies, measure),
            wholes: wholes?.map { $0.tally(of: measure) },
            floor: domain.questionnaire.floor(of: measure),
            revealing: telling.union(protecting.map(\.offset)).union(revealing), fewest: fewest)
        return zip(sizeVerdicts, own).map { size, own in size == .shown ? own : size }
    }

    /// The groups in which everyone with a composite answered every item, and one item is hidden to
    /// protect another group: it could be reckoned from the composite and the other items.
    private func tellingOfItems(_ composites: [Tally]) -> Set<Int> {
        let items = domain.questionnaire.dimensions.flatMap(\.items)
        let complete = groups.indices.filter { place in
            composites[place].count > 0
                && items.allSatisfy {
                    groups[place].domain.tally(answering: $0).count == composites[place].count
                }
        }
        guard !complete.isEmpty else { return [] }
        let verdicts = items.map { self.verdicts(of: .item($0.id)) }
        return Set(
            complete.filter { place in
                sizeVerdicts[place] == .shown
                    && verdicts.count(where: { $0[place] != .shown }) == 1
            })
    }

    /// Those of unknown group who have a figure.
    func rest(beside groups: [Tally], _ measure: Measure) -> Suppression.Rest {
        let floor = domain.questionnaire.floor(of: measure)
        var rest = Suppression.Rest(of: domain.tally(of: measure), beside: groups)
        guard let whole else { return rest }
        let all = Suppression.Rest(
            of: whole.tally(of: measure), beside: wholeGroups.map { $0.tally(of: measure) })
        let left = all.tally.without(rest.tally)
        let leavesFew =
            [left.count, left.weightedCount].contains { $0 > 0 && $0 < floor }
            || left.isCarriedByFew(floor: floor)
        // With so few beside them, the groups together would be the total.
        let isTotalHidden = domain.verdict(of: measure, beside: whole) != .shown
        rest.isRevealing =
            rest.tally.count > 0 && leavesFew || isTotalHidden && rest.tally.count < floor
        return rest
    }
}

extension TabulatedDomain {
    /// The members, and those of them with weight; nothing of what they weigh.
    var size: Tally {
        Tally(
            count: count, weightedCount: weightedCount, weight: ExactSum(),
            squaredWeight: ExactSum())
    }
}
