import Questionnaires
import Statistics

/// What may be shown of every figure of the groups of a segment, all figures side by side.
///
/// The composite is judged as in a table of groups. A dimension that would give away the one hidden
/// item it holds is hidden too; and where the composite would give away one hidden dimension, so is
/// another of the group.
struct GroupVerdicts<Part: TabulatedDomain> {
    private let questionnaire: Questionnaire
    let composite: [Suppression.Verdict]
    /// By dimension, then by group.
    private(set) var dimensions: [[Suppression.Verdict]]
    /// By item of a dimension or outside, as `measures` has them.
    private let items: [ItemID: [Suppression.Verdict]]
    private let indices: [IndexID: [Suppression.Verdict]]

    init(_ split: GroupSplit<Part>, of questionnaire: Questionnaire) {
        self.questionnaire = questionnaire
        composite = split.verdicts(of: .composite)
        let rated = questionnaire.scaleItems.filter(\.isRated)
        items = Dictionary(
            uniqueKeysWithValues: rated.map { ($0.id, split.verdicts(of: .item($0.id))) })
        indices = Dictionary(
            uniqueKeysWithValues: questionnaire.indices.filter(\.hasValue).map {
                ($0.id, split.verdicts(of: .index($0.id)))
            })
        dimensions = []
        for dimension in questionnaire.dimensions {
            dimensions.append(
                split.verdicts(
                    of: .dimension(dimension.id), revealing: telling(dimension, split)))
        }
        protectDimensions(split)
    }

    /// A verdict for each group; everything is hidden of what the questionnaire does not have.
    func verdicts(of measure: Measure) -> [Suppression.Verdict] {
        let found: [Suppression.Verdict]? =
            switch measure {
            case .composite: composite
            case .dimension(let id):
                questionnaire.dimensions.firstIndex { $0.id == id }.map { dimensions[$0] }
            case .item(let id), .topTwo(let id): items[id]
            case .index(let id): indices[id]
            }
        return found ?? composite.map { _ in .hidden(.underTheFloor) }
    }

    /// The groups in which everyone with a score of the dimension answered all its items, and one of
    /// them is hidden.
    private func telling(_ dimension: Dimension, _ split: GroupSplit<Part>) -> Set<Int> {
        Set(
            split.groups.indices.filter { group in
                let hidden = dimension.items.count { items[$0.id]?[group] != .shown }
                guard hidden == 1 else { return false }
                let domain = split.groups[group].domain
                let base = domain.tally(of: .dimension(dimension.id)).count
                return base > 0
                    && dimension.items.allSatisfy { domain.tally(answering: $0).count == base }
            })
    }

    /// Hides a second dimension of each group that shows all but one beside its composite.
    private mutating func protectDimensions(_ split: GroupSplit<Part>) {
        guard questionnaire.dimensions.count > 1 else { return }
        var known = dimensions.map { verdicts in
            Set(verdicts.indices.filter { verdicts[$0] != .shown })
        }
        var isSettled = false
        while !isSettled {
            isSettled = true
            for group in composite.indices where composite[group] == .shown {
                let hidden = dimensions.indices.filter { dimensions[$0][group] != .shown }
                let others = dimensions.indices.filter { dimensions[$0][group] == .shown }
                guard hidden.count == 1, let next = others.first, isComplete(split, group) else {
                    continue
                }
                isSettled = false
                known[next].insert(group)
                dimensions[next] = split.verdicts(
                    of: .dimension(questionnaire.dimensions[next].id), revealing: known[next])
                known[next].formUnion(
                    dimensions[next].indices.filter { dimensions[next][$0] != .shown })
            }
        }
    }

    /// Whether everyone of a group with a composite has a score of each dimension.
    private func isComplete(_ split: GroupSplit<Part>, _ group: Int) -> Bool {
        let domain = split.groups[group].domain
        let base = domain.tally(of: .composite).count
        return questionnaire.dimensions.allSatisfy {
            domain.tally(of: .dimension($0.id)).count == base
        }
    }
}
