import Documents

/// How long a text may be and whether it may have several lines.
enum TextLength {
    /// A question, an introduction.
    case long
    /// A label, a title, the words of a point.
    case label

    var longest: Int {
        switch self {
        case .long: 10_000
        case .label: 200
        }
    }
}

/// Where a text stands that may name answers, which decides what is known there.
enum TextStanding: Hashable {
    /// Before the first question.
    case start
    case section(SectionID)
    case item(ItemID)
    /// After the last question.
    case end
}

extension DefinitionReader {
    /// A text in the first language, or a group with a text for each language, with what the files of
    /// the languages add.
    ///
    /// - Parameters:
    ///   - address: the way to it from the head of the definition.
    ///   - standing: where it stands when it may name answers; `nil` when braces are only braces.
    mutating func readText(
        _ node: Node, in what: String, _ length: TextLength, at address: String,
        naming standing: TextStanding? = nil
    ) -> LocalizedText? {
        var texts: [Language: String] = [:]
        if case .mapping(let entries, let place) = node {
            if entries.isEmpty {
                document.fault(
                    "\(what) has no text", at: place, advice: "write it, or {zh: …, en: …}")
            }
            for entry in entries {
                guard let language = readDeclaredLanguage(entry) else { continue }
                texts[language] = readPlainText(entry.value, in: what, length)
                notePiped(entry.value, texts[language], standing)
            }
        } else if let text = readPlainText(node, in: what, length), let first = languages.first {
            texts[first] = text
            notePiped(node, text, standing)
        } else {
            return nil
        }
        for (language, text) in translations.texts(at: address, in: what, length, beside: texts) {
            texts[language] = text.text
            if let standing {
                piped.append(
                    PipedText(
                        text: text.text, scalar: text.scalar, file: language, standing: standing))
            }
        }
        guard let first = languages.first else { return nil }
        return LocalizedText(texts, fallback: first)
    }

    private mutating func notePiped(_ node: Node, _ text: String?, _ standing: TextStanding?) {
        guard let standing, let text, case .scalar(let scalar) = node,
            text.unicodeScalars.contains(where: { $0 == "{" || $0 == "｛" })
        else { return }
        piped.append(PipedText(text: text, scalar: scalar, file: nil, standing: standing))
    }

    private mutating func readDeclaredLanguage(_ entry: Node.Entry) -> Language? {
        let key = entry.key
        // Without any language the fault is that of the list of languages.
        guard !languages.isEmpty else { return nil }
        if let language = Language(key.text) {
            if languages.contains(language) { return language }
            if !languagesAreKnown { return nil }
            undeclared[language, default: (key.place, 0)].count += 1
            return nil
        }
        if let slip = document.slip(in: entry, among: languages.map(\.tag)) {
            document.fault(slip)
            return nil
        }
        var advice = "its languages are: \(languages.map(\.tag).joined(separator: ", "))"
        if case .scalar(let scalar) = entry.value, scalar.isNull {
            // What remains of {en: Yes, please}.
            advice = "put a text with a comma between quotation marks; " + advice
        }
        document.fault(
            "\(key.text.quoted()) is not a language of this questionnaire", at: key.place,
            advice: advice)
        return nil
    }

    /// Notes each language that texts have and the list has not, once.
    mutating func noteUndeclaredLanguages() {
        for (language, found) in undeclared.sorted(by: { $0.key < $1.key }) {
            let list = languages.map(\.tag).joined(separator: ", ")
            if found.count == 1 {
                document.fault(
                    "'\(language)' is not a language of this questionnaire", at: found.place,
                    advice: "its languages are: \(list)")
            } else {
                document.fault(
                    "\(found.count) texts are in '\(language)', which is not a language of this "
                        + "questionnaire",
                    at: found.place,
                    advice: "add \(language) to the languages, which are \(list); or delete these "
                        + "texts")
            }
        }
    }

    /// One text, without the white space around it.
    mutating func readPlainText(_ node: Node, in what: String, _ length: TextLength) -> String? {
        document.plainText(node, in: what, length)
    }
}

/// A text that names answers between braces, until these can be checked.
struct PipedText {
    let text: String
    let scalar: Node.Scalar
    /// The language whose file it stands in; `nil` for the definition itself.
    let file: Language?
    let standing: TextStanding
}

extension DocumentReader {
    /// One text, without the white space around it.
    mutating func plainText(_ node: Node, in what: String, _ length: TextLength) -> String? {
        guard let raw = text(node, in: what) else { return nil }
        if case .scalar(let scalar) = node, let slip = slip(behind: scalar) {
            fault(slip)
            return nil
        }
        let text = raw.trimmed
        if let flaw = TextFlaw.first(in: text, length) {
            fault(
                "\(what) \(flaw.message)", at: flaw.place(in: node.place, of: source),
                advice: flaw.advice)
            return nil
        }
        return text
    }
}
