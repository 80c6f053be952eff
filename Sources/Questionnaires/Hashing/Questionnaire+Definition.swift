import ExactNumbers

extension Questionnaire {
    /// The whole definition in one way to write it: JSON with sorted keys, every default written out
    /// and the texts of all languages in it. Read again it gives an equal questionnaire.
    public var canonicalDefinition: String {
        var form: [String: CanonicalForm] = [
            "canvass": .number(Self.formatVersion), "id": .text(id.name), "title": title.form,
            "languages": .list(languages.map { .text($0.tag) }),
            "replies": .text(confidentiality.rawValue),
            "score": score.form(isMain: true), "sample": sample.form,
            "reporting": .group(["floor": .number(reportingFloor)]),
        ]
        form["version"] = version.map { .text($0) }
        form["intro"] = intro?.form
        form["thanks"] = thanks?.form
        form["privacy"] = privacy?.form
        form["completion"] = completion?.form
        if !scales.isEmpty { form["scales"] = .ordered(scales.map { ($0.id.name, $0.form) }) }
        if !segments.isEmpty { form["segments"] = .ordered(segments.map { ($0.id.name, $0.form) }) }
        if !objectKinds.isEmpty {
            form["objects"] = .ordered(objectKinds.map { ($0.id.name, $0.form) })
        }
        if !dimensions.isEmpty {
            form["dimensions"] = .list(
                dimensions.map { dimension in
                    .group([
                        "id": .text(dimension.id.name), "title": dimension.title.form,
                        "weight": .decimal(dimension.weight),
                        "items": .list(forms(of: dimension.items, areScored: true)),
                    ])
                })
        }
        let inDimensions = Set(dimensions.flatMap(\.items).map { "\($0.id)/expectation" })
        let outside = also.filter { !inDimensions.contains($0.declaredID.name) && !isHalf($0) }
        if !outside.isEmpty { form["also"] = .list(forms(of: outside, areScored: false)) }
        if hasSections {
            form["sections"] = .list(sections.filter { isFirst($0.object) }.map(\.form))
        }
        if !checks.isEmpty { form["checks"] = .list(checks.map(\.form)) }
        if !indices.isEmpty { form["indices"] = .list(indices.map { $0.form(isFirst) }) }
        return CanonicalForm.group(form).text
    }

    /// True for what is asked once, and for the first of the objects it is asked about.
    private func isFirst(_ reference: ObjectReference?) -> Bool {
        guard let reference else { return true }
        return objectKind(reference.kind)?.objects.first?.id == reference.object
    }

    private func isFirst(_ id: ItemID) -> Bool { isFirst(item(id)?.object) }

    private func isHalf(_ item: Item) -> Bool {
        if case .expectation = item.kind { true } else { false }
    }

    /// Rows of a matrix under one heading, items of several objects once.
    private func forms(of items: [Item], areScored: Bool) -> [CanonicalForm] {
        var forms: [CanonicalForm] = []
        var done: Set<MatrixID> = []
        let items = items.filter { isFirst($0.object) }
        let rows = Dictionary(grouping: items.filter { $0.matrix != nil }, by: \.matrix)
        let known = Dictionary(matrices.map { ($0.id, $0) }) { first, _ in first }
        for item in items {
            guard let id = item.matrix else {
                forms.append(.group(form(of: item, isScored: areScored)))
                continue
            }
            guard done.insert(id).inserted, let matrix = known[id] else { continue }
            forms.append(form(of: matrix, rows[id] ?? [], areScored: areScored))
        }
        return forms
    }

    private func form(of item: Item, isScored: Bool) -> [String: CanonicalForm] {
        var form: [String: CanonicalForm] = [
            "id": .text(item.declaredID.name), "type": .text(item.kind.name), "ask": item.ask.form,
        ]
        form["label"] = item.label?.form
        form["help"] = item.help?.form
        form["when"] = item.when.map { .text($0.text) }
        if item.isRequired { form["required"] = .flag(true) }
        form["not-applicable"] = item.notApplicable.form
        form["dont-know"] = item.dontKnow.form
        if isScored { form["weight"] = .decimal(item.weight) }
        if item.isReversed { form["reverse"] = .flag(true) }
        if case .perception = item.kind, let half = self.item(item.expectationID) {
            form["expectation"] = half.ask.form
        }
        form.merge(item.kind.keys) { first, _ in first }
        return form
    }

    private func form(of matrix: Matrix, _ rows: [Item], areScored: Bool) -> CanonicalForm {
        var form: [String: CanonicalForm] = [
            "id": .text(matrix.id.declared), "type": .text("matrix"), "ask": matrix.ask.form,
            "rows": .list(
                rows.map { item in
                    var row = self.form(of: item, isScored: areScored)
                    for key in ["type", "scale", "help", "not-applicable", "dont-know"] {
                        row[key] = nil
                    }
                    return .group(row)
                }),
        ]
        form["help"] = matrix.help?.form
        form["when"] = matrix.when.map { .text($0.text) }
        form["scale"] = rows.first?.scale.map { .text($0.id.name) }
        form["not-applicable"] = rows.first?.notApplicable.form
        form["dont-know"] = rows.first?.dontKnow.form
        form.merge(matrix.order.keys) { first, _ in first }
        return .group(form)
    }
}

extension Item {
    /// The id of what is expected where this is what is found.
    public var expectationID: ItemID { ItemID(id, "/", "expectation") }
}

extension Identifier {
    /// The name the definition gave, without the object.
    var declared: String { String(name.prefix { $0 != "@" }) }
}

extension Item.Kind {
    /// The keys that this type has besides those of every item.
    fileprivate var keys: [String: CanonicalForm] {
        switch self {
        case .rating(let scale), .recommendation(let scale), .effort(let scale),
            .perception(let scale), .expectation(let scale):
            return ["scale": .text(scale.id.name)]
        case .yesNo(let scale):
            var form: [String: CanonicalForm] = [:]
            form["no"] = scale.labels[0]?.form
            form["yes"] = scale.labels[1]?.form
            return form
        case .choice(let options): return options.keys
        case .choices(let options, let many), .ranking(let options, let many):
            return options.keys.merging([
                "at-least": .number(many.lowerBound), "at-most": .number(many.upperBound),
            ]) { first, _ in first }
        case .number(let number):
            var form: [String: CanonicalForm] = ["places": .number(number.places)]
            form["unit"] = number.unit?.form
            form["minimum"] = number.minimum.map { .decimal($0) }
            form["maximum"] = number.maximum.map { .decimal($0) }
            return form
        case .date(let date):
            var form: [String: CanonicalForm] = [:]
            form["earliest"] = date.earliest.map { .text($0.written) }
            form["latest"] = date.latest.map { .text($0.written) }
            return form
        case .text(let text):
            switch text.style {
            case .line, .lines: return ["longest": .number(text.longest)]
            case .email, .phone: return [:]
            }
        case .information: return [:]
        }
    }
}

extension Options {
    fileprivate var keys: [String: CanonicalForm] {
        order.keys.merging([
            "options": .ordered(
                all.map { option in
                    (
                        option.id.name,
                        .group(
                            [
                                "label": option.label.form, "exclusive": .flag(option.isExclusive),
                                "write": .flag(option.isWritten),
                            ].filter { $0.value != .flag(false) })
                    )
                })
        ]) { first, _ in first }
    }
}

extension Order {
    fileprivate var keys: [String: CanonicalForm] {
        switch self {
        case .asWritten: [:]
        case .random(let fixed) where fixed.isEmpty: ["order": .text("random")]
        case .random: ["order": .text("random"), "fixed": canonicalForm]
        }
    }
}
