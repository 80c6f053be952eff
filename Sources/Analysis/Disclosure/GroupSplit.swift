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

    private let domain: Part
    /// Each group in the whole wave; `nil` where the domain is the wave.
    private let wholes: [Part]?
    /// By the size of the groups alone.
    private let sizeVerdicts: [Suppression.Verdict]
    private var floor: Int { domain.questionnaire.reportingFloor }

    /// - Parameter whole: the wave, where the domain is a part of it.
    /// - Returns: `nil` when the questionnaire has no such segment.
    init?(_ domain: Part, by id: SegmentID, beside whole: Part?) {
        let questionnaire = domain.questionnaire
        guard let index = questionnaire.segments.firstIndex(where: { $0.id == id }) else {
            return nil
        }
        self.domain = domain
        segment = questionnaire.segments[index]
        let parts = domain.split(by: index)
        let known = segment.values?.map(\.name) ?? []
        let names =
            known.filter { parts[$0] != nil } + parts.keys.filter { !known.contains($0) }.sorted()
        let groups = names.compactMap { name in parts[name].map { (name: name, domain: $0) } }
        self.groups = groups
        variance = domain.design.clusters == id ? .withinGroup : .design
        unknown = domain.count - groups.reduce(0) { $0 + $1.domain.count }
        let wholes = whole.map { whole in
            let parts = whole.split(by: index)
            return groups.map { parts[$0.name] ?? $0.domain }
        }
        self.wholes = wholes
        // Those of unknown group are one more group: the total less the shown ones holds them too.
        // How many are of unknown group is told from the floor up, and then hides nobody's size.
        let floor = questionnaire.reportingFloor
        let few = unknown < floor ? unknown : 0
        sizeVerdicts = Suppression.verdicts(
            for: groups.map(\.domain.size), rest: (few, few), wholes: wholes?.map(\.size),
            floor: floor)
    }

    /// What may be shown of the groups when so many of each have a figure. A group that is hidden for
    /// its size hides everything: what it left out tells its size.
    ///
    /// - Parameter tally: the members of a domain that have the figure.
    /// - Returns: a verdict for each group.
    func verdicts(of tally: (Part) -> Tally) -> [Suppression.Verdict] {
        let tallies = groups.map { tally($0.domain) }
        let all = tally(domain)
        let own = Suppression.verdicts(
            for: tallies,
            rest: (
                all.count - tallies.reduce(0) { $0 + $1.count },
                all.weightedCount - tallies.reduce(0) { $0 + $1.weightedCount }
            ), wholes: wholes?.map(tally), floor: floor)
        return zip(sizeVerdicts, own).map { size, own in size == .shown ? own : size }
    }

    /// By the size of the groups alone.
    var verdicts: [Suppression.Verdict] { sizeVerdicts }
}

extension TabulatedDomain {
    /// The members, and those of them with weight; nothing of what they weigh.
    fileprivate var size: Tally {
        Tally(
            count: count, weightedCount: weightedCount, weight: ExactSum(),
            squaredWeight: ExactSum())
    }
}
