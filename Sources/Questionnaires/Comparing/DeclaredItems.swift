/// The items of a questionnaire as its definition writes them: those asked about several objects
/// once, both halves of a pair together, rows with their matrix.
struct DeclaredItems {
    struct Entry {
        /// About the first of its objects, if any; what is found, of a pair.
        let item: Item
        /// What is expected, of a pair.
        let expectation: Item?
        let matrix: Matrix?
        /// Those in which it stands; two where the halves of a pair stand apart.
        let sections: [Section]
        /// What it is asked about, in their order; empty when it is asked once.
        let objects: [ObjectReference]
        /// `nil` outside the composite.
        let dimension: DimensionID?
        var place: ItemMove.Place

        /// When it is asked, besides its own condition and that of its matrix.
        var sectionConditions: [Condition] { sections.compactMap(\.when) }
    }

    /// In the order of the definition, those of the dimensions first.
    let ids: [ItemID]
    /// In the order in which they are asked.
    let asked: [ItemID]
    /// The ids of the sections; empty where the definition has none.
    let sections: Set<String>
    private let entries: [ItemID: Entry]

    subscript(id: ItemID) -> Entry? { entries[id] }

    func contains(_ id: ItemID) -> Bool { entries[id] != nil }

    init(_ questionnaire: Questionnaire) {
        let matrices = Dictionary(
            questionnaire.matrices.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var sectionOf: [ItemID: Section] = [:]
        for section in questionnaire.sections {
            for id in section.items { sectionOf[id] = section }
        }
        var dimensionOf: [ItemID: DimensionID] = [:]
        for dimension in questionnaire.dimensions {
            for item in dimension.items { dimensionOf[item.id] = dimension.id }
        }
        var ids: [ItemID] = []
        var objects: [ItemID: [ObjectReference]] = [:]
        var firsts: [Item] = []
        for item in questionnaire.items where !item.isExpectation {
            let id = item.declaredID
            if objects[id] == nil {
                ids.append(id)
                firsts.append(item)
            }
            objects[id, default: []] += [item.object].compactMap { $0 }
        }
        var entries: [ItemID: Entry] = [:]
        for (id, item) in zip(ids, firsts) {
            let half = item.isPerception ? questionnaire.item(item.expectationID) : nil
            var sections = [sectionOf[item.id]].compactMap { $0 }
            if let half, let other = sectionOf[half.id], other != sections.first {
                sections.append(other)
            }
            let section = questionnaire.hasSections ? sections.first?.id.declared : nil
            entries[id] = Entry(
                item: item, expectation: half, matrix: item.matrix.flatMap { matrices[$0] },
                sections: sections, objects: objects[id] ?? [], dimension: dimensionOf[item.id],
                place: ItemMove.Place(after: nil, section: section))
        }
        var asked: [ItemID] = []
        for id in questionnaire.sections.flatMap(\.items) {
            guard let item = questionnaire.item(id), !item.isExpectation,
                objects[item.declaredID]?.first == item.object
            else { continue }
            let id = item.declaredID
            if let place = entries[id]?.place {
                entries[id]?.place = ItemMove.Place(after: asked.last, section: place.section)
            }
            asked.append(id)
        }
        self.ids = ids
        self.asked = asked
        self.entries = entries
        sections = questionnaire.hasSections ? Set(questionnaire.sections.map(\.id.declared)) : []
    }
}

extension Item {
    fileprivate var isExpectation: Bool {
        if case .expectation = kind { true } else { false }
    }

    fileprivate var isPerception: Bool {
        if case .perception = kind { true } else { false }
    }
}
