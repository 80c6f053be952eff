import Documents

/// The parts of a definition without faults, before conditions stand with their items and repeated
/// sections with their objects.
struct DefinitionParts {
    var id: QuestionnaireID?
    var version: String?
    var title: LocalizedText?
    var intro: LocalizedText?
    var thanks: LocalizedText?
    var privacy: Privacy?
    var scales: [Scale] = []
    var segments: [Segment] = []
    var dimensions: [Dimension] = []
    var also: [Item] = []
    var sections: [WrittenSection] = []
    var hasSections = false
    var conditions: [Outline.Owner: Condition] = [:]
    var checks: [CrossCheck] = []
    /// Where the conditions of the checks stand.
    var mustNodes: [Node] = []
    var score: ScoreRules?
    var indices: [Index] = []
    var completion: CompletionRule?
    var sample: SampleDesign?
    var floor = 0

    /// - Returns: `nil` when something is missing, which was noted as a fault.
    func questionnaire(_ reader: DefinitionReader) -> Questionnaire? {
        guard let id, let title, let score, let sample else { return nil }
        let repeating = Repeating(reader, sections, conditions)
        let dimensions = dimensions.map { dimension in
            var dimension = dimension
            dimension.items = dimension.items.flatMap(repeating.items)
            return dimension
        }
        let also = (reader.expectations + also).flatMap(repeating.items)
        let draft = Questionnaire(
            id: id, version: version, title: title, languages: reader.languages,
            confidentiality: reader.confidentiality, intro: intro, thanks: thanks,
            privacy: privacy, scales: scales, segments: segments, objectKinds: reader.objectKinds,
            dimensions: dimensions, also: also, matrices: repeating.matrices,
            sections: repeating.sections, hasSections: hasSections, checks: checks, score: score,
            indices: indices.map(repeating.index), completion: completion.map(repeating.completion),
            sample: sample, reportingFloor: floor, wordingHash: .none, scoringHash: .none,
            layout: ReplyLayout(dimensions.flatMap(\.items) + also))
        return draft.hashed
    }
}

/// Makes an item, a matrix and a section one for each of the objects it is asked about.
private struct Repeating {
    private let kinds: [ItemID: ObjectKind]
    private let conditions: [Outline.Owner: Condition]
    let sections: [Section]
    let matrices: [Matrix]

    init(
        _ reader: DefinitionReader, _ written: [WrittenSection],
        _ conditions: [Outline.Owner: Condition]
    ) {
        var kinds: [ItemID: ObjectKind] = [:]
        var sections: [Section] = []
        var matrices: [Matrix] = []
        for section in written {
            for item in section.entries.flatMap(\.items) { kinds[item] = section.kind }
            for reference in Self.references(section.kind) {
                sections.append(section.section(about: reference))
                for case .matrix(let id, _) in section.entries {
                    guard let matrix = reader.outline.matrices[id] else { continue }
                    matrices.append(
                        Matrix(
                            id: id.about(reference), ask: matrix.ask, help: matrix.help,
                            order: matrix.order, when: conditions[.matrix(id)]))
                }
            }
        }
        self.kinds = kinds
        self.conditions = conditions
        self.sections = sections
        self.matrices = matrices
    }

    /// `nil` alone for what is asked once.
    private static func references(_ kind: ObjectKind?) -> [ObjectReference?] {
        guard let kind else { return [nil] }
        return kind.objects.map {
            ObjectReference(kind: kind.id, object: $0.id, label: $0.label)
        }
    }

    func items(_ item: Item) -> [Item] {
        var item = item
        item.when = conditions[.item(item.id)]
        return Self.references(kinds[item.id]).map { reference in
            item.about(reference)
        }
    }

    private func ids(_ id: ItemID) -> [ItemID] {
        Self.references(kinds[id]).map { id.about($0) }
    }

    func index(_ index: Index) -> Index {
        let kind: Index.Kind =
            switch index.kind {
            case .composite(let parts, let rules): .composite(parts.map(weighted), rules)
            case .gap(let parts, let rules): .gap(parts.map(weighted), rules)
            case .csat, .nps, .effortMean, .effortShare, .kano: index.kind
            }
        return Index(
            id: index.id, title: index.title, version: index.version, kind: kind,
            classes: index.classes, floor: index.floor)
    }

    private func weighted(_ part: WeightedItems) -> WeightedItems {
        WeightedItems(
            id: part.id, title: part.title, weight: part.weight,
            entries: part.entries.flatMap { entry in
                ids(entry.item).map { WeightedItems.Entry(item: $0, weight: entry.weight) }
            })
    }

    func completion(_ rule: CompletionRule) -> CompletionRule {
        CompletionRule(
            complete: rule.complete, partial: rule.partial,
            essential: rule.essential.flatMap(ids))
    }
}

extension WrittenSection {
    fileprivate func section(about reference: ObjectReference?) -> Section {
        Section(
            id: id.about(reference), title: title, intro: intro,
            entries: entries.map { entry in
                switch entry {
                case .item(let item): .item(item.about(reference))
                case .matrix(let matrix, let rows):
                    .matrix(matrix.about(reference), rows: rows.map { $0.about(reference) })
                }
            },
            show: show, part: part, order: order, when: condition, object: reference)
    }
}

extension Item {
    fileprivate func about(_ reference: ObjectReference?) -> Item {
        guard let reference else { return self }
        var item = Item(
            id: id.about(reference), kind: kind, ask: ask, label: label, help: help,
            weight: weight, isReversed: isReversed, isRequired: isRequired,
            notApplicable: notApplicable, dontKnow: dontKnow)
        item.when = when
        item.matrix = matrix?.about(reference)
        item.object = reference
        return item
    }
}

extension Identifier {
    /// `speed@sales`, and `r1@sales/expectation` for half of a pair.
    fileprivate func about(_ reference: ObjectReference?) -> Self {
        guard let reference else { return self }
        let parts = name.split(separator: "/", maxSplits: 1)
        let half = parts.count > 1 ? "/\(parts[1])" : ""
        return Self(known: "\(parts[0])@\(reference.object)\(half)")
    }
}
