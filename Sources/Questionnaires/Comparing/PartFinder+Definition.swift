extension PartFinder {
    /// - Parameter hasMoves: whether it is said of items already that they are asked elsewhere.
    func all(hasMoves: Bool) -> [PartComparison] {
        head(hasMoves: hasMoves) + privacy + groups + pages + checks + figures + rules
    }

    private func head(hasMoves: Bool) -> [PartComparison] {
        compare(.head, old, new) { a, b, finder in
            finder.value("id", a.id.name, b.id.name)
            finder.value("version", a.version, b.version)
            finder.words("title", a.title, b.title)
            finder.entries("languages", a.languages.map(\.tag), b.languages.map(\.tag))
            finder.value("replies", a.confidentiality.rawValue, b.confidentiality.rawValue)
            finder.words("intro", a.intro, b.intro)
            finder.words("thanks", a.thanks, b.thanks)
            guard !hasMoves else { return }
            // Of no consequence where sections say the order, but part of the wording.
            let before = a.items.map(\.id.name)
            let known = Set(before)
            let after = b.items.map(\.id.name).filter(known.contains)
            finder.entries("items", before.filter(Set(after).contains), after)
        }
    }

    private var privacy: [PartComparison] {
        compare(.privacy, old.privacy, new.privacy) { a, b, finder in
            finder.words("notice", a.notice, b.notice)
            finder.words("consent", a.consent, b.consent)
            finder.value("retention", a.retention?.description, b.retention?.description)
        }
    }

    private var groups: [PartComparison] {
        compare(each: old.segments, new.segments, by: \.id, as: { .segment($0) }) { a, b, finder in
            finder.words("title", a.title, b.title)
            guard let before = a.values, let after = b.values else {
                let open = "any"
                finder.value(
                    "values", a.values.map { $0.map(\.name).joined(separator: ", ") } ?? open,
                    b.values.map { $0.map(\.name).joined(separator: ", ") } ?? open)
                return
            }
            finder.labels(
                "values", before.map { ($0.name, $0.label) }, after.map { ($0.name, $0.label) })
        }
            + compare(each: old.objectKinds, new.objectKinds, by: \.id, as: { .objects($0) }) {
                a, b, finder in
                finder.words("title", a.title, b.title)
                finder.labels(
                    "values", a.objects.map { ($0.id.name, $0.label) },
                    b.objects.map { ($0.id.name, $0.label) })
            }
    }

    private var pages: [PartComparison] {
        compare(
            each: old.declaredMatrices, new.declaredMatrices, by: \.id.declared, as: { .matrix($0) }
        ) { a, b, finder in
            finder.order("order", a.order, b.order)
        }
            + compare(
                each: old.declaredSections, new.declaredSections, by: \.id.declared,
                as: { .section($0) }
            ) { a, b, finder in
                finder.words("title", a.title, b.title)
                finder.words("intro", a.intro, b.intro)
                finder.entries("show", a.show, b.show)
                finder.value("part", a.part?.rawValue, b.part?.rawValue)
                finder.value("when", a.when?.text, b.when?.text)
                finder.value("for-each", a.object?.kind.name, b.object?.kind.name)
                finder.order("order", a.order, b.order)
            }
    }

    private var checks: [PartComparison] {
        compare(.checks, old.checks, new.checks) { a, b, finder in
            finder.entries("must", a.map(\.name), b.map(\.name))
            for check in b {
                guard let before = a.first(where: { $0.name == check.name }) else { continue }
                finder.words("message", before.message, check.message)
            }
        }
    }
}

extension DifferenceFinder {
    /// Named things in an order, with a text each.
    mutating func labels(
        _ key: String, _ a: [(name: String, label: LocalizedText)],
        _ b: [(name: String, label: LocalizedText)]
    ) {
        entries(key, a.map(\.name), b.map(\.name))
        let before = Dictionary(a.map { ($0.name, $0.label) }, uniquingKeysWith: { x, _ in x })
        for value in b {
            guard let label = before[value.name] else { continue }
            words("\(key)/\(value.name)", label, value.label)
        }
    }
}

extension Questionnaire {
    /// Those asked about several objects once.
    fileprivate var declaredMatrices: [Matrix] {
        var seen: Set<String> = []
        return matrices.filter { seen.insert($0.id.declared).inserted }
    }

    fileprivate var declaredSections: [Section] {
        guard hasSections else { return [] }
        var seen: Set<String> = []
        return sections.filter { seen.insert($0.id.declared).inserted }
    }
}

extension CrossCheck {
    /// By which it is found again; where its message stands is a part of it.
    fileprivate var name: String { "\(must.text) (\(item))" }
}
