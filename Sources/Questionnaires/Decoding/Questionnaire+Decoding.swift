public import Documents

extension Questionnaire {
    /// The version of the definition format that this program reads.
    public static let formatVersion = 1

    /// Gives the file of texts with this name in the folder of the definition.
    ///
    /// - Throws: why it cannot be read.
    public typealias TextFiles = (String) throws(DocumentFaults) -> SourceText

    /// Reads a definition: YAML, or JSON, which is a part of it.
    ///
    /// - Parameter textFiles: asked for each file that the definition names for a language; `nil`
    ///   where no file can be had, which is a fault of a definition that names one.
    /// - Throws: every fault of the file and of the files of its languages at once, in their order.
    public init(_ source: SourceText, textFiles: TextFiles? = nil) throws(DocumentFaults) {
        var reader = DefinitionReader(source)
        let questionnaire = reader.questionnaire(textFiles)
        if let faults = reader.allFaults { throw faults }
        guard let questionnaire else {
            throw DocumentFaults([
                DocumentFault(source: source, place: nil, message: "the definition is not complete")
            ])
        }
        self = questionnaire
    }
}

extension DefinitionReader {
    /// Those of the definition, then those of the files of its languages.
    fileprivate var allFaults: DocumentFaults? {
        var all: [DocumentFaults] = []
        do throws(DocumentFaults) {
            try document.finish()
        } catch {
            all.append(error)
        }
        all += unreadableTexts + translations.faults
        guard !all.isEmpty else { return nil }
        return DocumentFaults(
            all.flatMap(\.faults), unshown: all.reduce(0) { $0 + $1.unshown })
    }

    /// - Returns: `nil` after noting a fault.
    fileprivate mutating func questionnaire(_ textFiles: Questionnaire.TextFiles?) -> Questionnaire?
    {
        guard let root = document.root,
            document.hasKnownVersion(
                root, key: "canvass", known: Questionnaire.formatVersion, "this definition"),
            let fields = readFields(of: root, as: .definition)
        else { return nil }
        // In this order because texts need the languages, items the scales, rules the segments.
        if let node = fields["languages"] { languages = readLanguages(node) }
        let id = fields["id"].flatMap {
            readIdentifier($0, of: "a definition", as: Questionnaire.self)
        }
        if let node = fields["texts"] { readTextFiles(node, of: id?.name, textFiles) }
        confidentiality = readChoice(
            fields, "replies", in: "kind of replies", or: Questionnaire.Confidentiality.confidential
        )
        var parts = DefinitionParts()
        parts.id = id
        parts.version = fields["version"].flatMap {
            readPlainText($0, in: "the version", .label)
        }
        parts.title = fields["title"].flatMap { readText($0, in: "the title", .label, at: "title") }
        parts.intro = fields["intro"].flatMap {
            readText($0, in: "the intro", .long, at: "intro", naming: .start)
        }
        parts.thanks = fields["thanks"].flatMap {
            readText($0, in: "the thanks", .long, at: "thanks", naming: .end)
        }
        parts.privacy = fields["privacy"].flatMap { readPrivacy($0) }
        hasScales = fields.has("scales")
        parts.scales = fields["scales"].map { readScales($0) } ?? []
        parts.segments = fields["segments"].map { readSegments($0) } ?? []
        objectKinds = fields["objects"].map { readObjectKinds($0) } ?? []
        parts.dimensions = fields["dimensions"].map { readDimensions($0) } ?? []
        parts.also = fields["also"].map { readAlso($0) } ?? []
        if itemCount == 0 && !fields.has("dimensions") {
            document.fault(
                "the questionnaire asks nothing", at: fields.place,
                advice: "add dimensions: or also: with the questions")
        }
        let sections = readSections(fields["sections"])
        for section in sections {
            for id in section.entries.flatMap(\.items) { repeated[id] = section.kind?.id }
        }
        noteCountOfItems(in: sections, at: fields.place(of: "sections"))
        parts.score = readScoreRules(fields["score"])
        parts.sample = readSampleDesign(fields["sample"], unit: parts.score?.unit)
        parts.floor = readFloor(fields["reporting"], confidentiality: confidentiality)
        if let node = fields["indices"], let score = parts.score {
            parts.indices = readIndices(
                node, dimensions: parts.dimensions, score: score, floor: parts.floor)
        }
        parts.completion = fields["completion"].flatMap { readCompletion($0) }
        let names = NameTable(
            self, sections: sections, dimensions: parts.dimensions, indices: parts.indices)
        readConditions(of: sections, names, into: &parts)
        let checks = readChecks(fields["checks"], names)
        parts.checks = checks.map(\.check)
        parts.mustNodes = checks.map(\.must)
        parts.hasSections = fields.has("sections")
        checkPipedTexts(names)
        noteUndeclaredLanguages()
        translations.noteStrangers()
        guard document.faults.isEmpty else { return nil }
        noteUnreachable(parts, names)
        guard document.faults.isEmpty else { return nil }
        return parts.questionnaire(self)
    }

