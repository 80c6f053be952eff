extension Questionnaire {
    /// A text that people read, and the way to it from the head of the definition: what a file of a
    /// language calls it.
    public struct AddressedText: Hashable, Sendable {
        public let address: String
        public let text: LocalizedText
    }

    /// Every text that may be translated, in the order of the reference for authors. What is asked of
    /// several objects is there once.
    public var texts: [AddressedText] {
        var texts = AddressedTexts()
        texts.add("title", title)
        texts.add("intro", intro)
        texts.add("thanks", thanks)
        texts.add("privacy/notice", privacy?.notice)
        texts.add("privacy/consent", privacy?.consent)
        for scale in scales { texts.add(scale) }
        for segment in segments {
            texts.add("segments/\(segment.id)/title", segment.title)
            for value in segment.values ?? [] {
                texts.add("segments/\(segment.id)/values/\(value.name)", value.label)
            }
        }
        for kind in objectKinds {
            texts.add("objects/\(kind.id)/title", kind.title)
            for object in kind.objects {
                texts.add("objects/\(kind.id)/values/\(object.id)", object.label)
            }
        }
        for dimension in dimensions {
            texts.add("dimensions/\(dimension.id)/title", dimension.title)
        }
        for matrix in matrices {
            let id = matrix.id.name.prefix { $0 != "@" }
            texts.add("items/\(id)/ask", matrix.ask)
            texts.add("items/\(id)/help", matrix.help)
        }
        for item in items { texts.add(item, of: self) }
        for section in sections where hasSections {
            let id = section.id.name.prefix { $0 != "@" }
            texts.add("sections/\(id)/title", section.title)
            texts.add("sections/\(id)/intro", section.intro)
        }
        for (number, check) in checks.enumerated() {
            texts.add("checks/\(number + 1)/message", check.message)
        }
        texts.add("score/title", score.title)
        texts.add(score.classes, "score/classes")
        for index in indices {
            texts.add("indices/\(index.id)/title", index.isNamedByItself ? nil : index.title)
            texts.add(index.classes, "indices/\(index.id)/classes")
            switch index.kind {
            case .composite(let parts, _):
                for part in parts {
                    texts.add("indices/\(index.id)/dimensions/\(part.id)/title", part.title)
                }
            case .kano(let features):
                for feature in features {
                    texts.add(
                        "indices/\(index.id)/features/\(feature.present)/title", feature.title)
                }
            case .csat, .nps, .effortMean, .effortShare, .gap: break
            }
        }
        return texts.all
    }

    /// The addresses of texts that a language lacks.
    public func untranslated(in language: Language) -> [String] {
        texts.filter { $0.text.exact(language) == nil }.map(\.address)
    }
}

extension Index {
    /// Whether it has the name of its kind, which is the same in all languages.
    fileprivate var isNamedByItself: Bool {
        switch kind {
        case .csat: title.texts.values.allSatisfy { $0 == "CSAT" }
        case .nps: title.texts.values.allSatisfy { $0 == "NPS" }
        case .effortMean, .effortShare: title.texts.values.allSatisfy { $0 == "CES" }
        case .composite, .gap, .kano: false
        }
    }
}

/// Collects texts, each address once.
private struct AddressedTexts {
    private(set) var all: [Questionnaire.AddressedText] = []
    private var known: Set<String> = []

    mutating func add(_ address: String, _ text: LocalizedText?) {
        guard let text, known.insert(address).inserted else { return }
        all.append(Questionnaire.AddressedText(address: address, text: text))
    }

    mutating func add(_ scale: Scale) {
        for code in scale.codes.reversed() { add("scales/\(scale.id)/\(code)", scale.labels[code]) }
        add("scales/\(scale.id)/not-applicable", scale.notApplicable)
        add("scales/\(scale.id)/dont-know", scale.dontKnow)
    }

    mutating func add(_ classes: [ScoreClass], _ address: String) {
        for each in classes { add("\(address)/\(each.id)/label", each.label) }
    }

    mutating func add(_ item: Item, of questionnaire: Questionnaire) {
        // What is expected stands with what is found.
        if case .expectation = item.kind { return }
        let address = "items/\(item.declaredID)"
        add("\(address)/ask", item.ask)
        if case .perception = item.kind {
            add("\(address)/expectation", questionnaire.item(item.expectationID)?.ask)
        }
        add("\(address)/label", item.label)
        add("\(address)/help", item.help)
        if case .yesNo(let scale) = item.kind {
            add("\(address)/yes", scale.labels[1])
            add("\(address)/no", scale.labels[0])
        }
        for option in item.options?.all ?? [] {
            add("\(address)/options/\(option.id)", option.label)
        }
        if case .number(let form) = item.kind { add("\(address)/unit", form.unit) }
        // A matrix says it for all its rows.
        let owner = item.matrix.map { "items/\($0.name.prefix { $0 != "@" })" } ?? address
        if case .words(let text) = item.notApplicable { add("\(owner)/not-applicable", text) }
        if case .words(let text) = item.dontKnow { add("\(owner)/dont-know", text) }
    }
}
