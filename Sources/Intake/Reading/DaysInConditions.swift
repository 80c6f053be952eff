import Expressions
import Questionnaires

/// Which items are asked or not by the day of the answer, be it because their conditions look at it or
/// at other such items.
struct DaysInConditions {
    /// By the names conditions know them by.
    private var names: Set<String> = []
    private(set) var items: Set<ItemID> = []

    init(_ questionnaire: Questionnaire) {
        let items = Dictionary(questionnaire.items.map { ($0.id, $0) }) { first, _ in first }
        let matrices = Dictionary(questionnaire.matrices.map { ($0.id, $0) }) { first, _ in first }
        for section in questionnaire.sections {
            let isOpen = decide(section.when)
            for entry in section.entries {
                var isEntryOpen = isOpen
                if case .matrix(let id, _) = entry, decide(matrices[id]?.when) {
                    isEntryOpen = true
                }
                for id in entry.items {
                    guard let item = items[id], isEntryOpen || decide(item.when) else { continue }
                    names.insert(item.declaredID.name)
                    self.items.insert(id)
                }
            }
        }
    }

    /// Whether nothing can be said of a condition without the day of the answer.
    func decide(_ condition: Condition?) -> Bool {
        guard let expression = condition?.expression else { return false }
        if expression.usesToday { return true }
        guard !names.isEmpty else { return false }
        return !expression.scores.isEmpty || !names.isDisjoint(with: expression.names)
    }
}
