import Documents

/// The files that hold the texts of one language each, and what was taken from them.
struct Translations {
    struct Text {
        let text: String
        let scalar: Node.Scalar
    }

    private struct File {
        let language: Language
        var reader: DocumentReader
        /// By address.
        let entries: [String: Node.Entry]
        /// In the order of the file.
        let order: [Node.Entry]
        var taken: Set<String> = []
    }

    private var files: [File] = []
    private var addresses: [String] = []

    /// Whether the questionnaire has texts in files of their own.
    var isEmpty: Bool { files.isEmpty }

    /// Reads a file and notes its faults in it.
    mutating func add(_ source: SourceText, for language: Language, of questionnaire: String?) {
        var reader = DocumentReader(source)
        var order: [Node.Entry] = []
        if let root = reader.root,
            reader.hasKnownVersion(
                root, key: "canvass-texts", known: Questionnaire.formatVersion,
                "this file of texts"),
            let fields = reader.fields(
                of: root, in: DefinitionKeys.texts.what, required: DefinitionKeys.texts.required)
        {
            if let node = fields["of"], let id = reader.text(node, in: "the id of a questionnaire"),
                let questionnaire, id != questionnaire
            {
                reader.fault(
                    "these texts are of the questionnaire \(id.quoted())", at: node.place,
                    advice: "the one that names this file is '\(questionnaire)'")
            }
            if let node = fields["language"], let tag = reader.text(node, in: "a language"),
                tag != language.tag
            {
                reader.fault(
                    "these texts are in \(tag.quoted())", at: node.place,
                    advice: "the definition names this file for '\(language)'")
            }
            if let node = fields["texts"] {
                order = reader.entries(of: node, in: "'texts'") ?? []
            }
        }
        files.append(
            File(
                language: language, reader: reader,
                entries: Dictionary(order.map { ($0.key.text, $0) }) { first, _ in first },
                order: order))
    }

    /// What the files say at this address.
    ///
    /// - Parameter inline: what the definition itself says there.
    mutating func texts(
        at address: String, in what: String, _ length: TextLength, beside inline: [Language: String]
    ) -> [(Language, Text)] {
        guard !files.isEmpty else { return [] }
        addresses.append(address)
        var texts: [(Language, Text)] = []
        for index in files.indices {
            guard let entry = files[index].entries[address] else { continue }
            let language = files[index].language
            files[index].taken.insert(address)
            if inline[language] != nil {
                files[index].reader.fault(
                    "the text \(address.quoted()) stands in the definition too",
                    at: entry.key.place, advice: "keep one of them")
            } else if let text = files[index].reader.plainText(entry.value, in: what, length),
                case .scalar(let scalar) = entry.value
            {
                texts.append((language, Text(text: text, scalar: scalar)))
            }
        }
        return texts
    }

    /// Notes texts that belong nowhere. To be called when all texts have been read.
    mutating func noteStrangers() {
        for index in files.indices {
            for entry in files[index].order where !files[index].taken.contains(entry.key.text) {
                let near = nearest(to: entry.key.text, among: addresses, ofFirst: 500)
                files[index].reader.fault(
                    "the definition has no text at \(entry.key.text.quoted())",
                    at: entry.key.place,
                    advice: near.map { "did you mean '\($0)'?" }
                        ?? "an address is the way to a text, such as items/q1/ask")
            }
        }
    }

    mutating func fault(
        _ message: String, in scalar: Node.Scalar, _ range: Range<Int>, of language: Language,
        advice: String
    ) {
        guard let index = files.firstIndex(where: { $0.language == language }) else { return }
        files[index].reader.fault(message, in: scalar, range, advice: advice)
    }

    /// Every fault of every file.
    var faults: [DocumentFaults] {
        files.compactMap { file in
            do throws(DocumentFaults) {
                try file.reader.finish()
                return nil
            } catch {
                return error
            }
        }
    }
}