    /// Items that are asked about several objects count for each of them.
    private mutating func noteCountOfItems(in sections: [WrittenSection], at place: Place) {
        let count = sections.reduce(0) { sum, section in
            sum + section.entries.flatMap(\.items).count * (section.kind?.objects.count ?? 1)
        }
        guard count > Questionnaire.mostItems, itemCount <= Questionnaire.mostItems else { return }
        document.fault(
            "there are \(count) items when each is counted for each of its objects", at: place,
            advice: "at most \(Questionnaire.mostItems): divide the questionnaire")
    }

    private mutating func readTextFiles(
        _ node: Node, of questionnaire: String?, _ textFiles: Questionnaire.TextFiles?
    ) {
        for entry in document.entries(of: node, in: "'texts'") ?? [] {
            guard let language = Language(entry.key.text), languages.contains(language) else {
                _ = document.reference(
                    .scalar(entry.key), to: "language", among: languages.map(\.tag))
                continue
            }
            guard let name = document.text(entry.value, in: "the name of a file") else { continue }
            guard !name.contains("/"), !name.contains("\\"), !name.hasPrefix(".") else {
                document.fault(
                    "\(name.quoted()) is not the name of a file in the folder of the definition",
                    at: entry.value.place, advice: "write the name alone, such as texts.en.yaml")
                continue
            }
            guard let textFiles else {
                document.fault(
                    "the texts in '\(language)' stand in a file that cannot be read from here",
                    at: entry.value.place, advice: "write the texts into the definition")
                continue
            }
            do throws(DocumentFaults) {
                translations.add(try textFiles(name), for: language, of: questionnaire)
            } catch {
                unreadableTexts.append(error)
            }
        }
    }

    private mutating func readConditions(
        of sections: [WrittenSection], _ names: NameTable, into parts: inout DefinitionParts
    ) {
        guard sectionsAreKnown else { return }
        for (owner, node) in outline.conditions {
            parts.conditions[owner] = readCondition(node, at: names.site(ofCondition: owner), names)
        }
        parts.sections = sections.map { section in
            var section = section
            section.condition = section.when.flatMap {
                readCondition($0, at: names.site(of: section.id), names)
            }
            return section
        }
    }

    /// What is often written for a language, and the language.
    private static let countries = [
        "cn": "zh for Chinese", "tw": "zh-Hant for Chinese", "hk": "zh-Hant for Chinese",
        "uk": "en for English", "gb": "en for English", "us": "en for English",
        "jp": "ja for Japanese", "kr": "ko for Korean", "vn": "vi for Vietnamese",
        "cz": "cs for Czech", "dk": "da for Danish", "gr": "el for Greek", "at": "de for German",
        "ua": "uk-UA for Ukrainian", "eng": "en for English", "chi": "zh for Chinese",
    ]

    private mutating func readLanguages(_ node: Node) -> [Language] {
        guard let nodes = document.list(node, in: "'languages'") else { return [] }
        if nodes.isEmpty {
            document.fault(
                "the list of languages is empty", at: node.place, advice: "write [zh, en] or [en]")
        }
        var languages: [Language] = []
        for node in nodes {
            guard let tag = document.text(node, in: "a language") else { continue }
            guard let language = Language(tag), Self.countries[tag] == nil else {
                let meant = Self.countries[tag]
                document.fault(
                    meant == nil
                        ? "\(tag.quoted()) is not a language"
                        : "'\(tag)' is a country and not a language", at: node.place,
                    advice: meant.map { "write \($0)" }
                        ?? "write its short name in small letters: zh, en")
                languagesAreKnown = false
                continue
            }
            if languages.contains(language) {
                document.fault(
                    "the language '\(tag)' appears twice", at: node.place, advice: "keep one")
            } else {
                languages.append(language)
            }
        }
        return languages
    }
}
