import Questionnaires

extension FormPages {
    /// - Parameters:
    ///   - object: what the page is about.
    ///   - isPiped: whether names between braces stand for something; in labels braces are braces.
    func text(
        _ text: LocalizedText, about object: ObjectReference? = nil, isPiped: Bool = false
    ) -> ShownText {
        let words = text[language]
        let shown = text.exact(language) == nil ? text.fallback : language
        let foreign = shown == language ? nil : PageLanguage(shown)
        guard isPiped else {
            return ShownText([.init(words: words, isPlaceholder: false)], foreign: foreign)
        }
        let parts = TextTemplate(checked: words).parts.compactMap { part -> ShownText.Part? in
            switch part {
            case .words(let words): .init(words: words, isPlaceholder: false)
            case .name(let name, let otherwise): filled(name, otherwise: otherwise, about: object)
            }
        }
        return ShownText(parts, foreign: foreign)
    }

    private func filled(
        _ name: String, otherwise: String, about object: ObjectReference?
    ) -> ShownText.Part? {
        if let object, object.kind.name == name {
            return .init(words: object.label[language], isPlaceholder: false)
        }
        switch known {
        case .words(let words):
            let found = words(name) ?? otherwise
            return found.isEmpty ? nil : .init(words: found, isPlaceholder: false)
        case .nothing:
            let title = questionnaire.title(of: name)?[language] ?? name
            return .init(
                words: otherwise.isEmpty ? "‹\(title)›" : "‹\(title) | \(otherwise)›",
                isPlaceholder: true)
        }
    }
}

extension Questionnaire {
    /// The short name of a segment, an item or a kind of objects.
    func title(of name: String) -> LocalizedText? {
        if let segment = segments.first(where: { $0.id.name == name }) { return segment.title }
        if let kind = objectKinds.first(where: { $0.id.name == name }) { return kind.title }
        return named(name).map { $0.label ?? $0.ask }
    }

    /// The item that a definition calls so; of one that is asked about several objects the first.
    func named(_ name: String) -> Item? {
        ItemID(name).flatMap { item($0) } ?? items.first { $0.declaredID.name == name }
    }
}
